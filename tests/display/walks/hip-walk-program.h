/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as a coach starts it, for one walk through it. */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

/**
 * HipWalkFunc:
 * @window: the window of the program, which can be seen
 *
 * What a coach does.
 */
typedef void (*HipWalkFunc) (HipWindow *window);

void hip_walk_program_run (HipWalkFunc walk);

G_END_DECLS
