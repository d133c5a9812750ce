/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-pictures.h"

#include <adwaita.h>
#include <math.h>

/* How long peeling takes. Adwaita leaves the animation out where somebody asked for less motion. */
#define FADE_MS 220

/* What is drawn around the part in sight, in device pixels, so that a small pan shows no edge. */
#define DETAIL_MARGIN 96

/*
 * There is the whole picture at the size that fits, and, when one zooms in, a detail over it. While a new one is being drawn
 * the last one is stretched. A picture of another layer is faded in; one of another view is never shown.
 */
struct _HipMapPictures
{
  GtkWidget       *canvas;
  HipMapViewport  *viewport;
  HipMapRaster    *raster;
  HipArtworkTheme  theme;

  GdkTexture      *picture;
  HipMapImageKey   picture_key;
  HipBox           picture_box;
  GdkTexture      *old_picture;
  HipBox           old_box;
  GdkTexture      *detail;
  HipMapImageKey   detail_key;
  HipBox           detail_box;
  AdwAnimation    *fade;
  guint            ahead_source;
  gboolean         draws_ahead;
};

static void
fade_done_cb (HipMapPictures *self)
{
  g_clear_object (&self->old_picture);
  gtk_widget_queue_draw (self->canvas);
}

static void
fade_cb (double   value,
         gpointer user_data)
{
  gtk_widget_queue_draw (GTK_WIDGET (user_data));
}

HipMapPictures *
hip_map_pictures_new (GtkWidget      *canvas,
                      HipMapViewport *viewport,
                      HipMapRaster   *raster)
{
  HipMapPictures *self = g_new0 (HipMapPictures, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->fade = adw_timed_animation_new (canvas, 0, 1, FADE_MS, adw_callback_animation_target_new (fade_cb, canvas, NULL));
  g_signal_connect_swapped (self->fade, "done", G_CALLBACK (fade_done_cb), self);

  return self;
}

void
hip_map_pictures_free (HipMapPictures *self)
{
  g_clear_handle_id (&self->ahead_source, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->fade, self);
  adw_animation_pause (self->fade);
  g_clear_object (&self->fade);
  hip_map_pictures_clear (self);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);
  g_free (self);
}

/* Forgets what is shown; it belongs to another view. */
void
hip_map_pictures_clear (HipMapPictures *self)
{
  g_clear_object (&self->picture);
  g_clear_object (&self->old_picture);
  g_clear_object (&self->detail);
}

static void
show_picture (HipMapPictures    *self,
              const HipMapImage *image)
{
  if (self->picture == image->texture)
    return;

  /* A new size comes without a fade: it is the same picture. */
  if (self->picture != NULL && self->picture_key.layer != image->key.layer && self->picture_key.view == image->key.view)
    {
      g_set_object (&self->old_picture, self->picture);
      self->old_box = self->picture_box;
      adw_animation_reset (self->fade);
      adw_animation_play (self->fade);
    }
  else
    {
      g_clear_object (&self->old_picture);
    }

  g_set_object (&self->picture, image->texture);
  self->picture_key = image->key;
  self->picture_box = image->box;
  gtk_widget_queue_draw (self->canvas);
}

static void
get_picture_key (HipMapPictures *self,
                 HipLayer        layer,
                 HipMapImageKey *key)
{
  hip_map_image_key_init_fit (key, self->viewport, layer, &self->theme);
}

static void
want_detail (HipMapPictures *self)
{
  HipMapImageKey key;
  HipBox frame, visible;
  double scale = hip_map_viewport_get_scale (self->viewport) * hip_map_viewport_get_scale_factor (self->viewport);
  const HipMapImage *image;

  hip_map_viewport_get_frame (self->viewport, &frame);
  hip_map_viewport_get_visible (self->viewport, &visible);

  get_picture_key (self, hip_map_viewport_get_layer (self->viewport), &key);
  key.kind = HIP_MAP_IMAGE_DETAIL;
  key.area.scale = scale;
  key.area.x = MAX (0, floor ((visible.x - frame.x) * scale) - DETAIL_MARGIN);
  key.area.y = MAX (0, floor ((visible.y - frame.y) * scale) - DETAIL_MARGIN);
  key.area.width = MIN (ceil (frame.width * scale), ceil ((visible.x + visible.width - frame.x) * scale) + DETAIL_MARGIN)
                   - key.area.x;
  key.area.height = MIN (ceil (frame.height * scale), ceil ((visible.y + visible.height - frame.y) * scale) + DETAIL_MARGIN)
                    - key.area.y;

  if (key.area.width <= 0 || key.area.height <= 0 || (double) key.area.width * key.area.height > HIP_MAP_MAX_PIXELS)
    return;

  image = hip_map_raster_want (self->raster, &key);
  if (image != NULL)
    {
      g_set_object (&self->detail, image->texture);
      self->detail_key = image->key;
      self->detail_box = image->box;
      gtk_widget_queue_draw (self->canvas);
    }
}

/* Asks for what is in sight, and says whether the whole picture is there. */
gboolean
hip_map_pictures_update (HipMapPictures        *self,
                         const HipArtworkTheme *theme)
{
  HipMapImageKey key;
  const HipMapImage *image, *shown;

  self->theme = *theme;
  get_picture_key (self, hip_map_viewport_get_layer (self->viewport), &key);
  image = hip_map_raster_want (self->raster, &key);
  shown = image;

  /* Rather than nothing, the same picture stretched. */
  if (shown == NULL && self->picture == NULL)
    shown = hip_map_raster_find_like (self->raster, &key);

  if (shown != NULL)
    show_picture (self, shown);

  if (hip_map_viewport_get_zoom (self->viewport) > 1)
    want_detail (self);
  else
    g_clear_object (&self->detail);

  return image != NULL;
}

static void
draw_ahead (HipMapPictures *self)
{
  HipMapImageKey key;

  for (int layer = 0; layer < HIP_N_LAYERS && !hip_map_raster_is_busy (self->raster); layer++)
    {
      get_picture_key (self, layer, &key);
      if (!hip_map_image_key_is_drawn_ahead (&key))
        return;

      hip_map_raster_want (self->raster, &key);
    }
}

static gboolean
draw_ahead_cb (gpointer user_data)
{
  HipMapPictures *self = user_data;

  self->ahead_source = 0;
  self->draws_ahead = TRUE;
  if (hip_map_viewport_is_ready (self->viewport))
    draw_ahead (self);

  return G_SOURCE_REMOVE;
}

/* Once nothing else is wanted, the other layers are drawn, one after the other, so that peeling finds them ready. They must not take
 * the processor from the very first frame. */
void
hip_map_pictures_draw_ahead (HipMapPictures *self)
{
  if (self->draws_ahead)
    draw_ahead (self);
  else if (self->ahead_source == 0)
    self->ahead_source = g_idle_add_full (G_PRIORITY_LOW, draw_ahead_cb, self, NULL);
}

void
hip_map_pictures_snapshot (HipMapPictures *self,
                           GtkSnapshot    *snapshot)
{
  if (self->old_picture != NULL)
    {
      gtk_snapshot_push_cross_fade (snapshot, adw_animation_get_value (self->fade));
      hip_map_snapshot_image (self->viewport, snapshot, self->old_picture, &self->old_box);
      gtk_snapshot_pop (snapshot);
      hip_map_snapshot_image (self->viewport, snapshot, self->picture, &self->picture_box);
      gtk_snapshot_pop (snapshot);
      return;
    }

  hip_map_snapshot_image (self->viewport, snapshot, self->picture, &self->picture_box);

  if (self->detail != NULL && self->picture != NULL && self->detail_key.layer == self->picture_key.layer
      && hip_artwork_theme_equal (&self->detail_key.theme, &self->picture_key.theme))
    hip_map_snapshot_image (self->viewport, snapshot, self->detail, &self->detail_box);
}

gboolean
hip_map_pictures_is_empty (HipMapPictures *self)
{
  return self->picture == NULL;
}

/* Whether what is shown is what is wanted, at rest. */
gboolean
hip_map_pictures_is_settled (HipMapPictures *self)
{
  HipMapImageKey key;

  if (self->picture == NULL || self->old_picture != NULL)
    return FALSE;

  get_picture_key (self, hip_map_viewport_get_layer (self->viewport), &key);

  return hip_map_image_key_equal (&key, &self->picture_key);
}

void
hip_map_snapshot_image (HipMapViewport *viewport,
                        GtkSnapshot    *snapshot,
                        GdkTexture     *texture,
                        const HipBox   *box)
{
  HipBox rectangle;

  if (texture == NULL)
    return;

  hip_map_viewport_to_widget (viewport, box, &rectangle);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rectangle.x, rectangle.y));
  if (hip_map_viewport_is_flipped (viewport))
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rectangle.width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (0, 0, rectangle.width, rectangle.height));
  gtk_snapshot_restore (snapshot);
}
