/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-region.h"

G_BEGIN_DECLS

#define HIP_TYPE_SPOT (hip_spot_get_type ())
G_DECLARE_FINAL_TYPE (HipSpot, hip_spot, HIP, SPOT, GObject)

HipRegion  *hip_spot_get_region    (HipSpot   *self);
HipSide     hip_spot_get_side      (HipSpot   *self);
const char *hip_spot_get_label     (HipSpot   *self);
int         hip_spot_get_intensity (HipSpot   *self);
gboolean    hip_spot_get_deep      (HipSpot   *self);

char       *hip_spot_format        (HipRegion *region,
                                    HipSide    side);

G_END_DECLS
