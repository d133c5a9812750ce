/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"

G_BEGIN_DECLS

void          hip_map_head_start      (HipView view);
HipMapRaster *hip_map_head_start_take (void);

G_END_DECLS
