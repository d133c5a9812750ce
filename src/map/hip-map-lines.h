/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lines over the picture, each with an edge in the colour of the ground so that it stands out on every tissue. */

void hip_map_draw_arrow (cairo_t       *cr,
                         const GdkRGBA *color,
                         const GdkRGBA *ground,
                         double         x0,
                         double         y0,
                         double         x1,
                         double         y1,
                         double         width);
void hip_map_draw_lead  (cairo_t       *cr,
                         const GdkRGBA *color,
                         const GdkRGBA *ground,
                         double         x0,
                         double         y0,
                         double         x1,
                         double         y1);

G_END_DECLS
