/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-condition.h"
#include "hip-step.h"

G_BEGIN_DECLS

void hip_ranking_add_rules              (GPtrArray    *steps,
                                         HipCondition *condition);
void hip_ranking_add_shared_steps_first (GPtrArray    *steps,
                                         GPtrArray    *best);

G_END_DECLS
