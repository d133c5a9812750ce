/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping sessions as a coach does it: the window, its dialogs and its pages. */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/fsuid.h>
#include <unistd.h>

#include "hip-athlete-row.h"
#include "hip-athletes-page.h"
#include "hip-athletes-test.h"
#include "hip-enquiry-state.h"
#include "hip-privacy.h"
#include "hip-save-dialog.h"
#include "hip-session-card.h"
#include "hip-timeline-page.h"
#include "hip-window-athletes.h"

typedef struct
{
  HipEnquiry *enquiry;
  HipWindow  *window;
} Fixture;

/* Presses of Tab after which what was not reached is not reached. */
#define MOST_TABS 100

static void
open_window (Fixture *fixture)
{
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->window = HIP_WINDOW (hip_window_new (NULL, fixture->enquiry));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  hip_test_remove_records ();
  open_window (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
  g_clear_object (&fixture->enquiry);
}

static HipKeeper *
get_keeper (Fixture *fixture)
{
  return hip_window_get_keeper (fixture->window);
}

/* The window that lies over the others. */
static GtkWidget *
find_over (Fixture *fixture)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel != GTK_WIDGET (fixture->window) && gtk_widget_get_mapped (toplevel))
        return toplevel;
    }

  return NULL;
}

static void
do_action (Fixture    *fixture,
           const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static GtkWidget *
get_focus (GtkWidget *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

/* Whether the keyboard is on it or in it. */
static gboolean
has_keyboard (GtkWidget *window,
              GtkWidget *widget)
{
  GtkWidget *focus = get_focus (window);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Nothing here gives a window the keyboard back when the one above it has closed. */
static void
activate_window (GtkWidget *window)
{
  if (!gtk_window_is_active (GTK_WINDOW (window)))
    gtk_window_present (GTK_WINDOW (window));
  hip_test_wait_until (gtk_window_is_active (GTK_WINDOW (window)));
}

/* Presses Tab until the keyboard is there. Nobody sees what has no place yet, and newer versions of GTK go by places. */
static void
tab_to (GtkWidget *window,
        GtkWidget *widget)
{
  g_assert_nonnull (widget);
  activate_window (window);
  hip_test_wait_until (gtk_widget_get_width (widget) > 0);
  for (guint i = 0; i < MOST_TABS && !has_keyboard (window, widget); i++)
    g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_true (has_keyboard (window, widget));
}

/* A text has a binding of its own. */
static void
press_enter (GtkWidget *window)
{
  if (GTK_IS_TEXT (get_focus (window)))
    g_signal_emit_by_name (get_focus (window), "activate");
  else
    g_signal_emit_by_name (window, "activate-focus");
}

static void
type (GtkWidget  *window,
      const char *text)
{
  g_assert_true (GTK_IS_TEXT (get_focus (window)) || GTK_IS_TEXT_VIEW (get_focus (window)));
  g_signal_emit_by_name (get_focus (window), "insert-at-cursor", text);
}

static gboolean
is_row (GtkWidget  *widget,
        const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* Some rows come with what is typed above them. */
static void
tab_to_row (GtkWidget  *window,
            const char *title)
{
  hip_test_wait_until (hip_test_find (window, is_row, title) != NULL);
  tab_to (window, hip_test_find (window, is_row, title));
}

static gboolean
is_labelled (GtkWidget  *widget,
             const char *text)
{
  return GTK_IS_BUTTON (widget) && hip_test_shows (widget, text);
}

static void
press (GtkWidget  *window,
       const char *label)
{
  tab_to (window, hip_test_find (window, is_labelled, label));
  press_enter (window);
}

/* A response of a message dialog. */
static void
respond (Fixture    *fixture,
         const char *label)
{
  GtkWidget *dialog;

  hip_test_wait_until (ADW_IS_MESSAGE_DIALOG (find_over (fixture)));
  dialog = find_over (fixture);
  press (dialog, label);
  hip_test_wait_until (!ADW_IS_MESSAGE_DIALOG (find_over (fixture)));
}

static gboolean
is_page (GtkWidget  *widget,
         const char *type_name)
{
  return hip_test_is_type (widget, type_name) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
wait_for_page (Fixture    *fixture,
               const char *type_name)
{
  hip_test_wait_until (hip_test_find (GTK_WIDGET (fixture->window), is_page, type_name) != NULL);

  return hip_test_find (GTK_WIDGET (fixture->window), is_page, type_name);
}

static gboolean
is_athlete (GtkWidget  *widget,
            const char *name)
{
  return HIP_IS_ATHLETE_ROW (widget) && g_str_equal (hip_athlete_row_get_title (HIP_ATHLETE_ROW (widget)), name);
}

static gboolean
is_in_list_view (GtkWidget  *widget,
                 const char *name)
{
  return is_athlete (widget, name) && gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) != NULL;
}

static GtkWidget *
open_save_dialog (Fixture *fixture)
{
  do_action (fixture, "win.save-session");
  hip_test_wait_until (HIP_IS_SAVE_DIALOG (find_over (fixture)));

  return find_over (fixture);
}

/* Saves what is reported to somebody new, by keyboard. */
static void
save_to (Fixture    *fixture,
         const char *name)
{
  GtkWidget *dialog = open_save_dialog (fixture);

  tab_to_row (dialog, "Name or initials");
  type (dialog, name);
  press (dialog, "Save");
  hip_test_wait_until (find_over (fixture) == NULL);
  g_assert_cmpint (hip_keeper_get_state (get_keeper (fixture)), ==, HIP_KEEPER_STATE_SAVED);
}

static void
test_guest (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_true (hip_test_shows (window, "Guest"));
  g_assert_true (hip_test_shows (window, "nothing is stored"));
  g_assert_false (gtk_widget_activate_action (window, "win.save-session", NULL) && find_over (fixture) != NULL);
}

/* Where it has to, in a small window and some languages, the title takes two lines, and does not end early. */
static void
test_narrow_title (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char title[] = "Enregistrer pour un athlète";
  GtkWidget *dialog, *label;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  dialog = open_save_dialog (fixture);
  label = hip_test_find (dialog, hip_test_is_visible_label, "Save to athlete");
  g_assert_nonnull (label);
  hip_test_wait_until (gtk_widget_get_width (label) > 0);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), ==, 1);

  /* Without a compositor GTK draws a frame of its own, which takes room. */
  gtk_widget_remove_css_class (dialog, "solid-csd");
  gtk_window_set_title (GTK_WINDOW (dialog), title);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 360, 720);
  label = hip_test_find (dialog, hip_test_is_visible_label, title);
  g_assert_nonnull (label);
  hip_test_wait_until (gtk_widget_get_width (dialog) == 360);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), ==, 2);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));

  gtk_window_close (GTK_WINDOW (dialog));
  hip_test_wait_until (find_over (fixture) == NULL);
}

/* From a report to a kept session, to the timeline, back onto the picture and out of the records, with the keyboard alone. */
static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *dialog, *page, *row;
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  g_autoptr (GPtrArray) athletes = NULL;
  g_autofree char *note = NULL;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  dialog = open_save_dialog (fixture);
  tab_to_row (dialog, "Name or initials");
  type (dialog, "Athlete A");
  tab_to_row (dialog, "Year of birth (optional)");
  type (dialog, "1991");
  tab_to (dialog, hip_test_find (dialog, hip_test_is_type, "GtkTextView"));
  type (dialog, "After the long run");
  press (dialog, "Save");
  hip_test_wait_until (find_over (fixture) == NULL);
  g_assert_true (hip_test_shows (window, "Athlete A"));
  g_assert_true (hip_test_shows (window, "Saved"));

  /* What is said now is saved by itself. */
  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 6);
  hip_test_wait_until (hip_keeper_get_state (get_keeper (fixture)) == HIP_KEEPER_STATE_SAVING);
  hip_test_wait_until (hip_keeper_get_state (get_keeper (fixture)) == HIP_KEEPER_STATE_SAVED);

  /* A new session is a guest's, and can be taken back. */
  do_action (fixture, "win.new-session");
  g_assert_true (hip_test_shows (window, "Guest"));
  g_assert_false (hip_enquiry_get_has_spots (fixture->enquiry));
  do_action (fixture, "win.undo");
  g_assert_true (hip_test_shows (window, "Athlete A"));
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, 6);
  do_action (fixture, "win.new-session");

  do_action (fixture, "win.athletes");
  page = wait_for_page (fixture, "HipAthletesPage");
  hip_test_wait_until (hip_test_find (page, is_in_list_view, "Athlete A") != NULL);
  row = hip_test_find (page, is_in_list_view, "Athlete A");
  g_assert_true (hip_test_shows (row, "1 session"));
  tab_to (window, gtk_widget_get_parent (row));
  press_enter (window);

  page = wait_for_page (fixture, "HipTimelinePage");
  hip_test_wait_until (hip_test_find (page, hip_test_is_type, "HipSessionCard") != NULL);
  g_assert_true (hip_test_shows (page, "Born 1991"));
  g_assert_true (hip_test_shows (page, "Groin crease, right: pain 6 of 10"));
  g_assert_true (hip_test_shows (page, "After the long run"));
  press (window, "Open again");
  hip_test_wait_until (hip_window_get_page (fixture->window) == NULL);
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Groin crease, right");
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT), ==, 6);
  g_assert_true (hip_test_shows (window, "Athlete A"));

  /* What was reported before it was opened can be had back. */
  do_action (fixture, "win.undo");
  g_assert_true (hip_test_shows (window, "Guest"));
  g_assert_false (hip_enquiry_get_has_spots (fixture->enquiry));

  /* The page of the athlete, and out. */
  do_action (fixture, "win.athletes");
  page = wait_for_page (fixture, "HipAthletesPage");
  hip_test_wait_until (hip_test_find (page, is_in_list_view, "Athlete A") != NULL);
  tab_to (window, gtk_widget_get_parent (hip_test_find (page, is_in_list_view, "Athlete A")));
  press_enter (window);
  page = wait_for_page (fixture, "HipTimelinePage");
  hip_test_wait_until (hip_test_find (page, hip_test_is_type, "HipSessionCard") != NULL);
  g_assert_true (gtk_widget_activate_action (page, "timeline.erase", NULL));
  respond (fixture, "Erase");
  hip_test_wait_until (HIP_IS_ATHLETES_PAGE (hip_window_get_page (fixture->window)));
  hip_test_wait_until (hip_test_shows (window, "No athletes"));
  athletes = hip_test_list_athletes (hip_keeper_get_records (get_keeper (fixture)));
  g_assert_cmpuint (athletes->len, ==, 0);
}

/* Somebody who is there already is found, and not made twice. */
static void
test_known (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr (GPtrArray) athletes = NULL;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  save_to (fixture, "Athlete A");
  do_action (fixture, "win.new-session");
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);

  dialog = open_save_dialog (fixture);
  tab_to_row (dialog, "Name or initials");
  type (dialog, "athl");
  hip_test_wait_until (hip_test_find (dialog, is_row, "Athlete A") != NULL);
  g_assert_nonnull (hip_test_find (dialog, is_row, "Somebody new"));
  type (dialog, "ete a");
  hip_test_wait_until (gtk_check_button_get_active (GTK_CHECK_BUTTON (
    adw_action_row_get_activatable_widget (ADW_ACTION_ROW (hip_test_find (dialog, is_row, "Athlete A"))))));
  press (dialog, "Save");
  hip_test_wait_until (find_over (fixture) == NULL);

  athletes = hip_test_list_athletes (hip_keeper_get_records (get_keeper (fixture)));
  g_assert_cmpuint (athletes->len, ==, 1);
  g_assert_cmpuint (hip_athlete_get_n_sessions (g_ptr_array_index (athletes, 0)), ==, 2);
}

/* A year that can't be is refused in the dialog, and nothing is kept. */
static void
test_wrong_year (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *dialog;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  dialog = open_save_dialog (fixture);
  tab_to_row (dialog, "Name or initials");
  type (dialog, "Athlete A");
  tab_to_row (dialog, "Year of birth (optional)");
  type (dialog, "last year");
  press (dialog, "Save");
  hip_test_wait_until (hip_test_shows (dialog, "The year of birth must be between 1900 and 2200, or left out."));
  g_assert_cmpint (hip_keeper_get_state (get_keeper (fixture)), ==, HIP_KEEPER_STATE_GUEST);
  gtk_window_close (GTK_WINDOW (dialog));
  hip_test_wait_until (find_over (fixture) == NULL);
}

/* A folder that can't be made: even somebody who may write everywhere can't make one where a file is. */
static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "hip-map", NULL);
  g_autofree char *failed = NULL;
  GtkWidget *dialog, *banner;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  dialog = open_save_dialog (fixture);
  tab_to_row (dialog, "Name or initials");
  type (dialog, "Athlete A");
  press (dialog, "Save");
  hip_test_wait_until (hip_keeper_get_state (get_keeper (fixture)) == HIP_KEEPER_STATE_FAILED);

  /* The dialog stays and says why, and so does the header. */
  banner = hip_test_find (dialog, hip_test_is_type, "HipRecordsBanner");
  g_assert_true (gtk_widget_get_mapped (banner));
  g_assert_cmpstr (hip_keeper_get_message (get_keeper (fixture)), !=, NULL);
  failed = g_strdup_printf ("Not saved: %s", hip_keeper_get_message (get_keeper (fixture)));
  g_assert_true (hip_test_shows (window, failed));

  /* Nothing is lost of what was reported, and the dialog can be left. */
  gtk_window_close (GTK_WINDOW (dialog));
  hip_test_wait_until (find_over (fixture) == NULL);
  g_assert_true (hip_enquiry_get_has_spots (fixture->enquiry));
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

/* Somebody who may only do what the modes of files say. */
#define NOBODY 65534

/* A folder that may be read only: the athletes can be looked at, and it is said why nothing can be saved. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "hip-map", NULL);
  g_autofree char *file = g_build_filename (folder, "records.db", NULL);
  const gboolean is_root = geteuid () == 0;
  HipRegion *groin;
  g_autofree char *failed = NULL;
  const char *message;
  GtkWidget *page, *banner;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  save_to (fixture, "Athlete A");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
  g_assert_cmpint (g_chmod (file, 0400), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);

  /* The thread of the records takes it over from this one. */
  if (is_root)
    {
      g_assert_cmpint (g_chmod (g_get_user_data_dir (), 0755), ==, 0);
      g_assert_cmpint (chown (file, NOBODY, -1), ==, 0);
      g_assert_cmpint (chown (folder, NOBODY, -1), ==, 0);
      setfsuid (NOBODY);
    }
  g_clear_object (&fixture->enquiry);
  open_window (fixture);
  groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  do_action (fixture, "win.athletes");
  page = wait_for_page (fixture, "HipAthletesPage");
  banner = hip_test_find (page, hip_test_is_type, "HipRecordsBanner");
  hip_test_wait_until (gtk_widget_get_mapped (banner));
  hip_test_wait_until (hip_test_find (page, is_in_list_view, "Athlete A") != NULL);
  g_assert_cmpint (hip_records_get_status (hip_keeper_get_records (get_keeper (fixture))), ==, HIP_RECORDS_STATUS_READ_ONLY);
  message = hip_records_get_message (hip_keeper_get_records (get_keeper (fixture)));
  g_assert_true (hip_test_shows (banner, message));

  /* What goes on of a session of today can't be saved, and it is said that it is not. */
  tab_to (GTK_WIDGET (fixture->window), gtk_widget_get_parent (hip_test_find (page, is_in_list_view, "Athlete A")));
  press_enter (GTK_WIDGET (fixture->window));
  page = wait_for_page (fixture, "HipTimelinePage");
  hip_test_wait_until (hip_test_find (page, hip_test_is_type, "HipSessionCard") != NULL);
  press (GTK_WIDGET (fixture->window), "Open again");
  hip_test_wait_until (hip_window_get_page (fixture->window) == NULL);
  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 6);
  hip_test_wait_until (hip_keeper_get_state (get_keeper (fixture)) == HIP_KEEPER_STATE_FAILED);
  failed = g_strdup_printf ("Not saved: %s", message);
  g_assert_true (hip_test_shows (GTK_WIDGET (fixture->window), failed));

  setfsuid (geteuid ());
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
}

/* A file that is not one of records is left as it is, until somebody starts again. */
static void
test_start_again (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "hip-map", NULL);
  g_autofree char *file = g_build_filename (folder, "records.db", NULL);
  g_autofree char *text = NULL;
  GtkWidget *page, *banner;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "These are no records, but somebody needs them.", -1, NULL));

  do_action (fixture, "win.athletes");
  page = wait_for_page (fixture, "HipAthletesPage");
  banner = hip_test_find (page, hip_test_is_type, "HipRecordsBanner");
  hip_test_wait_until (gtk_widget_get_mapped (banner));
  g_assert_cmpint (hip_records_get_status (hip_keeper_get_records (get_keeper (fixture))), ==, HIP_RECORDS_STATUS_REFUSED);
  g_assert_true (hip_test_shows (banner, hip_records_get_message (hip_keeper_get_records (get_keeper (fixture)))));

  press (window, "Start again…");
  respond (fixture, "Cancel");
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "These are no records, but somebody needs them.");

  press (window, "Start again…");
  respond (fixture, "Start with No Records");
  hip_test_wait_until (!gtk_widget_get_mapped (banner));
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));

  do_action (fixture, "win.back");
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  save_to (fixture, "Athlete A");
}

/* Initials stand for names wherever others can read them. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *page;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  save_to (fixture, "Athlete A");
  hip_keeper_set_hide_names (get_keeper (fixture), TRUE);
  g_assert_true (hip_test_shows (window, "Athlete"));
  g_assert_false (hip_test_shows (window, "Athlete A"));

  do_action (fixture, "win.athletes");
  page = wait_for_page (fixture, "HipAthletesPage");
  hip_test_wait_until (hip_test_find (page, is_in_list_view, "A.\302\240A.") != NULL);
  g_assert_false (hip_test_shows (window, "Athlete A"));
  tab_to (window, gtk_widget_get_parent (hip_test_find (page, is_in_list_view, "A.\302\240A.")));
  press_enter (window);
  page = wait_for_page (fixture, "HipTimelinePage");
  hip_test_wait_until (hip_test_shows (page, "A.\302\240A."));
  g_assert_false (hip_test_shows (window, "Athlete A"));

  hip_keeper_set_hide_names (get_keeper (fixture), FALSE);
  g_assert_true (hip_test_shows (page, "Athlete A"));
}

/* From the list to the timeline of somebody. */
static GtkWidget *
open_timeline (Fixture    *fixture,
               const char *name)
{
  GtkWidget *page;

  do_action (fixture, "win.athletes");
  page = wait_for_page (fixture, "HipAthletesPage");
  hip_test_wait_until (hip_test_find (page, is_in_list_view, name) != NULL);
  tab_to (GTK_WIDGET (fixture->window), gtk_widget_get_parent (hip_test_find (page, is_in_list_view, name)));
  press_enter (GTK_WIDGET (fixture->window));
  page = wait_for_page (fixture, "HipTimelinePage");
  hip_test_wait_until (hip_test_find (page, hip_test_is_type, "HipSessionCard") != NULL);

  return page;
}

/* A name that is changed is shown changed, in the header as well. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *page, *dialog;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  save_to (fixture, "Athlete A");
  page = open_timeline (fixture, "Athlete A");
  press (window, "Edit…");
  hip_test_wait_until (find_over (fixture) != NULL);
  dialog = find_over (fixture);

  /* Nobody is without a name. */
  gtk_editable_set_text (GTK_EDITABLE (hip_test_find (dialog, is_row, "Name or initials")), " ");
  press (dialog, "Save");
  hip_test_wait_until (hip_test_shows (dialog, "The athlete needs a name or initials."));

  gtk_editable_set_text (GTK_EDITABLE (hip_test_find (dialog, is_row, "Name or initials")), "Athlete A-B");
  press (dialog, "Save");
  hip_test_wait_until (find_over (fixture) == NULL);
  hip_test_wait_until (hip_test_shows (page, "Athlete A-B"));
  g_assert_cmpstr (hip_athlete_get_name (hip_keeper_get_athlete (get_keeper (fixture))), ==, "Athlete A-B");
}

/* A session that is erased while it is kept does not come back, neither with the next tap nor when that is taken back. */
static void
test_erase_session (Fixture       *fixture,
                    gconstpointer  data)
{
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char *athlete = NULL;
  GtkWidget *page;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  save_to (fixture, "Athlete A");
  athlete = g_strdup (hip_athlete_get_id (hip_keeper_get_athlete (get_keeper (fixture))));
  hip_window_offer_undo (fixture->window, "Something");

  page = open_timeline (fixture, "Athlete A");
  press (window, "Erase…");
  respond (fixture, "Erase");
  hip_test_wait_until (hip_test_shows (page, "No session is kept."));
  do_action (fixture, "win.back");
  do_action (fixture, "win.back");
  g_assert_true (hip_test_shows (window, "Guest"));
  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 6);
  do_action (fixture, "win.undo");
  g_assert_true (hip_test_shows (window, "Guest"));
  sessions = hip_test_list_sessions (hip_keeper_get_records (get_keeper (fixture)), athlete);
  g_assert_cmpuint (sessions->len, ==, 0);
}

/* Another window that takes the place of this one, as in another language, goes on with the session. */
static void
test_other_window (Fixture       *fixture,
                   gconstpointer  data)
{
  HipWindow *other = fixture->window;
  g_autoptr (HipEnquiry) enquiry = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  HipRegion *groin;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  save_to (fixture, "Athlete A");
  enquiry = hip_enquiry_dup_translated (fixture->enquiry, &error);
  g_assert_no_error (error);
  g_set_object (&fixture->enquiry, enquiry);

  g_object_remove_weak_pointer (G_OBJECT (other), (gpointer *) &fixture->window);
  fixture->window = HIP_WINDOW (hip_window_new (NULL, enquiry));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  hip_window_take_keeper (fixture->window, other);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_window_destroy (GTK_WINDOW (other));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_assert_true (hip_test_shows (GTK_WIDGET (fixture->window), "Athlete A"));

  groin = hip_library_get_region (hip_enquiry_get_library (enquiry), "groin-crease");
  hip_enquiry_set_intensity (enquiry, groin, HIP_SIDE_RIGHT, 5);
  hip_test_wait_until (hip_keeper_get_state (get_keeper (fixture)) == HIP_KEEPER_STATE_SAVING);
  hip_test_wait_until (hip_keeper_get_state (get_keeper (fixture)) == HIP_KEEPER_STATE_SAVED);
  sessions = hip_test_list_sessions (hip_keeper_get_records (get_keeper (fixture)),
                                     hip_athlete_get_id (hip_keeper_get_athlete (get_keeper (fixture))));
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpint (hip_session_get_intensity (g_ptr_array_index (sessions, 0), "groin-crease", HIP_SIDE_RIGHT), ==, 5);
}

static void
test_initials (void)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } cases[] = {
    { "Athlete A", "A.\302\240A." },
    { "athlete from the beach", "A.\302\240B." },
    { "Équipe", "É." },
    { "D. K.", "D.\302\240K." },
    { "Sprinter O’Clock", "S.\302\240O." },
    { "甲 乙丙", "甲.\302\240乙." },
    { "42", NULL },
    { "", NULL },
  };
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = hip_privacy_dup_initials (cases[i].name);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }

  hidden = hip_privacy_dup_name ("42", TRUE, 2);
  g_assert_cmpstr (hidden, ==, "Athlete 3");
  shown = hip_privacy_dup_name ("42", FALSE, 2);
  g_assert_cmpstr (shown, ==, "42");
}

static guint
count_bound (GtkWidget *widget)
{
  guint n = HIP_IS_ATHLETE_ROW (widget) && *hip_athlete_row_get_title (HIP_ATHLETE_ROW (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_bound (child);

  return n;
}

#define MANY 10000

/* GtkListView keeps some two hundred rows around those that are seen. */
#define MOST_BOUND 300

static void
import_many (HipRecords *records)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": [");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "many.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) previewed = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (HipImport) import = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (json,
                            "%s{\"changed\": \"2026-11-21T15:10:00Z\", \"id\": \"00000000-0000-4000-8000-%012u\","
                            " \"name\": \"Runner %05u\", \"sessions\": []}",
                            i > 0 ? "," : "", i, i);
  g_string_append (json, "]}");
  g_assert_true (g_file_set_contents (path, json->str, json->len, NULL));

  hip_records_preview_import_async (records, file, NULL, hip_test_take_result_cb, &previewed);
  hip_test_wait_until (previewed != NULL);
  import = hip_records_preview_import_finish (records, previewed, &error);
  g_assert_no_error (error);
  hip_records_import_async (records, import, NULL, hip_test_take_result_cb, &imported);
  hip_test_wait_until (imported != NULL);
  hip_records_import_finish (records, imported, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *page, *list;

  import_many (hip_keeper_get_records (get_keeper (fixture)));

  do_action (fixture, "win.athletes");
  page = wait_for_page (fixture, "HipAthletesPage");
  hip_test_wait_until (hip_test_find (page, is_in_list_view, "Runner 00000") != NULL);
  list = gtk_widget_get_ancestor (hip_test_find (page, is_in_list_view, "Runner 00000"), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, MANY);
  g_test_message ("%u rows of %d are bound", count_bound (page), MANY);
  g_assert_cmpuint (count_bound (page), <=, MOST_BOUND);

  /* At the other end, too. */
  g_assert_true (gtk_widget_activate_action (list, "list.scroll-to-item", "u", MANY - 1));
  hip_test_wait_until (hip_test_find (page, is_in_list_view, "Runner 09999") != NULL);
  g_test_message ("%u rows of %d are bound", count_bound (page), MANY);
  g_assert_cmpuint (count_bound (page), <=, MOST_BOUND);

  /* Searched for, one is left, and Enter opens it. */
  tab_to (window, hip_test_find (page, hip_test_is_type, "GtkSearchEntry"));
  type (window, "04321");
  hip_test_wait_until (count_bound (page) == 1);
  press_enter (window);
  wait_for_page (fixture, "HipTimelinePage");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = hip_test_begin_at_home (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/athletes/guest", test_guest);
  ADD ("/athletes/narrow-title", test_narrow_title);
  ADD ("/athletes/keyboard", test_keyboard);
  ADD ("/athletes/known", test_known);
  ADD ("/athletes/wrong-year", test_wrong_year);
  ADD ("/athletes/no-folder", test_no_folder);
  ADD ("/athletes/read-only", test_read_only);
  ADD ("/athletes/start-again", test_start_again);
  ADD ("/athletes/hidden", test_hidden);
  ADD ("/athletes/edit", test_edit);
  ADD ("/athletes/erase-session", test_erase_session);
  ADD ("/athletes/other-window", test_other_window);
  ADD ("/athletes/many", test_many);
#undef ADD
  g_test_add_func ("/athletes/initials", test_initials);

  return hip_test_run_at_home (home);
}
