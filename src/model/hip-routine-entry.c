/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-routine-entry.h"

/**
 * HipRoutineEntry:
 *
 * What was done of a step in a routine. It grows while the routine runs.
 */
struct _HipRoutineEntry
{
  GObject  parent_instance;

  HipStep *step;
  guint    n_sets;
  guint    sets_done;
  guint    seconds;
};

G_DEFINE_FINAL_TYPE (HipRoutineEntry, hip_routine_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_STEP = 1,
  PROP_N_SETS,
  PROP_SETS_DONE,
  PROP_SECONDS,
} HipRoutineEntryProps;

static GParamSpec *props[PROP_SECONDS + 1];

static void
hip_routine_entry_finalize (GObject *object)
{
  g_clear_object (&HIP_ROUTINE_ENTRY (object)->step);

  G_OBJECT_CLASS (hip_routine_entry_parent_class)->finalize (object);
}

static void
hip_routine_entry_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HipRoutineEntry *self = HIP_ROUTINE_ENTRY (object);

  switch ((HipRoutineEntryProps) property_id)
    {
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    case PROP_N_SETS:
      g_value_set_uint (value, self->n_sets);
      break;
    case PROP_SETS_DONE:
      g_value_set_uint (value, self->sets_done);
      break;
    case PROP_SECONDS:
      g_value_set_uint (value, self->seconds);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_entry_class_init (HipRoutineEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hip_routine_entry_finalize;
  object_class->get_property = hip_routine_entry_get_property;

  props[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, HIP_TYPE_STEP, flags);
  props[PROP_N_SETS] = g_param_spec_uint ("n-sets", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_SETS_DONE] = g_param_spec_uint ("sets-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_SECONDS] = g_param_spec_uint ("seconds", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_routine_entry_init (HipRoutineEntry *self)
{
}

/**
 * hip_routine_entry_new:
 * @step: a step
 * @n_sets: how many sets it has
 *
 * Returns: (transfer full): an entry with nothing done yet
 */
HipRoutineEntry *
hip_routine_entry_new (HipStep *step,
                       guint    n_sets)
{
  HipRoutineEntry *self;

  g_return_val_if_fail (HIP_IS_STEP (step), NULL);

  self = g_object_new (HIP_TYPE_ROUTINE_ENTRY, NULL);
  self->step = g_object_ref (step);
  self->n_sets = n_sets;

  return self;
}

/**
 * hip_routine_entry_get_step:
 * @self: a #HipRoutineEntry
 *
 * Returns: (transfer none): the step
 */
HipStep *
hip_routine_entry_get_step (HipRoutineEntry *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_ENTRY (self), NULL);

  return self->step;
}

/**
 * hip_routine_entry_get_n_sets:
 * @self: a #HipRoutineEntry
 *
 * Returns: how many sets there were to do; of a dose without sets, how many holds
 */
guint
hip_routine_entry_get_n_sets (HipRoutineEntry *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_ENTRY (self), 0);

  return self->n_sets;
}

/**
 * hip_routine_entry_get_sets_done:
 * @self: a #HipRoutineEntry
 *
 * Returns: how many of the sets were done in full, on both sides where the step has two
 */
guint
hip_routine_entry_get_sets_done (HipRoutineEntry *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_ENTRY (self), 0);

  return self->sets_done;
}

/**
 * hip_routine_entry_get_seconds:
 * @self: a #HipRoutineEntry
 *
 * Returns: how long was worked in all, in seconds, without rests
 */
guint
hip_routine_entry_get_seconds (HipRoutineEntry *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_ENTRY (self), 0);

  return self->seconds;
}

/**
 * hip_routine_entry_update:
 * @self: a #HipRoutineEntry
 * @sets_done: how many sets were done in full
 * @seconds: how long was worked in all, in seconds
 */
void
hip_routine_entry_update (HipRoutineEntry *self,
                          guint            sets_done,
                          guint            seconds)
{
  g_return_if_fail (HIP_IS_ROUTINE_ENTRY (self));

  if (self->sets_done != sets_done)
    {
      self->sets_done = sets_done;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SETS_DONE]);
    }

  if (self->seconds != seconds)
    {
      self->seconds = seconds;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SECONDS]);
    }
}
