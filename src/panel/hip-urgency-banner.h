/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_URGENCY_BANNER (hip_urgency_banner_get_type ())
G_DECLARE_FINAL_TYPE (HipUrgencyBanner, hip_urgency_banner, HIP, URGENCY_BANNER, GtkWidget)

HipEnquiry *hip_urgency_banner_get_enquiry (HipUrgencyBanner *self);
void        hip_urgency_banner_set_enquiry (HipUrgencyBanner *self,
                                            HipEnquiry       *enquiry);

G_END_DECLS
