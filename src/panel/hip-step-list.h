/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"
#include "hip-step-queue.h"

G_BEGIN_DECLS

#define HIP_TYPE_STEP_LIST (hip_step_list_get_type ())
G_DECLARE_FINAL_TYPE (HipStepList, hip_step_list, HIP, STEP_LIST, GtkWidget)

HipStepQueue *hip_step_list_get_queue   (HipStepList  *self);
void          hip_step_list_set_queue   (HipStepList  *self,
                                         HipStepQueue *queue);
void          hip_step_list_set_library (HipStepList  *self,
                                         HipLibrary   *library);
gboolean      hip_step_list_get_active  (HipStepList  *self);
void          hip_step_list_set_active  (HipStepList  *self,
                                         gboolean      active);
gboolean      hip_step_list_has_step    (HipStepList  *self,
                                         const char   *id);
void          hip_step_list_show_step   (HipStepList  *self,
                                         const char   *id);

G_END_DECLS
