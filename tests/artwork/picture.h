/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "hip-pick-buffer.h"

G_BEGIN_DECLS

/* A picture as these tests read it themselves, so that they don't believe what the program says about it. */

typedef struct
{
  char      *element_id;
  char      *id;
  HipSide    side;
  gboolean   is_drawn;
  GPtrArray *silhouette;
  GPtrArray *paths;
} Shape;

typedef struct
{
  HipView    view;
  HipBox     frame;
  GBytes    *bytes;
  GPtrArray *regions;
  GPtrArray *structures;
} Picture;

Picture *picture_new            (HipView       view);
Picture *picture_new_for_bytes  (HipView       view,
                                 GBytes       *bytes);
void     picture_free           (Picture      *self);
Shape   *picture_find_structure (Picture      *self,
                                 const char   *element_id);
void     picture_trace          (cairo_t      *cr,
                                 const char   *d);
GBytes  *picture_load           (const char   *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

G_END_DECLS
