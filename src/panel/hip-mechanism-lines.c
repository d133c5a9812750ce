/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-mechanism-lines.h"

/* How the lines of a #HipMechanismGraph look. A verdict can be told by the shape of its line alone. */

/* Logical pixels. */
#define HEAD_LENGTH 8.0
#define HEAD_WIDTH 9.0
#define CORNER 5.0

#define MAX_DASHES 4

static const struct
{
  double   width;
  double   dashes[MAX_DASHES];
  int      n_dashes;
  gboolean is_dotted;
  gboolean is_open; /* the head is only outlined */
} styles[HIP_N_VERDICTS] = {
  [HIP_VERDICT_SUPPORTED] = { 2.5, { 0 }, 0, FALSE, FALSE },
  [HIP_VERDICT_PLAUSIBLE] = { 2.0, { 7, 3 }, 2, FALSE, FALSE },
  [HIP_VERDICT_CONTESTED] = { 2.0, { 7, 3, 1.500, 3 }, 4, FALSE, TRUE },
  [HIP_VERDICT_UNSUPPORTED] = { 2.500, { 0, 5 }, 2, TRUE, TRUE },
};

/* A line with rounded corners. Each corner takes what its shorter side has to give. */
static void
trace (cairo_t                *cr,
       const graphene_point_t *points,
       guint                   n_points)
{
  cairo_move_to (cr, points[0].x, points[0].y);

  for (guint i = 1; i + 1 < n_points; i++)
    {
      const graphene_point_t *before = &points[i - 1];
      const graphene_point_t *corner = &points[i];
      const graphene_point_t *after = &points[i + 1];
      const double in_length = graphene_point_distance (before, corner, NULL, NULL);
      const double out_length = graphene_point_distance (corner, after, NULL, NULL);
      const double radius = MIN (CORNER, MIN (in_length, out_length) / 2);

      if (radius <= 0)
        continue;

      cairo_line_to (cr,
                     corner->x - (corner->x - before->x) / in_length * radius,
                     corner->y - (corner->y - before->y) / in_length * radius);
      cairo_curve_to (cr,
                      corner->x,
                      corner->y,
                      corner->x,
                      corner->y,
                      corner->x + (after->x - corner->x) / out_length * radius,
                      corner->y + (after->y - corner->y) / out_length * radius);
    }

  cairo_line_to (cr, points[n_points - 1].x, points[n_points - 1].y);
}

static void
draw_head (cairo_t                *cr,
           const graphene_point_t *from,
           const graphene_point_t *tip,
           gboolean                is_open)
{
  const double length = graphene_point_distance (from, tip, NULL, NULL);
  const double dx = length > 0 ? (tip->x - from->x) / length : 0;
  const double dy = length > 0 ? (tip->y - from->y) / length : 1;
  const double base_x = tip->x - dx * HEAD_LENGTH;
  const double base_y = tip->y - dy * HEAD_LENGTH;

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, base_x - dy * HEAD_WIDTH / 2, base_y + dx * HEAD_WIDTH / 2);
  cairo_line_to (cr, tip->x, tip->y);
  cairo_line_to (cr, base_x + dy * HEAD_WIDTH / 2, base_y - dx * HEAD_WIDTH / 2);

  if (is_open)
    {
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
      return;
    }

  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * hip_mechanism_draw_stem:
 * @cr: where to draw
 * @color: its colour
 * @x: where it stands, in logical pixels
 * @y_from: where it begins
 * @y_to: where it ends
 *
 * Draws the line that joins a node with the arrows that leave it.
 */
void
hip_mechanism_draw_stem (cairo_t       *cr,
                         const GdkRGBA *color,
                         double         x,
                         double         y_from,
                         double         y_to)
{
  if (y_to <= y_from)
    return;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.0);
  cairo_move_to (cr, x, y_from);
  cairo_line_to (cr, x, y_to);
  cairo_stroke (cr);
}

/**
 * hip_mechanism_draw_arrow:
 * @cr: where to draw
 * @verdict: what there is to say about it, which gives its shape
 * @color: its colour
 * @points: (array length=n_points): the corners of its way, in logical pixels
 * @n_points: how many there are, two at least
 *
 * Draws the line of an arrow.
 */
void
hip_mechanism_draw_arrow (cairo_t                *cr,
                          HipVerdict              verdict,
                          const GdkRGBA          *color,
                          const graphene_point_t *points,
                          guint                   n_points)
{
  g_return_if_fail ((guint) verdict < HIP_N_VERDICTS);
  g_return_if_fail (n_points >= 2);

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, styles[verdict].width);
  cairo_set_line_cap (cr, styles[verdict].is_dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, styles[verdict].dashes, styles[verdict].n_dashes, 0);
  trace (cr, points, n_points);
  cairo_stroke (cr);

  draw_head (cr, &points[n_points - 2], &points[n_points - 1], styles[verdict].is_open);
}
