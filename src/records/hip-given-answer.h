/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_GIVEN_ANSWER (hip_given_answer_get_type ())
G_DECLARE_FINAL_TYPE (HipGivenAnswer, hip_given_answer, HIP, GIVEN_ANSWER, GObject)

HipGivenAnswer *hip_given_answer_new         (const char     *finding,
                                              HipAnswer       answer);
const char     *hip_given_answer_get_finding (HipGivenAnswer *self);
HipAnswer       hip_given_answer_get_answer  (HipGivenAnswer *self);

G_END_DECLS
