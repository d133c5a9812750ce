/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-canvas.h"

G_BEGIN_DECLS

/* The hands on the map: pointer, fingers, wheel and keys. Private to the canvas. */

void hip_map_input_attach (HipMapCanvas *canvas);

G_END_DECLS
