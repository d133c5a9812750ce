/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-candidate-model.h"
#include "hip-contradiction.h"
#include "hip-library.h"
#include "hip-plan.h"
#include "hip-ranking.h"
#include "hip-routine.h"
#include "hip-spot.h"

G_BEGIN_DECLS

#define HIP_TYPE_ENQUIRY (hip_enquiry_get_type ())
G_DECLARE_FINAL_TYPE (HipEnquiry, hip_enquiry, HIP, ENQUIRY, GObject)

HipEnquiry        *hip_enquiry_new                    (HipLibrary  *library);

HipLibrary        *hip_enquiry_get_library            (HipEnquiry  *self);
void               hip_enquiry_set_complete           (HipEnquiry  *self,
                                                       gboolean     complete);

/* What the athlete reports. */
void               hip_enquiry_freeze                 (HipEnquiry  *self);
void               hip_enquiry_thaw                   (HipEnquiry  *self);
void               hip_enquiry_select                 (HipEnquiry  *self,
                                                       HipRegion   *region,
                                                       HipSide      side);
void               hip_enquiry_toggle                 (HipEnquiry  *self,
                                                       HipRegion   *region,
                                                       HipSide      side);
void               hip_enquiry_clear                  (HipEnquiry  *self);
gboolean           hip_enquiry_is_selected            (HipEnquiry  *self,
                                                       HipRegion   *region,
                                                       HipSide      side);
GListModel        *hip_enquiry_get_spots              (HipEnquiry  *self);
int                hip_enquiry_get_intensity          (HipEnquiry  *self,
                                                       HipRegion   *region,
                                                       HipSide      side);
void               hip_enquiry_set_intensity          (HipEnquiry  *self,
                                                       HipRegion   *region,
                                                       HipSide      side,
                                                       int          intensity);
gboolean           hip_enquiry_get_deep               (HipEnquiry  *self,
                                                       HipRegion   *region,
                                                       HipSide      side);
void               hip_enquiry_set_deep               (HipEnquiry  *self,
                                                       HipRegion   *region,
                                                       HipSide      side,
                                                       gboolean     deep);
gboolean           hip_enquiry_was_asked              (HipEnquiry  *self,
                                                       const char  *finding);
HipAnswer          hip_enquiry_get_answer             (HipEnquiry  *self,
                                                       const char  *finding);
void               hip_enquiry_set_answer             (HipEnquiry  *self,
                                                       const char  *finding,
                                                       HipAnswer    answer);
gboolean           hip_enquiry_get_safety_done        (HipEnquiry  *self);
void               hip_enquiry_set_safety_done        (HipEnquiry  *self,
                                                       gboolean     safety_done);

/* What the catalogue answers. */
const char        *hip_enquiry_get_title              (HipEnquiry  *self);
const char        *hip_enquiry_get_landmark           (HipEnquiry  *self);
gboolean           hip_enquiry_get_has_spots          (HipEnquiry  *self);
HipUrgency         hip_enquiry_get_urgency            (HipEnquiry  *self);
const char        *hip_enquiry_get_no_ranking_because (HipEnquiry  *self);
HipCandidateModel *hip_enquiry_get_candidates         (HipEnquiry  *self);
GListModel        *hip_enquiry_get_red_flags          (HipEnquiry  *self);
GListModel        *hip_enquiry_get_steps              (HipEnquiry  *self);
GListModel        *hip_enquiry_get_avoided_steps      (HipEnquiry  *self);
const char        *hip_enquiry_get_avoid_reason       (HipEnquiry  *self,
                                                       const char  *step);
HipPlan           *hip_enquiry_get_plan               (HipEnquiry  *self);
const GDate       *hip_enquiry_get_recheck_date       (HipEnquiry  *self);
void               hip_enquiry_set_recheck_date       (HipEnquiry  *self,
                                                       const GDate *date);
GListModel        *hip_enquiry_get_questions          (HipEnquiry  *self);
GListModel        *hip_enquiry_get_contradictions     (HipEnquiry  *self);
const char        *hip_enquiry_get_what_changed       (HipEnquiry  *self);
char              *hip_enquiry_explain_question       (HipEnquiry  *self,
                                                       HipFinding  *finding,
                                                       GError     **error);
const HipRanking  *hip_enquiry_get_ranking            (HipEnquiry  *self);
GListModel        *hip_enquiry_get_safety_questions   (HipEnquiry  *self);
const char        *hip_enquiry_get_error_message      (HipEnquiry  *self);

/* What the athlete does. */
gboolean           hip_enquiry_get_may_exercise       (HipEnquiry  *self);
HipRoutine        *hip_enquiry_get_routine            (HipEnquiry  *self);
void               hip_enquiry_set_routine            (HipEnquiry  *self,
                                                       HipRoutine  *routine);
GListStore        *hip_enquiry_get_routine_log        (HipEnquiry  *self);

G_END_DECLS
