/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-source.h"
#include "hip-types.h"

G_BEGIN_DECLS

/**
 * HipTiming:
 * @sets: the number of sets, or -1
 * @reps: the repetitions of a set, or -1
 * @hold_s: how long to hold, in seconds, or -1
 * @rest_s: how long to rest, in seconds, or -1
 * @both_sides: whether it is done on both sides in turn
 * @per_day: how often a day, or -1
 * @per_week: on how many days a week, or -1
 * @weeks_min: for how many weeks at least, or -1
 * @weeks_max: for how many weeks at most, or -1
 *
 * A dose in numbers. What the catalogue does not say is -1.
 */
typedef struct
{
  int      sets;
  int      reps;
  int      hold_s;
  int      rest_s;
  gboolean both_sides;
  int      per_day;
  int      per_week;
  int      weeks_min;
  int      weeks_max;
} HipTiming;

#define HIP_TYPE_STEP (hip_step_get_type ())
G_DECLARE_FINAL_TYPE (HipStep, hip_step, HIP, STEP, GObject)

const char         *hip_step_get_id            (HipStep *self);
const char         *hip_step_get_type_name     (HipStep *self);
const char         *hip_step_get_title         (HipStep *self);
const char         *hip_step_get_goal          (HipStep *self);
const char         *hip_step_get_dose          (HipStep *self);
const HipTiming    *hip_step_get_timing        (HipStep *self);
gboolean            hip_step_has_timer         (HipStep *self);
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
