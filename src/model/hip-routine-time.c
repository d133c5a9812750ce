/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a routine keeps time: which clock it goes by, when it looks at it, and how far that takes it. */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-routine.h"

#include <time.h>

#include "hip-routine-private.h"

/* A running routine looks at the clock at least this often, and calls a silence of more than MOST_SILENCE an absence. */
#define LOOK_INTERVAL (5 * G_TIME_SPAN_SECOND)
#define MOST_SILENCE (10 * G_TIME_SPAN_SECOND)

/*< private >
 * hip_routine_get_boot_time:
 * @data: unused
 *
 * The clock of the computer; see #HipRoutineClock.
 *
 * Returns: the time, in microseconds
 */
gint64
hip_routine_get_boot_time (gpointer data)
{
#ifdef CLOCK_BOOTTIME
  struct timespec time;

  if (clock_gettime (CLOCK_BOOTTIME, &time) == 0)
    return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
#endif

  return g_get_monotonic_time ();
}

/**
 * hip_routine_set_clock:
 * @self: a #HipRoutine that was not started
 * @clock: (scope forever): a clock
 * @data: (nullable): data for it
 *
 * Keeps time by another clock than that of the computer, in tests.
 */
void
hip_routine_set_clock (HipRoutine      *self,
                       HipRoutineClock  clock,
                       gpointer         data)
{
  g_return_if_fail (HIP_IS_ROUTINE (self));
  g_return_if_fail (clock != NULL);
  g_return_if_fail (self->state != HIP_ROUTINE_RUNNING);

  self->clock = clock;
  self->clock_data = data;
}

static gboolean
timeout_cb (gpointer data)
{
  HipRoutine *self = HIP_ROUTINE (data);

  self->timeout_id = 0;
  hip_routine_update (self);
  hip_routine_arm (self);

  return G_SOURCE_REMOVE;
}

/*< private >
 * hip_routine_arm:
 * @self: a #HipRoutine
 *
 * Wakes a routine that runs when its segment ends, whether or not somebody shows it.
 */
void
hip_routine_arm (HipRoutine *self)
{
  gint64 wait = LOOK_INTERVAL;
  gint64 remaining;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->state != HIP_ROUTINE_RUNNING)
    return;

  remaining = hip_routine_get_remaining (self);
  if (remaining >= 0)
    wait = MIN (wait, remaining);

  self->timeout_id = g_timeout_add (wait / G_TIME_SPAN_MILLISECOND + 1, timeout_cb, self);
}

/**
 * hip_routine_get_elapsed:
 * @self: a #HipRoutine
 *
 * Returns: how long the current segment has gone on, in microseconds
 */
gint64
hip_routine_get_elapsed (HipRoutine *self)
{
  gint64 silence;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), 0);

  if (self->state != HIP_ROUTINE_RUNNING)
    return self->elapsed;

  /* It goes on while nobody looks at it. */
  silence = self->clock (self->clock_data) - self->looked_at;

  return self->elapsed + (silence > MOST_SILENCE ? 0 : MAX (silence, 0));
}

/**
 * hip_routine_update:
 * @self: a #HipRoutine
 *
 * Brings the routine to where it is by the clock. Whoever shows it calls this before it draws.
 */
void
hip_routine_update (HipRoutine *self)
{
  guint n, position;
  gint64 now, elapsed, silence;

  g_return_if_fail (HIP_IS_ROUTINE (self));

  if (self->state != HIP_ROUTINE_RUNNING)
    return;

  now = self->clock (self->clock_data);
  silence = MAX (now - self->looked_at, 0);
  self->looked_at = now;

  if (silence > MOST_SILENCE)
    {
      hip_routine_interrupt (self);
      return;
    }

  n = g_list_model_get_n_items (G_LIST_MODEL (self->segments));
  position = self->position;
  elapsed = self->elapsed;

  while (position < n)
    {
      const gint64 duration = hip_routine_segment_get_duration (hip_routine_get_segment (self, position), self->pace);
      const gint64 passed = duration > 0 ? MIN (silence, duration - elapsed) : silence;
      const gboolean over = duration > 0 && elapsed + passed >= duration;

      hip_routine_record_note (self->record, position, passed, over);
      elapsed += passed;
      silence -= passed;
      if (!over)
        break;

      position++;
      elapsed = 0;
    }

  if (position != self->position)
    hip_routine_move_to (self, position, elapsed);
  else
    self->elapsed = elapsed;
}
