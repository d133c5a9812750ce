/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-athletes-test.h"
#include "hip-enquiry-state.h"
#include "hip-test-warnings.h"

static const char *const no_steps[] = { NULL };
static const char *const one_step[] = { "relative-rest", NULL };

typedef struct
{
  HipEnquiry *enquiry;
  HipKeeper  *keeper;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->keeper = hip_keeper_new (fixture->enquiry);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->keeper != NULL)
    hip_keeper_close (fixture->keeper);
  g_clear_object (&fixture->keeper);
  g_clear_object (&fixture->enquiry);
}

static void
assert_state (Fixture        *fixture,
              HipKeeperState  state)
{
  hip_test_wait_until (hip_keeper_get_state (fixture->keeper) == state);
}

static HipAthlete *
keep_somebody (Fixture *fixture)
{
  g_autoptr (HipAthlete) somebody = hip_athlete_new ("Athlete A");

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_keeper_keep (fixture->keeper, somebody, TRUE, "After the long run", one_step);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);

  return g_steal_pointer (&somebody);
}

/* The one session that is on the disk. */
static HipSession *
load (Fixture    *fixture,
      HipAthlete *athlete)
{
  g_autoptr (GPtrArray) sessions = hip_test_list_sessions (hip_keeper_get_records (fixture->keeper), hip_athlete_get_id (athlete));

  g_assert_cmpuint (sessions->len, ==, 1);

  return g_object_ref (g_ptr_array_index (sessions, 0));
}

static void
test_guest (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "hip-map", NULL);

  g_assert_cmpint (hip_keeper_get_state (fixture->keeper), ==, HIP_KEEPER_STATE_GUEST);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  g_assert_cmpint (hip_keeper_get_state (fixture->keeper), ==, HIP_KEEPER_STATE_GUEST);
  g_assert_null (hip_keeper_get_athlete (fixture->keeper));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* Every change is saved again by itself. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  g_autoptr (HipSession) first = load (fixture, somebody);
  g_autoptr (HipSession) second = NULL;
  g_autoptr (HipStep) step = NULL;
  g_autoptr (HipRoutineEntry) entry = NULL;
  HipDoneStep *done;
  GDate day;

  g_assert_cmpstr (hip_session_get_note (first), ==, "After the long run");
  g_assert_cmpint (hip_session_get_intensity (first, "groin-crease", HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_steps (first)), ==, 1);
  g_assert_nonnull (hip_session_get_recheck (first));

  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 6);
  assert_state (fixture, HIP_KEEPER_STATE_SAVING);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);
  hip_enquiry_set_answer (fixture->enquiry, "landing-hurts", HIP_ANSWER_YES);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, 2, 2099);
  hip_enquiry_set_recheck_date (fixture->enquiry, &day);
  step = g_list_model_get_item (hip_enquiry_get_steps (fixture->enquiry), 0);
  entry = hip_routine_entry_new (step, 3);
  g_list_store_append (hip_enquiry_get_routine_log (fixture->enquiry), entry);
  assert_state (fixture, HIP_KEEPER_STATE_SAVING);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);
  hip_routine_entry_update (entry, 2, 75);
  assert_state (fixture, HIP_KEEPER_STATE_SAVING);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);

  second = load (fixture, somebody);
  g_assert_cmpstr (hip_session_get_id (second), ==, hip_session_get_id (first));
  g_assert_cmpint (hip_session_get_intensity (second, "groin-crease", HIP_SIDE_RIGHT), ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_answers (second)), ==, 1);
  g_assert_cmpint (g_date_compare (hip_session_get_recheck (second), &day), ==, 0);
  g_assert_cmpstr (hip_session_get_note (second), ==, "After the long run");
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_done_steps (second)), ==, 1);
  done = g_list_model_get_item (hip_session_get_done_steps (second), 0);
  g_assert_cmpint (hip_done_step_get_sets (done), ==, 2);
  g_assert_cmpint (hip_done_step_get_seconds (done), ==, 75);
  g_object_unref (done);

  /* The note alone. */
  hip_keeper_keep (fixture->keeper, somebody, FALSE, "No more hills", no_steps);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);
  g_clear_object (&second);
  second = load (fixture, somebody);
  g_assert_cmpstr (hip_session_get_note (second), ==, "No more hills");
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_steps (second)), ==, 0);
}

/* What is cleared, or changed as a guest, leaves what is kept as it is. */
static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  g_autoptr (HipEnquiryState) state = hip_enquiry_dup_state (fixture->enquiry);
  g_autoptr (HipKept) kept = hip_keeper_dup_kept (fixture->keeper);
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  g_autoptr (HipSession) session = NULL;

  /* What was said just before is still saved. */
  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 4);
  hip_keeper_forget (fixture->keeper);
  g_assert_null (hip_keeper_get_athlete (fixture->keeper));
  hip_enquiry_clear (fixture->enquiry);
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  session = load (fixture, somebody);
  g_assert_cmpint (hip_session_get_intensity (session, "groin-crease", HIP_SIDE_RIGHT), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (session)), ==, 1);
  g_assert_cmpint (hip_keeper_get_state (fixture->keeper), ==, HIP_KEEPER_STATE_GUEST);

  /* Taken back, it goes on. */
  hip_enquiry_restore (fixture->enquiry, state);
  hip_keeper_restore (fixture->keeper, kept);
  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 2);
  assert_state (fixture, HIP_KEEPER_STATE_SAVING);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);
  g_clear_object (&session);
  session = load (fixture, somebody);
  g_assert_cmpint (hip_session_get_intensity (session, "groin-crease", HIP_SIDE_RIGHT), ==, 2);

  /* Nothing is saved of a session that was emptied. */
  hip_enquiry_clear (fixture->enquiry);
  g_clear_object (&session);
  session = load (fixture, somebody);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (session)), ==, 1);
}

/* What the keeper knows of the first step. */
static HipOutcome
get_outcome (Fixture *fixture)
{
  g_autoptr (HipGivenStep) step = g_list_model_get_item (hip_session_get_steps (hip_keeper_get_session (fixture->keeper)), 0);

  return hip_given_step_get_outcome (step);
}

/* What became of a step is said elsewhere, and stays with the next tap. */
/* The last spot is taken away while the session is being saved: nothing is left to wait for. */
static void
test_no_spot (Fixture       *fixture,
              gconstpointer  data)
{
  const gboolean at_once = GPOINTER_TO_INT (data);
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  g_autoptr (HipSession) session = NULL;

  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 6);
  assert_state (fixture, HIP_KEEPER_STATE_SAVING);
  hip_enquiry_toggle (fixture->enquiry, groin, HIP_SIDE_RIGHT);
  g_assert_false (hip_enquiry_get_has_spots (fixture->enquiry));
  if (!at_once)
    g_main_context_iteration (NULL, FALSE);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);

  session = load (fixture, somebody);
  g_assert_cmpint (hip_session_get_intensity (session, "groin-crease", HIP_SIDE_RIGHT), ==, 6);
}

static void
test_outcome (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  const char *id = hip_session_get_id (hip_keeper_get_session (fixture->keeper));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (HipGivenStep) step = NULL;
  g_autoptr (HipSession) session = NULL;

  hip_records_set_outcome_async (hip_keeper_get_records (fixture->keeper), id, one_step[0], HIP_OUTCOME_BETTER, NULL,
                                 hip_test_take_result_cb, &result);
  hip_test_wait_until (result != NULL);
  g_assert_true (hip_records_set_outcome_finish (hip_keeper_get_records (fixture->keeper), result, NULL));
  hip_test_wait_until (get_outcome (fixture) == HIP_OUTCOME_BETTER);

  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 6);
  assert_state (fixture, HIP_KEEPER_STATE_SAVING);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);
  session = load (fixture, somebody);
  step = g_list_model_get_item (hip_session_get_steps (session), 0);
  g_assert_cmpint (hip_given_step_get_outcome (step), ==, HIP_OUTCOME_BETTER);
}

/* The last change is on the disk when the program ends. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  g_autoptr (HipSession) session = NULL;

  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 9);
  hip_keeper_close (fixture->keeper);
  g_clear_object (&fixture->keeper);

  fixture->keeper = hip_keeper_new (fixture->enquiry);
  session = load (fixture, somebody);
  g_assert_cmpint (hip_session_get_intensity (session, "groin-crease", HIP_SIDE_RIGHT), ==, 9);
}

/* A session of today goes on, an earlier one is only looked at. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  HipRegion *groin = hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease");
  g_autoptr (HipSession) today = load (fixture, somebody);
  g_autoptr (HipSession) earlier = hip_session_new (hip_athlete_get_id (somebody));
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (hip_session_get_start (today), -1);
  g_autoptr (GPtrArray) sessions = NULL;

  hip_session_set_start (earlier, yesterday);
  hip_session_set_mark (earlier, "sit-bone", HIP_SIDE_LEFT, 7);
  hip_test_save_session (hip_keeper_get_records (fixture->keeper), earlier, NULL);

  hip_keeper_open (fixture->keeper, somebody, earlier);
  g_assert_cmpint (hip_keeper_get_state (fixture->keeper), ==, HIP_KEEPER_STATE_LOOKING);
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Sit bone, left");
  hip_test_point_at (fixture->enquiry, "front-thigh", HIP_SIDE_LEFT);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpint (hip_keeper_get_state (fixture->keeper), ==, HIP_KEEPER_STATE_LOOKING);

  hip_keeper_open (fixture->keeper, somebody, today);
  g_assert_cmpint (hip_keeper_get_state (fixture->keeper), ==, HIP_KEEPER_STATE_SAVED);
  hip_enquiry_set_intensity (fixture->enquiry, groin, HIP_SIDE_RIGHT, 1);
  assert_state (fixture, HIP_KEEPER_STATE_SAVING);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);

  sessions = hip_test_list_sessions (hip_keeper_get_records (fixture->keeper), hip_athlete_get_id (somebody));
  g_assert_cmpuint (sessions->len, ==, 2);
  g_assert_cmpint (hip_session_get_intensity (g_ptr_array_index (sessions, 0), "groin-crease", HIP_SIDE_RIGHT), ==, 1);
  g_assert_cmpint (hip_session_get_intensity (g_ptr_array_index (sessions, 1), "sit-bone", HIP_SIDE_LEFT), ==, 7);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (g_ptr_array_index (sessions, 1))), ==, 1);
}

/* A session that begins for an athlete is saved with its first spot. */
static void
test_begin (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  g_autoptr (GPtrArray) sessions = NULL;

  hip_keeper_forget (fixture->keeper);
  hip_enquiry_clear (fixture->enquiry);
  hip_keeper_begin (fixture->keeper, somebody);
  g_assert_cmpint (hip_keeper_get_state (fixture->keeper), ==, HIP_KEEPER_STATE_WAITING);
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  assert_state (fixture, HIP_KEEPER_STATE_SAVED);

  sessions = hip_test_list_sessions (hip_keeper_get_records (fixture->keeper), hip_athlete_get_id (somebody));
  g_assert_cmpuint (sessions->len, ==, 2);
}

static void
failed_cb (HipKeeper  *keeper,
           const char *message,
           char      **told)
{
  g_free (*told);
  *told = g_strdup (message);
}

/* Somebody who was erased meanwhile. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (HipAthlete) somebody = keep_somebody (fixture);
  g_autoptr (HipAthlete) nobody = hip_athlete_new ("Nobody");
  g_autofree char *told = NULL;

  g_signal_connect (fixture->keeper, "failed", G_CALLBACK (failed_cb), &told);
  hip_keeper_keep (fixture->keeper, nobody, FALSE, NULL, no_steps);
  assert_state (fixture, HIP_KEEPER_STATE_FAILED);
  g_assert_cmpstr (hip_keeper_get_message (fixture->keeper), ==, "This athlete is not in the records any more.");
  g_assert_cmpstr (told, ==, hip_keeper_get_message (fixture->keeper));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hip_test_bear_warnings ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/keeper/guest", test_guest);
  ADD ("/keeper/follow", test_follow);
  ADD ("/keeper/forget", test_forget);
  g_test_add ("/keeper/no-spot", Fixture, GINT_TO_POINTER (FALSE), set_up, test_no_spot, tear_down);
  g_test_add ("/keeper/no-spot-at-once", Fixture, GINT_TO_POINTER (TRUE), set_up, test_no_spot, tear_down);
  ADD ("/keeper/outcome", test_outcome);
  ADD ("/keeper/close", test_close);
  ADD ("/keeper/open", test_open);
  ADD ("/keeper/begin", test_begin);
  ADD ("/keeper/failure", test_failure);
#undef ADD

  return g_test_run ();
}
