/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-map-image-key.h"

G_BEGIN_DECLS

/**
 * HipMapImage:
 * @key: what it shows
 * @texture: the image
 * @box: where it belongs in the picture, in millimetres
 *
 * A finished image. It belongs to the raster; whoever needs it longer keeps it with hip_map_kept_image_fetch().
 */
typedef struct
{
  HipMapImageKey key;
  GdkTexture    *texture;
  HipBox         box;
} HipMapImage;

#define HIP_TYPE_MAP_RASTER (hip_map_raster_get_type ())
G_DECLARE_FINAL_TYPE (HipMapRaster, hip_map_raster, HIP, MAP_RASTER, GObject)

HipMapRaster      *hip_map_raster_new          (const char            *folder);

void               hip_map_raster_begin        (HipMapRaster          *self,
                                                HipView                view,
                                                const HipArtworkTheme *theme,
                                                int                    width,
                                                int                    height,
                                                const char            *picture);
void               hip_map_raster_load         (HipMapRaster          *self,
                                                HipView                view,
                                                const HipArtworkTheme *theme,
                                                const char * const    *wanted_regions);
HipPickBuffer     *hip_map_raster_get_pick     (HipMapRaster          *self,
                                                HipView                view);
gboolean           hip_map_raster_get_frame    (HipMapRaster          *self,
                                                HipView                view,
                                                HipBox                *frame);
const char        *hip_map_raster_get_error    (HipMapRaster          *self,
                                                HipView                view);
HipArtwork        *hip_map_raster_get_artwork  (HipMapRaster          *self,
                                                HipView                view);
HipPickBuffer     *hip_map_raster_get_structures (HipMapRaster        *self,
                                                HipView                view,
                                                HipLayer               layer);

const HipMapImage *hip_map_raster_want         (HipMapRaster          *self,
                                                const HipMapImageKey  *key);
const HipMapImage *hip_map_raster_find_like    (HipMapRaster          *self,
                                                const HipMapImageKey  *key);
gboolean           hip_map_raster_is_busy      (HipMapRaster          *self);
gboolean           hip_map_raster_is_complete  (HipMapRaster          *self);
gsize              hip_map_raster_get_bytes    (HipMapRaster          *self);
guint              hip_map_raster_get_n_drawn  (HipMapRaster          *self,
                                                HipMapImageKind        kind);

G_END_DECLS
