/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"

G_BEGIN_DECLS

/* So many candidates can be read from two metres. */
#define HIP_SHOW_LIGHT_MOST_CANDIDATES 3

#define HIP_TYPE_SHOW_LIGHT (hip_show_light_get_type ())
G_DECLARE_FINAL_TYPE (HipShowLight, hip_show_light, HIP, SHOW_LIGHT, GObject)

HipShowLight *hip_show_light_new              (HipEnquiry   *enquiry);

/* What there is to show. */
guint         hip_show_light_get_n_candidates (HipShowLight *self);
HipCandidate *hip_show_light_get_candidate    (HipShowLight *self,
                                               guint         position);
guint         hip_show_light_get_n_steps      (HipShowLight *self);
HipRoutine   *hip_show_light_get_routine      (HipShowLight *self);

/* What is in the light. */
gboolean      hip_show_light_get_on_steps     (HipShowLight *self);
guint         hip_show_light_get_lit          (HipShowLight *self);
guint         hip_show_light_get_step         (HipShowLight *self);
gboolean      hip_show_light_can_move         (HipShowLight *self,
                                               int           by);
void          hip_show_light_move             (HipShowLight *self,
                                               int           by);

G_END_DECLS
