/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is looked at in a window in a language that nobody speaks. */

#pragma once

#include <adwaita.h>

/* What every translation into such a language is set in. */
#define HIP_PSEUDO_OPEN "‹"

void hip_pseudo_at          (const char *language,
                             int         width,
                             const char *state);

void hip_pseudo_check       (GtkWidget  *widget);

void hip_pseudo_check_menus (GtkWidget  *widget);
