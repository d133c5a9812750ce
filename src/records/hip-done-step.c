/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-done-step.h"

#include "hip-records-limits.h"

/**
 * HipDoneStep:
 *
 * What was done of a step in the guided routine. It never changes: a session puts another one in its place.
 */
struct _HipDoneStep
{
  GObject  parent_instance;

  char *step;
  int   sets;
  int   seconds;
};

G_DEFINE_FINAL_TYPE (HipDoneStep, hip_done_step, G_TYPE_OBJECT)

typedef enum
{
  PROP_STEP = 1,
  PROP_SETS,
  PROP_SECONDS,
} HipDoneStepProps;

static GParamSpec *props[PROP_SECONDS + 1];

static void
hip_done_step_finalize (GObject *object)
{
  HipDoneStep *self = HIP_DONE_STEP (object);

  g_free (self->step);

  G_OBJECT_CLASS (hip_done_step_parent_class)->finalize (object);
}

static void
hip_done_step_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HipDoneStep *self = HIP_DONE_STEP (object);

  switch ((HipDoneStepProps) property_id)
    {
    case PROP_STEP:
      g_value_set_string (value, self->step);
      break;
    case PROP_SETS:
      g_value_set_int (value, self->sets);
      break;
    case PROP_SECONDS:
      g_value_set_int (value, self->seconds);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_done_step_class_init (HipDoneStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_done_step_finalize;
  object_class->get_property = hip_done_step_get_property;

  props[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, NULL, flags);
  props[PROP_SETS] = g_param_spec_int ("sets", NULL, NULL, 0, HIP_MAX_SETS, 0, flags);
  props[PROP_SECONDS] = g_param_spec_int ("seconds", NULL, NULL, 0, HIP_MAX_SECONDS, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_done_step_init (HipDoneStep *self)
{
}

/**
 * hip_done_step_new:
 * @step: the id of a self-care step
 * @sets: how many sets were done
 * @seconds: how long it took, in seconds
 *
 * Returns: (transfer full): a new entry
 */
HipDoneStep *
hip_done_step_new (const char *step,
                   int         sets,
                   int         seconds)
{
  HipDoneStep *self;

  g_return_val_if_fail (step != NULL, NULL);

  self = g_object_new (HIP_TYPE_DONE_STEP, NULL);
  self->step = g_strdup (step);
  self->sets = sets;
  self->seconds = seconds;

  return self;
}

/**
 * hip_done_step_get_step:
 * @self: a #HipDoneStep
 *
 * Returns: (transfer none): the id of a self-care step
 */
const char *
hip_done_step_get_step (HipDoneStep *self)
{
  g_return_val_if_fail (HIP_IS_DONE_STEP (self), NULL);

  return self->step;
}

/**
 * hip_done_step_get_sets:
 * @self: a #HipDoneStep
 *
 * Returns: how many sets were done
 */
int
hip_done_step_get_sets (HipDoneStep *self)
{
  g_return_val_if_fail (HIP_IS_DONE_STEP (self), 0);

  return self->sets;
}

/**
 * hip_done_step_get_seconds:
 * @self: a #HipDoneStep
 *
 * Returns: how long it took, in seconds
 */
int
hip_done_step_get_seconds (HipDoneStep *self)
{
  g_return_val_if_fail (HIP_IS_DONE_STEP (self), 0);

  return self->seconds;
}
