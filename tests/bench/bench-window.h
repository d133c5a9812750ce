/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clicking in the real window, and waiting for it, for the benchmarks. */

#pragma once

#include "hip-body-map.h"
#include "hip-window.h"

static inline HipMapCanvas *
bench_window_get_canvas (GtkWidget *window)
{
  return hip_body_map_get_canvas (HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window))));
}

/* Whether the picture is at rest and every layer is at hand. */
static inline gboolean
bench_window_is_settled (GtkWidget *window)
{
  return hip_body_map_is_settled (HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window))))
         && !hip_map_raster_is_busy (hip_map_canvas_get_raster (bench_window_get_canvas (window)));
}

/* Until it is, and nothing else waits. */
static inline void
bench_window_settle (GtkWidget *window)
{
  while (!bench_window_is_settled (window) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static inline gboolean
bench_window_set_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

/* Until it is, and whatever that changed is painted, which @rest milliseconds are enough for. Waiting costs the thread nothing. */
static inline void
bench_window_rest (GtkWidget *window,
                   guint      rest)
{
  gboolean rested = FALSE;

  g_timeout_add (rest, bench_window_set_cb, &rested);
  while (!rested || !bench_window_is_settled (window))
    g_main_context_iteration (NULL, TRUE);
}

/* Any region of the picture, which was read, but not the same twice: a second click on the same spot changes nothing. */
static inline GtkWidget *
bench_window_pick_region (GtkWidget *window,
                          GRand     *rand)
{
  static guint last = G_MAXUINT;
  GPtrArray *regions = hip_map_canvas_get_regions (bench_window_get_canvas (window));
  guint index = g_rand_int_range (rand, 0, regions->len);

  if (index == last)
    index = (index + 1) % regions->len;
  last = index;

  return g_ptr_array_index (regions, index);
}
