/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window opens the search, and what it says about where the search went. Private to the window. */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

void hip_window_class_install_search (GtkWidgetClass *widget_class);

G_END_DECLS
