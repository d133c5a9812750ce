/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-pain-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "hip-pain-marker.h"
#include "hip-pain-plot.h"
#include "hip-pain-points.h"
#include "hip-pain-words.h"

/**
 * HipPainChart:
 *
 * Pain over time, 0–10, a line for each spot.
 *
 * Each figure is a point that can have the keyboard and says in words what it is: Left and Right go along a line, Up and Down to another
 * one. The newest is read out below until another one is pointed at. A time in which a spot was marked without a figure leaves a gap.
 * Time runs as the text does.
 */
struct _HipPainChart
{
  GtkWidget      parent_instance;

  GtkWidget     *reading_label;
  GtkWidget     *legend_box;

  HipLibrary    *library;
  GListModel    *series;  /* (nullable) (element-type HipPainSeries) */
  GArray        *points;  /* of HipPainPoint, line by line, each in the order of time */
  GtkWidget     *current; /* (nullable): a point */
  char          *description;
};

G_DEFINE_FINAL_TYPE (HipPainChart, hip_pain_chart, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SERIES = 1,
} HipPainChartProps;

static GParamSpec *props[PROP_SERIES + 1];

/* Logical pixels. */
#define LEAST_WIDTH 180
#define NATURAL_WIDTH 480
#define GAP 6

static int
get_plot_height (HipPainChart *self)
{
  return self->points->len > 0 ? hip_pain_plot_get_height (GTK_WIDGET (self)) : 0;
}

static void
get_plot (HipPainChart *self,
          HipPainPlot  *plot)
{
  gint64 first, last;

  hip_pain_points_get_range (self->points, &first, &last);
  hip_pain_plot_init (plot, GTK_WIDGET (self), first, last);
}

static void
set_current (HipPainChart *self,
             GtkWidget    *marker)
{
  if (self->current != NULL)
    hip_pain_marker_set_emphasis (HIP_PAIN_MARKER (self->current), FALSE);
  self->current = marker;
  if (marker != NULL)
    hip_pain_marker_set_emphasis (HIP_PAIN_MARKER (marker), TRUE);

  gtk_label_set_text (GTK_LABEL (self->reading_label),
                      marker != NULL ? gtk_widget_get_tooltip_text (marker) : _("Pain is drawn here once it is given for a spot."));
}

static void
entered_cb (HipPainChart       *self,
            GtkEventController *controller)
{
  g_assert (HIP_IS_PAIN_CHART (self));

  set_current (self, gtk_event_controller_get_widget (controller));
}

static void
hovered_cb (HipPainChart       *self,
            double              x,
            double              y,
            GtkEventController *controller)
{
  entered_cb (self, controller);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         data)
{
  gtk_widget_grab_focus (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
}

static GtkWidget *
create_marker (HipPainChart *self,
               guint         line,
               const char   *text)
{
  GtkWidget *marker = hip_pain_marker_new (line);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (hovered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (marker, focus);
  gtk_widget_add_controller (marker, motion);
  gtk_widget_add_controller (marker, GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_tooltip_text (marker, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (marker), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_insert_before (marker, GTK_WIDGET (self), self->reading_label);

  return marker;
}

static void
add_legend (HipPainChart *self,
            guint         line,
            const char   *spot)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", spot,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_box_append (GTK_BOX (row), hip_pain_marker_new_swatch (line));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (self->legend_box), row);
}

/* Returns whether there is a figure at all. */
static gboolean
add_line (HipPainChart  *self,
          HipPainSeries *series,
          guint          line,
          GString       *description)
{
  const guint n = hip_pain_series_get_n_points (series);
  g_autofree char *spot = hip_pain_words_dup_spot (self->library, series);
  g_autofree char *words = NULL;
  GDateTime *starts[] = { NULL, NULL };
  int intensities[] = { 0, 0 };
  gboolean joined = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const int intensity = hip_pain_series_get_intensity (series, i);
      GDateTime *start = hip_pain_series_get_start (series, i);
      const int end = starts[0] == NULL ? 0 : 1;
      g_autofree char *text = NULL;
      HipPainPoint point = { .line = line, .intensity = intensity, .joined = joined };

      joined = intensity >= 0;
      if (intensity < 0)
        continue;

      text = hip_pain_words_dup_point (spot, intensity, start);
      point.time = g_date_time_to_unix (start);
      point.marker = create_marker (self, line, text);
      hip_pain_points_add (self->points, &point);
      for (int j = end; j < 2; j++)
        {
          starts[j] = start;
          intensities[j] = intensity;
        }
    }

  if (starts[0] == NULL)
    return FALSE;

  words = hip_pain_words_dup_line (spot, intensities, starts);
  g_string_append_printf (description, "%s%s", description->len > 0 ? "\n" : "", words);
  add_legend (self, line, spot);

  return TRUE;
}

static void
clear (HipPainChart *self)
{
  GtkWidget *row;

  self->current = NULL;
  for (guint i = 0; i < self->points->len; i++)
    gtk_widget_unparent (hip_pain_points_get (self->points, i)->marker);
  g_array_set_size (self->points, 0);
  while ((row = gtk_widget_get_first_child (self->legend_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->legend_box), row);
}

static void
fill_cb (HipPainChart *self)
{
  const guint n = self->series != NULL ? g_list_model_get_n_items (self->series) : 0;
  g_autoptr (GString) description = g_string_new (NULL);
  guint line = 0;

  g_assert (HIP_IS_PAIN_CHART (self));

  clear (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipPainSeries) series = g_list_model_get_item (self->series, i);

      line += add_line (self, series, line, description);
    }

  gtk_widget_set_visible (self->legend_box, line > 0);
  set_current (self, hip_pain_points_find_newest (self->points));

  g_free (self->description);
  self->description = g_strdup (self->points->len > 0 ? description->str : gtk_label_get_text (GTK_LABEL (self->reading_label)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->description, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* To Tab the chart is one stop. */
static gboolean
hip_pain_chart_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  HipPainChart *self = HIP_PAIN_CHART (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  GtkWidget *next;
  guint index = 0;

  if (self->points->len == 0)
    return FALSE;

  if (focus == NULL || !hip_pain_points_find (self->points, focus, &index))
    return self->current != NULL && gtk_widget_grab_focus (self->current);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  next = hip_pain_points_find_next (self->points, index, direction, is_rtl);

  /* Not out of the chart by going too far along a line. */
  if (next == NULL)
    return direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;

  return gtk_widget_grab_focus (next);
}

static GtkSizeRequestMode
hip_pain_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int height;

  if (!gtk_widget_should_layout (child))
    return 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
hip_pain_chart_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  HipPainChart *self = HIP_PAIN_CHART (widget);
  int legend_minimum, reading_minimum;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_plot_height (self) + GAP + measure_height (self->reading_label, for_size) + GAP
                            + measure_height (self->legend_box, for_size);
      return;
    }

  gtk_widget_measure (self->legend_box, GTK_ORIENTATION_HORIZONTAL, -1, &legend_minimum, NULL, NULL, NULL);
  gtk_widget_measure (self->reading_label, GTK_ORIENTATION_HORIZONTAL, -1, &reading_minimum, NULL, NULL, NULL);
  *minimum = MAX (LEAST_WIDTH, MAX (legend_minimum, reading_minimum));
  *natural = MAX (*minimum, NATURAL_WIDTH);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
hip_pain_chart_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  HipPainChart *self = HIP_PAIN_CHART (widget);
  const int reading_height = measure_height (self->reading_label, width);
  const int plot_height = get_plot_height (self);
  HipPainPlot plot;

  get_plot (self, &plot);
  for (guint i = 0; i < self->points->len; i++)
    {
      const HipPainPoint *point = hip_pain_points_get (self->points, i);
      int size;

      gtk_widget_measure (point->marker, GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL, NULL);
      allocate (point->marker,
                (int) round (hip_pain_plot_get_x (&plot, point->time) + point->shift - size / 2.),
                (int) round (hip_pain_plot_get_y (&plot, point->intensity) - size / 2.),
                size,
                size);
    }

  allocate (self->reading_label, 0, plot_height + GAP, width, reading_height);
  if (gtk_widget_should_layout (self->legend_box))
    allocate (self->legend_box, 0, plot_height + GAP + reading_height + GAP, width, measure_height (self->legend_box, width));
}

static void
draw_lines (HipPainChart      *self,
            GtkSnapshot       *snapshot,
            const HipPainPlot *plot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))));

  for (guint i = 1; i < self->points->len; i++)
    {
      const HipPainPoint *point = hip_pain_points_get (self->points, i);
      const HipPainPoint *before = hip_pain_points_get (self->points, i - 1);
      GdkRGBA color;

      if (!point->joined)
        continue;

      gtk_style_context_get_color (gtk_widget_get_style_context (point->marker), &color);
      gdk_cairo_set_source_rgba (cr, &color);
      hip_pain_marker_set_line (point->line, cr);
      cairo_move_to (cr, hip_pain_plot_get_x (plot, before->time) + before->shift, hip_pain_plot_get_y (plot, before->intensity));
      cairo_line_to (cr, hip_pain_plot_get_x (plot, point->time) + point->shift, hip_pain_plot_get_y (plot, point->intensity));
      cairo_stroke (cr);
    }

  cairo_destroy (cr);
}

static void
hip_pain_chart_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  HipPainChart *self = HIP_PAIN_CHART (widget);
  GdkRGBA color;
  HipPainPlot plot;

  if (self->points->len > 0)
    {
      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
      get_plot (self, &plot);
      hip_pain_plot_draw_axes (&plot, widget, snapshot, &color);
      draw_lines (self, snapshot, &plot);
    }

  GTK_WIDGET_CLASS (hip_pain_chart_parent_class)->snapshot (widget, snapshot);
}

static void
hip_pain_chart_dispose (GObject *object)
{
  HipPainChart *self = HIP_PAIN_CHART (object);

  if (self->series != NULL)
    g_signal_handlers_disconnect_by_data (self->series, self);
  g_clear_object (&self->series);
  if (self->legend_box != NULL)
    clear (self);
  g_clear_pointer (&self->legend_box, gtk_widget_unparent);
  g_clear_pointer (&self->reading_label, gtk_widget_unparent);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (hip_pain_chart_parent_class)->dispose (object);
}

static void
hip_pain_chart_finalize (GObject *object)
{
  HipPainChart *self = HIP_PAIN_CHART (object);

  g_array_unref (self->points);
  g_free (self->description);

  G_OBJECT_CLASS (hip_pain_chart_parent_class)->finalize (object);
}

static void
hip_pain_chart_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((HipPainChartProps) property_id)
    {
    case PROP_SERIES:
      g_value_set_object (value, hip_pain_chart_get_series (HIP_PAIN_CHART (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_pain_chart_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((HipPainChartProps) property_id)
    {
    case PROP_SERIES:
      hip_pain_chart_set_series (HIP_PAIN_CHART (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_pain_chart_class_init (HipPainChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_pain_chart_dispose;
  object_class->finalize = hip_pain_chart_finalize;
  object_class->get_property = hip_pain_chart_get_property;
  object_class->set_property = hip_pain_chart_set_property;

  widget_class->focus = hip_pain_chart_focus;
  widget_class->get_request_mode = hip_pain_chart_get_request_mode;
  widget_class->measure = hip_pain_chart_measure;
  widget_class->size_allocate = hip_pain_chart_size_allocate;
  widget_class->snapshot = hip_pain_chart_snapshot;

  props[PROP_SERIES] = g_param_spec_object ("series", NULL, NULL,
                                            G_TYPE_LIST_MODEL,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "painchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_pain_chart_init (HipPainChart *self)
{
  self->points = hip_pain_points_new ();
  self->reading_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->legend_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->reading_label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend_box, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->reading_label, "reading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pain over time"), -1);
}

/**
 * hip_pain_chart_new:
 * @library: where to look for names
 *
 * Returns: (transfer floating): a chart without lines
 */
GtkWidget *
hip_pain_chart_new (HipLibrary *library)
{
  HipPainChart *self;

  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  self = g_object_new (HIP_TYPE_PAIN_CHART, NULL);
  self->library = g_object_ref (library);
  fill_cb (self);

  return GTK_WIDGET (self);
}

/**
 * hip_pain_chart_get_series:
 * @self: a #HipPainChart
 *
 * Returns: (transfer none) (nullable): what is drawn, a model of #HipPainSeries
 */
GListModel *
hip_pain_chart_get_series (HipPainChart *self)
{
  g_return_val_if_fail (HIP_IS_PAIN_CHART (self), NULL);

  return self->series;
}

/**
 * hip_pain_chart_set_series:
 * @self: a #HipPainChart
 * @series: (nullable): what to draw, a model of #HipPainSeries
 */
void
hip_pain_chart_set_series (HipPainChart *self,
                           GListModel   *series)
{
  g_return_if_fail (HIP_IS_PAIN_CHART (self));
  g_return_if_fail (series == NULL || G_IS_LIST_MODEL (series));

  if (self->series == series)
    return;

  if (self->series != NULL)
    g_signal_handlers_disconnect_by_data (self->series, self);
  g_set_object (&self->series, series);
  if (series != NULL)
    g_signal_connect_object (series, "items-changed", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);

  fill_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SERIES]);
}

/**
 * hip_pain_chart_get_description:
 * @self: a #HipPainChart
 *
 * Returns: (transfer none): what it shows in words, a line for each spot, or that there is nothing to show
 */
const char *
hip_pain_chart_get_description (HipPainChart *self)
{
  g_return_val_if_fail (HIP_IS_PAIN_CHART (self), NULL);

  return self->description;
}

/**
 * hip_pain_chart_get_reading:
 * @self: a #HipPainChart
 *
 * Returns: (transfer none): the point that is read out, in words
 */
const char *
hip_pain_chart_get_reading (HipPainChart *self)
{
  g_return_val_if_fail (HIP_IS_PAIN_CHART (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->reading_label));
}
