/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with sessions later: pain over time, what helped, what changed, and how records leave the program and come back. */

#include "config.h"

#include "hip-athletes-test.h"
#include "hip-body-map.h"
#include "hip-outcome-row.h"
#include "hip-pain-chart.h"
#include "hip-pain-marker.h"
#include "hip-sessions-compare-page.h"
#include "hip-timeline-page.h"
#include "hip-transfer.h"
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
  fixture->athlete = hip_athlete_new ("Athlete A");
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

/* Where it hurt before is on the map only when somebody asks for it, and goes with the athlete. */
static void
test_earlier (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  HipKeeper *keeper = hip_window_get_keeper (fixture->window);
  HipBodyMap *map = HIP_BODY_MAP (hip_test_find (window, hip_test_is_type, "HipBodyMap"));
  g_autoptr (GPtrArray) sessions = NULL;

  save_two (fixture);
  g_assert_null (hip_test_find (window, hip_test_is_visible_button, "Earlier marks"));
  sessions = hip_test_list_sessions (get_records (fixture), hip_athlete_get_id (fixture->athlete));
  hip_keeper_open (keeper, fixture->athlete, g_ptr_array_index (sessions, 0));
  hip_test_wait_until (hip_body_map_get_earlier_marks (map) != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (hip_body_map_get_earlier_marks (map)), ==, 2);
  hip_test_wait_until (hip_test_find (window, hip_test_is_visible_button, "Earlier marks") != NULL);
  g_assert_false (hip_test_shows (GTK_WIDGET (map), "6 · 1 Nov"));

  hip_test_click (window, "Earlier marks");
  g_assert_true (hip_body_map_get_show_earlier (map));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (map), "6 · 1 Nov"));

  /* What is seen from behind is not in the picture of the front. */
  g_assert_false (hip_test_shows (GTK_WIDGET (map), "4 · 1 Nov"));
  hip_body_map_set_view (map, HIP_VIEW_BACK);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (map), "4 · 1 Nov"));
  g_assert_false (hip_test_shows (GTK_WIDGET (map), "6 · 1 Nov"));

  hip_test_click (window, "Earlier marks");
  g_assert_false (hip_test_shows (GTK_WIDGET (map), "4 · 1 Nov"));
  hip_test_click (window, "Earlier marks");
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (map), "4 · 1 Nov"));

  /* Before the first session there was none, and a guest has no past. */
  hip_keeper_open (keeper, fixture->athlete, g_ptr_array_index (sessions, 1));
  hip_test_wait_until (hip_body_map_get_earlier_marks (map) == NULL);
  g_assert_false (hip_test_shows (GTK_WIDGET (map), "4 · 1 Nov"));
  hip_keeper_open (keeper, fixture->athlete, g_ptr_array_index (sessions, 0));
  hip_test_wait_until (hip_body_map_get_earlier_marks (map) != NULL);
  hip_keeper_forget (keeper);
  g_assert_null (hip_body_map_get_earlier_marks (map));
  g_assert_false (hip_test_shows (GTK_WIDGET (map), "4 · 1 Nov"));
}

static void
take_message_cb (const char *message,
                 gpointer    user_data)
{
  char **taken = user_data;

  g_free (*taken);
  *taken = g_strdup (message);
}

static char *
export_and_read (Fixture           *fixture,
                 HipTransferFormat  format,
                 GFile             *file)
{
  g_autofree char *message = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *expected = g_strdup_printf ("Exported as “%s”", name);
  char *text = NULL;

  hip_transfer_export (get_records (fixture), NULL, format, file, take_message_cb, &message, NULL);
  hip_test_wait_until (message != NULL);
  g_assert_cmpstr (message, ==, expected);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));

  return text;
}

static GtkWidget *
wait_for_dialog (void)
{
  GtkWidget *dialog = NULL;

  for (guint i = 0; dialog == NULL && i < HIP_TEST_MOST_EVENTS; i++)
    {
      GListModel *toplevels = gtk_window_get_toplevels ();

      for (guint j = 0; j < g_list_model_get_n_items (toplevels); j++)
        {
          g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, j);

          if (ADW_IS_MESSAGE_DIALOG (toplevel) && gtk_widget_get_mapped (toplevel))
            dialog = toplevel;
        }
      if (dialog == NULL)
        g_main_context_iteration (NULL, TRUE);
    }

  g_assert_nonnull (dialog);

  return dialog;
}

/* Why something is left out stands below the summary. */
static void
assert_reason (GtkWidget  *dialog,
               const char *text)
{
  GtkWidget *label = gtk_scrolled_window_get_child (
    GTK_SCROLLED_WINDOW (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))));

  if (GTK_IS_VIEWPORT (label))
    label = gtk_viewport_get_child (GTK_VIEWPORT (label));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), text));
}

static void
assert_body (GtkWidget  *dialog,
             const char *text)
{
  if (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), text) == NULL)
    g_error ("“%s” is not in “%s”", text, adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)));
}

static GFile *
file_new (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  return g_file_new_for_path (path);
}

/* What is exported, erased and imported again is what it was, to the byte; and nothing is written before somebody says so. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = file_new ("out.json");
  g_autoptr (GFile) again = file_new ("again.json");
  g_autoptr (GAsyncResult) erased = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_auto (GStrv) copies = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *message = NULL;
  GtkWidget *dialog;

  save_two (fixture);
  before = export_and_read (fixture, HIP_TRANSFER_RECORDS, file);
  hip_records_erase_athlete_async (get_records (fixture), hip_athlete_get_id (fixture->athlete), NULL, hip_test_take_result_cb,
                                   &erased);
  hip_test_wait_until (erased != NULL);
  g_assert_true (hip_records_erase_athlete_finish (get_records (fixture), erased, &copies, NULL));

  /* Cancelled, then accepted. */
  hip_transfer_import (GTK_WINDOW (fixture->window), get_records (fixture), file, take_message_cb, &message, NULL);
  dialog = wait_for_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Import these records?");
  assert_body (dialog, "New, will be added: 1 athlete, 2 sessions");
  none = hip_test_list_athletes (get_records (fixture));
  g_assert_cmpuint (none->len, ==, 0);
  gtk_window_close (GTK_WINDOW (dialog));
  g_clear_pointer (&none, g_ptr_array_unref);
  none = hip_test_list_athletes (get_records (fixture));
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (message);

  hip_transfer_import (GTK_WINDOW (fixture->window), get_records (fixture), file, take_message_cb, &message, NULL);
  hip_test_click (wait_for_dialog (), "_Import");
  hip_test_wait_until (message != NULL);
  g_assert_cmpstr (message, ==, "Imported");
  after = export_and_read (fixture, HIP_TRANSFER_RECORDS, again);
  g_assert_cmpstr (after, ==, before);

  /* A second time there is nothing to do. */
  hip_transfer_import (GTK_WINDOW (fixture->window), get_records (fixture), file, take_message_cb, &message, NULL);
  dialog = wait_for_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Nothing to import");
  assert_body (dialog, "In your records already: 1 athlete, 2 sessions");
  gtk_window_close (GTK_WINDOW (dialog));

  g_file_delete (file, NULL, NULL);
  g_file_delete (again, NULL, NULL);
}

static void
test_pain_log (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = file_new ("pain.csv");
  g_autofree char *text = NULL;

  save_two (fixture);
  text = export_and_read (fixture, HIP_TRANSFER_PAIN, file);
  g_assert_nonnull (strstr (text, "groin-crease"));
  g_file_delete (file, NULL, NULL);
}

/* Where nothing can be written. */
static void
test_export_fails (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/out.json");
  g_autofree char *message = NULL;

  save_two (fixture);
  hip_transfer_export (get_records (fixture), NULL, HIP_TRANSFER_RECORDS, file, take_message_cb, &message, NULL);
  hip_test_wait_until (message != NULL);
  g_assert_true (g_str_has_prefix (message, "The file could not be written."));
}

static void
assert_hostile (Fixture    *fixture,
                const char *text)
{
  g_autoptr (GFile) file = file_new ("hostile.json");
  g_autoptr (GPtrArray) athletes = NULL;
  g_autofree char *message = NULL;
  GtkWidget *dialog;

  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  hip_transfer_import (GTK_WINDOW (fixture->window), get_records (fixture), file, take_message_cb, &message, NULL);
  dialog = wait_for_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Can’t open this file");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), !=, "");
  g_assert_null (hip_test_find (dialog, hip_test_is_visible_button, "_Import"));
  gtk_window_close (GTK_WINDOW (dialog));
  athletes = hip_test_list_athletes (get_records (fixture));
  g_assert_cmpuint (athletes->len, ==, 0);
  g_assert_null (message);
  g_file_delete (file, NULL, NULL);
}

/* Files that somebody made to do harm, or that are only broken. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) deep = g_string_new ("{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  assert_hostile (fixture, deep->str);
  assert_hostile (fixture, "");
  assert_hostile (fixture, "These are no records.");
  assert_hostile (fixture, "{\"format\": \"io.github.hipmap.records\", \"version\": 99, \"athletes\": []}");
  assert_hostile (fixture, "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": 7}");
}

/* One athlete in a file is refused, and it says why; the other can be imported. */
static void
test_partly (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const text =
    "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": ["
    "{\"changed\": \"2026-11-21T15:10:00Z\", \"id\": \"00000000-0000-4000-8000-000000000001\", \"name\": \"<b>A</b>\","
    " \"sessions\": []},"
    "{\"changed\": \"2026-11-21T15:10:00Z\", \"id\": \"00000000-0000-4000-8000-000000000001\", \"name\": \"B\", \"sessions\": []}]}";
  g_autoptr (GFile) file = file_new ("partly.json");
  g_autofree char *message = NULL;
  GtkWidget *dialog;

  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  hip_transfer_import (GTK_WINDOW (fixture->window), get_records (fixture), file, take_message_cb, &message, NULL);
  dialog = wait_for_dialog ();
  assert_body (dialog, "New, will be added: 1 athlete");
  assert_body (dialog, "Can’t be read, will be left out: 1 athlete");
  assert_reason (dialog, "Athlete 2: the id is there twice");
  gtk_window_close (GTK_WINDOW (dialog));
  g_file_delete (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = NULL;

  g_setenv ("TZ", "UTC", TRUE);
  home = hip_test_begin_at_home (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/followup/chart/keyboard", test_chart_keyboard);
  ADD ("/followup/chart/few", test_chart_few);
  ADD ("/followup/outcome", test_outcome);
  ADD ("/followup/outcome/kept", test_outcome_kept);
  ADD ("/followup/compare", test_compare);
  ADD ("/followup/one", test_one);
  ADD ("/followup/earlier", test_earlier);
  ADD ("/followup/round-trip", test_round_trip);
  ADD ("/followup/pain-log", test_pain_log);
  ADD ("/followup/export-fails", test_export_fails);
  ADD ("/followup/hostile", test_hostile);
  ADD ("/followup/partly", test_partly);
#undef ADD

  return hip_test_run_at_home (home);
}
