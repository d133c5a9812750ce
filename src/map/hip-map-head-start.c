/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-head-start.h"

/* Drawn when the program was built, in the colours of a light desktop: see draw-first.c. */
static const char *const pictures[] = {
  [HIP_VIEW_FRONT] = RESOURCE_PREFIX "/first/front.png",
  [HIP_VIEW_SIDE] = RESOURCE_PREFIX "/first/side.png",
  [HIP_VIEW_BACK] = RESOURCE_PREFIX "/first/back.png",
  [HIP_VIEW_LOW_BACK] = RESOURCE_PREFIX "/first/low-back.png",
};

G_STATIC_ASSERT (G_N_ELEMENTS (pictures) == HIP_N_VIEWS);

static GThread *thread;

static gpointer
begin (gpointer view)
{
  const HipArtworkTheme theme = { 0 };
  HipMapRaster *raster = hip_map_raster_new (NULL);

  hip_map_raster_begin (raster, GPOINTER_TO_INT (view), &theme, HIP_MAP_HEAD_START_WIDTH, HIP_MAP_HEAD_START_HEIGHT,
                        pictures[GPOINTER_TO_INT (view)]);

  return raster;
}

/**
 * hip_map_head_start:
 * @view: the view that will be shown first
 *
 * Has the picture of a view at hand, for the first map to find, and its regions found. That takes less time than GTK needs to open
 * the display, so call it before that, from the main thread, which has nothing to do for it.
 */
void
hip_map_head_start (HipView view)
{
  g_return_if_fail (view < HIP_N_VIEWS);
  g_return_if_fail (thread == NULL);

  thread = g_thread_new ("head start", begin, GINT_TO_POINTER (view));
}

/**
 * hip_map_head_start_take:
 *
 * Returns: (transfer full) (nullable): the raster of [func@map_head_start], for the first who asks
 */
HipMapRaster *
hip_map_head_start_take (void)
{
  return thread != NULL ? g_thread_join (g_steal_pointer (&thread)) : NULL;
}
