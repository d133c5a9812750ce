/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written about a candidate. Private to its row. */

#pragma once

#include "hip-candidate.h"
#include "hip-structure.h"

G_BEGIN_DECLS

/* Closures for expressions. */
char       *hip_candidate_text_dup_structures  (gpointer      object,
                                                HipCondition *condition);
char       *hip_candidate_text_dup_move        (gpointer      object,
                                                HipMove       move,
                                                const char   *because);
char       *hip_candidate_text_dup_clinician   (gpointer      object,
                                                gboolean      clinician,
                                                HipCandidate *candidate);

const char *hip_candidate_text_get_fit         (HipCandidate *candidate);
char       *hip_candidate_text_dup_description (HipCandidate *candidate,
                                                HipStructure *lit);

G_END_DECLS
