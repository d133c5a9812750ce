/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-map-viewport.h"

G_BEGIN_DECLS

/* How the pixels of the canvas lie on those of the display. Private to the canvas. */

double hip_map_scale_get   (GtkWidget      *canvas);
void   hip_map_scale_apply (GtkWidget      *canvas,
                            HipMapViewport *viewport,
                            int             width,
                            int             height);

G_END_DECLS
