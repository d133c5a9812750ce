/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-routine.h"

G_BEGIN_DECLS

#define HIP_TYPE_TIMER_DIAL (hip_timer_dial_get_type ())
G_DECLARE_FINAL_TYPE (HipTimerDial, hip_timer_dial, HIP, TIMER_DIAL, GtkWidget)

GtkWidget  *hip_timer_dial_new             (void);

HipRoutine *hip_timer_dial_get_routine     (HipTimerDial *self);
void        hip_timer_dial_set_routine     (HipTimerDial *self,
                                            HipRoutine   *routine);
const char *hip_timer_dial_get_digits      (HipTimerDial *self);
double      hip_timer_dial_get_digits_size (HipTimerDial *self);
gboolean    hip_timer_dial_get_ticking     (HipTimerDial *self);

G_END_DECLS
