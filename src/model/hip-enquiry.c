/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-enquiry-private.h"
#include "hip-enums.h"

/**
 * HipEnquiry:
 *
 * What an athlete reports, and what the catalogue answers to it.
 *
 * The enquiry is the single source of truth: the map, the panel, the handout and the record all read it, and whoever learns
 * something from the athlete writes it here. Every change asks the catalogue again at once; #HipEnquiry::changed tells when the
 * answer is complete. When the catalogue can't be read, the lists are emptied and #HipEnquiry:error-message says why, so that half
 * an answer is never shown as if it were whole.
 */
G_DEFINE_FINAL_TYPE (HipEnquiry, hip_enquiry, G_TYPE_OBJECT)

static GParamSpec *props[HIP_N_ENQUIRY_PROPERTIES];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SPOT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*< private >
 * hip_enquiry_notify:
 * @self: an enquiry
 * @property: what became different
 */
void
hip_enquiry_notify (HipEnquiry         *self,
                    HipEnquiryProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/*< private >
 * hip_enquiry_set_string:
 * @self: an enquiry
 * @field: where the text of a property is kept
 * @value: (nullable) (transfer full): the text from now on
 * @property: the property, of which everybody is told if the text became different
 */
void
hip_enquiry_set_string (HipEnquiry          *self,
                        char               **field,
                        char                *value,
                        HipEnquiryProperty   property)
{
  g_autofree char *old = g_steal_pointer (field);

  *field = value;
  if (g_strcmp0 (old, value) != 0)
    hip_enquiry_notify (self, property);
}

/*< private >
 * hip_enquiry_emit_changed:
 * @self: an enquiry that the catalogue has answered
 */
void
hip_enquiry_emit_changed (HipEnquiry *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/*< private >
 * hip_enquiry_emit_spot_changed:
 * @self: an enquiry
 * @spot: one of its spots, of which something else was said
 */
void
hip_enquiry_emit_spot_changed (HipEnquiry *self,
                               HipSpot    *spot)
{
  g_signal_emit (self, signals[SIGNAL_SPOT_CHANGED], 0, spot);
}

static void
spots_changed_cb (HipEnquiry *self,
                  guint       position,
                  guint       removed,
                  guint       added)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->spots));

  self->new_spot = self->new_spot || added > 0;
  if ((n == 0) != (n + removed - added == 0))
    hip_enquiry_notify (self, HIP_ENQUIRY_PROP_HAS_SPOTS);
}

static void
recheck_date_cb (HipEnquiry *self)
{
  hip_enquiry_notify (self, HIP_ENQUIRY_PROP_RECHECK_DATE);
}

static void
hip_enquiry_finalize (GObject *object)
{
  HipEnquiry *self = HIP_ENQUIRY (object);

  g_clear_object (&self->library);
  g_clear_object (&self->spots);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->ranking, hip_ranking_free);
  g_clear_object (&self->candidates);
  g_clear_object (&self->red_flags);
  g_clear_object (&self->questions);
  g_clear_object (&self->safety_questions);
  g_clear_object (&self->steps);
  g_clear_object (&self->contradictions);
  g_clear_object (&self->routine);
  g_clear_object (&self->routine_log);
  g_clear_object (&self->avoided_steps);
  g_clear_object (&self->plan);
  g_free (self->title);
  g_free (self->landmark);
  g_free (self->error_message);

  G_OBJECT_CLASS (hip_enquiry_parent_class)->finalize (object);
}

static void
hip_enquiry_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HipEnquiry *self = HIP_ENQUIRY (object);

  switch ((HipEnquiryProperty) property_id)
    {
    case HIP_ENQUIRY_PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case HIP_ENQUIRY_PROP_SPOTS:
      g_value_set_object (value, self->spots);
      break;
    case HIP_ENQUIRY_PROP_HAS_SPOTS:
      g_value_set_boolean (value, hip_enquiry_get_has_spots (self));
      break;
    case HIP_ENQUIRY_PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case HIP_ENQUIRY_PROP_LANDMARK:
      g_value_set_string (value, self->landmark);
      break;
    case HIP_ENQUIRY_PROP_SAFETY_DONE:
      g_value_set_boolean (value, self->safety_done);
      break;
    case HIP_ENQUIRY_PROP_URGENCY:
      g_value_set_enum (value, hip_enquiry_get_urgency (self));
      break;
    case HIP_ENQUIRY_PROP_NO_RANKING_BECAUSE:
      g_value_set_string (value, hip_enquiry_get_no_ranking_because (self));
      break;
    case HIP_ENQUIRY_PROP_CANDIDATES:
      g_value_set_object (value, self->candidates);
      break;
    case HIP_ENQUIRY_PROP_RED_FLAGS:
      g_value_set_object (value, self->red_flags);
      break;
    case HIP_ENQUIRY_PROP_STEPS:
      g_value_set_object (value, self->steps);
      break;
    case HIP_ENQUIRY_PROP_AVOIDED_STEPS:
      g_value_set_object (value, self->avoided_steps);
      break;
    case HIP_ENQUIRY_PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case HIP_ENQUIRY_PROP_RECHECK_DATE:
      g_value_set_boxed (value, hip_enquiry_get_recheck_date (self));
      break;
    case HIP_ENQUIRY_PROP_QUESTIONS:
      g_value_set_object (value, self->questions);
      break;
    case HIP_ENQUIRY_PROP_SAFETY_QUESTIONS:
      g_value_set_object (value, self->safety_questions);
      break;
    case HIP_ENQUIRY_PROP_CONTRADICTIONS:
      g_value_set_object (value, self->contradictions);
      break;
    case HIP_ENQUIRY_PROP_WHAT_CHANGED:
      g_value_set_string (value, hip_enquiry_get_what_changed (self));
      break;
    case HIP_ENQUIRY_PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;
    case HIP_ENQUIRY_PROP_ROUTINE:
      g_value_set_object (value, self->routine);
      break;
    case HIP_ENQUIRY_PROP_ROUTINE_LOG:
      g_value_set_object (value, self->routine_log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_enquiry_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HipEnquiry *self = HIP_ENQUIRY (object);

  switch ((HipEnquiryProperty) property_id)
    {
    case HIP_ENQUIRY_PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      break;
    case HIP_ENQUIRY_PROP_RECHECK_DATE:
      hip_enquiry_set_recheck_date (self, g_value_get_boxed (value));
      break;
    case HIP_ENQUIRY_PROP_SAFETY_DONE:
      hip_enquiry_set_safety_done (self, g_value_get_boolean (value));
      break;
    case HIP_ENQUIRY_PROP_SPOTS:
    case HIP_ENQUIRY_PROP_HAS_SPOTS:
    case HIP_ENQUIRY_PROP_TITLE:
    case HIP_ENQUIRY_PROP_LANDMARK:
    case HIP_ENQUIRY_PROP_URGENCY:
    case HIP_ENQUIRY_PROP_NO_RANKING_BECAUSE:
    case HIP_ENQUIRY_PROP_CANDIDATES:
    case HIP_ENQUIRY_PROP_RED_FLAGS:
    case HIP_ENQUIRY_PROP_STEPS:
    case HIP_ENQUIRY_PROP_AVOIDED_STEPS:
    case HIP_ENQUIRY_PROP_PLAN:
    case HIP_ENQUIRY_PROP_QUESTIONS:
    case HIP_ENQUIRY_PROP_SAFETY_QUESTIONS:
    case HIP_ENQUIRY_PROP_CONTRADICTIONS:
    case HIP_ENQUIRY_PROP_WHAT_CHANGED:
    case HIP_ENQUIRY_PROP_ERROR_MESSAGE:
    case HIP_ENQUIRY_PROP_ROUTINE:
    case HIP_ENQUIRY_PROP_ROUTINE_LOG:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_enquiry_class_init (HipEnquiryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hip_enquiry_finalize;
  object_class->get_property = hip_enquiry_get_property;
  object_class->set_property = hip_enquiry_set_property;

  props[HIP_ENQUIRY_PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, HIP_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[HIP_ENQUIRY_PROP_SPOTS] = g_param_spec_object ("spots", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_ENQUIRY_PROP_HAS_SPOTS] = g_param_spec_boolean ("has-spots", NULL, NULL, FALSE, flags);
  props[HIP_ENQUIRY_PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[HIP_ENQUIRY_PROP_LANDMARK] = g_param_spec_string ("landmark", NULL, NULL, NULL, flags);
  props[HIP_ENQUIRY_PROP_SAFETY_DONE] = g_param_spec_boolean ("safety-done", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  props[HIP_ENQUIRY_PROP_URGENCY] = g_param_spec_enum ("urgency", NULL, NULL, HIP_TYPE_URGENCY, HIP_URGENCY_NOT_KNOWN_YET, flags);
  props[HIP_ENQUIRY_PROP_NO_RANKING_BECAUSE] = g_param_spec_string ("no-ranking-because", NULL, NULL, NULL, flags);
  props[HIP_ENQUIRY_PROP_CANDIDATES] = g_param_spec_object ("candidates", NULL, NULL, HIP_TYPE_CANDIDATE_MODEL, flags);
  props[HIP_ENQUIRY_PROP_RED_FLAGS] = g_param_spec_object ("red-flags", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_ENQUIRY_PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_ENQUIRY_PROP_AVOIDED_STEPS] = g_param_spec_object ("avoided-steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_ENQUIRY_PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, HIP_TYPE_PLAN, flags);
  props[HIP_ENQUIRY_PROP_RECHECK_DATE] = g_param_spec_boxed ("recheck-date", NULL, NULL, G_TYPE_DATE, flags | G_PARAM_WRITABLE);
  props[HIP_ENQUIRY_PROP_QUESTIONS] = g_param_spec_object ("questions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_ENQUIRY_PROP_SAFETY_QUESTIONS] = g_param_spec_object ("safety-questions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_ENQUIRY_PROP_CONTRADICTIONS] = g_param_spec_object ("contradictions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[HIP_ENQUIRY_PROP_WHAT_CHANGED] = g_param_spec_string ("what-changed", NULL, NULL, NULL, flags);
  props[HIP_ENQUIRY_PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL, flags);
  props[HIP_ENQUIRY_PROP_ROUTINE] = g_param_spec_object ("routine", NULL, NULL, HIP_TYPE_ROUTINE, flags);
  props[HIP_ENQUIRY_PROP_ROUTINE_LOG] = g_param_spec_object ("routine-log", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipEnquiry::changed:
   * @self: the enquiry
   *
   * The catalogue has answered; all properties and lists are up to date.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", HIP_TYPE_ENQUIRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HipEnquiry::spot-changed:
   * @self: the enquiry
   * @spot: one of its spots
   *
   * The athlete said something else of the pain at a spot. What the catalogue answers does not depend on it.
   */
  signals[SIGNAL_SPOT_CHANGED] = g_signal_new ("spot-changed", HIP_TYPE_ENQUIRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, HIP_TYPE_SPOT);
}

static void
hip_enquiry_init (HipEnquiry *self)
{
  self->spots = g_list_store_new (HIP_TYPE_SPOT);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->candidates = hip_candidate_model_new ();
  self->red_flags = g_list_store_new (HIP_TYPE_RED_FLAG);
  self->questions = g_list_store_new (HIP_TYPE_FINDING);
  self->safety_questions = g_list_store_new (HIP_TYPE_FINDING);
  self->steps = g_list_store_new (HIP_TYPE_STEP);
  self->contradictions = g_list_store_new (HIP_TYPE_CONTRADICTION);
  self->routine_log = g_list_store_new (HIP_TYPE_ROUTINE_ENTRY);
  self->avoided_steps = g_list_store_new (HIP_TYPE_STEP);
  self->plan = hip_plan_new ();

  g_signal_connect_object (self->spots, "items-changed", G_CALLBACK (spots_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::recheck-date", G_CALLBACK (recheck_date_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hip_enquiry_new:
 * @library: the library to ask
 *
 * Returns: (transfer full): an empty enquiry
 */
HipEnquiry *
hip_enquiry_new (HipLibrary *library)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  return g_object_new (HIP_TYPE_ENQUIRY, "library", library, NULL);
}

/**
 * hip_enquiry_get_library:
 * @self: an enquiry
 *
 * Returns: (transfer none): the library it asks
 */
HipLibrary *
hip_enquiry_get_library (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->library;
}

/**
 * hip_enquiry_set_complete:
 * @self: an enquiry
 * @complete: whether to rank conditions that nothing said so far touches, too
 *
 * A window has no use for them; whoever compares rankings has.
 */
void
hip_enquiry_set_complete (HipEnquiry *self,
                          gboolean    complete)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));

  if (self->complete == !!complete)
    return;

  self->complete = !!complete;
  hip_enquiry_ask (self);
}

/**
 * hip_enquiry_freeze:
 * @self: an enquiry
 *
 * Puts off asking the catalogue until hip_enquiry_thaw(), so that several changes cost one answer.
 */
void
hip_enquiry_freeze (HipEnquiry *self)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));

  self->freeze_count++;
}

/**
 * hip_enquiry_thaw:
 * @self: an enquiry that was frozen
 *
 * Asks the catalogue if anything was changed since hip_enquiry_freeze().
 */
void
hip_enquiry_thaw (HipEnquiry *self)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (self->freeze_count > 0);

  self->freeze_count--;
  if (self->freeze_count == 0 && self->stale)
    hip_enquiry_ask (self);
}

/**
 * hip_enquiry_get_may_exercise:
 * @self: an enquiry
 *
 * Returns: whether there is anything to exercise: somewhere to begin, and no sign that says stop
 */
gboolean
hip_enquiry_get_may_exercise (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);

  return hip_enquiry_get_has_spots (self) && hip_enquiry_get_urgency (self) < HIP_URGENCY_STOP_AND_GET_ASSESSED;
}

/**
 * hip_enquiry_get_routine:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): the routine that was begun last
 */
HipRoutine *
hip_enquiry_get_routine (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->routine;
}

/**
 * hip_enquiry_set_routine:
 * @self: an enquiry
 * @routine: (nullable): a routine that adds to the log of the enquiry
 *
 * Begins another routine. The one before it pauses; what was done in it stays in the log.
 */
void
hip_enquiry_set_routine (HipEnquiry *self,
                         HipRoutine *routine)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (routine == NULL || HIP_IS_ROUTINE (routine));

  if (self->routine == routine)
    return;

  if (self->routine != NULL)
    hip_routine_pause (self->routine);
  g_set_object (&self->routine, routine);
  hip_enquiry_notify (self, HIP_ENQUIRY_PROP_ROUTINE);
}

/**
 * hip_enquiry_get_routine_log:
 * @self: an enquiry
 *
 * Returns: (transfer none): what was done in all routines of this enquiry, a list store of #HipRoutineEntry
 */
GListStore *
hip_enquiry_get_routine_log (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->routine_log;
}
