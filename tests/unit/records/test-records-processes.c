/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records under processes that are killed, that write at the same time, and that may not write. */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "records-help.h"

#define N_KILLS 200
#define NOBODY 65534

static GSubprocess *
start_writer (const char *directory,
              const char *count,
              const char *user)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "unit", "records", "records-writer", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *writer = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, directory, count, user, NULL);

  g_assert_no_error (error);

  return writer;
}

/* What a writer said: the last figure of each session. */
static void
take_lines (const char *text,
            GHashTable *figures)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char id[64];
      guint figure;

      /* The last line may be cut short: then it was not said. */
      if (lines[i + 1] != NULL && sscanf (lines[i], "session %63s %u", id, &figure) == 2)
        g_hash_table_replace (figures, g_strdup (id), GUINT_TO_POINTER (figure));
    }
}

static int
figure_of (HipSession *session,
           HipSide     side)
{
  return hip_session_get_intensity (session, "groin-crease", side);
}

/* Everything that was said to be saved is there, or what the writer was about to save next; and every session is whole. */
static void
assert_kept (HipRecords *records,
             GHashTable *figures)
{
  GHashTableIter iter;
  gpointer id, figure;

  g_hash_table_iter_init (&iter, figures);
  while (g_hash_table_iter_next (&iter, &id, &figure))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HipSession) session = load_session (records, id, &error);
      int kept;

      g_assert_no_error (error);
      kept = figure_of (session, HIP_SIDE_RIGHT);
      g_assert_cmpint (kept, >=, GPOINTER_TO_INT (figure));
      g_assert_cmpint (kept, <=, GPOINTER_TO_INT (figure) + 1);
      g_assert_cmpint (figure_of (session, HIP_SIDE_LEFT), ==, kept);
      g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (session)), ==, 3);
      g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_answers (session)), ==, 3);
      g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_candidates (session)), ==, 3);
      g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_steps (session)), ==, 2);
      g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_done_steps (session)), ==, 1);
    }
}

static void
test_kill (RecordsFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_said = 0;
  guint n_unsaid = 0;

  for (guint round = 0; round < N_KILLS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) writer = NULL;
      g_autoptr (GDataInputStream) output = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      char buffer[4096];
      gssize length;

      /* Some begin without a file, to be killed while it is made. */
      if (round % 10 == 0)
        {
          hip_records_close (fixture->records);
          remove_tree (fixture->directory);
          g_hash_table_remove_all (figures);
        }

      writer = start_writer (fixture->directory, "1000000", NULL);
      output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (writer));

      /* Half of them at any time from their start, the others at any time after they saved something. */
      if (round % 2 == 1)
        {
          g_autofree char *line = g_data_input_stream_read_line (output, NULL, NULL, &error);

          g_assert_nonnull (line);
          g_string_append_printf (text, "%s\n", line);
        }
      g_usleep (g_random_int_range (0, 30000));
      g_subprocess_force_exit (writer);

      while ((length = g_input_stream_read (G_INPUT_STREAM (output), buffer, sizeof buffer, NULL, &error)) > 0)
        g_string_append_len (text, buffer, length);
      g_assert_no_error (error);
      g_subprocess_wait (writer, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_subprocess_get_if_signaled (writer));

      take_lines (text->str, figures);
      n_said += text->len > 0;
      n_unsaid += text->len == 0;

      records_fixture_reopen (fixture);
      g_assert_true (open_records (fixture->records, &error));
      g_assert_no_error (error);
      if (g_hash_table_size (figures) > 0)
        g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_READY);
      assert_kept (fixture->records, figures);

      /* What is written on top of what a killed process left is kept as well. */
      if (round % 5 == 0)
        {
          g_autoptr (HipAthlete) athlete = hip_athlete_new ("After");

          g_assert_true (save_athlete (fixture->records, athlete, &error));
          g_assert_no_error (error);
          assert_kept (fixture->records, figures);
        }
    }

  g_test_message ("%u had saved something, %u had not", n_said, n_unsaid);
  g_assert_cmpuint (n_said, >=, N_KILLS / 2);
}

/* Three write at the same time, and each waits for the others. */
static void
test_at_once (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) writers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (writers, start_writer (fixture->directory, "80", NULL));

  for (guint i = 0; i < writers->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_subprocess_communicate_utf8 (g_ptr_array_index (writers, i), NULL, NULL, &text, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_subprocess_get_successful (g_ptr_array_index (writers, i)));
      take_lines (text, figures);
    }

  g_assert_cmpuint (g_hash_table_size (figures), ==, 60);
  g_assert_true (open_records (fixture->records, NULL));
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_READY);
  assert_kept (fixture->records, figures);
}

/* One erases while another writes: what is erased is gone, what is written is there. */
static void
test_erase_at_once (RecordsFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GSubprocess) writer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  writer = start_writer (fixture->directory, "80", NULL);
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (HipAthlete) athlete = hip_athlete_new ("Uniquename");
      g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), i);

      g_assert_true (save_session (fixture->records, session, athlete, &error));
      g_assert_no_error (error);
      g_assert_true (erase_athlete (fixture->records, hip_athlete_get_id (athlete), NULL, &error));
      g_assert_no_error (error);
    }

  g_assert_true (g_subprocess_communicate_utf8 (writer, NULL, NULL, &text, NULL, &error));
  g_assert_true (g_subprocess_get_successful (writer));
  take_lines (text, figures);
  assert_kept (fixture->records, figures);
  g_assert_false (folder_holds (fixture->directory, "Uniquename"));
}

/* Looks at the records as somebody who may not write there. NULL if this process can't become somebody else. */
static char *
look_as_nobody (RecordsFixture *fixture)
{
  g_autofree char *parent = g_path_get_dirname (fixture->directory);
  g_autofree char *user = NULL;
  g_autoptr (GSubprocess) looker = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  /* No permission binds root. */
  if (getuid () == 0)
    {
      user = g_strdup_printf ("%d", NOBODY);
      g_assert_cmpint (g_chmod (parent, 0755), ==, 0);
      if (chown (fixture->directory, NOBODY, NOBODY) != 0)
        return NULL;
      if (g_file_test (fixture->path, G_FILE_TEST_EXISTS) && chown (fixture->path, NOBODY, NOBODY) != 0)
        return NULL;
    }

  looker = start_writer (fixture->directory, "0", user);
  g_assert_true (g_subprocess_communicate_utf8 (looker, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  if (g_subprocess_get_if_exited (looker) && g_subprocess_get_exit_status (looker) == 77)
    g_clear_pointer (&text, g_free);
  else
    g_assert_true (g_subprocess_get_successful (looker));

  return text;
}

/* The last line of what it said: status, athletes, code of the error. */
static void
assert_looked (const char       *text,
               HipRecordsStatus  status,
               int               n_athletes,
               int               code)
{
  g_autofree char *expected = g_strdup_printf ("end %d %d %d\n", (int) status, n_athletes, code);

  if (text == NULL)
    g_test_skip ("this process can't become a user without permissions");
  else
    g_assert_cmpstr (text, ==, expected);
}

static void
save_somebody (RecordsFixture *fixture)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autoptr (GError) error = NULL;

  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_no_error (error);
  hip_records_close (fixture->records);
}

static void
test_read_only_folder (RecordsFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *text = NULL;

  save_somebody (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  g_assert_cmpint (g_chmod (fixture->directory, 0500), ==, 0);
  text = look_as_nobody (fixture);
  assert_looked (text, HIP_RECORDS_STATUS_READ_ONLY, 1, HIP_RECORDS_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->directory, 0700), ==, 0);
}

/* The file may be written, but nothing made beside it. */
static void
test_read_only_folder_only (RecordsFixture *fixture,
                            gconstpointer   data)
{
  g_autofree char *text = NULL;

  save_somebody (fixture);
  g_assert_cmpint (g_chmod (fixture->directory, 0500), ==, 0);
  text = look_as_nobody (fixture);
  assert_looked (text, HIP_RECORDS_STATUS_READ_ONLY, 1, HIP_RECORDS_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->directory, 0700), ==, 0);
}

static void
test_unreadable_file (RecordsFixture *fixture,
                      gconstpointer   data)
{
  g_autofree char *text = NULL;

  save_somebody (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0000), ==, 0);
  g_assert_cmpint (g_chmod (fixture->directory, 0500), ==, 0);
  text = look_as_nobody (fixture);
  assert_looked (text, HIP_RECORDS_STATUS_REFUSED, -1, HIP_RECORDS_ERROR_FAILED);
  g_assert_cmpint (g_chmod (fixture->directory, 0700), ==, 0);
}

/* There is nothing, and nothing can be made. */
static void
test_no_room_for_file (RecordsFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *text = NULL;

  g_assert_cmpint (g_mkdir (fixture->directory, 0500), ==, 0);
  text = look_as_nobody (fixture);
  assert_looked (text, HIP_RECORDS_STATUS_EMPTY, 0, HIP_RECORDS_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->directory, 0700), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) \
  g_test_add (path, RecordsFixture, NULL, records_fixture_set_up, function, records_fixture_tear_down)
  ADD ("/records-processes/kill", test_kill);
  ADD ("/records-processes/at-once", test_at_once);
  ADD ("/records-processes/erase-at-once", test_erase_at_once);
  ADD ("/records-processes/read-only-folder", test_read_only_folder);
  ADD ("/records-processes/read-only-folder-only", test_read_only_folder_only);
  ADD ("/records-processes/unreadable-file", test_unreadable_file);
  ADD ("/records-processes/no-room-for-file", test_no_room_for_file);

  return g_test_run ();
}
