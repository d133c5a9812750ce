/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-database.h"

G_BEGIN_DECLS

/* The format of the catalogue that this program reads; see PRAGMA user_version in schema.sql. */
#define HIP_CATALOGUE_FORMAT 2
#define HIP_CATALOGUE_APPLICATION_ID 0x4869704d

/**
 * HipCatalogueQuery:
 *
 * The questions that can be asked of a catalogue. Their columns stand beside their SQL in hip-catalogue-queries.c.
 */
typedef enum
{
  HIP_QUERY_SOURCES,
  HIP_QUERY_STRUCTURES,
  HIP_QUERY_REGIONS,
  HIP_QUERY_REGION_STRUCTURES,
  HIP_QUERY_FINDINGS,
  HIP_QUERY_CONDITIONS,
  HIP_QUERY_CONDITION,
  HIP_QUERY_CONDITION_STRUCTURES,
  HIP_QUERY_CONDITION_STEPS,
  HIP_QUERY_CONDITION_REGIONS,
  HIP_QUERY_CONDITION_EVIDENCE,
  HIP_QUERY_RED_FLAGS,
  HIP_QUERY_FIRED_RED_FLAGS,
  HIP_QUERY_STEPS,
  HIP_QUERY_STEP,
  HIP_QUERY_STEP_INSTRUCTIONS,
  HIP_QUERY_AVOIDED_STEPS,
  HIP_QUERY_MECHANISMS,
  HIP_QUERY_CONDITION_MECHANISMS,
  HIP_QUERY_SEED_CLAIMS,
  HIP_QUERY_CARD_CLAIMS,
  HIP_QUERY_CARD_CONFLICTS,
  HIP_QUERY_LANDINGS,
  HIP_QUERY_CITATIONS,
  HIP_QUERY_RANK,
  HIP_QUERY_RANK_ALL,
  HIP_QUERY_QUESTIONS,
  HIP_QUERY_SAFETY_QUESTIONS,
  HIP_QUERY_EMERGENCY_QUESTIONS,
  HIP_QUERY_QUESTION_POINTS,
  HIP_QUERY_CONTRADICTIONS,
  HIP_QUERY_WARNING_SIGNS,
  HIP_QUERY_SEARCH,
  HIP_QUERY_SEARCH_ROWS,
  HIP_QUERY_REGION_ITSELF,
  HIP_QUERY_STRUCTURE_REGIONS,
  HIP_QUERY_STRUCTURE_CONDITIONS,
  HIP_QUERY_STEP_REGIONS,
  HIP_QUERY_STEP_CONDITIONS,
  HIP_QUERY_FINDING_CONDITIONS,
  HIP_N_QUERIES,
} HipCatalogueQuery;

#define HIP_TYPE_CATALOGUE (hip_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (HipCatalogue, hip_catalogue, HIP, CATALOGUE, GObject)

HipCatalogue *hip_catalogue_new_default   (GError            **error);
HipCatalogue *hip_catalogue_new_for_bytes (GBytes             *bytes,
                                           GError            **error);
HipCatalogue *hip_catalogue_new_for_file  (const char         *path,
                                           GError            **error);
HipStatement *hip_catalogue_query         (HipCatalogue       *self,
                                           HipCatalogueQuery   query,
                                           GError            **error);
const char   *hip_catalogue_query_get_sql (HipCatalogueQuery   query);
GPtrArray    *hip_catalogue_dup_ids       (HipCatalogue       *self,
                                           HipCatalogueQuery   query,
                                           GError            **error);

G_END_DECLS
