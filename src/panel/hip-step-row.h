/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_STEP_ROW (hip_step_row_get_type ())
G_DECLARE_FINAL_TYPE (HipStepRow, hip_step_row, HIP, STEP_ROW, GtkListBoxRow)

GtkWidget *hip_step_row_new           (HipLibrary *library,
                                       HipStep    *step);

HipStep   *hip_step_row_get_step      (HipStepRow *self);
void       hip_step_row_set_number    (HipStepRow *self,
                                       guint       number);
gboolean   hip_step_row_get_expanded  (HipStepRow *self);
void       hip_step_row_set_expanded  (HipStepRow *self,
                                       gboolean    expanded);
void       hip_step_row_set_queueable (HipStepRow *self,
                                       gboolean    queueable);
gboolean   hip_step_row_get_queued    (HipStepRow *self);
void       hip_step_row_set_queued    (HipStepRow *self,
                                       gboolean    queued);

G_END_DECLS
