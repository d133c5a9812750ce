/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the canvas really puts on the screen: the images among its render nodes, and where they lie. */

#pragma once

#include "hip-map-test.h"

typedef struct
{
  GdkTexture *texture;
  double      x;
  double      y;
  double      width;
  double      height;
} ShownImage;

typedef struct
{
  GArray *images; /* of ShownImage, from the bottom up */
  guint   n_fades;
} Sight;

static inline void
sight_clear_image (gpointer data)
{
  ShownImage *image = data;

  g_clear_object (&image->texture);
}

static inline void
sight_clear (Sight *sight)
{
  g_clear_pointer (&sight->images, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sight, sight_clear)

typedef struct
{
  float scale_x, scale_y, x, y;
} SightPlace;

static inline void
sight_add (Sight        *sight,
            GskRenderNode *node,
            SightPlace    place)
{
  ShownImage image = { 0 };
  graphene_rect_t bounds;
  float x0, x1, y0, y1;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        sight_add (sight, gsk_container_node_get_child (node, i), place);
      break;

    case GSK_TRANSFORM_NODE:
      {
        float scale_x, scale_y, x, y;

        gsk_transform_to_affine (gsk_transform_node_get_transform (node), &scale_x, &scale_y, &x, &y);
        sight_add (sight,
                    gsk_transform_node_get_child (node),
                    (SightPlace) {
                      place.scale_x * scale_x,
                      place.scale_y * scale_y,
                      place.x + place.scale_x * x,
                      place.y + place.scale_y * y,
                    });
      }
      break;

    case GSK_CLIP_NODE:
      sight_add (sight, gsk_clip_node_get_child (node), place);
      break;

    case GSK_CROSS_FADE_NODE:
      sight->n_fades++;
      sight_add (sight, gsk_cross_fade_node_get_start_child (node), place);
      sight_add (sight, gsk_cross_fade_node_get_end_child (node), place);
      break;

    case GSK_TEXTURE_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      x0 = place.x + place.scale_x * bounds.origin.x;
      x1 = x0 + place.scale_x * bounds.size.width;
      y0 = place.y + place.scale_y * bounds.origin.y;
      y1 = y0 + place.scale_y * bounds.size.height;
      image.texture = g_object_ref (gsk_texture_node_get_texture (node));
      image.x = MIN (x0, x1);
      image.y = MIN (y0, y1);
      image.width = MAX (x0, x1) - image.x;
      image.height = MAX (y0, y1) - image.y;
      g_array_append_val (sight->images, image);
      break;

    default:
      break;
    }
}

static inline void
sight_painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Waits for the next frame, so that everything has its place, and looks at it. */
static inline void
sight_look (Sight   *sight,
            Fixture *fixture)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (canvas);
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (sight_painted_cb), &painted);

  gtk_widget_queue_draw (canvas);
  wait_until (painted);
  g_signal_handler_disconnect (clock, handler);

  sight->n_fades = 0;
  g_clear_pointer (&sight->images, g_array_unref);
  sight->images = g_array_new (FALSE, FALSE, sizeof (ShownImage));
  g_array_set_clear_func (sight->images, sight_clear_image);

  snapshot = gtk_snapshot_new ();
  GTK_WIDGET_GET_CLASS (canvas)->snapshot (canvas, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node != NULL)
    sight_add (sight, node, (SightPlace) { 1, 1, 0, 0 });
}

static inline void
sight_assert_whole (double place)
{
  g_assert_cmpfloat_with_epsilon (place, (double) (gint64) (place + (place < 0 ? -0.5 : 0.5)), 0.01);
}

/* Each image has as many pixels as the display where it lies, none of them between two. */
static inline void
sight_assert_sharp (Sight *sight,
                     double  scale)
{
  g_assert_cmpuint (sight->images->len, >, 0);
  for (guint i = 0; i < sight->images->len; i++)
    {
      const ShownImage *image = &g_array_index (sight->images, ShownImage, i);

      g_assert_cmpfloat_with_epsilon (image->width * scale, gdk_texture_get_width (image->texture), 0.01);
      g_assert_cmpfloat_with_epsilon (image->height * scale, gdk_texture_get_height (image->texture), 0.01);
      sight_assert_whole (image->x * scale);
      sight_assert_whole (image->y * scale);
    }
}

/* At the bottom lies the picture of this layer in these colours at this size, and nothing of another is left. */
static inline void
sight_assert_picture (Sight                *sight,
                       Fixture               *fixture,
                       const HipArtworkTheme *theme)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  const HipMapImage *image;
  HipMapImageKey key;

  hip_map_image_key_init_fit (&key, hip_map_canvas_get_viewport (fixture->canvas), hip_body_map_get_layer (fixture->map), theme);
  image = hip_map_raster_want (raster, &key);
  g_assert_nonnull (image);
  g_assert_cmpuint (sight->n_fades, ==, 0);
  g_assert_true (g_array_index (sight->images, ShownImage, 0).texture == image->texture);
}
