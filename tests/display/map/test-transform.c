/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-viewport.h"

#include <math.h>

#include "hip-artwork.h"
#include "hip-map-image-key.h"

static const double scale_factors[] = { 1, 1.25, 1.5, 1.75, 2, 3 };

static void
count_cb (guint *n)
{
  (*n)++;
}

static HipMapTransform
random_transform (void)
{
  HipMapTransform transform = {
    .frame = { -240, -310, 480, 600 },
    .width = g_test_rand_int_range (200, 2000),
    .height = g_test_rand_int_range (200, 2000),
    .scale_factor = scale_factors[g_test_rand_int_range (0, G_N_ELEMENTS (scale_factors))],
    .flipped = g_test_rand_bit (),
  };

  hip_map_transform_fit (&transform);

  return transform;
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 10000; i++)
    {
      HipMapTransform transform = random_transform ();
      double x = g_test_rand_double_range (-240, 240);
      double y = g_test_rand_double_range (-310, 290);
      double back_x, back_y;
      HipBox rectangle;

      hip_map_transform_zoom_at (&transform, g_test_rand_double_range (1, 8), g_test_rand_double_range (0, transform.width),
                                 g_test_rand_double_range (0, transform.height));
      hip_map_transform_to_widget (&transform, &(HipBox) { x, y, 0, 0 }, &rectangle);
      hip_map_transform_from_widget (&transform, rectangle.x, rectangle.y, &back_x, &back_y);
      g_assert_cmpfloat_with_epsilon (x, back_x, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, back_y, 1e-6);
    }
}

/* The whole picture is in sight. */
static void
test_fit (void)
{
  for (int i = 0; i < 1000; i++)
    {
      HipMapTransform transform = random_transform ();
      HipBox rectangle;

      hip_map_transform_to_widget (&transform, &transform.frame, &rectangle);
      g_assert_cmpfloat (rectangle.x, >=, 0);
      g_assert_cmpfloat (rectangle.y, >=, 0);
      g_assert_cmpfloat (rectangle.x + rectangle.width, <=, transform.width);
      g_assert_cmpfloat (rectangle.y + rectangle.height, <=, transform.height);
    }
}

static void
assert_whole (double place)
{
  g_assert_cmpfloat_with_epsilon (place, round (place), 1e-3);
}

/* A raster of these device pixels is drawn on just as many of the display: neither between two of them nor stretched. */
static void
assert_sharp (HipMapViewport       *viewport,
              const HipArtworkArea *area,
              double                offset_x,
              double                offset_y)
{
  const double ratio = hip_map_viewport_get_scale_factor (viewport);
  HipBox frame, rectangle;

  hip_map_viewport_get_frame (viewport, &frame);
  hip_map_viewport_to_widget (viewport,
                              &(HipBox) {
                                frame.x + area->x / area->scale,
                                frame.y + area->y / area->scale,
                                area->width / area->scale,
                                area->height / area->scale,
                              },
                              &rectangle);
  assert_whole ((rectangle.x + offset_x) * ratio);
  assert_whole ((rectangle.y + offset_y) * ratio);
  g_assert_cmpfloat_with_epsilon (rectangle.width * ratio, area->width, 1e-3);
  g_assert_cmpfloat_with_epsilon (rectangle.height * ratio, area->height, 1e-3);
}

/* At every scale factor, wherever the map lies in its window, flipped or not, zoomed or not. */
static void
test_sharp (void)
{
  const HipArtworkTheme theme = { 0 };

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (HipMapViewport) viewport = hip_map_viewport_new ();
      const double ratio = scale_factors[i % G_N_ELEMENTS (scale_factors)];
      const int width = g_test_rand_int_range (200, 2000);
      const int height = g_test_rand_int_range (200, 2000);
      const double offset_x = g_test_rand_int_range (0, 100);
      const double offset_y = g_test_rand_int_range (0, 100);
      HipMapImageKey key;

      hip_map_viewport_set_size (viewport, width, height, ratio);
      hip_map_viewport_set_offset (viewport, offset_x, offset_y);
      hip_map_viewport_set_mirrored (viewport, g_test_rand_bit ());
      hip_map_viewport_set_frame (viewport, &(HipBox) { -240, -310, 480, 600.5 });

      /* As many pixels as the display has there, rounded up, and no more. */
      hip_map_image_key_init_fit (&key, viewport, HIP_LAYER_SKIN, &theme);
      g_assert_cmpfloat (key.area.width, >=, 480 * hip_map_viewport_get_scale (viewport) * ratio - 1e-6);
      g_assert_cmpfloat (key.area.width, <=, 480 * hip_map_viewport_get_scale (viewport) * ratio + 1);
      g_assert_cmpfloat (key.area.height, <=, 600.5 * hip_map_viewport_get_scale (viewport) * ratio + 1);
      assert_sharp (viewport, &key.area, offset_x, offset_y);

      hip_map_viewport_zoom_at (viewport, g_test_rand_double_range (1, 8), g_test_rand_double_range (0, width),
                                g_test_rand_double_range (0, height));
      key.area.scale = hip_map_viewport_get_scale (viewport) * ratio;
      key.area.x = g_test_rand_int_range (0, 300);
      key.area.y = g_test_rand_int_range (0, 300);
      assert_sharp (viewport, &key.area, offset_x, offset_y);
    }
}

/* To move the map by whole device pixels moves nothing in it. */
static void
test_offset (void)
{
  g_autoptr (HipMapViewport) viewport = hip_map_viewport_new ();
  guint n_moved = 0;

  hip_map_viewport_set_frame (viewport, &(HipBox) { 0, 0, 480, 600 });
  hip_map_viewport_set_size (viewport, 800, 700, 1.25);
  g_signal_connect_swapped (viewport, "moved", G_CALLBACK (count_cb), &n_moved);

  hip_map_viewport_set_offset (viewport, 4, 80);
  g_assert_cmpuint (n_moved, ==, 0);
  hip_map_viewport_set_offset (viewport, 5, 80);
  g_assert_cmpuint (n_moved, ==, 1);
  hip_map_viewport_set_offset (viewport, 9, 84);
  g_assert_cmpuint (n_moved, ==, 1);

  hip_map_viewport_set_size (viewport, 800, 700, 2);
  n_moved = 0;
  for (int i = 0; i < 50; i++)
    hip_map_viewport_set_offset (viewport, 0, i);
  g_assert_cmpuint (n_moved, <=, 1);
}

/* Zooming in at a point holds it still, to the rounding of a device pixel, unless the edge of the picture forbids it. */
static void
test_zoom_at (void)
{
  for (int i = 0; i < 2000; i++)
    {
      HipMapTransform transform = random_transform ();
      double x, y, before_x, before_y, after_x, after_y;

      /* In a very flat or narrow widget the picture has room to spare at the sides, and stays in the middle. */
      transform.width = g_test_rand_int_range (400, 1200);
      transform.height = transform.width * g_test_rand_double_range (0.8, 1.4);
      x = transform.width * g_test_rand_double_range (0.45, 0.55);
      y = transform.height * g_test_rand_double_range (0.45, 0.55);

      hip_map_transform_zoom_at (&transform, 4, transform.width / 2., transform.height / 2.);
      hip_map_transform_from_widget (&transform, x, y, &before_x, &before_y);
      g_assert_true (hip_map_transform_zoom_at (&transform, 1.5, x, y));
      hip_map_transform_from_widget (&transform, x, y, &after_x, &after_y);
      g_assert_cmpfloat_with_epsilon (before_x, after_x, 1.5 / hip_map_transform_get_scale (&transform));
      g_assert_cmpfloat_with_epsilon (before_y, after_y, 1.5 / hip_map_transform_get_scale (&transform));
    }
}

/* However one pulls, the middle of the widget stays over the picture, and the zoom in its limits. */
static void
test_never_lost (void)
{
  for (int i = 0; i < 200; i++)
    {
      HipMapTransform transform = random_transform ();

      for (int j = 0; j < 100; j++)
        {
          double x, y;

          hip_map_transform_zoom_at (&transform, g_test_rand_double_range (0.2, 4), g_test_rand_double_range (0, 2000),
                                     g_test_rand_double_range (0, 2000));
          hip_map_transform_pan (&transform, g_test_rand_double_range (-5000, 5000), g_test_rand_double_range (-5000, 5000));

          g_assert_cmpfloat (transform.zoom, >=, 1);
          g_assert_cmpfloat (transform.zoom, <=, HIP_MAP_MAX_ZOOM);
          hip_map_transform_from_widget (&transform, transform.width / 2., transform.height / 2., &x, &y);
          g_assert_cmpfloat (x, >=, transform.frame.x - 1);
          g_assert_cmpfloat (x, <=, transform.frame.x + transform.frame.width + 1);
          g_assert_cmpfloat (y, >=, transform.frame.y - 1);
          g_assert_cmpfloat (y, <=, transform.frame.y + transform.frame.height + 1);
        }
    }
}

static void
test_nonsense (void)
{
  HipMapTransform transform = random_transform ();
  HipBox rectangle;

  g_assert_false (hip_map_transform_zoom_at (&transform, NAN, 10, 10));
  g_assert_false (hip_map_transform_zoom_at (&transform, INFINITY, 10, 10));
  g_assert_false (hip_map_transform_zoom_at (&transform, 0.5, 10, 10));

  transform.width = 0;
  transform.height = 0;
  g_assert_cmpfloat (hip_map_transform_get_scale (&transform), <=, 0);
  hip_map_transform_pan (&transform, 10, 10);
  hip_map_transform_keep_in_sight (&transform);
  hip_map_transform_to_widget (&transform, &transform.frame, &rectangle);
  g_assert_true (isfinite (rectangle.x) && isfinite (rectangle.y));
}

/* What the map says lies at a point is what the picture has there: at every size, zoomed, panned, mirrored and in profile. */
static void
test_pick (void)
{
  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (view, &error);
      g_autoptr (HipPickBuffer) pick = hip_artwork_build_region_pick (artwork, &error);
      g_autoptr (HipMapViewport) viewport = hip_map_viewport_new ();
      HipBox frame;

      g_assert_no_error (error);
      hip_artwork_get_frame (artwork, &frame);
      hip_map_viewport_set_view (viewport, view);
      g_assert_cmpint (hip_map_viewport_pick (viewport, 10, 10), ==, -1);
      hip_map_viewport_set_frame (viewport, &frame);
      g_assert_cmpint (hip_map_viewport_pick (viewport, 10, 10), ==, -1);
      hip_map_viewport_set_pick (viewport, pick);

      for (int i = 0; i < 10000; i++)
        {
          double x = g_test_rand_double_range (frame.x, frame.x + frame.width);
          double y = g_test_rand_double_range (frame.y, frame.y + frame.height);
          int expected = hip_pick_buffer_lookup (pick, x, y, 0);
          HipBox rectangle;

          if (i % 50 == 0)
            {
              hip_map_viewport_set_mirrored (viewport, g_test_rand_bit ());
              hip_map_viewport_set_profile_side (viewport, g_test_rand_bit () ? HIP_SIDE_LEFT : HIP_SIDE_RIGHT);
              hip_map_viewport_set_size (viewport, g_test_rand_int_range (300, 1600), g_test_rand_int_range (300, 1200),
                                         scale_factors[g_test_rand_int_range (0, G_N_ELEMENTS (scale_factors))]);
              hip_map_viewport_set_zoom (viewport, g_test_rand_double_range (1, 8));
              hip_map_viewport_pan (viewport, g_test_rand_double_range (-800, 800), g_test_rand_double_range (-800, 800));
            }

          if (expected < 0)
            continue;

          hip_map_viewport_to_widget (viewport, &(HipBox) { x, y, 0, 0 }, &rectangle);
          g_assert_cmpint (hip_map_viewport_pick (viewport, rectangle.x, rectangle.y), ==, expected);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/transform/round-trip", test_round_trip);
  g_test_add_func ("/transform/fit", test_fit);
  g_test_add_func ("/transform/sharp", test_sharp);
  g_test_add_func ("/transform/offset", test_offset);
  g_test_add_func ("/transform/zoom-at", test_zoom_at);
  g_test_add_func ("/transform/never-lost", test_never_lost);
  g_test_add_func ("/transform/nonsense", test_nonsense);
  g_test_add_func ("/transform/pick", test_pick);

  return g_test_run ();
}
