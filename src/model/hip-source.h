/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_SOURCE (hip_source_get_type ())
G_DECLARE_FINAL_TYPE (HipSource, hip_source, HIP, SOURCE, GObject)

const char *hip_source_get_id       (HipSource *self);
const char *hip_source_get_label    (HipSource *self);
const char *hip_source_get_citation (HipSource *self);
const char *hip_source_get_year     (HipSource *self);
const char *hip_source_get_link     (HipSource *self);
const char *hip_source_get_kind     (HipSource *self);
gboolean    hip_source_get_verified (HipSource *self);

G_END_DECLS
