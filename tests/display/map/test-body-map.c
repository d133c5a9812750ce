/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-navigation.h"
#include "hip-map-test.h"
#include "hip-test-warnings.h"

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

#define add(name, function) g_test_add ("/body-map/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
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
  add ("highlight", test_highlight);
  add ("turn", test_turn);
  add ("zoom-many", test_zoom_many);
  add ("names", test_names);

  return g_test_run ();
}
