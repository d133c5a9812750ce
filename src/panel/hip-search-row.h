/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-search-hit.h"

G_BEGIN_DECLS

#define HIP_TYPE_SEARCH_ROW (hip_search_row_get_type ())
G_DECLARE_FINAL_TYPE (HipSearchRow, hip_search_row, HIP, SEARCH_ROW, GtkListBoxRow)

GtkWidget    *hip_search_row_new            (HipSearchHit *hit);

HipSearchHit *hip_search_row_get_hit        (HipSearchRow *self);
const char   *hip_search_row_get_kind_title (HipSearchRow *self);

G_END_DECLS
