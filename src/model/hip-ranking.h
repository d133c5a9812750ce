/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-library.h"

G_BEGIN_DECLS

/**
 * HipRanking:
 * @candidates: (element-type HipCandidate): every condition that was considered, the best first
 * @red_flags: (element-type HipRedFlag): the red flags that fired, the most urgent first
 * @questions: (element-type HipFinding): what to ask next
 * @safety_questions: (element-type HipFinding): what the safety check asks at these regions
 * @steps: (element-type HipStep): what to do now
 * @avoided_steps: (element-type HipStep): what would be offered if nothing spoke against it, each with the reason
 * @avoid_reasons: (element-type utf8 utf8): why steps should not be offered, by their ids; also those that nobody would offer
 * @adviser: (nullable): the condition whose advice on running counts
 * @urgency: how soon somebody qualified should look
 * @contradictions: (element-type HipContradiction): answers that don't go together
 * @no_ranking_because: (nullable): why the order of the candidates should not be trusted, in a sentence
 * @what_changed: (nullable): what the last answer changed, in a few sentences
 *
 * What the catalogue answers to an enquiry.
 */
typedef struct
{
  GPtrArray    *candidates;
  GPtrArray    *red_flags;
  GPtrArray    *questions;
  GPtrArray    *safety_questions;
  GPtrArray    *steps;
  GPtrArray    *avoided_steps;
  GPtrArray    *contradictions;
  GHashTable   *avoid_reasons;
  HipCondition *adviser;
  HipUrgency    urgency;
  char         *no_ranking_because;
  char         *what_changed;
} HipRanking;

/* How many leaders a next question should tell apart. */
#define HIP_RANKING_N_LEADERS 5

HipRanking *hip_ranking_new  (HipLibrary  *library,
                              GPtrArray   *regions,
                              gboolean     both_sides,
                              GHashTable  *answers,
                              gboolean     safety_done,
                              gboolean     complete,
                              GError     **error);
void        hip_ranking_free (HipRanking  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipRanking, hip_ranking_free)

G_END_DECLS
