/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"
#include "hip-map-viewport.h"
#include "hip-structure.h"

G_BEGIN_DECLS

/* Structures that are lit, and their names around the picture. Private to the highlight. */

typedef struct _HipMapLitStructures HipMapLitStructures;

HipMapLitStructures *hip_map_lit_structures_new            (GtkWidget             *canvas,
                                                            HipMapViewport        *viewport,
                                                            HipMapRaster          *raster);
void                 hip_map_lit_structures_free           (HipMapLitStructures   *self);
void                 hip_map_lit_structures_clear          (HipMapLitStructures   *self);
void                 hip_map_lit_structures_add            (HipMapLitStructures   *self,
                                                            HipArtwork            *artwork,
                                                            HipStructure          *structure,
                                                            HipSide                side);
guint                hip_map_lit_structures_get_size       (HipMapLitStructures   *self);
gboolean             hip_map_lit_structures_get_anchor     (HipMapLitStructures   *self,
                                                            guint                  position,
                                                            double                *x,
                                                            double                *y);
void                 hip_map_lit_structures_update         (HipMapLitStructures   *self,
                                                            const HipArtworkTheme *theme);
void                 hip_map_lit_structures_set_avoided    (HipMapLitStructures   *self,
                                                            const GdkRectangle    *layers,
                                                            const GdkRectangle    *bottom);
void                 hip_map_lit_structures_set_plain      (HipMapLitStructures   *self,
                                                            gboolean               plain);
gboolean             hip_map_lit_structures_has_names      (HipMapLitStructures   *self);
void                 hip_map_lit_structures_allocate       (HipMapLitStructures   *self,
                                                            int                    width,
                                                            int                    height);
void                 hip_map_lit_structures_snapshot       (HipMapLitStructures   *self,
                                                            GtkSnapshot           *snapshot);
void                 hip_map_lit_structures_draw_leads     (HipMapLitStructures   *self,
                                                            cairo_t               *cr,
                                                            const GdkRGBA         *color,
                                                            const GdkRGBA         *ground);
void                 hip_map_lit_structures_snapshot_names (HipMapLitStructures   *self,
                                                            GtkSnapshot           *snapshot);

G_END_DECLS
