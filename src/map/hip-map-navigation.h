/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-region.h"

G_BEGIN_DECLS

/* Where the keys lead from one region to another. Private to the map. */

HipMapRegion *hip_map_navigation_step   (GPtrArray        *regions,
                                         HipMapRegion     *from,
                                         GtkDirectionType  direction);
HipMapRegion *hip_map_navigation_search (GPtrArray        *regions,
                                         HipMapRegion     *from,
                                         const char       *text);

G_END_DECLS
