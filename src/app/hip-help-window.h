/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HIP_TYPE_HELP_WINDOW (hip_help_window_get_type ())
G_DECLARE_FINAL_TYPE (HipHelpWindow, hip_help_window, HIP, HELP_WINDOW, AdwWindow)

GtkWidget *hip_help_window_new  (void);

gboolean   hip_help_window_open (HipHelpWindow *self,
                                 const char    *id);

G_END_DECLS
