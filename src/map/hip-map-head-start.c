/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-head-start.h"

/* The room for the map in a window that opens at its own size. Another size costs no more than a second drawing: until it is there,
 * the first one is stretched. */
#define EXPECTED_WIDTH 787
#define EXPECTED_HEIGHT 743

static HipMapRaster *raster;

/**
 * hip_map_head_start:
 * @view: the view that will be shown first
 *
 * Has a view drawn, for the first map to find. It takes about as long as GTK needs to open the display, so call it before
 * that, from the main thread.
 */
void
hip_map_head_start (HipView view)
{
  const HipArtworkTheme theme = { 0 };

  g_return_if_fail (raster == NULL);

  raster = hip_map_raster_new (NULL);
  hip_map_raster_begin (raster, view, &theme, EXPECTED_WIDTH, EXPECTED_HEIGHT);
}

/**
 * hip_map_head_start_take:
 *
 * Returns: (transfer full) (nullable): the raster of [func@map_head_start], for the first who asks
 */
HipMapRaster *
hip_map_head_start_take (void)
{
  return g_steal_pointer (&raster);
}
