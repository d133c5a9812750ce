/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-source.h"

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_STEP (hip_step_get_type ())
G_DECLARE_FINAL_TYPE (HipStep, hip_step, HIP, STEP, GObject)

const char         *hip_step_get_id            (HipStep *self);
const char         *hip_step_get_type_name        (HipStep *self);
const char         *hip_step_get_title         (HipStep *self);
const char         *hip_step_get_goal          (HipStep *self);
const char         *hip_step_get_dose          (HipStep *self);
int                 hip_step_get_sets          (HipStep *self);
int                 hip_step_get_reps          (HipStep *self);
int                 hip_step_get_hold_s        (HipStep *self);
int                 hip_step_get_rest_s        (HipStep *self);
gboolean            hip_step_get_both_sides    (HipStep *self);
gboolean            hip_step_has_timer         (HipStep *self);
int                 hip_step_get_per_day       (HipStep *self);
int                 hip_step_get_per_week      (HipStep *self);
int                 hip_step_get_weeks_min     (HipStep *self);
int                 hip_step_get_weeks_max     (HipStep *self);
const char         *hip_step_get_equipment     (HipStep *self);
const char         *hip_step_get_stop_rule     (HipStep *self);
const char         *hip_step_get_grade         (HipStep *self);
const char         *hip_step_get_grade_label   (HipStep *self);
const char         *hip_step_get_grade_reason  (HipStep *self);
const char * const *hip_step_get_instructions  (HipStep *self);
const char         *hip_step_get_reviewed      (HipStep *self);
GListModel         *hip_step_get_sources       (HipStep *self);
const char         *hip_step_get_sources_label (HipStep *self);
const char         *hip_step_get_avoid_reason  (HipStep *self);
HipSource          *hip_step_get_avoid_source  (HipStep *self);

G_END_DECLS
