/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How doses become segments. */

#include "config.h"

#include "hip-dose.h"
#include "hip-routine.h"

/* A segment in a line: its seconds, then what is written on it. */
static char *
describe (const HipDose *dose)
{
  g_autoptr (GListStore) steps = g_list_store_new (HIP_TYPE_STEP);
  g_autoptr (HipStep) step = hip_dose_new_step ("step", dose);
  g_autoptr (HipRoutine) routine = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *segments;

  g_list_store_append (steps, step);
  routine = hip_routine_new (G_LIST_MODEL (steps), NULL);
  segments = hip_routine_get_segments (routine);

  for (guint i = 0; i < g_list_model_get_n_items (segments); i++)
    {
      g_autoptr (HipRoutineSegment) segment = g_list_model_get_item (segments, i);

      g_assert_true (hip_routine_segment_get_step (segment) == step);
      g_string_append_printf (text,
                              "%u %s\n",
                              hip_routine_segment_get_seconds (segment),
                              hip_routine_segment_get_label (segment));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_plan (const HipDose *dose,
             const char    *expected)
{
  g_autofree char *plan = describe (dose);

  g_assert_cmpstr (plan, ==, expected);
}

static void
test_card (void)
{
  assert_plan (&(HipDose) { .type = "load" }, "0 Do it, then continue\n");

  /* Sets and rests of nothing are no dose. */
  assert_plan (&(HipDose) { .sets = 3, .rest_s = 60, .both_sides = 1 }, "0 Do it, then continue\n");
}

static void
test_counted_sets (void)
{
  assert_plan (&(HipDose) { .sets = 2, .reps = 10, .rest_s = 60 },
               "10 Get ready\n"
               "0 Set 1 of 2 · 10 times\n"
               "60 Rest 60 s\n"
               "0 Set 2 of 2 · 10 times\n");
}

/* A hold too short for a timer belongs to the movement. */
static void
test_short_hold (void)
{
  assert_plan (&(HipDose) { .sets = 1, .reps = 8, .hold_s = 3 },
               "10 Get ready\n"
               "0 8 times, hold each 3 s\n");
  assert_plan (&(HipDose) { .sets = 1, .reps = 1, .hold_s = 3 },
               "10 Get ready\n"
               "3 Hold 3 s\n");
}

static void
test_both_sides (void)
{
  assert_plan (&(HipDose) { .sets = 2, .reps = 10, .rest_s = 60, .both_sides = 1 },
               "10 Get ready\n"
               "0 Set 1 of 2 · left · 10 times\n"
               "5 Switch to the right side\n"
               "0 Set 1 of 2 · right · 10 times\n"
               "60 Rest 60 s\n"
               "0 Set 2 of 2 · left · 10 times\n"
               "5 Switch to the right side\n"
               "0 Set 2 of 2 · right · 10 times\n");

  assert_plan (&(HipDose) { .sets = 3, .reps = 1, .hold_s = 30, .both_sides = 1, .rest_s = 15 },
               "10 Get ready\n"
               "30 Set 1 of 3 · left · hold 30 s\n"
               "5 Switch to the right side\n"
               "30 Set 1 of 3 · right · hold 30 s\n"
               "15 Rest 15 s\n"
               "30 Set 2 of 3 · left · hold 30 s\n"
               "5 Switch to the right side\n"
               "30 Set 2 of 3 · right · hold 30 s\n"
               "15 Rest 15 s\n"
               "30 Set 3 of 3 · left · hold 30 s\n"
               "5 Switch to the right side\n"
               "30 Set 3 of 3 · right · hold 30 s\n");
}

/* Several holds and no sets: the rest is between the holds. */
static void
test_holds (void)
{
  assert_plan (&(HipDose) { .type = "stretch", .sets = 1, .reps = 2, .hold_s = 30, .rest_s = 15, .both_sides = 1 },
               "10 Get ready\n"
               "30 Hold 1 of 2 · left · 30 s\n"
               "5 Switch to the right side\n"
               "30 Hold 1 of 2 · right · 30 s\n"
               "15 Rest 15 s\n"
               "30 Hold 2 of 2 · left · 30 s\n"
               "5 Switch to the right side\n"
               "30 Hold 2 of 2 · right · 30 s\n");

  /* Without a rest there is time to change, and without sides time to breathe. */
  assert_plan (&(HipDose) { .reps = 2, .hold_s = 20, .both_sides = 1 },
               "10 Get ready\n"
               "20 Hold 1 of 2 · left · 20 s\n"
               "5 Switch to the right side\n"
               "20 Hold 1 of 2 · right · 20 s\n"
               "5 Switch to the left side\n"
               "20 Hold 2 of 2 · left · 20 s\n"
               "5 Switch to the right side\n"
               "20 Hold 2 of 2 · right · 20 s\n");
  assert_plan (&(HipDose) { .reps = 2, .hold_s = 20 },
               "10 Get ready\n"
               "20 Hold 1 of 2 · 20 s\n"
               "3 Next hold\n"
               "20 Hold 2 of 2 · 20 s\n");
}

static void
test_holds_in_sets (void)
{
  assert_plan (&(HipDose) { .sets = 2, .reps = 2, .hold_s = 8, .rest_s = 45, .both_sides = 1 },
               "10 Get ready\n"
               "8 Set 1 of 2 · left · hold 1 of 2 · 8 s\n"
               "3 Next hold\n"
               "8 Set 1 of 2 · left · hold 2 of 2 · 8 s\n"
               "5 Switch to the right side\n"
               "8 Set 1 of 2 · right · hold 1 of 2 · 8 s\n"
               "3 Next hold\n"
               "8 Set 1 of 2 · right · hold 2 of 2 · 8 s\n"
               "45 Rest 45 s\n"
               "8 Set 2 of 2 · left · hold 1 of 2 · 8 s\n"
               "3 Next hold\n"
               "8 Set 2 of 2 · left · hold 2 of 2 · 8 s\n"
               "5 Switch to the right side\n"
               "8 Set 2 of 2 · right · hold 1 of 2 · 8 s\n"
               "3 Next hold\n"
               "8 Set 2 of 2 · right · hold 2 of 2 · 8 s\n");
}

/* Rolling and running are not held. */
static void
test_not_held (void)
{
  assert_plan (&(HipDose) { .type = "self-massage", .sets = 1, .reps = 1, .hold_s = 30, .both_sides = 1 },
               "10 Get ready\n"
               "30 Left · 30 s\n"
               "5 Switch to the right side\n"
               "30 Right · 30 s\n");
  assert_plan (&(HipDose) { .type = "load", .sets = 1, .reps = 2, .hold_s = 60, .rest_s = 60 },
               "10 Get ready\n"
               "60 Round 1 of 2 · 60 s\n"
               "60 Rest 60 s\n"
               "60 Round 2 of 2 · 60 s\n");
}

/* A slip in a catalogue of somebody’s own must not fill the memory. */
static void
test_absurd (void)
{
  g_autofree char *plan = describe (&(HipDose) { .sets = 2000000000, .reps = 2000000000, .hold_s = 2000000000, .rest_s = 1 });
  guint n = 0;

  for (const char *c = plan; *c != '\0'; c++)
    n += *c == '\n';
  g_assert_cmpuint (n, <, 30000);
}

/* Whatever the catalogue gives a timer can be done with it, in less than an hour beside what the athlete counts. */
static void
test_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);
  g_autoptr (GPtrArray) ids = hip_catalogue_dup_ids (catalogue, HIP_QUERY_STEPS, &error);
  guint n_timed = 0;

  g_assert_no_error (error);

  for (guint i = 0; i < ids->len; i++)
    {
      HipStep *step = hip_library_get_step (library, g_ptr_array_index (ids, i), &error);
      g_autoptr (GListStore) steps = g_list_store_new (HIP_TYPE_STEP);
      g_autoptr (HipRoutine) routine = NULL;
      GListModel *segments;
      guint seconds = 0;
      guint n_work = 0;

      g_assert_no_error (error);
      g_list_store_append (steps, step);
      routine = hip_routine_new (G_LIST_MODEL (steps), NULL);
      segments = hip_routine_get_segments (routine);

      for (guint j = 0; j < g_list_model_get_n_items (segments); j++)
        {
          g_autoptr (HipRoutineSegment) segment = g_list_model_get_item (segments, j);

          seconds += hip_routine_segment_get_seconds (segment);
          n_work += hip_routine_segment_is_work (segment);
          g_assert_true (hip_routine_segment_get_kind (segment) != HIP_SEGMENT_CARD || !hip_step_has_timer (step));
          g_assert_true ((hip_routine_segment_get_side (segment) != HIP_SIDE_NONE)
                         == (hip_routine_segment_get_side_label (segment) != NULL));
        }

      n_timed += hip_step_has_timer (step);
      g_assert_cmpuint (n_work, >, 0);
      g_assert_cmpuint (seconds, <, 60 * 60);
    }

  g_assert_cmpuint (n_timed, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-plan/card", test_card);
  g_test_add_func ("/routine-plan/counted-sets", test_counted_sets);
  g_test_add_func ("/routine-plan/short-hold", test_short_hold);
  g_test_add_func ("/routine-plan/both-sides", test_both_sides);
  g_test_add_func ("/routine-plan/holds", test_holds);
  g_test_add_func ("/routine-plan/holds-in-sets", test_holds_in_sets);
  g_test_add_func ("/routine-plan/not-held", test_not_held);
  g_test_add_func ("/routine-plan/absurd", test_absurd);
  g_test_add_func ("/routine-plan/catalogue", test_catalogue);

  return g_test_run ();
}
