/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-source.h"

G_BEGIN_DECLS

#define HIP_TYPE_CLAIM (hip_claim_get_type ())
G_DECLARE_FINAL_TYPE (HipClaim, hip_claim, HIP, CLAIM, GObject)

const char *hip_claim_get_id       (HipClaim *self);
HipSource  *hip_claim_get_article  (HipClaim *self);
const char *hip_claim_get_text     (HipClaim *self);
HipVerdict  hip_claim_get_verdict  (HipClaim *self);
const char *hip_claim_get_why      (HipClaim *self);
const char *hip_claim_get_reviewed (HipClaim *self);
GListModel *hip_claim_get_sources  (HipClaim *self);

G_END_DECLS
