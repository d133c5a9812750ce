/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-step.h"

#include "hip-enums.h"
#include "hip-i18n.h"
#include "hip-model-private.h"

/**
 * HipStep:
 *
 * A step of self-care, or care by somebody else, with its dose. One that should not be offered at an enquiry has a reason to avoid it.
 */
struct _HipStep
{
  GObject parent_instance;

  char *id;
  char *type;
  char *title;
  char *goal;
  char *dose;
  HipTiming timing;
  char *equipment;
  char *stop_rule;
  char *grade;
  char *grade_label;
  char *grade_reason;
  char *reviewed;
  char **instructions;
  GListModel *sources;
  char *sources_label;
  char *avoid_reason;
  HipSource *avoid_source;
};

G_DEFINE_FINAL_TYPE (HipStep, hip_step, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TYPE,
  PROP_TITLE,
  PROP_GOAL,
  PROP_DOSE,
  PROP_EQUIPMENT,
  PROP_STOP_RULE,
  PROP_GRADE,
  PROP_GRADE_LABEL,
  PROP_GRADE_REASON,
  PROP_REVIEWED,
  PROP_INSTRUCTIONS,
  PROP_SOURCES,
  PROP_SOURCES_LABEL,
  PROP_AVOID_REASON,
} HipStepProps;

static GParamSpec *props[PROP_AVOID_REASON + 1];

static void
hip_step_finalize (GObject *object)
{
  HipStep *self = HIP_STEP (object);

  g_free (self->id);
  g_free (self->type);
  g_free (self->title);
  g_free (self->goal);
  g_free (self->dose);
  g_free (self->equipment);
  g_free (self->stop_rule);
  g_free (self->grade);
  g_free (self->grade_label);
  g_free (self->grade_reason);
  g_free (self->reviewed);
  g_strfreev (self->instructions);
  g_clear_object (&self->sources);
  g_free (self->sources_label);
  g_free (self->avoid_reason);
  g_clear_object (&self->avoid_source);

  G_OBJECT_CLASS (hip_step_parent_class)->finalize (object);
}

static void
hip_step_get_property (GObject *object,
                       guint property_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  HipStep *self = HIP_STEP (object);

  switch ((HipStepProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_step_get_id (self));
      break;
    case PROP_TYPE:
      g_value_set_string (value, hip_step_get_type_name (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, hip_step_get_title (self));
      break;
    case PROP_GOAL:
      g_value_set_string (value, hip_step_get_goal (self));
      break;
    case PROP_DOSE:
      g_value_set_string (value, hip_step_get_dose (self));
      break;
    case PROP_EQUIPMENT:
      g_value_set_string (value, hip_step_get_equipment (self));
      break;
    case PROP_STOP_RULE:
      g_value_set_string (value, hip_step_get_stop_rule (self));
      break;
    case PROP_GRADE:
      g_value_set_string (value, hip_step_get_grade (self));
      break;
    case PROP_GRADE_LABEL:
      g_value_set_string (value, hip_step_get_grade_label (self));
      break;
    case PROP_GRADE_REASON:
      g_value_set_string (value, hip_step_get_grade_reason (self));
      break;
    case PROP_INSTRUCTIONS:
      g_value_set_boxed (value, hip_step_get_instructions (self));
      break;
    case PROP_REVIEWED:
      g_value_set_string (value, hip_step_get_reviewed (self));
      break;
    case PROP_SOURCES:
      g_value_set_object (value, hip_step_get_sources (self));
      break;
    case PROP_SOURCES_LABEL:
      g_value_set_string (value, hip_step_get_sources_label (self));
      break;
    case PROP_AVOID_REASON:
      g_value_set_string (value, hip_step_get_avoid_reason (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_class_init (HipStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_step_finalize;
  object_class->get_property = hip_step_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_TYPE] = g_param_spec_string ("type", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_GOAL] = g_param_spec_string ("goal", NULL, NULL, NULL, flags);
  props[PROP_DOSE] = g_param_spec_string ("dose", NULL, NULL, NULL, flags);
  props[PROP_EQUIPMENT] = g_param_spec_string ("equipment", NULL, NULL, NULL, flags);
  props[PROP_STOP_RULE] = g_param_spec_string ("stop-rule", NULL, NULL, NULL, flags);
  props[PROP_GRADE] = g_param_spec_string ("grade", NULL, NULL, NULL, flags);
  props[PROP_GRADE_LABEL] = g_param_spec_string ("grade-label", NULL, NULL, NULL, flags);
  props[PROP_GRADE_REASON] = g_param_spec_string ("grade-reason", NULL, NULL, NULL, flags);
  props[PROP_INSTRUCTIONS] = g_param_spec_boxed ("instructions", NULL, NULL, G_TYPE_STRV, flags);
  props[PROP_REVIEWED] = g_param_spec_string ("reviewed", NULL, NULL, NULL, flags);
  props[PROP_SOURCES] = g_param_spec_object ("sources", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_SOURCES_LABEL] = g_param_spec_string ("sources-label", NULL, NULL, NULL, flags);
  props[PROP_AVOID_REASON] = g_param_spec_string ("avoid-reason", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static const char *
grade_to_label (const char *grade)
{
  switch (grade[0])
    {
    case 'A':
      return _("Well supported");
    case 'B':
      return _("Partly supported");
    case 'C':
      return _("Expert opinion");
    case 'D':
      return _("Tested, no benefit shown");
    default:
      return _("No support found");
    }
}

static int
get_number (HipStatement *row,
            int           column)
{
  return hip_statement_is_null (row, column) ? -1 : hip_statement_get_integer (row, column);
}

/*< private >
 * hip_step_new_for_row:
 * @id: the id of the step
 * @row: a row of HIP_QUERY_STEP
 * @instructions: (array zero-terminated=1): what to do, in order
 * @sources: its sources, a list of #HipSource
 * @sources_label: its sources, in short
 *
 * Returns: (transfer full): a new object
 */
HipStep *
hip_step_new_for_row (const char         *id,
                      HipStatement       *row,
                      const char * const *instructions,
                      GListModel         *sources,
                      const char         *sources_label)
{
  HipStep *self = g_object_new (HIP_TYPE_STEP, NULL);

  self->id = g_strdup (id);
  self->type = g_strdup (hip_statement_get_text (row, 0));
  self->title = hip_dup_translated (row, 1, "step title");
  self->goal = hip_dup_translated (row, 2, "step goal");
  self->dose = hip_dup_translated (row, 3, "step dose");

  self->timing = (HipTiming) {
    .sets = get_number (row, 4),
    .reps = get_number (row, 5),
    .hold_s = get_number (row, 6),
    .rest_s = get_number (row, 7),
    .both_sides = hip_statement_get_integer (row, 8),
    .per_day = get_number (row, 9),
    .per_week = get_number (row, 10),
    .weeks_min = get_number (row, 11),
    .weeks_max = get_number (row, 12),
  };
  self->equipment = hip_dup_translated (row, 13, "step equipment");
  self->stop_rule = hip_dup_translated (row, 14, "step stop rule");
  self->grade = g_strdup (hip_statement_get_text (row, 15));
  self->grade_label = g_strdup (grade_to_label (self->grade));
  self->grade_reason = hip_dup_translated (row, 16, "step grade reason");
  self->reviewed = g_strdup (hip_statement_get_text (row, 17));
  self->instructions = g_strdupv ((char **) instructions);
  self->sources = g_object_ref (sources);
  self->sources_label = g_strdup (sources_label);

  return self;
}

/*< private >
 * hip_step_new_avoided:
 * @step: a step
 * @reason: why it should not be offered
 * @source: (nullable): what the reason rests on
 *
 * Returns: (transfer full): the same step with a reason to avoid it
 */
HipStep *
hip_step_new_avoided (HipStep    *step,
                      const char *reason,
                      HipSource  *source)
{
  HipStep *self = g_object_new (HIP_TYPE_STEP, NULL);

  self->id = g_strdup (step->id);
  self->type = g_strdup (step->type);
  self->title = g_strdup (step->title);
  self->goal = g_strdup (step->goal);
  self->dose = g_strdup (step->dose);
  self->timing = step->timing;
  self->equipment = g_strdup (step->equipment);
  self->stop_rule = g_strdup (step->stop_rule);
  self->grade = g_strdup (step->grade);
  self->grade_label = g_strdup (step->grade_label);
  self->grade_reason = g_strdup (step->grade_reason);
  self->reviewed = g_strdup (step->reviewed);
  self->instructions = g_strdupv (step->instructions);
  self->sources = g_object_ref (step->sources);
  self->sources_label = g_strdup (step->sources_label);
  self->avoid_reason = g_strdup (reason);
  g_set_object (&self->avoid_source, source);

  return self;
}

static void
hip_step_init (HipStep *self)
{
}

/**
 * hip_step_get_id:
 * @self: a #HipStep
 *
 * Returns: (transfer none): the id
 */
const char *
hip_step_get_id (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->id;
}

/**
 * hip_step_get_type_name:
 * @self: a #HipStep
 *
 * Returns: (transfer none): what sort of step it is, such as "exercise"
 */
const char *
hip_step_get_type_name (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->type;
}

/**
 * hip_step_get_title:
 * @self: a #HipStep
 *
 * Returns: (transfer none): its title
 */
const char *
hip_step_get_title (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->title;
}

/**
 * hip_step_get_goal:
 * @self: a #HipStep
 *
 * Returns: (transfer none): what it is for
 */
const char *
hip_step_get_goal (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->goal;
}

/**
 * hip_step_get_dose:
 * @self: a #HipStep
 *
 * Returns: (transfer none): how much and how often, in words
 */
const char *
hip_step_get_dose (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->dose;
}

/**
 * hip_step_get_timing:
 * @self: a #HipStep
 *
 * Returns: (transfer none): its dose in numbers
 */
const HipTiming *
hip_step_get_timing (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return &self->timing;
}

/**
 * hip_step_has_timer:
 * @self: a #HipStep
 *
 * Returns: whether its dose says how often, or for how long, something is done at a time, so that a timer can guide it
 */
gboolean
hip_step_has_timer (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), FALSE);

  return self->timing.hold_s > 0 || self->timing.reps > 0;
}

/**
 * hip_step_get_equipment:
 * @self: a #HipStep
 *
 * Returns: (transfer none) (nullable): what is needed for it
 */
const char *
hip_step_get_equipment (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->equipment;
}

/**
 * hip_step_get_stop_rule:
 * @self: a #HipStep
 *
 * Returns: (transfer none): who should leave it, and when to stop
 */
const char *
hip_step_get_stop_rule (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->stop_rule;
}

/**
 * hip_step_get_grade:
 * @self: a #HipStep
 *
 * Returns: (transfer none): the evidence grade: A, B, C, D or seed-claim-only
 */
const char *
hip_step_get_grade (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->grade;
}

/**
 * hip_step_get_grade_label:
 * @self: a #HipStep
 *
 * Returns: (transfer none): the evidence grade in words
 */
const char *
hip_step_get_grade_label (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->grade_label;
}

/**
 * hip_step_get_grade_reason:
 * @self: a #HipStep
 *
 * Returns: (transfer none): why it has that grade
 */
const char *
hip_step_get_grade_reason (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->grade_reason;
}

/**
 * hip_step_get_instructions:
 * @self: a #HipStep
 *
 * Returns: (transfer none) (array zero-terminated=1): what to do, in order
 */
const char * const *
hip_step_get_instructions (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return (const char * const *) self->instructions;
}

/**
 * hip_step_get_sources:
 * @self: a #HipStep
 *
 * Returns: (transfer none): what it rests on, a list of #HipSource
 */
GListModel *
hip_step_get_sources (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->sources;
}

/**
 * hip_step_get_reviewed:
 * @self: a #HipStep
 *
 * Returns: (transfer none) (nullable): the year and month of the last review
 */
const char *
hip_step_get_reviewed (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->reviewed;
}

/**
 * hip_step_get_sources_label:
 * @self: a #HipStep
 *
 * Returns: (transfer none): its sources, in short
 */
const char *
hip_step_get_sources_label (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->sources_label;
}

/**
 * hip_step_get_avoid_reason:
 * @self: a #HipStep
 *
 * Returns: (transfer none) (nullable): why it should not be offered now, or %NULL if it may
 */
const char *
hip_step_get_avoid_reason (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->avoid_reason;
}

/**
 * hip_step_get_avoid_source:
 * @self: a #HipStep
 *
 * Returns: (transfer none) (nullable): what the reason to avoid it rests on
 */
HipSource *
hip_step_get_avoid_source (HipStep *self)
{
  g_return_val_if_fail (HIP_IS_STEP (self), NULL);

  return self->avoid_source;
}
