/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <librsvg/rsvg.h>

#include "hip-pick-buffer.h"

G_BEGIN_DECLS

/* What a shape covers of the frame: one pixel for each square millimetre, from 0 (nothing) to 255 (all of it). */
typedef struct
{
  HipBox  frame;
  int     width;
  int     height;
  guint8 *coverage;
} Mask;

/* All in millimetres; empty shapes have no area and nothing else. */
typedef struct
{
  double x;
  double y;
  double left;
  double top;
  double right;
  double bottom;
  double area;
} Measure;

typedef RsvgHandle SilhouetteHandle;

SilhouetteHandle *silhouette_handle_new (GBytes            *svg);
Mask             *mask_new              (const HipBox      *frame);
Mask             *mask_new_for_elements (const HipBox      *frame,
                                         SilhouetteHandle  *handle,
                                         const char        *element_ids);
void              mask_free             (Mask              *self);
cairo_t          *mask_begin            (Mask              *self);
void              mask_end              (Mask              *self,
                                         cairo_t           *cr);
Mask             *mask_shifted          (const Mask        *self,
                                         int                dx,
                                         int                dy);
double            mask_compare          (const Mask        *a,
                                         const Mask        *b);
double            mask_get_share_inside (const Mask        *self,
                                         const Mask        *other);
void              mask_measure          (const Mask        *self,
                                         Measure           *measure);
double            mask_get_distance     (const Mask        *self,
                                         double             x,
                                         double             y,
                                         gboolean           to_edge);
Mask             *mask_grown            (const Mask        *self,
                                         double             radius);
Mask             *mask_rows             (const Mask        *self,
                                         double             top,
                                         double             bottom);
double            measure_get_asymmetry (HipView            view,
                                         const Measure     *left,
                                         const Measure     *right);
double            get_twice_midline     (HipView            view);
char             *get_twin_id           (const char        *element_id);
void              report                (const char        *format,
                                         ...) G_GNUC_PRINTF (1, 2);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mask, mask_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SilhouetteHandle, g_object_unref)

G_END_DECLS
