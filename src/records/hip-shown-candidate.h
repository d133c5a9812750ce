/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_SHOWN_CANDIDATE (hip_shown_candidate_get_type ())
G_DECLARE_FINAL_TYPE (HipShownCandidate, hip_shown_candidate, HIP, SHOWN_CANDIDATE, GObject)

HipShownCandidate *hip_shown_candidate_new           (const char        *condition,
                                                      HipLane            lane,
                                                      HipBand            band);
const char        *hip_shown_candidate_get_condition (HipShownCandidate *self);
HipLane            hip_shown_candidate_get_lane      (HipShownCandidate *self);
HipBand            hip_shown_candidate_get_band      (HipShownCandidate *self);

G_END_DECLS
