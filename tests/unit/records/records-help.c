/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "records-help.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "hip-records-json.h"

void
records_fixture_set_up (RecordsFixture *self,
                        gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_dir_make_tmp ("hip-records-XXXXXX", &error);

  g_assert_no_error (error);
  self->directory = g_build_filename (parent, "hip-map", NULL);
  self->path = g_build_filename (self->directory, "records.db", NULL);
  self->records = hip_records_new (self->directory);
}

void
records_fixture_tear_down (RecordsFixture *self,
                           gconstpointer   data)
{
  g_autofree char *parent = g_path_get_dirname (self->directory);

  hip_records_close (self->records);
  g_assert_finalize_object (self->records);
  remove_tree (parent);
  g_free (self->directory);
  g_free (self->path);
}

/* As if the program were started again. */
void
records_fixture_reopen (RecordsFixture *self)
{
  hip_records_close (self->records);
  g_assert_finalize_object (self->records);
  self->records = hip_records_new (self->directory);
}

/* A session whose contents depend on the seed. */
HipSession *
make_session (const char *athlete,
              guint       seed)
{
  HipSession *session = hip_session_new (athlete);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) origin = g_date_time_new (zone, 2026, 11, 21, 16, 14, 9);
  g_autoptr (GDateTime) start = g_date_time_add_days (origin, seed);
  g_autoptr (GDate) recheck = g_date_new_dmy (5, G_DATE_DECEMBER, 2026);

  g_date_add_days (recheck, seed);
  hip_session_set_start (session, start);
  hip_session_set_recheck (session, recheck);
  hip_session_set_note (session, "Felt it after hills.\n“Tight” in the morning; 10\t% less on Tuesday.");
  hip_session_set_urgency (session, HIP_URGENCY_SELF_CARE);
  hip_session_set_safety_done (session, TRUE);
  hip_session_set_catalogue_review (session, "2026-11");
  hip_session_set_catalogue_format (session, 1);
  hip_session_set_mark (session, "groin-crease", HIP_SIDE_RIGHT, seed % 11);
  hip_session_set_mark (session, "groin-crease", HIP_SIDE_LEFT, HIP_INTENSITY_NOT_SAID);
  hip_session_set_deep (session, "groin-crease", HIP_SIDE_LEFT, TRUE);
  hip_session_set_mark (session, "region-of-another-catalogue", HIP_SIDE_NONE, 0);
  hip_session_set_answer (session, "gradual-onset", HIP_ANSWER_YES);
  hip_session_set_answer (session, "night-pain", HIP_ANSWER_NO);
  hip_session_set_answer (session, "clicking", HIP_ANSWER_UNKNOWN);
  hip_session_add_candidate (session, "femoral-neck-bone-stress", HIP_LANE_RULE_OUT_FIRST, HIP_BAND_SOME);
  hip_session_add_candidate (session, "adductor-related-groin-pain", HIP_LANE_FITS_BEST, HIP_BAND_STRONG);
  hip_session_add_candidate (session, "condition-of-2031", HIP_LANE_ALSO_AT_THIS_SPOT, HIP_BAND_WEAK);
  hip_session_set_step (session, "relative-rest", HIP_OUTCOME_UNKNOWN);
  hip_session_set_step (session, "adductor-squeeze", HIP_OUTCOME_BETTER);
  hip_session_set_done_step (session, "adductor-squeeze", 3, 190);

  return session;
}

HipSession *
make_large_session (const char *athlete,
                    guint       n_answers)
{
  HipSession *session = make_session (athlete, 0);

  for (guint i = 0; i < n_answers; i++)
    {
      g_autofree char *finding = g_strdup_printf ("finding-%u", i);

      hip_session_set_answer (session, finding, HIP_ANSWER_YES);
    }

  return session;
}

/* All of a session but when it was saved. */
char *
format_session (HipSession *session)
{
  g_autoptr (HipJsonWriter) writer = hip_json_writer_new ();
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  hip_records_json_add_session (writer, session);
  lines = g_strsplit (hip_json_writer_get_text (writer)->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "\"changed\": ") == NULL)
        g_string_append_printf (text, "%s\n", lines[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *place;
}

gboolean
open_records (HipRecords  *records,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_open_async (records, NULL, done_cb, &result);

  return hip_records_open_finish (records, wait_for (&result), error);
}

gboolean
save_athlete (HipRecords  *records,
              HipAthlete  *athlete,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_save_athlete_async (records, athlete, NULL, done_cb, &result);

  return hip_records_save_athlete_finish (records, wait_for (&result), error);
}

gboolean
save_session (HipRecords  *records,
              HipSession  *session,
              HipAthlete  *athlete,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_save_session_async (records, session, athlete, NULL, done_cb, &result);

  return hip_records_save_session_finish (records, wait_for (&result), error);
}

gboolean
set_outcome (HipRecords  *records,
             const char  *session,
             const char  *step,
             HipOutcome   outcome,
             GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_set_outcome_async (records, session, step, outcome, NULL, done_cb, &result);

  return hip_records_set_outcome_finish (records, wait_for (&result), error);
}

GPtrArray *
list_athletes (HipRecords  *records,
               const char  *search,
               GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_list_athletes_async (records, search, NULL, done_cb, &result);

  return hip_records_list_athletes_finish (records, wait_for (&result), error);
}

HipAthlete *
load_athlete (HipRecords  *records,
              const char  *athlete,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_load_athlete_async (records, athlete, NULL, done_cb, &result);

  return hip_records_load_athlete_finish (records, wait_for (&result), error);
}

GPtrArray *
list_sessions (HipRecords  *records,
               const char  *athlete,
               GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_list_sessions_async (records, athlete, NULL, done_cb, &result);

  return hip_records_list_sessions_finish (records, wait_for (&result), error);
}

HipSession *
load_session (HipRecords  *records,
              const char  *session,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_load_session_async (records, session, NULL, done_cb, &result);

  return hip_records_load_session_finish (records, wait_for (&result), error);
}

GPtrArray *
list_pain (HipRecords  *records,
           const char  *athlete,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_list_pain_async (records, athlete, NULL, done_cb, &result);

  return hip_records_list_pain_finish (records, wait_for (&result), error);
}

GPtrArray *
list_rechecks (HipRecords   *records,
               const GDate  *from,
               const GDate  *to,
               GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_list_rechecks_async (records, from, to, NULL, done_cb, &result);

  return hip_records_list_rechecks_finish (records, wait_for (&result), error);
}

gboolean
erase_athlete (HipRecords  *records,
               const char  *athlete,
               GStrv       *copies_left,
               GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_erase_athlete_async (records, athlete, NULL, done_cb, &result);

  return hip_records_erase_athlete_finish (records, wait_for (&result), copies_left, error);
}

gboolean
erase_session (HipRecords  *records,
               const char  *session,
               GStrv       *copies_left,
               GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_erase_session_async (records, session, NULL, done_cb, &result);

  return hip_records_erase_session_finish (records, wait_for (&result), copies_left, error);
}

char *
make_backup (HipRecords  *records,
             GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_backup_async (records, NULL, done_cb, &result);

  return hip_records_backup_finish (records, wait_for (&result), error);
}

GStrv
list_copies (HipRecords *records)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_list_copies_async (records, NULL, done_cb, &result);

  return hip_records_list_copies_finish (records, wait_for (&result), NULL);
}

gboolean
remove_copy (HipRecords  *records,
             const char  *copy,
             GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_remove_copy_async (records, copy, NULL, done_cb, &result);

  return hip_records_remove_copy_finish (records, wait_for (&result), error);
}

gboolean
start_again (HipRecords  *records,
             const char  *backup,
             GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_start_again_async (records, backup, NULL, done_cb, &result);

  return hip_records_start_again_finish (records, wait_for (&result), error);
}

/* A file beside the folder of the records, which is where people save things. */
static GFile *
outside_file (HipRecords *records,
              const char *name)
{
  g_autofree char *parent = g_path_get_dirname (hip_records_get_directory (records));

  return g_file_new_build_filename (parent, name, NULL);
}

char *
export_records (HipRecords  *records,
                const char  *athlete,
                GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = outside_file (records, "export.json");
  char *text = NULL;

  /* A file that is replaced is waited for until it is on the disk. */
  g_unlink (g_file_peek_path (file));
  hip_records_export_async (records, athlete, file, NULL, done_cb, &result);
  if (hip_records_export_finish (records, wait_for (&result), error))
    {
      assert_mode (g_file_peek_path (file), 0600);
      g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
    }

  return text;
}

char *
export_pain (HipRecords  *records,
             const char  *athlete,
             GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = outside_file (records, "pain.csv");
  char *text = NULL;

  hip_records_export_pain_async (records, athlete, file, NULL, done_cb, &result);
  if (hip_records_export_pain_finish (records, wait_for (&result), error))
    g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));

  return text;
}

HipImport *
preview_text (HipRecords  *records,
              const char  *text,
              gssize       length,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = outside_file (records, "import.json");

  /* Without waiting for the disk, as there are thousands. */
  g_unlink (g_file_peek_path (file));
  g_assert_true (g_file_set_contents_full (g_file_peek_path (file), text, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  hip_records_preview_import_async (records, file, NULL, done_cb, &result);

  return hip_records_preview_import_finish (records, wait_for (&result), error);
}

gboolean
import_previewed (HipRecords  *records,
                  HipImport   *import,
                  GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hip_records_import_async (records, import, NULL, done_cb, &result);

  return hip_records_import_finish (records, wait_for (&result), error);
}

/* Behind the back of the records. */
void
run_sql (const char *path,
         const char *sql)
{
  g_autofree char *message = NULL;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/* Bytes among bytes, of which any may be 0. */
static gboolean
holds (const char *contents,
       gsize       length,
       const char *text)
{
  gsize text_length = strlen (text);

  for (gsize i = 0; i + text_length <= length; i++)
    {
      if (contents[i] == *text && memcmp (contents + i, text, text_length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether any file in the folder has the text in it somewhere. */
gboolean
folder_holds (const char *directory,
              const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;
  gboolean found = FALSE;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL && !found)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          found = folder_holds (path, text);
          continue;
        }

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      found = holds (contents, length, text);
      if (found)
        g_test_message ("“%s” is in %s", text, path);
    }

  return found;
}

void
remove_tree (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_tree (path);
      else
        g_unlink (path);
    }

  g_rmdir (directory);
}

void
assert_mode (const char *path,
             guint       mode)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, mode);
}
