/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timer of a routine, by a clock that the test sets. */

#include "config.h"

#include "hip-dose.h"
#include "hip-routine.h"

typedef struct
{
  GListStore *steps;
  GListStore *log;
  HipRoutine *routine;
  gint64 now;
  GString *cues;
  guint n_position;
  guint n_state;
} Fixture;

static gint64
fake_clock (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
cue_cb (Fixture       *fixture,
        HipRoutineCue  cue)
{
  static const char letters[HIP_N_ROUTINE_CUES] = {
    [HIP_ROUTINE_CUE_START] = 's',
    [HIP_ROUTINE_CUE_SWITCH] = 'w',
    [HIP_ROUTINE_CUE_REST] = 'r',
    [HIP_ROUTINE_CUE_END] = 'e',
  };

  g_string_append_c (fixture->cues, letters[cue]);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->steps = g_list_store_new (HIP_TYPE_STEP);
  fixture->log = g_list_store_new (HIP_TYPE_ROUTINE_ENTRY);
  fixture->cues = g_string_new (NULL);
  fixture->now = 1000 * G_TIME_SPAN_SECOND;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->routine != NULL)
    g_assert_finalize_object (fixture->routine);
  g_clear_object (&fixture->steps);
  g_clear_object (&fixture->log);
  g_string_free (fixture->cues, TRUE);
}

static void
add_step (Fixture       *fixture,
          const char    *id,
          const HipDose *dose)
{
  g_autoptr (HipStep) step = hip_dose_new_step (id, dose);

  g_list_store_append (fixture->steps, step);
}

static void
make_routine (Fixture *fixture)
{
  fixture->routine = hip_routine_new (G_LIST_MODEL (fixture->steps), fixture->log);
  hip_routine_set_clock (fixture->routine, fake_clock, fixture);
  g_signal_connect_swapped (fixture->routine, "cue", G_CALLBACK (cue_cb), fixture);
  g_signal_connect_swapped (fixture->routine, "notify::position", G_CALLBACK (count_cb), &fixture->n_position);
  g_signal_connect_swapped (fixture->routine, "notify::state", G_CALLBACK (count_cb), &fixture->n_state);
}

/* Lets time go by as it does while the program runs: the routine looks at the clock again and again. */
static void
pass (Fixture *fixture,
      double   seconds)
{
  gint64 left = seconds * G_TIME_SPAN_SECOND;

  while (left > 0)
    {
      const gint64 bit = MIN (left, 5 * G_TIME_SPAN_SECOND);

      fixture->now += bit;
      left -= bit;
      hip_routine_update (fixture->routine);
    }
}

static void
assert_at (Fixture    *fixture,
           const char *label,
           double      remaining)
{
  HipRoutineSegment *current = hip_routine_get_current (fixture->routine);

  g_assert_nonnull (current);
  g_assert_cmpstr (hip_routine_segment_get_label (current), ==, label);
  g_assert_cmpint (hip_routine_get_remaining (fixture->routine),
                   ==,
                   remaining < 0 ? -1 : (gint64) (remaining * G_TIME_SPAN_SECOND));
}

static void
assert_entry (Fixture    *fixture,
              guint       position,
              const char *id,
              guint       sets_done,
              guint       n_sets,
              guint       seconds)
{
  g_autoptr (HipRoutineEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->log), position);

  g_assert_nonnull (entry);
  g_assert_cmpstr (hip_step_get_id (hip_routine_entry_get_step (entry)), ==, id);
  g_assert_cmpuint (hip_routine_entry_get_sets_done (entry), ==, sets_done);
  g_assert_cmpuint (hip_routine_entry_get_n_sets (entry), ==, n_sets);
  g_assert_cmpuint (hip_routine_entry_get_seconds (entry), ==, seconds);
}

#define STRETCH &(HipDose) { .type = "stretch", .sets = 1, .reps = 2, .hold_s = 30, .rest_s = 15, .both_sides = 1 }
#define HOLDS &(HipDose) { .sets = 2, .reps = 1, .hold_s = 20, .rest_s = 30 }
#define COUNTED &(HipDose) { .sets = 2, .reps = 8, .hold_s = 2, .rest_s = 30 }

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  make_routine (fixture);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);

  hip_routine_start (fixture->routine);
  hip_routine_tap (fixture->routine);
  hip_routine_done (fixture->routine);
  hip_routine_skip (fixture->routine);
  hip_routine_back (fixture->routine);
  hip_routine_pause (fixture->routine);
  pass (fixture, 60);

  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  g_assert_null (hip_routine_get_current (fixture->routine));
  g_assert_null (hip_routine_get_next (fixture->routine));
  g_assert_cmpuint (hip_routine_get_step_number (fixture->routine), ==, 0);
  g_assert_cmpfloat_with_epsilon (hip_routine_get_progress (fixture->routine), 0, 1e-9);
  g_assert_cmpint (hip_routine_get_remaining (fixture->routine), ==, -1);
  g_assert_cmpstr (fixture->cues->str, ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->log)), ==, 0);
}

/* From the start to the end without a hand on it: every segment, every cue, and what is kept of it. */
static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "stretch", STRETCH);
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);

  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_WAITING);
  assert_at (fixture, "Get ready", 10);
  pass (fixture, 100);
  assert_at (fixture, "Get ready", 10);

  hip_routine_start (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
  g_assert_cmpstr (hip_routine_segment_get_label (hip_routine_get_next (fixture->routine)), ==, "Hold 1 of 2 · left · 30 s");
  g_assert_cmpstr (fixture->cues->str, ==, "");
  pass (fixture, 9);
  assert_at (fixture, "Get ready", 1);
  pass (fixture, 1);
  assert_at (fixture, "Hold 1 of 2 · left · 30 s", 30);
  g_assert_cmpstr (fixture->cues->str, ==, "s");
  g_assert_cmpuint (hip_routine_get_step_number (fixture->routine), ==, 1);

  /* The switch is not worth announcing, the other side is. */
  g_assert_cmpstr (hip_routine_segment_get_label (hip_routine_get_next (fixture->routine)), ==, "Hold 1 of 2 · right · 30 s");
  pass (fixture, 15);
  g_assert_cmpfloat_with_epsilon (hip_routine_get_segment_progress (fixture->routine), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (hip_routine_get_progress (fixture->routine), 0.5 / 6, 1e-9);
  assert_entry (fixture, 0, "stretch", 0, 2, 15);

  pass (fixture, 15);
  assert_at (fixture, "Switch to the right side", 5);
  g_assert_cmpstr (hip_routine_segment_get_side_label (hip_routine_get_current (fixture->routine)), ==, "Right side");
  pass (fixture, 5);
  assert_at (fixture, "Hold 1 of 2 · right · 30 s", 30);
  g_assert_cmpstr (hip_routine_segment_get_label (hip_routine_get_next (fixture->routine)), ==, "Rest 15 s");
  pass (fixture, 30);
  assert_at (fixture, "Rest 15 s", 15);
  g_assert_null (hip_routine_segment_get_side_label (hip_routine_get_current (fixture->routine)));
  assert_entry (fixture, 0, "stretch", 1, 2, 60);
  pass (fixture, 15 + 30 + 5 + 29);
  assert_at (fixture, "Hold 2 of 2 · right · 30 s", 1);
  g_assert_cmpstr (hip_routine_segment_get_label (hip_routine_get_next (fixture->routine)), ==, "Set 1 of 2 · hold 20 s");
  pass (fixture, 1);
  assert_at (fixture, "Get ready", 10);
  g_assert_cmpuint (hip_routine_get_step_number (fixture->routine), ==, 2);
  assert_entry (fixture, 0, "stretch", 2, 2, 120);
  g_assert_cmpstr (fixture->cues->str, ==, "swsrswsr");

  pass (fixture, 10 + 20 + 30 + 19);
  assert_at (fixture, "Set 2 of 2 · hold 20 s", 1);
  g_assert_null (hip_routine_get_next (fixture->routine));
  pass (fixture, 1);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  g_assert_null (hip_routine_get_current (fixture->routine));
  g_assert_cmpuint (hip_routine_get_step_number (fixture->routine), ==, 2);
  g_assert_cmpfloat_with_epsilon (hip_routine_get_progress (fixture->routine), 1, 1e-9);
  g_assert_cmpstr (fixture->cues->str, ==, "swsrswsrsrse");
  g_assert_cmpuint (g_list_model_get_n_items (hip_routine_get_log (fixture->routine)), ==, 2);
  assert_entry (fixture, 1, "holds", 2, 2, 40);

  /* Waiting, running, finished; and one notification for each segment. */
  g_assert_cmpuint (fixture->n_state, ==, 2);
  g_assert_cmpuint (fixture->n_position, ==, g_list_model_get_n_items (hip_routine_get_segments (fixture->routine)));
}

/* What is left over at the end of a segment counts for the next: no error adds up. */
static void
test_exact (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "holds", &(HipDose) { .sets = 10, .reps = 1, .hold_s = 7, .rest_s = 5 });
  make_routine (fixture);
  hip_routine_start (fixture->routine);

  for (guint i = 0; i < 23; i++)
    {
      fixture->now += 3.7 * G_TIME_SPAN_SECOND;
      hip_routine_update (fixture->routine);
    }

  /* 85.1 s: 10 to get ready, six rounds of 12, and 3.1 into the seventh. */
  assert_at (fixture, "Set 7 of 10 · hold 7 s", 3.9);
}

/* Asking changes nothing, and knows the time between two looks. */
static void
test_asking (Fixture       *fixture,
             gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);
  hip_routine_start (fixture->routine);

  fixture->now += 4 * G_TIME_SPAN_SECOND;
  assert_at (fixture, "Get ready", 6);
  g_assert_cmpint (hip_routine_get_elapsed (fixture->routine), ==, 4 * G_TIME_SPAN_SECOND);
  fixture->now += 6 * G_TIME_SPAN_SECOND;
  assert_at (fixture, "Get ready", 0);
  hip_routine_update (fixture->routine);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 20);
}

static void
test_pause (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);

  /* Before the start there is nothing to pause. */
  hip_routine_pause (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_WAITING);

  hip_routine_start (fixture->routine);
  pass (fixture, 16);
  hip_routine_pause (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 14);

  /* An hour of talk, and even a night. */
  pass (fixture, 3600);
  fixture->now += 10 * 3600 * G_TIME_SPAN_SECOND;
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 14);

  hip_routine_start (fixture->routine);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 14);
  pass (fixture, 4);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 10);
  g_assert_false (hip_routine_get_interrupted (fixture->routine));
  assert_entry (fixture, 0, "holds", 0, 2, 10);

  /* A pause says nothing, and going on says nothing either. */
  g_assert_cmpstr (fixture->cues->str, ==, "s");

  /* A second start changes nothing. */
  hip_routine_start (fixture->routine);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 10);
}

/* The clock went on, but nobody was there. */
static void
test_sleep (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);
  hip_routine_start (fixture->routine);
  pass (fixture, 15);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 15);

  fixture->now += 3600 * G_TIME_SPAN_SECOND;

  /* Whoever draws before the routine has noticed must not show the end. */
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 15);
  hip_routine_update (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  g_assert_true (hip_routine_get_interrupted (fixture->routine));
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 15);
  g_assert_cmpstr (fixture->cues->str, ==, "s");
  assert_entry (fixture, 0, "holds", 0, 2, 5);

  hip_routine_tap (fixture->routine);
  g_assert_false (hip_routine_get_interrupted (fixture->routine));
  pass (fixture, 15);
  assert_at (fixture, "Rest 30 s", 30);
}

/* The first thing after the sleep may be a hand on the keyboard. */
static void
test_sleep_and_keys (Fixture       *fixture,
                     gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);
  hip_routine_start (fixture->routine);
  pass (fixture, 15);
  fixture->now += 3600 * G_TIME_SPAN_SECOND;
  hip_routine_tap (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 15);

  hip_routine_start (fixture->routine);
  fixture->now += 3600 * G_TIME_SPAN_SECOND;
  hip_routine_skip (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  assert_at (fixture, "Rest 30 s", 30);
}

/* A clock that goes backwards is broken; the routine stands still then, and nothing worse. */
static void
test_backwards (Fixture       *fixture,
                gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);
  hip_routine_start (fixture->routine);
  pass (fixture, 15);
  fixture->now -= 500 * G_TIME_SPAN_SECOND;
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 15);
  hip_routine_update (fixture->routine);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 15);
  pass (fixture, 1);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 14);
}

static void
test_skip (Fixture       *fixture,
           gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);

  /* Before the start, one may look ahead. */
  hip_routine_skip (fixture->routine);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 20);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_WAITING);
  g_assert_cmpstr (fixture->cues->str, ==, "");

  hip_routine_start (fixture->routine);
  g_assert_cmpstr (fixture->cues->str, ==, "s");
  pass (fixture, 5);
  hip_routine_skip (fixture->routine);
  assert_at (fixture, "Rest 30 s", 30);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);

  /* A set that was skipped is not done, whatever was done of it. */
  assert_entry (fixture, 0, "holds", 0, 2, 5);

  hip_routine_skip (fixture->routine);
  pass (fixture, 20);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  assert_entry (fixture, 0, "holds", 1, 2, 25);

  /* There is nothing behind the end. */
  hip_routine_skip (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  g_assert_cmpstr (fixture->cues->str, ==, "srse");
}

static void
test_skip_to_end (Fixture       *fixture,
                  gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);
  hip_routine_start (fixture->routine);
  for (guint i = 0; i < 4; i++)
    hip_routine_skip (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->log)), ==, 0);
  g_assert_cmpstr (fixture->cues->str, ==, "srse");
}

static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);
  hip_routine_start (fixture->routine);

  /* Nothing lies before the beginning. */
  pass (fixture, 4);
  hip_routine_back (fixture->routine);
  assert_at (fixture, "Get ready", 10);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);

  /* Well into a hold, the hold begins anew. */
  pass (fixture, 15);
  hip_routine_back (fixture->routine);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 20);

  /* Twice goes on to what was before. */
  hip_routine_back (fixture->routine);
  assert_at (fixture, "Get ready", 10);

  /* From a rest, back to the set. */
  pass (fixture, 10 + 20 + 10);
  assert_at (fixture, "Rest 30 s", 20);
  hip_routine_back (fixture->routine);
  assert_at (fixture, "Set 1 of 2 · hold 20 s", 20);

  /* What was done stays done, and what is done twice counts as work. */
  assert_entry (fixture, 0, "holds", 1, 2, 25);
  pass (fixture, 20);
  assert_entry (fixture, 0, "holds", 1, 2, 45);

  /* From the end, to the last set; it waits there. */
  pass (fixture, 30 + 20);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  hip_routine_back (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  assert_at (fixture, "Set 2 of 2 · hold 20 s", 20);
  pass (fixture, 5);
  assert_at (fixture, "Set 2 of 2 · hold 20 s", 20);
  hip_routine_start (fixture->routine);
  pass (fixture, 20);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
}

/* Repetitions that the athlete counts take as long as they take, and a tap ends them. */
static void
test_counted (Fixture       *fixture,
              gconstpointer  data)
{
  add_step (fixture, "counted", COUNTED);
  make_routine (fixture);

  /* A tap starts; while time runs it pauses; then it goes on. */
  hip_routine_tap (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_RUNNING);
  hip_routine_tap (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_PAUSED);
  hip_routine_tap (fixture->routine);

  pass (fixture, 10);
  assert_at (fixture, "Set 1 of 2 · 8 times, hold each 2 s", -1);
  g_assert_cmpuint (hip_routine_get_rep (fixture->routine), ==, 0);
  g_assert_cmpfloat_with_epsilon (hip_routine_get_segment_progress (fixture->routine), 0, 1e-9);
  pass (fixture, 300);
  assert_at (fixture, "Set 1 of 2 · 8 times, hold each 2 s", -1);

  hip_routine_tap (fixture->routine);
  assert_at (fixture, "Rest 30 s", 30);
  assert_entry (fixture, 0, "counted", 1, 2, 300);

  pass (fixture, 30);
  hip_routine_done (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  assert_entry (fixture, 0, "counted", 2, 2, 300);
  g_assert_cmpstr (fixture->cues->str, ==, "srse");
}

static void
test_pace (Fixture       *fixture,
           gconstpointer  data)
{
  add_step (fixture, "counted", COUNTED);
  make_routine (fixture);
  hip_routine_set_pace (fixture->routine, 3);
  hip_routine_start (fixture->routine);
  pass (fixture, 10);

  /* Eight times 3 s of movement and 2 s of hold. */
  assert_at (fixture, "Set 1 of 2 · 8 times, hold each 2 s", 40);
  g_assert_cmpuint (hip_routine_get_rep (fixture->routine), ==, 1);
  pass (fixture, 4.9);
  g_assert_cmpuint (hip_routine_get_rep (fixture->routine), ==, 1);
  pass (fixture, 0.1);
  g_assert_cmpuint (hip_routine_get_rep (fixture->routine), ==, 2);
  pass (fixture, 34.9);
  g_assert_cmpuint (hip_routine_get_rep (fixture->routine), ==, 8);

  /* Another pace begins the set anew; without one the athlete counts. */
  hip_routine_set_pace (fixture->routine, 4);
  assert_at (fixture, "Set 1 of 2 · 8 times, hold each 2 s", 48);
  hip_routine_set_pace (fixture->routine, 0);
  assert_at (fixture, "Set 1 of 2 · 8 times, hold each 2 s", -1);
  hip_routine_set_pace (fixture->routine, 3);
  pass (fixture, 40);
  assert_at (fixture, "Rest 30 s", 30);
  assert_entry (fixture, 0, "counted", 1, 2, 79);

  /* In a rest it changes nothing. */
  pass (fixture, 10);
  hip_routine_set_pace (fixture->routine, 5);
  assert_at (fixture, "Rest 30 s", 20);
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  add_step (fixture, "load", &(HipDose) { .type = "load" });
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);

  hip_routine_start (fixture->routine);
  assert_at (fixture, "Do it, then continue", -1);
  g_assert_cmpstr (fixture->cues->str, ==, "s");
  pass (fixture, 120);
  assert_at (fixture, "Do it, then continue", -1);
  hip_routine_tap (fixture->routine);
  assert_at (fixture, "Get ready", 10);
  assert_entry (fixture, 0, "load", 1, 1, 120);
  hip_routine_back (fixture->routine);
  assert_at (fixture, "Do it, then continue", -1);
}

/* A set is done when both sides are. */
static void
test_one_side (Fixture       *fixture,
               gconstpointer  data)
{
  add_step (fixture, "stretch", STRETCH);
  make_routine (fixture);
  hip_routine_start (fixture->routine);
  pass (fixture, 10 + 30 + 5 + 12);
  hip_routine_skip (fixture->routine);
  assert_entry (fixture, 0, "stretch", 0, 2, 42);
}

/* Nobody has to call hip_routine_update(): at the end of a segment the routine wakes by itself. */
static void
test_wakes (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "short", &(HipDose) { .sets = 1, .reps = 1, .hold_s = 1 });
  fixture->routine = hip_routine_new (G_LIST_MODEL (fixture->steps), NULL);
  hip_routine_skip (fixture->routine);
  hip_routine_start (fixture->routine);
  while (hip_routine_get_state (fixture->routine) == HIP_ROUTINE_RUNNING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
}

/* Nothing wakes a routine that does not run. */
static void
test_rests (Fixture       *fixture,
            gconstpointer  data)
{
  add_step (fixture, "holds", HOLDS);
  make_routine (fixture);
  g_assert_false (g_main_context_pending (NULL));
  hip_routine_start (fixture->routine);
  g_assert_nonnull (g_main_context_find_source_by_user_data (NULL, fixture->routine));
  hip_routine_pause (fixture->routine);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, fixture->routine));
  hip_routine_start (fixture->routine);
  for (guint i = 0; i < 4; i++)
    hip_routine_skip (fixture->routine);
  g_assert_cmpint (hip_routine_get_state (fixture->routine), ==, HIP_ROUTINE_FINISHED);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, fixture->routine));

  hip_routine_back (fixture->routine);
  hip_routine_start (fixture->routine);
  g_assert_nonnull (g_main_context_find_source_by_user_data (NULL, fixture->routine));
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GListModel) steps = NULL;
  g_autoptr (GListModel) segments = NULL;
  g_autoptr (GListModel) log = NULL;
  g_autoptr (HipStep) step = NULL;
  HipSegmentKind kind;
  HipSide side;
  HipRoutineState state;
  guint position, pace, n_sets;
  gboolean interrupted;
  g_autofree char *label = NULL;

  add_step (fixture, "stretch", STRETCH);
  make_routine (fixture);
  g_object_set (fixture->routine, "pace", 7, NULL);
  g_object_get (fixture->routine,
                "steps", &steps,
                "segments", &segments,
                "routine-log", &log,
                "state", &state,
                "position", &position,
                "pace", &pace,
                "interrupted", &interrupted,
                NULL);
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 1);
  g_assert_true (segments == hip_routine_get_segments (fixture->routine));
  g_assert_true (log == G_LIST_MODEL (fixture->log));
  g_assert_cmpint (state, ==, HIP_ROUTINE_WAITING);
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (pace, ==, 7);
  g_assert_false (interrupted);

  hip_routine_skip (fixture->routine);
  g_object_get (hip_routine_get_current (fixture->routine), "step", &step, "kind", &kind, "side", &side, "label", &label, NULL);
  g_assert_cmpstr (hip_step_get_id (step), ==, "stretch");
  g_assert_cmpint (kind, ==, HIP_SEGMENT_HOLD);
  g_assert_cmpint (side, ==, HIP_SIDE_LEFT);
  g_assert_cmpstr (label, ==, "Hold 1 of 2 · left · 30 s");

  hip_routine_done (fixture->routine);
  g_clear_object (&step);
  {
    g_autoptr (HipRoutineEntry) entry = g_list_model_get_item (log, 0);
    guint sets_done, seconds;

    g_object_get (entry, "step", &step, "n-sets", &n_sets, "sets-done", &sets_done, "seconds", &seconds, NULL);
    g_assert_cmpuint (n_sets, ==, 2);
    g_assert_cmpuint (sets_done, ==, 0);
    g_assert_cmpuint (seconds, ==, 0);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/routine/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("empty", test_empty);
  ADD ("whole", test_whole);
  ADD ("exact", test_exact);
  ADD ("asking", test_asking);
  ADD ("pause", test_pause);
  ADD ("sleep", test_sleep);
  ADD ("sleep-and-keys", test_sleep_and_keys);
  ADD ("backwards", test_backwards);
  ADD ("skip", test_skip);
  ADD ("skip-to-end", test_skip_to_end);
  ADD ("back", test_back);
  ADD ("counted", test_counted);
  ADD ("pace", test_pace);
  ADD ("card", test_card);
  ADD ("one-side", test_one_side);
  ADD ("wakes", test_wakes);
  ADD ("rests", test_rests);
  ADD ("properties", test_properties);
#undef ADD

  return g_test_run ();
}
