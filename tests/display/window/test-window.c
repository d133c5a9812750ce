/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-application.h"
#include "hip-body-map.h"
#include "hip-window-test.h"
#include "hip-window.h"

typedef struct
{
  const char *const *arguments;
  void (*check) (HipWindow *window);
  int size;
  int status;
  gboolean checked;
} Run;

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Run            *run)
{
  if (run->size > 0)
    gtk_window_set_default_size (window, run->size, 720);
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line,
                 Run                     *run)
{
  GtkWindow *window;

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, run->status);

  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_assert_true (HIP_IS_WINDOW (window));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));

  run->check (HIP_WINDOW (window));
  run->checked = TRUE;
  gtk_window_destroy (window);

  return run->status;
}

static void
run_program (Run *run)
{
  g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  int status;

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), run);
  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), run);
  status = g_application_run (G_APPLICATION (application), g_strv_length ((char **) run->arguments), (char **) run->arguments);
  g_assert_cmpint (status, ==, run->status);
  g_assert_true (run->checked);
}

static void
check_groin (HipWindow *window)
{
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_FRONT);
  g_assert_cmpstr (hip_enquiry_get_title (hip_window_get_enquiry (window)), ==, "Groin crease, right");
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Groin crease, right"));
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Likely structures"));
}

static void
test_region (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_groin };

  run_program (&run);
}

static void
check_sit_bone (HipWindow *window)
{
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_BACK);
}

/* A spot that the front does not show turns the picture. */
static void
test_turns (void)
{
  const char *const arguments[] = { "hip-map", "--region", "sit-bone:left", NULL };
  Run run = { .arguments = arguments, .check = check_sit_bone };

  run_program (&run);
}

static void
check_views (HipWindow *window)
{
  GtkWidget *map = hip_window_get_map (window);

  for (HipView view = 0; view < HIP_N_VIEWS; view++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", hip_view_to_id (view));
      g_assert_cmpint (hip_window_get_view (window), ==, view);
      g_assert_cmpint (hip_body_map_get_view (HIP_BODY_MAP (map)), ==, view);
    }

  /* The picture can turn by itself. */
  hip_body_map_set_view (HIP_BODY_MAP (map), HIP_VIEW_SIDE);
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_SIDE);
}

static void
test_views (void)
{
  const char *const arguments[] = { "hip-map", "--view", "back", NULL };
  Run run = { .arguments = arguments, .check = check_views };

  run_program (&run);
}

static void
check_clear (HipWindow *window)
{
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Likely structures"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear", NULL);
  g_assert_false (hip_enquiry_get_has_spots (hip_window_get_enquiry (window)));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Point to where it hurts"));
}

static void
test_clear (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_clear };

  run_program (&run);
}

static void
check_failure (HipWindow *window)
{
  g_assert_null (hip_window_get_enquiry (window));
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "Hip Map can’t read its knowledge"));
  g_assert_false (hip_test_shows (GTK_WIDGET (window), "Point to where it hurts"));
}

/* Nothing is better than half a list. */
static void
test_broken_catalogue (void)
{
  const char *const arguments[] = { "hip-map", "--catalogue", "/dev/null", "--region", "groin-crease", NULL };
  Run run = { .arguments = arguments, .check = check_failure, .status = EXIT_FAILURE };

  run_program (&run);
}

static void
check_narrow (HipWindow *window)
{
  hip_test_wait_until (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  g_assert_true (hip_test_find (GTK_WIDGET (window), hip_test_is_visible_button, "Low back") != NULL);
}

static void
test_narrow (void)
{
  const char *const arguments[] = { "hip-map", "--region", "groin-crease:right", NULL };
  Run run = { .arguments = arguments, .check = check_narrow, .size = 360 };

  run_program (&run);
}

static void
test_bad_arguments (void)
{
  static const char *const lines[] = {
    "--region groin-creese", "--view frnt", "--region groin-crease:up", "--no-such-option", "somewhere",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = g_strconcat ("hip-map ", lines[i], NULL);
      g_auto (GStrv) arguments = g_strsplit (line, " ", -1);
      g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);

      g_assert_cmpint (g_application_run (G_APPLICATION (application), g_strv_length (arguments), arguments), ==, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/region", test_region);
  g_test_add_func ("/window/turns", test_turns);
  g_test_add_func ("/window/views", test_views);
  g_test_add_func ("/window/clear", test_clear);
  g_test_add_func ("/window/broken-catalogue", test_broken_catalogue);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/bad-arguments", test_bad_arguments);

  return g_test_run ();
}
