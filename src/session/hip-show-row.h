/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-candidate.h"

G_BEGIN_DECLS

#define HIP_TYPE_SHOW_ROW (hip_show_row_get_type ())
G_DECLARE_FINAL_TYPE (HipShowRow, hip_show_row, HIP, SHOW_ROW, GtkWidget)

void hip_show_row_set_candidate (HipShowRow   *self,
                                 HipCandidate *candidate,
                                 guint         number);
void hip_show_row_set_lit       (HipShowRow   *self,
                                 gboolean      lit);

G_END_DECLS
