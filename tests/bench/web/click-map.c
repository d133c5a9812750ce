/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long somebody waits after a click on a region until panel and highlight are painted, frames that are waited for included, and what
 * the program then has in memory. Prints one JSON object. Beside compare.py, which measures the same of a page. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "../bench-time.h"
#include "../bench-window.h"
#include "hip-application.h"

#define N_CLICKS 200
#define WARM_UP 20
#define SEED 20261128

/* Milliseconds between two clicks. */
#define REST 40

static GtkWidget *window;
static guint n_frames;
static gboolean is_whole; /* the last frame was painted with the picture at rest */

static void
after_paint_cb (GdkFrameClock *clock)
{
  n_frames++;
  is_whole = bench_window_is_settled (window);
}

static gint64
click_region (GRand *rand)
{
  GtkWidget *region;
  gint64 begin;
  guint n;

  /* There are no regions before the picture was read. */
  bench_window_rest (window, REST);
  region = bench_window_pick_region (window, rand);
  n = n_frames;
  begin = bench_now_ns ();
  if (!gtk_widget_activate_action (region, "region.activate", NULL))
    g_error ("a region can't be activated");
  do
    g_main_context_iteration (NULL, TRUE);
  while (n_frames == n || !is_whole);

  return bench_now_ns () - begin;
}

/* What of memory is this program's: its own, and its share of what others use as well, in kilobytes. */
static guint64
get_share (void)
{
  g_autofree char *contents = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &contents, NULL, NULL) || (line = strstr (contents, "\nPss:")) == NULL)
    g_error ("this system doesn't say what is in memory");

  return g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10);
}

static gboolean
measure_cb (gpointer data)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  double median;

  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);
  for (guint i = 0; i < N_CLICKS + WARM_UP; i++)
    {
      const gint64 time = click_region (rand);

      if (i >= WARM_UP)
        g_array_append_val (times, time);
    }

  median = bench_median_us (times);
  g_print ("{ \"benchmark\": \"click-map\", \"clicks\": %u, \"click_ms\": %.1f, \"click_p95_ms\": %.1f, \"share_kb\": %" G_GUINT64_FORMAT
           " }\n",
           times->len,
           median / 1000,
           (double) g_array_index (times, gint64, times->len * 95 / 100) / 1e6,
           get_share ());
  gtk_window_destroy (GTK_WINDOW (window));

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *widget)
{
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

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
