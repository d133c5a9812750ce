/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_FOLD (hip_fold_get_type ())
G_DECLARE_FINAL_TYPE (HipFold, hip_fold, HIP, FOLD, GtkWidget)

const char *hip_fold_get_title    (HipFold    *self);
void        hip_fold_set_title    (HipFold    *self,
                                   const char *title);
GtkWidget  *hip_fold_get_child    (HipFold    *self);
void        hip_fold_set_child    (HipFold    *self,
                                   GtkWidget  *child);
gboolean    hip_fold_get_expanded (HipFold    *self);
void        hip_fold_set_expanded (HipFold    *self,
                                   gboolean    expanded);

G_END_DECLS
