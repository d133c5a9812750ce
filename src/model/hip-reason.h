/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-source.h"

G_BEGIN_DECLS

#define HIP_TYPE_REASON (hip_reason_get_type ())
G_DECLARE_FINAL_TYPE (HipReason, hip_reason, HIP, REASON, GObject)

const char *hip_reason_get_kind         (HipReason *self);
const char *hip_reason_get_id           (HipReason *self);
const char *hip_reason_get_label        (HipReason *self);
int         hip_reason_get_points       (HipReason *self);
const char *hip_reason_get_source       (HipReason *self);
const char *hip_reason_get_source_label (HipReason *self);
HipSource  *hip_reason_get_origin       (HipReason *self);
const char *hip_reason_get_basis        (HipReason *self);
gboolean    hip_reason_get_measured     (HipReason *self);

G_END_DECLS
