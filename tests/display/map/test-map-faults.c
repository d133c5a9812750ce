/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes wrong or comes too fast: no crash, nothing stale on the screen, and memory within its budget. */

#include "config.h"

#include <gdk/gdk.h>
#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

#include "hip-map-sight.h"
#include "hip-test-warnings.h"

static const HipArtworkTheme light = { 0 };

static double
get_scale (Fixture *fixture)
{
  return gtk_widget_get_scale_factor (GTK_WIDGET (fixture->canvas));
}

/* However often the wheel turns in a second: a sharp picture in the end, a handful of rasters on the way, and bounded memory. */
static void
test_zoom_storm (Fixture       *fixture,
                 gconstpointer  data)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  HipMapViewport *viewport = hip_map_canvas_get_viewport (fixture->canvas);
  GtkEventController *scroll = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  g_auto (Sight) sight = { 0 };
  guint before;

  click (find_region (fixture, "groin-crease", HIP_SIDE_RIGHT));
  wait_settled (fixture);
  before = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL) + hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION);

  for (int i = 0; i < 500; i++)
    {
      gboolean handled;

      hip_map_canvas_point_at (fixture->canvas, 100 + i, 700 - i);
      g_signal_emit_by_name (scroll, "scroll", 0.0, i % 100 < 40 ? 0.3 : -0.3, &handled);
      hip_map_viewport_pan (viewport, i % 7 - 3, i % 5 - 2);
      g_main_context_iteration (NULL, FALSE);
      g_assert_true (handled);
      g_assert_cmpuint (hip_map_raster_get_bytes (raster), <=, HIP_MAP_RASTER_BUDGET);
    }

  wait_settled (fixture);
  g_assert_cmpfloat (hip_body_map_get_zoom (fixture->map), >, 1);
  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL)
                    + hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION) - before, <, 60);

  sight_look (&sight, fixture);
  sight_assert_picture (&sight, fixture, &light);

  hip_map_viewport_fit (viewport);
  wait_settled (fixture);
  sight_look (&sight, fixture);
  sight_assert_picture (&sight, fixture, &light);
  sight_assert_sharp (&sight, get_scale (fixture));
}

/* Two fingers zoom as far as they go apart, in whatever steps GTK tells of it; zooming out ends with the whole picture. */
static void
test_pinch (Fixture       *fixture,
            gconstpointer  data)
{
  GtkEventController *pinch = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_GESTURE_ZOOM);
  HipMapViewport *viewport = hip_map_canvas_get_viewport (fixture->canvas);
  GtkEventController *motion = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  double before_x, before_y, after_x, after_y;
  g_auto (Sight) sight = { 0 };

  g_signal_emit_by_name (motion, "motion", 400.0, 380.0);
  hip_map_viewport_from_widget (viewport, 400, 380, &before_x, &before_y);

  g_signal_emit_by_name (pinch, "begin", NULL);
  for (int i = 1; i <= 100; i++)
    g_signal_emit_by_name (pinch, "scale-changed", 1 + i * 0.02);
  g_assert_cmpfloat_with_epsilon (hip_body_map_get_zoom (fixture->map), 3, 0.01);
  hip_map_viewport_from_widget (viewport, 400, 380, &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (before_x, after_x, 3);
  g_assert_cmpfloat_with_epsilon (before_y, after_y, 3);

  /* Another pinch begins where the last one ended. */
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  g_assert_cmpfloat_with_epsilon (hip_body_map_get_zoom (fixture->map), 3, 0.01);
  g_signal_emit_by_name (pinch, "scale-changed", 0.001);
  g_assert_cmpfloat_with_epsilon (hip_body_map_get_zoom (fixture->map), 1, 1e-9);

  /* What no finger can do changes nothing. */
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 0.0);
  g_signal_emit_by_name (pinch, "scale-changed", 0.0);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  g_assert_cmpfloat (hip_body_map_get_zoom (fixture->map), >=, 1);
  g_assert_cmpfloat (hip_body_map_get_zoom (fixture->map), <=, HIP_MAP_MAX_ZOOM);

  hip_map_viewport_fit (viewport);
  wait_settled (fixture);
  sight_look (&sight, fixture);
  sight_assert_picture (&sight, fixture, &light);
}

/* The scheme changes in the middle of a fade: what is shown in the end has the new colours and the new layer. */
static void
test_theme (Fixture       *fixture,
            gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  g_auto (Sight) sight = { 0 };

  click (find_region (fixture, "groin-crease", HIP_SIDE_RIGHT));
  wait_until (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_FIT) >= HIP_N_LAYERS && !hip_map_raster_is_busy (raster));

  /* The picture is at hand, so what it isn't at rest for is the fade. */
  hip_body_map_set_layer (fixture->map, HIP_LAYER_DEEP_MUSCLES);
  g_assert_false (hip_body_map_is_settled (fixture->map));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  hip_body_map_set_layer (fixture->map, HIP_LAYER_BONES);
  sight_look (&sight, fixture);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  hip_body_map_set_skin_tone (fixture->map, HIP_SKIN_TONE_DARK);
  sight_look (&sight, fixture);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  wait_settled (fixture);
  g_assert_true (adw_style_manager_get_dark (style));
  sight_look (&sight, fixture);
  sight_assert_picture (&sight, fixture, &(HipArtworkTheme) { .dark = TRUE, .skin_tone = HIP_SKIN_TONE_DARK });

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  wait_settled (fixture);
  sight_look (&sight, fixture);
  sight_assert_picture (&sight, fixture, &(HipArtworkTheme) { .skin_tone = HIP_SKIN_TONE_DARK });
  sight_assert_sharp (&sight, get_scale (fixture));
}

/* Pixel for pixel: at rest, zoomed, flipped, with a selection and with all that a candidate lights. */
static void
test_sharp (Fixture       *fixture,
            gconstpointer  data)
{
  const char *wanted = g_getenv ("GDK_SCALE");
  g_autoptr (HipCandidate) candidate = NULL;
  g_auto (Sight) sight = { 0 };

  if (wanted != NULL)
    g_assert_cmpfloat_with_epsilon (get_scale (fixture), g_ascii_strtod (wanted, NULL), 1e-9);

  click (find_region (fixture, "groin-crease", HIP_SIDE_RIGHT));
  candidate = g_list_model_get_item (G_LIST_MODEL (hip_enquiry_get_candidates (fixture->enquiry)), 0);

  for (int i = 0; i < 8; i++)
    {
      hip_body_map_set_mirrored (fixture->map, i & 1);
      hip_body_map_set_highlight (fixture->map, i & 2 ? candidate : NULL);
      hip_body_map_set_zoom (fixture->map, i & 4 ? 1.7 : 1);
      wait_settled (fixture);
      sight_look (&sight, fixture);

      /* Zoomed, the whole picture lies stretched below the sharp detail that covers what is in sight. */
      if (i & 4)
        g_array_remove_index (sight.images, 0);
      sight_assert_sharp (&sight, get_scale (fixture));
    }
}

/* The window goes to another display and back, while its pictures are being drawn. */
static void
test_scale (Fixture       *fixture,
            gconstpointer  data)
{
#ifdef GDK_WINDOWING_X11
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (fixture->map));
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  HipMapViewport *viewport = hip_map_canvas_get_viewport (fixture->canvas);
  g_auto (Sight) sight = { 0 };

  if (!GDK_IS_X11_DISPLAY (display))
    {
      g_test_skip ("Only X11 lets a program choose the scale");
      return;
    }

  click (find_region (fixture, "groin-crease", HIP_SIDE_RIGHT));
  for (int i = 0; i < 6; i++)
    {
      hip_body_map_set_layer (fixture->map, i % HIP_N_LAYERS);
      gdk_x11_display_set_surface_scale (display, 1 + (i + 1) % 2);
      for (int j = 0; j < 2 * i; j++)
        g_main_context_iteration (NULL, FALSE);
      g_assert_cmpuint (hip_map_raster_get_bytes (raster), <=, HIP_MAP_RASTER_BUDGET);
    }

  for (int scale = 2; scale >= 1; scale--)
    {
      gdk_x11_display_set_surface_scale (display, scale);
      g_assert_cmpint (gtk_widget_get_scale_factor (GTK_WIDGET (fixture->canvas)), ==, scale);
      g_assert_cmpfloat_with_epsilon (hip_map_viewport_get_scale_factor (viewport), scale, 1e-9);
      wait_settled (fixture);
      sight_look (&sight, fixture);
      sight_assert_picture (&sight, fixture, &light);
      sight_assert_sharp (&sight, scale);
    }
#else
  g_test_skip ("Only X11 lets a program choose the scale");
#endif
}

/* Sizes that no window should have, and then one that it should. */
static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  static const int sizes[][3] = { { 0, 0, 1 }, { 1, 1, 1 }, { 12, 500, 2 }, { 7680, 4320, 1 }, { 3840, 2160, 2 }, { 810, 752, 1 } };
  HipMapViewport *viewport = hip_map_canvas_get_viewport (fixture->canvas);
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  g_auto (Sight) sight = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      hip_map_viewport_set_size (viewport, sizes[i][0], sizes[i][1], sizes[i][2]);
      hip_map_viewport_pick (viewport, 5, 5);
      hip_map_viewport_zoom_at (viewport, 2, 3, 3);
      hip_map_viewport_pan (viewport, 10, 10);
      g_main_context_iteration (NULL, FALSE);
      hip_map_viewport_fit (viewport);
    }

  /* A map without room shows nothing, and nothing can be pointed at. */
  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &(GtkAllocation) { 0, 0, 1, 1 }, -1);
  g_assert_false (hip_map_viewport_is_ready (viewport));
  g_assert_cmpint (hip_map_viewport_pick (viewport, 0, 0), ==, -1);
  hip_map_canvas_point_at (fixture->canvas, 0, 0);

  gtk_widget_queue_resize (GTK_WIDGET (fixture->canvas));
  wait_until (hip_map_viewport_is_ready (viewport));
  wait_settled (fixture);
  sight_look (&sight, fixture);
  sight_assert_picture (&sight, fixture, &light);
  sight_assert_sharp (&sight, get_scale (fixture));
  g_assert_cmpuint (hip_map_raster_get_bytes (raster), <=, HIP_MAP_RASTER_BUDGET);
}

/* A window as large as a wall: all layers are wanted, more than the budget holds. */
static void
test_wall (Fixture       *fixture,
           gconstpointer  data)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  g_auto (Sight) sight = { 0 };

  /* No display is that large, but nobody can refuse a minimum. */
  gtk_widget_set_size_request (GTK_WIDGET (fixture->map), 7680, 4320);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) == 7680);

  for (int i = 0; i < HIP_N_LAYERS; i++)
    {
      hip_body_map_set_layer (fixture->map, i);
      wait_settled (fixture);
      g_assert_cmpuint (hip_map_raster_get_bytes (raster), <=, HIP_MAP_RASTER_BUDGET);
    }

  gtk_widget_set_size_request (GTK_WIDGET (fixture->map), -1, -1);
  gtk_window_set_default_size (fixture->window, 810, 752);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) == 810);
  wait_settled (fixture);
  sight_look (&sight, fixture);
  sight_assert_picture (&sight, fixture, &light);
  sight_assert_sharp (&sight, get_scale (fixture));
}

/* A view that is missing is told, and the others work. */
static void
test_missing_view (void)
{
  g_autofree char *folder = copy_artwork ();
  g_autofree char *front = g_build_filename (folder, "front.svg", NULL);
  Fixture fixture = { 0 };

  g_unlink (front);
  open_map (&fixture, folder);
  wait_until (hip_body_map_get_error_message (fixture.map) != NULL);
  g_assert_nonnull (g_strrstr (hip_body_map_get_error_message (fixture.map), "front.svg"));

  hip_body_map_set_view (fixture.map, HIP_VIEW_BACK);
  g_assert_null (hip_body_map_get_error_message (fixture.map));
  wait_settled (&fixture);
  g_assert_cmpuint (hip_map_canvas_get_regions (fixture.canvas)->len, >, 3);

  tear_down (&fixture, NULL);
  remove_artwork (folder);
}

/* A region that the catalogue names and the picture lacks is told by name; the picture is shown with the rest. */
static void
test_missing_region (void)
{
  g_autofree char *folder = copy_artwork ();
  g_autofree char *front = g_build_filename (folder, "front.svg", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;
  Fixture fixture = { 0 };

  g_file_get_contents (front, &text, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (text);
  g_string_replace (changed, "region-groin-crease-right", "region-something-right", 0);
  g_file_set_contents (front, changed->str, -1, &error);
  g_assert_no_error (error);

  open_map (&fixture, folder);
  wait_settled (&fixture);
  g_assert_nonnull (hip_body_map_get_error_message (fixture.map));
  g_assert_nonnull (g_strrstr (hip_body_map_get_error_message (fixture.map), "region-groin-crease-right"));
  g_assert_null (find_region (&fixture, "groin-crease", HIP_SIDE_RIGHT));
  g_assert_nonnull (find_region (&fixture, "groin-crease", HIP_SIDE_LEFT));

  tear_down (&fixture, NULL);
  remove_artwork (folder);
}

/* A structure that the catalogue names and the picture lacks is not lit, and everything else is. */
static void
test_missing_structure (void)
{
  g_autofree char *folder = copy_artwork ();
  g_autofree char *front = g_build_filename (folder, "front.svg", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *candidates;
  Fixture fixture = { 0 };

  g_file_get_contents (front, &text, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "id=\"structure-iliacus-right\"", "id=\"structure-something-right\"", 0), ==, 1);
  g_file_set_contents (front, changed->str, -1, &error);
  g_assert_no_error (error);

  open_map (&fixture, folder);
  wait_settled (&fixture);
  g_assert_null (hip_body_map_get_error_message (fixture.map));

  click (find_region (&fixture, "groin-crease", HIP_SIDE_RIGHT));
  candidates = G_LIST_MODEL (hip_enquiry_get_candidates (fixture.enquiry));
  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);
      g_auto (Sight) sight = { 0 };

      hip_body_map_set_highlight (fixture.map, candidate);
      hip_body_map_set_peeled (fixture.map, candidate);
      wait_settled (&fixture);
      sight_look (&sight, &fixture);
      sight_assert_picture (&sight, &fixture, &light);
    }
  g_assert_cmpuint (hip_map_raster_get_n_drawn (hip_map_canvas_get_raster (fixture.canvas), HIP_MAP_IMAGE_STRUCTURE), >, 0);

  tear_down (&fixture, NULL);
  remove_artwork (folder);
}

/* Destroyed at any moment, in the middle of drawing too. */
static void
test_destroy (void)
{
  for (int i = 0; i < 20; i++)
    {
      Fixture fixture = { 0 };

      open_map (&fixture, NULL);
      hip_body_map_set_layer (fixture.map, i % HIP_N_LAYERS);
      for (int j = 0; j < i * 3; j++)
        g_main_context_iteration (NULL, FALSE);
      hip_body_map_set_view (fixture.map, i % HIP_N_VIEWS);
      tear_down (&fixture, NULL);
    }
}

#define add(name, function) g_test_add ("/map-faults/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();

  add ("any-scale/zoom-storm", test_zoom_storm);
  add ("pinch", test_pinch);
  add ("any-scale/theme", test_theme);
  add ("any-scale/sharp", test_sharp);
  add ("scale", test_scale);
  add ("sizes", test_sizes);
  add ("wall", test_wall);
  g_test_add_func ("/map-faults/missing-view", test_missing_view);
  g_test_add_func ("/map-faults/missing-region", test_missing_region);
  g_test_add_func ("/map-faults/missing-structure", test_missing_structure);
  g_test_add_func ("/map-faults/destroy", test_destroy);

  return g_test_run ();
}
