/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The spots in the panel: how much it hurts at each, and the candidates that a structure takes part in. */

#include "config.h"

#include "hip-candidate-row.h"
#include "hip-fold.h"
#include "hip-panel.h"
#include "hip-spot-list.h"
#include "hip-spot-row.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"

typedef struct
{
  HipEnquiry *enquiry;
  GtkWidget *window;
  GtkWidget *panel;
  guint n_answers;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->panel = hip_panel_new (fixture->enquiry);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->panel);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 486, 754);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->panel));
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  g_signal_connect_swapped (fixture->enquiry, "changed", G_CALLBACK (count_cb), &fixture->n_answers);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->panel == NULL);
  g_assert_finalize_object (fixture->enquiry);
}

static HipRegion *
get_region (Fixture    *fixture,
            const char *id)
{
  return hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), id);
}

static GtkWidget *
find_fold (Fixture *fixture)
{
  GtkWidget *list = hip_test_find (fixture->panel, hip_test_is_type, "HipSpotList");

  return hip_test_find (list, hip_test_is_type, "HipFold");
}

static void
collect (GtkWidget  *widget,
         const char *type_name,
         GPtrArray  *found)
{
  if (gtk_widget_get_mapped (widget) && g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type_name, found);
}

/* What of that type is shown, in the order of the screen. */
static GPtrArray *
find_shown (GtkWidget  *root,
            const char *type_name)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type_name, found);

  return found;
}

static guint
count_shown (Fixture    *fixture,
             const char *type_name)
{
  g_autoptr (GPtrArray) found = find_shown (fixture->panel, type_name);

  return found->len;
}

static GtkWidget *
find_first (GtkWidget  *root,
            const char *type_name)
{
  g_autoptr (GPtrArray) found = find_shown (root, type_name);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

static gboolean
has_text (GtkWidget  *root,
          const char *text)
{
  return hip_test_shows (root, text);
}

/* One spot takes a line: what is said there reaches the enquiry, what is said elsewhere comes back, and nothing is asked for it. */
static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  HipRegion *groin = get_region (fixture, "groin-crease");
  GtkWidget *row, *scale, *deep;

  hip_test_wait_until (count_shown (fixture, "HipSpotRow") == 1);
  g_assert_false (gtk_widget_get_visible (find_fold (fixture)));
  row = find_first (fixture->panel, "HipSpotRow");
  scale = find_first (row, "GtkScale");
  deep = find_first (row, "GtkToggleButton");
  g_assert_true (has_text (row, "–"));
  gtk_test_accessible_assert_role (scale, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pain, Groin crease, right");
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Not said");

  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), "hip-impingement-labral");
  fixture->n_answers = 0;

  gtk_range_set_value (GTK_RANGE (scale), 6);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, 6);
  g_assert_true (has_text (row, "6"));
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "6 of 10");

  gtk_range_set_value (GTK_RANGE (scale), 2.4);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, 2);

  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 0);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (GTK_RANGE (scale)), 0, 1e-9);
  g_assert_true (has_text (row, "0"));
  gtk_range_set_value (GTK_RANGE (scale), -1);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (deep), TRUE);
  g_assert_true (hip_enquiry_get_deep (fixture->enquiry, groin, HIP_SIDE_RIGHT));
  g_assert_true (has_text (fixture->panel, "Groin crease, right, deep inside"));
  hip_enquiry_set_deep (fixture->enquiry, groin, HIP_SIDE_RIGHT, FALSE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (deep)));
  g_assert_true (has_text (fixture->panel, "Groin crease, right"));

  /* Nothing was asked, and what was open stays open. */
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  g_assert_cmpstr (hip_panel_get_open_condition (HIP_PANEL (fixture->panel)), ==, "hip-impingement-labral");
}

/* The next spot begins with nothing said, and what was said of the last one is not told of it. */
static void
test_another (Fixture       *fixture,
              gconstpointer  data)
{
  HipRegion *groin = get_region (fixture, "groin-crease");
  HipRegion *sacrum = get_region (fixture, "sacrum");
  GtkWidget *row;

  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 7);
  hip_enquiry_set_deep (fixture->enquiry, groin, HIP_SIDE_RIGHT, TRUE);
  hip_test_point_at (fixture->enquiry, "sacrum", HIP_SIDE_NONE);
  row = find_first (fixture->panel, "HipSpotRow");
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, sacrum, HIP_SIDE_NONE), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_false (hip_enquiry_get_deep (fixture->enquiry, sacrum, HIP_SIDE_NONE));
  g_assert_true (has_text (row, "–"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_first (row, "GtkToggleButton"))));
  gtk_test_accessible_assert_property (find_first (row, "GtkScale"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pain, Sacrum and tailbone");

  hip_enquiry_clear (fixture->enquiry);
  hip_test_wait_until (count_shown (fixture, "HipSpotRow") == 0);
}

/* Several are folded away; unfolded, each has its row, and a button that takes it away. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  HipRegion *groin = get_region (fixture, "groin-crease");
  GtkWidget *fold = find_fold (fixture);
  g_autoptr (GPtrArray) rows = NULL;

  hip_enquiry_toggle (fixture->enquiry, groin, HIP_SIDE_LEFT);
  hip_enquiry_toggle (fixture->enquiry, get_region (fixture, "pubis"), HIP_SIDE_NONE);
  hip_test_wait_until (gtk_widget_get_mapped (fold));
  g_assert_cmpuint (count_shown (fixture, "HipSpotRow"), ==, 0);
  g_assert_cmpstr (hip_fold_get_title (HIP_FOLD (fold)), ==, "Pain at 3 spots");

  hip_fold_set_expanded (HIP_FOLD (fold), TRUE);
  hip_test_wait_until (count_shown (fixture, "HipSpotRow") == 3);
  rows = find_shown (fixture->panel, "HipSpotRow");
  g_assert_true (has_text (g_ptr_array_index (rows, 0), "Groin crease, right"));
  g_assert_true (has_text (g_ptr_array_index (rows, 1), "Groin crease, left"));
  g_assert_true (has_text (g_ptr_array_index (rows, 2), "Pubic bone"));

  gtk_range_set_value (GTK_RANGE (find_first (g_ptr_array_index (rows, 1), "GtkScale")), 4);
  gtk_range_set_value (GTK_RANGE (find_first (g_ptr_array_index (rows, 2), "GtkScale")), 8);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_LEFT), ==, 4);
  g_assert_cmpstr (hip_fold_get_title (HIP_FOLD (fold)), ==, "Pain at 3 spots, 8 at most");

  g_signal_emit_by_name (find_first (g_ptr_array_index (rows, 2), "GtkButton"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (fixture->enquiry)), ==, 2);
  g_assert_cmpstr (hip_fold_get_title (HIP_FOLD (fold)), ==, "Pain at 2 spots, 4 at most");
  hip_test_wait_until (count_shown (fixture, "HipSpotRow") == 2);

  /* The last one has a line again, with what was said of it. */
  g_signal_emit_by_name (find_first (g_ptr_array_index (rows, 0), "GtkButton"), "clicked");
  hip_test_wait_until (!gtk_widget_get_visible (fold) && count_shown (fixture, "HipSpotRow") == 1);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (GTK_RANGE (find_first (fixture->panel, "GtkScale"))), 4, 1e-9);
}

static gboolean
is_in_sight (Fixture    *fixture,
             const char *text)
{
  GtkWidget *label = hip_test_find (fixture->panel, hip_test_is_visible_label, text);
  graphene_rect_t bounds;

  return label != NULL && gtk_widget_compute_bounds (label, fixture->window, &bounds)
         && gtk_widget_pick (fixture->window, bounds.origin.x + 2, bounds.origin.y + 1, GTK_PICK_NON_TARGETABLE) == label;
}

/* However many spots there are, the first candidate and the first step stay in sight, and the list can be opened and used. */
static void
test_every_spot (Fixture       *fixture,
                 gconstpointer  data)
{
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (fixture->enquiry));
  g_autoptr (HipCandidate) candidate = NULL;
  g_autoptr (HipStep) step = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint n;

  hip_enquiry_freeze (fixture->enquiry);
  hip_enquiry_clear (fixture->enquiry);
  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_toggle (fixture->enquiry, region, HIP_SIDE_RIGHT);
      if (!hip_region_get_midline (region))
        hip_enquiry_toggle (fixture->enquiry, region, HIP_SIDE_LEFT);
      hip_enquiry_set_intensity (fixture->enquiry, region, HIP_SIDE_RIGHT, i % 11);
    }
  hip_enquiry_thaw (fixture->enquiry);
  n = g_list_model_get_n_items (hip_enquiry_get_spots (fixture->enquiry));
  g_assert_cmpuint (n, >, 30);

  candidate = g_list_model_get_item (hip_candidate_model_get_lane (hip_enquiry_get_candidates (fixture->enquiry),
                                                                   HIP_LANE_RULE_OUT_FIRST), 0);
  step = g_list_model_get_item (hip_enquiry_get_steps (fixture->enquiry), 0);
  hip_test_wait_until (is_in_sight (fixture, hip_step_get_title (step)));
  g_assert_true (is_in_sight (fixture, hip_condition_get_name (hip_candidate_get_condition (candidate))));

  hip_fold_set_expanded (HIP_FOLD (find_fold (fixture)), TRUE);
  hip_test_wait_until (count_shown (fixture, "HipSpotRow") == n);
  rows = find_shown (fixture->panel, "HipSpotRow");
  gtk_range_set_value (GTK_RANGE (find_first (g_ptr_array_index (rows, n - 1), "GtkScale")), 5);
  {
    g_autoptr (HipSpot) last = g_list_model_get_item (hip_enquiry_get_spots (fixture->enquiry), n - 1);

    g_assert_cmpint (hip_spot_get_intensity (last), ==, 5);
  }
}

static guint
count_lit (Fixture    *fixture,
           const char *structure)
{
  g_autoptr (GPtrArray) rows = find_shown (fixture->panel, "HipCandidateRow");
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      HipCandidateRow *row = g_ptr_array_index (rows, i);
      GListModel *structures = hip_condition_get_structures (hip_candidate_get_condition (hip_candidate_row_get_candidate (row)));
      gboolean takes_part = FALSE;

      for (guint j = 0; structure != NULL && j < g_list_model_get_n_items (structures); j++)
        {
          g_autoptr (HipStructure) own = g_list_model_get_item (structures, j);

          takes_part = takes_part || g_str_equal (hip_structure_get_id (own), structure);
        }

      g_assert_cmpint (hip_candidate_row_get_lit (row), ==, takes_part);
      g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (row), "lit"), ==, takes_part);
      n += takes_part;
    }

  return n;
}

/* The candidates stand out that the structure takes part in, whatever the catalogue answers in the meantime; and a screen reader
 * hears why. */
static void
test_pointed_structure (Fixture       *fixture,
                        gconstpointer  data)
{
  HipPanel *panel = HIP_PANEL (fixture->panel);
  GtkWidget *row;
  g_autofree char *expected = NULL;
  guint height;

  hip_test_wait_until (count_shown (fixture, "HipCandidateRow") > 0);
  g_assert_cmpuint (count_lit (fixture, NULL), ==, 0);
  row = find_first (fixture->panel, "HipCandidateRow");
  height = gtk_widget_get_height (row);

  hip_panel_set_pointed_structure (panel, "iliacus");
  g_assert_cmpstr (hip_panel_get_pointed_structure (panel), ==, "iliacus");
  g_assert_cmpuint (count_lit (fixture, "iliacus"), >, 0);

  hip_panel_set_pointed_structure (panel, "femoral-neck");
  g_assert_cmpuint (count_lit (fixture, "femoral-neck"), >, 0);
  g_assert_true (hip_candidate_row_get_lit (HIP_CANDIDATE_ROW (row)));
  g_assert_cmpuint (gtk_widget_get_height (row), ==, height);
  expected = gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (expected);
  g_assert_nonnull (strstr (expected, "On the picture you point at Neck of the thigh bone, which takes part in it."));

  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  g_assert_cmpuint (count_lit (fixture, "femoral-neck"), >, 0);

  /* The picture shows more than the catalogue knows of. */
  hip_panel_set_pointed_structure (panel, "vastus-medialis");
  g_assert_cmpuint (count_lit (fixture, "vastus-medialis"), ==, 0);
  hip_panel_set_pointed_structure (panel, NULL);
  g_assert_cmpuint (count_lit (fixture, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/spots/one", test_one);
  ADD ("/spots/another", test_another);
  ADD ("/spots/several", test_several);
  ADD ("/spots/every-spot", test_every_spot);
  ADD ("/spots/pointed-structure", test_pointed_structure);

  return g_test_run ();
}
