/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-library.h"
#include "hip-map-labels.h"

G_BEGIN_DECLS

/* What of the body is pointed at, beneath the skin. Private to the canvas. */

typedef struct _HipMapPointer HipMapPointer;

/* Another structure is pointed at, or none. */
typedef void (*HipMapPointerFunc) (GtkWidget *canvas);

HipMapPointer *hip_map_pointer_new           (GtkWidget         *canvas,
                                              HipMapViewport    *viewport,
                                              HipMapRaster      *raster,
                                              HipMapLabels      *labels,
                                              HipMapPointerFunc  changed);
void           hip_map_pointer_free          (HipMapPointer     *self);
void           hip_map_pointer_set_library   (HipMapPointer     *self,
                                              HipLibrary        *library);
void           hip_map_pointer_move          (HipMapPointer     *self,
                                              double             x,
                                              double             y);
void           hip_map_pointer_press         (HipMapPointer     *self,
                                              double             x,
                                              double             y);
void           hip_map_pointer_choose        (HipMapPointer     *self);
void           hip_map_pointer_choose_none   (HipMapPointer     *self);
void           hip_map_pointer_forget        (HipMapPointer     *self);
const char    *hip_map_pointer_get_structure (HipMapPointer     *self);

G_END_DECLS
