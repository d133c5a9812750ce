/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"
#include "hip-map-viewport.h"

G_BEGIN_DECLS

/* Where it hurt some time ago, under what is reported now. Private to the canvas. */

typedef struct _HipMapEarlier HipMapEarlier;

HipMapEarlier *hip_map_earlier_new              (GtkWidget             *canvas,
                                                 HipMapViewport        *viewport,
                                                 HipMapRaster          *raster);
void           hip_map_earlier_free             (HipMapEarlier         *self);
void           hip_map_earlier_set_marks        (HipMapEarlier         *self,
                                                 GListModel            *marks);
void           hip_map_earlier_rebuild          (HipMapEarlier         *self);
void           hip_map_earlier_update           (HipMapEarlier         *self,
                                                 const HipArtworkTheme *theme);
void           hip_map_earlier_allocate         (HipMapEarlier         *self);
void           hip_map_earlier_snapshot_regions (HipMapEarlier         *self,
                                                 GtkSnapshot           *snapshot);
void           hip_map_earlier_snapshot_texts   (HipMapEarlier         *self,
                                                 GtkSnapshot           *snapshot);

G_END_DECLS
