/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_LINE_LAYOUT (hip_line_layout_get_type ())

G_DECLARE_FINAL_TYPE (HipLineLayout, hip_line_layout, HIP, LINE_LAYOUT, GtkLayoutManager)

G_END_DECLS
