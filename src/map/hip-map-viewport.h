/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-transform.h"

G_BEGIN_DECLS

/* A finger or a hasty pointer that misses everything by this many logical pixels still hits the nearest region. */
#define HIP_MAP_REACH 12.0

#define HIP_TYPE_MAP_VIEWPORT (hip_map_viewport_get_type ())
G_DECLARE_FINAL_TYPE (HipMapViewport, hip_map_viewport, HIP, MAP_VIEWPORT, GObject)

HipMapViewport *hip_map_viewport_new              (void);

HipView         hip_map_viewport_get_view         (HipMapViewport *self);
void            hip_map_viewport_set_view         (HipMapViewport *self,
                                                   HipView         view);
HipLayer        hip_map_viewport_get_layer        (HipMapViewport *self);
void            hip_map_viewport_set_layer        (HipMapViewport *self,
                                                   HipLayer        layer);
HipSide         hip_map_viewport_get_profile_side (HipMapViewport *self);
void            hip_map_viewport_set_profile_side (HipMapViewport *self,
                                                   HipSide         side);
gboolean        hip_map_viewport_get_mirrored     (HipMapViewport *self);
void            hip_map_viewport_set_mirrored     (HipMapViewport *self,
                                                   gboolean        mirrored);
double          hip_map_viewport_get_zoom         (HipMapViewport *self);
void            hip_map_viewport_set_zoom         (HipMapViewport *self,
                                                   double          zoom);

void            hip_map_viewport_set_size         (HipMapViewport *self,
                                                   int             width,
                                                   int             height,
                                                   double          scale_factor);
void            hip_map_viewport_set_offset       (HipMapViewport *self,
                                                   double          x,
                                                   double          y);
void            hip_map_viewport_set_frame        (HipMapViewport *self,
                                                   const HipBox   *frame);
void            hip_map_viewport_set_pick         (HipMapViewport *self,
                                                   HipPickBuffer  *pick);
HipPickBuffer  *hip_map_viewport_get_pick         (HipMapViewport *self);

void            hip_map_viewport_zoom_at          (HipMapViewport *self,
                                                   double          factor,
                                                   double          x,
                                                   double          y);
void            hip_map_viewport_pan              (HipMapViewport *self,
                                                   double          dx,
                                                   double          dy);
void            hip_map_viewport_fit              (HipMapViewport *self);
void            hip_map_viewport_reveal           (HipMapViewport *self,
                                                   const HipBox   *box);

const HipMapTransform *hip_map_viewport_get_transform (HipMapViewport *self);
gboolean        hip_map_viewport_is_ready         (HipMapViewport *self);
gboolean        hip_map_viewport_is_flipped       (HipMapViewport *self);
double          hip_map_viewport_get_scale        (HipMapViewport *self);
double          hip_map_viewport_get_fit_scale    (HipMapViewport *self);
double          hip_map_viewport_get_scale_factor (HipMapViewport *self);
void            hip_map_viewport_get_frame        (HipMapViewport *self,
                                                   HipBox         *frame);
void            hip_map_viewport_get_visible      (HipMapViewport *self,
                                                   HipBox         *box);
void            hip_map_viewport_to_widget        (HipMapViewport *self,
                                                   const HipBox   *box,
                                                   HipBox         *rectangle);
void            hip_map_viewport_point_to_widget  (HipMapViewport *self,
                                                   double          x,
                                                   double          y,
                                                   double         *widget_x,
                                                   double         *widget_y);
void            hip_map_viewport_from_widget      (HipMapViewport *self,
                                                   double          x,
                                                   double          y,
                                                   double         *picture_x,
                                                   double         *picture_y);
int             hip_map_viewport_pick             (HipMapViewport *self,
                                                   double          x,
                                                   double          y);
HipSide         hip_map_viewport_swap_side        (HipMapViewport *self,
                                                   HipSide         side);

G_END_DECLS
