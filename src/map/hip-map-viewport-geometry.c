/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-viewport.h"

/* What lies where, as the viewport shows it. */

static gboolean
is_left_profile (HipMapViewport *self)
{
  return hip_map_viewport_get_view (self) == HIP_VIEW_SIDE && hip_map_viewport_get_profile_side (self) == HIP_SIDE_LEFT;
}

/**
 * hip_map_viewport_is_ready:
 * @self: a viewport
 *
 * Returns: whether there is a picture and room to show it
 */
gboolean
hip_map_viewport_is_ready (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), FALSE);

  return hip_map_viewport_get_scale (self) > 0;
}

/**
 * hip_map_viewport_is_flipped:
 * @self: a viewport
 *
 * Returns: whether left and right of the picture as drawn are exchanged on the screen
 */
gboolean
hip_map_viewport_is_flipped (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), FALSE);

  return hip_map_viewport_get_mirrored (self) != is_left_profile (self);
}

/**
 * hip_map_viewport_get_fit_scale:
 * @self: a viewport
 *
 * Returns: logical pixels per millimetre when the whole picture is shown; 0 if there is no room or no picture
 */
double
hip_map_viewport_get_fit_scale (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), 0);

  return hip_map_transform_get_fit_scale (hip_map_viewport_get_transform (self));
}

/**
 * hip_map_viewport_get_scale:
 * @self: a viewport
 *
 * Returns: logical pixels per millimetre; 0 if there is no room or no picture
 */
double
hip_map_viewport_get_scale (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), 0);

  return hip_map_transform_get_scale (hip_map_viewport_get_transform (self));
}

/**
 * hip_map_viewport_get_scale_factor:
 * @self: a viewport
 *
 * Returns: device pixels per logical pixel
 */
double
hip_map_viewport_get_scale_factor (HipMapViewport *self)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), 1);

  return hip_map_viewport_get_transform (self)->scale_factor;
}

/**
 * hip_map_viewport_get_frame:
 * @self: a viewport
 * @frame: (out caller-allocates): the frame of the picture, in millimetres
 */
void
hip_map_viewport_get_frame (HipMapViewport *self,
                            HipBox         *frame)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (frame != NULL);

  *frame = hip_map_viewport_get_transform (self)->frame;
}

/**
 * hip_map_viewport_get_visible:
 * @self: a viewport
 * @box: (out caller-allocates): the part of the picture that can be seen, in millimetres
 */
void
hip_map_viewport_get_visible (HipMapViewport *self,
                              HipBox         *box)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (box != NULL);

  hip_map_transform_get_visible (hip_map_viewport_get_transform (self), box);
}

/**
 * hip_map_viewport_to_widget:
 * @self: a viewport
 * @box: a rectangle of the picture, in millimetres
 * @rectangle: (out caller-allocates): where it is in the widget, in logical pixels
 */
void
hip_map_viewport_to_widget (HipMapViewport *self,
                            const HipBox   *box,
                            HipBox         *rectangle)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (box != NULL);
  g_return_if_fail (rectangle != NULL);

  hip_map_transform_to_widget (hip_map_viewport_get_transform (self), box, rectangle);
}

/**
 * hip_map_viewport_point_to_widget:
 * @self: a viewport
 * @x: a point of the picture, in millimetres
 * @y: likewise
 * @widget_x: (out): where it is in the widget, in logical pixels
 * @widget_y: (out): likewise
 */
void
hip_map_viewport_point_to_widget (HipMapViewport *self,
                                  double          x,
                                  double          y,
                                  double         *widget_x,
                                  double         *widget_y)
{
  HipBox rectangle;

  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));
  g_return_if_fail (widget_x != NULL);
  g_return_if_fail (widget_y != NULL);

  hip_map_transform_to_widget (hip_map_viewport_get_transform (self), &(HipBox) { x, y, 0, 0 }, &rectangle);
  *widget_x = rectangle.x;
  *widget_y = rectangle.y;
}

/**
 * hip_map_viewport_from_widget:
 * @self: a viewport
 * @x: a point of the widget, in logical pixels
 * @y: likewise
 * @picture_x: (out): the point of the picture that is shown there, in millimetres
 * @picture_y: (out): likewise
 */
void
hip_map_viewport_from_widget (HipMapViewport *self,
                              double          x,
                              double          y,
                              double         *picture_x,
                              double         *picture_y)
{
  g_return_if_fail (HIP_IS_MAP_VIEWPORT (self));

  hip_map_transform_from_widget (hip_map_viewport_get_transform (self), x, y, picture_x, picture_y);
}

/**
 * hip_map_viewport_pick:
 * @self: a viewport
 * @x: a point of the widget, in logical pixels
 * @y: likewise
 *
 * Returns: the index of the region at that point, or near it, among the targets of the pick buffer; -1 for none
 */
int
hip_map_viewport_pick (HipMapViewport *self,
                       double          x,
                       double          y)
{
  HipPickBuffer *pick;
  double picture_x, picture_y;

  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), -1);

  pick = hip_map_viewport_get_pick (self);
  if (pick == NULL || !hip_map_viewport_is_ready (self))
    return -1;

  hip_map_viewport_from_widget (self, x, y, &picture_x, &picture_y);

  return hip_pick_buffer_lookup (pick, picture_x, picture_y, HIP_MAP_REACH / hip_map_viewport_get_scale (self));
}

/**
 * hip_map_viewport_swap_side:
 * @self: a viewport
 * @side: a side as drawn, or a side of the athlete
 *
 * The left profile is the drawing of the right one, flipped. This gives the athlete's side for a drawn side, and the other
 * way round.
 *
 * Returns: the side of the athlete, or the side as drawn
 */
HipSide
hip_map_viewport_swap_side (HipMapViewport *self,
                            HipSide         side)
{
  g_return_val_if_fail (HIP_IS_MAP_VIEWPORT (self), side);

  if (is_left_profile (self))
    return hip_side_opposite (side);

  return side;
}
