/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_CONTRADICTION_VIEW (hip_contradiction_view_get_type ())
G_DECLARE_FINAL_TYPE (HipContradictionView, hip_contradiction_view, HIP, CONTRADICTION_VIEW, GtkWidget)

HipEnquiry *hip_contradiction_view_get_enquiry (HipContradictionView *self);
void        hip_contradiction_view_set_enquiry (HipContradictionView *self,
                                                HipEnquiry           *enquiry);

G_END_DECLS
