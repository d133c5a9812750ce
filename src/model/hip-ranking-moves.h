/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-ranking.h"

G_BEGIN_DECLS

void  hip_ranking_compare          (HipRanking       *self,
                                    const HipRanking *before,
                                    HipFinding       *finding,
                                    HipAnswer         answer);
char *hip_ranking_explain_question (const HipRanking *self,
                                    HipLibrary       *library,
                                    HipFinding       *finding,
                                    GError          **error);

G_END_DECLS
