/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the figures of a #HipPainChart are, and the axes around them. Private to the chart. */

typedef struct
{
  graphene_rect_t area;
  int             text_height;
  gint64          first; /* seconds */
  gint64          last;
  gboolean        is_rtl;
} HipPainPlot;

int    hip_pain_plot_get_height (GtkWidget         *chart);
void   hip_pain_plot_init       (HipPainPlot       *plot,
                                 GtkWidget         *chart,
                                 gint64             first,
                                 gint64             last);
double hip_pain_plot_get_x      (const HipPainPlot *plot,
                                 gint64             time);
double hip_pain_plot_get_y      (const HipPainPlot *plot,
                                 int                pain);
void   hip_pain_plot_draw_axes  (const HipPainPlot *plot,
                                 GtkWidget         *chart,
                                 GtkSnapshot       *snapshot,
                                 const GdkRGBA     *color);

G_END_DECLS
