/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an enquiry reaches the queries of the catalogue. Private to the ranking. */

#pragma once

#include "hip-catalogue.h"
#include "hip-library.h"

G_BEGIN_DECLS

/* The enquiry as the parameters of the queries, each a JSON array of ids. */
typedef struct
{
  char *regions;
  char *yes;
  char *no;
} HipRankingParameters;

void          hip_ranking_parameters_init  (HipRankingParameters       *parameters,
                                            GPtrArray                  *regions,
                                            GHashTable                 *answers);
void          hip_ranking_parameters_clear (HipRankingParameters       *parameters);
HipStatement *hip_ranking_query            (HipLibrary                 *library,
                                            HipCatalogueQuery           query,
                                            const HipRankingParameters *parameters,
                                            GError                    **error);
char         *hip_ranking_ids_to_json      (GPtrArray                  *ids);
char         *hip_ranking_answers_to_json  (GHashTable                 *answers,
                                            HipAnswer                   wanted);

gboolean      hip_ranking_load_red_flags        (HipLibrary                  *library,
                                                 const HipRankingParameters  *parameters,
                                                 GPtrArray                   *red_flags,
                                                 GError                     **error);
gboolean      hip_ranking_load_questions        (HipLibrary                  *library,
                                                 const HipRankingParameters  *parameters,
                                                 const char                  *first,
                                                 GHashTable                  *answers,
                                                 GPtrArray                   *questions,
                                                 GError                     **error);
gboolean      hip_ranking_load_safety_questions (HipLibrary                  *library,
                                                 const HipRankingParameters  *parameters,
                                                 GPtrArray                   *questions,
                                                 GError                     **error);
gboolean      hip_ranking_load_contradictions   (HipLibrary                  *library,
                                                 const HipRankingParameters  *parameters,
                                                 GPtrArray                   *contradictions,
                                                 GError                     **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HipRankingParameters, hip_ranking_parameters_clear)

G_END_DECLS
