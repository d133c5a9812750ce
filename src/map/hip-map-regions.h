/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"
#include "hip-map-labels.h"
#include "hip-map-region.h"

G_BEGIN_DECLS

/* The regions of the view that is shown, as children of the canvas. Private to it. */

typedef struct _HipMapRegions HipMapRegions;

/* Somebody pointed at a region, to add it to the others or not. */
typedef void (*HipMapRegionsFunc) (GtkWidget    *canvas,
                                   HipMapRegion *region,
                                   gboolean      add);

HipMapRegions *hip_map_regions_new              (GtkWidget             *canvas,
                                                 HipMapViewport        *viewport,
                                                 HipMapRaster          *raster,
                                                 HipMapLabels          *labels,
                                                 HipMapRegionsFunc      activated);
void           hip_map_regions_free             (HipMapRegions         *self);
void           hip_map_regions_set_enquiry      (HipMapRegions         *self,
                                                 HipEnquiry            *enquiry);
void           hip_map_regions_set_theme        (HipMapRegions         *self,
                                                 const HipArtworkTheme *theme);
GStrv          hip_map_regions_dup_wanted       (HipMapRegions         *self);
GPtrArray     *hip_map_regions_get_all          (HipMapRegions         *self);
HipMapRegion  *hip_map_regions_get_focused      (HipMapRegions         *self);
void           hip_map_regions_set_focused      (HipMapRegions         *self,
                                                 HipMapRegion          *region);
void           hip_map_regions_clear            (HipMapRegions         *self);
void           hip_map_regions_rebuild          (HipMapRegions         *self);
void           hip_map_regions_update_selection (HipMapRegions         *self);
void           hip_map_regions_point_out        (HipMapRegions         *self,
                                                 HipRegion             *region,
                                                 HipSide                side);
void           hip_map_regions_update_images    (HipMapRegions         *self);
void           hip_map_regions_allocate         (HipMapRegions         *self);
void           hip_map_regions_snapshot         (HipMapRegions         *self,
                                                 GtkSnapshot           *snapshot);
gboolean       hip_map_regions_focus            (HipMapRegions         *self,
                                                 GtkDirectionType       direction);
void           hip_map_regions_go_to            (HipMapRegions         *self,
                                                 HipMapRegion          *region);

G_END_DECLS
