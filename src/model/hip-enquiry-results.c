/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-enquiry-private.h"
#include "hip-ranking-moves.h"

/* What the catalogue said when it was asked last. */

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
