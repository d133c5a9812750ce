/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-finding.h"

G_BEGIN_DECLS

#define HIP_TYPE_CONTRADICTION (hip_contradiction_get_type ())
G_DECLARE_FINAL_TYPE (HipContradiction, hip_contradiction, HIP, CONTRADICTION, GObject)

HipFinding *hip_contradiction_get_first  (HipContradiction *self);
HipFinding *hip_contradiction_get_second (HipContradiction *self);
const char *hip_contradiction_get_text   (HipContradiction *self);

G_END_DECLS
