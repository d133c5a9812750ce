/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window keeps sessions. Private to the window and the application. */

#pragma once

#include "hip-window-private.h"

G_BEGIN_DECLS

void hip_window_class_install_athletes (GtkWidgetClass *widget_class);
void hip_window_update_athletes        (HipWindow      *self);

G_END_DECLS
