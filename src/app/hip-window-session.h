/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window goes on with what is reported: compares, hands out, does a routine, shows. Private to the window. */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

void hip_window_class_install_session (GtkWidgetClass *widget_class);

G_END_DECLS
