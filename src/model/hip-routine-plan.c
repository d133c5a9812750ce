/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-routine-plan.h"

/* Seconds of the timer itself, none of them a dose: to get into position for a step, to change sides, and to let go of one hold and
 * begin the next where the dose gives no rest between them. */
#define READY_S 10
#define SWITCH_S 5
#define NEXT_HOLD_S 3

/* Shorter than this, in seconds, a hold is the end of a movement and belongs to its repetition: nobody could follow a timer. */
#define LEAST_TIMED_HOLD_S 5

/* A dose with more would be a slip of the catalogue, and would fill the memory with segments. */
#define MOST_SETS 50
#define MOST_REPS 200

static guint
clamp_dose (int value,
            int most)
{
  return CLAMP (value, 0, most);
}

static void
add (GListStore           *segments,
     HipStep              *step,
     const HipSegmentInfo *info,
     HipSegmentKind        kind,
     guint                 seconds)
{
  HipSegmentInfo own = *info;
  g_autoptr (HipRoutineSegment) segment = NULL;

  own.kind = kind;
  own.seconds = seconds;
  if (kind == HIP_SEGMENT_REST)
    own.side = HIP_SIDE_NONE;
  segment = hip_routine_segment_new (step, &own);
  g_list_store_append (segments, segment);
}

/* The work of one side in one set. */
static void
add_work (GListStore     *segments,
          HipStep        *step,
          HipSegmentInfo *info,
          guint           timed_hold_s)
{
  info->rep = 1;
  if (timed_hold_s == 0)
    {
      add (segments, step, info, HIP_SEGMENT_REPS, 0);
      return;
    }

  for (; info->rep <= info->n_reps; info->rep++)
    {
      if (info->rep > 1)
        add (segments, step, info, HIP_SEGMENT_READY, NEXT_HOLD_S);
      add (segments, step, info, HIP_SEGMENT_HOLD, timed_hold_s);
    }
  info->rep = 1;
}

/*< private >
 * hip_routine_plan_add:
 * @segments: a list of #HipRoutineSegment
 * @step: a step
 *
 * Adds what has to be done for a step, in order.
 *
 * Left and right take turns within a set, and the rest comes after both. A dose of several holds without sets rests between the
 * holds, so each hold counts as a set of its own. A step without a timer becomes a card.
 */
void
hip_routine_plan_add (GListStore *segments,
                      HipStep    *step)
{
  HipSegmentInfo info = { .set = 1, .n_sets = 1, .rep = 1, .n_reps = 1 };
  const HipTiming *timing;
  guint hold_s, rest_s, timed_hold_s;

  g_return_if_fail (G_IS_LIST_STORE (segments));
  g_return_if_fail (HIP_IS_STEP (step));

  timing = hip_step_get_timing (step);
  hold_s = clamp_dose (timing->hold_s, G_MAXINT);
  rest_s = clamp_dose (timing->rest_s, G_MAXINT);

  if (!hip_step_has_timer (step))
    {
      add (segments, step, &info, HIP_SEGMENT_CARD, 0);
      return;
    }

  info.n_sets = MAX (clamp_dose (timing->sets, MOST_SETS), 1);
  info.n_reps = MAX (clamp_dose (timing->reps, MOST_REPS), 1);
  info.side = timing->both_sides ? HIP_SIDE_LEFT : HIP_SIDE_NONE;

  timed_hold_s = hold_s >= LEAST_TIMED_HOLD_S || info.n_reps == 1 ? hold_s : 0;
  if (timed_hold_s == 0)
    {
      info.hold_s = hold_s;
    }
  else if (info.n_sets == 1 && info.n_reps > 1)
    {
      info.n_sets = info.n_reps;
      info.n_reps = 1;
      info.sets_are_holds = TRUE;
    }

  add (segments, step, &info, HIP_SEGMENT_READY, READY_S);
  for (; info.set <= info.n_sets; info.set++)
    {
      if (info.set > 1 && rest_s > 0)
        add (segments, step, &info, HIP_SEGMENT_REST, rest_s);

      if (!timing->both_sides)
        {
          if (info.set > 1 && rest_s == 0 && timed_hold_s > 0)
            add (segments, step, &info, HIP_SEGMENT_READY, NEXT_HOLD_S);
          add_work (segments, step, &info, timed_hold_s);
          continue;
        }

      info.side = HIP_SIDE_LEFT;
      if (info.set > 1 && rest_s == 0)
        add (segments, step, &info, HIP_SEGMENT_SWITCH, SWITCH_S);
      add_work (segments, step, &info, timed_hold_s);
      info.side = HIP_SIDE_RIGHT;
      add (segments, step, &info, HIP_SEGMENT_SWITCH, SWITCH_S);
      add_work (segments, step, &info, timed_hold_s);
    }
}
