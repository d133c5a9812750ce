/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_STEP_SHEET (hip_step_sheet_get_type ())
G_DECLARE_FINAL_TYPE (HipStepSheet, hip_step_sheet, HIP, STEP_SHEET, GtkWidget)

HipEnquiry *hip_step_sheet_get_enquiry      (HipStepSheet *self);
void        hip_step_sheet_set_enquiry      (HipStepSheet *self,
                                             HipEnquiry   *enquiry);
GListModel *hip_step_sheet_get_model        (HipStepSheet *self);
void        hip_step_sheet_set_model        (HipStepSheet *self,
                                             GListModel   *model);
gboolean    hip_step_sheet_get_expanded     (HipStepSheet *self);
void        hip_step_sheet_set_expanded     (HipStepSheet *self,
                                             gboolean      expanded);
gboolean    hip_step_sheet_get_cautious     (HipStepSheet *self);
void        hip_step_sheet_set_cautious     (HipStepSheet *self,
                                             gboolean      cautious);
void        hip_step_sheet_set_compact      (HipStepSheet *self,
                                             gboolean      compact);
void        hip_step_sheet_set_may_exercise (HipStepSheet *self,
                                             gboolean      may_exercise);
void        hip_step_sheet_set_nothing_fits (HipStepSheet *self,
                                             gboolean      nothing_fits);
gboolean    hip_step_sheet_has_step         (HipStepSheet *self,
                                             const char   *id);
void        hip_step_sheet_show_step        (HipStepSheet *self,
                                             const char   *id);

G_END_DECLS
