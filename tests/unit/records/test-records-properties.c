/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a template binds to is what the functions say: every property of what is kept of athletes, against its getter. */

#include "config.h"

#include "hip-athlete-list.h"
#include "property-walk.h"
#include "records-help.h"

static PropertyGetter rows[] = {
  GETTER (AthleteList, athlete_list, records), GETTER (AthleteList, athlete_list, search),
  GETTER (AthleteList, athlete_list, loading), GETTER (AthleteList, athlete_list, error_message),
  GETTER (Athlete, athlete, id), GETTER (Athlete, athlete, name), GETTER (Athlete, athlete, birth_year),
  GETTER (Athlete, athlete, notes), GETTER (Athlete, athlete, n_sessions), GETTER (Athlete, athlete, last_session),
  GETTER (DoneStep, done_step, step), GETTER (DoneStep, done_step, sets), GETTER (DoneStep, done_step, seconds),
  GETTER (GivenAnswer, given_answer, finding), GETTER (GivenAnswer, given_answer, answer),
  GETTER (GivenStep, given_step, step), GETTER (GivenStep, given_step, outcome),
  GETTER (Mark, mark, region), GETTER (Mark, mark, side), GETTER (Mark, mark, intensity), GETTER (Mark, mark, deep),
  GETTER (PainSeries, pain_series, region), GETTER (PainSeries, pain_series, side),
  GETTER (Recheck, recheck, athlete), GETTER (Recheck, recheck, name), GETTER (Recheck, recheck, session),
  GETTER (Recheck, recheck, date), GETTER (Recheck, recheck, urgency),
  GETTER (Records, records, directory), GETTER (Records, records, status), GETTER (Records, records, message),
  GETTER (Session, session, id), GETTER (Session, session, athlete), GETTER (Session, session, start),
  GETTER (Session, session, note), GETTER (Session, session, recheck), GETTER (Session, session, urgency),
  GETTER (Session, session, safety_done), GETTER (Session, session, catalogue_review), GETTER (Session, session, catalogue_format),
  GETTER (Session, session, marks), GETTER (Session, session, answers), GETTER (Session, session, candidates),
  GETTER (Session, session, steps), GETTER (Session, session, done_steps),
  GETTER (ShownCandidate, shown_candidate, condition), GETTER (ShownCandidate, shown_candidate, lane),
  GETTER (ShownCandidate, shown_candidate, band),
};

static void
take_all (PropertyWalk *walk,
          GPtrArray    *objects)
{
  g_assert_cmpuint (objects->len, >, 0);
  for (guint i = 0; i < objects->len; i++)
    property_walk_take (walk, g_ptr_array_index (objects, i));
}

static void
test_getters (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("Athlete A");
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), 3);
  g_autoptr (HipAthleteList) list = NULL;
  g_autoptr (HipSession) loaded = NULL;
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (GPtrArray) pain = NULL;
  g_autoptr (GPtrArray) rechecks = NULL;
  g_autoptr (GDate) from = g_date_new_dmy (1, G_DATE_DECEMBER, 2026);
  g_autoptr (GDate) to = g_date_new_dmy (31, G_DATE_DECEMBER, 2026);
  g_autoptr (GError) error = NULL;
  PropertyWalk walk;

  hip_athlete_set_birth_year (athlete, 1990);
  hip_athlete_set_notes (athlete, "Runs on trails");
  g_assert_true (open_records (fixture->records, &error));
  g_assert_true (save_session (fixture->records, session, athlete, &error));
  g_assert_no_error (error);

  athletes = list_athletes (fixture->records, NULL, &error);
  g_assert_no_error (error);
  pain = list_pain (fixture->records, hip_athlete_get_id (athlete), &error);
  g_assert_no_error (error);
  rechecks = list_rechecks (fixture->records, from, to, &error);
  g_assert_no_error (error);
  loaded = load_session (fixture->records, hip_session_get_id (session), &error);
  g_assert_no_error (error);
  list = hip_athlete_list_new (fixture->records);
  while (hip_athlete_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);

  property_walk_begin (&walk, rows, G_N_ELEMENTS (rows));
  take_all (&walk, athletes);
  take_all (&walk, pain);
  take_all (&walk, rechecks);
  property_walk_take (&walk, session);
  property_walk_take (&walk, loaded);
  property_walk_take (&walk, list);
  property_walk_end (&walk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/records-properties/getters", RecordsFixture, NULL, records_fixture_set_up, test_getters, records_fixture_tear_down);

  return g_test_run ();
}
