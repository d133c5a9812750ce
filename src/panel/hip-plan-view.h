/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-plan.h"

G_BEGIN_DECLS

#define HIP_TYPE_PLAN_VIEW (hip_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (HipPlanView, hip_plan_view, HIP, PLAN_VIEW, GtkWidget)

HipPlan    *hip_plan_view_get_plan         (HipPlanView *self);
void        hip_plan_view_set_plan         (HipPlanView *self,
                                            HipPlan     *plan);

const char *hip_plan_view_describe_running (HipPlan     *plan);

G_END_DECLS
