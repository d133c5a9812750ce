/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-pain-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_PAIN 10
#define PAIN_STEP 2
#define MAX_DATES 6

/* Logical pixels. */
#define PLOT_HEIGHT 170
#define GAP 6
#define MARGIN 12 /* half a marker */

static PangoLayout *
create_layout (GtkWidget  *chart,
               const char *text)
{
  return gtk_widget_create_pango_layout (chart, text);
}

static void
get_text_size (GtkWidget  *chart,
               const char *text,
               int        *width,
               int        *height)
{
  g_autoptr (PangoLayout) layout = create_layout (chart, text);

  pango_layout_get_pixel_size (layout, width, height);
}

int
hip_pain_plot_get_height (GtkWidget *chart)
{
  int height;

  get_text_size (chart, "10", NULL, &height);

  return PLOT_HEIGHT + height + MAX (height / 2 - MARGIN, 0);
}

void
hip_pain_plot_init (HipPainPlot *plot,
                    GtkWidget   *chart,
                    gint64       first,
                    gint64       last)
{
  int text_width;

  get_text_size (chart, "10", &text_width, &plot->text_height);
  plot->is_rtl = gtk_widget_get_direction (chart) == GTK_TEXT_DIR_RTL;
  plot->first = first;
  plot->last = last;
  graphene_rect_init (&plot->area,
                      plot->is_rtl ? MARGIN : text_width + GAP + MARGIN,
                      MAX (MARGIN, plot->text_height / 2),
                      MAX (gtk_widget_get_width (chart) - text_width - GAP - 2 * MARGIN, 1),
                      PLOT_HEIGHT - 2 * MARGIN);
}

double
hip_pain_plot_get_x (const HipPainPlot *plot,
                     gint64             time)
{
  const double share = plot->last > plot->first ? (double) (time - plot->first) / (double) (plot->last - plot->first) : 0.5;

  return plot->area.origin.x + (plot->is_rtl ? 1 - share : share) * plot->area.size.width;
}

double
hip_pain_plot_get_y (const HipPainPlot *plot,
                     int                pain)
{
  return plot->area.origin.y + (1 - (double) pain / MAX_PAIN) * plot->area.size.height;
}

static void
draw_text (GtkWidget         *chart,
           GtkSnapshot       *snapshot,
           const GdkRGBA     *color,
           const char        *text,
           double             x,
           double             y)
{
  g_autoptr (PangoLayout) layout = create_layout (chart, text);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x), (float) floor (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_pain_axis (GtkWidget         *chart,
                GtkSnapshot       *snapshot,
                const HipPainPlot *plot,
                const GdkRGBA     *color)
{
  const float line_x = plot->area.origin.x - MARGIN;
  const float line_width = plot->area.size.width + 2 * MARGIN;
  GdkRGBA faint = *color;

  for (int pain = 0; pain <= MAX_PAIN; pain += PAIN_STEP)
    {
      const float y = (float) floor (hip_pain_plot_get_y (plot, pain));
      g_autofree char *text = g_strdup_printf ("%d", pain);
      int text_width;

      faint.alpha = color->alpha * (pain == 0 ? 0.6f : 0.2f);
      gtk_snapshot_append_color (snapshot, &faint, &GRAPHENE_RECT_INIT (line_x, y, line_width, 1));
      get_text_size (chart, text, &text_width, NULL);
      draw_text (chart, snapshot, color, text,
                 plot->is_rtl ? line_x + line_width + GAP : line_x - GAP - text_width,
                 y - plot->text_height / 2.);
    }
}

static char *
dup_date (gint64   time,
          gboolean with_year)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time);

  /* Translators: a day on the axis of a chart, in the format of g_date_time_format(): with the year, and without. */
  return g_date_time_format (date, with_year ? C_("axis", "%b %Y") : C_("axis", "%-e %b"));
}

/* As many days as there is room for. */
static void
draw_time_axis (GtkWidget         *chart,
                GtkSnapshot       *snapshot,
                const HipPainPlot *plot,
                const GdkRGBA     *color)
{
  const gint64 span = plot->last - plot->first;
  const gint64 days = span / (24 * 60 * 60);
  const gboolean with_year = days > 365;
  const double width = gtk_widget_get_width (chart);
  g_autofree char *sample = dup_date (plot->last, with_year);
  int sample_width, n;

  get_text_size (chart, sample, &sample_width, NULL);
  n = (int) (plot->area.size.width / (sample_width + 3 * GAP)) + 1;
  n = (int) CLAMP (days + 1, 1, CLAMP (n, 1, MAX_DATES));

  for (int i = 0; i < n; i++)
    {
      const gint64 time = n > 1 ? plot->first + span * i / (n - 1) : plot->last;
      g_autofree char *text = dup_date (time, with_year);
      int text_width;

      get_text_size (chart, text, &text_width, NULL);
      draw_text (chart, snapshot, color, text,
                 CLAMP (hip_pain_plot_get_x (plot, time) - text_width / 2., 0, MAX (width - text_width, 0)),
                 plot->area.origin.y + plot->area.size.height + MARGIN);
    }
}

void
hip_pain_plot_draw_axes (const HipPainPlot *plot,
                         GtkWidget         *chart,
                         GtkSnapshot       *snapshot,
                         const GdkRGBA     *color)
{
  draw_pain_axis (chart, snapshot, plot, color);
  draw_time_axis (chart, snapshot, plot, color);
}
