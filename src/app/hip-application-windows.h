/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows that the application opens beside the one with the picture: About, help, preferences and the like. Private to the
 * application. */

#pragma once

#include "hip-application.h"
#include "hip-desk.h"

G_BEGIN_DECLS

void       hip_application_add_window_actions (HipApplication *self);

/* In the file of the application. */
HipDesk   *hip_application_get_desk     (HipApplication *self);
GSettings *hip_application_get_settings (HipApplication *self);

G_END_DECLS
