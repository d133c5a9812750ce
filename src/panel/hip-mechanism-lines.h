/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-types.h"

G_BEGIN_DECLS

void hip_mechanism_draw_stem  (cairo_t       *cr,
                               const GdkRGBA *color,
                               double         x,
                               double         y_from,
                               double         y_to);
void hip_mechanism_draw_arrow (cairo_t                *cr,
                               HipVerdict              verdict,
                               const GdkRGBA          *color,
                               const graphene_point_t *points,
                               guint                   n_points);

G_END_DECLS
