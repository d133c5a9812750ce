/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"
#include "hip-map-viewport.h"
#include "hip-region.h"

G_BEGIN_DECLS

#define HIP_TYPE_MAP_REGION (hip_map_region_get_type ())
G_DECLARE_FINAL_TYPE (HipMapRegion, hip_map_region, HIP, MAP_REGION, GtkWidget)

GtkWidget  *hip_map_region_new          (HipMapViewport        *viewport,
                                         HipMapRaster          *raster,
                                         HipRegion             *region,
                                         int                    target);

HipRegion  *hip_map_region_get_region   (HipMapRegion          *self);
HipSide     hip_map_region_get_side     (HipMapRegion          *self);
const char *hip_map_region_get_label    (HipMapRegion          *self);
void        hip_map_region_get_box      (HipMapRegion          *self,
                                         HipBox                *box);
void        hip_map_region_get_center   (HipMapRegion          *self,
                                         double                *x,
                                         double                *y);
gboolean    hip_map_region_get_selected (HipMapRegion          *self);
void        hip_map_region_set_selected (HipMapRegion          *self,
                                         gboolean               selected);
int         hip_map_region_get_intensity (HipMapRegion         *self);
void        hip_map_region_set_intensity (HipMapRegion         *self,
                                         int                    intensity);
void        hip_map_region_set_pointed_out (HipMapRegion       *self,
                                         gboolean               pointed_out);
void        hip_map_region_set_position (HipMapRegion          *self,
                                         int                    position,
                                         int                    n_regions);
void        hip_map_region_set_theme    (HipMapRegion          *self,
                                         const HipArtworkTheme *theme);
void        hip_map_region_update       (HipMapRegion          *self);
void        hip_map_region_activate     (HipMapRegion          *self,
                                         gboolean               add);
gboolean    hip_map_region_is_attended  (HipMapRegion          *self);
gboolean    hip_map_region_is_prominent (HipMapRegion          *self);

G_END_DECLS
