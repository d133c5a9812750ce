/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_FINDING (hip_finding_get_type ())
G_DECLARE_FINAL_TYPE (HipFinding, hip_finding, HIP, FINDING, GObject)

const char *hip_finding_get_id       (HipFinding *self);
const char *hip_finding_get_name     (HipFinding *self);
const char *hip_finding_get_question (HipFinding *self);
const char *hip_finding_get_how      (HipFinding *self);
const char *hip_finding_get_kind     (HipFinding *self);
const char *hip_finding_get_topic    (HipFinding *self);
gboolean    hip_finding_get_safety   (HipFinding *self);
gboolean    hip_finding_get_specific (HipFinding *self);
gboolean    hip_finding_get_worsens  (HipFinding *self);
gboolean    hip_finding_get_eases    (HipFinding *self);

G_END_DECLS
