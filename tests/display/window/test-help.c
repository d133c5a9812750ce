/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-application.h"
#include "hip-help-pages.h"
#include "hip-help-window.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

/* What every page must have. */
static void
test_pages (void)
{
  static const char *const needed[] = {
    "point", "safety-check", "answer", "ask-next", "do-now", "routine", "show-mode", "hand-out", "privacy", "keyboard",
    "accessibility",
  };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const HipHelpPage *pages = hip_help_get_pages (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_hash_table_add (ids, (char *) pages[i].id));
      g_assert_cmpstr (pages[i].title, !=, NULL);
      g_assert_cmpstr (pages[i].summary, !=, NULL);
      g_assert_true (pages[i].steps[0] != NULL || pages[i].notes[0] != NULL);
      g_assert_null (pages[i].steps[HIP_HELP_MAX_LINES - 1]);
      g_assert_null (pages[i].notes[HIP_HELP_MAX_LINES - 1]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    g_assert_true (g_hash_table_contains (ids, needed[i]));
}

static gboolean
is_topic (GtkWidget  *widget,
          const char *title)
{
  return ADW_IS_ACTION_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_wider_than_window (GtkWidget  *widget,
                      const char *argument)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 360;
}

static void
test_window (void)
{
  GtkWidget *window = g_object_ref_sink (hip_help_window_new ());
  guint n;
  const HipHelpPage *pages = hip_help_get_pages (&n);
  GtkWidget *topic;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  hip_test_wait_until (gtk_widget_get_mapped (window));

  for (guint i = 0; i < n; i++)
    {
      topic = hip_test_find (window, is_topic, pages[i].title);
      g_assert_nonnull (topic);
      g_signal_emit_by_name (topic, "activate");
      hip_test_wait_until (hip_test_shows (window, pages[i].steps[0] != NULL ? pages[i].steps[0] : pages[i].notes[0]));
      g_assert_null (hip_test_find (window, is_wider_than_window, NULL));

      gtk_widget_activate_action (window, "help.back", NULL);
      hip_test_wait_until (gtk_widget_get_mapped (topic));
    }

  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_assert_false (hip_help_window_open (HIP_HELP_WINDOW (window), "no-such-page"));
  g_assert_true (hip_help_window_open (HIP_HELP_WINDOW (window), "privacy"));
  g_assert_true (hip_help_window_open (HIP_HELP_WINDOW (window), "point"));
  hip_test_wait_until (hip_test_shows (window, pages[0].steps[0]));

  /* Escape goes back, and then away. */
  gtk_widget_activate_action (window, "help.back", NULL);
  g_assert_true (gtk_widget_get_visible (window));
  gtk_widget_activate_action (window, "help.back", NULL);
  g_assert_false (gtk_widget_get_visible (window));
  g_object_unref (window);
}

static GtkWidget *
find_help (GtkApplication *application,
           guint          *n_found)
{
  GtkWidget *found = NULL;

  *n_found = 0;
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (HIP_IS_HELP_WINDOW (l->data))
        {
          found = l->data;
          (*n_found)++;
        }
    }

  return found;
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line)
{
  static const char *const keys[] = { "F1", NULL };
  g_auto (GStrv) accels = NULL;
  GtkWidget *first;
  guint n;

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, 0);

  accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application), "app.help");
  g_assert_true (g_strv_equal ((const char * const *) accels, keys));

  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  first = find_help (GTK_APPLICATION (application), &n);
  g_assert_nonnull (first);
  hip_test_wait_until (gtk_widget_get_mapped (first));
  g_assert_true (HIP_IS_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (first))));

  /* Asked for again, it is the same. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  g_assert_true (find_help (GTK_APPLICATION (application), &n) == first);
  g_assert_cmpuint (n, ==, 1);

  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);

  return 0;
}

static void
test_action (void)
{
  char *arguments[] = { (char *) "hip-map", NULL };
  g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, arguments), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();

  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/window", test_window);
  g_test_add_func ("/help/action", test_action);

  return g_test_run ();
}
