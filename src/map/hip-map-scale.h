/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-canvas.h"

G_BEGIN_DECLS

/* How the pixels of the canvas lie on those of the display. Private to the canvas. */

void hip_map_scale_apply  (GtkWidget      *canvas,
                           HipMapViewport *viewport,
                           int             width,
                           int             height);
void hip_map_scale_follow (HipMapCanvas   *canvas);

G_END_DECLS
