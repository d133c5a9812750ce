/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-enquiry.h"

#include "hip-enums.h"
#include "hip-model-private.h"
#include "hip-ranking-moves.h"
#include "hip-spots.h"
#include "hip-trace.h"

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
struct _HipEnquiry
{
  GObject            parent_instance;

  HipLibrary        *library;
  GListStore        *spots;
  GHashTable        *answers; /* id of a finding → HipAnswer */

  HipRanking        *ranking;
  HipCandidateModel *candidates;
  GListStore        *red_flags;
  GListStore        *questions;
  GListStore        *safety_questions;
  GListStore        *steps;
  GListStore        *contradictions;
  HipRoutine        *routine;
  GListStore        *routine_log;
  GListStore        *avoided_steps;
  HipPlan           *plan;
  char              *title;
  char              *landmark;
  char              *error_message;

  const char        *answered; /* (nullable): the finding whose answer is the only thing that changed */

  guint              freeze_count;
  guint              safety_done : 1;
  guint              complete : 1;
  guint              stale : 1;    /* changed while frozen */
  guint              new_spot : 1; /* since the catalogue was asked last */
};

G_DEFINE_FINAL_TYPE (HipEnquiry, hip_enquiry, G_TYPE_OBJECT)

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_SPOTS,
  PROP_HAS_SPOTS,
  PROP_TITLE,
  PROP_LANDMARK,
  PROP_SAFETY_DONE,
  PROP_URGENCY,
  PROP_NO_RANKING_BECAUSE,
  PROP_CANDIDATES,
  PROP_RED_FLAGS,
  PROP_STEPS,
  PROP_AVOIDED_STEPS,
  PROP_PLAN,
  PROP_RECHECK_DATE,
  PROP_QUESTIONS,
  PROP_SAFETY_QUESTIONS,
  PROP_CONTRADICTIONS,
  PROP_WHAT_CHANGED,
  PROP_ERROR_MESSAGE,
  PROP_ROUTINE,
  PROP_ROUTINE_LOG,
} HipEnquiryProps;

static GParamSpec *props[PROP_ROUTINE_LOG + 1];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SPOT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_at (GListStore *list,
       guint       position,
       gpointer    object)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return item == object;
}

/* Splices the span that differs, and nothing if none does. */
static void
update_list (GListStore *list,
             GPtrArray  *wanted)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  const guint shorter = MIN (n, wanted->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && is_at (list, head, g_ptr_array_index (wanted, head)))
    head++;

  while (tail < shorter - head && is_at (list, n - 1 - tail, g_ptr_array_index (wanted, wanted->len - 1 - tail)))
    tail++;

  if (n - head - tail > 0 || wanted->len - head - tail > 0)
    g_list_store_splice (list,
                         head,
                         n - head - tail,
                         wanted->len > 0 ? wanted->pdata + head : NULL, /* an empty array has no data to count from */
                         wanted->len - head - tail);
}

/* A contradiction that stays keeps its object, and so its row. */
static void
update_contradictions (GListStore *list,
                       GPtrArray  *wanted)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < wanted->len; i++)
    {
      HipContradiction *one = g_ptr_array_index (wanted, i);
      HipContradiction *same = g_object_ref (one);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
        {
          g_autoptr (HipContradiction) old = g_list_model_get_item (G_LIST_MODEL (list), j);

          if (hip_contradiction_get_first (old) == hip_contradiction_get_first (one)
              && hip_contradiction_get_second (old) == hip_contradiction_get_second (one))
            g_set_object (&same, old);
        }

      g_ptr_array_add (kept, same);
    }

  update_list (list, kept);
}

static void
set_string (HipEnquiry       *self,
            char            **field,
            char             *value,
            HipEnquiryProps   property)
{
  g_autofree char *old = g_steal_pointer (field);

  *field = value;
  if (g_strcmp0 (old, value) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
clear_answer (HipEnquiry *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_clear_pointer (&self->ranking, hip_ranking_free);
  hip_candidate_model_update (self->candidates, nothing);
  update_list (self->red_flags, nothing);
  update_list (self->questions, nothing);
  update_list (self->safety_questions, nothing);
  update_list (self->steps, nothing);
  update_list (self->contradictions, nothing);
  update_list (self->avoided_steps, nothing);
  hip_plan_update (self->plan, NULL, HIP_URGENCY_NOT_KNOWN_YET);
}

/* A safety check is done for the spots that it asked about; a new spot may come with signs that nobody has looked for yet. Age is no
 * sign: nobody has to give it. */
static gboolean
has_unasked_signs (HipEnquiry *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->safety_questions));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->safety_questions), i);

      if (g_strcmp0 (hip_finding_get_kind (finding), "fact") != 0 && !hip_enquiry_was_asked (self, hip_finding_get_id (finding)))
        return TRUE;
    }

  return FALSE;
}

/* Asks the catalogue again and tells everybody what became different. */
static void
ask_catalogue (HipEnquiry *self)
{
  g_auto (HipLanguageScope) scope G_GNUC_UNUSED = FALSE;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (HipRanking) ranking = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *old_reason = NULL;
  g_autofree char *old_change = NULL;
  const char *answered = g_steal_pointer (&self->answered);
  gboolean both_sides;
  HipUrgency old_urgency = hip_enquiry_get_urgency (self);
  gint64 begin;

  self->stale = self->freeze_count > 0;
  if (self->stale)
    return;

  scope = hip_language_enter (hip_library_get_language (self->library));
  regions = hip_spots_dup_regions (G_LIST_MODEL (self->spots), &both_sides);
  old_reason = g_strdup (hip_enquiry_get_no_ranking_because (self));
  old_change = g_strdup (hip_enquiry_get_what_changed (self));

  begin = hip_trace_begin ();
  if (regions->len == 0)
    {
      clear_answer (self);
    }
  else
    {
      ranking = hip_ranking_new (self->library, regions, both_sides, self->answers, self->safety_done, self->complete, &error);
      hip_trace_end (HIP_TRACE_QUERY, begin);
      begin = hip_trace_begin ();
      if (ranking == NULL)
        {
          clear_answer (self);
        }
      else
        {
          if (answered != NULL && self->ranking != NULL)
            hip_ranking_compare (ranking, self->ranking, hip_library_get_finding (self->library, answered),
                                 hip_enquiry_get_answer (self, answered));

          hip_candidate_model_update (self->candidates, ranking->candidates);
          update_list (self->red_flags, ranking->red_flags);
          update_list (self->questions, ranking->questions);
          update_list (self->safety_questions, ranking->safety_questions);
          update_list (self->steps, ranking->steps);
          update_contradictions (self->contradictions, ranking->contradictions);
          update_list (self->avoided_steps, ranking->avoided_steps);
          hip_plan_update (self->plan, ranking->adviser, ranking->urgency);
          g_clear_pointer (&self->ranking, hip_ranking_free);
          self->ranking = g_steal_pointer (&ranking);
        }
    }

  set_string (self, &self->title, hip_spots_format_title (G_LIST_MODEL (self->spots)), PROP_TITLE);
  set_string (self,
              &self->landmark,
              regions->len == 1
                ? g_strdup (hip_region_get_landmark (hip_library_get_region (self->library, g_ptr_array_index (regions, 0))))
                : NULL,
              PROP_LANDMARK);
  set_string (self, &self->error_message, error != NULL ? g_strdup (error->message) : NULL, PROP_ERROR_MESSAGE);

  /* Nobody goes on with an exercise that has just become a reason to stop. */
  if (self->routine != NULL && !hip_enquiry_get_may_exercise (self))
    hip_routine_pause (self->routine);

  if (hip_enquiry_get_urgency (self) != old_urgency)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_URGENCY]);
  if (g_strcmp0 (hip_enquiry_get_no_ranking_because (self), old_reason) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NO_RANKING_BECAUSE]);
  if (g_strcmp0 (hip_enquiry_get_what_changed (self), old_change) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WHAT_CHANGED]);

  if (self->new_spot && self->safety_done && has_unasked_signs (self))
    {
      self->new_spot = FALSE;
      hip_enquiry_set_safety_done (self, FALSE);
      return;
    }

  self->new_spot = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  hip_trace_end (HIP_TRACE_BIND, begin);
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
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_SPOTS]);
}

static void
recheck_date_cb (HipEnquiry *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECHECK_DATE]);
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

  switch ((HipEnquiryProps) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SPOTS:
      g_value_set_object (value, self->spots);
      break;
    case PROP_HAS_SPOTS:
      g_value_set_boolean (value, hip_enquiry_get_has_spots (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LANDMARK:
      g_value_set_string (value, self->landmark);
      break;
    case PROP_SAFETY_DONE:
      g_value_set_boolean (value, self->safety_done);
      break;
    case PROP_URGENCY:
      g_value_set_enum (value, hip_enquiry_get_urgency (self));
      break;
    case PROP_NO_RANKING_BECAUSE:
      g_value_set_string (value, hip_enquiry_get_no_ranking_because (self));
      break;
    case PROP_CANDIDATES:
      g_value_set_object (value, self->candidates);
      break;
    case PROP_RED_FLAGS:
      g_value_set_object (value, self->red_flags);
      break;
    case PROP_STEPS:
      g_value_set_object (value, self->steps);
      break;
    case PROP_AVOIDED_STEPS:
      g_value_set_object (value, self->avoided_steps);
      break;
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_RECHECK_DATE:
      g_value_set_boxed (value, hip_enquiry_get_recheck_date (self));
      break;
    case PROP_QUESTIONS:
      g_value_set_object (value, self->questions);
      break;
    case PROP_SAFETY_QUESTIONS:
      g_value_set_object (value, self->safety_questions);
      break;
    case PROP_CONTRADICTIONS:
      g_value_set_object (value, self->contradictions);
      break;
    case PROP_WHAT_CHANGED:
      g_value_set_string (value, hip_enquiry_get_what_changed (self));
      break;
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;
    case PROP_ROUTINE:
      g_value_set_object (value, self->routine);
      break;
    case PROP_ROUTINE_LOG:
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

  switch ((HipEnquiryProps) property_id)
    {
    case PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      break;
    case PROP_RECHECK_DATE:
      hip_enquiry_set_recheck_date (self, g_value_get_boxed (value));
      break;
    case PROP_SAFETY_DONE:
      hip_enquiry_set_safety_done (self, g_value_get_boolean (value));
      break;
    case PROP_SPOTS:
    case PROP_HAS_SPOTS:
    case PROP_TITLE:
    case PROP_LANDMARK:
    case PROP_URGENCY:
    case PROP_NO_RANKING_BECAUSE:
    case PROP_CANDIDATES:
    case PROP_RED_FLAGS:
    case PROP_STEPS:
    case PROP_AVOIDED_STEPS:
    case PROP_PLAN:
    case PROP_QUESTIONS:
    case PROP_SAFETY_QUESTIONS:
    case PROP_CONTRADICTIONS:
    case PROP_WHAT_CHANGED:
    case PROP_ERROR_MESSAGE:
    case PROP_ROUTINE:
    case PROP_ROUTINE_LOG:
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

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, HIP_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_SPOTS] = g_param_spec_object ("spots", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_HAS_SPOTS] = g_param_spec_boolean ("has-spots", NULL, NULL, FALSE, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_LANDMARK] = g_param_spec_string ("landmark", NULL, NULL, NULL, flags);
  props[PROP_SAFETY_DONE] = g_param_spec_boolean ("safety-done", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  props[PROP_URGENCY] = g_param_spec_enum ("urgency", NULL, NULL, HIP_TYPE_URGENCY, HIP_URGENCY_NOT_KNOWN_YET, flags);
  props[PROP_NO_RANKING_BECAUSE] = g_param_spec_string ("no-ranking-because", NULL, NULL, NULL, flags);
  props[PROP_CANDIDATES] = g_param_spec_object ("candidates", NULL, NULL, HIP_TYPE_CANDIDATE_MODEL, flags);
  props[PROP_RED_FLAGS] = g_param_spec_object ("red-flags", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_AVOIDED_STEPS] = g_param_spec_object ("avoided-steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, HIP_TYPE_PLAN, flags);
  props[PROP_RECHECK_DATE] = g_param_spec_boxed ("recheck-date", NULL, NULL, G_TYPE_DATE, flags | G_PARAM_WRITABLE);
  props[PROP_QUESTIONS] = g_param_spec_object ("questions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_SAFETY_QUESTIONS] = g_param_spec_object ("safety-questions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_CONTRADICTIONS] = g_param_spec_object ("contradictions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_WHAT_CHANGED] = g_param_spec_string ("what-changed", NULL, NULL, NULL, flags);
  props[PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL, flags);
  props[PROP_ROUTINE] = g_param_spec_object ("routine", NULL, NULL, HIP_TYPE_ROUTINE, flags);
  props[PROP_ROUTINE_LOG] = g_param_spec_object ("routine-log", NULL, NULL, G_TYPE_LIST_MODEL, flags);

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
  ask_catalogue (self);
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
    ask_catalogue (self);
}

/**
 * hip_enquiry_select:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side; ignored for a region on the midline
 *
 * Makes this the only spot.
 */
void
hip_enquiry_select (HipEnquiry *self,
                    HipRegion  *region,
                    HipSide     side)
{
  g_autoptr (HipSpot) spot = NULL;
  guint n, position;

  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (HIP_IS_REGION (region));

  if (hip_region_get_midline (region))
    side = HIP_SIDE_NONE;

  n = g_list_model_get_n_items (G_LIST_MODEL (self->spots));
  if (hip_spots_find (G_LIST_MODEL (self->spots), region, side, &position))
    spot = g_list_model_get_item (G_LIST_MODEL (self->spots), position);
  if (n == 1 && spot != NULL)
    return;

  /* What was said of the pain there stays true when the other spots go. */
  if (spot == NULL)
    spot = hip_spot_new (region, side);
  g_list_store_splice (self->spots, 0, n, (gpointer *) &spot, 1);
  ask_catalogue (self);
}

/**
 * hip_enquiry_toggle:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side; ignored for a region on the midline
 *
 * Adds a spot to the others, or takes it away if it is there.
 */
void
hip_enquiry_toggle (HipEnquiry *self,
                    HipRegion  *region,
                    HipSide     side)
{
  guint position;

  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (HIP_IS_REGION (region));

  if (hip_region_get_midline (region))
    side = HIP_SIDE_NONE;

  if (hip_spots_find (G_LIST_MODEL (self->spots), region, side, &position))
    {
      g_list_store_remove (self->spots, position);
    }
  else
    {
      g_autoptr (HipSpot) spot = hip_spot_new (region, side);

      g_list_store_append (self->spots, spot);
    }

  ask_catalogue (self);
}

/**
 * hip_enquiry_clear:
 * @self: an enquiry
 *
 * Forgets the spots, the answers, the safety check, the routine and the day that was chosen to look again.
 */
void
hip_enquiry_clear (HipEnquiry *self)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));

  hip_enquiry_set_routine (self, NULL);
  g_list_store_remove_all (self->routine_log);
  g_list_store_remove_all (self->spots);
  g_hash_table_remove_all (self->answers);
  hip_plan_set_recheck_date (self->plan, NULL);
  if (self->safety_done)
    {
      self->safety_done = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAFETY_DONE]);
    }

  ask_catalogue (self);
}

/**
 * hip_enquiry_is_selected:
 * @self: an enquiry
 * @region: a region
 * @side: the athlete's side
 *
 * Returns: whether the athlete pointed at it
 */
gboolean
hip_enquiry_is_selected (HipEnquiry *self,
                         HipRegion  *region,
                         HipSide     side)
{
  guint position;

  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);
  g_return_val_if_fail (HIP_IS_REGION (region), FALSE);

  return hip_spots_find (G_LIST_MODEL (self->spots), region, hip_region_get_midline (region) ? HIP_SIDE_NONE : side, &position);
}

/**
 * hip_enquiry_get_spots:
 * @self: an enquiry
 *
 * Returns: (transfer none): where the athlete pointed, a list of #HipSpot
 */
GListModel *
hip_enquiry_get_spots (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->spots);
}

/*< private >
 * hip_enquiry_spot_changed:
 * @self: an enquiry
 * @spot: one of its spots, of which something else was said
 */
void
hip_enquiry_spot_changed (HipEnquiry *self,
                          HipSpot    *spot)
{
  set_string (self, &self->title, hip_spots_format_title (G_LIST_MODEL (self->spots)), PROP_TITLE);
  g_signal_emit (self, signals[SIGNAL_SPOT_CHANGED], 0, spot);
}

/**
 * hip_enquiry_was_asked:
 * @self: an enquiry
 * @finding: the id of a finding
 *
 * Returns: whether the finding was asked, even if the athlete was not sure
 */
gboolean
hip_enquiry_was_asked (HipEnquiry *self,
                       const char *finding)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  return g_hash_table_contains (self->answers, finding);
}

/**
 * hip_enquiry_get_answer:
 * @self: an enquiry
 * @finding: the id of a finding
 *
 * Returns: what is known of the finding
 */
HipAnswer
hip_enquiry_get_answer (HipEnquiry *self,
                        const char *finding)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), HIP_ANSWER_UNKNOWN);
  g_return_val_if_fail (finding != NULL, HIP_ANSWER_UNKNOWN);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->answers, finding));
}

/**
 * hip_enquiry_set_answer:
 * @self: an enquiry
 * @finding: the id of a finding of the library
 * @answer: the answer; %HIP_ANSWER_UNKNOWN says that the athlete was asked and is not sure
 */
void
hip_enquiry_set_answer (HipEnquiry *self,
                        const char *finding,
                        HipAnswer   answer)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (finding != NULL);
  g_return_if_fail (hip_library_get_finding (self->library, finding) != NULL);

  if (hip_enquiry_was_asked (self, finding) && hip_enquiry_get_answer (self, finding) == answer)
    return;

  g_hash_table_replace (self->answers, g_strdup (finding), GINT_TO_POINTER (answer));
  self->answered = self->freeze_count == 0 ? g_intern_string (finding) : NULL;
  ask_catalogue (self);
}

/**
 * hip_enquiry_get_safety_done:
 * @self: an enquiry
 *
 * Returns: whether the safety check is done
 */
gboolean
hip_enquiry_get_safety_done (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);

  return self->safety_done;
}

/**
 * hip_enquiry_set_safety_done:
 * @self: an enquiry
 * @safety_done: whether the safety check is done
 */
void
hip_enquiry_set_safety_done (HipEnquiry *self,
                             gboolean    safety_done)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));

  if (self->safety_done == !!safety_done)
    return;

  self->safety_done = !!safety_done;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAFETY_DONE]);
  ask_catalogue (self);
}

/**
 * hip_enquiry_get_title:
 * @self: an enquiry
 *
 * Returns: (transfer none): the spots in words; empty without spots
 */
const char *
hip_enquiry_get_title (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->title;
}

/**
 * hip_enquiry_get_landmark:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): how to find the spot on the body, if there is just one region
 */
const char *
hip_enquiry_get_landmark (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->landmark;
}

/**
 * hip_enquiry_get_has_spots:
 * @self: an enquiry
 *
 * Returns: whether the athlete pointed anywhere
 */
gboolean
hip_enquiry_get_has_spots (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->spots)) > 0;
}

/**
 * hip_enquiry_get_urgency:
 * @self: an enquiry
 *
 * Returns: how soon somebody qualified should look
 */
HipUrgency
hip_enquiry_get_urgency (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), HIP_URGENCY_NOT_KNOWN_YET);

  return self->ranking != NULL ? self->ranking->urgency : HIP_URGENCY_NOT_KNOWN_YET;
}

/**
 * hip_enquiry_get_no_ranking_because:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): why the order of the candidates should not be trusted, in a sentence
 */
const char *
hip_enquiry_get_no_ranking_because (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->ranking != NULL ? self->ranking->no_ranking_because : NULL;
}

/**
 * hip_enquiry_get_candidates:
 * @self: an enquiry
 *
 * Returns: (transfer none): what could be behind it
 */
HipCandidateModel *
hip_enquiry_get_candidates (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->candidates;
}

/**
 * hip_enquiry_get_red_flags:
 * @self: an enquiry
 *
 * Returns: (transfer none): the red flags that fired, a list of #HipRedFlag, the most urgent first
 */
GListModel *
hip_enquiry_get_red_flags (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->red_flags);
}

/**
 * hip_enquiry_get_steps:
 * @self: an enquiry
 *
 * Returns: (transfer none): what to do now, a list of #HipStep
 */
GListModel *
hip_enquiry_get_steps (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/**
 * hip_enquiry_get_avoided_steps:
 * @self: an enquiry
 *
 * Returns: (transfer none): what would be offered if a leading condition or an answer did not speak against it, a list of #HipStep
 *   with a reason to avoid each
 */
GListModel *
hip_enquiry_get_avoided_steps (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->avoided_steps);
}

/**
 * hip_enquiry_get_avoid_reason:
 * @self: an enquiry
 * @step: the id of a step
 *
 * Returns: (transfer none) (nullable): why the step should not be offered, whether or not it would be
 */
const char *
hip_enquiry_get_avoid_reason (HipEnquiry *self,
                              const char *step)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  return self->ranking != NULL ? g_hash_table_lookup (self->ranking->avoid_reasons, step) : NULL;
}

/**
 * hip_enquiry_get_plan:
 * @self: an enquiry
 *
 * Returns: (transfer none): running this week, and when to look again
 */
HipPlan *
hip_enquiry_get_plan (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->plan;
}

/**
 * hip_enquiry_get_recheck_date:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): the day on which to look again: the one that the coach chose, else the usual one for the
 *   leading condition
 */
const GDate *
hip_enquiry_get_recheck_date (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return hip_plan_get_recheck_date (self->plan);
}

/**
 * hip_enquiry_set_recheck_date:
 * @self: an enquiry
 * @date: (nullable): the day on which to look again, or %NULL for the usual one
 */
void
hip_enquiry_set_recheck_date (HipEnquiry  *self,
                              const GDate *date)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));

  hip_plan_set_recheck_date (self->plan, date);
}

/**
 * hip_enquiry_get_questions:
 * @self: an enquiry
 *
 * Returns: (transfer none): what to ask next, a list of #HipFinding
 */
GListModel *
hip_enquiry_get_questions (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->questions);
}

/**
 * hip_enquiry_get_safety_questions:
 * @self: an enquiry
 *
 * Returns: (transfer none): the questions of the safety check for these spots, a list of #HipFinding
 */
GListModel *
hip_enquiry_get_safety_questions (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->safety_questions);
}

/**
 * hip_enquiry_get_contradictions:
 * @self: an enquiry
 *
 * Returns: (transfer none): answers that don't go together, a list of #HipContradiction
 */
GListModel *
hip_enquiry_get_contradictions (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return G_LIST_MODEL (self->contradictions);
}

/**
 * hip_enquiry_get_what_changed:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): what the last answer changed and why, in words; %NULL after anything else than one answer
 */
const char *
hip_enquiry_get_what_changed (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->ranking != NULL ? self->ranking->what_changed : NULL;
}

/**
 * hip_enquiry_explain_question:
 * @self: an enquiry
 * @finding: a question
 * @error: return location for an error
 *
 * Returns: (transfer full): which of the leading candidates the question tells apart, in words; empty if none; or %NULL with @error
 *   set
 */
char *
hip_enquiry_explain_question (HipEnquiry  *self,
                              HipFinding  *finding,
                              GError     **error)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);
  g_return_val_if_fail (HIP_IS_FINDING (finding), NULL);

  if (self->ranking == NULL)
    return g_strdup ("");

  return hip_ranking_explain_question (self->ranking, self->library, finding, error);
}

/**
 * hip_enquiry_get_ranking:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): the whole answer of the catalogue, in rank order
 */
const HipRanking *
hip_enquiry_get_ranking (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->ranking;
}

/**
 * hip_enquiry_get_error_message:
 * @self: an enquiry
 *
 * Returns: (transfer none) (nullable): why the catalogue could not answer
 */
const char *
hip_enquiry_get_error_message (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), NULL);

  return self->error_message;
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
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROUTINE]);
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
