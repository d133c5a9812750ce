/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-artwork.h"

G_BEGIN_DECLS

/* The textures that are kept, in bytes: about a dozen pictures of a large window on a dense screen. */
#define HIP_MAP_RASTER_BUDGET (160 * 1024 * 1024)

/**
 * HipMapImageKind:
 * @HIP_MAP_IMAGE_FIT: the whole picture
 * @HIP_MAP_IMAGE_DETAIL: the part in sight, sharp at the current zoom
 * @HIP_MAP_IMAGE_REGION: a state of a region
 * @HIP_MAP_IMAGE_STRUCTURE: a lit structure
 *
 * What an image is of. Of the first two only the newest wish counts: what was wished before and not begun is dropped.
 */
typedef enum
{
  HIP_MAP_IMAGE_FIT,
  HIP_MAP_IMAGE_DETAIL,
  HIP_MAP_IMAGE_REGION,
  HIP_MAP_IMAGE_STRUCTURE,
} HipMapImageKind;

#define HIP_N_MAP_IMAGE_KINDS (HIP_MAP_IMAGE_STRUCTURE + 1)

/**
 * HipMapImageKey:
 * @kind: what the image is of
 * @view: the view
 * @layer: how deep it is peeled
 * @theme: its colours
 * @area: for pictures, the part in device pixels; for regions and structures only the scale counts
 * @pixel_ratio: device pixels per logical pixel
 * @id: (nullable): an interned id of a region or structure
 * @side: its side
 * @state: the state of the region
 * @strength: from 1 to 5, for spread
 *
 * Everything that decides how an image looks.
 */
typedef struct
{
  HipMapImageKind kind;
  HipView         view;
  HipLayer        layer;
  HipArtworkTheme theme;
  HipArtworkArea  area;
  double          pixel_ratio;
  const char     *id;
  HipSide         side;
  HipRegionState  state;
  int             strength;
} HipMapImageKey;

/**
 * HipMapImage:
 * @key: what it shows
 * @texture: the image
 * @box: where it belongs in the picture, in millimetres
 *
 * A finished image. It belongs to the raster; keep a reference to the texture if you need it longer.
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
gboolean           hip_map_raster_is_busy      (HipMapRaster          *self);
gboolean           hip_map_raster_is_complete  (HipMapRaster          *self);
gsize              hip_map_raster_get_bytes    (HipMapRaster          *self);
guint              hip_map_raster_get_n_drawn  (HipMapRaster          *self,
                                                HipMapImageKind        kind);

gboolean           hip_map_image_key_equal     (const HipMapImageKey  *a,
                                                const HipMapImageKey  *b);

G_END_DECLS
