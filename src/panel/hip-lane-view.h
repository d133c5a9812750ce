/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_LANE_VIEW (hip_lane_view_get_type ())
G_DECLARE_FINAL_TYPE (HipLaneView, hip_lane_view, HIP, LANE_VIEW, GtkWidget)

GListModel *hip_lane_view_get_model          (HipLaneView        *self);
void        hip_lane_view_set_model          (HipLaneView        *self,
                                              GListModel         *model);
const char *hip_lane_view_get_open_condition (HipLaneView        *self);
void        hip_lane_view_set_open_condition (HipLaneView        *self,
                                              const char         *open_condition);
GtkWidget  *hip_lane_view_get_open_row       (HipLaneView        *self);
void        hip_lane_view_set_pointed        (HipLaneView        *self,
                                              const char         *structure);
void        hip_lane_view_set_compared       (HipLaneView        *self,
                                              const char * const *compared,
                                              gboolean            full);

G_END_DECLS
