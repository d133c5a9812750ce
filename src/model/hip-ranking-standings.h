/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each condition stands, with its reasons in words. Private to the ranking. */

#pragma once

#include "hip-candidate.h"
#include "hip-ranking-query.h"

G_BEGIN_DECLS

/**
 * HipStanding:
 * @candidate: the condition with its score and reasons; it is in no lane yet
 * @link_points: the points for where it is felt
 * @answer_points: the points of the answers
 * @places: the number of selected regions where it is felt
 * @must_not_miss: whether it must not be missed
 *
 * What the rows of one condition add up to.
 */
typedef struct
{
  HipCandidate *candidate;
  int           link_points;
  int           answer_points;
  int           places;
  gboolean      must_not_miss;
} HipStanding;

GArray *hip_ranking_load_standings (HipLibrary                  *library,
                                    const HipRankingParameters  *parameters,
                                    gboolean                     complete,
                                    gboolean                     name_region,
                                    GError                     **error);

G_END_DECLS
