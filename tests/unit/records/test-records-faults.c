/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records on a disk that is full or fails, at every single write, sync and read of every operation that changes something. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "faulty-vfs.h"
#include "records-help.h"

/* What is there before anything goes wrong. */
typedef struct
{
  RecordsFixture *fixture;
  HipAthlete     *athlete; /* with one session */
  HipAthlete     *other;   /* not saved yet */
  char           *before;  /* all records as they are exported */
} Scene;

static void
scene_set_up (Scene          *scene,
              RecordsFixture *fixture,
              gboolean        with_records)
{
  g_autoptr (HipSession) session = NULL;
  g_autoptr (GError) error = NULL;

  hip_records_close (fixture->records);
  remove_tree (fixture->directory);
  records_fixture_reopen (fixture);

  scene->fixture = fixture;
  scene->athlete = hip_athlete_new ("First Uniquename");
  scene->other = hip_athlete_new ("Other");
  session = make_session (hip_athlete_get_id (scene->athlete), 0);
  if (with_records)
    {
      g_assert_true (save_session (fixture->records, session, scene->athlete, &error));
      g_assert_no_error (error);
    }
  scene->before = export_records (fixture->records, NULL, &error);
  g_assert_no_error (error);
}

static void
scene_tear_down (Scene *scene)
{
  g_clear_object (&scene->athlete);
  g_clear_object (&scene->other);
  g_clear_pointer (&scene->before, g_free);
}

/* One of the things that may go wrong. */
typedef gboolean (*Operation) (Scene   *scene,
                               GError **error);

static gboolean
do_save (Scene   *scene,
         GError **error)
{
  g_autoptr (HipSession) session = make_large_session (hip_athlete_get_id (scene->other), 300);

  return save_session (scene->fixture->records, session, scene->other, error);
}

static gboolean
do_erase (Scene   *scene,
          GError **error)
{
  return erase_athlete (scene->fixture->records, hip_athlete_get_id (scene->athlete), NULL, error);
}

static gboolean
do_import (Scene   *scene,
           GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "records-1.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (HipImport) import = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  import = preview_text (scene->fixture->records, text, -1, error);

  return import != NULL && import_previewed (scene->fixture->records, import, error);
}

static gboolean
do_backup (Scene   *scene,
           GError **error)
{
  g_autofree char *backup = make_backup (scene->fixture->records, error);

  return backup != NULL;
}

static gboolean
do_restore (Scene   *scene,
            GError **error)
{
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "data", "records-1.db", NULL);
  g_autofree char *path = g_strconcat (scene->fixture->path, ".given", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (frozen, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, length, NULL));

  return start_again (scene->fixture->records, path, error);
}

static void
remove_copies (RecordsFixture *fixture)
{
  g_auto (GStrv) copies = list_copies (fixture->records);

  for (guint i = 0; copies[i] != NULL; i++)
    g_assert_true (remove_copy (fixture->records, copies[i], NULL));
}

/* Nothing lies about that was only made on the way. */
static void
assert_tidy (RecordsFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_false (g_str_has_prefix (name, "records.db.new-"));
      g_assert_false (g_str_has_prefix (name, "records.db.restored"));
    }
}

/* Fails at the first write, then at the second, and so on until nothing fails any more. After each, what was there is there. */
static void
fail_everywhere (RecordsFixture *fixture,
                 Operation       operation,
                 gboolean        with_records,
                 gboolean        erases)
{
  for (FaultyKind kind = 0; kind < N_FAULTY_KINDS; kind++)
    {
      guint step = kind == FAULTY_WRITE ? 3 : 1; /* much the same as a full disk */
      guint n_good = 0;
      guint n;

      for (n = 0; n_good < 2; n += step)
        {
          Scene scene;
          g_autoptr (GError) error = NULL;
          g_autofree char *after = NULL;
          gboolean done;

          g_assert_cmpuint (n, <, 5000);
          scene_set_up (&scene, fixture, with_records);

          /* Every other time the file is opened anew, which reads and writes something, too, so twice nothing must fail. */
          if (n % 2 == 1)
            records_fixture_reopen (fixture);

          faulty_vfs_arm (kind, n);
          done = operation (&scene, &error);
          n_good = faulty_vfs_disarm () ? 0 : n_good + 1;

          if (done)
            {
              g_assert_no_error (error);
            }
          else
            {
              g_assert_true (error->domain == HIP_RECORDS_ERROR);
              g_assert_cmpuint (strlen (error->message), >, 20);
              if (kind == FAULTY_NO_ROOM)
                g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NO_ROOM);
            }

          assert_tidy (fixture);

          /* Started again on a disk that works. */
          g_clear_error (&error);
          records_fixture_reopen (fixture);
          after = export_records (fixture->records, NULL, &error);
          g_assert_no_error (error);
          if (!done && !erases)
            g_assert_cmpstr (after, ==, scene.before);

          g_assert_true (operation (&scene, &error));
          g_assert_no_error (error);
          if (erases)
            {
              /* A disk that can't be read looks like a damaged file, of which a copy is kept until somebody removes it. */
              if (kind == FAULTY_READ)
                remove_copies (fixture);
              g_assert_false (folder_holds (fixture->directory, "Uniquename"));
            }

          scene_tear_down (&scene);
        }

      g_test_message ("kind %u: %u faults", kind, n / step - 2);

      g_assert_cmpuint (n, >, 2 * step);
    }
}

static void
test_create (RecordsFixture *fixture,
             gconstpointer   data)
{
  fail_everywhere (fixture, do_save, FALSE, FALSE);
}

static void
test_save (RecordsFixture *fixture,
           gconstpointer   data)
{
  fail_everywhere (fixture, do_save, TRUE, FALSE);
}

static void
test_erase (RecordsFixture *fixture,
            gconstpointer   data)
{
  fail_everywhere (fixture, do_erase, TRUE, TRUE);
}

static void
test_import (RecordsFixture *fixture,
             gconstpointer   data)
{
  fail_everywhere (fixture, do_import, TRUE, FALSE);
}

static void
test_backup (RecordsFixture *fixture,
             gconstpointer   data)
{
  fail_everywhere (fixture, do_backup, TRUE, FALSE);
}

static void
test_restore (RecordsFixture *fixture,
              gconstpointer   data)
{
  fail_everywhere (fixture, do_restore, TRUE, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  faulty_vfs_install ();

#define ADD(path, function) \
  g_test_add (path, RecordsFixture, NULL, records_fixture_set_up, function, records_fixture_tear_down)
  ADD ("/records-faults/create", test_create);
  ADD ("/records-faults/save", test_save);
  ADD ("/records-faults/erase", test_erase);
  ADD ("/records-faults/import", test_import);
  ADD ("/records-faults/backup", test_backup);
  ADD ("/records-faults/restore", test_restore);

  return g_test_run ();
}
