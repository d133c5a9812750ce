/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-library.h"
#include "hip-map-lit-structures.h"

G_BEGIN_DECLS

/* Regions where something is felt, and the arrows between them. Private to the highlight. */

typedef struct _HipMapLitRegions HipMapLitRegions;

HipMapLitRegions *hip_map_lit_regions_new         (HipMapViewport        *viewport,
                                                   HipMapRaster          *raster);
void              hip_map_lit_regions_free        (HipMapLitRegions      *self);
void              hip_map_lit_regions_clear       (HipMapLitRegions      *self);
void              hip_map_lit_regions_add         (HipMapLitRegions      *self,
                                                   HipArtwork            *artwork,
                                                   const HipFeltRegion   *felt,
                                                   HipSide                side,
                                                   gboolean               is_selected);
guint             hip_map_lit_regions_get_size    (HipMapLitRegions      *self);
void              hip_map_lit_regions_update      (HipMapLitRegions      *self,
                                                   const HipArtworkTheme *theme);
void              hip_map_lit_regions_snapshot    (HipMapLitRegions      *self,
                                                   GtkSnapshot           *snapshot);
void              hip_map_lit_regions_draw_arrows (HipMapLitRegions      *self,
                                                   HipMapLitStructures   *structures,
                                                   cairo_t               *cr,
                                                   const GdkRGBA         *color,
                                                   const GdkRGBA         *ground);

G_END_DECLS
