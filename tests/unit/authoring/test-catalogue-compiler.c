/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hip-catalogue-compiler.h"
#include "hip-catalogue-generator.h"
#include "hip-catalogue-validate.h"
#include "hip-database.h"
#include "small-catalogue.h"

static void
compile_small (SmallCatalogue *small,
               const char     *path)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  small_catalogue_write (small);
  hip_catalogue_compile_directory (small->directory, path, diagnostics, &error);
  for (guint i = 0; i < hip_diagnostics_get_count (diagnostics); i++)
    g_test_message ("%s", hip_diagnostics_get_text (diagnostics, i));
  g_assert_no_error (error);
}

static gint64
ask (HipDatabase *database,
     const char  *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  hip_database_get_integer (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

#define assert_sql(database, sql, expected) g_assert_cmpint (ask (database, sql), ==, expected)

static void
test_rows (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (HipDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  small_catalogue_init (&small);
  path = small_catalogue_path (&small, "out.db");
  compile_small (&small, path);
  database = hip_database_new_for_file (path, &error);
  g_assert_no_error (error);

  assert_sql (database, "SELECT count (*) FROM source", 3);
  assert_sql (database, "SELECT count (*) FROM source WHERE id = 'smith2020' AND label = 'Smith 2020' AND link LIKE"
                        " 'https%' AND position = 1", 1);
  assert_sql (database, "SELECT count (*) FROM region WHERE area IS NULL", 2);
  assert_sql (database, "SELECT count (DISTINCT position) FROM region", 4);
  assert_sql (database, "SELECT position FROM region_view WHERE region = 'groin-crease' AND view = 'side'", 1);
  assert_sql (database, "SELECT count (*) FROM region_structure", 4);
  assert_sql (database, "SELECT count (*) FROM finding WHERE safety", 1);
  assert_sql (database, "SELECT count (*) FROM finding_region WHERE finding = 'stairs-hurt' AND region IN ('front',"
                        " 'sit-bone')", 2);

  /* A set that names another holds what that one holds. */
  assert_sql (database, "SELECT count (*) FROM region_set WHERE id = 'deep' AND region IN ('groin-crease', 'back')", 2);
  assert_sql (database, "SELECT count (*) FROM region_set", 3);

  assert_sql (database,
              "SELECT count (*) FROM condition WHERE urgency = 1 AND prior = 2 AND rankable AND running = 'change' AND"
              " running_advice = 'Run less.'"
              " AND recheck_days = 14 AND term = 'hamstring tendinopathy' AND feels IS NOT NULL AND codes IS NULL AND"
              " reviewed = '2026-11'",
              1);
  assert_sql (database, "SELECT count (*) FROM condition_gate", 2);
  assert_sql (database, "SELECT position FROM condition_structure WHERE structure = 'hip-joint'", 1);
  assert_sql (database, "SELECT strength FROM felt WHERE region = 'groin-crease'", 2);

  /* Published and read is measured; derived from what is only recalled isn't. */
  assert_sql (database, "SELECT measured FROM evidence WHERE finding = 'hurts-to-walk'", 1);
  assert_sql (database, "SELECT measured FROM evidence WHERE finding = 'stairs-hurt'", 0);
  assert_sql (database, "SELECT count (*) FROM evidence WHERE if_present = 2 AND if_absent = -1 AND note = 'A note.' AND"
                        " lr_positive IS NULL", 1);

  assert_sql (database, "SELECT count (*) FROM red_flag WHERE urgency = 3 AND rule = 'hurts-to-walk & @deep; stairs-hurt'", 1);
  assert_sql (database, "SELECT count (*) FROM red_flag_term WHERE clause = 0 AND (finding = 'hurts-to-walk' OR region_set"
                        " = 'deep')", 2);
  assert_sql (database, "SELECT count (*) FROM red_flag_term WHERE clause = 1 AND finding = 'stairs-hurt' AND region_set IS"
                        " NULL", 1);

  assert_sql (database,
              "SELECT count (*) FROM step WHERE sets = 2 AND reps = 10 AND hold_s = 30 AND rest_s IS NULL AND both_sides"
              " AND per_day IS NULL"
              " AND per_week = 7 AND weeks_min = 1 AND weeks_max = 3 AND equipment IS NULL",
              1);
  assert_sql (database, "SELECT count (*) FROM step_instruction WHERE position = 1 AND text = 'Walk the rest.'", 1);
  assert_sql (database, "SELECT count (*) FROM step_avoidance WHERE position = 0 AND reason = 'It squeezes the tendon.' AND"
                        " source = 'jones_1999'", 1);
  assert_sql (database, "SELECT count (*) FROM step_avoidance_term WHERE condition = 'tendon-pain' OR finding ="
                        " 'hurts-to-walk'", 2);
  assert_sql (database, "SELECT count (*) FROM condition_step", 1);
  assert_sql (database, "SELECT count (*) FROM citation WHERE role = 'claims' AND source = 'S0'", 4);
  assert_sql (database, "SELECT count (*) FROM citation WHERE subject_kind = 'seed-claim' AND source = 'jones_1999'", 1);

  assert_sql (database, "SELECT count (*) FROM mechanism_condition WHERE condition = 'tendon-pain' AND mechanism = 'm01'", 1);
  assert_sql (database, "SELECT count (*) FROM mechanism_structure WHERE node = 'effect' AND structure = 'ischial-tuberosity'", 1);
  assert_sql (database, "SELECT count (*) FROM mechanism_structure", 1);

  /* What shares a file shares its review date. */
  assert_sql (database, "SELECT count (*) FROM (SELECT reviewed FROM step UNION ALL SELECT reviewed FROM red_flag UNION ALL"
                        " SELECT reviewed FROM mechanism UNION ALL SELECT reviewed FROM seed_claim UNION ALL"
                        " SELECT reviewed FROM conflict) WHERE reviewed = '2026-10'", 5);
  assert_sql (database, "SELECT position FROM citation WHERE subject_kind = 'red-flag' AND source = 'jones_1999'", 1);
  assert_sql (database, "SELECT count (*) FROM landing WHERE subject = 'q001' AND target_kind IN ('condition', 'region',"
                        " 'mechanism')", 3);
  assert_sql (database, "SELECT count (*) FROM landing", 4);

  /* Regions, structures, conditions, findings and steps, by name, term, Latin name and synonym. */
  assert_sql (database, "SELECT count (*) FROM search", 8);
  assert_sql (database, "SELECT count (*) FROM search WHERE search MATCH 'bum'", 2);
  assert_sql (database, "SELECT count (*) FROM search WHERE search MATCH 'coxae' AND kind = 'structure' AND id = 'hip-joint'", 1);
  assert_sql (database, "SELECT count (*) FROM search WHERE search MATCH 'tendinop*' AND kind = 'condition'", 1);

  assert_sql (database, "SELECT count (*) FROM pragma_foreign_key_check", 0);
  assert_sql (database, "SELECT integrity_check = 'ok' FROM pragma_integrity_check", 1);
  assert_sql (database, "SELECT application_id FROM pragma_application_id", 0x4869704d);
  assert_sql (database, "SELECT user_version FROM pragma_user_version", 2);

  /* With statistics SQLite would read whole tables to answer. */
  assert_sql (database, "SELECT count (*) FROM sqlite_schema WHERE name = 'sqlite_stat1'", 0);
}

static void
test_deterministic (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autofree char *first_path = NULL;
  g_autofree char *second_path = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length;
  gsize second_length;

  small_catalogue_init (&small);
  first_path = small_catalogue_path (&small, "first.db");
  second_path = small_catalogue_path (&small, "second.db");
  compile_small (&small, first_path);
  compile_small (&small, second_path);

  g_assert_true (g_file_get_contents (first_path, &first, &first_length, NULL));
  g_assert_true (g_file_get_contents (second_path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}

static guint
count_files (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* A fault leaves what was there, and nothing else. */
static void
test_failure_leaves_file (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files;

  small_catalogue_init (&small);
  small_catalogue_replace (&small, "<step ref=\"relative-rest\"/>", "<step ref=\"relative-reest\"/>");
  small_catalogue_write (&small);
  path = small_catalogue_path (&small, "out.db");
  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  n_files = count_files (small.directory);

  g_assert_false (hip_catalogue_compile_directory (small.directory, path, diagnostics, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpuint (count_files (small.directory), ==, n_files);
}

/* What the checks let through but the schema doesn't must not leave a half-written file either. */
static void
test_broken_row (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files;

  small_catalogue_init (&small);
  small_catalogue_replace (&small, "<felt region=\"sit-bone\"", "<felt region=\"groin-crease\"");
  small_catalogue_write (&small);
  path = small_catalogue_path (&small, "out.db");
  n_files = count_files (small.directory);

  source = hip_catalogue_source_load (small.directory, diagnostics);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
  g_assert_false (hip_catalogue_compile (source, path, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CONSTRAINT);
  g_assert_cmpuint (count_files (small.directory), ==, n_files);
}

static void
test_bad_output (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  small_catalogue_init (&small);
  small_catalogue_write (&small);

  g_assert_false (hip_catalogue_compile_directory (small.directory, small.directory, diagnostics, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  path = small_catalogue_path (&small, "nowhere/out.db");
  g_assert_false (hip_catalogue_compile_directory (small.directory, path, diagnostics, &error));
  g_assert_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
}

static void
test_bad_input (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autofree char *path = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  /* An empty folder, and none. */
  small_catalogue_init (&small);
  path = small_catalogue_path (&small, "out.db");
  missing = small_catalogue_path (&small, "missing");
  g_assert_false (hip_catalogue_compile_directory (small.directory, path, diagnostics, &error));
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), "no XML files"));
  g_clear_error (&error);

  g_assert_false (hip_catalogue_compile_directory (missing, path, diagnostics, &error));
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 1), missing));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_many_conditions (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autofree char *path = NULL;
  g_autoptr (HipDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  small_catalogue_init (&small);
  hip_catalogue_write_many (small.directory, 10000, &error);
  g_assert_no_error (error);

  path = small_catalogue_path (&small, "out.db");
  hip_catalogue_compile_directory (small.directory, path, diagnostics, &error);
  g_assert_no_error (error);

  database = hip_database_new_for_file (path, &error);
  g_assert_no_error (error);
  assert_sql (database, "SELECT count (*) FROM condition", 10000);
  assert_sql (database, "SELECT position FROM condition WHERE id = 'c09999'", 9999);
}

static void
test_generated (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_auto (SmallCatalogue) large = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_autofree char *path = NULL;
  g_autoptr (HipDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  small_catalogue_init (&small);
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);

  small_catalogue_init (&large);
  hip_catalogue_generate (source, large.directory, 3, &error);
  g_assert_no_error (error);

  path = small_catalogue_path (&large, "out.db");
  hip_catalogue_compile_directory (large.directory, path, diagnostics, &error);
  for (guint i = 0; i < hip_diagnostics_get_count (diagnostics); i++)
    g_test_message ("%s", hip_diagnostics_get_text (diagnostics, i));
  g_assert_no_error (error);

  database = hip_database_new_for_file (path, &error);
  g_assert_no_error (error);
  assert_sql (database, "SELECT count (*) FROM condition", 3);
  assert_sql (database, "SELECT count (*) FROM region_set", 9);
  assert_sql (database, "SELECT count (*) FROM red_flag_term", 9);
  assert_sql (database, "SELECT count (*) FROM felt WHERE region = 'sit-bone-copy-2' AND condition = 'tendon-pain-copy-2'", 1);
  assert_sql (database, "SELECT count (*) FROM felt WHERE region = 'sit-bone'", 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue-compiler/rows", test_rows);
  g_test_add_func ("/catalogue-compiler/deterministic", test_deterministic);
  g_test_add_func ("/catalogue-compiler/failure-leaves-file", test_failure_leaves_file);
  g_test_add_func ("/catalogue-compiler/broken-row", test_broken_row);
  g_test_add_func ("/catalogue-compiler/bad-output", test_bad_output);
  g_test_add_func ("/catalogue-compiler/bad-input", test_bad_input);
  g_test_add_func ("/catalogue-compiler/many-conditions", test_many_conditions);
  g_test_add_func ("/catalogue-compiler/generated", test_generated);

  return g_test_run ();
}
