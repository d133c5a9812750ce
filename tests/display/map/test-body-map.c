/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "hip-body-map.h"
#include "hip-map-navigation.h"

typedef struct
{
  HipEnquiry   *enquiry;
  GtkWindow    *window;
  HipBodyMap   *map;
  HipMapCanvas *canvas;
} Fixture;

/* Waits for a condition, and gives up with the test rather than with the machine. */
#define wait_until(condition) \
  G_STMT_START \
    { \
      gint64 give_up_ = g_get_monotonic_time () + 60 * G_USEC_PER_SEC; \
      while (!(condition)) \
        { \
          g_main_context_iteration (NULL, TRUE); \
          g_assert_cmpint (g_get_monotonic_time (), <, give_up_); \
        } \
    } \
  G_STMT_END

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_settled (Fixture *fixture)
{
  guint source = g_timeout_add (10, tick_cb, NULL);

  wait_until (hip_body_map_is_settled (fixture->map));
  g_source_remove (source);
}

static HipEnquiry *
create_enquiry (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);

  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

static void
open_map (Fixture    *fixture,
          const char *folder)
{
  fixture->enquiry = create_enquiry ();
  fixture->map = g_object_new (HIP_TYPE_BODY_MAP, "artwork-folder", folder, NULL);
  fixture->canvas = hip_body_map_get_canvas (fixture->map);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 810, 752);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->map));
  hip_body_map_set_enquiry (fixture->map, fixture->enquiry);
  gtk_window_present (fixture->window);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  open_map (fixture, NULL);
  wait_settled (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  HipMapCanvas *canvas = fixture->canvas;

  g_object_add_weak_pointer (G_OBJECT (canvas), (gpointer *) &canvas);
  gtk_window_destroy (fixture->window);
  wait_until (canvas == NULL);
  g_assert_finalize_object (fixture->enquiry);
}

static HipMapRegion *
find_region (Fixture    *fixture,
             const char *id,
             HipSide     side)
{
  GPtrArray *regions = hip_map_canvas_get_regions (fixture->canvas);

  for (guint i = 0; i < regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (regions, i);

      if (g_str_equal (hip_region_get_id (hip_map_region_get_region (region)), id) && hip_map_region_get_side (region) == side)
        return region;
    }

  return NULL;
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
press_key (Fixture *fixture,
           guint    keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, 0, &handled);

  return handled;
}

/* What the map does with a key wherever the focus is; false if it is no such key. */
static gboolean
press_anywhere (Fixture *fixture,
                guint    keyval)
{
  GtkWidget *map = GTK_WIDGET (fixture->map);
  GtkEventController *controller = find_controller (map, GTK_TYPE_SHORTCUT_CONTROLLER);
  GListModel *shortcuts = G_LIST_MODEL (controller);

  g_assert_cmpint (gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (controller)), ==, GTK_SHORTCUT_SCOPE_GLOBAL);
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_BUBBLE);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut)))
          == gdk_keyval_to_lower (keyval))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, map, gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

static void
click (HipMapRegion *region)
{
  double x, y, local_x, local_y;

  hip_map_region_get_center (region, &x, &y);
  gtk_widget_translate_coordinates (gtk_widget_get_parent (GTK_WIDGET (region)), GTK_WIDGET (region), x, y, &local_x, &local_y);
  g_signal_emit_by_name (find_controller (GTK_WIDGET (region), GTK_TYPE_GESTURE_CLICK), "released", 1, local_x, local_y);
}

static const struct
{
  HipView     view;
  HipSide     side;
  const char *title;
} looks[] = {
  { HIP_VIEW_FRONT, HIP_SIDE_RIGHT, "Hip and pelvis, front view" },
  { HIP_VIEW_SIDE, HIP_SIDE_RIGHT, "Hip and pelvis, right side view" },
  { HIP_VIEW_SIDE, HIP_SIDE_LEFT, "Hip and pelvis, left side view" },
  { HIP_VIEW_BACK, HIP_SIDE_RIGHT, "Hip and pelvis, back view" },
  { HIP_VIEW_LOW_BACK, HIP_SIDE_RIGHT, "Low back, back view" },
};

static void
look (Fixture *fixture,
      gsize    i)
{
  hip_body_map_set_view (fixture->map, looks[i].view);
  hip_body_map_set_profile_side (fixture->map, looks[i].side);
  wait_settled (fixture);
}

/* GTK's own picking finds each region at a point of it, and a click there tells the enquiry. */
static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GPtrArray *regions;

      look (fixture, i);
      regions = hip_map_canvas_get_regions (fixture->canvas);
      g_assert_cmpuint (regions->len, >, 3);

      for (guint j = 0; j < regions->len; j++)
        {
          HipMapRegion *region = g_ptr_array_index (regions, j);
          double x, y;

          hip_map_region_get_center (region, &x, &y);
          g_assert_true (gtk_widget_pick (GTK_WIDGET (fixture->canvas), x, y, GTK_PICK_DEFAULT) == GTK_WIDGET (region));

          click (region);
          g_assert_true (hip_enquiry_is_selected (fixture->enquiry, hip_map_region_get_region (region),
                                                  hip_map_region_get_side (region)));
          g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (fixture->enquiry)), ==, 1);
          g_assert_true (hip_map_region_get_selected (region));
        }
    }
}

/* All 20 regions of the catalogue can be pointed at in one view or another. */
static void
test_all_regions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GPtrArray *regions;

      look (fixture, i);
      regions = hip_map_canvas_get_regions (fixture->canvas);
      for (guint j = 0; j < regions->len; j++)
        g_hash_table_add (seen, (char *) hip_region_get_id (hip_map_region_get_region (g_ptr_array_index (regions, j))));
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 20);
}

/* From any region the arrow keys lead to every other. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP, GTK_DIR_DOWN };

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GPtrArray *regions;

      look (fixture, i);
      regions = hip_map_canvas_get_regions (fixture->canvas);

      for (guint start = 0; start < regions->len; start++)
        {
          g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
          g_autoptr (GPtrArray) open = g_ptr_array_new ();

          g_ptr_array_add (open, g_ptr_array_index (regions, start));
          g_hash_table_add (seen, g_ptr_array_index (regions, start));

          while (open->len > 0)
            {
              HipMapRegion *region = g_ptr_array_steal_index (open, open->len - 1);

              for (gsize j = 0; j < G_N_ELEMENTS (directions); j++)
                {
                  HipMapRegion *next = hip_map_navigation_step (regions, region, directions[j]);

                  if (next != NULL && g_hash_table_add (seen, next))
                    g_ptr_array_add (open, next);
                }
            }

          g_assert_cmpuint (g_hash_table_size (seen), ==, regions->len);
        }
    }
}

/* Tab stops once in the picture, arrows stay inside, and the place is remembered. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GPtrArray *regions = hip_map_canvas_get_regions (fixture->canvas);
  HipMapRegion *first = g_ptr_array_index (regions, 0);
  HipMapRegion *second;

  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (first));
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));

  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_DOWN));
  second = HIP_MAP_REGION (gtk_window_get_focus (fixture->window));
  g_assert_true (second != first);
  for (int i = 0; i < 30; i++)
    g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_DOWN));

  second = HIP_MAP_REGION (gtk_window_get_focus (fixture->window));
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (second));

  g_assert_true (press_key (fixture, GDK_KEY_End));
  g_assert_true (gtk_window_get_focus (fixture->window) == g_ptr_array_index (regions, regions->len - 1));
  g_assert_true (press_key (fixture, GDK_KEY_Home));
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (first));
}

static void
test_type_ahead (Fixture       *fixture,
                 gconstpointer  data)
{
  HipMapRegion *region;

  gtk_widget_child_focus (GTK_WIDGET (fixture->canvas), GTK_DIR_TAB_FORWARD);
  g_assert_true (press_key (fixture, GDK_KEY_g));
  g_assert_true (press_key (fixture, GDK_KEY_r));
  g_assert_true (press_key (fixture, GDK_KEY_o));
  region = HIP_MAP_REGION (gtk_window_get_focus (fixture->window));
  g_assert_cmpstr (hip_region_get_id (hip_map_region_get_region (region)), ==, "groin-crease");

  /* No region goes on with a digit or with "grom": both are left to the keys of the whole window. */
  g_assert_false (press_key (fixture, GDK_KEY_2));
  g_assert_false (press_key (fixture, GDK_KEY_m));
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (region));

  /* An m within a name is a letter. */
  hip_body_map_set_view (fixture->map, HIP_VIEW_SIDE);
  wait_settled (fixture);
  for (const char *letter = "bump"; *letter != '\0'; letter++)
    g_assert_true (press_key (fixture, *letter));
  g_assert_false (hip_body_map_get_mirrored (fixture->map));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_set_focus (fixture->window, NULL);

  for (int i = 0; i < HIP_N_LAYERS; i++)
    {
      g_assert_true (press_anywhere (fixture, GDK_KEY_1 + i));
      g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, i);
    }

  g_assert_true (press_anywhere (fixture, GDK_KEY_plus));
  g_assert_cmpfloat (hip_body_map_get_zoom (fixture->map), >, 1.1);
  g_assert_true (press_anywhere (fixture, GDK_KEY_plus));
  g_assert_true (press_anywhere (fixture, GDK_KEY_minus));
  g_assert_true (press_anywhere (fixture, GDK_KEY_0));
  g_assert_cmpfloat_with_epsilon (hip_body_map_get_zoom (fixture->map), 1, 1e-9);

  g_assert_true (press_anywhere (fixture, GDK_KEY_m));
  g_assert_true (hip_body_map_get_mirrored (fixture->map));
  g_assert_true (press_anywhere (fixture, GDK_KEY_M));
  g_assert_false (hip_body_map_get_mirrored (fixture->map));
}

/* The side is data: mirrored, the athlete's right moves to the other half of the screen and stays the right. */
static void
test_mirror (Fixture       *fixture,
             gconstpointer  data)
{
  HipMapRegion *region = find_region (fixture, "groin-crease", HIP_SIDE_RIGHT);
  double x, y, mirrored_x;

  hip_map_region_get_center (region, &x, &y);
  g_assert_cmpfloat (x, <, 405);
  hip_body_map_set_mirrored (fixture->map, TRUE);
  wait_settled (fixture);
  hip_map_region_get_center (region, &mirrored_x, &y);
  g_assert_cmpfloat (mirrored_x, >, 405);
  g_assert_true (gtk_widget_pick (GTK_WIDGET (fixture->canvas), mirrored_x, y, GTK_PICK_DEFAULT) == GTK_WIDGET (region));
  click (region);
  g_assert_true (hip_enquiry_is_selected (fixture->enquiry, hip_map_region_get_region (region), HIP_SIDE_RIGHT));
}

/* The left profile has left regions, and shows them where the right ones were, seen from the other side. */
static void
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  HipMapRegion *region;
  double right_x, left_x, y;

  look (fixture, 1);
  g_assert_null (find_region (fixture, "outer-thigh", HIP_SIDE_LEFT));
  region = find_region (fixture, "outer-thigh", HIP_SIDE_RIGHT);
  g_assert_nonnull (region);
  g_assert_nonnull (g_strrstr (hip_map_region_get_label (region), "right"));
  hip_map_region_get_center (region, &right_x, &y);

  look (fixture, 2);
  g_assert_null (find_region (fixture, "outer-thigh", HIP_SIDE_RIGHT));
  region = find_region (fixture, "outer-thigh", HIP_SIDE_LEFT);
  g_assert_nonnull (region);
  g_assert_nonnull (g_strrstr (hip_map_region_get_label (region), "left"));
  hip_map_region_get_center (region, &left_x, &y);
  g_assert_cmpfloat_with_epsilon (right_x + left_x, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)), 2);

  click (region);
  g_assert_true (hip_enquiry_is_selected (fixture->enquiry, hip_map_region_get_region (region), HIP_SIDE_LEFT));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GPtrArray *regions;

      look (fixture, i);
      regions = hip_map_canvas_get_regions (fixture->canvas);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_ROLE_LIST_BOX);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL, looks[i].title);

      for (guint j = 0; j < regions->len; j++)
        {
          HipMapRegion *region = g_ptr_array_index (regions, j);
          GtkAccessible *accessible = GTK_ACCESSIBLE (region);

          gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_OPTION);
          gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, hip_map_region_get_label (region));
          gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                               hip_region_get_landmark (hip_map_region_get_region (region)));
          gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
          gtk_test_accessible_assert_relation (accessible, GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) j + 1);
          gtk_test_accessible_assert_relation (accessible, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) regions->len);

          g_assert_true (gtk_widget_activate_action (GTK_WIDGET (region), "region.activate", NULL));
          gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
          g_assert_true ((gtk_widget_get_state_flags (GTK_WIDGET (region)) & GTK_STATE_FLAG_SELECTED) != 0);
          hip_enquiry_clear (fixture->enquiry);
        }
    }
}

/* Adding keeps what is selected; activating takes its place. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  HipMapRegion *right = find_region (fixture, "groin-crease", HIP_SIDE_RIGHT);
  HipMapRegion *left = find_region (fixture, "groin-crease", HIP_SIDE_LEFT);

  gtk_widget_activate_action (GTK_WIDGET (right), "region.activate", NULL);
  gtk_widget_activate_action (GTK_WIDGET (left), "region.add", NULL);
  g_assert_true (hip_map_region_get_selected (right) && hip_map_region_get_selected (left));
  gtk_widget_activate_action (GTK_WIDGET (right), "region.add", NULL);
  g_assert_true (!hip_map_region_get_selected (right) && hip_map_region_get_selected (left));
  gtk_widget_activate_action (GTK_WIDGET (right), "region.activate", NULL);
  g_assert_true (hip_map_region_get_selected (right) && !hip_map_region_get_selected (left));
}

/* Following the pointer draws no picture, and one small image for each state. */
static void
test_hover_counts (Fixture       *fixture,
                   gconstpointer  data)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  HipMapRegion *region = find_region (fixture, "front-thigh", HIP_SIDE_LEFT);
  guint fits, details, regions;

  wait_until (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_FIT) >= HIP_N_LAYERS && !hip_map_raster_is_busy (raster));
  fits = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_FIT);
  details = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL);
  regions = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION);

  for (int i = 0; i < 10; i++)
    {
      gtk_widget_set_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT, FALSE);
      g_assert_true (hip_map_region_is_prominent (region));
      wait_until (!hip_map_raster_is_busy (raster));
      gtk_widget_unset_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT);
      g_assert_false (hip_map_region_is_prominent (region));
    }

  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_FIT), ==, fits);
  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL), ==, details);
  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION), ==, regions + 1);
}

/* A storm of zoom events ends in a sharp picture, a handful of rasters and bounded memory. */
static void
test_zoom_storm (Fixture       *fixture,
                 gconstpointer  data)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  HipMapViewport *viewport = hip_map_canvas_get_viewport (fixture->canvas);
  guint before;

  click (find_region (fixture, "groin-crease", HIP_SIDE_RIGHT));
  wait_settled (fixture);
  before = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL) + hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION);

  for (int i = 0; i < 500; i++)
    {
      hip_map_viewport_zoom_at (viewport, i % 100 < 60 ? 1.05 : 0.95, 100 + i, 700 - i);
      hip_map_viewport_pan (viewport, i % 7 - 3, i % 5 - 2);
      g_main_context_iteration (NULL, FALSE);
    }

  wait_settled (fixture);
  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL)
                    + hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION) - before, <, 60);
  g_assert_cmpuint (hip_map_raster_get_bytes (raster), <=, HIP_MAP_RASTER_BUDGET);
}

/* The scheme changes in the middle of a fade: what is shown in the end has the new colours and the new layer. */
static void
test_theme (Fixture       *fixture,
            gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  hip_body_map_set_layer (fixture->map, HIP_LAYER_DEEP_MUSCLES);
  g_main_context_iteration (NULL, FALSE);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  hip_body_map_set_layer (fixture->map, HIP_LAYER_BONES);
  g_main_context_iteration (NULL, FALSE);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  hip_body_map_set_skin_tone (fixture->map, HIP_SKIN_TONE_DARK);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  wait_settled (fixture);
  g_assert_true (adw_style_manager_get_dark (style));

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  wait_settled (fixture);
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  static const int sizes[][3] = { { 0, 0, 1 }, { 1, 1, 1 }, { 12, 500, 2 }, { 7680, 4320, 1 }, { 3840, 2160, 2 }, { 810, 752, 1 } };
  HipMapViewport *viewport = hip_map_canvas_get_viewport (fixture->canvas);
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      hip_map_viewport_set_size (viewport, sizes[i][0], sizes[i][1], sizes[i][2]);
      hip_map_viewport_pick (viewport, 5, 5);
      hip_map_viewport_zoom_at (viewport, 2, 3, 3);
      hip_map_viewport_pan (viewport, 10, 10);
      g_main_context_iteration (NULL, FALSE);
      hip_map_viewport_fit (viewport);
    }

  wait_settled (fixture);
  g_assert_cmpuint (hip_map_raster_get_bytes (raster), <=, HIP_MAP_RASTER_BUDGET);
}

/* A candidate lights what it names, on the side that was pointed at, and only when it is asked for does the picture peel to its
 * depth; without it the picture closes. */
static void
test_highlight (Fixture       *fixture,
                gconstpointer  data)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (fixture->enquiry));
  guint n_lit = 0;

  click (find_region (fixture, "groin-crease", HIP_SIDE_RIGHT));
  g_assert_cmpuint (g_list_model_get_n_items (candidates), >, 3);

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      hip_body_map_set_highlight (fixture->map, candidate);
      g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_SKIN);
      hip_body_map_set_peeled (fixture->map, candidate);
      g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==,
                       hip_condition_get_layer (hip_candidate_get_condition (candidate)));
      wait_settled (fixture);
      hip_body_map_set_peeled (fixture->map, NULL);
    }

  n_lit = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_STRUCTURE);
  g_assert_cmpuint (n_lit, >, 3);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    look (fixture, i);

  hip_body_map_set_highlight (fixture->map, NULL);
  hip_body_map_set_peeled (fixture->map, NULL);
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_SKIN);
}

/* The regions of one view leave with their focus, whatever still holds on to them. */
static void
test_turn (Fixture       *fixture,
           gconstpointer  data)
{
  static const HipView views[] = { HIP_VIEW_BACK, HIP_VIEW_SIDE, HIP_VIEW_FRONT, HIP_VIEW_LOW_BACK, HIP_VIEW_FRONT };
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);

  /* The second round finds all pictures at hand. */
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (views); i++)
    {
      GPtrArray *regions = hip_map_canvas_get_regions (fixture->canvas);
      g_autoptr (GtkWidget) last = g_object_ref (g_ptr_array_index (regions, regions->len - 1));

      click (HIP_MAP_REGION (last));
      g_assert_true (press_key (fixture, GDK_KEY_End));
      g_assert_true (gtk_window_get_focus (fixture->window) == last);

      hip_body_map_set_view (fixture->map, views[i % G_N_ELEMENTS (views)]);
      gtk_widget_set_state_flags (last, GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE | GTK_STATE_FLAG_PRELIGHT, FALSE);
      gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD);
      wait_settled (fixture);

      gtk_widget_unset_state_flags (last, GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE);
      g_assert_null (gtk_widget_get_parent (last));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), canvas));
      g_assert_true (g_ptr_array_find (regions, hip_map_canvas_get_focused (fixture->canvas), NULL));
    }
}

/* With much selected, all that is in sight is drawn anew at the size it has after zooming, and then there is rest. */
static void
test_zoom_many (Fixture       *fixture,
                gconstpointer  data)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  GPtrArray *regions = hip_map_canvas_get_regions (fixture->canvas);
  guint before, drawn;

  for (guint i = 0; i < regions->len; i++)
    gtk_widget_activate_action (g_ptr_array_index (regions, i), "region.add", NULL);
  wait_settled (fixture);

  before = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION);
  g_assert_cmpuint (before, >=, regions->len);
  hip_body_map_set_zoom (fixture->map, HIP_MAP_MAX_ZOOM);
  wait_settled (fixture);
  drawn = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION);
  g_assert_cmpuint (drawn, >, before);
  g_assert_cmpuint (drawn, <=, before + regions->len);

  wait_until (!hip_map_raster_is_busy (raster));
  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION), ==, drawn);
}

static gboolean
is_region_name (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "map-name") && !gtk_widget_has_css_class (widget, "structure-name")
         && gtk_widget_get_mapped (widget);
}

static guint
count_names (Fixture *fixture)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t place;

      if (!is_region_name (child))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->canvas), &place));
      for (guint i = 0; i < places->len; i++)
        g_assert_false (graphene_rect_intersection (&place, &g_array_index (places, graphene_rect_t, i), NULL));
      g_array_append_val (places, place);
    }

  /* Nor do the layer buttons lie on any. */
  for (GtkWidget *child = GTK_WIDGET (fixture->canvas); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t buttons;

      if (!gtk_widget_has_css_class (child, "map-layers"))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->canvas), &buttons));
      for (guint i = 0; i < places->len; i++)
        g_assert_false (graphene_rect_intersection (&buttons, &g_array_index (places, graphene_rect_t, i), NULL));
    }

  return places->len;
}

/* Names of regions never lie on each other, nor on what a candidate lights. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GPtrArray *regions = hip_map_canvas_get_regions (fixture->canvas);
  g_autoptr (HipCandidate) candidate = NULL;
  guint source = g_timeout_add (10, tick_cb, NULL);

  click (find_region (fixture, "groin-crease", HIP_SIDE_RIGHT));
  gtk_window_set_focus (fixture->window, NULL);
  wait_until (count_names (fixture) == 1);

  candidate = g_list_model_get_item (G_LIST_MODEL (hip_enquiry_get_candidates (fixture->enquiry)), 0);
  hip_body_map_set_highlight (fixture->map, candidate);
  wait_until (count_names (fixture) == 0);
  hip_body_map_set_highlight (fixture->map, NULL);
  wait_until (count_names (fixture) == 1);

  for (guint i = 0; i < regions->len; i++)
    {
      if (!hip_map_region_get_selected (g_ptr_array_index (regions, i)))
        gtk_widget_activate_action (g_ptr_array_index (regions, i), "region.add", NULL);
    }
  wait_settled (fixture);
  wait_until (count_names (fixture) > 1);
  g_source_remove (source);
}

static char *
copy_artwork (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("hip-map-XXXXXX", &error);

  g_assert_no_error (error);
  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *resource = g_strdup_printf (RESOURCE_PREFIX "/artwork/%s.svg", hip_view_to_id (view));
      g_autofree char *path = g_strdup_printf ("%s/%s.svg", folder, hip_view_to_id (view));
      g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, &error);

      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }

  return folder;
}

static void
remove_artwork (const char *folder)
{
  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.svg", folder, hip_view_to_id (view));

      g_unlink (path);
    }
  g_rmdir (folder);
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

#define add(name, function) g_test_add ("/body-map/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("click", test_click);
  add ("all-regions", test_all_regions);
  add ("arrows", test_arrows);
  add ("focus", test_focus);
  add ("type-ahead", test_type_ahead);
  add ("keys", test_keys);
  add ("mirror", test_mirror);
  add ("profile", test_profile);
  add ("accessible", test_accessible);
  add ("add", test_add);
  add ("hover-counts", test_hover_counts);
  add ("zoom-storm", test_zoom_storm);
  add ("theme", test_theme);
  add ("sizes", test_sizes);
  add ("highlight", test_highlight);
  add ("turn", test_turn);
  add ("zoom-many", test_zoom_many);
  add ("names", test_names);
  g_test_add_func ("/body-map/missing-view", test_missing_view);
  g_test_add_func ("/body-map/missing-region", test_missing_region);
  g_test_add_func ("/body-map/destroy", test_destroy);

  return g_test_run ();
}
