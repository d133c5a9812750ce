/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-show-view.h"

G_BEGIN_DECLS

#define HIP_TYPE_SHOW_WINDOW (hip_show_window_get_type ())
G_DECLARE_FINAL_TYPE (HipShowWindow, hip_show_window, HIP, SHOW_WINDOW, GtkWindow)

GdkMonitor  *hip_show_window_choose_monitor (GListModel    *monitors,
                                             GdkMonitor    *taken);

GtkWidget   *hip_show_window_new            (GtkWindow     *main_window,
                                             HipEnquiry    *enquiry,
                                             HipBodyMap    *map);

HipShowView *hip_show_window_get_view       (HipShowWindow *self);
GdkMonitor  *hip_show_window_get_monitor    (HipShowWindow *self);

G_END_DECLS
