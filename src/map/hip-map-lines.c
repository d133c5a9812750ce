/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-lines.h"

#include <math.h>

/* A bent arrow, so that it can be told from a lead line and two of them don't lie on each other. */
void
hip_map_draw_arrow (cairo_t       *cr,
                    const GdkRGBA *color,
                    const GdkRGBA *ground,
                    double         x0,
                    double         y0,
                    double         x1,
                    double         y1,
                    double         width)
{
  double length = hypot (x1 - x0, y1 - y0);
  double middle_x, middle_y, angle, head;

  if (length < 24)
    return;

  middle_x = (x0 + x1) / 2 + (y1 - y0) * 0.15;
  middle_y = (y0 + y1) / 2 - (x1 - x0) * 0.15;
  angle = atan2 (y1 - middle_y, x1 - middle_x);
  head = 5 + 2 * width;

  for (int pass = 0; pass < 2; pass++)
    {
      cairo_new_path (cr);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      gdk_cairo_set_source_rgba (cr, pass == 0 ? ground : color);
      cairo_set_line_width (cr, pass == 0 ? width + 3 : width);
      cairo_move_to (cr, x0, y0);
      cairo_curve_to (cr, x0 + (middle_x - x0) * 2 / 3, y0 + (middle_y - y0) * 2 / 3,
                      x1 + (middle_x - x1) * 2 / 3, y1 + (middle_y - y1) * 2 / 3,
                      x1 - head / 2 * cos (angle), y1 - head / 2 * sin (angle));
      cairo_stroke (cr);

      cairo_move_to (cr, x1, y1);
      cairo_line_to (cr, x1 - head * cos (angle - 0.5), y1 - head * sin (angle - 0.5));
      cairo_line_to (cr, x1 - head * cos (angle + 0.5), y1 - head * sin (angle + 0.5));
      cairo_close_path (cr);
      if (pass == 0)
        cairo_stroke (cr);
      else
        cairo_fill (cr);
    }
}

/* A line from a name to what it names, with a dot at the end. */
void
hip_map_draw_lead (cairo_t       *cr,
                   const GdkRGBA *color,
                   const GdkRGBA *ground,
                   double         x0,
                   double         y0,
                   double         x1,
                   double         y1)
{
  for (int pass = 0; pass < 2; pass++)
    {
      gdk_cairo_set_source_rgba (cr, pass == 0 ? ground : color);
      cairo_set_line_width (cr, pass == 0 ? 3.5 : 1.5);
      cairo_move_to (cr, x0, y0);
      cairo_line_to (cr, x1, y1);
      cairo_stroke (cr);
      cairo_arc (cr, x1, y1, pass == 0 ? 4.5 : 3, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}
