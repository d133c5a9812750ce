/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows beside the main one, in languages that nobody speaks: the help, the sources, the figures of the build, preferences. */

#include "config.h"

#include "hip-application.h"
#include "hip-help-pages.h"
#include "hip-help-window.h"
#include "hip-language.h"
#include "hip-preferences.h"
#include "hip-pseudo.h"
#include "hip-quality-window.h"
#include "hip-sources-window.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

/* Frames in which nothing changes any more. */
#define CALM_FRAMES 4

typedef struct
{
  const char *language;
  int         width;
  int         height;
} Case;

static const Case *current;
static guint frames;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  frames++;

  return G_SOURCE_CONTINUE;
}

static void
look (GtkWidget  *window,
      const char *state)
{
  frames = 0;
  hip_test_wait_until (frames >= CALM_FRAMES);
  hip_pseudo_at (current->language, current->width, state);
  g_assert_cmpint (gtk_widget_get_width (window), ==, current->width);
  hip_pseudo_check (window);
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      /* GTK keeps it alive. */
      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

/* What the action opens, at the size that is looked at. */
static GtkWidget *
open_window (GApplication *application,
             const char   *action,
             GType         type)
{
  GtkWidget *window;

  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  window = find_window (type);
  g_assert_nonnull (window);
  gtk_window_set_default_size (GTK_WINDOW (window), current->width, current->height);
  /* Without a compositor GTK draws a frame of its own, which takes room. */
  gtk_widget_remove_css_class (window, "solid-csd");
  gtk_widget_add_tick_callback (window, tick_cb, NULL, NULL);
  hip_test_wait_until (gtk_widget_get_mapped (window) && gtk_widget_get_width (window) == current->width);

  return window;
}

static void
check_help (GApplication *application)
{
  GtkWidget *window = open_window (application, "help", HIP_TYPE_HELP_WINDOW);
  guint n;
  const HipHelpPage *pages = hip_help_get_pages (&n);

  look (window, "help");
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (hip_help_window_open (HIP_HELP_WINDOW (window), pages[i].id));
      look (window, pages[i].id);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_list_scroller (GtkWidget  *widget,
                  const char *argument)
{
  return GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget);
}

/* What stands further down in a list is made when it is scrolled to. */
static void
check_scrolled (GApplication *application,
                const char   *action,
                GType         type)
{
  GtkWidget *window = open_window (application, action, type);
  GtkAdjustment *adjustment;

  look (window, action);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (hip_test_find (window, is_list_scroller, NULL)));
  for (double next = gtk_adjustment_get_page_size (adjustment);
       gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) < gtk_adjustment_get_upper (adjustment);
       next += gtk_adjustment_get_page_size (adjustment))
    {
      gtk_adjustment_set_value (adjustment, next);
      look (window, action);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line)
{
  GtkWindow *window;

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, 0);

  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));

  check_help (application);
  check_scrolled (application, "sources", HIP_TYPE_SOURCES_WINDOW);
  check_scrolled (application, "quality", HIP_TYPE_QUALITY_WINDOW);
  check_scrolled (application, "preferences", HIP_TYPE_PREFERENCES);
  gtk_window_destroy (window);

  return 0;
}

static void
startup_cb (GApplication *application)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

  /* One program after the other in one process: the one before may have turned the direction. */
  if (!hip_language_is_rtl (current->language))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
run_case (gconstpointer data)
{
  const char *const arguments[] = { "hip-map", NULL };
  g_autoptr (HipApplication) application = NULL;

  current = data;
  hip_language_set (current->language);

  application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), NULL);
  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, (char **) arguments), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { "en_XA", 1280, 800 },
    { "en_XA", 360, 720 },
    { "ar_XB", 1280, 800 },
    { "ar_XB", 360, 720 },
  };

  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pseudo-pages/%s/%d", cases[i].language, cases[i].width);

      g_test_add_data_func (path, &cases[i], run_case);
    }

  return g_test_run ();
}
