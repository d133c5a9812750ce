/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork-print.h"

static HipArtwork *
load (HipView view)
{
  g_autoptr (GError) error = NULL;
  HipArtwork *artwork = hip_artwork_new_for_resource (view, &error);

  g_assert_no_error (error);

  return artwork;
}

static void
assert_inside (const HipBox *inner,
               const HipBox *outer)
{
  g_assert_cmpfloat (inner->width, >, 0);
  g_assert_cmpfloat (inner->height, >, 0);
  g_assert_cmpfloat (inner->x, >=, outer->x);
  g_assert_cmpfloat (inner->y, >=, outer->y);
  g_assert_cmpfloat (inner->x + inner->width, <=, outer->x + outer->width + 0.01);
  g_assert_cmpfloat (inner->y + inner->height, <=, outer->y + outer->height + 0.01);
}

/* Everything that can be pointed at can be marked on paper, where it lies on the body. */
static void
test_regions_lie_on_the_body (void)
{
  static const HipSide sides[] = { HIP_SIDE_LEFT, HIP_SIDE_RIGHT };

  for (HipView view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (HipArtwork) artwork = load (view);
      g_autoptr (GPtrArray) ids = hip_artwork_dup_region_ids (artwork);
      g_autoptr (GError) error = NULL;
      HipBox frame, body;

      hip_artwork_get_frame (artwork, &frame);
      frame.x = frame.y = 0;
      g_assert_true (hip_artwork_find_body (artwork, &body, &error));
      assert_inside (&body, &frame);

      for (guint i = 0; i < ids->len; i++)
        {
          for (gsize j = 0; j < G_N_ELEMENTS (sides); j++)
            {
              HipBox region;

              g_assert_true (hip_artwork_find_region (artwork, g_ptr_array_index (ids, i), sides[j], &region, &error));
              g_assert_no_error (error);
              assert_inside (&region, &frame);
              g_assert_cmpfloat (region.x + region.width, >, body.x);
              g_assert_cmpfloat (region.x, <, body.x + body.width);
            }
        }
    }
}

/* The share of ink in a part of a recording, from 0 for white paper to 1. */
static double
measure_ink (cairo_surface_t *recording,
             const HipBox    *part)
{
  const int width = part->width, height = part->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;
  double ink = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, recording, -part->x, -part->y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  pixels = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (pixels + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        ink += 1 - ((row[x] >> 8) & 0xff) / 255.;
    }
  cairo_surface_destroy (surface);

  return ink / (width * height);
}

static void
test_mark_is_darkest (void)
{
  g_autoptr (HipArtwork) artwork = load (HIP_VIEW_FRONT);
  g_autoptr (GError) error = NULL;
  const HipArtworkMark mark = { "front-thigh", HIP_SIDE_RIGHT, HIP_INTENSITY_NOT_SAID };
  cairo_surface_t *plain = hip_artwork_record_print (artwork, NULL, 0, 0.4, &error);
  cairo_surface_t *marked = hip_artwork_record_print (artwork, &mark, 1, 0.4, &error);
  HipBox here, there;

  g_assert_no_error (error);
  g_assert_cmpint (cairo_surface_get_type (marked), ==, CAIRO_SURFACE_TYPE_RECORDING);
  g_assert_true (hip_artwork_find_region (artwork, mark.region, HIP_SIDE_RIGHT, &here, &error));
  g_assert_true (hip_artwork_find_region (artwork, mark.region, HIP_SIDE_LEFT, &there, &error));

  g_assert_cmpfloat (measure_ink (marked, &here), >, 2 * measure_ink (plain, &here));
  g_assert_cmpfloat_with_epsilon (measure_ink (marked, &there), measure_ink (plain, &there), 0.001);

  cairo_surface_destroy (plain);
  cairo_surface_destroy (marked);
}

static void
test_unknown_region (void)
{
  g_autoptr (HipArtwork) artwork = load (HIP_VIEW_FRONT);
  const HipArtworkMark mark = { "elbow", HIP_SIDE_RIGHT, HIP_INTENSITY_NOT_SAID };
  g_autoptr (GError) error = NULL;
  HipBox box;

  g_assert_null (hip_artwork_record_print (artwork, &mark, 1, 0.4, &error));
  g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_UNKNOWN_ID);
  g_clear_error (&error);

  g_assert_false (hip_artwork_find_region (artwork, "elbow", HIP_SIDE_RIGHT, &box, &error));
  g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_UNKNOWN_ID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/artwork-print/regions-lie-on-the-body", test_regions_lie_on_the_body);
  g_test_add_func ("/artwork-print/mark-is-darkest", test_mark_is_darkest);
  g_test_add_func ("/artwork-print/unknown-region", test_unknown_region);

  return g_test_run ();
}
