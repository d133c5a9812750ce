/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a routine and show mode come into a picture. */

#pragma once

#include "hip-window.h"

void       hip_shots_start_routine (HipWindow *window,
                                    int        n_skipped);
GtkWidget *hip_shots_open_show     (HipWindow *window,
                                    int        width,
                                    int        height,
                                    int        n_moves);
gboolean   hip_shots_is_steady     (GtkWidget *widget);
