/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the objects of the model are made. Only the library and the enquiry make them; everybody else reads them. */

#pragma once

#include "hip-candidate.h"
#include "hip-catalogue.h"
#include "hip-claim.h"
#include "hip-conflict.h"
#include "hip-contradiction.h"
#include "hip-distance.h"
#include "hip-enquiry.h"
#include "hip-finding.h"
#include "hip-language.h"
#include "hip-library.h"
#include "hip-mechanism.h"
#include "hip-plan.h"
#include "hip-reason.h"
#include "hip-red-flag.h"
#include "hip-region.h"
#include "hip-search-hit.h"
#include "hip-source.h"
#include "hip-spot.h"
#include "hip-step.h"
#include "hip-structure.h"

G_BEGIN_DECLS

/* A text of the catalogue in the language that is spoken, and the unit that is set, while the object is made. */
static inline char *
hip_dup_translated (HipStatement *row,
                    int           column,
                    const char   *context)
{
  return hip_distance_choose (hip_translate (context, hip_statement_get_text (row, column)));
}

HipSource    *hip_source_new_for_row    (HipStatement       *row);
HipFinding   *hip_finding_new_for_row   (HipStatement       *row);
HipRedFlag   *hip_red_flag_new_for_row  (HipStatement       *row);
HipStructure *hip_structure_new_for_row (HipStatement       *row);
HipMechanism *hip_mechanism_new_for_row (HipStatement       *row,
                                         GListModel         *cause_structures,
                                         GListModel         *effect_structures,
                                         GListModel         *articles,
                                         GListModel         *sources);
HipClaim     *hip_claim_new_for_row     (HipStatement       *row,
                                         HipSource          *article,
                                         GListModel         *sources);
HipConflict  *hip_conflict_new_for_row  (HipStatement       *row,
                                         GListModel         *articles,
                                         GListModel         *sources);
HipRegion    *hip_region_new_for_row    (HipStatement       *row);
HipStep      *hip_step_new_for_row      (const char         *id,
                                         HipStatement       *row,
                                         const char * const *instructions,
                                         GListModel         *sources,
                                         const char         *sources_label);
HipStep      *hip_step_new_avoided      (HipStep            *step,
                                         const char         *reason,
                                         HipSource          *source);
HipCondition *hip_condition_new_for_row (const char         *id,
                                         HipStatement       *row,
                                         GListModel         *structures,
                                         GListModel         *steps,
                                         GListModel         *care,
                                         GListModel         *sources,
                                         const char         *sources_label);
HipReason    *hip_reason_new            (const char         *kind,
                                         const char         *id,
                                         const char         *label,
                                         int                 points,
                                         HipSource          *source,
                                         const char         *basis,
                                         gboolean            measured);
HipSearchHit *hip_search_hit_new        (const char         *kind,
                                         const char         *id,
                                         const char         *name,
                                         const char         *subtitle,
                                         HipSide             side);
HipContradiction *hip_contradiction_new (HipFinding         *first,
                                         HipFinding         *second);
HipPlan      *hip_plan_new              (void);
void          hip_plan_update           (HipPlan            *self,
                                         HipCondition       *adviser,
                                         HipUrgency          urgency);
HipSpot      *hip_spot_new              (HipRegion          *region,
                                         HipSide             side);
HipSpot      *hip_spot_copy             (HipSpot            *self);
gboolean      hip_spot_set_intensity    (HipSpot            *self,
                                         int                 intensity);
gboolean      hip_spot_set_deep         (HipSpot            *self,
                                         gboolean            deep);
void          hip_enquiry_spot_changed  (HipEnquiry         *self,
                                         HipSpot            *spot);
HipCandidate *hip_candidate_new         (HipCondition       *condition,
                                         int                 score,
                                         GListModel         *reasons_for,
                                         GListModel         *reasons_against,
                                         GListModel         *reasons_not_asked);
void          hip_candidate_set_lane    (HipCandidate       *self,
                                         HipLane             lane);
void          hip_candidate_set_move    (HipCandidate       *self,
                                         HipMove             move,
                                         const char         *because);
gboolean      hip_candidate_equal       (HipCandidate       *self,
                                         HipCandidate       *other);
HipCatalogue *hip_library_get_catalogue (HipLibrary         *self);
GHashTable   *hip_library_get_emergencies (HipLibrary       *self,
                                           GError          **error);
HipStep      *hip_library_get_avoided_step (HipLibrary      *self,
                                            HipStep         *step,
                                            int              position,
                                            const char      *reason,
                                            const char      *source);
const char   *hip_library_get_language  (HipLibrary         *self);
GPtrArray    *hip_library_find_translated (HipLibrary       *self,
                                         const char         *words,
                                         guint               most,
                                         GError            **error);
GPtrArray    *hip_library_collect_regions (HipLibrary        *self,
                                         HipCatalogueQuery   query,
                                         const char         *id,
                                         GError            **error);

G_END_DECLS
