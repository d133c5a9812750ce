/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"
#include "hip-handout-options.h"

G_BEGIN_DECLS

/*< private >
 * HipHandoutContent:
 * @enquiry: what it was made from
 * @title: where it hurts
 * @landmark: (nullable): how to find the spot, if there is just one
 * @urgency: how soon somebody qualified should look
 * @safety_done: whether the safety check was done
 * @is_referral: whether the page sends the athlete to somebody, rather than telling what to do at home
 * @action: (nullable): what the urgency asks for, in words
 * @because: (nullable): why
 * @ranking_note: (nullable): why the order of the candidates should not be trusted
 * @rule_out: (element-type HipCandidate): what must not be missed
 * @fits: (element-type HipCandidate): what fits, the best first
 * @lead: (nullable): the condition that running this week and the day to look again come from
 * @steps: (element-type HipStep): what to do, the first to do first
 * @step_sources: (element-type GListModel): the sources of each step, in their order
 * @signs: (element-type HipWarningSign): what to watch for, the most urgent first
 * @flags: (element-type HipRedFlag): the red flags that fired, the most urgent first
 * @date: the day of the handout
 * @recheck: (nullable): when to look again
 *
 * What a handout says, before anybody asks how much of it fits on a page.
 */
typedef struct
{
  HipEnquiry *enquiry;
  char       *title;
  char       *landmark;
  HipUrgency  urgency;
  gboolean    safety_done;
  gboolean    is_referral;
  char       *action;
  char       *because;
  char       *ranking_note;
  GPtrArray  *rule_out;
  GPtrArray  *fits;
  HipCondition *lead;
  GPtrArray  *steps;
  GPtrArray  *step_sources;
  GPtrArray  *signs;
  GPtrArray  *flags;
  GDateTime  *date;
  GDateTime  *recheck;
} HipHandoutContent;

gboolean           hip_handout_content_check        (HipEnquiry               *enquiry,
                                                     const HipHandoutOptions  *options,
                                                     GError                  **error);
HipHandoutContent *hip_handout_content_new          (HipEnquiry               *enquiry,
                                                     const HipHandoutOptions  *options,
                                                     GError                  **error);
void               hip_handout_content_free         (HipHandoutContent        *self);
GPtrArray         *hip_handout_content_list_answers (const HipHandoutContent  *self,
                                                     HipAnswer                 answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipHandoutContent, hip_handout_content_free)

G_END_DECLS
