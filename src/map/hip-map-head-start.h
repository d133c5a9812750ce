/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"

G_BEGIN_DECLS

/* The room for the map in a window that opens at its own size. Another size costs no more than a drawing: until it is there, the
 * first picture is stretched. */
#define HIP_MAP_HEAD_START_WIDTH 787
#define HIP_MAP_HEAD_START_HEIGHT 743

void          hip_map_head_start      (HipView view);
HipMapRaster *hip_map_head_start_take (void);

G_END_DECLS
