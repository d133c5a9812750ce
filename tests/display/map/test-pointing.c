/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pointing at spots and at structures, and saying how much it hurts there. */

#include "config.h"

#include "hip-map-sight.h"
#include "hip-test-warnings.h"

static gboolean
has_class (GtkWidget  *widget,
           const char *css_class)
{
  return gtk_widget_has_css_class (widget, css_class);
}

static GtkWidget *
find_with_class (GtkWidget  *root,
                 const char *css_class)
{
  if (has_class (root, css_class))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_spots (Fixture *fixture)
{
  return g_list_model_get_n_items (hip_enquiry_get_spots (fixture->enquiry));
}

/* The switch is there once there is a spot, does what Ctrl does as long as it is down, and goes up again when all is cleared. */
static void
test_adding (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button = find_with_class (GTK_WIDGET (fixture->map), "map-add");
  HipMapRegion *right = find_region (fixture, "groin-crease", HIP_SIDE_RIGHT);
  HipMapRegion *left = find_region (fixture, "groin-crease", HIP_SIDE_LEFT);
  HipMapRegion *pubis = find_region (fixture, "pubis", HIP_SIDE_NONE);

  g_assert_false (gtk_widget_get_visible (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Add another spot");

  click (right);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (gtk_widget_get_focusable (button));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (hip_body_map_get_adding (fixture->map));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  click (left);
  click (pubis);
  g_assert_cmpuint (count_spots (fixture), ==, 3);
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Groin crease, both sides · Pubic bone");
  click (left);
  g_assert_cmpuint (count_spots (fixture), ==, 2);

  /* The keys, too. */
  gtk_widget_activate_action (GTK_WIDGET (left), "region.activate", NULL);
  g_assert_cmpuint (count_spots (fixture), ==, 3);

  gtk_widget_activate_action (GTK_WIDGET (fixture->map), "map.adding", NULL);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  click (left);
  g_assert_cmpuint (count_spots (fixture), ==, 1);

  hip_body_map_set_adding (fixture->map, TRUE);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  hip_enquiry_clear (fixture->enquiry);
  g_assert_false (hip_body_map_get_adding (fixture->map));
  g_assert_false (gtk_widget_get_visible (button));
}

static GtkWidget *
find_number (Fixture    *fixture,
             const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_class (child, "pain-number") && gtk_widget_get_mapped (child)
          && g_str_equal (gtk_label_get_label (GTK_LABEL (child)), text))
        return child;
    }

  return NULL;
}

static guint
count_numbers (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += has_class (child, "pain-number") && gtk_widget_get_mapped (child);

  return n;
}

/* Step by step by keys, from not said to the worst and back; a step beyond, or where nobody pointed, changes nothing. */
static void
test_pain (Fixture       *fixture,
           gconstpointer  data)
{
  HipMapRegion *region = find_region (fixture, "groin-crease", HIP_SIDE_RIGHT);
  HipRegion *groin = hip_map_region_get_region (region);
  const char *landmark = hip_region_get_landmark (groin);
  guint source = g_timeout_add (10, tick_cb, NULL);

  gtk_widget_activate_action (GTK_WIDGET (region), "region.more-pain", NULL);
  g_assert_cmpint (hip_map_region_get_intensity (region), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_cmpuint (count_spots (fixture), ==, 0);

  click (region);
  gtk_widget_activate_action (GTK_WIDGET (region), "region.less-pain", NULL);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, landmark);

  for (int step = 0; step <= HIP_INTENSITY_MOST + 2; step++)
    {
      const int expected = MIN (step, HIP_INTENSITY_MOST);
      g_autofree char *number = g_strdup_printf ("%d", expected);
      g_autofree char *description = g_strdup_printf ("Pain %d of 10. %s", expected, landmark);

      gtk_widget_activate_action (GTK_WIDGET (region), "region.more-pain", NULL);
      g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, expected);
      g_assert_cmpint (hip_map_region_get_intensity (region), ==, expected);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
      wait_until (find_number (fixture, number) != NULL);
    }

  for (int step = HIP_INTENSITY_MOST - 1; step >= HIP_INTENSITY_NOT_SAID; step--)
    {
      gtk_widget_activate_action (GTK_WIDGET (region), "region.less-pain", NULL);
      g_assert_cmpint (hip_map_region_get_intensity (region), ==, step);
    }
  wait_until (count_numbers (fixture) == 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, landmark);
  g_source_remove (source);
}

/* The hatching follows: another image, of one region and never of the picture, and the one shown is the one wanted. */
static void
test_pattern (Fixture       *fixture,
              gconstpointer  data)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  HipMapRegion *region = find_region (fixture, "front-thigh", HIP_SIDE_LEFT);
  HipRegion *thigh = hip_map_region_get_region (region);
  guint fits, details, regions;

  click (region);
  gtk_window_set_focus (fixture->window, NULL);
  wait_settled (fixture);
  wait_until (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_FIT) >= HIP_N_LAYERS && !hip_map_raster_is_busy (raster));
  fits = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_FIT);
  details = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL);
  regions = hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION);

  for (int i = 0; i < 3; i++)
    {
      const int intensities[] = { 2, 9 };

      for (gsize j = 0; j < G_N_ELEMENTS (intensities); j++)
        {
          const HipMapImage *image;
          g_auto (Sight) sight = { 0 };
          HipMapViewport *viewport = hip_map_canvas_get_viewport (fixture->canvas);
          const HipMapImageKey key = {
            .kind = HIP_MAP_IMAGE_REGION,
            .area.scale = hip_map_viewport_get_scale (viewport) * hip_map_viewport_get_scale_factor (viewport),
            .pixel_ratio = hip_map_viewport_get_scale_factor (viewport),
            .id = g_intern_string ("front-thigh"),
            .side = HIP_SIDE_LEFT,
            .state = HIP_REGION_STATE_SELECTED,
            .strength = intensities[j],
          };

          hip_enquiry_set_intensity (fixture->enquiry, thigh, HIP_SIDE_LEFT, intensities[j]);
          wait_settled (fixture);
          image = hip_map_raster_want (raster, &key);
          g_assert_nonnull (image);
          sight_look (&sight, fixture);
          g_assert_cmpuint (sight.images->len, ==, 2);
          g_assert_true (g_array_index (sight.images, ShownImage, 1).texture == image->texture);
        }
    }

  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_FIT), ==, fits);
  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_DETAIL), ==, details);
  g_assert_cmpuint (hip_map_raster_get_n_drawn (raster, HIP_MAP_IMAGE_REGION), ==, regions + 2);
}

/* With every spot of a view hurting, each has its number, on itself and on no other number; zoomed in, what is in sight has. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  GPtrArray *regions = hip_map_canvas_get_regions (fixture->canvas);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  guint source = g_timeout_add (10, tick_cb, NULL);

  hip_enquiry_freeze (fixture->enquiry);
  for (guint i = 0; i < regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (regions, i);

      gtk_widget_activate_action (GTK_WIDGET (region), "region.add", NULL);
      hip_enquiry_set_intensity (fixture->enquiry, hip_map_region_get_region (region), hip_map_region_get_side (region), i % 11);
    }
  hip_enquiry_thaw (fixture->enquiry);
  g_assert_cmpuint (count_spots (fixture), ==, regions->len);
  g_assert_cmpuint (regions->len, >=, 11);

  wait_settled (fixture);
  wait_until (count_numbers (fixture) == regions->len);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t place;

      if (!has_class (child, "pain-number"))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->canvas), &place));
      for (guint i = 0; i < places->len; i++)
        g_assert_false (graphene_rect_intersection (&place, &g_array_index (places, graphene_rect_t, i), NULL));
      g_array_append_val (places, place);
      g_assert_true (HIP_IS_MAP_REGION (gtk_widget_pick (GTK_WIDGET (fixture->canvas), place.origin.x + place.size.width / 2,
                                                         place.origin.y + place.size.height / 2, GTK_PICK_DEFAULT)));
    }

  hip_body_map_set_zoom (fixture->map, HIP_MAP_MAX_ZOOM);
  wait_settled (fixture);
  wait_until (count_numbers (fixture) < regions->len);

  /* What is turned away from keeps its number in mind. */
  hip_body_map_set_view (fixture->map, HIP_VIEW_BACK);
  wait_settled (fixture);
  hip_body_map_set_view (fixture->map, HIP_VIEW_FRONT);
  wait_settled (fixture);
  wait_until (count_numbers (fixture) == hip_map_canvas_get_regions (fixture->canvas)->len);
  g_source_remove (source);
}

static void
point_at_until (Fixture    *fixture,
                double      x,
                double      y,
                const char *structure)
{
  guint source = g_timeout_add (10, tick_cb, NULL);

  /* Where structures lie is only found out when somebody points at them, one layer after the other. */
  for (int i = 0; i < HIP_N_LAYERS; i++)
    {
      hip_map_canvas_point_at (fixture->canvas, x, y);
      wait_settled (fixture);
    }
  hip_map_canvas_point_at (fixture->canvas, x, y);
  g_assert_cmpstr (hip_body_map_get_pointed_structure (fixture->map), ==, structure);
  g_source_remove (source);
}

/* Where the middle of a structure lies on the canvas. */
static void
find_structure (Fixture    *fixture,
                const char *id,
                HipSide     side,
                double     *x,
                double     *y)
{
  HipMapRaster *raster = hip_map_canvas_get_raster (fixture->canvas);
  HipView view = hip_body_map_get_view (fixture->map);
  HipLayer layer = hip_artwork_get_structure_layer (hip_map_raster_get_artwork (raster, view), id);
  HipPickBuffer *pick;
  const HipPickTarget *target;
  HipBox place;
  guint source = g_timeout_add (10, tick_cb, NULL);

  wait_until ((pick = hip_map_raster_get_structures (raster, view, layer)) != NULL);
  g_source_remove (source);
  target = hip_pick_buffer_get_target (pick, hip_pick_buffer_find (pick, id, side));
  hip_map_viewport_to_widget (hip_map_canvas_get_viewport (fixture->canvas), &(HipBox) { target->center_x, target->center_y, 0, 0 },
                              &place);
  *x = place.x;
  *y = place.y;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* On the skin there is no structure; deeper, the one under the pointer is told, and no longer when the pointer leaves. */
static void
test_hover_structure (Fixture       *fixture,
                      gconstpointer  data)
{
  guint n_told = 0;
  double x, y;

  find_structure (fixture, "iliacus", HIP_SIDE_RIGHT, &x, &y);
  g_signal_connect_swapped (fixture->map, "notify::pointed-structure", G_CALLBACK (count_cb), &n_told);

  hip_map_canvas_point_at (fixture->canvas, x, y);
  g_assert_null (hip_body_map_get_pointed_structure (fixture->map));
  g_assert_cmpuint (n_told, ==, 0);

  hip_body_map_set_layer (fixture->map, HIP_LAYER_DEEP_MUSCLES);
  point_at_until (fixture, x, y, "iliacus");
  g_assert_cmpuint (n_told, ==, 1);
  hip_map_canvas_point_at (fixture->canvas, x + 0.5, y);
  g_assert_cmpuint (n_told, ==, 1);

  hip_map_canvas_point_at (fixture->canvas, -1, -1);
  g_assert_null (hip_body_map_get_pointed_structure (fixture->map));
  g_assert_cmpuint (n_told, ==, 2);
}

/* A click selects the region; the structure there stays told when the pointer goes away, until something else is chosen. */
static void
test_click_structure (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkEventController *gesture = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_GESTURE_CLICK);
  HipMapRegion *groin = find_region (fixture, "groin-crease", HIP_SIDE_RIGHT);
  double x, y;

  find_structure (fixture, "iliacus", HIP_SIDE_RIGHT, &x, &y);
  hip_body_map_set_layer (fixture->map, HIP_LAYER_DEEP_MUSCLES);
  point_at_until (fixture, x, y, "iliacus");

  /* As a finger does it: down and up, with no pointer before or after. */
  hip_map_canvas_point_at (fixture->canvas, -1, -1);
  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
  g_assert_null (hip_body_map_get_pointed_structure (fixture->map));
  click (groin);
  g_assert_true (hip_map_region_get_selected (groin));
  g_assert_cmpstr (hip_body_map_get_pointed_structure (fixture->map), ==, "iliacus");

  /* By keys nothing is clicked. */
  gtk_widget_activate_action (GTK_WIDGET (find_region (fixture, "pubis", HIP_SIDE_NONE)), "region.activate", NULL);
  g_assert_null (hip_body_map_get_pointed_structure (fixture->map));

  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
  click (groin);
  g_assert_cmpstr (hip_body_map_get_pointed_structure (fixture->map), ==, "iliacus");
  hip_body_map_set_layer (fixture->map, HIP_LAYER_BONES);
  g_assert_null (hip_body_map_get_pointed_structure (fixture->map));

  hip_body_map_set_layer (fixture->map, HIP_LAYER_DEEP_MUSCLES);
  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
  click (groin);
  gtk_widget_activate_action (GTK_WIDGET (find_region (fixture, "pubis", HIP_SIDE_NONE)), "region.activate", NULL);
  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
  click (groin);
  g_assert_cmpstr (hip_body_map_get_pointed_structure (fixture->map), ==, "iliacus");
  hip_enquiry_clear (fixture->enquiry);
  g_assert_null (hip_body_map_get_pointed_structure (fixture->map));
}

#define add(name, function) g_test_add ("/pointing/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();

  add ("adding", test_adding);
  add ("pain", test_pain);
  add ("pattern", test_pattern);
  add ("many", test_many);
  add ("hover-structure", test_hover_structure);
  add ("click-structure", test_click_structure);

  return g_test_run ();
}
