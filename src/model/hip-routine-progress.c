/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to tell about a routine, beyond where it is. */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-routine.h"

/**
 * hip_routine_get_current:
 * @self: a #HipRoutine
 *
 * Returns: (transfer none) (nullable): what has to be done now, or %NULL when the routine is finished
 */
HipRoutineSegment *
hip_routine_get_current (HipRoutine *self)
{
  g_autoptr (HipRoutineSegment) segment = NULL;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), NULL);

  /* The routine keeps it alive. */
  segment = g_list_model_get_item (hip_routine_get_segments (self), hip_routine_get_position (self));

  return segment;
}

/**
 * hip_routine_get_next:
 * @self: a #HipRoutine
 *
 * Returns: (transfer none) (nullable): what comes next that is worth telling: work or a rest, but no moment between them
 */
HipRoutineSegment *
hip_routine_get_next (HipRoutine *self)
{
  GListModel *segments;
  guint n;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), NULL);

  segments = hip_routine_get_segments (self);
  n = g_list_model_get_n_items (segments);

  for (guint i = hip_routine_get_position (self) + 1; i < n; i++)
    {
      /* The routine keeps it alive. */
      g_autoptr (HipRoutineSegment) segment = g_list_model_get_item (segments, i);

      if (hip_routine_segment_is_work (segment) || hip_routine_segment_get_kind (segment) == HIP_SEGMENT_REST)
        return segment;
    }

  return NULL;
}

/**
 * hip_routine_get_duration:
 * @self: a #HipRoutine
 *
 * Returns: how long the current segment takes, in microseconds, or -1 when it has no timer
 */
gint64
hip_routine_get_duration (HipRoutine *self)
{
  HipRoutineSegment *current;
  gint64 duration;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), -1);

  current = hip_routine_get_current (self);
  duration = current != NULL ? hip_routine_segment_get_duration (current, hip_routine_get_pace (self)) : 0;

  return duration > 0 ? duration : -1;
}

/**
 * hip_routine_get_remaining:
 * @self: a #HipRoutine
 *
 * Returns: how long the current segment goes on, in microseconds, or -1 when it has no timer
 */
gint64
hip_routine_get_remaining (HipRoutine *self)
{
  gint64 duration;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), -1);

  duration = hip_routine_get_duration (self);

  return duration > 0 ? MAX (duration - hip_routine_get_elapsed (self), 0) : -1;
}

/**
 * hip_routine_get_rep:
 * @self: a #HipRoutine
 *
 * Returns: which repetition is under way by the pace, counted from 1; 0 when nobody but the athlete counts
 */
guint
hip_routine_get_rep (HipRoutine *self)
{
  HipRoutineSegment *current;
  gint64 each;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), 0);

  current = hip_routine_get_current (self);
  if (current == NULL || hip_routine_segment_get_kind (current) != HIP_SEGMENT_REPS || hip_routine_get_pace (self) == 0)
    return 0;

  each = (hip_routine_get_pace (self) + hip_routine_segment_get_hold_s (current)) * G_TIME_SPAN_SECOND;

  return MIN (hip_routine_get_elapsed (self) / each + 1, hip_routine_segment_get_n_reps (current));
}

/**
 * hip_routine_get_segment_progress:
 * @self: a #HipRoutine
 *
 * Returns: how much of the current segment is over, from 0 to 1; 0 when it has no timer
 */
double
hip_routine_get_segment_progress (HipRoutine *self)
{
  gint64 duration;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), 0);

  duration = hip_routine_get_duration (self);

  return duration > 0 ? MIN ((double) hip_routine_get_elapsed (self) / duration, 1) : 0;
}

/**
 * hip_routine_get_progress:
 * @self: a #HipRoutine
 *
 * Returns: how much of the whole is over, from 0 to 1: what is behind, of all that there is to do, each hold and set counting alike
 */
double
hip_routine_get_progress (HipRoutine *self)
{
  GListModel *segments;
  double over = 0;
  guint n, position;
  guint n_work = 0;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), 0);

  segments = hip_routine_get_segments (self);
  position = hip_routine_get_position (self);
  n = g_list_model_get_n_items (segments);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRoutineSegment) segment = g_list_model_get_item (segments, i);

      if (!hip_routine_segment_is_work (segment))
        continue;

      n_work++;
      if (i < position)
        over += 1;
      else if (i == position)
        over += hip_routine_get_segment_progress (self);
    }

  return n_work > 0 ? over / n_work : 0;
}
