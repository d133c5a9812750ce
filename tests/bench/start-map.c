/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program itself, ended as soon as its map is painted and can be clicked. */

#include "config.h"

#include "hip-application.h"
#include "hip-body-map.h"
#include "hip-language.h"
#include "hip-window.h"
#include "start-common.h"

static void
after_paint_cb (GdkFrameClock *clock,
                HipWindow     *window)
{
  if (hip_body_map_is_settled (HIP_BODY_MAP (hip_window_get_map (window))))
    report_painted (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  else
    gtk_widget_queue_draw (GTK_WIDGET (window));
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), window);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (HIP_IS_WINDOW (window))
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (HipApplication) application = NULL;

  hip_language_init (LOCALEDIR);
  gtk_disable_setlocale ();
  application = hip_application_new (G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
