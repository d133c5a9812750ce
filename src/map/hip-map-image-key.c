/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-image-key.h"

#include <math.h>

/**
 * hip_map_image_key_init_fit:
 * @key: (out caller-allocates): a key
 * @viewport: what is shown, and how large
 * @layer: how deep it is peeled
 * @theme: its colours
 *
 * Makes @key stand for the whole picture at the size that fits.
 */
void
hip_map_image_key_init_fit (HipMapImageKey        *key,
                            HipMapViewport        *viewport,
                            HipLayer               layer,
                            const HipArtworkTheme *theme)
{
  HipBox frame;
  double ratio = hip_map_viewport_get_scale_factor (viewport);
  double scale = hip_map_viewport_get_fit_scale (viewport) * ratio;

  hip_map_viewport_get_frame (viewport, &frame);
  scale = MIN (scale, sqrt (HIP_MAP_MAX_PIXELS / (frame.width * frame.height)));

  *key = (HipMapImageKey) {
    .kind = HIP_MAP_IMAGE_FIT,
    .view = hip_map_viewport_get_view (viewport),
    .layer = layer,
    .theme = *theme,
    .pixel_ratio = ratio,
    .area = {
      .scale = scale,
      .width = MAX (1, ceil (frame.width * scale)),
      .height = MAX (1, ceil (frame.height * scale)),
    },
  };
}

/**
 * hip_map_image_key_init_first:
 * @key: (out caller-allocates): a key
 * @artwork: a picture
 * @theme: its colours
 * @width: the width of a map, in pixels
 * @height: its height
 *
 * Makes @key stand for what a map of that size shows first.
 */
void
hip_map_image_key_init_first (HipMapImageKey        *key,
                              HipArtwork            *artwork,
                              const HipArtworkTheme *theme,
                              int                    width,
                              int                    height)
{
  g_autoptr (HipMapViewport) viewport = hip_map_viewport_new ();
  HipBox frame;

  hip_map_viewport_set_view (viewport, hip_artwork_get_view (artwork));
  hip_map_viewport_set_size (viewport, width, height, 1);
  hip_artwork_get_frame (artwork, &frame);
  hip_map_viewport_set_frame (viewport, &frame);
  hip_map_image_key_init_fit (key, viewport, HIP_LAYER_SKIN, theme);
}

/**
 * hip_map_image_key_init_overlay:
 * @key: (out caller-allocates): a key
 * @kind: what lies over the picture, a region or a structure
 * @viewport: what is shown, and how large
 * @theme: its colours
 *
 * Makes @key stand for something over the picture at the size that is shown; which one, and in what state, is left to say.
 */
void
hip_map_image_key_init_overlay (HipMapImageKey        *key,
                                HipMapImageKind        kind,
                                HipMapViewport        *viewport,
                                const HipArtworkTheme *theme)
{
  double ratio = hip_map_viewport_get_scale_factor (viewport);

  *key = (HipMapImageKey) {
    .kind = kind,
    .view = hip_map_viewport_get_view (viewport),
    .theme = *theme,
    .area.scale = hip_map_viewport_get_scale (viewport) * ratio,
    .pixel_ratio = ratio,
  };
}

/**
 * hip_map_image_key_is_drawn_ahead:
 * @key: a key of a whole picture
 *
 * Pictures so large that those of all depths would push each other out are drawn only when they are wanted.
 *
 * Returns: whether the pictures of the other depths are drawn as well
 */
gboolean
hip_map_image_key_is_drawn_ahead (const HipMapImageKey *key)
{
  return (gsize) key->area.width * key->area.height * 4 * HIP_N_LAYERS <= HIP_MAP_RASTER_BUDGET / 2;
}

/**
 * hip_map_image_key_hash:
 * @data: a key
 *
 * Returns: a number for hash tables of #HipMapImageKey
 */
guint
hip_map_image_key_hash (gconstpointer data)
{
  const HipMapImageKey *key = data;
  guint hash = key->kind;

  hash = hash * 31 + key->view;
  hash = hash * 31 + key->layer;
  hash = hash * 31 + hip_artwork_theme_hash (&key->theme);
  hash = hash * 31 + g_double_hash (&key->area.scale);
  hash = hash * 31 + (guint) key->area.x;
  hash = hash * 31 + (guint) key->area.y;
  hash = hash * 31 + g_direct_hash (key->id);
  hash = hash * 31 + key->side;
  hash = hash * 31 + key->state;

  return hash * 31 + (guint) key->strength;
}

/**
 * hip_map_image_key_equal:
 * @first: a key
 * @second: another key
 *
 * Returns: whether both stand for the same image
 */
gboolean
hip_map_image_key_equal (gconstpointer first,
                         gconstpointer second)
{
  const HipMapImageKey *a = first;
  const HipMapImageKey *b = second;

  return a->kind == b->kind && a->view == b->view && a->layer == b->layer && hip_artwork_theme_equal (&a->theme, &b->theme)
         && g_double_equal (&a->area.scale, &b->area.scale) && a->area.x == b->area.x && a->area.y == b->area.y
         && a->area.width == b->area.width && a->area.height == b->area.height
         && g_double_equal (&a->pixel_ratio, &b->pixel_ratio) && a->id == b->id && a->side == b->side && a->state == b->state
         && a->strength == b->strength;
}
