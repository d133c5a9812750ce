/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "hip-types.h"

G_BEGIN_DECLS

/**
 * HipBox:
 * @x: left edge, in millimetres of the artwork
 * @y: top edge
 * @width: width
 * @height: height
 *
 * A rectangle in the millimetre frame of a picture.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} HipBox;

/**
 * HipPickTarget:
 * @id: the id of a region or structure
 * @side: its side as drawn
 * @box: the rectangle around the part of it that can be seen
 * @center_x: a point well inside it, near its centre of gravity, in millimetres
 * @center_y: likewise
 * @area: the part of it that can be seen, in square millimetres; 0 if something hides it altogether
 *
 * Something that can be picked.
 */
typedef struct
{
  char    *id;
  HipSide  side;
  HipBox   box;
  double   center_x;
  double   center_y;
  double   area;
} HipPickTarget;

#define HIP_TYPE_PICK_BUFFER (hip_pick_buffer_get_type ())

typedef struct _HipPickBuffer HipPickBuffer;

/* The resolution of a pick buffer, in pixels per millimetre. */
#define HIP_PICK_BUFFER_SCALE 2.0

GType                hip_pick_buffer_get_type      (void);
HipPickBuffer       *hip_pick_buffer_new           (cairo_surface_t     *surface,
                                                    const HipBox        *frame,
                                                    GPtrArray           *targets);
HipPickBuffer       *hip_pick_buffer_ref           (HipPickBuffer       *self);
void                 hip_pick_buffer_unref         (HipPickBuffer       *self);
guint                hip_pick_buffer_get_n_targets (HipPickBuffer       *self);
const HipPickTarget *hip_pick_buffer_get_target    (HipPickBuffer       *self,
                                                    guint                index);
int                  hip_pick_buffer_find          (HipPickBuffer       *self,
                                                    const char          *id,
                                                    HipSide              side);
int                  hip_pick_buffer_lookup        (HipPickBuffer       *self,
                                                    double               x,
                                                    double               y,
                                                    double               reach);
gsize                hip_pick_buffer_get_size      (HipPickBuffer       *self);

HipPickTarget       *hip_pick_target_new           (const char          *id,
                                                    HipSide              side);
void                 hip_pick_target_free          (HipPickTarget       *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipPickBuffer, hip_pick_buffer_unref)

G_END_DECLS
