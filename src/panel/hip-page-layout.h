/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_PAGE_LAYOUT (hip_page_layout_get_type ())

G_DECLARE_FINAL_TYPE (HipPageLayout, hip_page_layout, HIP, PAGE_LAYOUT, GtkLayoutManager)

G_END_DECLS
