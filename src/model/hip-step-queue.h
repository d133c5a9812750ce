/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-step.h"

G_BEGIN_DECLS

#define HIP_TYPE_STEP_QUEUE (hip_step_queue_get_type ())
G_DECLARE_FINAL_TYPE (HipStepQueue, hip_step_queue, HIP, STEP_QUEUE, GObject)

HipStepQueue *hip_step_queue_new              (void);

GListModel   *hip_step_queue_get_offered      (HipStepQueue *self);
void          hip_step_queue_set_offered      (HipStepQueue *self,
                                               GListModel   *offered);
guint         hip_step_queue_get_n_timed      (HipStepQueue *self);
gboolean      hip_step_queue_get_may_exercise (HipStepQueue *self);
void          hip_step_queue_set_may_exercise (HipStepQueue *self,
                                               gboolean      may_exercise);
gboolean      hip_step_queue_contains         (HipStepQueue *self,
                                               HipStep      *step);
void          hip_step_queue_set_queued       (HipStepQueue *self,
                                               HipStep      *step,
                                               gboolean      queued);

G_END_DECLS
