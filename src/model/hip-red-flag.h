/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_RED_FLAG (hip_red_flag_get_type ())
G_DECLARE_FINAL_TYPE (HipRedFlag, hip_red_flag, HIP, RED_FLAG, GObject)

const char *hip_red_flag_get_id            (HipRedFlag *self);
const char *hip_red_flag_get_name          (HipRedFlag *self);
const char *hip_red_flag_get_why           (HipRedFlag *self);
const char *hip_red_flag_get_action        (HipRedFlag *self);
HipUrgency  hip_red_flag_get_urgency       (HipRedFlag *self);
gboolean    hip_red_flag_get_hides_ranking (HipRedFlag *self);
const char *hip_red_flag_get_reviewed      (HipRedFlag *self);

G_END_DECLS
