/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window opens a routine and show mode. Private to the window. */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

void       hip_window_open_routine (HipWindow         *self,
                                    GSettings         *settings,
                                    const char *const *steps);
GtkWidget *hip_window_open_show    (HipWindow         *self);

G_END_DECLS
