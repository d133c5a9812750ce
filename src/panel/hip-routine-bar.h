/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-routine.h"
#include "hip-step-queue.h"

G_BEGIN_DECLS

#define HIP_TYPE_ROUTINE_BAR (hip_routine_bar_get_type ())
G_DECLARE_FINAL_TYPE (HipRoutineBar, hip_routine_bar, HIP, ROUTINE_BAR, GtkWidget)

HipStepQueue *hip_routine_bar_get_queue   (HipRoutineBar *self);
void          hip_routine_bar_set_queue   (HipRoutineBar *self,
                                           HipStepQueue  *queue);
HipRoutine   *hip_routine_bar_get_routine (HipRoutineBar *self);
void          hip_routine_bar_set_routine (HipRoutineBar *self,
                                           HipRoutine    *routine);

G_END_DECLS
