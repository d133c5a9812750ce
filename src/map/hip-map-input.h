/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-canvas.h"

G_BEGIN_DECLS

/* The hands on the map: pointer, fingers, wheel and keys. Private to the map. */

void hip_map_input_attach        (HipMapCanvas *canvas);
void hip_map_input_add_shortcuts (GtkWidget    *map);

G_END_DECLS
