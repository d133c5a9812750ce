/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_COMPARE_BAR (hip_compare_bar_get_type ())
G_DECLARE_FINAL_TYPE (HipCompareBar, hip_compare_bar, HIP, COMPARE_BAR, GtkWidget)

void hip_compare_bar_set_conditions (HipCompareBar      *self,
                                     const char * const *conditions);

G_END_DECLS
