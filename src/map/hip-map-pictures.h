/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"
#include "hip-map-viewport.h"

G_BEGIN_DECLS

/* The pictures that the canvas shows at the bottom of everything: private to the canvas. */

typedef struct _HipMapPictures HipMapPictures;

HipMapPictures *hip_map_pictures_new        (GtkWidget             *canvas,
                                             HipMapViewport        *viewport,
                                             HipMapRaster          *raster);
void            hip_map_pictures_free       (HipMapPictures        *self);
void            hip_map_pictures_clear      (HipMapPictures        *self);
gboolean        hip_map_pictures_update     (HipMapPictures        *self,
                                             const HipArtworkTheme *theme);
void            hip_map_pictures_draw_ahead (HipMapPictures        *self);
void            hip_map_pictures_snapshot   (HipMapPictures        *self,
                                             GtkSnapshot           *snapshot);
gboolean        hip_map_pictures_is_empty   (HipMapPictures        *self);
gboolean        hip_map_pictures_is_settled (HipMapPictures        *self);

/* Draws an image where it belongs, flipped if the picture is. */
void            hip_map_snapshot_image      (HipMapViewport        *viewport,
                                             GtkSnapshot           *snapshot,
                                             GdkTexture            *texture,
                                             const HipBox          *box);

G_END_DECLS
