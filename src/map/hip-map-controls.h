/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-map-viewport.h"

G_BEGIN_DECLS

/* The buttons over the map. They follow the viewport and change it; nobody else need know them. */

GtkWidget *hip_map_layer_buttons_new        (HipMapViewport *viewport);
void       hip_map_layer_buttons_set_narrow (GtkWidget      *buttons,
                                             gboolean        narrow);
GtkWidget *hip_map_side_buttons_new         (HipMapViewport *viewport);
GtkWidget *hip_map_earlier_button_new       (void);
GtkWidget *hip_map_add_button_new           (void);
void       hip_map_add_button_set_narrow    (GtkWidget      *button,
                                             gboolean        narrow);
GtkWidget *hip_map_zoom_buttons_new         (HipMapViewport *viewport);
void       hip_map_zoom_buttons_set_narrow  (GtkWidget      *buttons,
                                             gboolean        narrow);

G_END_DECLS
