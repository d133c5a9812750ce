/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Databases when memory, space or the file itself give out: an error that says so, and nothing half done stays behind. */

#include "config.h"

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>

#include "database-fixture.h"
#include "hip-catalogue.h"

/* Bytes that SQLite gets along with for anything that is done here, and by how much more it gets each time: little enough to stop it at
 * another place. */
#define MOST_MEMORY 20000000
#define MEMORY_STEP 800

/* More than one page, so that the last one can be damaged and the first one read. */
static void
write_words (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);

  g_assert_no_error (error);
  hip_database_execute (database,
                        "CREATE TABLE word (value TEXT NOT NULL);"
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                        " INSERT INTO word SELECT 'word ' || i FROM n",
                        &error);
  g_assert_no_error (error);
  g_assert_true (hip_database_close (database, &error));
}

static void
damage (Fixture *fixture,
        gsize    from,
        gsize    n)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_cmpuint (from + n, <=, length);
  memset (contents + from, 0x5a, n);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "nowhere", "test.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;

  g_assert_null (hip_database_create (path, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
  g_clear_error (&error);

  database = hip_database_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (hip_database_backup (database, path, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
}

static void
test_relative_path (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hip_database_open ("test.db", HIP_DATABASE_IMMUTABLE, &error));
  g_assert_error (error, G_CONVERT_ERROR, G_CONVERT_ERROR_NOT_ABSOLUTE_PATH);
}

static void
test_close_in_use (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);
  HipStatement *statement;

  g_assert_no_error (error);
  statement = hip_database_prepare (database, "SELECT 1", &error);
  g_assert_no_error (error);
  g_assert_false (hip_database_close (database, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_BUSY);
  g_clear_error (&error);

  hip_statement_release (statement);
  g_assert_true (hip_database_close (database, &error));
  g_assert_no_error (error);
  /* There is nothing left to close. */
  g_assert_true (hip_database_close (database, &error));
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) owner = NULL;
  g_autoptr (HipDatabase) other = NULL;

  write_words (fixture);
  owner = hip_database_open (fixture->path, HIP_DATABASE_READ_WRITE, &error);
  g_assert_true (hip_database_execute (owner, "BEGIN EXCLUSIVE", &error));
  g_assert_no_error (error);
  other = hip_database_open (fixture->path, HIP_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (hip_database_execute (other, "PRAGMA busy_timeout = 0", &error));
  g_assert_false (hip_database_execute (other, "DELETE FROM word", &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_BUSY);
}

static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (hip_database_execute (database, "CREATE TABLE t (x BLOB); PRAGMA max_page_count = 4", &error));
  g_assert_false (hip_database_execute (database, "INSERT INTO t VALUES (zeroblob (100000))", &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_FULL);
}

/* A file must not grow beyond what the system allows: as on a full disk, the copy can't be written. */
static void
test_backup_without_space (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;
  struct rlimit before, small;

  write_words (fixture);
  database = hip_database_open (fixture->path, HIP_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 8192;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (hip_database_backup (database, fixture->copy, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  g_assert_true (error->domain == HIP_DATABASE_ERROR);
}

static void
test_backup_of_damaged_page (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;

  /* Every page is copied as it is; only then it shows that one of them is none. */
  write_words (fixture);
  damage (fixture, 2 * 4096, 4096);
  database = hip_database_open (fixture->path, HIP_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_false (hip_database_backup (database, fixture->copy, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT);
  g_assert_true (g_str_has_prefix (error->message, "The copy is not whole: "));
}

static void
test_backup_of_damaged_schema (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;

  write_words (fixture);
  damage (fixture, 100, 3996);
  database = hip_database_open (fixture->path, HIP_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_false (hip_database_backup (database, fixture->copy, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT);
}

static void
test_backup_of_no_database (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;

  write_words (fixture);
  damage (fixture, 0, 100);
  database = hip_database_open (fixture->path, HIP_DATABASE_READ_ONLY, &error);
  if (database != NULL)
    g_assert_false (hip_database_backup (database, fixture->copy, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT);
}

/* Whatever is done with a database, and then a copy of it; or @error is set. */
static gboolean
use_file (Fixture  *fixture,
          GError  **error)
{
  g_autoptr (HipDatabase) database = hip_database_open (fixture->path, HIP_DATABASE_READ_WRITE, error);
  g_autoptr (HipStatement) insert = NULL;
  g_autoptr (HipStatement) rows = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 n;

  if (database == NULL || !hip_database_execute (database, "BEGIN", error)
      || (insert = hip_database_prepare (database, "INSERT INTO word VALUES (?1)", error)) == NULL)
    return FALSE;

  hip_statement_bind_text (insert, 1, "another");
  if (!hip_statement_run (insert, error) || !hip_database_get_integer (database, "SELECT count (*) FROM word", &n, error)
      || (rows = hip_database_prepare (database, "SELECT value FROM word ORDER BY value DESC", error)) == NULL)
    return FALSE;

  while (hip_statement_step (rows, &local_error))
    ;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_clear_pointer (&rows, hip_statement_release);
  if (!hip_database_execute (database, "ROLLBACK", error) || !hip_database_backup (database, fixture->copy, error))
    return FALSE;
  g_assert_cmpint (g_unlink (fixture->copy), ==, 0);

  return TRUE;
}

/* Whatever is done with the catalogue; or @error is set. */
static gboolean
use_catalogue (Fixture  *fixture,
               GError  **error)
{
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_for_file (fixture->path, error);
  g_autoptr (GPtrArray) ids = NULL;

  if (catalogue == NULL)
    return FALSE;

  ids = hip_catalogue_dup_ids (catalogue, HIP_QUERY_REGIONS, error);

  return ids != NULL;
}

/* With less memory than it takes, each time a little more: at whatever place it gives out, there is an error and no copy. */
static void
starve (Fixture *fixture,
        gboolean (*use) (Fixture *, GError **),
        gint64   step)
{
  guint n_failed = 0;
  gint64 limit;

  for (limit = step; limit < MOST_MEMORY; limit += step)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      sqlite3_hard_heap_limit64 (sqlite3_memory_used () + limit);
      done = use (fixture, &error);
      sqlite3_hard_heap_limit64 (0);

      g_assert_true (done == (error == NULL));
      g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
      if (done)
        break;
      n_failed++;
    }

  g_test_message ("enough with %" G_GINT64_FORMAT " bytes, after %u failures", limit, n_failed);
  g_assert_cmpuint (n_failed, >, 10);
  g_assert_cmpint (limit, <, MOST_MEMORY);
}

static void
test_no_memory (Fixture       *fixture,
                gconstpointer  data)
{
  write_words (fixture);
  starve (fixture, use_file, MEMORY_STEP);
}

static void
test_no_memory_for_catalogue (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (bytes);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  starve (fixture, use_catalogue, 10 * MEMORY_STEP);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/database-faults/no-folder", test_no_folder);
  ADD ("/database-faults/relative-path", test_relative_path);
  ADD ("/database-faults/close-in-use", test_close_in_use);
  ADD ("/database-faults/locked", test_locked);
  ADD ("/database-faults/full", test_full);
  ADD ("/database-faults/backup-without-space", test_backup_without_space);
  ADD ("/database-faults/backup-of-damaged-page", test_backup_of_damaged_page);
  ADD ("/database-faults/backup-of-damaged-schema", test_backup_of_damaged_schema);
  ADD ("/database-faults/backup-of-no-database", test_backup_of_no_database);
  ADD ("/database-faults/no-memory", test_no_memory);
  ADD ("/database-faults/no-memory-for-catalogue", test_no_memory_for_catalogue);

  return g_test_run ();
}
