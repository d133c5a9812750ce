/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-body-map.h"

G_BEGIN_DECLS

void hip_appearance_follow     (GSettings  *settings);
void hip_appearance_follow_map (GSettings  *settings,
                                HipBodyMap *map);

G_END_DECLS
