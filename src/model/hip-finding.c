/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-finding.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipFinding:
 *
 * Something an athlete can be asked, or that can be observed.
 */
struct _HipFinding
{
  GObject parent_instance;

  char *id;
  char *name;
  char *question;
  char *how;
  char *kind;
  char *topic;
  gboolean safety;
  gboolean specific;
  gboolean worsens;
  gboolean eases;
};

G_DEFINE_FINAL_TYPE (HipFinding, hip_finding, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_QUESTION,
  PROP_HOW,
  PROP_KIND,
  PROP_TOPIC,
  PROP_SAFETY,
  PROP_SPECIFIC,
} HipFindingProps;

static GParamSpec *props[PROP_SPECIFIC + 1];

static void
hip_finding_finalize (GObject *object)
{
  HipFinding *self = HIP_FINDING (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->question);
  g_free (self->how);
  g_free (self->kind);
  g_free (self->topic);

  G_OBJECT_CLASS (hip_finding_parent_class)->finalize (object);
}

static void
hip_finding_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  HipFinding *self = HIP_FINDING (object);

  switch ((HipFindingProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_finding_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, hip_finding_get_name (self));
      break;
    case PROP_QUESTION:
      g_value_set_string (value, hip_finding_get_question (self));
      break;
    case PROP_HOW:
      g_value_set_string (value, hip_finding_get_how (self));
      break;
    case PROP_KIND:
      g_value_set_string (value, hip_finding_get_kind (self));
      break;
    case PROP_TOPIC:
      g_value_set_string (value, hip_finding_get_topic (self));
      break;
    case PROP_SAFETY:
      g_value_set_boolean (value, hip_finding_get_safety (self));
      break;
    case PROP_SPECIFIC:
      g_value_set_boolean (value, hip_finding_get_specific (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_finding_class_init (HipFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_finding_finalize;
  object_class->get_property = hip_finding_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, flags);
  props[PROP_HOW] = g_param_spec_string ("how", NULL, NULL, NULL, flags);
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_TOPIC] = g_param_spec_string ("topic", NULL, NULL, NULL, flags);
  props[PROP_SAFETY] = g_param_spec_boolean ("safety", NULL, NULL, FALSE, flags);
  props[PROP_SPECIFIC] = g_param_spec_boolean ("specific", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_finding_init (HipFinding *self)
{
}

/*< private >
 * hip_finding_new_for_row:
 * @row: a row of HIP_QUERY_FINDINGS
 *
 * Returns: (transfer full): a new object
 */
HipFinding *
hip_finding_new_for_row (HipStatement *row)
{
  HipFinding *self = g_object_new (HIP_TYPE_FINDING, NULL);
  const char *pain;

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->name = hip_dup_translated (row, 1, "finding name");
  self->question = hip_dup_translated (row, 2, "finding question");
  self->how = hip_dup_translated (row, 3, "finding how");
  self->kind = g_strdup (hip_statement_get_text (row, 4));
  self->topic = g_strdup (hip_statement_get_text (row, 5));
  self->safety = hip_statement_get_integer (row, 6);
  self->specific = hip_statement_get_integer (row, 7);
  pain = hip_statement_get_text (row, 8);
  self->worsens = g_strcmp0 (pain, "worse") == 0 || g_strcmp0 (pain, "both") == 0;
  self->eases = g_strcmp0 (pain, "eases") == 0 || g_strcmp0 (pain, "both") == 0;

  return self;
}

/**
 * hip_finding_get_id:
 * @self: a #HipFinding
 *
 * Returns: (transfer none): the id
 */
const char *
hip_finding_get_id (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), NULL);

  return self->id;
}

/**
 * hip_finding_get_name:
 * @self: a #HipFinding
 *
 * Returns: (transfer none): a few words for it
 */
const char *
hip_finding_get_name (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), NULL);

  return self->name;
}

/**
 * hip_finding_get_question:
 * @self: a #HipFinding
 *
 * Returns: (transfer none): the question to say aloud
 */
const char *
hip_finding_get_question (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), NULL);

  return self->question;
}

/**
 * hip_finding_get_how:
 * @self: a #HipFinding
 *
 * Returns: (transfer none): how to ask or to observe it safely
 */
const char *
hip_finding_get_how (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), NULL);

  return self->how;
}

/**
 * hip_finding_get_kind:
 * @self: a #HipFinding
 *
 * Returns: (transfer none): question, observation, clinician-test or fact
 */
const char *
hip_finding_get_kind (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), NULL);

  return self->kind;
}

/**
 * hip_finding_get_topic:
 * @self: a #HipFinding
 *
 * Returns: (transfer none): what it is about, such as "onset"
 */
const char *
hip_finding_get_topic (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), NULL);

  return self->topic;
}

/**
 * hip_finding_get_safety:
 * @self: a #HipFinding
 *
 * Returns: whether it belongs to the safety check
 */
gboolean
hip_finding_get_safety (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), FALSE);

  return self->safety;
}

/**
 * hip_finding_get_specific:
 * @self: a #HipFinding
 *
 * Returns: whether it is asked at some places only
 */
gboolean
hip_finding_get_specific (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), FALSE);

  return self->specific;
}

/**
 * hip_finding_get_worsens:
 * @self: a #HipFinding
 *
 * Returns: whether a yes tells of something that makes the pain worse
 */
gboolean
hip_finding_get_worsens (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), FALSE);

  return self->worsens;
}

/**
 * hip_finding_get_eases:
 * @self: a #HipFinding
 *
 * Returns: whether a yes tells of something that eases the pain
 */
gboolean
hip_finding_get_eases (HipFinding *self)
{
  g_return_val_if_fail (HIP_IS_FINDING (self), FALSE);

  return self->eases;
}
