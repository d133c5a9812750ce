/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names for screen readers, where GTK gives another or none. */

void hip_accessible_name_button      (GtkWidget  *button,
                                      const char *name);
void hip_accessible_name_menu_button (GtkWidget  *menu_button,
                                      const char *name);
void hip_accessible_name_menu_items  (GtkWidget  *widget);

G_END_DECLS
