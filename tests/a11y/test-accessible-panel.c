/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Roles, names and states of the panel, as GTK itself sees them. */

#include "config.h"

#include "hip-candidate-row.h"
#include "hip-fold.h"
#include "hip-panel.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"

typedef struct
{
  HipEnquiry *enquiry;
  GtkWidget *window;
  GtkWidget *panel;
} Fixture;

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
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_test_wait_until (hip_test_shows (fixture->panel, "Likely structures"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->enquiry);
}

static gboolean
is_nameless_control (GtkWidget  *widget,
                     const char *argument)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_focusable (widget))
    return FALSE;

  /* The text of a label is its name. A scrolled window is moved through, not used. */
  if (GTK_IS_LABEL (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_VIEWPORT (widget))
    return FALSE;

  return !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         && !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
assert_all_named (GtkWidget *root)
{
  GtkWidget *nameless = hip_test_find (root, is_nameless_control, NULL);

  if (nameless != NULL)
    g_error ("%s in %s has no name", G_OBJECT_TYPE_NAME (nameless), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (nameless)));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  assert_all_named (fixture->panel);

  hip_panel_start_safety_check (HIP_PANEL (fixture->panel));
  hip_test_wait_until (hip_test_shows (fixture->panel, "Safety check: tick what is true"));
  assert_all_named (fixture->panel);

  hip_panel_show_steps (HIP_PANEL (fixture->panel));
  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), "hip-impingement-labral");
  hip_test_wait_until (hip_test_shows (fixture->panel, "What it is"));
  assert_all_named (fixture->panel);
}

static gboolean
is_closed_fold (GtkWidget  *widget,
                const char *argument)
{
  return HIP_IS_FOLD (widget) && gtk_widget_get_mapped (widget) && !hip_fold_get_expanded (HIP_FOLD (widget));
}

/* Everything that the card of a candidate folds away has names, too. */
static void
test_card_names (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *row, *fold;
  guint n_folds = 0;

  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), "hip-osteoarthritis");
  hip_test_wait_until (hip_test_shows (fixture->panel, "What it is"));
  row = hip_test_find (fixture->panel, hip_test_is_type, "HipCandidateDetails");

  while ((fold = hip_test_find (row, is_closed_fold, NULL)) != NULL)
    {
      hip_fold_set_expanded (HIP_FOLD (fold), TRUE);
      n_folds++;
    }

  g_assert_cmpuint (n_folds, ==, 3);
  hip_test_wait_until (hip_test_find (row, hip_test_is_type, "HipMechanismArrow") != NULL);
  g_assert_nonnull (hip_test_find (row, hip_test_is_type, "HipClaimRow"));
  g_assert_nonnull (hip_test_find (row, hip_test_is_type, "HipStepRow"));
  assert_all_named (row);
}

static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const headings[] = {
    "Groin crease, right", "Likely structures", "Rule out first", "Fits best", "Ask next",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      GtkWidget *heading = hip_test_find (fixture->panel, hip_test_is_visible_label, headings[i]);

      g_assert_nonnull (heading);
      gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
    }
}

/* What a screen reader reads of the results, with the leaders in their order. */
static char *
dup_expected_description (HipEnquiry *enquiry)
{
  const HipLane lanes[] = { HIP_LANE_RULE_OUT_FIRST, HIP_LANE_FITS_BEST };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (enquiry), lanes[i]);

      for (guint j = 0; j < g_list_model_get_n_items (lane); j++)
        {
          g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, j);

          g_string_append (text, j == 0 ? hip_candidate_get_lane_title (candidate) : "");
          g_string_append (text, j == 0 ? ": " : ", ");
          g_string_append (text, hip_condition_get_name (hip_candidate_get_condition (candidate)));
        }
      g_string_append (text, g_list_model_get_n_items (lane) > 0 ? ". " : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_results_are_told (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *heading = hip_test_find (fixture->panel, hip_test_is_visible_label, "Likely structures");
  g_autofree char *before = dup_expected_description (fixture->enquiry);
  g_autofree char *after = NULL;

  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, before);

  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  after = dup_expected_description (fixture->enquiry);
  g_assert_cmpstr (after, !=, before);
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, after);
}

static void
test_expanded (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *row = hip_test_find (fixture->panel, hip_test_is_type, "HipCandidateRow");

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  hip_candidate_row_set_expanded (HIP_CANDIDATE_ROW (row), TRUE);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
}

static void
test_alert (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *banner = hip_test_find (fixture->panel, hip_test_is_type, "HipUrgencyBanner");

  gtk_test_accessible_assert_role (banner, GTK_ACCESSIBLE_ROLE_ALERT);
  hip_enquiry_set_answer (fixture->enquiry, "saddle-or-bladder-change", HIP_ANSWER_YES);
  hip_test_wait_until (gtk_widget_get_mapped (banner));
  gtk_test_accessible_assert_property (banner, GTK_ACCESSIBLE_PROPERTY_LABEL, "Emergency");
}

static GPtrArray *
walk_by_tab (GtkWidget *window)
{
  GPtrArray *stops = g_ptr_array_new ();

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  while (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD) && stops->len < 200)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

      if (g_ptr_array_find (stops, focus, NULL))
        break;
      g_ptr_array_add (stops, focus);
    }

  return stops;
}

/* The Tab key comes by everything that can be used. */
static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const wanted[] = { "GtkButton", "HipCandidateRow", "GtkToggleButton" };
  g_autoptr (GPtrArray) stops = NULL;

  /* The key goes by where things are, and newer versions of GTK map a window before they give it a size. */
  hip_test_wait_until (gtk_widget_get_height (fixture->panel) > 0);
  stops = walk_by_tab (fixture->window);

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < stops->len; j++)
        found = found || hip_test_is_type (g_ptr_array_index (stops, j), wanted[i]);

      if (!found)
        g_error ("the Tab key does not reach a %s", wanted[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define add(path, function) g_test_add ("/accessible-panel/" path, Fixture, NULL, set_up, function, tear_down)
  add ("names", test_names);
  add ("card-names", test_card_names);
  add ("headings", test_headings);
  add ("results-are-told", test_results_are_told);
  add ("expanded", test_expanded);
  add ("alert", test_alert);
  add ("keyboard", test_keyboard);
#undef add

  return g_test_run ();
}
