/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-library.h"
#include "hip-map-region.h"

G_BEGIN_DECLS

HipMapRegion *hip_map_navigation_step   (GPtrArray        *regions,
                                         HipMapRegion     *from,
                                         GtkDirectionType  direction);
HipMapRegion *hip_map_navigation_search (GPtrArray        *regions,
                                         HipMapRegion     *from,
                                         const char       *text);
char         *hip_map_navigation_dup_structure (HipMapViewport *viewport,
                                         HipMapRaster     *raster,
                                         HipLibrary       *library,
                                         double            x,
                                         double            y,
                                         const char      **id);

G_END_DECLS
