/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "records-help.h"

/* An athlete with so many sessions. */
static HipAthlete *
save_example (RecordsFixture *fixture,
              const char     *name,
              guint           n_sessions)
{
  HipAthlete *athlete = hip_athlete_new (name);
  g_autoptr (GError) error = NULL;

  hip_athlete_set_birth_year (athlete, 1991);
  hip_athlete_set_notes (athlete, "Runs on Thursdays");
  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), i);

      g_assert_true (save_session (fixture->records, session, NULL, &error));
      g_assert_no_error (error);
    }

  return athlete;
}

/* Looking leaves nothing behind. */
static void
test_guest (RecordsFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) pain = NULL;
  g_autoptr (GPtrArray) rechecks = NULL;
  g_autoptr (GDate) day = g_date_new_dmy (1, G_DATE_JANUARY, 2026);
  g_autofree char *export = NULL;
  g_autofree char *no_backup = NULL;
  const char *nobody = "a2c3f8e0-52c5-4d7e-9a6b-0f6a1d2b3c4d";

  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_UNKNOWN);
  g_assert_true (open_records (fixture->records, &error));
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_EMPTY);
  g_assert_null (hip_records_get_message (fixture->records));

  athletes = list_athletes (fixture->records, NULL, &error);
  g_assert_cmpuint (athletes->len, ==, 0);
  sessions = list_sessions (fixture->records, nobody, &error);
  g_assert_cmpuint (sessions->len, ==, 0);
  pain = list_pain (fixture->records, nobody, &error);
  g_assert_cmpuint (pain->len, ==, 0);
  rechecks = list_rechecks (fixture->records, day, day, &error);
  g_assert_cmpuint (rechecks->len, ==, 0);
  export = export_records (fixture->records, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (export, "\"athletes\": []"));

  g_assert_null (load_athlete (fixture->records, nobody, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (load_session (fixture->records, nobody, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (set_outcome (fixture->records, nobody, "relative-rest", HIP_OUTCOME_SAME, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  no_backup = make_backup (fixture->records, &error);
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (erase_athlete (fixture->records, nobody, NULL, &error));
  g_assert_no_error (error);

  g_assert_false (g_file_test (fixture->directory, G_FILE_TEST_EXISTS));
}

static void
test_save_and_load (RecordsFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("Zürich Läufer-O’Clock");
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), 6);
  g_autoptr (HipAthlete) loaded_athlete = NULL;
  g_autoptr (HipSession) loaded_session = NULL;
  g_autofree char *before = format_session (session);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  hip_athlete_set_birth_year (athlete, 1987);
  hip_athlete_set_notes (athlete, "<b>not bold</b> & no \"markup\"");
  g_assert_true (save_session (fixture->records, session, athlete, &error));
  g_assert_no_error (error);
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_READY);

  records_fixture_reopen (fixture);
  loaded_athlete = load_athlete (fixture->records, hip_athlete_get_id (athlete), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hip_athlete_get_name (loaded_athlete), ==, "Zürich Läufer-O’Clock");
  g_assert_cmpstr (hip_athlete_get_notes (loaded_athlete), ==, "<b>not bold</b> & no \"markup\"");
  g_assert_cmpint (hip_athlete_get_birth_year (loaded_athlete), ==, 1987);
  g_assert_cmpuint (hip_athlete_get_n_sessions (loaded_athlete), ==, 1);
  g_assert_true (g_date_time_equal (hip_athlete_get_last_session (loaded_athlete), hip_session_get_start (session)));

  loaded_session = load_session (fixture->records, hip_session_get_id (session), &error);
  g_assert_no_error (error);
  after = format_session (loaded_session);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (hip_session_get_athlete (loaded_session), ==, hip_athlete_get_id (athlete));
  g_assert_cmpint (hip_session_get_intensity (loaded_session, "groin-crease", HIP_SIDE_RIGHT), ==, 6);
  g_assert_cmpint (hip_session_get_intensity (loaded_session, "groin-crease", HIP_SIDE_LEFT), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_true (hip_session_get_deep (loaded_session, "groin-crease", HIP_SIDE_LEFT));
  g_assert_false (hip_session_get_deep (loaded_session, "groin-crease", HIP_SIDE_RIGHT));
  g_assert_cmpint (hip_session_get_intensity (loaded_session, "region-of-another-catalogue", HIP_SIDE_NONE), ==, 0);
  g_assert_cmpint (g_date_time_get_hour (hip_session_get_start (loaded_session)), ==, 16);
}

/* Saving again takes the place of what was there, and shorter lists stay short. */
static void
test_update (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 0);
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), 0);
  g_autoptr (HipSession) loaded = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save_session (fixture->records, session, NULL, &error));
  hip_session_remove_mark (session, "groin-crease", HIP_SIDE_LEFT);
  hip_session_set_mark (session, "groin-crease", HIP_SIDE_RIGHT, 3);
  hip_session_clear_answers (session);
  hip_session_clear_candidates (session);
  hip_session_remove_step (session, "relative-rest");
  hip_session_set_note (session, NULL);
  hip_session_set_recheck (session, NULL);
  hip_session_set_catalogue_review (session, NULL);
  hip_session_set_catalogue_format (session, 0);
  g_assert_true (save_session (fixture->records, session, NULL, &error));
  g_assert_no_error (error);

  sessions = list_sessions (fixture->records, hip_athlete_get_id (athlete), &error);
  g_assert_cmpuint (sessions->len, ==, 1);
  loaded = load_session (fixture->records, hip_session_get_id (session), &error);
  before = format_session (session);
  after = format_session (loaded);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (loaded)), ==, 2);
  g_assert_null (hip_session_get_recheck (loaded));
  g_assert_cmpstr (hip_session_get_note (loaded), ==, "");

  hip_athlete_set_name (athlete, "A. C.");
  hip_athlete_set_birth_year (athlete, 0);
  g_assert_true (save_athlete (fixture->records, athlete, &error));
  {
    g_autoptr (HipAthlete) renamed = load_athlete (fixture->records, hip_athlete_get_id (athlete), &error);

    g_assert_cmpstr (hip_athlete_get_name (renamed), ==, "A. C.");
    g_assert_cmpint (hip_athlete_get_birth_year (renamed), ==, 0);
    g_assert_cmpuint (hip_athlete_get_n_sessions (renamed), ==, 1);
  }
}

/* What can't be kept is refused with a reason, and nothing of it is saved. */
static void
test_invalid (RecordsFixture *fixture,
              gconstpointer   data)
{
  const char *names[] = { "", "  \t ", "a\nb", "bell\a", "\xc3\x28" };
  g_autofree char *long_name = g_strnfill (201, 'n');
  g_autoptr (HipAthlete) good = hip_athlete_new ("Good");
  g_autoptr (HipAthlete) athlete = NULL;
  g_autoptr (HipSession) session = NULL;
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names) + 1; i++)
    {
      g_autoptr (HipAthlete) bad = hip_athlete_new (i < G_N_ELEMENTS (names) ? names[i] : long_name);

      g_assert_false (save_athlete (fixture->records, bad, &error));
      g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
      g_clear_error (&error);
    }

  athlete = hip_athlete_new ("Year");
  hip_athlete_set_birth_year (athlete, 19);
  g_assert_false (save_athlete (fixture->records, athlete, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
  g_clear_error (&error);

  session = make_session (hip_athlete_get_id (good), 0);
  hip_session_set_mark (session, "groin-crease", HIP_SIDE_RIGHT, 11);
  g_assert_false (save_session (fixture->records, session, good, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
  g_clear_error (&error);
  hip_session_set_mark (session, "groin-crease", HIP_SIDE_RIGHT, 10);
  hip_session_set_answer (session, "two words", HIP_ANSWER_YES);
  g_assert_false (save_session (fixture->records, session, good, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
  g_clear_error (&error);
  hip_session_clear_answers (session);
  hip_session_set_note (session, "escape \x1b");
  g_assert_false (save_session (fixture->records, session, good, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
  g_clear_error (&error);

  /* None of them made a file. */
  g_assert_false (g_file_test (fixture->directory, G_FILE_TEST_EXISTS));

  /* A session without its athlete. */
  hip_session_set_note (session, "");
  g_assert_true (save_athlete (fixture->records, good, &error));
  hip_session_set_athlete (session, "a2c3f8e0-52c5-4d7e-9a6b-0f6a1d2b3c4d");
  g_assert_false (save_session (fixture->records, session, NULL, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
  g_clear_error (&error);

  athletes = list_athletes (fixture->records, NULL, &error);
  g_assert_cmpuint (athletes->len, ==, 1);
}

static void
assert_found (RecordsFixture *fixture,
              const char     *search,
              const char     *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) athletes = list_athletes (fixture->records, search, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < athletes->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", hip_athlete_get_name (g_ptr_array_index (athletes, i)));
  g_assert_cmpstr (found->str, ==, names);
}

static void
test_search (RecordsFixture *fixture,
             gconstpointer   data)
{
  const char *names[] = { "Łódź Żółw", "éclair Nord", "Eclair Sønder", "APFEL Müsli", "Straße, K.", "\"Bib\" \\ 100%",
                          "Þing O’Clock" };
  const char *all = "\"Bib\" \\ 100%, APFEL Müsli, éclair Nord, Eclair Sønder, Łódź Żółw, Straße, K., Þing O’Clock";

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HipAthlete) athlete = save_example (fixture, names[i], 0);
    }

  assert_found (fixture, NULL, all);
  assert_found (fixture, "  ", all);
  assert_found (fixture, "ECLAIR", "éclair Nord, Eclair Sønder");
  assert_found (fixture, "sonder", "Eclair Sønder");
  assert_found (fixture, "lodz zolw", "Łódź Żółw");
  assert_found (fixture, "Zolw Łód", "Łódź Żółw");
  assert_found (fixture, "mus", "APFEL Müsli");
  assert_found (fixture, "strasse", "Straße, K.");
  assert_found (fixture, "thing o'clock", "Þing O’Clock");
  assert_found (fixture, "\"bib\"", "\"Bib\" \\ 100%");
  assert_found (fixture, "\\", "\"Bib\" \\ 100%");
  assert_found (fixture, "%", "\"Bib\" \\ 100%");
  assert_found (fixture, "_", "");
  assert_found (fixture, "' OR 1 --", "");
  assert_found (fixture, "\x01\x02", all);
  assert_found (fixture, "\xff", "");
}

static void
test_timeline (RecordsFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 5);
  g_autoptr (HipAthlete) other = save_example (fixture, "C. D.", 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = list_sessions (fixture->records, hip_athlete_get_id (athlete), &error);
  g_autoptr (GPtrArray) pain = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 5);
  for (guint i = 0; i < sessions->len; i++)
    {
      HipSession *session = g_ptr_array_index (sessions, i);

      g_assert_cmpstr (hip_session_get_athlete (session), ==, hip_athlete_get_id (athlete));
      g_assert_cmpint (hip_session_get_intensity (session, "groin-crease", HIP_SIDE_RIGHT), ==, 4 - (int) i);
    }

  /* Spot by spot, the oldest first. */
  pain = list_pain (fixture->records, hip_athlete_get_id (athlete), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pain->len, ==, 3);
  for (guint i = 0; i < pain->len; i++)
    {
      HipPainSeries *series = g_ptr_array_index (pain, i);

      g_assert_cmpuint (hip_pain_series_get_n_points (series), ==, 5);
      for (guint j = 0; j < 5; j++)
        {
          int expected = i == 0 ? HIP_INTENSITY_NOT_SAID : i == 1 ? (int) j : 0;

          g_assert_cmpint (hip_pain_series_get_intensity (series, j), ==, expected);
          g_assert_cmpint (g_date_time_get_day_of_month (hip_pain_series_get_start (series, j)), ==, 21 + (int) j);
        }
    }
  g_assert_cmpstr (hip_pain_series_get_region (g_ptr_array_index (pain, 1)), ==, "groin-crease");
  g_assert_cmpint (hip_pain_series_get_side (g_ptr_array_index (pain, 0)), ==, HIP_SIDE_LEFT);
  g_assert_cmpint (hip_pain_series_get_side (g_ptr_array_index (pain, 1)), ==, HIP_SIDE_RIGHT);
}

static void
test_rechecks (RecordsFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (HipAthlete) first = save_example (fixture, "First", 3);
  g_autoptr (HipAthlete) second = save_example (fixture, "Second", 1);
  g_autoptr (HipAthlete) third = save_example (fixture, "Third", 2);
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (third), 9);
  g_autoptr (GDate) from = g_date_new_dmy (1, G_DATE_DECEMBER, 2026);
  g_autoptr (GDate) to = g_date_new_dmy (31, G_DATE_DECEMBER, 2026);
  g_autoptr (GDate) only = g_date_new_dmy (7, G_DATE_DECEMBER, 2026);
  g_autoptr (GPtrArray) rechecks = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GError) error = NULL;
  HipRecheck *recheck;

  /* The last session sets no day: what an earlier one set counts no more. */
  hip_session_set_recheck (session, NULL);
  g_assert_true (save_session (fixture->records, session, NULL, &error));

  rechecks = list_rechecks (fixture->records, from, to, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rechecks->len, ==, 2);
  recheck = g_ptr_array_index (rechecks, 0);
  g_assert_cmpstr (hip_recheck_get_name (recheck), ==, "Second");
  g_assert_cmpint (g_date_get_day (hip_recheck_get_date (recheck)), ==, 5);
  recheck = g_ptr_array_index (rechecks, 1);
  g_assert_cmpstr (hip_recheck_get_athlete (recheck), ==, hip_athlete_get_id (first));
  g_assert_cmpint (g_date_get_day (hip_recheck_get_date (recheck)), ==, 7);
  g_assert_cmpint (hip_recheck_get_urgency (recheck), ==, HIP_URGENCY_SELF_CARE);

  one = list_rechecks (fixture->records, only, only, &error);
  g_assert_cmpuint (one->len, ==, 1);
}

static void
test_outcome (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 0);
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), 0);
  g_autoptr (HipSession) loaded = NULL;
  g_autoptr (HipGivenStep) step = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save_session (fixture->records, session, NULL, &error));
  g_assert_true (set_outcome (fixture->records, hip_session_get_id (session), "relative-rest", HIP_OUTCOME_WORSE, &error));
  g_assert_no_error (error);

  loaded = load_session (fixture->records, hip_session_get_id (session), &error);
  step = g_list_model_get_item (hip_session_get_steps (loaded), 0);
  g_assert_cmpstr (hip_given_step_get_step (step), ==, "relative-rest");
  g_assert_cmpint (hip_given_step_get_outcome (step), ==, HIP_OUTCOME_WORSE);

  g_assert_false (set_outcome (fixture->records, hip_session_get_id (session), "never-given", HIP_OUTCOME_SAME, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
}

static void
test_erase (RecordsFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (HipAthlete) kept = save_example (fixture, "Kept Nameforever", 3);
  g_autoptr (HipAthlete) erased = save_example (fixture, "Érased Uniquename", 3);
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (erased), 8);
  g_autofree char *backup = NULL;
  g_auto (GStrv) copies = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  const char *texts[] = { "Uniquename", "uniquename", "secret-note-zyx", "secret-region-zyx" };

  hip_session_set_note (session, "secret-note-zyx");
  hip_session_set_mark (session, "secret-region-zyx", HIP_SIDE_LEFT, 4);
  g_assert_true (save_session (fixture->records, session, NULL, &error));
  backup = make_backup (fixture->records, &error);
  g_assert_no_error (error);

  /* In the file itself, and then in its log as well. */
  records_fixture_reopen (fixture);
  g_assert_true (save_session (fixture->records, session, erased, &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (folder_holds (fixture->directory, texts[i]));
  g_assert_true (folder_holds (fixture->directory, hip_athlete_get_id (erased)));

  g_assert_true (erase_athlete (fixture->records, hip_athlete_get_id (erased), &copies, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (copies), ==, 0);

  /* Not in the file, its log or its backup, while it is open and after it was closed. */
  for (guint round = 0; round < 2; round++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_false (folder_holds (fixture->directory, texts[i]));
      g_assert_false (folder_holds (fixture->directory, hip_athlete_get_id (erased)));
      g_assert_false (folder_holds (fixture->directory, hip_session_get_id (session)));
      g_assert_true (folder_holds (fixture->directory, "Nameforever"));
      records_fixture_reopen (fixture);
    }

  sessions = list_sessions (fixture->records, hip_athlete_get_id (kept), &error);
  g_assert_cmpuint (sessions->len, ==, 3);
  g_assert_null (load_athlete (fixture->records, hip_athlete_get_id (erased), &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
}

static void
test_erase_session (RecordsFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 2);
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), 8);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  hip_session_set_note (session, "secret-note-zyx");
  g_assert_true (save_session (fixture->records, session, NULL, &error));
  g_assert_true (erase_session (fixture->records, hip_session_get_id (session), NULL, &error));
  g_assert_no_error (error);
  g_assert_false (folder_holds (fixture->directory, "secret-note-zyx"));
  g_assert_false (folder_holds (fixture->directory, hip_session_get_id (session)));

  sessions = list_sessions (fixture->records, hip_athlete_get_id (athlete), &error);
  g_assert_cmpuint (sessions->len, ==, 2);
}

/* Copies that are evidence of damage are not touched, and the coach is told about them. */
static void
test_erase_tells_copies (RecordsFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "Érased Uniquename", 1);
  g_autoptr (HipAthlete) again = NULL;
  g_auto (GStrv) copies = NULL;
  g_auto (GStrv) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (start_again (fixture->records, NULL, &error));
  g_assert_no_error (error);
  again = save_example (fixture, "Érased Uniquename", 1);
  g_assert_true (erase_athlete (fixture->records, hip_athlete_get_id (again), &copies, &error));
  g_assert_cmpuint (g_strv_length (copies), ==, 1);
  g_assert_nonnull (strstr (copies[0], "records.db.aside-"));
  g_assert_true (folder_holds (fixture->directory, "Uniquename"));

  g_assert_false (remove_copy (fixture->records, fixture->path, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (remove_copy (fixture->records, copies[0], &error));
  g_assert_no_error (error);
  none = list_copies (fixture->records);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_false (folder_holds (fixture->directory, "Uniquename"));
}

static void
test_backup (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = make_backup (fixture->records, &error);
  g_autofree char *second = make_backup (fixture->records, &error);
  g_autofree char *before = export_records (fixture->records, NULL, &error);
  g_autofree char *after = NULL;
  g_auto (GStrv) copies = NULL;
  g_autoptr (HipAthlete) later = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (backup, !=, second);
  g_assert_true (g_str_has_prefix (backup, fixture->path));
  assert_mode (backup, 0600);

  later = save_example (fixture, "Later", 1);
  g_assert_true (start_again (fixture->records, backup, &error));
  g_assert_no_error (error);
  g_assert_cmpint (hip_records_get_status (fixture->records), ==, HIP_RECORDS_STATUS_READY);
  after = export_records (fixture->records, NULL, &error);
  g_assert_cmpstr (before, ==, after);
  assert_mode (fixture->path, 0600);

  /* The one with the later athlete was put aside, and can be put back. */
  copies = list_copies (fixture->records);
  g_assert_cmpuint (g_strv_length (copies), ==, 3);
  g_assert_true (start_again (fixture->records, copies[0], &error));
  {
    g_autoptr (HipAthlete) found = load_athlete (fixture->records, hip_athlete_get_id (later), &error);

    g_assert_no_error (error);
    g_assert_nonnull (found);
  }

  /* What is no backup leaves everything as it is. */
  g_assert_true (g_file_set_contents (backup, "This is a letter, and long enough not to be taken for a database.", -1, NULL));
  g_assert_false (start_again (fixture->records, backup, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (start_again (fixture->records, "/nowhere/at/all", &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  {
    g_autoptr (HipAthlete) found = load_athlete (fixture->records, hip_athlete_get_id (later), &error);

    g_assert_no_error (error);
  }
}

static void
test_permissions (RecordsFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  mode_t mask = umask (0);

  /* Whatever the user's mask is, and although others could read the folder before. */
  g_assert_cmpint (g_mkdir (fixture->directory, 0777), ==, 0);
  athlete = save_example (fixture, "A. B.", 1);
  umask (mask);

  assert_mode (fixture->directory, 0700);
  assert_mode (fixture->path, 0600);
  assert_mode (log, 0600);
  assert_mode (index, 0600);

  hip_records_close (fixture->records);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  records_fixture_reopen (fixture);
  g_assert_true (open_records (fixture->records, NULL));
  assert_mode (fixture->path, 0600);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/* Cancelled before it begins: nothing is saved, not even a file made. */
static void
test_cancel (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  hip_records_save_athlete_async (fixture->records, athlete, cancellable, stored_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (hip_records_save_athlete_finish (fixture->records, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->directory, G_FILE_TEST_EXISTS));
}

/* Cancelled while it runs, at whatever moment: either it is saved and says so, or it isn't and says so. */
static void
test_cancel_running (RecordsFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 0);
  g_autoptr (GError) error = NULL;
  guint n_saved = 0;

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (HipSession) session = make_large_session (hip_athlete_get_id (athlete), 900);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (HipSession) loaded = NULL;
      gboolean saved;

      hip_records_save_session_async (fixture->records, session, NULL, cancellable, stored_cb, &result);
      g_usleep (round * 200);
      g_cancellable_cancel (cancellable);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      saved = hip_records_save_session_finish (fixture->records, result, &error);
      if (!saved)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);

      loaded = load_session (fixture->records, hip_session_get_id (session), NULL);
      g_assert_cmpint (saved, ==, loaded != NULL);
      n_saved += saved;
    }

  g_test_message ("%u of 30 saved", n_saved);
}

/* What was asked for before closing is done; what comes later is refused. */
static void
test_close (RecordsFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 0);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *places[20] = { NULL, };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), i);

      hip_records_save_session_async (fixture->records, session, NULL, NULL, stored_cb, &places[i]);
    }
  hip_records_close (fixture->records);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      while (places[i] == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (hip_records_save_session_finish (fixture->records, places[i], &error));
      g_assert_no_error (error);
      g_clear_object (&places[i]);
    }

  g_assert_false (save_athlete (fixture->records, athlete, &error));
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_CLOSED);
  g_clear_error (&error);

  records_fixture_reopen (fixture);
  sessions = list_sessions (fixture->records, hip_athlete_get_id (athlete), &error);
  g_assert_cmpuint (sessions->len, ==, 20);
}

static void
count_cb (gpointer data)
{
  guint *n = data;

  (*n)++;
}

static void
test_changed (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("A. B.");
  g_autoptr (GPtrArray) athletes = NULL;
  guint n_changes = 0;
  guint n_statuses = 0;

  g_signal_connect_swapped (fixture->records, "changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (fixture->records, "notify::status", G_CALLBACK (count_cb), &n_statuses);

  g_assert_true (open_records (fixture->records, NULL));
  g_assert_cmpuint (n_statuses, ==, 1);
  g_assert_true (save_athlete (fixture->records, athlete, NULL));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (n_statuses, ==, 2);
  athletes = list_athletes (fixture->records, NULL, NULL);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (erase_athlete (fixture->records, hip_athlete_get_id (athlete), NULL, NULL));
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (n_statuses, ==, 2);
}

/* Two windows with records of their own, each seeing what the other saved. */
static void
test_two_connections (RecordsFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (HipRecords) other = hip_records_new (fixture->directory);
  g_autoptr (HipAthlete) athlete = save_example (fixture, "A. B.", 1);
  g_autoptr (GError) error = NULL;
  GAsyncResult *places[40] = { NULL, };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), i);

      hip_records_save_session_async (i % 2 == 0 ? fixture->records : other, session, NULL, NULL, stored_cb, &places[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      while (places[i] == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (hip_records_save_session_finish (i % 2 == 0 ? fixture->records : other, places[i], &error));
      g_assert_no_error (error);
      g_clear_object (&places[i]);
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) sessions = list_sessions (i == 0 ? fixture->records : other, hip_athlete_get_id (athlete), &error);

      g_assert_no_error (error);
      g_assert_cmpuint (sessions->len, ==, 41);
    }

  hip_records_close (other);
}

static void
test_default_directory (void)
{
  g_autoptr (HipRecords) records = hip_records_new (NULL);
  g_autofree char *directory = g_build_filename (g_get_user_data_dir (), "hip-map", NULL);

  g_assert_cmpstr (hip_records_get_directory (records), ==, directory);
  g_assert_true (open_records (records, NULL));
  g_assert_false (g_file_test (directory, G_FILE_TEST_EXISTS));
  hip_records_close (records);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) \
  g_test_add (path, RecordsFixture, NULL, records_fixture_set_up, function, records_fixture_tear_down)
  ADD ("/records/guest", test_guest);
  ADD ("/records/save-and-load", test_save_and_load);
  ADD ("/records/update", test_update);
  ADD ("/records/invalid", test_invalid);
  ADD ("/records/search", test_search);
  ADD ("/records/timeline", test_timeline);
  ADD ("/records/rechecks", test_rechecks);
  ADD ("/records/outcome", test_outcome);
  ADD ("/records/erase", test_erase);
  ADD ("/records/erase-session", test_erase_session);
  ADD ("/records/erase-tells-copies", test_erase_tells_copies);
  ADD ("/records/backup", test_backup);
  ADD ("/records/permissions", test_permissions);
  ADD ("/records/cancel", test_cancel);
  ADD ("/records/cancel-running", test_cancel_running);
  ADD ("/records/close", test_close);
  ADD ("/records/changed", test_changed);
  ADD ("/records/two-connections", test_two_connections);
  g_test_add_func ("/records/default-directory", test_default_directory);

  return g_test_run ();
}
