/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-given-answer.h"

#include "hip-enums.h"

/**
 * HipGivenAnswer:
 *
 * What an athlete answered in a session. It never changes: a session puts another one in its place.
 */
struct _HipGivenAnswer
{
  GObject    parent_instance;

  char      *finding;
  HipAnswer  answer;
};

G_DEFINE_FINAL_TYPE (HipGivenAnswer, hip_given_answer, G_TYPE_OBJECT)

typedef enum
{
  PROP_FINDING = 1,
  PROP_ANSWER,
} HipGivenAnswerProps;

static GParamSpec *props[PROP_ANSWER + 1];

static void
hip_given_answer_finalize (GObject *object)
{
  HipGivenAnswer *self = HIP_GIVEN_ANSWER (object);

  g_free (self->finding);

  G_OBJECT_CLASS (hip_given_answer_parent_class)->finalize (object);
}

static void
hip_given_answer_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HipGivenAnswer *self = HIP_GIVEN_ANSWER (object);

  switch ((HipGivenAnswerProps) property_id)
    {
    case PROP_FINDING:
      g_value_set_string (value, self->finding);
      break;
    case PROP_ANSWER:
      g_value_set_enum (value, self->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_given_answer_class_init (HipGivenAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_given_answer_finalize;
  object_class->get_property = hip_given_answer_get_property;

  props[PROP_FINDING] = g_param_spec_string ("finding", NULL, NULL, NULL, flags);
  props[PROP_ANSWER] = g_param_spec_enum ("answer", NULL, NULL, HIP_TYPE_ANSWER, HIP_ANSWER_UNKNOWN, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_given_answer_init (HipGivenAnswer *self)
{
}

/**
 * hip_given_answer_new:
 * @finding: the id of a finding
 * @answer: what was answered; %HIP_ANSWER_UNKNOWN when it was asked and the athlete was not sure
 *
 * Returns: (transfer full): a new answer
 */
HipGivenAnswer *
hip_given_answer_new (const char *finding,
                      HipAnswer   answer)
{
  HipGivenAnswer *self;

  g_return_val_if_fail (finding != NULL, NULL);

  self = g_object_new (HIP_TYPE_GIVEN_ANSWER, NULL);
  self->finding = g_strdup (finding);
  self->answer = answer;

  return self;
}

/**
 * hip_given_answer_get_finding:
 * @self: a #HipGivenAnswer
 *
 * Returns: (transfer none): the id of a finding
 */
const char *
hip_given_answer_get_finding (HipGivenAnswer *self)
{
  g_return_val_if_fail (HIP_IS_GIVEN_ANSWER (self), NULL);

  return self->finding;
}

/**
 * hip_given_answer_get_answer:
 * @self: a #HipGivenAnswer
 *
 * Returns: what was answered; %HIP_ANSWER_UNKNOWN when it was asked and the athlete was not sure
 */
HipAnswer
hip_given_answer_get_answer (HipGivenAnswer *self)
{
  g_return_val_if_fail (HIP_IS_GIVEN_ANSWER (self), HIP_ANSWER_UNKNOWN);

  return self->answer;
}
