/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_SPOT_LIST (hip_spot_list_get_type ())
G_DECLARE_FINAL_TYPE (HipSpotList, hip_spot_list, HIP, SPOT_LIST, GtkWidget)

GtkWidget  *hip_spot_list_new         (HipEnquiry  *enquiry);

HipEnquiry *hip_spot_list_get_enquiry (HipSpotList *self);
void        hip_spot_list_set_enquiry (HipSpotList *self,
                                       HipEnquiry  *enquiry);

G_END_DECLS
