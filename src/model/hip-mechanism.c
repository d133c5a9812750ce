/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-mechanism.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipMechanism:
 *
 * A claim that one thing leads to another, with a verdict.
 */
struct _HipMechanism
{
  GObject parent_instance;

  char *id;
  char *cause;
  char *effect;
  char *claim;
  char *verdict;
  char *why;
};

G_DEFINE_FINAL_TYPE (HipMechanism, hip_mechanism, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_CAUSE,
  PROP_EFFECT,
  PROP_CLAIM,
  PROP_VERDICT,
  PROP_WHY,
} HipMechanismProps;

static GParamSpec *props[PROP_WHY + 1];

static void
hip_mechanism_finalize (GObject *object)
{
  HipMechanism *self = HIP_MECHANISM (object);

  g_free (self->id);
  g_free (self->cause);
  g_free (self->effect);
  g_free (self->claim);
  g_free (self->verdict);
  g_free (self->why);

  G_OBJECT_CLASS (hip_mechanism_parent_class)->finalize (object);
}

static void
hip_mechanism_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  HipMechanism *self = HIP_MECHANISM (object);

  switch ((HipMechanismProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_mechanism_get_id (self));
      break;
    case PROP_CAUSE:
      g_value_set_string (value, hip_mechanism_get_cause (self));
      break;
    case PROP_EFFECT:
      g_value_set_string (value, hip_mechanism_get_effect (self));
      break;
    case PROP_CLAIM:
      g_value_set_string (value, hip_mechanism_get_claim (self));
      break;
    case PROP_VERDICT:
      g_value_set_string (value, hip_mechanism_get_verdict (self));
      break;
    case PROP_WHY:
      g_value_set_string (value, hip_mechanism_get_why (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_mechanism_class_init (HipMechanismClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_mechanism_finalize;
  object_class->get_property = hip_mechanism_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_CAUSE] = g_param_spec_string ("cause", NULL, NULL, NULL, flags);
  props[PROP_EFFECT] = g_param_spec_string ("effect", NULL, NULL, NULL, flags);
  props[PROP_CLAIM] = g_param_spec_string ("claim", NULL, NULL, NULL, flags);
  props[PROP_VERDICT] = g_param_spec_string ("verdict", NULL, NULL, NULL, flags);
  props[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_mechanism_init (HipMechanism *self)
{
}

/*< private >
 * hip_mechanism_new_for_row:
 * @row: a row of HIP_QUERY_MECHANISMS
 *
 * Returns: (transfer full): a new object
 */
HipMechanism *
hip_mechanism_new_for_row (HipStatement *row)
{
  HipMechanism *self = g_object_new (HIP_TYPE_MECHANISM, NULL);

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->cause = hip_dup_translated (row, 1, "mechanism node");
  self->effect = hip_dup_translated (row, 2, "mechanism node");
  self->claim = hip_dup_translated (row, 3, "mechanism claim");
  self->verdict = g_strdup (hip_statement_get_text (row, 4));
  self->why = hip_dup_translated (row, 5, "mechanism why");

  return self;
}

/**
 * hip_mechanism_get_id:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): the id
 */
const char *
hip_mechanism_get_id (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->id;
}

/**
 * hip_mechanism_get_cause:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): what is said to lead to it
 */
const char *
hip_mechanism_get_cause (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->cause;
}

/**
 * hip_mechanism_get_effect:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): what it is said to lead to
 */
const char *
hip_mechanism_get_effect (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->effect;
}

/**
 * hip_mechanism_get_claim:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): the claim in a sentence
 */
const char *
hip_mechanism_get_claim (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->claim;
}

/**
 * hip_mechanism_get_verdict:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): supported, plausible, contested or unsupported
 */
const char *
hip_mechanism_get_verdict (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->verdict;
}

/**
 * hip_mechanism_get_why:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): why the verdict is what it is
 */
const char *
hip_mechanism_get_why (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->why;
}
