/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_MARK (hip_mark_get_type ())
G_DECLARE_FINAL_TYPE (HipMark, hip_mark, HIP, MARK, GObject)

HipMark    *hip_mark_new           (const char *region,
                                    HipSide     side,
                                    int         intensity,
                                    gboolean    deep);
const char *hip_mark_get_region    (HipMark    *self);
HipSide     hip_mark_get_side      (HipMark    *self);
int         hip_mark_get_intensity (HipMark    *self);
gboolean    hip_mark_get_deep      (HipMark    *self);

G_END_DECLS
