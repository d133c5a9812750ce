/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "database-fixture.h"

static void
write_numbers (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (hip_database_execute (database,
                                       "CREATE TABLE number (value INTEGER NOT NULL UNIQUE, name TEXT);"
                                       "INSERT INTO number VALUES (1, 'one'), (2, NULL)",
                                       &error));
  g_assert_no_error (error);
  g_assert_true (hip_database_close (database, &error));
  g_assert_no_error (error);
}

static void
test_read_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;
  g_autoptr (HipStatement) row = NULL;

  write_numbers (fixture);
  database = hip_database_new_for_file (fixture->path, &error);
  g_assert_no_error (error);

  row = hip_database_prepare (database, "SELECT value, name FROM number WHERE value >= ?1 ORDER BY value", &error);
  g_assert_no_error (error);
  hip_statement_bind_integer (row, 1, 1);

  g_assert_true (hip_statement_step (row, &error));
  g_assert_cmpint (hip_statement_get_integer (row, 0), ==, 1);
  g_assert_cmpstr (hip_statement_get_text (row, 1), ==, "one");
  g_assert_false (hip_statement_is_null (row, 1));
  g_assert_true (hip_statement_step (row, &error));
  g_assert_true (hip_statement_is_null (row, 1));
  g_assert_null (hip_statement_get_text (row, 1));
  g_assert_false (hip_statement_step (row, &error));
  g_assert_no_error (error);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;

  write_numbers (fixture);
  database = hip_database_new_for_file (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (hip_database_execute (database, "INSERT INTO number VALUES (3, 'three')", &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
}

static void
test_statement_is_kept (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;
  const char *sql = "SELECT value FROM number WHERE value = ?1";
  HipStatement *first;
  HipStatement *second;
  HipStatement *twin;

  write_numbers (fixture);
  database = hip_database_new_for_file (fixture->path, &error);
  g_assert_no_error (error);

  first = hip_database_prepare (database, sql, &error);
  hip_statement_bind_integer (first, 1, 2);
  g_assert_true (hip_statement_step (first, &error));

  /* While one is in use, another one is made. */
  twin = hip_database_prepare (database, sql, &error);
  g_assert_true (twin != first);
  hip_statement_release (twin);
  hip_statement_release (first);

  /* The kept one comes back without the old value. */
  second = hip_database_prepare (database, sql, &error);
  g_assert_true (second == first);
  g_assert_false (hip_statement_step (second, &error));
  g_assert_no_error (error);
  hip_statement_release (second);
}

static void
test_constraint (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);
  g_autoptr (HipStatement) insert = NULL;

  g_assert_no_error (error);
  g_assert_true (hip_database_execute (database, "CREATE TABLE number (value INTEGER UNIQUE)", &error));
  insert = hip_database_prepare (database, "INSERT INTO number VALUES (?1)", &error);
  hip_statement_bind_integer (insert, 1, 7);
  g_assert_true (hip_statement_run (insert, &error));
  hip_statement_bind_integer (insert, 1, 7);
  g_assert_false (hip_statement_run (insert, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  hip_statement_bind_null (insert, 1);
  g_assert_true (hip_statement_run (insert, &error));
  g_assert_no_error (error);
}

static void
test_no_such_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hip_database_new_for_file (fixture->path, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
  g_clear_error (&error);

  g_assert_null (hip_database_new_for_file (fixture->directory, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
}

static void
test_no_database (Fixture       *fixture,
                  gconstpointer  data)
{
  const char *letter = "This is a letter, not a database. It goes on for longer than the header of a database is, which is one "
                       "hundred bytes.";
  const char *texts[] = { "", "SQLite format 3", letter };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      g_assert_null (hip_database_new_for_file (fixture->path, &error));
      g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT);
    }
}

static void
test_create_keeps_existing (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_null (hip_database_create (fixture->path, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

static void
test_wrong_sql (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = NULL;
  gint64 value;

  write_numbers (fixture);
  database = hip_database_new_for_file (fixture->path, &error);
  g_assert_null (hip_database_prepare (database, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL);
  g_clear_error (&error);

  g_assert_false (hip_database_get_integer (database, "SELECT value FROM number WHERE value > 9", &value, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL);
}

/* A file that is open is written in place, and another connection sees it. */
static void
test_open_in_place (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) writer = NULL;
  g_autoptr (HipDatabase) reader = NULL;
  g_autoptr (HipDatabase) immutable = NULL;
  g_autoptr (HipStatement) row = NULL;
  gint64 n;

  write_numbers (fixture);
  writer = hip_database_open (fixture->path, HIP_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (hip_database_is_read_only (writer));
  reader = hip_database_open (fixture->path, HIP_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (hip_database_is_read_only (reader));
  g_assert_true (hip_database_execute (writer, "INSERT INTO number VALUES (4000000000, 'large')", &error));
  row = hip_database_prepare (reader, "SELECT max (value) FROM number", &error);
  g_assert_true (hip_statement_step (row, &error));
  g_assert_cmpint (hip_statement_get_int64 (row, 0), ==, G_GINT64_CONSTANT (4000000000));
  g_assert_false (hip_database_execute (reader, "DELETE FROM number", &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
  g_clear_error (&error);

  immutable = hip_database_open (fixture->path, HIP_DATABASE_IMMUTABLE, &error);
  g_assert_no_error (error);
  g_assert_true (hip_database_get_integer (immutable, "SELECT count (*) FROM number", &n, &error));
  g_assert_cmpint (n, ==, 3);
}

static void
test_open_makes_nothing (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hip_database_open (fixture->path, HIP_DATABASE_READ_WRITE, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static gboolean
count_down_cb (gpointer data)
{
  guint *left = data;

  return (*left)-- == 0;
}

static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  const char *endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);
  guint left = 10;
  gint64 n;

  hip_database_set_stop_func (database, count_down_cb, &left);
  g_assert_false (hip_database_get_integer (database, endless, &n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  hip_database_set_stop_func (database, NULL, NULL);
  g_assert_true (hip_database_get_integer (database, "SELECT 7", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 7);
}

/* What is in the log only is in the copy, and the copy needs no log. */
static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);
  g_autoptr (HipDatabase) copy = NULL;
  GStatBuf status;
  gint64 n;

  g_assert_true (hip_database_execute (database,
                                       "PRAGMA journal_mode = WAL; CREATE TABLE t (x TEXT);"
                                       "INSERT INTO t VALUES ('a'), ('b'), ('c')",
                                       &error));
  g_assert_true (hip_database_backup (database, fixture->copy, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  copy = hip_database_new_for_file (fixture->copy, &error);
  g_assert_no_error (error);
  g_assert_true (hip_database_get_integer (copy, "SELECT count (*) FROM t", &n, &error));
  g_assert_cmpint (n, ==, 3);

  /* It never takes the place of another file. */
  g_assert_false (hip_database_backup (database, fixture->copy, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
  g_assert_cmpint (g_unlink (fixture->copy), ==, 0);
}

static void
test_backup_stopped (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (fixture->path, &error);
  guint left = 0;

  g_assert_true (hip_database_execute (database, "CREATE TABLE t (x BLOB); INSERT INTO t VALUES (zeroblob (4000000))", &error));
  hip_database_set_stop_func (database, count_down_cb, &left);
  g_assert_false (hip_database_backup (database, fixture->copy, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/database/read-back", test_read_back);
  ADD ("/database/read-only", test_read_only);
  ADD ("/database/statement-is-kept", test_statement_is_kept);
  ADD ("/database/constraint", test_constraint);
  ADD ("/database/no-such-file", test_no_such_file);
  ADD ("/database/no-database", test_no_database);
  ADD ("/database/create-keeps-existing", test_create_keeps_existing);
  ADD ("/database/wrong-sql", test_wrong_sql);
  ADD ("/database/open-in-place", test_open_in_place);
  ADD ("/database/open-makes-nothing", test_open_makes_nothing);
  ADD ("/database/stop", test_stop);
  ADD ("/database/backup", test_backup);
  ADD ("/database/backup-stopped", test_backup_stopped);

  return g_test_run ();
}
