/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-routine-segment.h"

#include "hip-enums.h"
#include "hip-i18n.h"
#include "hip-routine-plan.h"

/**
 * HipRoutineSegment:
 *
 * A part of a routine in which one thing is done: a hold, a set of repetitions, a rest. It never changes.
 */
struct _HipRoutineSegment
{
  GObject         parent_instance;

  HipStep        *step;
  HipSegmentInfo  info;
  char           *label;
};

G_DEFINE_FINAL_TYPE (HipRoutineSegment, hip_routine_segment, G_TYPE_OBJECT)

typedef enum
{
  PROP_STEP = 1,
  PROP_KIND,
  PROP_SIDE,
  PROP_LABEL,
} HipRoutineSegmentProps;

static GParamSpec *props[PROP_LABEL + 1];

static void
hip_routine_segment_finalize (GObject *object)
{
  HipRoutineSegment *self = HIP_ROUTINE_SEGMENT (object);

  g_clear_object (&self->step);
  g_free (self->label);

  G_OBJECT_CLASS (hip_routine_segment_parent_class)->finalize (object);
}

static void
hip_routine_segment_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HipRoutineSegment *self = HIP_ROUTINE_SEGMENT (object);

  switch ((HipRoutineSegmentProps) property_id)
    {
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->info.kind);
      break;
    case PROP_SIDE:
      g_value_set_enum (value, self->info.side);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_segment_class_init (HipRoutineSegmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_routine_segment_finalize;
  object_class->get_property = hip_routine_segment_get_property;

  props[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, HIP_TYPE_STEP, flags);
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, HIP_TYPE_SEGMENT_KIND, HIP_SEGMENT_READY, flags);
  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, HIP_TYPE_SIDE, HIP_SIDE_NONE, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_routine_segment_init (HipRoutineSegment *self)
{
}

/* A run or a rolled muscle is not held. */
static gboolean
is_held (HipRoutineSegment *self)
{
  const char *type = hip_step_get_type_name (self->step);

  return g_str_equal (type, "exercise") || g_str_equal (type, "stretch");
}

static char *
format_round (HipRoutineSegment *self)
{
  const HipSegmentInfo *info = &self->info;

  if (info->n_sets <= 1)
    return NULL;

  if (!info->sets_are_holds)
    /* Translators: a set of an exercise: which, and how many there are. */
    return g_strdup_printf (_("Set %u of %u"), info->set, info->n_sets);

  if (is_held (self))
    /* Translators: a position that is held: which time, and how often it is held. */
    return g_strdup_printf (_("Hold %u of %u"), info->set, info->n_sets);

  /* Translators: something that is done for a time: which time, and how often it is done. */
  return g_strdup_printf (_("Round %u of %u"), info->set, info->n_sets);
}

static char *
format_reps (const HipSegmentInfo *info)
{
  g_autofree char *times = g_strdup_printf (ngettext ("%u time", "%u times", info->n_reps), info->n_reps);

  if (info->hold_s == 0)
    return g_steal_pointer (&times);

  /* Translators: how often a movement is done, such as “8 times”, and for how many seconds its end is held. */
  return g_strdup_printf (_("%s, hold each %u s"), times, info->hold_s);
}

/* How much of it; @first when it begins the line. */
static char *
format_amount (HipRoutineSegment *self,
               gboolean           first)
{
  const HipSegmentInfo *info = &self->info;

  if (info->kind == HIP_SEGMENT_REPS)
    return format_reps (info);

  if (info->n_reps > 1)
    /* Translators: a hold within a set: which, how many there are, and for how many seconds. */
    return g_strdup_printf (_("hold %u of %u · %u s"), info->rep, info->n_reps, info->seconds);

  if (!is_held (self) || info->sets_are_holds)
    /* Translators: for how many seconds something is done. */
    return g_strdup_printf (_("%u s"), info->seconds);

  /* Translators: for how many seconds a position is held, at the beginning of a line. */
  if (first)
    return g_strdup_printf (_("Hold %u s"), info->seconds);

  /* Translators: for how many seconds a position is held, in a line such as “Set 2 of 3 · left · hold 30 s”. */
  return g_strdup_printf (_("hold %u s"), info->seconds);
}

static char *
format_work (HipRoutineSegment *self)
{
  const gboolean left = self->info.side == HIP_SIDE_LEFT;
  const gboolean sides = self->info.side != HIP_SIDE_NONE;
  g_autofree char *round = format_round (self);
  g_autofree char *amount = format_amount (self, round == NULL && !sides);

  if (round == NULL && !sides)
    return g_steal_pointer (&amount);

  if (round == NULL)
    /* Translators: one side of the athlete’s body, and how often or how long something is done there: “Left · 30 s”. */
    return g_strdup_printf (left ? _("Left · %s") : _("Right · %s"), amount);

  if (!sides)
    /* Translators: which set, and how often or how long something is done in it: “Set 2 of 3 · 10 times”. */
    return g_strdup_printf (_("%s · %s"), round, amount);

  /* Translators: which set, on which side of the athlete’s body, and how often or how long: “Set 2 of 3 · left · hold 30 s”. */
  return g_strdup_printf (left ? _("%s · left · %s") : _("%s · right · %s"), round, amount);
}

static char *
format_label (HipRoutineSegment *self)
{
  switch (self->info.kind)
    {
    case HIP_SEGMENT_READY:
      return g_strdup (self->info.set > 1 || self->info.rep > 1 ? _("Next hold") : _("Get ready"));
    case HIP_SEGMENT_HOLD:
    case HIP_SEGMENT_REPS:
      return format_work (self);
    case HIP_SEGMENT_SWITCH:
      return g_strdup (self->info.side == HIP_SIDE_LEFT ? _("Switch to the left side") : _("Switch to the right side"));
    case HIP_SEGMENT_REST:
      /* Translators: for how many seconds to rest. */
      return g_strdup_printf (_("Rest %u s"), self->info.seconds);
    case HIP_SEGMENT_CARD:
    default:
      return g_strdup (_("Do it, then continue"));
    }
}

/*< private >
 * hip_routine_segment_new:
 * @step: the step that it belongs to
 * @info: what is done in it
 *
 * Returns: (transfer full): a new object
 */
HipRoutineSegment *
hip_routine_segment_new (HipStep              *step,
                         const HipSegmentInfo *info)
{
  HipRoutineSegment *self = g_object_new (HIP_TYPE_ROUTINE_SEGMENT, NULL);

  self->step = g_object_ref (step);
  self->info = *info;
  self->label = format_label (self);

  return self;
}

/**
 * hip_routine_segment_get_step:
 * @self: a #HipRoutineSegment
 *
 * Returns: (transfer none): the step that it belongs to
 */
HipStep *
hip_routine_segment_get_step (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), NULL);

  return self->step;
}

/**
 * hip_routine_segment_get_kind:
 * @self: a #HipRoutineSegment
 *
 * Returns: what it is
 */
HipSegmentKind
hip_routine_segment_get_kind (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), HIP_SEGMENT_CARD);

  return self->info.kind;
}

/**
 * hip_routine_segment_get_side:
 * @self: a #HipRoutineSegment
 *
 * Returns: the athlete's side that is worked on, or that is changed to; %HIP_SIDE_NONE when the step does not tell sides apart
 */
HipSide
hip_routine_segment_get_side (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), HIP_SIDE_NONE);

  return self->info.side;
}

/**
 * hip_routine_segment_get_set:
 * @self: a #HipRoutineSegment
 *
 * Returns: which set of its step it belongs to, counted from 1
 */
guint
hip_routine_segment_get_set (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), 1);

  return self->info.set;
}

/**
 * hip_routine_segment_get_n_sets:
 * @self: a #HipRoutineSegment
 *
 * Returns: how many sets its step has
 */
guint
hip_routine_segment_get_n_sets (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), 1);

  return self->info.n_sets;
}

/**
 * hip_routine_segment_get_n_reps:
 * @self: a #HipRoutineSegment
 *
 * Returns: how often the movement is repeated in a segment of %HIP_SEGMENT_REPS
 */
guint
hip_routine_segment_get_n_reps (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), 1);

  return self->info.n_reps;
}

/**
 * hip_routine_segment_get_seconds:
 * @self: a #HipRoutineSegment
 *
 * Returns: how long it takes, in seconds; 0 when it takes as long as it takes
 */
guint
hip_routine_segment_get_seconds (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), 0);

  return self->info.seconds;
}

/**
 * hip_routine_segment_get_hold_s:
 * @self: a #HipRoutineSegment
 *
 * Returns: how long the end of each repetition is held, in seconds, or 0
 */
guint
hip_routine_segment_get_hold_s (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), 0);

  return self->info.hold_s;
}

/**
 * hip_routine_segment_is_work:
 * @self: a #HipRoutineSegment
 *
 * Returns: whether it is what the step is for, and not a pause between
 */
gboolean
hip_routine_segment_is_work (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), FALSE);

  return self->info.kind == HIP_SEGMENT_HOLD || self->info.kind == HIP_SEGMENT_REPS || self->info.kind == HIP_SEGMENT_CARD;
}

/**
 * hip_routine_segment_get_duration:
 * @self: a #HipRoutineSegment
 * @pace: the seconds for one movement; 0 when the athlete counts
 *
 * Returns: how long it takes at that pace, in microseconds; 0 when it takes as long as it takes
 */
gint64
hip_routine_segment_get_duration (HipRoutineSegment *self,
                                  guint              pace)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), 0);

  if (self->info.kind != HIP_SEGMENT_REPS)
    return self->info.seconds * G_TIME_SPAN_SECOND;

  return pace > 0 ? (gint64) self->info.n_reps * (pace + self->info.hold_s) * G_TIME_SPAN_SECOND : 0;
}

/**
 * hip_routine_segment_get_cue:
 * @self: a #HipRoutineSegment
 *
 * Returns: what an athlete has to be told when it begins
 */
HipRoutineCue
hip_routine_segment_get_cue (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), HIP_ROUTINE_CUE_REST);

  switch (self->info.kind)
    {
    case HIP_SEGMENT_HOLD:
    case HIP_SEGMENT_REPS:
    case HIP_SEGMENT_CARD:
      return HIP_ROUTINE_CUE_START;
    case HIP_SEGMENT_SWITCH:
      return HIP_ROUTINE_CUE_SWITCH;
    case HIP_SEGMENT_READY:
    case HIP_SEGMENT_REST:
    default:
      /* Getting ready between two steps, or two holds, comes right after work: let go. */
      return HIP_ROUTINE_CUE_REST;
    }
}

/**
 * hip_routine_segment_get_label:
 * @self: a #HipRoutineSegment
 *
 * Returns: (transfer none): what it is in a line, such as "Set 2 of 3 · left · hold 30 s"
 */
const char *
hip_routine_segment_get_label (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), NULL);

  return self->label;
}

/**
 * hip_routine_segment_get_word:
 * @self: a #HipRoutineSegment
 *
 * Returns: (transfer none): what to do now in a word or two, to be read from afar
 */
const char *
hip_routine_segment_get_word (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), NULL);

  switch (self->info.kind)
    {
    case HIP_SEGMENT_READY:
      return self->label;
    case HIP_SEGMENT_HOLD:
      /* Translators: said to an athlete in large letters: hold this position; or: go on with it. */
      return is_held (self) ? C_("routine", "Hold") : C_("routine", "Go");
    case HIP_SEGMENT_REPS:
      /* Translators: said to an athlete in large letters: repeat the movement. */
      return C_("routine", "Repeat");
    case HIP_SEGMENT_SWITCH:
      return C_("routine", "Switch sides");
    case HIP_SEGMENT_REST:
      return C_("routine", "Rest");
    case HIP_SEGMENT_CARD:
    default:
      return C_("routine", "Do it");
    }
}

/**
 * hip_routine_segment_get_side_label:
 * @self: a #HipRoutineSegment
 *
 * Returns: (transfer none) (nullable): the side, written out, or %NULL when the step does not tell sides apart
 */
const char *
hip_routine_segment_get_side_label (HipRoutineSegment *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_SEGMENT (self), NULL);

  switch (self->info.side)
    {
    case HIP_SIDE_LEFT:
      return _("Left side");
    case HIP_SIDE_RIGHT:
      return _("Right side");
    case HIP_SIDE_NONE:
    default:
      return NULL;
    }
}
