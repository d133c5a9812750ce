/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a click on a region costs the main thread until the panel and the highlight are painted, against a button that changes one
 * label in the same window. Prints one JSON object; the ratios are those of the medians and of the 95th percentiles within this run. */

#include "config.h"

#include <X11/Xlib.h>
#include <gdk/x11/gdkx.h>
#include <stdlib.h>

#include "bench-time.h"
#include "bench-window.h"
#include "hip-application.h"

#define N_CLICKS 500
#define WARM_UP 20
#define N_REPAINTS 50
#define SEED 20261128

/* Milliseconds in which every frame that was asked for is painted. */
#define REST 40

static GtkWidget *window;
static GtkWidget *button;
static guint n_frames;
static gboolean is_whole; /* the last frame was painted with the picture at rest */

static void
after_paint_cb (GdkFrameClock *clock)
{
  n_frames++;
  is_whole = bench_window_is_settled (window);
}

static void
take_frame (void)
{
  const guint n = n_frames;

  while (n_frames == n)
    g_main_context_iteration (NULL, TRUE);
}

static void
clicked_cb (GtkButton *clicked)
{
  static guint n;
  g_autofree char *text = g_strdup_printf ("Clicked %u times", ++n);

  gtk_button_set_label (clicked, text);
}

static gint64
click_button (void)
{
  gint64 begin;

  bench_window_rest (window, REST);
  begin = bench_now_thread_ns ();
  g_signal_emit_by_name (button, "clicked");
  take_frame ();

  return bench_now_thread_ns () - begin;
}

/* The server says that the window was uncovered: what painting all of it costs by itself. */
static gint64
uncover (void)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  Display *display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));
  gint64 begin;

  bench_window_rest (window, REST);
  begin = bench_now_thread_ns ();
  XClearArea (display, gdk_x11_surface_get_xid (surface), 0, 0, 0, 0, True);
  XFlush (display);
  take_frame ();

  return bench_now_thread_ns () - begin;
}

/* Until the panel is painted, and the highlight, which is drawn in another thread. */
static gint64
click_region (GRand *rand)
{
  GtkWidget *region;
  gint64 begin;

  /* There are no regions before the picture was read. */
  bench_window_rest (window, REST);
  region = bench_window_pick_region (window, rand);

  begin = bench_now_thread_ns ();
  if (!gtk_widget_activate_action (region, "region.activate", NULL))
    g_error ("a region can't be activated");
  do
    take_frame ();
  while (!is_whole);

  return bench_now_thread_ns () - begin;
}

static double
percentile_us (GArray *times,
               guint   percent)
{
  return (double) g_array_index (times, gint64, times->len * percent / 100) / 1000.0;
}

static gboolean
measure_cb (gpointer data)
{
  g_autoptr (GArray) clicks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) repaints = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  double click, label;

  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);

  for (guint i = 0; i < N_CLICKS + WARM_UP; i++)
    {
      const gint64 clicked = click_region (rand);
      const gint64 changed = click_button ();

      if (i < WARM_UP)
        continue;
      g_array_append_val (clicks, clicked);
      g_array_append_val (labels, changed);
    }

  /* Apart from the others: the memory that a whole window takes is found anew after it. */
  for (guint i = 0; i < N_REPAINTS; i++)
    {
      const gint64 repainted = uncover ();

      g_array_append_val (repaints, repainted);
    }

  click = bench_median_us (clicks);
  label = bench_median_us (labels);
  g_print ("{ \"benchmark\": \"click\", \"clicks\": %u, \"click_us\": %.0f, \"label_us\": %.0f, \"ratio\": %.2f,"
           " \"click_p95_us\": %.0f, \"label_p95_us\": %.0f, \"p95_ratio\": %.2f, \"repaint_us\": %.0f, \"target\": 2.5 }\n",
           clicks->len,
           click,
           label,
           click / label,
           percentile_us (clicks, 95),
           percentile_us (labels, 95),
           percentile_us (clicks, 95) / percentile_us (labels, 95),
           bench_median_us (repaints));
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
  GtkWidget *content;
  GtkWidget *box;

  if (!HIP_IS_WINDOW (added))
    return;

  window = GTK_WIDGET (added);
  button = gtk_button_new_with_label ("Clicked 0 times");
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);

  content = g_object_ref (adw_application_window_get_content (ADW_APPLICATION_WINDOW (added)));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (added), NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), content);
  gtk_box_append (GTK_BOX (box), button);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (added), box);
  g_object_unref (content);

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
