/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a coach sees when the disk doesn't take what is to be kept, and that nothing that was said is lost with the window.
 * Usage: test-trouble PROGRAM CATALOGUE */

#include "config.h"

#include <glib/gstdio.h>

#include "faulty-vfs.h"
#include "hip-application.h"
#include "hip-athletes-test.h"
#include "hip-save-dialog.h"
#include "hip-window-athletes.h"

#define NAME "Athlete A"
#define FULL "The disk is full. Nothing was changed. Make some room and try again. (database or disk is full (SQLite 13))"

typedef struct
{
  HipEnquiry *enquiry;
  HipRegion  *groin;
  HipWindow  *window;
} Fixture;

static const char *program_path;
static char *catalogue_path;
static HipApplication *application;

static void
use_window (Fixture   *fixture,
            HipWindow *window)
{
  fixture->enquiry = g_object_ref (hip_window_get_enquiry (window));
  fixture->groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  fixture->window = window;
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (HipEnquiry) enquiry = hip_test_enquiry_new ();

  hip_test_remove_records ();
  use_window (fixture, HIP_WINDOW (hip_window_new (NULL, enquiry)));
}

static HipWindow *
find_program_window (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      if (HIP_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

/* With the window of a program that runs. */
static void
set_up_program (Fixture       *fixture,
                gconstpointer  data)
{
  hip_test_remove_records ();
  g_application_activate (G_APPLICATION (application));
  use_window (fixture, find_program_window ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  faulty_vfs_disarm ();
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
  if (find_program_window () != NULL)
    gtk_window_destroy (GTK_WINDOW (find_program_window ()));
  g_clear_object (&fixture->enquiry);
}

static HipKeeper *
get_keeper (Fixture *fixture)
{
  return hip_window_get_keeper (fixture->window);
}

/* Waits for what came of the change before. */
static void
wait_for_state (Fixture        *fixture,
                HipKeeperState  state)
{
  hip_test_wait_until (hip_keeper_get_state (get_keeper (fixture)) == state);
}

static void
say_pain (Fixture *fixture,
          int      intensity)
{
  hip_enquiry_set_intensity (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT, intensity);
}

static HipAthlete *
keep (Fixture *fixture)
{
  HipAthlete *athlete = hip_athlete_new (NAME);
  const char *const no_steps[] = { NULL };

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_keeper_keep (get_keeper (fixture), athlete, TRUE, "After the long run", no_steps);

  return athlete;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if ((ADW_IS_MESSAGE_DIALOG (toplevel) || HIP_IS_SAVE_DIALOG (toplevel)) && gtk_widget_get_mapped (toplevel))
        return toplevel;
    }

  return NULL;
}

/* Is asked, and still has the window. */
static GtkWidget *
wait_for_question (Fixture    *fixture,
                   const char *reason)
{
  GtkWidget *dialog;

  hip_test_wait_until (ADW_IS_MESSAGE_DIALOG (find_dialog ()));
  dialog = find_dialog ();
  g_assert_true (hip_test_shows (dialog, "The session is not saved"));
  g_assert_true (hip_test_shows (dialog, reason));
  g_assert_nonnull (fixture->window);

  return dialog;
}

/* Closes the window, and is asked. */
static GtkWidget *
close_and_wait (Fixture    *fixture,
                const char *reason)
{
  gtk_window_close (GTK_WINDOW (fixture->window));

  return wait_for_question (fixture, reason);
}

static gboolean
is_labelled (GtkWidget  *widget,
             const char *text)
{
  return GTK_IS_BUTTON (widget) && hip_test_shows (widget, text);
}

static void
respond (GtkWidget  *dialog,
         const char *label)
{
  GtkWidget *button = hip_test_find (dialog, is_labelled, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_not_saved (Fixture    *fixture,
                  const char *reason)
{
  g_autofree char *text = g_strdup_printf ("Not saved: %s", reason);

  wait_for_state (fixture, HIP_KEEPER_STATE_FAILED);
  g_assert_cmpstr (hip_keeper_get_message (get_keeper (fixture)), ==, reason);
  g_assert_true (hip_test_shows (GTK_WIDGET (fixture->window), text));
}

/* As it is on the disk once the window is gone. */
static void
assert_kept (HipAthlete *athlete,
             int         intensity)
{
  g_autoptr (HipRecords) records = hip_records_new (NULL);
  g_autoptr (GPtrArray) sessions = hip_test_list_sessions (records, hip_athlete_get_id (athlete));
  HipSession *session;

  g_assert_cmpuint (sessions->len, ==, 1);
  session = g_ptr_array_index (sessions, 0);
  g_assert_cmpint (hip_session_get_intensity (session, "groin-crease", HIP_SIDE_RIGHT), ==, intensity);
  g_assert_cmpstr (hip_session_get_note (session), ==, "After the long run");
  hip_records_close (records);
}

/* The window closes when there is room again, and no earlier. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = keep (fixture);

  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  say_pain (fixture, 6);
  assert_not_saved (fixture, FULL);

  /* The coach thinks better of it, and what was said is still there. */
  respond (close_and_wait (fixture, FULL), "Cancel");
  hip_test_wait_until (find_dialog () == NULL);
  g_assert_nonnull (fixture->window);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, 6);
  assert_not_saved (fixture, FULL);

  /* Still no room: the question comes back. */
  respond (close_and_wait (fixture, FULL), "Save Again");
  wait_for_state (fixture, HIP_KEEPER_STATE_SAVING);
  wait_for_state (fixture, HIP_KEEPER_STATE_FAILED);
  hip_test_wait_until (ADW_IS_MESSAGE_DIALOG (find_dialog ()));

  faulty_vfs_disarm ();
  respond (find_dialog (), "Save Again");
  hip_test_wait_until (fixture->window == NULL);
  assert_kept (athlete, 6);
}

/* Room is made meanwhile: the next change is saved with what could not be saved before. */
static void
test_room (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = NULL;

  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  athlete = keep (fixture);
  assert_not_saved (fixture, FULL);
  faulty_vfs_disarm ();
  say_pain (fixture, 4);
  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  g_assert_true (hip_test_shows (GTK_WIDGET (fixture->window), "Saved"));
  gtk_window_close (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
  assert_kept (athlete, 4);
}

/* Who wants to leave can leave, with what was saved before. */
static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = keep (fixture);

  say_pain (fixture, 2);
  wait_for_state (fixture, HIP_KEEPER_STATE_SAVING);
  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  say_pain (fixture, 9);
  assert_not_saved (fixture, FULL);
  respond (close_and_wait (fixture, FULL), "Close without Saving");
  hip_test_wait_until (fixture->window == NULL);
  faulty_vfs_disarm ();
  assert_kept (athlete, 2);
}

/* A window that is closed with the last tap waits for it, and asks if that could not be saved. */
static void
test_at_once (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = keep (fixture);

  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  say_pain (fixture, 7);
  respond (close_and_wait (fixture, FULL), "Cancel");
  hip_test_wait_until (find_dialog () == NULL);
  faulty_vfs_disarm ();

  say_pain (fixture, 8);
  gtk_window_close (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
  assert_kept (athlete, 8);
}

/* Closing twice asks once. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = NULL;
  GtkWidget *dialog;

  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  athlete = keep (fixture);
  assert_not_saved (fixture, FULL);
  dialog = close_and_wait (fixture, FULL);
  g_assert_true (close_and_wait (fixture, FULL) == dialog);
  respond (dialog, "Cancel");
  hip_test_wait_until (find_dialog () == NULL);
}

static void
remove_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "hip-map", name, NULL);

  g_assert_true (g_unlink (path) == 0 || !g_str_equal (name, "records.db"));
}

/* A file that is gone is made again, with the athlete. */
static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = keep (fixture);
  const char *reason = "The records file was moved, removed or replaced while Hip Map had it open. What you just did was not saved. Put "
                       "the file back, or go on with the one that is there now.";

  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  remove_file ("records.db");
  remove_file ("records.db-wal");
  remove_file ("records.db-shm");
  say_pain (fixture, 5);
  assert_not_saved (fixture, reason);
  respond (close_and_wait (fixture, reason), "Save Again");
  hip_test_wait_until (fixture->window == NULL);
  assert_kept (athlete, 5);
}

/* The dialog stays open with what was typed, and says why. */
static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-session", NULL);
  hip_test_wait_until (find_dialog () != NULL);
  dialog = find_dialog ();
  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (dialog)), "insert-at-cursor", NAME);
  respond (dialog, "Save");
  hip_test_wait_until (hip_test_shows (dialog, FULL));
  g_assert_true (gtk_widget_get_mapped (dialog));
  g_assert_true (gtk_widget_is_sensitive (hip_test_find (dialog, is_labelled, "Save")));

  faulty_vfs_disarm ();
  respond (dialog, "Save");
  hip_test_wait_until (find_dialog () == NULL);
  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  g_assert_cmpstr (hip_athlete_get_name (hip_keeper_get_athlete (get_keeper (fixture))), ==, NAME);
}

/* What was let go of before it could be saved can be had back, and is saved then. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const actions[] = { "win.guest", "win.new-session", "win.clear" };
  g_autoptr (HipAthlete) athlete = NULL;

  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  athlete = keep (fixture);
  assert_not_saved (fixture, FULL);
  say_pain (fixture, 3);
  wait_for_state (fixture, HIP_KEEPER_STATE_SAVING);
  assert_not_saved (fixture, FULL);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL));
      g_assert_cmpint (hip_keeper_get_state (get_keeper (fixture)), ==, HIP_KEEPER_STATE_GUEST);
      if (i == G_N_ELEMENTS (actions) - 1)
        faulty_vfs_disarm ();
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
      wait_for_state (fixture, HIP_KEEPER_STATE_SAVING);
      if (i < G_N_ELEMENTS (actions) - 1)
        assert_not_saved (fixture, FULL);
    }

  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  gtk_window_close (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
  assert_kept (athlete, 3);
}

/* A guest's window closes at once. */
static void
test_guest (Fixture       *fixture,
            gconstpointer  data)
{
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  gtk_window_close (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->window == NULL);
}

static void
exited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  int *status = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *status = g_subprocess_get_exit_status (G_SUBPROCESS (source));
}

/* A second `hip-map`, which ends when the first has done what it asks for. */
static GSubprocess *
run_second (int *status)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *second = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE,
                                          &error,
                                          program_path,
                                          "--catalogue",
                                          catalogue_path,
                                          "--region",
                                          "sit-bone:left",
                                          NULL);

  g_assert_no_error (error);
  *status = -1;
  g_subprocess_wait_async (second, NULL, exited_cb, status);

  return second;
}

/* Another catalogue on the command line asks before the window goes, and nothing at all is done when the coach wants it to stay. */
static void
test_command_line (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = keep (fixture);
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GSubprocess) third = NULL;
  int status;

  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  say_pain (fixture, 6);
  assert_not_saved (fixture, FULL);

  second = run_second (&status);
  respond (wait_for_question (fixture, FULL), "Cancel");
  hip_test_wait_until (status != -1 && find_dialog () == NULL);
  g_assert_cmpint (status, ==, EXIT_FAILURE);
  g_assert_true (find_program_window () == fixture->window);
  g_assert_cmpint (hip_enquiry_get_intensity (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT), ==, 6);
  assert_not_saved (fixture, FULL);

  third = run_second (&status);
  wait_for_question (fixture, FULL);
  g_assert_cmpint (status, ==, -1);
  faulty_vfs_disarm ();
  respond (find_dialog (), "Save Again");
  hip_test_wait_until (status != -1 && fixture->window == NULL);
  g_assert_cmpint (status, ==, EXIT_SUCCESS);
  g_assert_cmpstr (hip_enquiry_get_title (hip_window_get_enquiry (find_program_window ())), ==, "Sit bone, left");
  assert_kept (athlete, 6);
}

/* What was on its way to the disk comes there before another catalogue takes the place of the first, and nobody has to be asked. */
static void
test_catalogue_at_once (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = keep (fixture);

  say_pain (fixture, 8);
  hip_application_use_catalogue (application, catalogue_path);
  hip_test_wait_until (fixture->window == NULL);
  g_assert_null (find_dialog ());
  g_assert_false (hip_enquiry_get_has_spots (hip_window_get_enquiry (find_program_window ())));
  assert_kept (athlete, 8);
}

/* Who leaves without saving leaves for the other catalogue, unless something else was wished for since. */
static void
test_catalogue_leave (Fixture       *fixture,
                      gconstpointer  data)
{
  const gboolean closes = data != NULL;
  g_autoptr (HipAthlete) athlete = keep (fixture);

  wait_for_state (fixture, HIP_KEEPER_STATE_SAVED);
  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  say_pain (fixture, 9);
  assert_not_saved (fixture, FULL);
  hip_application_use_catalogue (application, catalogue_path);
  wait_for_question (fixture, FULL);
  if (closes)
    close_and_wait (fixture, FULL);
  respond (find_dialog (), "Close without Saving");
  hip_test_wait_until (fixture->window == NULL);
  g_assert_true ((find_program_window () == NULL) == closes);
}

/* A catalogue that can't be read is no reason to ask. */
static void
test_catalogue_broken (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (HipAthlete) athlete = NULL;

  faulty_vfs_arm (FAULTY_NO_ROOM, 0);
  athlete = keep (fixture);
  assert_not_saved (fixture, FULL);
  hip_application_use_catalogue (application, "/dev/null");
  g_assert_null (find_dialog ());
  g_assert_true (find_program_window () == fixture->window);
  assert_not_saved (fixture, FULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = hip_test_begin_at_home (&argc, &argv);
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpint (argc, ==, 3);
  program_path = argv[1];
  catalogue_path = g_canonicalize_filename (argv[2], NULL);
  faulty_vfs_install ();
  application = hip_application_new (G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/trouble/full", test_full);
  ADD ("/trouble/room", test_room);
  ADD ("/trouble/leave", test_leave);
  ADD ("/trouble/at-once", test_at_once);
  ADD ("/trouble/twice", test_twice);
  ADD ("/trouble/removed", test_removed);
  ADD ("/trouble/dialog", test_dialog);
  ADD ("/trouble/undo", test_undo);
  ADD ("/trouble/guest", test_guest);
#undef ADD

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up_program, function, tear_down)
  ADD ("/trouble/command-line", NULL, test_command_line);
  ADD ("/trouble/catalogue-at-once", NULL, test_catalogue_at_once);
  ADD ("/trouble/catalogue-leave", NULL, test_catalogue_leave);
  ADD ("/trouble/catalogue-close", "closes", test_catalogue_leave);
  ADD ("/trouble/catalogue-broken", NULL, test_catalogue_broken);
#undef ADD

  status = hip_test_run_at_home (home);
  g_clear_object (&application);
  g_free (catalogue_path);

  return status;
}
