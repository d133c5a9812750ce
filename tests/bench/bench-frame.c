/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a frame of the real window costs the main thread while somebody peels, zooms and hovers, against painting the same window
 * anew with nothing changed. Prints one JSON object for each; the ratio is that of the medians within this run. */

#include "config.h"

#include <X11/Xlib.h>
#include <gdk/x11/gdkx.h>
#include <stdlib.h>

#include "bench-time.h"
#include "bench-window.h"
#include "hip-application.h"

/* Every kind of frame in turn, so that whatever else the machine does falls on all alike. */
#define ROUNDS 40
#define WARM_UP 3

#define ZOOM_STEP 1.1

typedef enum
{
  FRAME_EMPTY,
  FRAME_STILL,
  FRAME_PEEL,
  FRAME_ZOOM,
  FRAME_HOVER,
} FrameKind;

#define N_FRAME_KINDS (FRAME_HOVER + 1)

static const struct
{
  const char *name;
  double      target;
} kinds[N_FRAME_KINDS] = {
  [FRAME_EMPTY] = { "empty", 1 },
  [FRAME_STILL] = { "still", 1 },
  [FRAME_PEEL] = { "peel", 3 },
  [FRAME_ZOOM] = { "zoom", 3 },
  [FRAME_HOVER] = { "hover", 2 },
};

static GtkWidget *window;
static guint n_frames;
static GArray *times[N_FRAME_KINDS];
static gboolean warm;

static void
after_paint_cb (GdkFrameClock *clock)
{
  n_frames++;
}

/* Takes events until a frame is painted, and adds what it cost since @begin. Returns when it was done. */
static gint64
take_frame (FrameKind kind,
            gint64    begin)
{
  const guint n = n_frames;
  gint64 end, cost;

  while (n_frames == n)
    g_main_context_iteration (NULL, TRUE);

  end = bench_now_thread_ns ();
  cost = end - begin;
  if (warm)
    g_array_append_val (times[kind], cost);

  return end;
}

/* The server says that the window was uncovered, so that every pixel of it is painted anew. */
static void
take_empty_frame (void)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  Display *display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));
  gint64 begin;

  bench_window_settle (window);
  begin = bench_now_thread_ns ();
  XClearArea (display, gdk_x11_surface_get_xid (surface), 0, 0, 0, 0, True);
  XFlush (display);
  take_frame (FRAME_EMPTY, begin);
}

/* A frame in which nothing changed, so that not a pixel is painted. */
static void
take_still_frame (void)
{
  gint64 begin;

  bench_window_settle (window);
  begin = bench_now_thread_ns ();
  gtk_widget_queue_draw (window);
  take_frame (FRAME_STILL, begin);
}

/* All frames of a fade from one layer to another. */
static void
take_peel_frames (HipLayer layer)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)));
  gint64 begin;

  bench_window_settle (window);
  begin = bench_now_thread_ns ();
  hip_body_map_set_layer (map, layer);
  do
    begin = take_frame (FRAME_PEEL, begin);
  while (!hip_body_map_is_settled (map));
}

static void
take_zoom_frames (gboolean in)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)));
  HipMapViewport *viewport = hip_map_canvas_get_viewport (hip_body_map_get_canvas (map));

  bench_window_settle (window);
  for (guint i = 0; i < 5; i++)
    {
      gint64 begin = bench_now_thread_ns ();

      hip_map_viewport_zoom_at (viewport, in ? ZOOM_STEP : 1 / ZOOM_STEP, 300, 400);
      take_frame (FRAME_ZOOM, begin);
    }
}

/* The pointer goes from one region to the next. */
static void
take_hover_frames (void)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)));
  HipMapCanvas *canvas = hip_body_map_get_canvas (map);
  GPtrArray *regions = hip_map_canvas_get_regions (canvas);

  bench_window_settle (window);
  for (guint i = 0; i < regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (regions, i);
      gint64 begin;
      double x, y;

      hip_map_region_get_center (region, &x, &y);
      begin = bench_now_thread_ns ();
      gtk_widget_set_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT, FALSE);
      hip_map_canvas_point_at (canvas, x, y);
      take_frame (FRAME_HOVER, begin);
      gtk_widget_unset_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT);
      hip_map_canvas_point_at (canvas, -1, -1);
      bench_window_settle (window);
    }
}

static void
print_results (void)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)));
  HipMapRaster *raster = hip_map_canvas_get_raster (hip_body_map_get_canvas (map));
  double median[N_FRAME_KINDS];

  for (FrameKind kind = 0; kind < N_FRAME_KINDS; kind++)
    median[kind] = bench_median_us (times[kind]);

  for (FrameKind kind = FRAME_PEEL; kind < N_FRAME_KINDS; kind++)
    {
      const double p95 = (double) g_array_index (times[kind], gint64, times[kind]->len * 95 / 100) / 1000.0;

      g_print ("{ \"benchmark\": \"frame-%s\", \"frames\": %u, \"frame_us\": %.0f, \"p95_us\": %.0f, \"empty_redraw_us\": %.0f,"
               " \"still_us\": %.0f, \"ratio\": %.2f, \"target\": %.1f }\n",
               kinds[kind].name,
               times[kind]->len,
               median[kind],
               p95,
               median[FRAME_EMPTY],
               median[FRAME_STILL],
               median[kind] / median[FRAME_EMPTY],
               kinds[kind].target);
    }

  g_print ("{ \"benchmark\": \"textures\", \"bytes\": %" G_GSIZE_FORMAT ", \"budget\": %d, \"ratio\": %.2f, \"target\": 1.0 }\n",
           hip_map_raster_get_bytes (raster),
           HIP_MAP_RASTER_BUDGET,
           (double) hip_map_raster_get_bytes (raster) / HIP_MAP_RASTER_BUDGET);
}

static gboolean
measure_cb (gpointer data)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)));

  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);

  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      warm = round >= WARM_UP;
      take_empty_frame ();
      take_peel_frames ((round + 1) % HIP_N_LAYERS);
      take_empty_frame ();
      take_zoom_frames (TRUE);
      take_zoom_frames (FALSE);
      hip_map_viewport_fit (hip_map_canvas_get_viewport (hip_body_map_get_canvas (map)));
      take_still_frame ();
      take_hover_frames ();
    }

  print_results ();
  gtk_window_destroy (GTK_WINDOW (window));

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *widget)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (HIP_WINDOW (widget));

  hip_enquiry_select (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), "groin-crease"), HIP_SIDE_RIGHT);
  g_idle_add_full (G_PRIORITY_LOW, measure_cb, NULL, NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *added)
{
  if (!HIP_IS_WINDOW (added))
    return;

  window = GTK_WIDGET (added);
  g_signal_connect (window, "map", G_CALLBACK (map_cb), NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  int status;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  status = g_application_run (G_APPLICATION (application), argc, argv);

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    g_array_unref (times[i]);

  return status;
}
