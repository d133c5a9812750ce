/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hip-enquiry.h"
#include "hip-panel.h"
#include "hip-search-pane.h"

G_BEGIN_DECLS

#define HIP_TYPE_WINDOW (hip_window_get_type ())
G_DECLARE_FINAL_TYPE (HipWindow, hip_window, HIP, WINDOW, AdwApplicationWindow)

GtkWidget     *hip_window_new             (GtkApplication *application,
                                           HipEnquiry     *enquiry);

HipEnquiry    *hip_window_get_enquiry     (HipWindow      *self);
HipView        hip_window_get_view        (HipWindow      *self);
void           hip_window_set_view        (HipWindow      *self,
                                           HipView         view);
GtkWidget     *hip_window_get_map         (HipWindow      *self);
HipPanel      *hip_window_get_panel       (HipWindow      *self);
HipSearchPane *hip_window_get_search_pane (HipWindow      *self);
void           hip_window_open_page       (HipWindow      *self,
                                           const char     *title,
                                           GtkWidget      *page);
void           hip_window_save_state      (HipWindow      *self);
void           hip_window_show_failure    (HipWindow      *self,
                                           const char     *message,
                                           const char     *advice);
void           hip_window_show_message    (HipWindow      *self,
                                           const char     *message);

G_END_DECLS
