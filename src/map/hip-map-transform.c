/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-transform.h"

#include <math.h>

/* Room between the picture and the edge of the widget, in logical pixels. */
#define MARGIN 6.0

/**
 * hip_map_transform_get_fit_scale:
 * @self: a transform
 *
 * Returns: logical pixels per millimetre when the whole picture is shown; 0 if there is no room or no picture
 */
double
hip_map_transform_get_fit_scale (const HipMapTransform *self)
{
  if (self->width <= 2 * MARGIN || self->height <= 2 * MARGIN || !(self->frame.width > 0))
    return 0;

  return MIN ((self->width - 2 * MARGIN) / self->frame.width, (self->height - 2 * MARGIN) / self->frame.height);
}

/**
 * hip_map_transform_get_scale:
 * @self: a transform
 *
 * Returns: logical pixels per millimetre; 0 if there is no room or no picture
 */
double
hip_map_transform_get_scale (const HipMapTransform *self)
{
  return hip_map_transform_get_fit_scale (self) * self->zoom;
}

/* The nearest place in the widget that is the edge of a device pixel. */
static double
snap (const HipMapTransform *self,
      double                 place,
      double                 offset)
{
  return round ((place + offset) * self->scale_factor) / self->scale_factor - offset;
}

/* The left top corner of the picture in the widget. Rasters are counted from where the picture as drawn begins, so that is put on a
   whole device pixel, and all of them stay sharp; flipped, it is the right edge. */
static void
get_origin (const HipMapTransform *self,
            double                *x,
            double                *y)
{
  double scale = hip_map_transform_get_scale (self);
  double left = self->center_x - self->frame.x;

  if (self->flipped)
    left = self->frame.width - left;

  *x = self->width / 2. - left * scale;
  *y = self->height / 2. - (self->center_y - self->frame.y) * scale;
  if (self->flipped)
    *x = snap (self, *x + self->frame.width * scale, self->offset_x) - self->frame.width * scale;
  else
    *x = snap (self, *x, self->offset_x);
  *y = snap (self, *y, self->offset_y);
}

/**
 * hip_map_transform_to_widget:
 * @self: a transform
 * @box: a rectangle of the picture, in millimetres
 * @rectangle: (out caller-allocates): where it is in the widget, in logical pixels
 */
void
hip_map_transform_to_widget (const HipMapTransform *self,
                             const HipBox          *box,
                             HipBox                *rectangle)
{
  double scale = hip_map_transform_get_scale (self);
  double left = box->x - self->frame.x;
  double x, y;

  get_origin (self, &x, &y);
  if (self->flipped)
    left = self->frame.width - left - box->width;

  *rectangle = (HipBox) {
    .x = x + left * scale,
    .y = y + (box->y - self->frame.y) * scale,
    .width = box->width * scale,
    .height = box->height * scale,
  };
}

/**
 * hip_map_transform_from_widget:
 * @self: a transform
 * @x: a point of the widget, in logical pixels
 * @y: likewise
 * @picture_x: (out): the point of the picture that is shown there, in millimetres
 * @picture_y: (out): likewise
 */
void
hip_map_transform_from_widget (const HipMapTransform *self,
                               double                 x,
                               double                 y,
                               double                *picture_x,
                               double                *picture_y)
{
  double scale = hip_map_transform_get_scale (self);
  double left, top, origin_x, origin_y;

  if (!(scale > 0))
    {
      *picture_x = self->center_x;
      *picture_y = self->center_y;
      return;
    }

  get_origin (self, &origin_x, &origin_y);
  left = (x - origin_x) / scale;
  top = (y - origin_y) / scale;
  if (self->flipped)
    left = self->frame.width - left;

  *picture_x = self->frame.x + left;
  *picture_y = self->frame.y + top;
}

/**
 * hip_map_transform_get_visible:
 * @self: a transform
 * @box: (out caller-allocates): the part of the picture that can be seen, in millimetres
 */
void
hip_map_transform_get_visible (const HipMapTransform *self,
                               HipBox                *box)
{
  double left, top, right, bottom;

  hip_map_transform_from_widget (self, 0, 0, &left, &top);
  hip_map_transform_from_widget (self, self->width, self->height, &right, &bottom);

  box->x = MAX (MIN (left, right), self->frame.x);
  box->y = MAX (top, self->frame.y);
  box->width = MIN (MAX (left, right), self->frame.x + self->frame.width) - box->x;
  box->height = MIN (bottom, self->frame.y + self->frame.height) - box->y;
}

/**
 * hip_map_transform_keep_in_sight:
 * @self: a transform
 *
 * The body never gets lost: the picture covers the widget as far as it can, and what is smaller stays in the middle.
 */
void
hip_map_transform_keep_in_sight (HipMapTransform *self)
{
  double scale = hip_map_transform_get_scale (self);
  double half_width, half_height, middle_x, middle_y;

  if (!(scale > 0))
    return;

  middle_x = self->frame.x + self->frame.width / 2;
  middle_y = self->frame.y + self->frame.height / 2;
  half_width = MAX (0, (self->frame.width - self->width / scale) / 2);
  half_height = MAX (0, (self->frame.height - self->height / scale) / 2);

  self->center_x = CLAMP (self->center_x, middle_x - half_width, middle_x + half_width);
  self->center_y = CLAMP (self->center_y, middle_y - half_height, middle_y + half_height);
}

/**
 * hip_map_transform_fit:
 * @self: a transform
 *
 * Shows the whole picture.
 */
void
hip_map_transform_fit (HipMapTransform *self)
{
  self->zoom = 1;
  self->center_x = self->frame.x + self->frame.width / 2;
  self->center_y = self->frame.y + self->frame.height / 2;
}

/**
 * hip_map_transform_zoom_at:
 * @self: a transform
 * @factor: how much larger the picture gets
 * @x: a point of the widget, in logical pixels
 * @y: likewise
 *
 * Zooms so that the point of the body under the pointer stays there, as far as the edge of the picture allows.
 *
 * Returns: whether the zoom changed
 */
gboolean
hip_map_transform_zoom_at (HipMapTransform *self,
                           double           factor,
                           double           x,
                           double           y)
{
  double zoom = self->zoom * factor;
  double before, nearer;

  if (!isfinite (zoom))
    return FALSE;

  /* A hair above one would keep a detail raster for nothing. */
  zoom = CLAMP (zoom, 1, HIP_MAP_MAX_ZOOM);
  if (zoom < 1.005)
    zoom = 1;

  if (fabs (zoom - self->zoom) < 1e-9)
    return FALSE;

  /* Reckoned from the middle, which lies on no whole pixel: what many small steps would lose to rounding adds up. */
  before = hip_map_transform_get_scale (self);
  self->zoom = zoom;
  if (before > 0)
    {
      nearer = 1 / before - 1 / hip_map_transform_get_scale (self);
      self->center_x += (x - self->width / 2.) * (self->flipped ? -nearer : nearer);
      self->center_y += (y - self->height / 2.) * nearer;
    }
  hip_map_transform_keep_in_sight (self);

  return TRUE;
}

/**
 * hip_map_transform_pan:
 * @self: a transform
 * @dx: how far the picture goes to the right, in logical pixels
 * @dy: how far it goes down
 */
void
hip_map_transform_pan (HipMapTransform *self,
                       double           dx,
                       double           dy)
{
  double scale = hip_map_transform_get_scale (self);

  if (!(scale > 0))
    return;

  self->center_x -= (self->flipped ? -dx : dx) / scale;
  self->center_y -= dy / scale;
  hip_map_transform_keep_in_sight (self);
}

/**
 * hip_map_transform_reveal:
 * @self: a transform
 * @box: a rectangle of the picture, in millimetres
 *
 * Pans no farther than needed to bring @box into sight.
 *
 * Returns: whether it had to be moved
 */
gboolean
hip_map_transform_reveal (HipMapTransform *self,
                          const HipBox    *box)
{
  HipBox rectangle;
  double dx = 0, dy = 0;

  hip_map_transform_to_widget (self, box, &rectangle);

  if (rectangle.x + rectangle.width > self->width)
    dx = self->width - rectangle.x - rectangle.width;
  if (rectangle.x + dx < 0)
    dx = -rectangle.x;
  if (rectangle.y + rectangle.height > self->height)
    dy = self->height - rectangle.y - rectangle.height;
  if (rectangle.y + dy < 0)
    dy = -rectangle.y;

  if (fabs (dx) <= 0.5 && fabs (dy) <= 0.5)
    return FALSE;

  hip_map_transform_pan (self, dx, dy);

  return TRUE;
}
