/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-shots-athletes.h"

#include "hip-athletes-page.h"
#include "hip-body-map.h"
#include "hip-session-enquiry.h"
#include "hip-transfer.h"
#include "hip-window-athletes.h"

static const char *const names[] = {
  "Athlete Beta", "Athlete Gamma", "Athlete Delta", "D. K.", "Athlete Epsilon", "Athlete Zeta", "Athlete Eta", "Athlete Theta", "Athlete Iota",
};

static GMainContext *context;
static HipRecords *records;
static HipAthlete *athletes[G_N_ELEMENTS (names)];

/* Before anybody asks where the user's data is. */
void
hip_shots_isolate_records (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hip-shots-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
}

/* Whatever is in a file, as if it had been there before. */
void
hip_shots_put_records (const char *path)
{
  g_autofree char *folder = g_build_filename (g_getenv ("XDG_DATA_HOME"), "hip-map", NULL);
  g_autofree char *copy = g_build_filename (folder, "records.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_file_get_contents (path, &bytes, &length, &error)
      || !g_file_set_contents (copy, bytes, (gssize) length, &error))
    g_error ("%s", error != NULL ? error->message : folder);
}

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
save (HipAthlete *athlete,
      HipSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hip_records_save_session_async (records, session, athlete, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  if (!hip_records_save_session_finish (records, result, &error))
    g_error ("%s", error->message);
}

/* What was reported some days ago: the same spots, and more pain. */
static void
save_earlier (HipEnquiry *enquiry,
              HipAthlete *athlete,
              int         days,
              int         intensity,
              const char *note)
{
  g_autoptr (HipSession) session = hip_session_new (hip_athlete_get_id (athlete));
  g_autoptr (GDateTime) start = g_date_time_add_days (hip_session_get_start (session), -days);
  GListModel *steps = hip_enquiry_get_steps (enquiry);
  GListModel *spots = hip_enquiry_get_spots (enquiry);
  GDate recheck;

  hip_session_take_enquiry (session, enquiry);
  hip_session_set_start (session, start);
  hip_session_set_note (session, note);
  for (guint i = 0; i < g_list_model_get_n_items (spots); i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);

      hip_session_set_mark (session, hip_region_get_id (hip_spot_get_region (spot)), hip_spot_get_side (spot), MAX (intensity - (int) i, 0));
    }
  for (guint i = 0; i < MIN (3, g_list_model_get_n_items (steps)); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      hip_session_set_step (session, hip_step_get_id (step), HIP_OUTCOME_UNKNOWN);
    }

  g_date_clear (&recheck, 1);
  g_date_set_dmy (&recheck, g_date_time_get_day_of_month (start), g_date_time_get_month (start), g_date_time_get_year (start));
  g_date_add_days (&recheck, 14);
  hip_session_set_recheck (session, &recheck);
  save (athlete, session);
}

/* Fills the records and keeps what is reported now for the first athlete. */
void
hip_shots_keep (HipWindow *window)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  const char *const no_steps[] = { NULL };

  /* The window lives in the default context, and must not move while this waits. */
  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  records = hip_records_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      athletes[i] = hip_athlete_new (names[i]);
      if (i % 2 == 0)
        hip_athlete_set_birth_year (athletes[i], 1979 + (int) i * 3);
      save_earlier (enquiry, athletes[i], 28 + (int) i, 6, "Worse on hills, fine on the bike.");
    }
  hip_athlete_set_notes (athletes[0], "Marathon in April. Works standing.");
  save_earlier (enquiry, athletes[0], 14, 4, "Steps done most days.");
  save_earlier (enquiry, athletes[2], 9, 5, NULL);
  save_earlier (enquiry, athletes[4], 16, 2, NULL);
  hip_records_close (records);
  g_main_context_pop_thread_default (context);

  hip_keeper_keep (hip_window_get_keeper (window), athletes[0], FALSE, "First easy run without a limp.", no_steps);
}

static void
failed_cb (HipWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
}

/* Keeps what is reported for somebody, which must not be possible, and closes the window. */
void
hip_shots_close_unsaved (HipWindow *window)
{
  HipKeeper *keeper = hip_window_get_keeper (window);
  g_autoptr (HipAthlete) athlete = hip_athlete_new (names[0]);
  const char *const no_steps[] = { NULL };

  g_signal_connect_object (keeper, "failed", G_CALLBACK (failed_cb), window, G_CONNECT_SWAPPED);
  hip_keeper_keep (keeper, athlete, TRUE, NULL, no_steps);
}

static void
imported_cb (const char *message,
             gpointer    user_data)
{
  hip_window_show_message (HIP_WINDOW (user_data), message);
}

/* As far as the question whether to. */
void
hip_shots_import (HipWindow  *window,
                  const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hip_transfer_import (GTK_WINDOW (window), hip_keeper_get_records (hip_window_get_keeper (window)), file, imported_cb, window, NULL);
}

void
hip_shots_open_athletes (HipWindow  *window,
                         const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.athletes", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_has_suffix (names[i], name) && athletes[i] != NULL)
        g_signal_emit_by_name (hip_window_get_page (window), "chosen", hip_athlete_get_id (athletes[i]));
    }
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static void
can_compare_cb (GtkWidget *button)
{
  gtk_widget_activate_action (button, "timeline.compare", NULL);
}

/* Compares sessions of the athlete whose page is open, as soon as they are there. */
void
hip_shots_compare_sessions (HipWindow *window)
{
  g_signal_connect (find_button (hip_window_get_page (window), "timeline.compare"), "notify::visible", G_CALLBACK (can_compare_cb),
                    NULL);
}

/* Does an action of the page that is open, or of what stands in it with a button of its own. */
void
hip_shots_do_on_page (HipWindow  *window,
                      const char *action)
{
  GtkWidget *page = hip_window_get_page (window);
  GtkWidget *button = find_button (page, action);

  gtk_widget_activate_action (button != NULL ? button : page, action, NULL);
}

static GtkWidget *
find_map (GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (HIP_IS_BODY_MAP (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_map (child);

  return found;
}

/* The map shows them as soon as they are there. */
void
hip_shots_show_earlier (HipWindow *window)
{
  hip_body_map_set_show_earlier (HIP_BODY_MAP (find_map (GTK_WIDGET (window))), TRUE);
}
