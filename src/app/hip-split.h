/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_SPLIT (hip_split_get_type ())
G_DECLARE_FINAL_TYPE (HipSplit, hip_split, HIP, SPLIT, GtkWidget)

GtkWidget     *hip_split_get_start_child (HipSplit  *self);
void           hip_split_set_start_child (HipSplit  *self,
                                          GtkWidget *child);
GtkWidget     *hip_split_get_end_child   (HipSplit  *self);
void           hip_split_set_end_child   (HipSplit  *self,
                                          GtkWidget *child);
int            hip_split_get_panel_width (HipSplit  *self);
void           hip_split_set_panel_width (HipSplit  *self,
                                          int        panel_width);
GtkOrientation hip_split_get_orientation (HipSplit  *self);

G_END_DECLS
