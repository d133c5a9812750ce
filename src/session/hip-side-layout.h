/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_SIDE_LAYOUT (hip_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (HipSideLayout, hip_side_layout, HIP, SIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
