/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-body-map.h"
#include "hip-panel.h"
#include "hip-search-view.h"

G_BEGIN_DECLS

#define HIP_TYPE_SEARCH_PANE (hip_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (HipSearchPane, hip_search_pane, HIP, SEARCH_PANE, GtkWidget)

HipBodyMap    *hip_search_pane_get_map      (HipSearchPane *self);
HipPanel      *hip_search_pane_get_panel    (HipSearchPane *self);
HipPanel      *hip_search_pane_ensure_panel (HipSearchPane *self,
                                             HipEnquiry    *enquiry);
HipSearchView *hip_search_pane_get_view     (HipSearchPane *self);
gboolean       hip_search_pane_get_open     (HipSearchPane *self);
void           hip_search_pane_open         (HipSearchPane *self);
void           hip_search_pane_close        (HipSearchPane *self);
void           hip_search_pane_go_to        (HipSearchPane *self,
                                             HipSearchHit  *hit);
gboolean       hip_search_pane_dismiss      (HipSearchPane *self);

G_END_DECLS
