/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share with each other, and with the application. */

#pragma once

#include "hip-keeper.h"
#include "hip-window.h"

G_BEGIN_DECLS

HipKeeper *hip_window_get_keeper  (HipWindow  *self);
void       hip_window_take_keeper (HipWindow  *self,
                                   HipWindow  *other);
void       hip_window_offer_undo  (HipWindow  *self,
                                   const char *title);
void       hip_window_add_toast   (HipWindow  *self,
                                   AdwToast   *toast);
GtkWidget *hip_window_get_page    (HipWindow  *self);
void       hip_window_go_home     (HipWindow  *self);

G_END_DECLS
