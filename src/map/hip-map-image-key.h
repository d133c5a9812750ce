/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-artwork.h"
#include "hip-map-viewport.h"

G_BEGIN_DECLS

/* A picture larger than this many pixels is drawn smaller and stretched. */
#define HIP_MAP_MAX_PIXELS 40e6

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
 * @strength: from 1 to 5, for spread; for what is selected, how much it hurts
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

void     hip_map_image_key_init_fit       (HipMapImageKey        *key,
                                           HipMapViewport        *viewport,
                                           HipLayer               layer,
                                           const HipArtworkTheme *theme);
void     hip_map_image_key_init_first     (HipMapImageKey        *key,
                                           HipArtwork            *artwork,
                                           const HipArtworkTheme *theme,
                                           int                    width,
                                           int                    height);
void     hip_map_image_key_init_overlay   (HipMapImageKey        *key,
                                           HipMapImageKind        kind,
                                           HipMapViewport        *viewport,
                                           const HipArtworkTheme *theme);
gboolean hip_map_image_key_is_drawn_ahead (const HipMapImageKey  *key);
guint    hip_map_image_key_hash           (gconstpointer          data);
gboolean hip_map_image_key_equal          (gconstpointer          first,
                                           gconstpointer          second);

G_END_DECLS
