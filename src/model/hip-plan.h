/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-condition.h"

G_BEGIN_DECLS

#define HIP_TYPE_PLAN (hip_plan_get_type ())
G_DECLARE_FINAL_TYPE (HipPlan, hip_plan, HIP, PLAN, GObject)

HipCondition *hip_plan_get_adviser      (HipPlan      *self);
const char   *hip_plan_get_running      (HipPlan      *self);
const char   *hip_plan_get_advice       (HipPlan      *self);
const GDate  *hip_plan_get_recheck_date (HipPlan      *self);
void          hip_plan_set_recheck_date (HipPlan      *self,
                                         const GDate  *date);
gboolean      hip_plan_get_date_chosen  (HipPlan      *self);

G_END_DECLS
