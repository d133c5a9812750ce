/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-region.h"
#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_EARLIER_MARK (hip_earlier_mark_get_type ())
G_DECLARE_FINAL_TYPE (HipEarlierMark, hip_earlier_mark, HIP, EARLIER_MARK, GObject)

HipEarlierMark *hip_earlier_mark_new             (HipRegion      *region,
                                                  HipSide         side,
                                                  const char     *text,
                                                  const char     *description);
HipRegion      *hip_earlier_mark_get_region      (HipEarlierMark *self);
HipSide         hip_earlier_mark_get_side        (HipEarlierMark *self);
const char     *hip_earlier_mark_get_text        (HipEarlierMark *self);
const char     *hip_earlier_mark_get_description (HipEarlierMark *self);

G_END_DECLS
