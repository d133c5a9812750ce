/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program writes down where its time goes, if it is asked to. */

#include "config.h"

#include <glib/gstdio.h>

#include "hip-application.h"
#include "hip-frame-trace.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

static char *path;

static gboolean
is_traced (const char *phase)
{
  g_autofree char *contents = NULL;
  g_autofree char *part = g_strdup_printf (" %s ", phase);

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return strstr (contents, part) != NULL;
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line)
{
  GtkWindow *window;

  G_APPLICATION_GET_CLASS (application)->command_line (application, command_line);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));

  hip_test_wait_until (is_traced ("start-up"));
  g_assert_true (is_traced ("raster"));
  g_assert_true (is_traced ("frame"));
  g_assert_false (is_traced ("query"));

  hip_test_point_at (hip_window_get_enquiry (HIP_WINDOW (window)), "sit-bone", HIP_SIDE_LEFT);
  g_assert_true (is_traced ("query"));
  g_assert_true (is_traced ("bind"));
  gtk_window_destroy (window);

  return 0;
}

static void
test_phases (void)
{
  const char *arguments[] = { "hip-map", NULL };
  g_autofree char *folder = g_dir_make_tmp ("hip-frames-XXXXXX", NULL);
  g_autoptr (HipApplication) application = NULL;

  path = g_build_filename (folder, "trace", NULL);
  g_setenv ("HIP_MAP_TRACE", path, TRUE);

  application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  hip_frame_trace_watch (GTK_APPLICATION (application));
  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, (char **) arguments), ==, 0);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (path);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();

  g_test_add_func ("/frames/phases", test_phases);

  return g_test_run ();
}
