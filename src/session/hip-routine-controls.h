/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-routine.h"

G_BEGIN_DECLS

#define HIP_TYPE_ROUTINE_CONTROLS (hip_routine_controls_get_type ())
G_DECLARE_FINAL_TYPE (HipRoutineControls, hip_routine_controls, HIP, ROUTINE_CONTROLS, GtkWidget)

HipRoutine *hip_routine_controls_get_routine       (HipRoutineControls *self);
void        hip_routine_controls_set_routine       (HipRoutineControls *self,
                                                    HipRoutine         *routine);
gboolean    hip_routine_controls_get_sound         (HipRoutineControls *self);
void        hip_routine_controls_set_sound         (HipRoutineControls *self,
                                                    gboolean            sound);
void        hip_routine_controls_set_narrow        (HipRoutineControls *self,
                                                    gboolean            narrow);
int         hip_routine_controls_measure_narrowest (HipRoutineControls *self);

G_END_DECLS
