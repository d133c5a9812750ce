/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "hip-catalogue.h"

/* A copy of the catalogue in a file, after some SQL was run on it. */
static char *
write_changed_catalogue (const char *sql)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "catalogue.db", NULL);
  sqlite3 *handle = NULL;

  g_assert_nonnull (bytes);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);

  return g_steal_pointer (&path);
}

static void
assert_refused (const char       *path,
                HipDatabaseError  code,
                const char       *words)
{
  g_autoptr (GError) error = NULL;
  HipCatalogue *catalogue = hip_catalogue_new_for_file (path, &error);

  g_assert_error (error, HIP_DATABASE_ERROR, (int) code);
  g_assert_null (catalogue);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_default (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (GPtrArray) regions = NULL;

  g_assert_no_error (error);
  regions = hip_catalogue_dup_ids (catalogue, HIP_QUERY_REGIONS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (regions->len, ==, 20);
}

static void
test_copy (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_changed_catalogue ("");
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_for_file (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (catalogue);
}

static void
test_foreign (void)
{
  g_autofree char *path = write_changed_catalogue ("PRAGMA application_id = 1");

  assert_refused (path, HIP_DATABASE_ERROR_FOREIGN, "not a Hip Map catalogue");
}

static void
test_newer (void)
{
  g_autofree char *path = write_changed_catalogue ("PRAGMA user_version = 99");

  assert_refused (path, HIP_DATABASE_ERROR_TOO_NEW, "newer Hip Map");
}

static void
test_older (void)
{
  g_autofree char *path = write_changed_catalogue ("PRAGMA user_version = 0");

  assert_refused (path, HIP_DATABASE_ERROR_FOREIGN, "compile it again");
}

static void
test_missing_table (void)
{
  g_autofree char *path = write_changed_catalogue ("DROP TABLE step_instruction");

  assert_refused (path, HIP_DATABASE_ERROR_SQL, "not whole");
}

/* Without the lists themselves there is nothing to count. */
static void
test_missing_list (void)
{
  g_autofree char *path = write_changed_catalogue ("PRAGMA foreign_keys = OFF; DROP TABLE red_flag");

  assert_refused (path, HIP_DATABASE_ERROR_SQL, "not whole");
}

static void
test_half_a_list (void)
{
  g_autofree char *no_flags = write_changed_catalogue ("DELETE FROM red_flag_term; DELETE FROM red_flag");

  assert_refused (no_flags, HIP_DATABASE_ERROR_CORRUPT, "not whole");
}

static void
test_dangling_reference (void)
{
  g_autofree char *path = write_changed_catalogue ("PRAGMA foreign_keys = OFF; DELETE FROM source WHERE id = 'expert'");

  assert_refused (path, HIP_DATABASE_ERROR_CORRUPT, "not whole");
}

static void
test_wal (void)
{
  g_autofree char *path = write_changed_catalogue ("PRAGMA journal_mode = WAL");

  assert_refused (path, HIP_DATABASE_ERROR_CORRUPT, "not a catalogue");
}

static void
test_damaged (void)
{
  g_autofree char *path = write_changed_catalogue ("");
  g_autofree char *contents = NULL;
  gsize length;

  /* Everything but the first page is noise. */
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 4096; i < length; i++)
    contents[i] = (char) (i * 31);
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  assert_refused (path, HIP_DATABASE_ERROR_CORRUPT, "");

  g_assert_true (g_file_set_contents (path, contents, length / 3, NULL));
  assert_refused (path, HIP_DATABASE_ERROR_CORRUPT, "");
}

/* What the file says of its tables makes no sense. */
static void
test_damaged_schema (void)
{
  g_autofree char *path = write_changed_catalogue (
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE region (' WHERE name = 'region'");

  assert_refused (path, HIP_DATABASE_ERROR_CORRUPT, "malformed");
}

/* A header, and nothing that it speaks of. */
static void
test_header_only (void)
{
  g_autofree char *path = write_changed_catalogue ("");
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_file_set_contents (path, contents, 100, NULL));
  assert_refused (path, HIP_DATABASE_ERROR_CORRUPT, "");
}

/* A query that can't be asked. */
static void
test_ids_without_table (void)
{
  g_autofree char *path = write_changed_catalogue ("PRAGMA foreign_keys = OFF; DROP TABLE region");
  g_autoptr (HipCatalogue) catalogue = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  bytes = g_bytes_new_take (contents, length);
  catalogue = hip_catalogue_new_for_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_null (hip_catalogue_dup_ids (catalogue, HIP_QUERY_REGIONS, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL);
}

/* A query that fails on the way: the first page of the table is none. */
static void
test_ids_damaged (void)
{
  g_autoptr (GBytes) whole = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const gsize length = g_bytes_get_size (whole);
  char *contents = g_memdup2 (g_bytes_get_data (whole, NULL), length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (contents, length);
  g_autoptr (HipDatabase) database = NULL;
  g_autoptr (HipCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  gint64 page;

  database = hip_database_new_for_bytes (whole, &error);
  g_assert_no_error (error);
  g_assert_true (hip_database_get_integer (database, "SELECT rootpage FROM sqlite_schema WHERE name = 'region'", &page, &error));
  g_assert_no_error (error);
  contents[(page - 1) * 4096] = (char) 0xff;

  catalogue = hip_catalogue_new_for_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_null (hip_catalogue_dup_ids (catalogue, HIP_QUERY_REGIONS, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT);
}

/* The hot queries look things up; only what the enquiry brings along is walked through. */
static void
test_query_plans (void)
{
  const HipCatalogueQuery hot[] = {
    HIP_QUERY_RANK, HIP_QUERY_FIRED_RED_FLAGS, HIP_QUERY_QUESTIONS, HIP_QUERY_CONDITION, HIP_QUERY_CONDITION_STEPS,
    HIP_QUERY_CONDITION_STRUCTURES, HIP_QUERY_CONDITION_REGIONS, HIP_QUERY_STEP, HIP_QUERY_STEP_INSTRUCTIONS,
    HIP_QUERY_CITATIONS, HIP_QUERY_REGION_ITSELF, HIP_QUERY_STRUCTURE_REGIONS, HIP_QUERY_STRUCTURE_CONDITIONS,
    HIP_QUERY_STEP_REGIONS, HIP_QUERY_STEP_CONDITIONS, HIP_QUERY_FINDING_CONDITIONS,
    HIP_QUERY_QUESTION_POINTS, HIP_QUERY_CONTRADICTIONS, HIP_QUERY_CARD_CLAIMS, HIP_QUERY_CARD_CONFLICTS,
    HIP_QUERY_CONDITION_MECHANISMS, HIP_QUERY_AVOIDED_STEPS, HIP_QUERY_CONDITION_EVIDENCE,
  };
  const char *tables[] = { "condition", "felt", "evidence", "finding", "red_flag", "red_flag_term", "step", "citation",
                           "condition_gate", "condition_step", "region", "region_set", "finding_region",
                           "region_structure", "condition_structure", "finding_exclusion", "landing", "seed_claim", "conflict",
                           "mechanism", "mechanism_condition", "mechanism_structure", "step_avoidance", "step_avoidance_term" };
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_new_for_bytes (bytes, &error);
  g_autoptr (GHashTable) aliases = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_hash_table_add (aliases, (char *) tables[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (hot); i++)
    {
      const char *sql = hip_catalogue_query_get_sql (hot[i]);
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
      g_autoptr (HipStatement) row = hip_database_prepare (database, explain, &error);

      g_assert_no_error (error);
      while (hip_statement_step (row, &error))
        {
          const char *detail = hip_statement_get_text (row, 3);
          g_auto (GStrv) words = g_strsplit (detail, " ", -1);
          g_autofree char *alias = NULL;

          if (g_strcmp0 (words[0], "SCAN") != 0 || strstr (detail, "VIRTUAL TABLE") != NULL)
            continue;

          /* A table is named in the plan by its alias, which stands behind its name in the query. */
          for (gsize j = 0; j < G_N_ELEMENTS (tables); j++)
            {
              alias = g_strdup_printf (" %s %s ", tables[j], words[1]);
              if (strstr (sql, alias) != NULL || g_str_equal (words[1], tables[j]))
                {
                  g_test_message ("%s", detail);
                  g_test_fail ();
                }
              g_clear_pointer (&alias, g_free);
            }
        }
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalogue/default", test_default);
  g_test_add_func ("/catalogue/copy", test_copy);
  g_test_add_func ("/catalogue/foreign", test_foreign);
  g_test_add_func ("/catalogue/newer", test_newer);
  g_test_add_func ("/catalogue/older", test_older);
  g_test_add_func ("/catalogue/missing-table", test_missing_table);
  g_test_add_func ("/catalogue/missing-list", test_missing_list);
  g_test_add_func ("/catalogue/half-a-list", test_half_a_list);
  g_test_add_func ("/catalogue/dangling-reference", test_dangling_reference);
  g_test_add_func ("/catalogue/wal", test_wal);
  g_test_add_func ("/catalogue/damaged", test_damaged);
  g_test_add_func ("/catalogue/damaged-schema", test_damaged_schema);
  g_test_add_func ("/catalogue/header-only", test_header_only);
  g_test_add_func ("/catalogue/ids-without-table", test_ids_without_table);
  g_test_add_func ("/catalogue/ids-damaged", test_ids_damaged);
  g_test_add_func ("/catalogue/query-plans", test_query_plans);

  return g_test_run ();
}
