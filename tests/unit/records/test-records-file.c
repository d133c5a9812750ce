/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hip-migration.h"
#include "hip-records-file.h"
#include "records-help.h"

static char *
read_file (const char *path,
           gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_assert_true (g_file_get_contents (path, &contents, length, &error));
  g_assert_no_error (error);

  return contents;
}

/* The database of the first version that was ever released, in the place of the records. */
static void
put_frozen (RecordsFixture *fixture)
{
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "data", "records-1.db", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  contents = read_file (frozen, &length);
  g_assert_cmpint (g_mkdir_with_parents (fixture->directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));
}

static guint
count_copies (RecordsFixture *fixture,
              const char     *kind)
{
  g_auto (GStrv) copies = list_copies (fixture->records);
  guint n = 0;

  for (guint i = 0; copies[i] != NULL; i++)
    n += strstr (copies[i], kind) != NULL;

  return n;
}

/* Neither opened nor touched, today and the next day. */
static void
assert_refused (RecordsFixture  *fixture,
                HipRecordsError  code,
                guint            n_copies)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;

  before = read_file (fixture->path, &length_before);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
      g_autoptr (GError) error = NULL;

      g_assert_false (open_records (fixture->records, &error));
      g_assert_error (error, HIP_RECORDS_ERROR, (int) code);
      g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_REFUSED);
      g_assert_cmpstr (hip_records_get_message (fixture->records), ==, error->message);
      g_clear_error (&error);

      g_assert_false (save_athlete (fixture->records, athlete, &error));
      g_assert_error (error, HIP_RECORDS_ERROR, (int) code);
      g_assert_cmpuint (count_copies (fixture, ".damaged-"), ==, n_copies);
      records_fixture_reopen (fixture);
    }

  after = read_file (fixture->path, &length_after);
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* Can be looked at, but not touched. */
static void
assert_read_only (RecordsFixture *fixture,
                  guint           n_copies)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autoptr (GError) error = NULL;

  g_assert_true (open_records (fixture->records, &error));
  g_assert_no_error (error);
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_READ_ONLY);
  g_assert_nonnull (hip_records_get_message (fixture->records));
  g_assert_false (save_athlete (fixture->records, athlete, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (erase_athlete (fixture->records, hip_athlete_get_id (athlete), NULL, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_READ_ONLY);
  g_assert_cmpuint (count_copies (fixture, ".damaged-"), ==, n_copies);
}

static void
test_frozen (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "data", "records-1.json", NULL);
  g_autofree char *expected = read_file (frozen, NULL);
  g_autofree char *export = NULL;
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("New");
  g_autoptr (GError) error = NULL;

  put_frozen (fixture);
  export = export_records (fixture->records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (export, ==, expected);

  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_no_error (error);
}

static char *
dup_schema (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_open (path, HIP_DATABASE_READ_ONLY, &error);
  g_autoptr (HipStatement) row = hip_database_prepare (database, "SELECT sql FROM sqlite_schema ORDER BY name", &error);
  g_autoptr (GString) schema = g_string_new (NULL);

  while (hip_statement_step (row, &error))
    g_string_append_printf (schema, "%s\n", hip_statement_get_text (row, 0));
  g_assert_no_error (error);

  return g_string_free (g_steal_pointer (&schema), FALSE);
}

/* A schema that people have files of is never changed under the same number. */
static void
test_schema_is_frozen (RecordsFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "data", "records-1.db", NULL);
  g_autofree char *copy = g_strconcat (fixture->path, ".frozen", NULL);
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autofree char *expected = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (save_athlete (fixture->records, athlete, NULL));
  hip_records_close (fixture->records);
  contents = read_file (frozen, &length);
  g_assert_true (g_file_set_contents (copy, contents, length, NULL));

  expected = dup_schema (copy);
  schema = dup_schema (fixture->path);
  g_assert_cmpstr (schema, ==, expected);
}

static void
test_newer (RecordsFixture *fixture,
            gconstpointer   data)
{
  put_frozen (fixture);
  run_sql (fixture->path, "PRAGMA user_version = 2");
  assert_refused (fixture, HIP_RECORDS_ERROR_TOO_NEW, 0);
}

static void
test_foreign (RecordsFixture *fixture,
              gconstpointer   data)
{
  put_frozen (fixture);
  run_sql (fixture->path, "PRAGMA application_id = 252006675");
  assert_refused (fixture, HIP_RECORDS_ERROR_FOREIGN, 0);
}

/* A database of somebody else's without any mark. */
static void
test_other_database (RecordsFixture *fixture,
                     gconstpointer   data)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->directory, 0700), ==, 0);
  run_sql (fixture->path, "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')");
  assert_refused (fixture, HIP_RECORDS_ERROR_FOREIGN, 0);
}

static void
test_no_version (RecordsFixture *fixture,
                 gconstpointer   data)
{
  put_frozen (fixture);
  run_sql (fixture->path, "PRAGMA user_version = 0");
  assert_refused (fixture, HIP_RECORDS_ERROR_DAMAGED, 1);
}

static void
test_no_database (RecordsFixture *fixture,
                  gconstpointer   data)
{
  const char *texts[] = { "", "x", "SQLite format 3",
                          ("This is a letter, not a database, and it is long enough not to be taken for one; the header of a "
                          "database has one hundred bytes.") };

  g_assert_cmpint (g_mkdir_with_parents (fixture->directory, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      assert_refused (fixture, HIP_RECORDS_ERROR_DAMAGED, i + 1);
    }
}

static void
test_no_file (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  g_assert_false (open_records (fixture->records, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_FOREIGN);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));
}

/* The folder can't be made, because there is a file of that name. */
static void
test_no_folder (RecordsFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->directory, "mine", -1, NULL));
  g_assert_false (save_athlete (fixture->records, athlete, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_FAILED);
  contents = read_file (fixture->directory, NULL);
  g_assert_cmpstr (contents, ==, "mine");
  g_assert_cmpint (g_unlink (fixture->directory), ==, 0);
}

/* A table is missing, although every page is good. */
static void
test_half_a_schema (RecordsFixture *fixture,
                    gconstpointer   data)
{
  put_frozen (fixture);
  run_sql (fixture->path, "DROP TABLE mark");
  assert_refused (fixture, HIP_RECORDS_ERROR_DAMAGED, 1);
}

/* Where in the file a table begins. */
static gsize
find_table (RecordsFixture *fixture,
            const char     *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", name);
  g_autoptr (HipDatabase) database = hip_database_open (fixture->path, HIP_DATABASE_READ_ONLY, NULL);
  gint64 page;

  g_assert_true (hip_database_get_integer (database, sql, &page, NULL));

  return (page - 1) * 4096;
}

/* A page in the middle is noise: what is on the others can still be read. */
static void
test_damaged (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *contents = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("New");
  g_autoptr (GError) error = NULL;
  gsize length, length_after, table;

  put_frozen (fixture);
  table = find_table (fixture, "done_step");
  contents = read_file (fixture->path, &length);
  for (gsize i = table; i < table + 4096; i++)
    contents[i] = (char) (i * 31);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));

  for (guint round = 0; round < 2; round++)
    {
      assert_read_only (fixture, 1);
      records_fixture_reopen (fixture);
    }

  athletes = list_athletes (fixture->records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (athletes->len, ==, 2);

  after = read_file (fixture->path, &length_after);
  g_assert_cmpmem (contents, length, after, length_after);

  /* The way out. */
  g_assert_true (start_again (fixture->records, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_EMPTY);
  g_assert_null (hip_records_get_message (fixture->records));
  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_copies (fixture, ".aside-"), ==, 1);
}

/* A large file is not checked while somebody waits, but before it is written to. */
static void
make_large (RecordsFixture *fixture)
{
  put_frozen (fixture);
  run_sql (fixture->path,
           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
           " INSERT INTO answer SELECT athlete, id, printf ('finding-%06d-of-another-catalogue', i), i, 'yes'"
           " FROM n CROSS JOIN (SELECT athlete, id FROM session ORDER BY id LIMIT 1)");
}

static void
damage_last_page (RecordsFixture *fixture)
{
  g_autofree char *contents = NULL;
  gsize length;

  contents = read_file (fixture->path, &length);
  g_assert_cmpuint (length, >, 1024 * 1024);
  memset (contents + length - 4096, 0x55, 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));
}

static void
test_large (RecordsFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("New");
  g_autoptr (GError) error = NULL;

  make_large (fixture);
  g_assert_true (open_records (fixture->records, &error));
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_READY);
  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_no_error (error);
}

static void
test_large_damaged_write (RecordsFixture *fixture,
                          gconstpointer   data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("New");
  g_autoptr (GError) error = NULL;

  make_large (fixture);
  damage_last_page (fixture);
  before = read_file (fixture->path, &length_before);
  g_assert_false (save_athlete (fixture->records, athlete, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_READ_ONLY);
  assert_read_only (fixture, 1);
  hip_records_close (fixture->records);
  after = read_file (fixture->path, &length_after);
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* It is found without anybody asking. */
static void
test_large_damaged_idle (RecordsFixture *fixture,
                         gconstpointer   data)
{
  make_large (fixture);
  damage_last_page (fixture);
  g_assert_true (open_records (fixture->records, NULL));
  while (hip_records_get_status (fixture->records) != HIP_RECORDS_STATUS_READ_ONLY)
    g_main_context_iteration (NULL, TRUE);
  assert_read_only (fixture, 1);
}

/* It is found by whoever comes across it. */
static void
test_large_damaged_read (RecordsFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  /* The first page of the answers. */
  make_large (fixture);
  contents = read_file (fixture->path, &length);
  memset (contents + find_table (fixture, "answer"), 0x55, 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));

  sessions = list_sessions (fixture->records, "0b6f1a52-7c1e-4b7f-9d52-3f8f4f0e8a11", &error);
  g_assert_null (sessions);
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_DAMAGED);
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_READ_ONLY);
  assert_read_only (fixture, 1);
}

static void
test_removed_while_open (RecordsFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (HipAthlete) first = hip_athlete_new ("First");
  g_autoptr (HipAthlete) second = hip_athlete_new ("Second");
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save_athlete (fixture->records, first, &error));
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  /* What would be lost is not said to be saved. */
  g_assert_false (save_athlete (fixture->records, second, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_GONE);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  g_assert_true (save_athlete (fixture->records, second, &error));
  g_assert_no_error (error);
  records_fixture_reopen (fixture);
  athletes = list_athletes (fixture->records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (athletes->len, ==, 1);
}

/* Somebody who only looked was told first. */
static void
test_removed_before_looking (RecordsFixture *fixture,
                             gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autoptr (HipSession) session = hip_session_new (hip_athlete_get_id (athlete));
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save_session (fixture->records, session, athlete, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  athletes = list_athletes (fixture->records, NULL, &error);
  g_assert_null (athletes);
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_GONE);
  g_clear_error (&error);

  g_assert_false (save_session (fixture->records, session, NULL, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_GONE);
  g_clear_error (&error);

  /* With the athlete a new file is made. */
  g_assert_true (save_session (fixture->records, session, athlete, &error));
  g_assert_no_error (error);
}

static void
test_replaced_while_open (RecordsFixture *fixture,
                          gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);

  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_unlink (log), ==, 0);
  g_assert_cmpint (g_unlink (index), ==, 0);
  put_frozen (fixture);

  g_assert_false (save_athlete (fixture->records, athlete, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_GONE);
  g_clear_error (&error);
  athletes = list_athletes (fixture->records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (athletes->len, ==, 2);
}

/* A log whose file is gone must not get into a new file, and is not thrown away. */
static void
test_stray_log (RecordsFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  gboolean kept = FALSE;

  g_assert_cmpint (g_mkdir_with_parents (fixture->directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (log, "what was in the log", -1, NULL));
  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_no_error (error);
  hip_records_close (fixture->records);

  dir = g_dir_open (fixture->directory, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    kept = kept || (g_str_has_prefix (name, "records.db.aside-") && g_str_has_suffix (name, "-wal"));
  g_assert_true (kept);
  g_assert_true (folder_holds (fixture->directory, "what was in the log"));
}

static gint64
get_integer (HipDatabase *database,
             const char  *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_true (hip_database_get_integer (database, sql, &value, &error));
  g_assert_no_error (error);

  return value;
}

static char *
get_text (HipDatabase *database,
          const char  *sql)
{
  g_autoptr (HipStatement) row = hip_database_prepare (database, sql, NULL);

  g_assert_true (hip_statement_step (row, NULL));

  return g_strdup (hip_statement_get_text (row, 0));
}

/* What durability, privacy and integrity stand on. */
static void
test_settings (RecordsFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autoptr (HipRecordsFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *journal_mode = NULL;
  HipDatabase *database;

  g_assert_true (save_athlete (fixture->records, athlete, NULL));
  hip_records_close (fixture->records);
  file = hip_records_file_new (fixture->directory);
  g_assert_true (hip_records_file_open (file, NULL, &error));
  g_assert_true (hip_records_file_begin (file, FALSE, &error));
  hip_records_file_end (file);
  g_assert_no_error (error);

  database = hip_records_file_get_database (file);
  journal_mode = get_text (database, "PRAGMA journal_mode");
  g_assert_cmpstr (journal_mode, ==, "wal");
  g_assert_cmpint (get_integer (database, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (get_integer (database, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (get_integer (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get_integer (database, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (get_integer (database, "PRAGMA busy_timeout"), >=, 1000);
  g_assert_cmpint (get_integer (database, "PRAGMA application_id"), ==, 0x48697052);
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (get_integer (database,
                                "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
                                " AND NOT strict"),
                   ==,
                   0);
}

/* The hot queries look things up. */
static void
test_query_plans (RecordsFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (HipDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  put_frozen (fixture);
  database = hip_database_open (fixture->path, HIP_DATABASE_READ_WRITE, &error);
  for (HipRecordsQuery query = 0; query < HIP_RECORDS_N_QUERIES; query++)
    {
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", hip_records_query_get_sql (query), NULL);
      g_autoptr (HipStatement) row = NULL;

      /* These are asked for all athletes. */
      if (query == HIP_RECORDS_QUERY_ATHLETES || query == HIP_RECORDS_QUERY_FIND_ATHLETES || query == HIP_RECORDS_QUERY_ATHLETE_IDS)
        continue;

      row = hip_database_prepare (database, explain, &error);
      g_assert_no_error (error);
      while (hip_statement_step (row, &error))
        {
          const char *detail = hip_statement_get_text (row, 3);

          if (g_str_has_prefix (detail, "SCAN"))
            {
              g_test_message ("%s: %s", explain, detail);
              g_test_fail ();
            }
        }
      g_assert_no_error (error);
    }
}

static const HipMigration migrations[] = {
  { 1, NULL, "CREATE TABLE runner (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
             "CREATE TABLE run (runner INTEGER NOT NULL REFERENCES runner (id), km INTEGER NOT NULL)" },
  { 2, NULL, "ALTER TABLE runner ADD COLUMN club TEXT NOT NULL DEFAULT 'none'" },

  /* A table that others refer to is made anew. */
  { 3, NULL, "CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, club TEXT NOT NULL, year INTEGER) STRICT;"
             "INSERT INTO new SELECT id, name, club, NULL FROM runner; DROP TABLE runner; ALTER TABLE new RENAME TO runner" },
};

static HipDatabase *
create_example (RecordsFixture *fixture,
                guint           n_migrations)
{
  g_autoptr (GError) error = NULL;
  HipDatabase *database;

  g_assert_cmpint (g_mkdir_with_parents (fixture->directory, 0700), ==, 0);
  database = hip_database_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (hip_migrate (database, migrations, n_migrations, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, n_migrations);

  return database;
}

static void
test_migrate (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (HipDatabase) database = create_example (fixture, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (hip_database_execute (database,
                                       "INSERT INTO runner VALUES (7, 'A'); INSERT INTO run VALUES (7, 10), (7, 12)",
                                       &error));
  g_assert_true (hip_migrate (database, migrations, G_N_ELEMENTS (migrations), &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (get_integer (database, "SELECT sum (km) FROM run JOIN runner ON id = runner WHERE club = 'none'"), ==, 22);
  g_assert_cmpint (get_integer (database, "PRAGMA foreign_keys"), ==, 1);

  /* Nothing is left to do, and a newer one is left alone. */
  g_assert_true (hip_migrate (database, migrations, G_N_ELEMENTS (migrations), &error));
  g_assert_true (hip_migrate (database, migrations, 1, &error));
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 3);
}

/* When a step fails, all of them are taken back. */
static void
test_migrate_fails (RecordsFixture *fixture,
                    gconstpointer   data)
{
  const HipMigration broken[] = { migrations[0], migrations[1], { 3, NULL, "CREATE TABLE half (x); SELECT nonsense" } };
  const HipMigration dangling[] = { migrations[0], migrations[1], { 3, NULL, "DELETE FROM runner" } };
  g_autoptr (HipDatabase) database = create_example (fixture, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (hip_database_execute (database, "INSERT INTO runner VALUES (7, 'A'); INSERT INTO run VALUES (7, 10)", &error));
  g_assert_false (hip_migrate (database, broken, G_N_ELEMENTS (broken), &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL);
  g_clear_error (&error);
  g_assert_false (hip_migrate (database, dangling, G_N_ELEMENTS (dangling), &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CONSTRAINT);

  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (get_integer (database, "SELECT count (*) FROM sqlite_schema"), ==, 2);
  g_assert_cmpint (get_integer (database, "SELECT count (*) FROM pragma_table_info ('runner')"), ==, 2);
  g_assert_cmpint (get_integer (database, "SELECT count (*) FROM run JOIN runner ON id = runner"), ==, 1);
  g_assert_cmpint (get_integer (database, "PRAGMA foreign_keys"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) \
  g_test_add (path, RecordsFixture, NULL, records_fixture_set_up, function, records_fixture_tear_down)
  ADD ("/records-file/frozen", test_frozen);
  ADD ("/records-file/schema-is-frozen", test_schema_is_frozen);
  ADD ("/records-file/newer", test_newer);
  ADD ("/records-file/foreign", test_foreign);
  ADD ("/records-file/other-database", test_other_database);
  ADD ("/records-file/no-version", test_no_version);
  ADD ("/records-file/no-database", test_no_database);
  ADD ("/records-file/no-file", test_no_file);
  ADD ("/records-file/no-folder", test_no_folder);
  ADD ("/records-file/half-a-schema", test_half_a_schema);
  ADD ("/records-file/damaged", test_damaged);
  ADD ("/records-file/large", test_large);
  ADD ("/records-file/large-damaged-write", test_large_damaged_write);
  ADD ("/records-file/large-damaged-idle", test_large_damaged_idle);
  ADD ("/records-file/large-damaged-read", test_large_damaged_read);
  ADD ("/records-file/removed-while-open", test_removed_while_open);
  ADD ("/records-file/removed-before-looking", test_removed_before_looking);
  ADD ("/records-file/replaced-while-open", test_replaced_while_open);
  ADD ("/records-file/stray-log", test_stray_log);
  ADD ("/records-file/settings", test_settings);
  ADD ("/records-file/query-plans", test_query_plans);
  ADD ("/records-file/migrate", test_migrate);
  ADD ("/records-file/migrate-fails", test_migrate_fails);

  return g_test_run ();
}
