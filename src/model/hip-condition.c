/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-condition.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipCondition:
 *
 * A cause of pain that the catalogue knows.
 *
 * Unlike #HipCandidate it says nothing of an enquiry: it is the same for everybody.
 */
struct _HipCondition
{
  GObject parent_instance;

  char *id;
  char *name;
  char *term;
  char *summary;
  char *feels;
  char *context;
  char *clinician;
  char *running;
  char *running_advice;
  int recheck_days;
  char *codes;
  char *kind;
  char *tier;
  HipUrgency urgency;
  char *reviewed;
  GListModel *structures;
  char *structure_names;
  HipLayer layer;
  GListModel *steps;
  GListModel *care;
  GListModel *sources;
  char *sources_label;
};

G_DEFINE_FINAL_TYPE (HipCondition, hip_condition, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_TERM,
  PROP_SUMMARY,
  PROP_FEELS,
  PROP_CONTEXT,
  PROP_CLINICIAN,
  PROP_RUNNING,
  PROP_RUNNING_ADVICE,
  PROP_RECHECK_DAYS,
  PROP_CODES,
  PROP_KIND,
  PROP_TIER,
  PROP_URGENCY,
  PROP_REVIEWED,
  PROP_STRUCTURES,
  PROP_STRUCTURE_NAMES,
  PROP_LAYER,
  PROP_STEPS,
  PROP_CARE,
  PROP_SOURCES,
  PROP_SOURCES_LABEL,
} HipConditionProps;

static GParamSpec *props[PROP_SOURCES_LABEL + 1];

static void
hip_condition_finalize (GObject *object)
{
  HipCondition *self = HIP_CONDITION (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->term);
  g_free (self->summary);
  g_free (self->feels);
  g_free (self->context);
  g_free (self->clinician);
  g_free (self->running);
  g_free (self->running_advice);
  g_free (self->codes);
  g_free (self->kind);
  g_free (self->tier);
  g_free (self->reviewed);
  g_clear_object (&self->structures);
  g_free (self->structure_names);
  g_clear_object (&self->steps);
  g_clear_object (&self->care);
  g_clear_object (&self->sources);
  g_free (self->sources_label);

  G_OBJECT_CLASS (hip_condition_parent_class)->finalize (object);
}

static void
hip_condition_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  HipCondition *self = HIP_CONDITION (object);

  switch ((HipConditionProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_condition_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, hip_condition_get_name (self));
      break;
    case PROP_TERM:
      g_value_set_string (value, hip_condition_get_term (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, hip_condition_get_summary (self));
      break;
    case PROP_FEELS:
      g_value_set_string (value, hip_condition_get_feels (self));
      break;
    case PROP_CONTEXT:
      g_value_set_string (value, hip_condition_get_context (self));
      break;
    case PROP_CLINICIAN:
      g_value_set_string (value, hip_condition_get_clinician (self));
      break;
    case PROP_RUNNING:
      g_value_set_string (value, hip_condition_get_running (self));
      break;
    case PROP_RUNNING_ADVICE:
      g_value_set_string (value, hip_condition_get_running_advice (self));
      break;
    case PROP_RECHECK_DAYS:
      g_value_set_int (value, hip_condition_get_recheck_days (self));
      break;
    case PROP_CODES:
      g_value_set_string (value, hip_condition_get_codes (self));
      break;
    case PROP_KIND:
      g_value_set_string (value, hip_condition_get_kind (self));
      break;
    case PROP_TIER:
      g_value_set_string (value, hip_condition_get_tier (self));
      break;
    case PROP_URGENCY:
      g_value_set_enum (value, hip_condition_get_urgency (self));
      break;
    case PROP_REVIEWED:
      g_value_set_string (value, hip_condition_get_reviewed (self));
      break;
    case PROP_STRUCTURES:
      g_value_set_object (value, hip_condition_get_structures (self));
      break;
    case PROP_STRUCTURE_NAMES:
      g_value_set_string (value, hip_condition_get_structure_names (self));
      break;
    case PROP_LAYER:
      g_value_set_enum (value, hip_condition_get_layer (self));
      break;
    case PROP_STEPS:
      g_value_set_object (value, hip_condition_get_steps (self));
      break;
    case PROP_CARE:
      g_value_set_object (value, hip_condition_get_care (self));
      break;
    case PROP_SOURCES:
      g_value_set_object (value, hip_condition_get_sources (self));
      break;
    case PROP_SOURCES_LABEL:
      g_value_set_string (value, hip_condition_get_sources_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_condition_class_init (HipConditionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_condition_finalize;
  object_class->get_property = hip_condition_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_TERM] = g_param_spec_string ("term", NULL, NULL, NULL, flags);
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  props[PROP_FEELS] = g_param_spec_string ("feels", NULL, NULL, NULL, flags);
  props[PROP_CONTEXT] = g_param_spec_string ("context", NULL, NULL, NULL, flags);
  props[PROP_CLINICIAN] = g_param_spec_string ("clinician", NULL, NULL, NULL, flags);
  props[PROP_RUNNING] = g_param_spec_string ("running", NULL, NULL, NULL, flags);
  props[PROP_RUNNING_ADVICE] = g_param_spec_string ("running-advice", NULL, NULL, NULL, flags);
  props[PROP_RECHECK_DAYS] = g_param_spec_int ("recheck-days", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  props[PROP_CODES] = g_param_spec_string ("codes", NULL, NULL, NULL, flags);
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_TIER] = g_param_spec_string ("tier", NULL, NULL, NULL, flags);
  props[PROP_URGENCY] = g_param_spec_enum ("urgency", NULL, NULL, HIP_TYPE_URGENCY, HIP_URGENCY_SELF_CARE, flags);
  props[PROP_REVIEWED] = g_param_spec_string ("reviewed", NULL, NULL, NULL, flags);
  props[PROP_STRUCTURES] = g_param_spec_object ("structures", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_STRUCTURE_NAMES] = g_param_spec_string ("structure-names", NULL, NULL, NULL, flags);
  props[PROP_LAYER] = g_param_spec_enum ("layer", NULL, NULL, HIP_TYPE_LAYER, HIP_LAYER_BONES, flags);
  props[PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_CARE] = g_param_spec_object ("care", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_SOURCES] = g_param_spec_object ("sources", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_SOURCES_LABEL] = g_param_spec_string ("sources-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static char *
join_structure_names (GListModel *structures)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = g_list_model_get_n_items (structures);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      if (i > 0)
        g_string_append (names, " · ");
      g_string_append (names, hip_structure_get_name (structure));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/*< private >
 * hip_condition_new_for_row:
 * @id: the id of the condition
 * @row: a row of HIP_QUERY_CONDITION
 * @structures: the structures it comes from
 * @steps: the self-care steps
 * @care: the other steps
 * @sources: its sources
 * @sources_label: its sources, in short
 *
 * Returns: (transfer full): a new object
 */
HipCondition *
hip_condition_new_for_row (const char   *id,
                           HipStatement *row,
                           GListModel   *structures,
                           GListModel   *steps,
                           GListModel   *care,
                           GListModel   *sources,
                           const char   *sources_label)
{
  HipCondition *self = g_object_new (HIP_TYPE_CONDITION, NULL);
  g_autoptr (HipStructure) first = g_list_model_get_item (structures, 0);

  self->id = g_strdup (id);
  self->name = hip_dup_translated (row, 0, "condition name");
  self->term = hip_dup_translated (row, 1, "condition term");
  self->summary = hip_dup_translated (row, 2, "condition summary");
  self->feels = hip_dup_translated (row, 3, "condition feels");
  self->context = hip_dup_translated (row, 4, "condition context");
  self->clinician = hip_dup_translated (row, 5, "condition clinician");
  self->running = g_strdup (hip_statement_get_text (row, 6));
  self->running_advice = hip_dup_translated (row, 7, "condition running");
  self->recheck_days = hip_statement_is_null (row, 8) ? -1 : hip_statement_get_integer (row, 8);
  self->codes = g_strdup (hip_statement_get_text (row, 9));
  self->kind = g_strdup (hip_statement_get_text (row, 10));
  self->tier = g_strdup (hip_statement_get_text (row, 11));
  self->urgency = hip_statement_get_integer (row, 12);
  self->reviewed = g_strdup (hip_statement_get_text (row, 13));
  self->structures = g_object_ref (structures);
  self->structure_names = join_structure_names (structures);
  self->layer = first != NULL ? hip_structure_get_layer (first) : HIP_LAYER_BONES;
  self->steps = g_object_ref (steps);
  self->care = g_object_ref (care);
  self->sources = g_object_ref (sources);
  self->sources_label = g_strdup (sources_label);

  return self;
}

static void
hip_condition_init (HipCondition *self)
{
}

/**
 * hip_condition_get_id:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): the id
 */
const char *
hip_condition_get_id (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->id;
}

/**
 * hip_condition_get_name:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): its name in plain words
 */
const char *
hip_condition_get_name (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->name;
}

/**
 * hip_condition_get_term:
 * @self: a #HipCondition
 *
 * Returns: (transfer none) (nullable): what a clinician calls it
 */
const char *
hip_condition_get_term (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->term;
}

/**
 * hip_condition_get_summary:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): what it is
 */
const char *
hip_condition_get_summary (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->summary;
}

/**
 * hip_condition_get_feels:
 * @self: a #HipCondition
 *
 * Returns: (transfer none) (nullable): what it typically feels like
 */
const char *
hip_condition_get_feels (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->feels;
}

/**
 * hip_condition_get_context:
 * @self: a #HipCondition
 *
 * Returns: (transfer none) (nullable): who typically gets it
 */
const char *
hip_condition_get_context (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->context;
}

/**
 * hip_condition_get_clinician:
 * @self: a #HipCondition
 *
 * Returns: (transfer none) (nullable): what a clinician would do
 */
const char *
hip_condition_get_clinician (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->clinician;
}

/**
 * hip_condition_get_running:
 * @self: a #HipCondition
 *
 * Returns: (transfer none) (nullable): running this week: keep, change or stop
 */
const char *
hip_condition_get_running (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->running;
}

/**
 * hip_condition_get_running_advice:
 * @self: a #HipCondition
 *
 * Returns: (transfer none) (nullable): running this week, in words
 */
const char *
hip_condition_get_running_advice (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->running_advice;
}

/**
 * hip_condition_get_recheck_days:
 * @self: a #HipCondition
 *
 * Returns: after how many days to look again, or -1
 */
int
hip_condition_get_recheck_days (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), -1);

  return self->recheck_days;
}

/**
 * hip_condition_get_codes:
 * @self: a #HipCondition
 *
 * Returns: (transfer none) (nullable): classification codes
 */
const char *
hip_condition_get_codes (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->codes;
}

/**
 * hip_condition_get_kind:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): what sort of trouble it is
 */
const char *
hip_condition_get_kind (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->kind;
}

/**
 * hip_condition_get_tier:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): core, secondary, must-not-miss or contested
 */
const char *
hip_condition_get_tier (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->tier;
}

/**
 * hip_condition_get_urgency:
 * @self: a #HipCondition
 *
 * Returns: how soon somebody qualified should look at it
 */
HipUrgency
hip_condition_get_urgency (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), HIP_URGENCY_SELF_CARE);

  return self->urgency;
}

/**
 * hip_condition_get_reviewed:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): the year and month of the last review
 */
const char *
hip_condition_get_reviewed (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->reviewed;
}

/**
 * hip_condition_get_structures:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): the structures it comes from, a list of #HipStructure
 */
GListModel *
hip_condition_get_structures (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->structures;
}

/**
 * hip_condition_get_structure_names:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): the names of these structures in one line
 */
const char *
hip_condition_get_structure_names (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->structure_names;
}

/**
 * hip_condition_get_layer:
 * @self: a #HipCondition
 *
 * Returns: the layer of the picture that shows its first structure
 */
HipLayer
hip_condition_get_layer (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), HIP_LAYER_BONES);

  return self->layer;
}

/**
 * hip_condition_get_steps:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): the self-care steps, a list of #HipStep
 */
GListModel *
hip_condition_get_steps (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->steps;
}

/**
 * hip_condition_get_care:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): care by others and what to know of it, a list of #HipStep
 */
GListModel *
hip_condition_get_care (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->care;
}

/**
 * hip_condition_get_sources:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): its sources in order of weight, a list of #HipSource
 */
GListModel *
hip_condition_get_sources (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->sources;
}

/**
 * hip_condition_get_sources_label:
 * @self: a #HipCondition
 *
 * Returns: (transfer none): its sources, in short
 */
const char *
hip_condition_get_sources_label (HipCondition *self)
{
  g_return_val_if_fail (HIP_IS_CONDITION (self), NULL);

  return self->sources_label;
}
