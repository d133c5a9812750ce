/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-candidate.h"
#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_CANDIDATE_DETAILS (hip_candidate_details_get_type ())
G_DECLARE_FINAL_TYPE (HipCandidateDetails, hip_candidate_details, HIP, CANDIDATE_DETAILS, GtkWidget)

GtkWidget    *hip_candidate_details_new           (HipLibrary          *library);

HipCandidate *hip_candidate_details_get_candidate (HipCandidateDetails *self);
void          hip_candidate_details_set_candidate (HipCandidateDetails *self,
                                                   HipCandidate        *candidate);

G_END_DECLS
