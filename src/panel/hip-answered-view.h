/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_ANSWERED_VIEW (hip_answered_view_get_type ())
G_DECLARE_FINAL_TYPE (HipAnsweredView, hip_answered_view, HIP, ANSWERED_VIEW, GtkWidget)

HipEnquiry *hip_answered_view_get_enquiry (HipAnsweredView *self);
void        hip_answered_view_set_enquiry (HipAnsweredView *self,
                                           HipEnquiry      *enquiry);

G_END_DECLS
