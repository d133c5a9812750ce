/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-candidate.h"

G_BEGIN_DECLS

#define HIP_TYPE_CANDIDATE_MODEL (hip_candidate_model_get_type ())
G_DECLARE_FINAL_TYPE (HipCandidateModel, hip_candidate_model, HIP, CANDIDATE_MODEL, GObject)

HipCandidateModel *hip_candidate_model_new      (void);

GListModel        *hip_candidate_model_get_lane (HipCandidateModel *self,
                                                 HipLane            lane);
void               hip_candidate_model_update   (HipCandidateModel *self,
                                                 GPtrArray         *candidates);

G_END_DECLS
