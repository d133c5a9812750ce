/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-plan.h"

#include "hip-i18n.h"

#include "hip-model-private.h"

/**
 * HipPlan:
 *
 * Running this week, and when to look again: what the leading condition that asks for most caution advises, and never less than the
 * urgency asks for. The coach may choose another day.
 */
struct _HipPlan
{
  GObject       parent_instance;

  HipCondition *adviser;
  HipUrgency    urgency;
  char         *stop_advice; /* in the language that was spoken when it was called for */
  GDate         recheck; /* not valid without a day */
  guint         date_chosen : 1;
};

G_DEFINE_FINAL_TYPE (HipPlan, hip_plan, G_TYPE_OBJECT)

typedef enum
{
  PROP_RUNNING = 1,
  PROP_ADVICE,
  PROP_RECHECK_DATE,
  PROP_DATE_CHOSEN,
} HipPlanProps;

static GParamSpec *props[PROP_DATE_CHOSEN + 1];

static gboolean
must_stop (HipPlan *self)
{
  return self->urgency >= HIP_URGENCY_STOP_AND_GET_ASSESSED;
}

static gboolean
advises_stop (HipPlan *self)
{
  return self->adviser != NULL && g_strcmp0 (hip_condition_get_running (self->adviser), "stop") == 0;
}

static void
set_usual_date (HipPlan *self)
{
  const int days = self->adviser != NULL ? hip_condition_get_recheck_days (self->adviser) : -1;
  g_autoptr (GDateTime) now = NULL;

  g_date_clear (&self->recheck, 1);
  if (days <= 0)
    return;

  now = g_date_time_new_now_local ();
  g_date_set_dmy (&self->recheck,
                  g_date_time_get_day_of_month (now),
                  g_date_time_get_month (now),
                  g_date_time_get_year (now));
  g_date_add_days (&self->recheck, days);
}

static void
notify_all (HipPlan *self)
{
  for (guint i = 1; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

static void
hip_plan_finalize (GObject *object)
{
  HipPlan *self = HIP_PLAN (object);

  g_clear_object (&self->adviser);
  g_free (self->stop_advice);

  G_OBJECT_CLASS (hip_plan_parent_class)->finalize (object);
}

static void
hip_plan_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  HipPlan *self = HIP_PLAN (object);

  switch ((HipPlanProps) property_id)
    {
    case PROP_RUNNING:
      g_value_set_string (value, hip_plan_get_running (self));
      break;
    case PROP_ADVICE:
      g_value_set_string (value, hip_plan_get_advice (self));
      break;
    case PROP_RECHECK_DATE:
      g_value_set_boxed (value, hip_plan_get_recheck_date (self));
      break;
    case PROP_DATE_CHOSEN:
      g_value_set_boolean (value, hip_plan_get_date_chosen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_plan_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  HipPlan *self = HIP_PLAN (object);

  switch ((HipPlanProps) property_id)
    {
    case PROP_RECHECK_DATE:
      hip_plan_set_recheck_date (self, g_value_get_boxed (value));
      break;
    case PROP_RUNNING:
    case PROP_ADVICE:
    case PROP_DATE_CHOSEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_plan_class_init (HipPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hip_plan_finalize;
  object_class->get_property = hip_plan_get_property;
  object_class->set_property = hip_plan_set_property;

  props[PROP_RUNNING] = g_param_spec_string ("running", NULL, NULL, NULL, flags);
  props[PROP_ADVICE] = g_param_spec_string ("advice", NULL, NULL, NULL, flags);
  props[PROP_RECHECK_DATE] = g_param_spec_boxed ("recheck-date", NULL, NULL, G_TYPE_DATE, flags | G_PARAM_WRITABLE);
  props[PROP_DATE_CHOSEN] = g_param_spec_boolean ("date-chosen", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_plan_init (HipPlan *self)
{
  g_date_clear (&self->recheck, 1);
}

/*< private >
 * hip_plan_new:
 *
 * Returns: (transfer full): a plan that says nothing
 */
HipPlan *
hip_plan_new (void)
{
  return g_object_new (HIP_TYPE_PLAN, NULL);
}

/*< private >
 * hip_plan_update:
 * @self: a #HipPlan
 * @adviser: (nullable): the condition whose advice counts
 * @urgency: how soon somebody qualified should look
 *
 * Takes the advice of another condition. A day that was chosen stays.
 */
void
hip_plan_update (HipPlan      *self,
                 HipCondition *adviser,
                 HipUrgency    urgency)
{
  const gboolean changed = g_set_object (&self->adviser, adviser);

  if (!changed && self->urgency == urgency)
    return;

  self->urgency = urgency;
  g_clear_pointer (&self->stop_advice, g_free);
  /* A mild condition may lead while a sign asks for more. */
  if (must_stop (self) && !advises_stop (self))
    self->stop_advice = g_strdup (_("Do not run until a clinician has looked at it."));
  if (!self->date_chosen)
    set_usual_date (self);
  notify_all (self);
}

/**
 * hip_plan_get_adviser:
 * @self: a #HipPlan
 *
 * Returns: (transfer none) (nullable): the condition whose advice counts
 */
HipCondition *
hip_plan_get_adviser (HipPlan *self)
{
  g_return_val_if_fail (HIP_IS_PLAN (self), NULL);

  return self->adviser;
}

/**
 * hip_plan_get_running:
 * @self: a #HipPlan
 *
 * Returns: (transfer none) (nullable): running this week: "keep", "change" or "stop"
 */
const char *
hip_plan_get_running (HipPlan *self)
{
  g_return_val_if_fail (HIP_IS_PLAN (self), NULL);

  if (must_stop (self))
    return "stop";

  return self->adviser != NULL ? hip_condition_get_running (self->adviser) : NULL;
}

/**
 * hip_plan_get_advice:
 * @self: a #HipPlan
 *
 * Returns: (transfer none) (nullable): running this week, in words
 */
const char *
hip_plan_get_advice (HipPlan *self)
{
  g_return_val_if_fail (HIP_IS_PLAN (self), NULL);

  if (self->stop_advice != NULL)
    return self->stop_advice;

  return self->adviser != NULL ? hip_condition_get_running_advice (self->adviser) : NULL;
}

/**
 * hip_plan_get_recheck_date:
 * @self: a #HipPlan
 *
 * Returns: (transfer none) (nullable): the day on which to look again: the one that was chosen, else the usual one for the condition
 */
const GDate *
hip_plan_get_recheck_date (HipPlan *self)
{
  g_return_val_if_fail (HIP_IS_PLAN (self), NULL);

  return g_date_valid (&self->recheck) ? &self->recheck : NULL;
}

/**
 * hip_plan_set_recheck_date:
 * @self: a #HipPlan
 * @date: (nullable): the day on which to look again, or %NULL for the usual one
 */
void
hip_plan_set_recheck_date (HipPlan     *self,
                           const GDate *date)
{
  g_return_if_fail (HIP_IS_PLAN (self));
  g_return_if_fail (date == NULL || g_date_valid (date));

  if (date == NULL && !self->date_chosen)
    return;
  if (date != NULL && self->date_chosen && g_date_compare (date, &self->recheck) == 0)
    return;

  self->date_chosen = date != NULL;
  if (date != NULL)
    self->recheck = *date;
  else
    set_usual_date (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECHECK_DATE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE_CHOSEN]);
}

/**
 * hip_plan_get_date_chosen:
 * @self: a #HipPlan
 *
 * Returns: whether somebody chose the day on which to look again
 */
gboolean
hip_plan_get_date_chosen (HipPlan *self)
{
  g_return_val_if_fail (HIP_IS_PLAN (self), FALSE);

  return self->date_chosen;
}
