/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-pain-marker.h"

/**
 * HipPainMarker:
 *
 * A point of a #HipPainChart, or the sample of a line in its legend.
 *
 * What belongs together is told by the shape of its markers and the dashes of its line; the colour, which a style sheet gives, only
 * helps.
 */
struct _HipPainMarker
{
  GtkWidget parent_instance;

  guint     style;
  guint     is_swatch : 1;
  guint     emphasis : 1;
};

G_DEFINE_FINAL_TYPE (HipPainMarker, hip_pain_marker, GTK_TYPE_WIDGET)

typedef enum
{
  SHAPE_CIRCLE,
  SHAPE_SQUARE,
  SHAPE_TRIANGLE,
  SHAPE_DIAMOND,
  SHAPE_CROSS,
} Shape;

#define N_SHAPES (SHAPE_CROSS + 1)
#define N_COLORS 5
#define MAX_DASHES 4

/* Logical pixels. A finger needs more room than a marker takes. */
#define SIZE 24
#define SWATCH_WIDTH 44
#define RADIUS 5.5
#define RING_RADIUS 10.0
#define LINE_WIDTH 2.0

/* As many dashes as shapes would repeat both at once. */
static const struct
{
  double dashes[MAX_DASHES];
  int    n_dashes;
} lines[] = {
  { { 0 }, 0 },
  { { 7, 4 }, 2 },
  { { 2, 4 }, 2 },
  { { 9, 4, 2, 4 }, 4 },
};

static void
trace (cairo_t *cr,
       Shape    shape,
       double   x,
       double   y)
{
  const double r = RADIUS;

  cairo_new_path (cr);
  switch (shape)
    {
    case SHAPE_SQUARE:
      cairo_rectangle (cr, x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      break;
    case SHAPE_TRIANGLE:
      cairo_move_to (cr, x, y - r * 1.2);
      cairo_line_to (cr, x + r * 1.15, y + r * 0.85);
      cairo_line_to (cr, x - r * 1.15, y + r * 0.85);
      cairo_close_path (cr);
      break;
    case SHAPE_DIAMOND:
      cairo_move_to (cr, x, y - r * 1.3);
      cairo_line_to (cr, x + r * 1.3, y);
      cairo_line_to (cr, x, y + r * 1.3);
      cairo_line_to (cr, x - r * 1.3, y);
      cairo_close_path (cr);
      break;
    case SHAPE_CROSS:
      cairo_move_to (cr, x - r, y - r);
      cairo_line_to (cr, x + r, y + r);
      cairo_move_to (cr, x - r, y + r);
      cairo_line_to (cr, x + r, y - r);
      break;
    case SHAPE_CIRCLE:
    default:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    }
}

static void
draw_ring (HipPainMarker *self,
           cairo_t       *cr,
           double         x,
           double         y)
{
  const gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self));

  if (!focused && !self->emphasis)
    return;

  cairo_set_line_width (cr, focused ? 3 : 1.5);
  cairo_arc (cr, x, y, RING_RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
hip_pain_marker_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  HipPainMarker *self = HIP_PAIN_MARKER (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const Shape shape = self->style % N_SHAPES;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);

  if (self->is_swatch)
    {
      cairo_save (cr);
      hip_pain_marker_set_line (self->style, cr);
      cairo_move_to (cr, 0, height / 2.);
      cairo_line_to (cr, width, height / 2.);
      cairo_stroke (cr);
      cairo_restore (cr);
    }

  draw_ring (self, cr, width / 2., height / 2.);
  trace (cr, shape, width / 2., height / 2.);
  cairo_set_line_width (cr, 2.5);
  if (shape == SHAPE_CROSS)
    cairo_stroke (cr);
  else
    cairo_fill (cr);

  cairo_destroy (cr);
}

static void
hip_pain_marker_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  HipPainMarker *self = HIP_PAIN_MARKER (widget);

  *minimum = *natural = self->is_swatch && orientation == GTK_ORIENTATION_HORIZONTAL ? SWATCH_WIDTH : SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

/* The ring is drawn, not styled. */
static void
hip_pain_marker_state_flags_changed (GtkWidget     *widget,
                                     GtkStateFlags  before)
{
  gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (hip_pain_marker_parent_class)->state_flags_changed (widget, before);
}

static void
hip_pain_marker_class_init (HipPainMarkerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = hip_pain_marker_measure;
  widget_class->snapshot = hip_pain_marker_snapshot;
  widget_class->state_flags_changed = hip_pain_marker_state_flags_changed;

  gtk_widget_class_set_css_name (widget_class, "painmarker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hip_pain_marker_init (HipPainMarker *self)
{
}

static GtkWidget *
create (guint    style,
        gboolean is_swatch)
{
  HipPainMarker *self = g_object_new (HIP_TYPE_PAIN_MARKER, NULL);
  g_autofree char *css_class = g_strdup_printf ("series-%u", style % N_COLORS);

  self->style = style;
  self->is_swatch = is_swatch;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);

  return GTK_WIDGET (self);
}

/**
 * hip_pain_marker_new:
 * @style: the number of the line it is on
 *
 * Returns: (transfer floating): a point that can have the keyboard
 */
GtkWidget *
hip_pain_marker_new (guint style)
{
  GtkWidget *self = create (style, FALSE);

  gtk_widget_set_focusable (self, TRUE);

  return self;
}

/**
 * hip_pain_marker_new_swatch:
 * @style: the number of a line
 *
 * Returns: (transfer floating): a sample of the line with its marker
 */
GtkWidget *
hip_pain_marker_new_swatch (guint style)
{
  return create (style, TRUE);
}

/**
 * hip_pain_marker_set_emphasis:
 * @self: a point
 * @emphasis: whether it is the one that is read out
 */
void
hip_pain_marker_set_emphasis (HipPainMarker *self,
                              gboolean       emphasis)
{
  g_return_if_fail (HIP_IS_PAIN_MARKER (self));

  self->emphasis = !!emphasis;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hip_pain_marker_get_emphasis:
 * @self: a point
 *
 * Returns: whether it is the one that is read out
 */
gboolean
hip_pain_marker_get_emphasis (HipPainMarker *self)
{
  g_return_val_if_fail (HIP_IS_PAIN_MARKER (self), FALSE);

  return self->emphasis;
}

/**
 * hip_pain_marker_set_line:
 * @style: the number of a line
 * @cr: where it will be drawn
 *
 * Sets the width and the dashes of a line.
 */
void
hip_pain_marker_set_line (guint    style,
                          cairo_t *cr)
{
  const guint index = style % G_N_ELEMENTS (lines);

  g_return_if_fail (cr != NULL);

  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_dash (cr, lines[index].dashes, lines[index].n_dashes, 0);
}
