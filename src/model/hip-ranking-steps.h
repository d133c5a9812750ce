/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-library.h"

G_BEGIN_DECLS

void     hip_ranking_add_rules              (GPtrArray    *steps,
                                             HipCondition *condition);
void     hip_ranking_add_shared_steps_first (GPtrArray    *steps,
                                             GPtrArray    *best);
gboolean hip_ranking_take_out_avoided       (HipLibrary   *library,
                                             const char   *leaders,
                                             const char   *yes,
                                             GPtrArray    *best,
                                             GPtrArray    *steps,
                                             GPtrArray    *avoided,
                                             GHashTable   *reasons,
                                             GError      **error);

G_END_DECLS
