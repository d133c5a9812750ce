/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-handout-content.h"

#include "hip-composer.h"
#include "hip-handout.h"
#include "hip-i18n.h"
#include "hip-warning-sign.h"

/*< private >
 * hip_handout_content_free:
 * @self: (transfer full): a content
 */
void
hip_handout_content_free (HipHandoutContent *self)
{
  g_clear_object (&self->enquiry);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->landmark, g_free);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->because, g_free);
  g_clear_pointer (&self->ranking_note, g_free);
  g_clear_pointer (&self->rule_out, g_ptr_array_unref);
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_clear_object (&self->lead);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->step_sources, g_ptr_array_unref);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->recheck, g_date_time_unref);
  g_free (self);
}

static GPtrArray *
list_objects (GListModel *model)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (objects, g_list_model_get_item (model, i));

  return objects;
}

/* What the urgency asks for when no red flag says it better. */
static const char *
get_action (HipUrgency urgency)
{
  switch (urgency)
    {
    case HIP_URGENCY_SEE_A_CLINICIAN_SOON:
      return _("Book a visit with a doctor or physiotherapist.");
    case HIP_URGENCY_STOP_AND_GET_ASSESSED:
      return _("Stop running and jumping until a clinician has looked at it. Book within days.");
    case HIP_URGENCY_EMERGENCY:
      return _("Get emergency care now. Call your local emergency number.");
    case HIP_URGENCY_NOT_KNOWN_YET:
    case HIP_URGENCY_SELF_CARE:
    default:
      return NULL;
    }
}

static void
explain_urgency (HipHandoutContent *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->flags->len; i++)
    {
      HipRedFlag *flag = g_ptr_array_index (self->flags, i);

      if (hip_red_flag_get_urgency (flag) < self->urgency)
        continue;

      if (self->action == NULL)
        self->action = g_strdup (hip_red_flag_get_action (flag));
      g_ptr_array_add (names, (char *) hip_red_flag_get_name (flag));
    }

  if (self->action == NULL)
    self->action = g_strdup (get_action (self->urgency));

  list = hip_composer_join (names);
  if (names->len > 0)
    /* Translators: why somebody should see a clinician; what was ticked in the safety check. */
    self->because = g_strdup_printf (_("Because of: %s."), list);
  else if (self->action != NULL)
    self->because = g_strdup (_("Because of what fits best with the answers."));
}

/* An order that means nothing is not handed out. */
static gboolean
hides_ranking (const HipHandoutContent *self)
{
  if (self->urgency == HIP_URGENCY_EMERGENCY)
    return TRUE;

  for (guint i = 0; i < self->flags->len; i++)
    {
      if (hip_red_flag_get_hides_ranking (g_ptr_array_index (self->flags, i)))
        return TRUE;
    }

  return FALSE;
}

static void
collect_candidates (HipHandoutContent *self)
{
  const HipRanking *ranking = hip_enquiry_get_ranking (self->enquiry);

  self->ranking_note = g_strdup (ranking->no_ranking_because);
  if (hides_ranking (self))
    return;

  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (ranking->candidates, i);

      if (hip_candidate_get_lane (candidate) == HIP_LANE_RULE_OUT_FIRST)
        g_ptr_array_add (self->rule_out, g_object_ref (candidate));
      else if (hip_candidate_get_lane (candidate) < HIP_LANE_ALSO_AT_THIS_SPOT)
        g_ptr_array_add (self->fits, g_object_ref (candidate));
    }
}

static gboolean
offers_rule (HipCondition *condition,
             GPtrArray    *offered)
{
  g_autoptr (GPtrArray) own = list_objects (hip_condition_get_steps (condition));

  for (guint i = 0; i < own->len; i++)
    {
      HipStep *step = g_ptr_array_index (own, i);

      if (g_strcmp0 (hip_step_get_type_name (step), "rule") == 0 && g_ptr_array_find (offered, step, NULL))
        return TRUE;
    }

  return FALSE;
}

/* Whose advice on running holds: what fits best, unless answers made something that must not be missed count, so that its rules are
 * among the steps. */
static void
find_lead (HipHandoutContent *self,
           GPtrArray         *offered)
{
  for (guint i = 0; self->lead == NULL && i < self->rule_out->len; i++)
    {
      HipCondition *condition = hip_candidate_get_condition (g_ptr_array_index (self->rule_out, i));

      if (self->is_referral || offers_rule (condition, offered))
        self->lead = g_object_ref (condition);
    }

  if (self->lead == NULL && self->fits->len > 0 && !self->is_referral)
    self->lead = g_object_ref (hip_candidate_get_condition (g_ptr_array_index (self->fits, 0)));
}

static HipStep *
find_step (GPtrArray  *offered,
           const char *id)
{
  for (guint i = 0; i < offered->len; i++)
    {
      HipStep *step = g_ptr_array_index (offered, i);

      if (g_str_equal (hip_step_get_id (step), id))
        return step;
    }

  return NULL;
}

static gboolean
add_step (HipHandoutContent  *self,
          HipStep            *step,
          GError            **error)
{
  GListModel *sources = hip_library_list_step_sources (hip_enquiry_get_library (self->enquiry), hip_step_get_id (step), error);

  if (sources == NULL)
    return FALSE;

  g_ptr_array_add (self->steps, g_object_ref (step));
  g_ptr_array_add (self->step_sources, sources);

  return TRUE;
}

/* Where the order of the candidates means nothing, what to do for the first of them means nothing either. */
static gboolean
collect_steps (HipHandoutContent  *self,
               GPtrArray          *offered,
               const char * const *wanted,
               GError            **error)
{
  if (self->is_referral || hides_ranking (self))
    return TRUE;

  for (guint i = 0; wanted == NULL && i < offered->len; i++)
    {
      HipStep *step = g_ptr_array_index (offered, i);

      /* A word on medicines belongs on paper only if somebody wants it there. */
      if (g_strcmp0 (hip_step_get_type_name (step), "medicine-info") != 0 && !add_step (self, step, error))
        return FALSE;
    }

  for (guint i = 0; wanted != NULL && wanted[i] != NULL; i++)
    {
      HipStep *step = find_step (offered, wanted[i]);

      if (step != NULL && !g_ptr_array_find (self->steps, step, NULL) && !add_step (self, step, error))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * hip_handout_content_check:
 * @enquiry: an enquiry
 * @options: what was chosen
 * @error: return location for an error
 *
 * Returns: whether there is something to hand out; @error says why not, in the language that the program speaks
 */
gboolean
hip_handout_content_check (HipEnquiry               *enquiry,
                           const HipHandoutOptions  *options,
                           GError                  **error)
{
  g_autoptr (GPtrArray) offered = NULL;

  if (!hip_enquiry_get_has_spots (enquiry))
    {
      g_set_error_literal (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_NO_SPOTS,
                           _("Nothing to hand out yet: point at a spot first"));
      return FALSE;
    }

  if (hip_enquiry_get_ranking (enquiry) == NULL)
    {
      const char *message = hip_enquiry_get_error_message (enquiry);

      g_set_error_literal (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_NO_ANSWER,
                           message != NULL ? message : _("The catalogue gave no answer"));
      return FALSE;
    }

  /* A referral note has no steps. */
  if (hip_enquiry_get_urgency (enquiry) >= HIP_URGENCY_STOP_AND_GET_ASSESSED)
    return TRUE;

  offered = list_objects (hip_enquiry_get_steps (enquiry));
  for (guint i = 0; options->steps != NULL && options->steps[i] != NULL; i++)
    {
      if (find_step (offered, options->steps[i]) != NULL)
        continue;

      g_set_error (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_UNKNOWN_STEP,
                   _("“%s” is not among the steps for what was reported"), options->steps[i]);
      return FALSE;
    }

  return TRUE;
}

/*< private >
 * hip_handout_content_new:
 * @enquiry: an enquiry that passed hip_handout_content_check()
 * @options: what was chosen
 * @error: return location for an error
 *
 * Returns: (transfer full): what the handout says, or %NULL with @error set
 */
HipHandoutContent *
hip_handout_content_new (HipEnquiry               *enquiry,
                         const HipHandoutOptions  *options,
                         GError                  **error)
{
  g_autoptr (HipHandoutContent) self = NULL;
  g_autoptr (GPtrArray) offered = NULL;

  self = g_new0 (HipHandoutContent, 1);
  self->enquiry = g_object_ref (enquiry);
  self->title = g_strdup (hip_enquiry_get_title (enquiry));
  self->landmark = g_strdup (hip_enquiry_get_landmark (enquiry));
  self->urgency = hip_enquiry_get_urgency (enquiry);
  self->safety_done = hip_enquiry_get_safety_done (enquiry);
  self->is_referral = self->urgency >= HIP_URGENCY_STOP_AND_GET_ASSESSED;
  self->rule_out = g_ptr_array_new_with_free_func (g_object_unref);
  self->fits = g_ptr_array_new_with_free_func (g_object_unref);
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  self->step_sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->flags = list_objects (hip_enquiry_get_red_flags (enquiry));
  self->signs = hip_warning_sign_list (enquiry, error);
  if (self->signs == NULL)
    return NULL;

  offered = list_objects (hip_enquiry_get_steps (enquiry));
  explain_urgency (self);
  collect_candidates (self);
  find_lead (self, offered);
  if (!collect_steps (self, offered, (const char * const *) options->steps, error))
    return NULL;

  self->date = options->date != NULL ? g_date_time_ref (options->date) : g_date_time_new_now_local ();
  if (options->recheck != NULL)
    self->recheck = g_date_time_ref (options->recheck);
  else if (self->lead != NULL && hip_condition_get_recheck_days (self->lead) > 0)
    self->recheck = g_date_time_add_days (self->date, hip_condition_get_recheck_days (self->lead));

  return g_steal_pointer (&self);
}

/*< private >
 * hip_handout_content_list_answers:
 * @self: a content
 * @answer: an answer
 *
 * Returns: (transfer container) (element-type HipFinding): what was answered so; with %HIP_ANSWER_UNKNOWN, what the athlete was not
 *   sure of
 */
GPtrArray *
hip_handout_content_list_answers (const HipHandoutContent *self,
                                  HipAnswer                answer)
{
  GListModel *findings = hip_library_get_findings (hip_enquiry_get_library (self->enquiry));
  const guint n = g_list_model_get_n_items (findings);
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);
      const char *id = hip_finding_get_id (finding);

      if (hip_enquiry_was_asked (self->enquiry, id) && hip_enquiry_get_answer (self->enquiry, id) == answer)
        g_ptr_array_add (answers, g_steal_pointer (&finding));
    }

  return answers;
}
