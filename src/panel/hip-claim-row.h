/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-claim.h"

G_BEGIN_DECLS

#define HIP_TYPE_CLAIM_ROW (hip_claim_row_get_type ())
G_DECLARE_FINAL_TYPE (HipClaimRow, hip_claim_row, HIP, CLAIM_ROW, GtkListBoxRow)

GtkWidget *hip_claim_row_new       (HipClaim    *claim);

HipClaim  *hip_claim_row_get_claim (HipClaimRow *self);

G_END_DECLS
