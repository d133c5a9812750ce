/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"
#include "hip-timer-dial.h"

G_BEGIN_DECLS

#define HIP_TYPE_ROUTINE_PAGE (hip_routine_page_get_type ())
G_DECLARE_FINAL_TYPE (HipRoutinePage, hip_routine_page, HIP, ROUTINE_PAGE, GtkWidget)

GtkWidget    *hip_routine_page_new         (HipRoutine     *routine,
                                            HipEnquiry     *enquiry);

HipRoutine   *hip_routine_page_get_routine (HipRoutinePage *self);
HipTimerDial *hip_routine_page_get_dial    (HipRoutinePage *self);
gboolean      hip_routine_page_get_sound   (HipRoutinePage *self);
void          hip_routine_page_set_sound   (HipRoutinePage *self,
                                            gboolean        sound);

G_END_DECLS
