/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-condition.h"
#include "hip-reason.h"

G_BEGIN_DECLS

#define HIP_TYPE_CANDIDATE (hip_candidate_get_type ())
G_DECLARE_FINAL_TYPE (HipCandidate, hip_candidate, HIP, CANDIDATE, GObject)

HipCondition *hip_candidate_get_condition         (HipCandidate *self);
int           hip_candidate_get_score             (HipCandidate *self);
HipBand       hip_candidate_get_band              (HipCandidate *self);
const char   *hip_candidate_get_band_label        (HipCandidate *self);
HipLane       hip_candidate_get_lane              (HipCandidate *self);
const char   *hip_candidate_get_lane_title        (HipCandidate *self);
HipMove       hip_candidate_get_move              (HipCandidate *self);
const char   *hip_candidate_get_move_because      (HipCandidate *self);
GListModel   *hip_candidate_get_reasons_for       (HipCandidate *self);
GListModel   *hip_candidate_get_reasons_against   (HipCandidate *self);
GListModel   *hip_candidate_get_reasons_not_asked (HipCandidate *self);

G_END_DECLS
