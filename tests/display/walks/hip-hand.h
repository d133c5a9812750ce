/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody's hand on mouse and keyboard: real events, which the display server sends to the program that the test runs in. It sees what
 * is on the screen, scrolls to what isn't, and counts what it does. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _HipHand HipHand;

HipHand *hip_hand_new           (GtkWindow  *window);
void     hip_hand_free          (HipHand    *self);

guint    hip_hand_get_n_clicks  (HipHand    *self);
guint    hip_hand_get_n_turns   (HipHand    *self);
guint    hip_hand_get_n_keys    (HipHand    *self);

void     hip_hand_go_to         (HipHand    *self,
                                 GtkWindow  *window);
void     hip_hand_wait          (HipHand    *self);

void     hip_hand_click         (HipHand    *self,
                                 GtkWidget  *widget);
void     hip_hand_click_at      (HipHand    *self,
                                 GtkWidget  *widget,
                                 double      x,
                                 double      y);

void     hip_hand_press         (HipHand    *self,
                                 guint       key,
                                 guint       modifier);
void     hip_hand_choose        (HipHand    *self,
                                 GtkWidget  *item);
void     hip_hand_type          (HipHand    *self,
                                 const char *text);
void     hip_hand_tab_to        (HipHand    *self,
                                 GtkWidget  *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipHand, hip_hand_free)

G_END_DECLS
