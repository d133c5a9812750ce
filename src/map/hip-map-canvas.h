/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"
#include "hip-map-raster.h"
#include "hip-map-region.h"
#include "hip-map-viewport.h"

G_BEGIN_DECLS

#define HIP_TYPE_MAP_CANVAS (hip_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (HipMapCanvas, hip_map_canvas, HIP, MAP_CANVAS, GtkWidget)

GtkWidget      *hip_map_canvas_new           (const char   *artwork_folder);

HipMapViewport *hip_map_canvas_get_viewport  (HipMapCanvas *self);
HipMapRaster   *hip_map_canvas_get_raster    (HipMapCanvas *self);
HipEnquiry     *hip_map_canvas_get_enquiry   (HipMapCanvas *self);
void            hip_map_canvas_set_enquiry   (HipMapCanvas *self,
                                              HipEnquiry   *enquiry);
void            hip_map_canvas_set_skin_tone (HipMapCanvas *self,
                                              HipSkinTone   skin_tone);
void            hip_map_canvas_set_highlight (HipMapCanvas *self,
                                              HipCandidate *candidate);
void            hip_map_canvas_show          (HipMapCanvas *self,
                                              GListModel   *structures,
                                              GPtrArray    *felt);
void            hip_map_canvas_stop_showing  (HipMapCanvas *self);
void            hip_map_canvas_point_out     (HipMapCanvas *self,
                                              HipRegion    *region,
                                              HipSide       side);
void            hip_map_canvas_set_avoided   (HipMapCanvas       *self,
                                              const GdkRectangle *layers,
                                              const GdkRectangle *bottom);
gboolean        hip_map_canvas_get_adding    (HipMapCanvas *self);
void            hip_map_canvas_set_adding    (HipMapCanvas *self,
                                              gboolean      adding);
void            hip_map_canvas_set_earlier   (HipMapCanvas *self,
                                              GListModel   *marks);
void            hip_map_canvas_set_plain     (HipMapCanvas *self,
                                              gboolean      plain);
void            hip_map_canvas_point_at      (HipMapCanvas *self,
                                              double        x,
                                              double        y);
void            hip_map_canvas_press         (HipMapCanvas *self,
                                              double        x,
                                              double        y);
const char     *hip_map_canvas_get_pointed_structure (HipMapCanvas *self);
GPtrArray      *hip_map_canvas_get_regions   (HipMapCanvas *self);
HipMapRegion   *hip_map_canvas_get_focused   (HipMapCanvas *self);
void            hip_map_canvas_go_to         (HipMapCanvas *self,
                                              HipMapRegion *region);
gboolean        hip_map_canvas_is_settled    (HipMapCanvas *self);

G_END_DECLS
