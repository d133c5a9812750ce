/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_OUTCOME_ROW (hip_outcome_row_get_type ())
G_DECLARE_FINAL_TYPE (HipOutcomeRow, hip_outcome_row, HIP, OUTCOME_ROW, GtkWidget)

GtkWidget  *hip_outcome_row_new         (const char    *session,
                                         const char    *step,
                                         const char    *title);
const char *hip_outcome_row_get_step    (HipOutcomeRow *self);
HipOutcome  hip_outcome_row_get_outcome (HipOutcomeRow *self);
void        hip_outcome_row_set_outcome (HipOutcomeRow *self,
                                         HipOutcome     outcome);

G_END_DECLS
