/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"

G_BEGIN_DECLS

/* An image that stays with whoever shows it, whatever the raster has to forget. Private to the map. */

void hip_map_kept_image_fetch (HipMapImage          *self,
                               HipMapRaster         *raster,
                               const HipMapImageKey *key);
void hip_map_kept_image_clear (HipMapImage          *self);

G_END_DECLS
