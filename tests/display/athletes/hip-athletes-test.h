/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of keeping sessions share. */

#pragma once

#include <glib/gstdio.h>

#include "hip-keeper.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "records-help.h"

/* The answer to something that was asked of the records. */
static inline void
hip_test_take_result_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static inline GPtrArray *
hip_test_list_athletes (HipRecords *records)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *athletes;

  hip_records_list_athletes_async (records, NULL, NULL, hip_test_take_result_cb, &result);
  hip_test_wait_until (result != NULL);
  athletes = hip_records_list_athletes_finish (records, result, &error);
  g_assert_no_error (error);

  return athletes;
}

/* The newest first. */
static inline GPtrArray *
hip_test_list_sessions (HipRecords *records,
                        const char *athlete)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions;

  hip_records_list_sessions_async (records, athlete, NULL, hip_test_take_result_cb, &result);
  hip_test_wait_until (result != NULL);
  sessions = hip_records_list_sessions_finish (records, result, &error);
  g_assert_no_error (error);

  return sessions;
}

static inline void
hip_test_save_session (HipRecords *records,
                       HipSession *session,
                       HipAthlete *athlete)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hip_records_save_session_async (records, session, athlete, NULL, hip_test_take_result_cb, &result);
  hip_test_wait_until (result != NULL);
  hip_records_save_session_finish (records, result, &error);
  g_assert_no_error (error);
}

/* What was kept by the test before. */
static inline void
hip_test_remove_records (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "hip-map", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }

  g_remove (folder);
}

/* Begins tests that keep records in a folder of their own.
 *
 * Returns: (transfer full): the folder */
static inline char *
hip_test_begin_at_home (int    *argc,
                        char ***argv)
{
  char *home = g_dir_make_tmp ("hip-athletes-XXXXXX", NULL);

  /* G_TEST_OPTION_ISOLATE_DIRS would leave GTK without icons. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (argc, argv, NULL);
  hip_test_bear_warnings ();
  gtk_init ();
  adw_init ();

  return home;
}

/* Runs them, and removes what they kept. */
static inline int
hip_test_run_at_home (const char *home)
{
  const int status = g_test_run ();

  remove_tree (home);

  return status;
}
