/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-body-map.h"
#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_SHOW_VIEW (hip_show_view_get_type ())
G_DECLARE_FINAL_TYPE (HipShowView, hip_show_view, HIP, SHOW_VIEW, GtkWidget)

GtkWidget    *hip_show_view_new             (HipEnquiry  *enquiry);

HipBodyMap   *hip_show_view_get_map         (HipShowView *self);
void          hip_show_view_follow_map      (HipShowView *self,
                                             HipBodyMap  *map);
HipCandidate *hip_show_view_get_lit         (HipShowView *self);
HipStep      *hip_show_view_get_step        (HipShowView *self);
void          hip_show_view_move            (HipShowView *self,
                                             int          by);
void          hip_show_view_tap             (HipShowView *self);

G_END_DECLS
