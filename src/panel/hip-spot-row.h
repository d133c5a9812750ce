/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_SPOT_ROW (hip_spot_row_get_type ())
G_DECLARE_FINAL_TYPE (HipSpotRow, hip_spot_row, HIP, SPOT_ROW, GtkWidget)

GtkWidget  *hip_spot_row_new         (HipEnquiry *enquiry,
                                      HipSpot    *spot);

HipEnquiry *hip_spot_row_get_enquiry (HipSpotRow *self);
void        hip_spot_row_set_enquiry (HipSpotRow *self,
                                      HipEnquiry *enquiry);
HipSpot    *hip_spot_row_get_spot    (HipSpotRow *self);
void        hip_spot_row_set_spot    (HipSpotRow *self,
                                      HipSpot    *spot);

G_END_DECLS
