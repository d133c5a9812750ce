/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_WIDTH_FIRST_LAYOUT (hip_width_first_layout_get_type ())

G_DECLARE_FINAL_TYPE (HipWidthFirstLayout, hip_width_first_layout, HIP, WIDTH_FIRST_LAYOUT, GtkLayoutManager)

G_END_DECLS
