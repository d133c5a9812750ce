/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The points of a chart, line by line, each in the order of time, and which is where from which. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HipPainPoint:
 * @marker: what is seen
 * @line: of which line
 * @time: in seconds
 * @intensity: 0–10
 * @joined: whether it is joined to the point before
 * @shift: sideways, from a point of another line at the same place, in logical pixels
 *
 * A figure.
 */
typedef struct
{
  GtkWidget *marker;
  guint      line;
  gint64     time;
  int        intensity;
  gboolean   joined;
  int        shift;
} HipPainPoint;

GArray             *hip_pain_points_new         (void);
const HipPainPoint *hip_pain_points_get         (GArray           *self,
                                                 guint             index);
void                hip_pain_points_add         (GArray           *self,
                                                 HipPainPoint     *point);
void                hip_pain_points_get_range   (GArray           *self,
                                                 gint64           *first,
                                                 gint64           *last);
GtkWidget          *hip_pain_points_find_newest (GArray           *self);
gboolean            hip_pain_points_find        (GArray           *self,
                                                 GtkWidget        *marker,
                                                 guint            *index);
GtkWidget          *hip_pain_points_find_next   (GArray           *self,
                                                 guint             index,
                                                 GtkDirectionType  direction,
                                                 gboolean          is_rtl);

G_END_DECLS
