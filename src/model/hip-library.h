/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue.h"
#include "hip-claim.h"
#include "hip-condition.h"
#include "hip-conflict.h"
#include "hip-finding.h"
#include "hip-mechanism.h"
#include "hip-red-flag.h"
#include "hip-region.h"
#include "hip-search-hit.h"
#include "hip-source.h"
#include "hip-step.h"
#include "hip-structure.h"

G_BEGIN_DECLS

/**
 * HipFeltRegion:
 * @region: where it is felt
 * @strength: 5 primary site, 4 typical spread, 3 possible, 2 referred or uncommon, 1 rare
 * @kind: the same in words
 *
 * A place where a condition is felt.
 */
typedef struct
{
  HipRegion *region;
  int        strength;
  char      *kind;
} HipFeltRegion;

#define HIP_TYPE_LIBRARY (hip_library_get_type ())
G_DECLARE_FINAL_TYPE (HipLibrary, hip_library, HIP, LIBRARY, GObject)

HipLibrary   *hip_library_new                   (HipCatalogue  *catalogue,
                                                 GError       **error);

GListModel   *hip_library_get_regions           (HipLibrary    *self);
GListModel   *hip_library_get_findings          (HipLibrary    *self);
GListModel   *hip_library_get_structures        (HipLibrary    *self);
GListModel   *hip_library_get_sources           (HipLibrary    *self);

HipRegion    *hip_library_get_region            (HipLibrary    *self,
                                                 const char    *id);
HipFinding   *hip_library_get_finding           (HipLibrary    *self,
                                                 const char    *id);
HipRedFlag   *hip_library_get_red_flag          (HipLibrary    *self,
                                                 const char    *id);
HipStructure *hip_library_get_structure         (HipLibrary    *self,
                                                 const char    *id);
HipSource    *hip_library_get_source            (HipLibrary    *self,
                                                 const char    *id);
HipStep      *hip_library_get_step              (HipLibrary    *self,
                                                 const char    *id,
                                                 GError       **error);
GListModel   *hip_library_list_step_sources     (HipLibrary    *self,
                                                 const char    *step,
                                                 GError       **error);
HipCondition *hip_library_get_condition         (HipLibrary    *self,
                                                 const char    *id,
                                                 GError       **error);
GListModel   *hip_library_list_sources          (HipLibrary    *self,
                                                 const char    *kind,
                                                 const char    *id,
                                                 const char    *role,
                                                 GError       **error);
GListModel   *hip_library_search                (HipLibrary    *self,
                                                 const char    *words,
                                                 GError       **error);
GListModel   *hip_library_search_choices        (HipLibrary    *self,
                                                 const char    *words,
                                                 HipSide        side,
                                                 GError       **error);
GPtrArray    *hip_library_dup_hit_regions       (HipLibrary    *self,
                                                 HipSearchHit  *hit,
                                                 GError       **error);
GListModel   *hip_library_list_hit_conditions   (HipLibrary    *self,
                                                 HipSearchHit  *hit,
                                                 GError       **error);
GListModel   *hip_library_list_mechanisms       (HipLibrary    *self,
                                                 GError       **error);
GListModel   *hip_library_list_mechanisms_for   (HipLibrary    *self,
                                                 const char    *condition,
                                                 GError       **error);
GListModel   *hip_library_list_claims           (HipLibrary    *self,
                                                 const char    *kind,
                                                 const char    *id,
                                                 GError       **error);
GListModel   *hip_library_list_conflicts        (HipLibrary    *self,
                                                 const char    *kind,
                                                 const char    *id,
                                                 GError       **error);
GPtrArray    *hip_library_dup_condition_regions (HipLibrary    *self,
                                                 const char    *condition,
                                                 GError       **error);

G_END_DECLS
