/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-region.h"

G_BEGIN_DECLS

/* What is written on the map: the sides of the athlete, the names of regions, and what lies under the pointer. Private to the
   canvas. */

typedef struct _HipMapLabels HipMapLabels;

HipMapLabels *hip_map_labels_new           (GtkWidget      *canvas,
                                            HipMapViewport *viewport);
void          hip_map_labels_free          (HipMapLabels   *self);
void          hip_map_labels_update_titles (HipMapLabels   *self);
void          hip_map_labels_add           (HipMapLabels   *self,
                                            HipMapRegion   *region);
void          hip_map_labels_clear         (HipMapLabels   *self);
void          hip_map_labels_update        (HipMapLabels   *self,
                                            HipMapRegion   *region);
void          hip_map_labels_set_structure (HipMapLabels   *self,
                                            const char     *text);
void          hip_map_labels_set_avoided   (HipMapLabels       *self,
                                            const GdkRectangle *layers,
                                            const GdkRectangle *bottom);
void          hip_map_labels_set_plain     (HipMapLabels       *self,
                                            gboolean            plain);
void          hip_map_labels_allocate      (HipMapLabels   *self,
                                            int             width,
                                            int             height,
                                            gboolean        has_leads);
void          hip_map_labels_snapshot      (HipMapLabels   *self,
                                            GtkSnapshot    *snapshot);

G_END_DECLS
