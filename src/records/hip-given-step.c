/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-given-step.h"

#include "hip-enums.h"

/**
 * HipGivenStep:
 *
 * A self-care step that was given to the athlete, and what became of it. It never changes: a session puts another one in its place.
 */
struct _HipGivenStep
{
  GObject     parent_instance;

  char       *step;
  HipOutcome  outcome;
};

G_DEFINE_FINAL_TYPE (HipGivenStep, hip_given_step, G_TYPE_OBJECT)

typedef enum
{
  PROP_STEP = 1,
  PROP_OUTCOME,
} HipGivenStepProps;

static GParamSpec *props[PROP_OUTCOME + 1];

static void
hip_given_step_finalize (GObject *object)
{
  HipGivenStep *self = HIP_GIVEN_STEP (object);

  g_free (self->step);

  G_OBJECT_CLASS (hip_given_step_parent_class)->finalize (object);
}

static void
hip_given_step_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipGivenStep *self = HIP_GIVEN_STEP (object);

  switch ((HipGivenStepProps) property_id)
    {
    case PROP_STEP:
      g_value_set_string (value, self->step);
      break;
    case PROP_OUTCOME:
      g_value_set_enum (value, self->outcome);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_given_step_class_init (HipGivenStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_given_step_finalize;
  object_class->get_property = hip_given_step_get_property;

  props[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, NULL, flags);
  props[PROP_OUTCOME] = g_param_spec_enum ("outcome", NULL, NULL, HIP_TYPE_OUTCOME, HIP_OUTCOME_UNKNOWN, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_given_step_init (HipGivenStep *self)
{
}

/**
 * hip_given_step_new:
 * @step: the id of a self-care step
 * @outcome: what the athlete said about it later
 *
 * Returns: (transfer full): a new step
 */
HipGivenStep *
hip_given_step_new (const char *step,
                    HipOutcome  outcome)
{
  HipGivenStep *self;

  g_return_val_if_fail (step != NULL, NULL);

  self = g_object_new (HIP_TYPE_GIVEN_STEP, NULL);
  self->step = g_strdup (step);
  self->outcome = outcome;

  return self;
}

/**
 * hip_given_step_get_step:
 * @self: a #HipGivenStep
 *
 * Returns: (transfer none): the id of a self-care step
 */
const char *
hip_given_step_get_step (HipGivenStep *self)
{
  g_return_val_if_fail (HIP_IS_GIVEN_STEP (self), NULL);

  return self->step;
}

/**
 * hip_given_step_get_outcome:
 * @self: a #HipGivenStep
 *
 * Returns: what the athlete said about it later
 */
HipOutcome
hip_given_step_get_outcome (HipGivenStep *self)
{
  g_return_val_if_fail (HIP_IS_GIVEN_STEP (self), HIP_OUTCOME_UNKNOWN);

  return self->outcome;
}
