/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-pick-buffer.h"

G_BEGIN_DECLS

/* How far one can zoom in; beyond this a fibre is as broad as a thumb. */
#define HIP_MAP_MAX_ZOOM 8.0

/**
 * HipMapTransform:
 * @frame: the frame of the picture, in millimetres; empty as long as there is no picture
 * @width: width of the widget, in logical pixels
 * @height: height of the widget
 * @scale_factor: device pixels per logical pixel; 1.25 is one, too
 * @offset_x: how far the widget begins after the edge of a device pixel, in logical pixels
 * @offset_y: likewise
 * @zoom: from 1, which shows the whole picture, to %HIP_MAP_MAX_ZOOM
 * @center_x: the point of the picture in the middle of the widget, in millimetres
 * @center_y: likewise
 * @flipped: whether left and right are exchanged on the screen
 *
 * The way between millimetres of a picture and logical pixels of a widget.
 */
typedef struct
{
  HipBox   frame;
  int      width;
  int      height;
  double   scale_factor;
  double   offset_x;
  double   offset_y;
  double   zoom;
  double   center_x;
  double   center_y;
  gboolean flipped;
} HipMapTransform;

double   hip_map_transform_get_fit_scale (const HipMapTransform *self);
double   hip_map_transform_get_scale     (const HipMapTransform *self);
void     hip_map_transform_to_widget     (const HipMapTransform *self,
                                          const HipBox          *box,
                                          HipBox                *rectangle);
void     hip_map_transform_from_widget   (const HipMapTransform *self,
                                          double                 x,
                                          double                 y,
                                          double                *picture_x,
                                          double                *picture_y);
void     hip_map_transform_get_visible   (const HipMapTransform *self,
                                          HipBox                *box);
void     hip_map_transform_fit           (HipMapTransform       *self);
gboolean hip_map_transform_zoom_at       (HipMapTransform       *self,
                                          double                 factor,
                                          double                 x,
                                          double                 y);
void     hip_map_transform_pan           (HipMapTransform       *self,
                                          double                 dx,
                                          double                 dy);
gboolean hip_map_transform_reveal        (HipMapTransform       *self,
                                          const HipBox          *box);
void     hip_map_transform_keep_in_sight (HipMapTransform       *self);

G_END_DECLS
