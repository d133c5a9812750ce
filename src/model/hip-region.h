/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_REGION (hip_region_get_type ())
G_DECLARE_FINAL_TYPE (HipRegion, hip_region, HIP, REGION, GObject)

const char *hip_region_get_id        (HipRegion *self);
const char *hip_region_get_name      (HipRegion *self);
const char *hip_region_get_landmark  (HipRegion *self);
gboolean    hip_region_get_midline   (HipRegion *self);
const char *hip_region_get_area      (HipRegion *self);
gboolean    hip_region_is_in_view    (HipRegion *self, HipView view);
HipView     hip_region_get_main_view (HipRegion *self);

G_END_DECLS
