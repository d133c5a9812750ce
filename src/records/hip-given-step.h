/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_GIVEN_STEP (hip_given_step_get_type ())
G_DECLARE_FINAL_TYPE (HipGivenStep, hip_given_step, HIP, GIVEN_STEP, GObject)

HipGivenStep *hip_given_step_new         (const char   *step,
                                          HipOutcome    outcome);
const char   *hip_given_step_get_step    (HipGivenStep *self);
HipOutcome    hip_given_step_get_outcome (HipGivenStep *self);

G_END_DECLS
