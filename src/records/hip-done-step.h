/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_DONE_STEP (hip_done_step_get_type ())
G_DECLARE_FINAL_TYPE (HipDoneStep, hip_done_step, HIP, DONE_STEP, GObject)

HipDoneStep *hip_done_step_new         (const char  *step,
                                        int          sets,
                                        int          seconds);
const char  *hip_done_step_get_step    (HipDoneStep *self);
int          hip_done_step_get_sets    (HipDoneStep *self);
int          hip_done_step_get_seconds (HipDoneStep *self);

G_END_DECLS
