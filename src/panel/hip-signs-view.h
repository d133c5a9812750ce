/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_SIGNS_VIEW (hip_signs_view_get_type ())
G_DECLARE_FINAL_TYPE (HipSignsView, hip_signs_view, HIP, SIGNS_VIEW, GtkWidget)

HipEnquiry *hip_signs_view_get_enquiry  (HipSignsView *self);
void        hip_signs_view_set_enquiry  (HipSignsView *self,
                                         HipEnquiry   *enquiry);
gboolean    hip_signs_view_get_checking (HipSignsView *self);
void        hip_signs_view_set_checking (HipSignsView *self,
                                         gboolean      checking);

G_END_DECLS
