/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-routine.h"

#include "hip-enums.h"
#include "hip-routine-plan.h"
#include "hip-routine-private.h"

/**
 * HipRoutine:
 *
 * Steps done one after the other to a timer.
 *
 * The routine computes from the clock and never counts ticks, so it is right however seldom anybody looks at it: it wakes itself
 * at the end of a segment, and whoever shows it asks as often as it draws. The time of day plays no part in it, and may be set.
 *
 * The clock goes on while the computer sleeps. A routine that nobody has looked at for longer than it ever leaves itself alone was
 * not done by anybody: then it pauses where it was looked at last, instead of racing through what was missed, and
 * #HipRoutine:interrupted says so. That covers a closed lid, a process that was stopped and a machine that was suspended alike.
 */
G_DEFINE_FINAL_TYPE (HipRoutine, hip_routine, G_TYPE_OBJECT)

typedef enum
{
  PROP_STEPS = 1,
  PROP_SEGMENTS,
  PROP_LOG,
  PROP_PACE,
  PROP_STATE,
  PROP_INTERRUPTED,
  PROP_POSITION,
} HipRoutineProps;

static GParamSpec *props[PROP_POSITION + 1];

enum
{
  SIGNAL_CUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Into a segment by more than this, going back begins it anew. */
#define BACK_TO_START (3 * G_TIME_SPAN_SECOND)

static guint
count_segments (HipRoutine *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->segments));
}

/*< private >
 * hip_routine_get_segment:
 * @self: a #HipRoutine
 * @position: the place of a segment
 *
 * Returns: (transfer none): the segment, which the list keeps alive
 */
HipRoutineSegment *
hip_routine_get_segment (HipRoutine *self,
                         guint       position)
{
  g_autoptr (HipRoutineSegment) segment = g_list_model_get_item (G_LIST_MODEL (self->segments), position);

  return segment;
}

static void
set_state (HipRoutine      *self,
           HipRoutineState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
set_interrupted (HipRoutine *self,
                 gboolean    interrupted)
{
  if (self->interrupted == interrupted)
    return;

  self->interrupted = interrupted;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INTERRUPTED]);
}

static void
give_cue (HipRoutine *self)
{
  HipRoutineSegment *current = hip_routine_get_current (self);

  /* At the very start nothing has to be said. */
  if (current != NULL && self->position == 0 && hip_routine_segment_get_kind (current) == HIP_SEGMENT_READY)
    return;

  g_signal_emit (self, signals[SIGNAL_CUE], 0, current != NULL ? hip_routine_segment_get_cue (current) : HIP_ROUTINE_CUE_END);
}

/*< private >
 * hip_routine_move_to:
 * @self: a #HipRoutine
 * @position: the place of a segment; behind the last when the routine is over
 * @elapsed: how long the segment has gone on, in microseconds
 *
 * Tells everybody where the routine is now, and says it aloud if it runs.
 */
void
hip_routine_move_to (HipRoutine *self,
                     guint       position,
                     gint64      elapsed)
{
  const gboolean was_running = self->state == HIP_ROUTINE_RUNNING;

  self->position = position;
  self->elapsed = elapsed;

  /* Also when it begins anew where it is. */
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);

  if (position >= count_segments (self))
    set_state (self, HIP_ROUTINE_FINISHED);
  else if (self->state == HIP_ROUTINE_FINISHED)
    set_state (self, HIP_ROUTINE_PAUSED);

  if (was_running)
    give_cue (self);
  hip_routine_arm (self);
}

/*< private >
 * hip_routine_interrupt:
 * @self: a #HipRoutine that runs
 *
 * Pauses where it was looked at last, because nobody was there.
 */
void
hip_routine_interrupt (HipRoutine *self)
{
  set_state (self, HIP_ROUTINE_PAUSED);
  set_interrupted (self, TRUE);
  hip_routine_arm (self);
}

static void
hip_routine_dispose (GObject *object)
{
  HipRoutine *self = HIP_ROUTINE (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);

  G_OBJECT_CLASS (hip_routine_parent_class)->dispose (object);
}

static void
hip_routine_finalize (GObject *object)
{
  HipRoutine *self = HIP_ROUTINE (object);

  g_clear_object (&self->steps);
  g_clear_object (&self->segments);
  g_clear_pointer (&self->record, hip_routine_record_free);

  G_OBJECT_CLASS (hip_routine_parent_class)->finalize (object);
}

static void
hip_routine_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HipRoutine *self = HIP_ROUTINE (object);

  switch ((HipRoutineProps) property_id)
    {
    case PROP_STEPS:
      g_value_set_object (value, self->steps);
      break;
    case PROP_SEGMENTS:
      g_value_set_object (value, self->segments);
      break;
    case PROP_LOG:
      g_value_set_object (value, hip_routine_get_log (self));
      break;
    case PROP_PACE:
      g_value_set_uint (value, self->pace);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_INTERRUPTED:
      g_value_set_boolean (value, self->interrupted);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HipRoutine *self = HIP_ROUTINE (object);

  switch ((HipRoutineProps) property_id)
    {
    case PROP_PACE:
      hip_routine_set_pace (self, g_value_get_uint (value));
      break;
    case PROP_STEPS:
    case PROP_SEGMENTS:
    case PROP_LOG:
    case PROP_STATE:
    case PROP_INTERRUPTED:
    case PROP_POSITION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_class_init (HipRoutineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_routine_dispose;
  object_class->finalize = hip_routine_finalize;
  object_class->get_property = hip_routine_get_property;
  object_class->set_property = hip_routine_set_property;

  props[PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_SEGMENTS] = g_param_spec_object ("segments", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_LOG] = g_param_spec_object ("routine-log", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_PACE] = g_param_spec_uint ("pace", NULL, NULL, 0, HIP_ROUTINE_SLOWEST_PACE, 0, flags | G_PARAM_WRITABLE);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, HIP_TYPE_ROUTINE_STATE, HIP_ROUTINE_WAITING, flags);
  props[PROP_INTERRUPTED] = g_param_spec_boolean ("interrupted", NULL, NULL, FALSE, flags);
  props[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipRoutine::cue:
   * @self: the routine
   * @cue: a #HipRoutineCue
   *
   * Something else begins, and the athlete has to be told. Segments that were missed say nothing any more.
   */
  signals[SIGNAL_CUE] = g_signal_new ("cue", HIP_TYPE_ROUTINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, HIP_TYPE_ROUTINE_CUE);
}

static void
hip_routine_init (HipRoutine *self)
{
  self->clock = hip_routine_get_boot_time;
  self->steps = g_list_store_new (HIP_TYPE_STEP);
  self->segments = g_list_store_new (HIP_TYPE_ROUTINE_SEGMENT);
}

/**
 * hip_routine_new:
 * @steps: a list of #HipStep, in the order in which to do them
 * @log: (nullable): a list of #HipRoutineEntry to which to add what is done; without one, the routine makes its own
 *
 * Returns: (transfer full): a routine that waits to be started; without steps it is finished
 */
HipRoutine *
hip_routine_new (GListModel *steps,
                 GListStore *log)
{
  HipRoutine *self;
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (steps), NULL);
  g_return_val_if_fail (log == NULL || G_IS_LIST_STORE (log), NULL);

  self = g_object_new (HIP_TYPE_ROUTINE, NULL);
  self->record = hip_routine_record_new (log);

  n = g_list_model_get_n_items (steps);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);
      const guint begin = count_segments (self);

      g_list_store_append (self->steps, step);
      hip_routine_plan_add (self->segments, step);
      for (guint position = begin; position < count_segments (self); position++)
        hip_routine_record_add (self->record, hip_routine_get_segment (self, position), i);
    }

  if (n == 0)
    self->state = HIP_ROUTINE_FINISHED;

  return self;
}

/**
 * hip_routine_get_steps:
 * @self: a #HipRoutine
 *
 * Returns: (transfer none): its steps, a list of #HipStep
 */
GListModel *
hip_routine_get_steps (HipRoutine *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/**
 * hip_routine_get_segments:
 * @self: a #HipRoutine
 *
 * Returns: (transfer none): what has to be done, a list of #HipRoutineSegment
 */
GListModel *
hip_routine_get_segments (HipRoutine *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (self), NULL);

  return G_LIST_MODEL (self->segments);
}

/**
 * hip_routine_get_pace:
 * @self: a #HipRoutine
 *
 * Returns: the seconds for one movement; 0 when repetitions are counted by whoever does them
 */
guint
hip_routine_get_pace (HipRoutine *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (self), 0);

  return self->pace;
}

/**
 * hip_routine_set_pace:
 * @self: a #HipRoutine
 * @pace: the seconds for one movement, up to %HIP_ROUTINE_SLOWEST_PACE; 0 to let the athlete count
 *
 * What a dose holds at the end of a movement comes on top. Repetitions that are under way begin anew.
 */
void
hip_routine_set_pace (HipRoutine *self,
                      guint       pace)
{
  HipRoutineSegment *current;

  g_return_if_fail (HIP_IS_ROUTINE (self));
  g_return_if_fail (pace <= HIP_ROUTINE_SLOWEST_PACE);

  if (self->pace == pace)
    return;

  hip_routine_update (self);
  self->pace = pace;
  current = hip_routine_get_current (self);
  if (current != NULL && hip_routine_segment_get_kind (current) == HIP_SEGMENT_REPS)
    self->elapsed = 0;
  hip_routine_arm (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PACE]);
}

/**
 * hip_routine_get_state:
 * @self: a #HipRoutine
 *
 * Returns: how far it is
 */
HipRoutineState
hip_routine_get_state (HipRoutine *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (self), HIP_ROUTINE_FINISHED);

  return self->state;
}

/**
 * hip_routine_get_interrupted:
 * @self: a #HipRoutine
 *
 * Returns: whether it paused by itself because nobody was there, as when the computer slept
 */
gboolean
hip_routine_get_interrupted (HipRoutine *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (self), FALSE);

  return self->interrupted;
}

/**
 * hip_routine_get_position:
 * @self: a #HipRoutine
 *
 * Returns: the place of the current segment; behind the last when the routine is finished
 */
guint
hip_routine_get_position (HipRoutine *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (self), 0);

  return self->position;
}

/**
 * hip_routine_get_step_number:
 * @self: a #HipRoutine
 *
 * Returns: which step is under way, counted from 1; the last one when the routine is finished; 0 without steps
 */
guint
hip_routine_get_step_number (HipRoutine *self)
{
  guint n;

  g_return_val_if_fail (HIP_IS_ROUTINE (self), 0);

  n = count_segments (self);

  return n > 0 ? hip_routine_record_get_step (self->record, MIN (self->position, n - 1)) + 1 : 0;
}

/**
 * hip_routine_get_log:
 * @self: a #HipRoutine
 *
 * Returns: (transfer none): what was done, a list of #HipRoutineEntry that grows
 */
GListModel *
hip_routine_get_log (HipRoutine *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (self), NULL);

  return hip_routine_record_get_log (self->record);
}

/**
 * hip_routine_start:
 * @self: a #HipRoutine
 *
 * Starts the routine, or goes on after a pause. A finished routine stays finished.
 */
void
hip_routine_start (HipRoutine *self)
{
  gboolean first;

  g_return_if_fail (HIP_IS_ROUTINE (self));

  if (self->state == HIP_ROUTINE_RUNNING || self->state == HIP_ROUTINE_FINISHED)
    return;

  first = self->state == HIP_ROUTINE_WAITING;
  self->looked_at = self->clock (self->clock_data);
  set_interrupted (self, FALSE);
  set_state (self, HIP_ROUTINE_RUNNING);
  if (first)
    give_cue (self);
  hip_routine_arm (self);
}

/**
 * hip_routine_pause:
 * @self: a #HipRoutine
 *
 * Stops the clock where it is.
 */
void
hip_routine_pause (HipRoutine *self)
{
  g_return_if_fail (HIP_IS_ROUTINE (self));

  hip_routine_update (self);
  if (self->state != HIP_ROUTINE_RUNNING)
    return;

  set_state (self, HIP_ROUTINE_PAUSED);
  hip_routine_arm (self);
}

/**
 * hip_routine_tap:
 * @self: a #HipRoutine
 *
 * Does what a tap on the timer does: starts, pauses, goes on; and ends what has no timer.
 */
void
hip_routine_tap (HipRoutine *self)
{
  g_return_if_fail (HIP_IS_ROUTINE (self));

  if (self->state != HIP_ROUTINE_RUNNING)
    hip_routine_start (self);
  else if (hip_routine_get_duration (self) < 0)
    hip_routine_done (self);
  else
    hip_routine_pause (self);
}

/**
 * hip_routine_done:
 * @self: a #HipRoutine
 *
 * Counts the current segment as done and goes on to the next.
 */
void
hip_routine_done (HipRoutine *self)
{
  g_return_if_fail (HIP_IS_ROUTINE (self));

  hip_routine_update (self);
  if (self->state == HIP_ROUTINE_FINISHED)
    return;

  hip_routine_record_note (self->record, self->position, 0, TRUE);
  hip_routine_move_to (self, self->position + 1, 0);
}

/**
 * hip_routine_skip:
 * @self: a #HipRoutine
 *
 * Goes on to the next segment, without counting the current one as done.
 */
void
hip_routine_skip (HipRoutine *self)
{
  g_return_if_fail (HIP_IS_ROUTINE (self));

  hip_routine_update (self);
  if (self->state == HIP_ROUTINE_FINISHED)
    return;

  hip_routine_move_to (self, self->position + 1, 0);
}

/**
 * hip_routine_back:
 * @self: a #HipRoutine
 *
 * Begins the current work anew, or goes back to the work before it when it has only just begun.
 */
void
hip_routine_back (HipRoutine *self)
{
  HipRoutineSegment *current;

  g_return_if_fail (HIP_IS_ROUTINE (self));

  hip_routine_update (self);
  current = hip_routine_get_current (self);
  if (current != NULL && hip_routine_segment_is_work (current) && self->elapsed > BACK_TO_START)
    {
      hip_routine_move_to (self, self->position, 0);
      return;
    }

  for (guint i = self->position; i > 0; i--)
    {
      if (hip_routine_segment_is_work (hip_routine_get_segment (self, i - 1)))
        {
          hip_routine_move_to (self, i - 1, 0);
          return;
        }
    }

  if (current != NULL)
    hip_routine_move_to (self, 0, 0);
}
