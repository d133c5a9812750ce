/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-frame-trace.h"

#include "hip-trace.h"
#include "hip-window.h"

/* The program starts once, and its windows are painted by one thread. */
static gint64 start;
static gint64 frame;

static void
before_paint_cb (GdkFrameClock *clock)
{
  frame = hip_trace_begin ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                HipWindow     *window)
{
  hip_trace_end (HIP_TRACE_FRAME, frame);

  if (start != 0 && hip_body_map_is_settled (HIP_BODY_MAP (hip_window_get_map (window))))
    {
      hip_trace_end (HIP_TRACE_START_UP, start);
      start = 0;
    }
}

static void
realize_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_object (clock, "before-paint", G_CALLBACK (before_paint_cb), window, 0);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb), window, 0);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (HIP_IS_WINDOW (window))
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}

/**
 * hip_frame_trace_watch:
 * @application: the program, which starts now
 *
 * Writes down when the first picture can be clicked, and every frame of the windows, if anything is traced at all.
 */
void
hip_frame_trace_watch (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  if (!hip_trace_is_on ())
    return;

  start = hip_trace_begin ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}
