/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-walk-program.h"

#include "hip-application.h"
#include "hip-window-test.h"

typedef struct
{
  HipWalkFunc walk;
  gboolean walked;
} Program;

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line,
                 Program                 *program)
{
  GtkWindow *window;

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, 0);

  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  program->walk (HIP_WINDOW (window));
  program->walked = TRUE;
  gtk_window_destroy (window);

  return 0;
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *added)
{
  if (HIP_IS_WINDOW (added))
    gtk_window_set_default_size (added, 1280, 800);
}

static void
startup_cb (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/**
 * hip_walk_program_run:
 * @walk: what a coach does
 *
 * Starts the program with a window as large as the screen of a laptop, walks through it, and closes it.
 */
void
hip_walk_program_run (HipWalkFunc walk)
{
  const char *const arguments[] = { "hip-map", NULL };
  g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  Program program = { walk, FALSE };

  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), NULL);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), &program);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, (char **) arguments), ==, 0);
  g_assert_true (program.walked);
}
