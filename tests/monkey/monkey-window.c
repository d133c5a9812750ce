/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real program for the monkey beside it: it takes from its input what a desktop or two fingers would do, one a line, and says when it
 * is done with everything before. It opens a new window when the last one was closed.
 *
 *   set KEY VALUE     a setting of the program
 *   dark 0|1          what the desktop prefers
 *   scale DPI         the text of the desktop, in dots per inch
 *   size W H          the size of the window, in logical pixels
 *   pinch FACTOR      two fingers on the map: the signals that GTK makes of them, as no other program can send a touch in X
 *   sync              answers “done” when all events before have been handled
 *   rest              starts afresh, and answers “rest HEAP RSS” in kilobytes
 */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "hip-application.h"
#include "hip-language.h"
#include "hip-settings.h"
#include "hip-window.h"

/* Milliseconds in which workers finish what they were drawing. */
#define REST_TIME 1500

static HipApplication *application;

/* What GTK 4.8 says of itself: tooltips, menus and measurements of a window that has just gone, that lies beside the display, or that is
 * smaller than its content, because nothing manages windows here. Nothing of it comes from what the program asked for. */
static gboolean
is_known (const char *message)
{
  static const char *const known[] = {
    "gdk_surface_get_device_position: assertion",
    "gdk_monitor_get_geometry: assertion",
    "_gtk_widget_find_at_coords: assertion",
    "gtk_widget_measure: assertion 'for_size >= -1'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_str_has_prefix (message, known[i]))
        return TRUE;
    }

  return FALSE;
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  const char *message = "";

  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE"))
        message = fields[i].value;
    }

  g_log_writer_default (level, fields, n_fields, data);
  if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) != 0 && !is_known (message))
    G_BREAKPOINT ();

  return G_LOG_WRITER_HANDLED;
}

static void
answer (const char *text)
{
  puts (text);
  fflush (stdout);
}

static gboolean
say_done_cb (gpointer data)
{
  answer ("done");

  return G_SOURCE_REMOVE;
}

static HipWindow *
get_window (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      if (HIP_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

/* Kilobytes that stay resident. */
static guint64
get_resident (void)
{
  g_autofree char *text = NULL;
  guint64 pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*u %" G_GUINT64_FORMAT, &pages);

  return pages * (guint64) sysconf (_SC_PAGESIZE) / 1024;
}

static gboolean
rested_cb (gpointer data)
{
  g_autofree char *text = NULL;
  guint64 heap;

  malloc_trim (0);
  heap = mallinfo2 ().uordblks / 1024;
  text = g_strdup_printf ("rest %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, heap, get_resident ());
  answer (text);

  return G_SOURCE_REMOVE;
}

static gpointer
copy_cb (gconstpointer object,
         gpointer      data)
{
  return g_object_ref ((gpointer) object);
}

/* As the program was when it started: one window, nothing pointed at, no setting changed. */
static void
rest (void)
{
  g_autoptr (GSettings) settings = hip_settings_new ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  g_autolist (GtkWidget) windows = g_list_copy_deep (toplevels, copy_cb, NULL);
  HipWindow *window = get_window ();

  if (window != NULL && hip_window_get_enquiry (window) != NULL)
    hip_enquiry_clear (hip_window_get_enquiry (window));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_timeout_add (REST_TIME, rested_cb, NULL);
}

static void
pinch_widget (GtkWidget *widget,
              double     factor)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ZOOM (controller))
        {
          g_signal_emit_by_name (controller, "begin", NULL);
          g_signal_emit_by_name (controller, "scale-changed", factor);
          g_signal_emit_by_name (controller, "end", NULL);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    pinch_widget (child, factor);
}

static void
set (const char *key,
     const char *text)
{
  g_autoptr (GSettings) settings = hip_settings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) value = g_variant_parse (NULL, text, NULL, NULL, &error);

  g_assert_no_error (error);
  g_settings_set_value (settings, key, value);
}

static void
obey (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  const guint n = g_strv_length (words);
  HipWindow *window = get_window ();

  if (g_str_equal (words[0], "set") && n == 3)
    set (words[1], words[2]);
  else if (g_str_equal (words[0], "dark") && n == 2)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), words[1][0] == '1' ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_DEFAULT);
  else if (g_str_equal (words[0], "scale") && n == 2)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", atoi (words[1]) * PANGO_SCALE, NULL);
  else if (g_str_equal (words[0], "size") && n == 3 && window != NULL)
    gtk_window_set_default_size (GTK_WINDOW (window), atoi (words[1]), atoi (words[2]));
  else if (g_str_equal (words[0], "pinch") && n == 2 && window != NULL)
    pinch_widget (hip_window_get_map (window), g_ascii_strtod (words[1], NULL));
  else if (g_str_equal (words[0], "sync"))
    g_idle_add_full (G_PRIORITY_LOW, say_done_cb, NULL, NULL);
  else if (g_str_equal (words[0], "rest"))
    rest ();
}

static void
read_line_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  GDataInputStream *input = G_DATA_INPUT_STREAM (source);
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (input, result, NULL, NULL);

  if (line == NULL)
    exit (0);

  obey (line);
  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, NULL, read_line_cb, NULL);
}

static gboolean
open_window_cb (gpointer data)
{
  if (get_window () == NULL)
    g_application_activate (G_APPLICATION (application));

  return G_SOURCE_REMOVE;
}

static void
window_removed_cb (GtkApplication *app,
                   GtkWindow      *window)
{
  g_idle_add (open_window_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GInputStream) pipe = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) input = g_data_input_stream_new (pipe);
  const char *const arguments[] = { "hip-map", NULL };

  g_log_set_writer_func (write_log, NULL, NULL);
  gtk_disable_setlocale ();
  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));

  application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_hold (G_APPLICATION (application));
  g_signal_connect (application, "window-removed", G_CALLBACK (window_removed_cb), NULL);
  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, NULL, read_line_cb, NULL);

  return g_application_run (G_APPLICATION (application), 1, (char **) arguments);
}
