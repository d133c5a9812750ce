/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window keeps sessions. Private to the window and the application. */

#pragma once

#include "hip-keeper.h"
#include "hip-window.h"

G_BEGIN_DECLS

void       hip_window_class_install_athletes (GtkWidgetClass *widget_class);
void       hip_window_update_athletes        (HipWindow      *self);

/* In the file of the window. */
HipKeeper *hip_window_get_keeper  (HipWindow  *self);
void       hip_window_take_keeper (HipWindow  *self,
                                   HipWindow  *other);
void       hip_window_offer_undo  (HipWindow  *self,
                                   const char *title);
GtkWidget *hip_window_get_page    (HipWindow  *self);
void       hip_window_go_home     (HipWindow  *self);

G_END_DECLS
