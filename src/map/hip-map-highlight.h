/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"
#include "hip-map-raster.h"
#include "hip-map-viewport.h"

G_BEGIN_DECLS

/* What a candidate lights on the map: its structures, by name, and where it is felt. Private to the canvas. */

typedef struct _HipMapHighlight HipMapHighlight;

HipMapHighlight *hip_map_highlight_new                 (GtkWidget             *canvas,
                                                        HipMapViewport        *viewport,
                                                        HipMapRaster          *raster);
void             hip_map_highlight_free                (HipMapHighlight       *self);
void             hip_map_highlight_set                 (HipMapHighlight       *self,
                                                        HipEnquiry            *enquiry,
                                                        HipCandidate          *candidate);
void             hip_map_highlight_show                (HipMapHighlight       *self,
                                                        HipEnquiry            *enquiry,
                                                        GListModel            *structures,
                                                        GPtrArray             *felt);
void             hip_map_highlight_stop_showing        (HipMapHighlight       *self);
void             hip_map_highlight_rebuild             (HipMapHighlight       *self);
void             hip_map_highlight_update              (HipMapHighlight       *self,
                                                        const HipArtworkTheme *theme);
void             hip_map_highlight_set_avoided         (HipMapHighlight       *self,
                                                        const GdkRectangle    *layers,
                                                        const GdkRectangle    *bottom);
void             hip_map_highlight_set_plain           (HipMapHighlight       *self,
                                                        gboolean               plain);
gboolean         hip_map_highlight_has_names           (HipMapHighlight       *self);
void             hip_map_highlight_allocate            (HipMapHighlight       *self,
                                                        int                    width,
                                                        int                    height);
void             hip_map_highlight_snapshot_regions    (HipMapHighlight       *self,
                                                        GtkSnapshot           *snapshot);
void             hip_map_highlight_snapshot_structures (HipMapHighlight       *self,
                                                        GtkSnapshot           *snapshot);

G_END_DECLS
