/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-candidate.h"
#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_CANDIDATE_ROW (hip_candidate_row_get_type ())
G_DECLARE_FINAL_TYPE (HipCandidateRow, hip_candidate_row, HIP, CANDIDATE_ROW, GtkListBoxRow)

GtkWidget    *hip_candidate_row_new           (HipLibrary         *library,
                                               HipCandidate       *candidate);

HipCandidate *hip_candidate_row_get_candidate (HipCandidateRow    *self);
void          hip_candidate_row_set_candidate (HipCandidateRow    *self,
                                               HipCandidate       *candidate);
gboolean      hip_candidate_row_get_lit       (HipCandidateRow    *self);
void          hip_candidate_row_set_pointed   (HipCandidateRow    *self,
                                               const char         *structure);
gboolean      hip_candidate_row_get_expanded  (HipCandidateRow    *self);
void          hip_candidate_row_set_expanded  (HipCandidateRow    *self,
                                               gboolean            expanded);
void          hip_candidate_row_set_compared  (HipCandidateRow    *self,
                                               const char * const *compared,
                                               gboolean            full);

G_END_DECLS
