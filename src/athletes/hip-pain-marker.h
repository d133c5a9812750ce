/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_PAIN_MARKER (hip_pain_marker_get_type ())
G_DECLARE_FINAL_TYPE (HipPainMarker, hip_pain_marker, HIP, PAIN_MARKER, GtkWidget)

GtkWidget *hip_pain_marker_new          (guint     style);
GtkWidget *hip_pain_marker_new_swatch   (guint     style);
void       hip_pain_marker_set_emphasis (HipPainMarker *self,
                                         gboolean       emphasis);
gboolean   hip_pain_marker_get_emphasis (HipPainMarker *self);
void       hip_pain_marker_set_line     (guint     style,
                                         cairo_t  *cr);

G_END_DECLS
