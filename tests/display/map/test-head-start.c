/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown first was drawn when the program was built, and looks as if it were drawn now. */

#include "config.h"

#include <stdlib.h>

#include "hip-map-head-start.h"
#include "hip-map-image-key.h"

/* Of 255. An image file keeps colours without their alpha. */
#define MOST_DIFFERENCE 2

static const HipMapImage *
wait_for_image (HipMapRaster         *raster,
                const HipMapImageKey *key)
{
  const HipMapImage *image;

  while ((image = hip_map_raster_want (raster, key)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return image;
}

static void
test_view (gconstpointer data)
{
  const HipView view = GPOINTER_TO_INT (data);
  const HipArtworkTheme theme = { 0 };
  g_autofree char *resource = g_strdup_printf (RESOURCE_PREFIX "/first/%s.png", hip_view_to_id (view));
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (view, &error);
  g_autoptr (HipMapRaster) raster = NULL;
  g_autoptr (GdkTexture) file = NULL;
  g_autofree guchar *read = NULL;
  const HipMapImage *image;
  cairo_surface_t *drawn;
  HipMapImageKey key;
  gsize stride;
  int most = 0;

  g_assert_no_error (error);
  hip_map_head_start (view);
  raster = hip_map_head_start_take ();
  g_assert_null (hip_map_head_start_take ());
  hip_map_image_key_init_first (&key, artwork, &theme, HIP_MAP_HEAD_START_WIDTH, HIP_MAP_HEAD_START_HEIGHT);
  image = wait_for_image (raster, &key);

  /* One of another size would be drawn instead. */
  file = gdk_texture_new_from_resource (resource);
  g_assert_cmpint (gdk_texture_get_width (file), ==, key.area.width);
  g_assert_cmpint (gdk_texture_get_height (file), ==, key.area.height);

  hip_artwork_set_theme (artwork, &theme);
  drawn = hip_artwork_render_layers (artwork, key.layer, &key.area, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (image->texture), ==, cairo_image_surface_get_width (drawn));
  g_assert_cmpint (gdk_texture_get_height (image->texture), ==, cairo_image_surface_get_height (drawn));

  stride = (gsize) cairo_image_surface_get_stride (drawn);
  read = g_malloc (stride * key.area.height);
  gdk_texture_download (image->texture, read, stride);
  for (gsize i = 0; i < stride * key.area.height; i++)
    most = MAX (most, abs ((int) read[i] - (int) cairo_image_surface_get_data (drawn)[i]));
  g_assert_cmpint (most, <=, MOST_DIFFERENCE);
  cairo_surface_destroy (drawn);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *path = g_strdup_printf ("/head-start/%s", hip_view_to_id (view));

      g_test_add_data_func (path, GINT_TO_POINTER (view), test_view);
    }

  return g_test_run ();
}
