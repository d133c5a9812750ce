/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_COMPARE_COLUMNS (hip_compare_columns_get_type ())
G_DECLARE_FINAL_TYPE (HipCompareColumns, hip_compare_columns, HIP, COMPARE_COLUMNS, GtkWidget)

GtkWidget *hip_compare_columns_new         (void);

void       hip_compare_columns_append      (HipCompareColumns *self,
                                            const char        *name,
                                            GtkWidget         *cell);
gboolean   hip_compare_columns_get_stacked (HipCompareColumns *self);

G_END_DECLS
