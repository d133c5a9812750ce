/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with sessions later: pain over time, what helped, and what changed from one session to another. */

#include "config.h"

#include <glib/gstdio.h>

#include "hip-athletes-test.h"
#include "hip-outcome-row.h"
#include "hip-pain-chart.h"
#include "hip-pain-marker.h"
#include "hip-sessions-compare-page.h"
#include "hip-timeline-page.h"
#include "hip-window-athletes.h"

typedef struct
{
  HipEnquiry *enquiry;
  HipWindow  *window;
  HipAthlete *athlete;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  hip_test_remove_records ();
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->window = HIP_WINDOW (hip_window_new (NULL, fixture->enquiry));
  fixture->athlete = hip_athlete_new ("Anna Berg");
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
  g_clear_object (&fixture->enquiry);
  g_clear_object (&fixture->athlete);
}

static HipRecords *
get_records (Fixture *fixture)
{
  return hip_keeper_get_records (hip_window_get_keeper (fixture->window));
}

static HipSession *
session_new (HipAthlete *athlete,
             int         day)
{
  HipSession *session = hip_session_new (hip_athlete_get_id (athlete));
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, day, 12, 0, 0);

  hip_session_set_start (session, start);

  return session;
}

/* Two spots, one of which is gone in the second session, and a step. */
static void
save_two (Fixture *fixture)
{
  g_autoptr (HipSession) first = session_new (fixture->athlete, 1);
  g_autoptr (HipSession) second = session_new (fixture->athlete, 15);

  hip_session_set_mark (first, "groin-crease", HIP_SIDE_RIGHT, 6);
  hip_session_set_mark (first, "sit-bone", HIP_SIDE_LEFT, 4);
  hip_session_set_step (first, "swap-to-bike-or-pool", HIP_OUTCOME_UNKNOWN);
  hip_session_set_mark (second, "groin-crease", HIP_SIDE_RIGHT, 3);
  hip_test_save_session (get_records (fixture), first, fixture->athlete);
  hip_test_save_session (get_records (fixture), second, NULL);
}

static void
add_point (HipPainSeries *series,
           int            day,
           int            intensity)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, day, 12, 0, 0);

  hip_pain_series_add (series, start, intensity);
}

static GtkWidget *
open_timeline (Fixture *fixture)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.athletes", NULL);
  g_signal_emit_by_name (hip_window_get_page (fixture->window), "chosen", hip_athlete_get_id (fixture->athlete));
  page = hip_window_get_page (fixture->window);
  g_assert_true (HIP_IS_TIMELINE_PAGE (page));
  hip_test_wait_until (hip_test_find (page, hip_test_is_type, "HipSessionCard") != NULL);

  return page;
}

static void
move (GtkWidget        *window,
      GtkDirectionType  direction)
{
  g_signal_emit_by_name (window, "move-focus", direction);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* The chart alone in a window. */
static GtkWidget *
present_chart (Fixture     *fixture,
               GListModel  *series,
               GtkWidget  **window)
{
  GtkWidget *chart = hip_pain_chart_new (hip_enquiry_get_library (fixture->enquiry));

  hip_pain_chart_set_series (HIP_PAIN_CHART (chart), series);
  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), chart);
  gtk_window_present (GTK_WINDOW (*window));
  hip_test_wait_until (gtk_widget_get_mapped (chart));

  return chart;
}

/* One stop for Tab; arrows go along a line and to the other one, and each point says what it is. */
static void
test_chart_keyboard (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GListStore) store = g_list_store_new (HIP_TYPE_PAIN_SERIES);
  g_autoptr (HipPainSeries) groin = hip_pain_series_new ("groin-crease", HIP_SIDE_RIGHT);
  g_autoptr (HipPainSeries) bone = hip_pain_series_new ("sit-bone", HIP_SIDE_LEFT);
  GtkWidget *window, *chart, *first;

  add_point (groin, 1, 6);
  add_point (groin, 8, HIP_INTENSITY_NOT_SAID);
  add_point (groin, 15, 3);
  add_point (bone, 1, 4);
  g_list_store_append (store, groin);
  g_list_store_append (store, bone);
  chart = present_chart (fixture, G_LIST_MODEL (store), &window);

  g_assert_cmpstr (hip_pain_chart_get_description (HIP_PAIN_CHART (chart)), ==,
                   "Groin crease, right: pain 6 on Sun 1 Nov 2026, 3 on Sun 15 Nov 2026\n"
                   "Sit bone, left: pain 4 of 10, Sun 1 Nov 2026");
  g_assert_cmpstr (hip_pain_chart_get_reading (HIP_PAIN_CHART (chart)), ==, "Groin crease, right: pain 3 of 10, Sun 15 Nov 2026");
  g_assert_true (hip_test_shows (chart, "Groin crease, right"));
  g_assert_true (hip_test_shows (chart, "Sit bone, left"));

  move (window, GTK_DIR_TAB_FORWARD);
  first = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (HIP_IS_PAIN_MARKER (first));
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "Groin crease, right: pain 3 of 10, Sun 15 Nov 2026");
  g_assert_true (hip_pain_marker_get_emphasis (HIP_PAIN_MARKER (first)));

  move (window, GTK_DIR_RIGHT);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == first);
  move (window, GTK_DIR_LEFT);
  g_assert_cmpstr (hip_pain_chart_get_reading (HIP_PAIN_CHART (chart)), ==, "Groin crease, right: pain 6 of 10, Sun 1 Nov 2026");
  g_assert_false (hip_pain_marker_get_emphasis (HIP_PAIN_MARKER (first)));
  move (window, GTK_DIR_DOWN);
  g_assert_cmpstr (hip_pain_chart_get_reading (HIP_PAIN_CHART (chart)), ==, "Sit bone, left: pain 4 of 10, Sun 1 Nov 2026");
  move (window, GTK_DIR_UP);
  g_assert_cmpstr (hip_pain_chart_get_reading (HIP_PAIN_CHART (chart)), ==, "Groin crease, right: pain 6 of 10, Sun 1 Nov 2026");

  /* Time runs as the text does. */
  gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
  move (window, GTK_DIR_LEFT);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == first);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* No figure, and one. */
static void
test_chart_few (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GListStore) store = g_list_store_new (HIP_TYPE_PAIN_SERIES);
  g_autoptr (HipPainSeries) groin = hip_pain_series_new ("groin-crease", HIP_SIDE_RIGHT);
  g_autoptr (HipPainSeries) unknown = hip_pain_series_new ("no-such-place", HIP_SIDE_NONE);
  GtkWidget *window, *chart;

  chart = present_chart (fixture, G_LIST_MODEL (store), &window);
  g_assert_true (hip_test_shows (chart, "Pain is drawn here once it is given for a spot."));
  g_assert_null (hip_test_find (chart, hip_test_is_type, "HipPainMarker"));

  add_point (groin, 1, HIP_INTENSITY_NOT_SAID);
  g_list_store_append (store, groin);
  g_assert_true (hip_test_shows (chart, "Pain is drawn here once it is given for a spot."));

  /* A place that is not in the catalogue any more. */
  add_point (unknown, 1, 0);
  g_list_store_append (store, unknown);
  g_assert_true (hip_test_shows (chart, "no-such-place: pain 0 of 10, Sun 1 Nov 2026"));
  g_assert_cmpstr (hip_pain_chart_get_description (HIP_PAIN_CHART (chart)), ==, "no-such-place: pain 0 of 10, Sun 1 Nov 2026");
  move (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (HIP_IS_PAIN_MARKER (gtk_window_get_focus (GTK_WINDOW (window))));

  gtk_window_destroy (GTK_WINDOW (window));
}

static HipOutcome
read_outcome (Fixture *fixture)
{
  g_autoptr (GPtrArray) sessions = hip_test_list_sessions (get_records (fixture), hip_athlete_get_id (fixture->athlete));
  g_autoptr (HipGivenStep) given = g_list_model_get_item (hip_session_get_steps (g_ptr_array_index (sessions, 1)), 0);

  return hip_given_step_get_outcome (given);
}

/* What is said about a step is written, can be taken back, and leaves the keyboard where it is. */
static void
test_outcome (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *page, *row, *worse;

  save_two (fixture);
  page = open_timeline (fixture);
  row = hip_test_find (page, hip_test_is_type, "HipOutcomeRow");
  g_assert_nonnull (row);
  g_assert_cmpint (hip_outcome_row_get_outcome (HIP_OUTCOME_ROW (row)), ==, HIP_OUTCOME_UNKNOWN);

  hip_test_click (row, "Better");
  g_assert_cmpint (hip_outcome_row_get_outcome (HIP_OUTCOME_ROW (row)), ==, HIP_OUTCOME_BETTER);
  g_assert_cmpint (read_outcome (fixture), ==, HIP_OUTCOME_BETTER);

  worse = hip_test_find (row, hip_test_is_visible_button, "Worse");
  gtk_widget_grab_focus (hip_test_find (row, hip_test_is_visible_button, "Same"));
  move (window, GTK_DIR_RIGHT);
  g_assert_true (get_focus (fixture) == worse);
  g_signal_emit_by_name (window, "activate-focus");
  hip_test_wait_until (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (worse)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (hip_test_find (row, hip_test_is_visible_button, "Better"))));
  g_assert_cmpint (read_outcome (fixture), ==, HIP_OUTCOME_WORSE);

  /* The page was read again meanwhile. */
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (read_outcome (fixture), ==, HIP_OUTCOME_WORSE);
  g_assert_true (get_focus (fixture) == worse);

  hip_test_click (row, "Worse");
  g_assert_cmpint (hip_outcome_row_get_outcome (HIP_OUTCOME_ROW (row)), ==, HIP_OUTCOME_UNKNOWN);
  g_assert_cmpint (read_outcome (fixture), ==, HIP_OUTCOME_UNKNOWN);
}

/* A session that is open again and changed keeps what was said about its steps. */
static void
test_outcome_kept (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *const steps[] = { "swap-to-bike-or-pool", NULL };
  HipKeeper *keeper = hip_window_get_keeper (fixture->window);
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (HipGivenStep) given = NULL;
  GtkWidget *page;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_keeper_keep (keeper, fixture->athlete, TRUE, NULL, steps);
  hip_test_wait_until (hip_keeper_get_state (keeper) == HIP_KEEPER_STATE_SAVED);

  page = open_timeline (fixture);
  hip_test_click (hip_test_find (page, hip_test_is_type, "HipOutcomeRow"), "Same");
  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 5);
  hip_test_wait_until (hip_keeper_get_state (keeper) == HIP_KEEPER_STATE_SAVING);
  hip_test_wait_until (hip_keeper_get_state (keeper) == HIP_KEEPER_STATE_SAVED);

  sessions = hip_test_list_sessions (get_records (fixture), hip_athlete_get_id (fixture->athlete));
  given = g_list_model_get_item (hip_session_get_steps (g_ptr_array_index (sessions, 0)), 0);
  g_assert_cmpint (hip_given_step_get_outcome (given), ==, HIP_OUTCOME_SAME);
}

static void
test_compare (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *earlier;

  save_two (fixture);
  page = open_timeline (fixture);
  g_assert_true (hip_test_shows (page, "Pain over time"));
  hip_test_click (page, "Compare sessions");
  page = hip_window_get_page (fixture->window);
  g_assert_true (HIP_IS_SESSIONS_COMPARE_PAGE (page));
  hip_test_wait_until (gtk_widget_get_mapped (page));
  g_assert_true (hip_test_shows (page, "Groin crease, right: pain 6 → 3"));
  g_assert_true (hip_test_shows (page, "Sit bone, left: not marked any more, pain 4 before"));

  earlier = hip_test_find (page, hip_test_is_type, "GtkDropDown");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (earlier), 0);
  g_assert_true (hip_test_shows (page, "Choose two different sessions."));
  g_assert_false (hip_test_shows (page, "Groin crease, right: pain 6 → 3"));
}

/* With one session there is nothing to compare. */
static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (HipSession) session = session_new (fixture->athlete, 1);
  GtkWidget *page;

  hip_session_set_mark (session, "groin-crease", HIP_SIDE_RIGHT, 6);
  hip_test_save_session (get_records (fixture), session, fixture->athlete);
  page = open_timeline (fixture);
  g_assert_null (hip_test_find (page, hip_test_is_visible_button, "Compare sessions"));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("test-followup-XXXXXX", NULL);
  int status;

  /* G_TEST_OPTION_ISOLATE_DIRS would leave GTK without icons. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/followup/chart/keyboard", test_chart_keyboard);
  ADD ("/followup/chart/few", test_chart_few);
  ADD ("/followup/outcome", test_outcome);
  ADD ("/followup/outcome/kept", test_outcome_kept);
  ADD ("/followup/compare", test_compare);
  ADD ("/followup/one", test_one);
#undef ADD

  status = g_test_run ();
  hip_test_remove_records ();
  g_remove (home);

  return status;
}
