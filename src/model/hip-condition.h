/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_CONDITION (hip_condition_get_type ())
G_DECLARE_FINAL_TYPE (HipCondition, hip_condition, HIP, CONDITION, GObject)

const char *hip_condition_get_id              (HipCondition *self);
const char *hip_condition_get_name            (HipCondition *self);
const char *hip_condition_get_term            (HipCondition *self);
const char *hip_condition_get_summary         (HipCondition *self);
const char *hip_condition_get_feels           (HipCondition *self);
const char *hip_condition_get_context         (HipCondition *self);
const char *hip_condition_get_clinician       (HipCondition *self);
const char *hip_condition_get_running         (HipCondition *self);
const char *hip_condition_get_running_advice  (HipCondition *self);
int         hip_condition_get_recheck_days    (HipCondition *self);
const char *hip_condition_get_codes           (HipCondition *self);
const char *hip_condition_get_kind            (HipCondition *self);
const char *hip_condition_get_tier            (HipCondition *self);
HipUrgency  hip_condition_get_urgency         (HipCondition *self);
const char *hip_condition_get_reviewed        (HipCondition *self);
GListModel *hip_condition_get_structures      (HipCondition *self);
const char *hip_condition_get_structure_names (HipCondition *self);
HipLayer    hip_condition_get_layer           (HipCondition *self);
GListModel *hip_condition_get_steps           (HipCondition *self);
GListModel *hip_condition_get_care            (HipCondition *self);
GListModel *hip_condition_get_sources         (HipCondition *self);
const char *hip_condition_get_sources_label   (HipCondition *self);

G_END_DECLS
