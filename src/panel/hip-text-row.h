/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_TEXT_ROW (hip_text_row_get_type ())
G_DECLARE_FINAL_TYPE (HipTextRow, hip_text_row, HIP, TEXT_ROW, GtkListBoxRow)

GtkWidget *hip_text_row_new (const char *text,
                             const char *subtitle);

G_END_DECLS
