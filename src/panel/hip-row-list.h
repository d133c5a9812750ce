/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_ROW_LIST (hip_row_list_get_type ())
G_DECLARE_FINAL_TYPE (HipRowList, hip_row_list, HIP, ROW_LIST, GtkWidget)

GtkWidget *hip_row_list_new         (void);

void       hip_row_list_set_model   (HipRowList                 *self,
                                     GListModel                 *model,
                                     GtkListBoxCreateWidgetFunc  create_row,
                                     gpointer                    data,
                                     GDestroyNotify              destroy);
void       hip_row_list_set_message (HipRowList                 *self,
                                     const char                 *message);
guint      hip_row_list_get_n_items (HipRowList                 *self);

G_END_DECLS
