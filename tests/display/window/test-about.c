/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows behind About: what this build amounts to, and what its knowledge rests on. */

#include "config.h"

#include <string.h>

#include "hip-application.h"
#include "hip-quality-window.h"
#include "hip-sources-window.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

static gboolean
starts_with (GtkWidget  *widget,
             const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* The figures of the build are in the program. */
static void
test_quality (void)
{
  GtkWidget *window = hip_quality_window_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/figures.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *version = NULL;
  g_autofree char *landed = NULL;

  g_assert_nonnull (bytes);
  g_assert_true (g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
  g_assert_cmpint (g_key_file_get_integer (file, "knowledge", "conditions", NULL), >=, 48);

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  version = g_strdup_printf ("Version %s, knowledge of ", PACKAGE_VERSION);
  hip_test_wait_until (hip_test_find (window, starts_with, version) != NULL);
  g_assert_true (hip_test_shows (window, "Worked cases"));
  g_assert_true (hip_test_shows (window, "Sent on too late"));
  landed = g_strdup_printf ("%d of %d",
                            g_key_file_get_integer (file, "knowledge", "claims-answered", NULL),
                            g_key_file_get_integer (file, "knowledge", "claims", NULL));
  g_assert_true (hip_test_shows (window, landed));
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Half a list of figures is none. */
static void
test_broken_figures (void)
{
  static const char *const broken[] = {
    "", "[build]\nversion=1\n", "\xff\xfe[", "[build]\nversion=1\ndate=2026-11\n[knowledge]\nregions=20\n", "not a key file",
  };
  HipQualityWindow *window = HIP_QUALITY_WINDOW (hip_quality_window_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hip_quality_window_show (window, broken[i], strlen (broken[i]), &error));
      g_assert_nonnull (error);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sources (void)
{
  g_autoptr (HipEnquiry) enquiry = hip_test_enquiry_new ();
  HipLibrary *library = hip_enquiry_get_library (enquiry);
  GtkWidget *window = hip_sources_window_new (library);
  g_autoptr (HipSource) first = g_list_model_get_item (hip_library_get_sources (library), 0);
  g_autofree char *count = g_strdup_printf ("%u sources", g_list_model_get_n_items (hip_library_get_sources (library)));

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  hip_test_wait_until (hip_test_shows (window, hip_source_get_citation (first)));
  g_assert_true (hip_test_shows (window, count));
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      /* The list keeps it. */
      if (g_type_is_a (G_OBJECT_TYPE (toplevel), type))
        return toplevel;
    }

  return NULL;
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line)
{
  GtkWidget *about;
  gboolean handled = FALSE;

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (application, command_line), ==, 0);

  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  about = find_window (ADW_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (about);
  hip_test_wait_until (gtk_widget_get_mapped (about));
  g_assert_cmpstr (adw_about_window_get_version (ADW_ABOUT_WINDOW (about)), ==, PACKAGE_VERSION);

  g_signal_emit_by_name (about, "activate-link", "hip-map:sources", &handled);
  g_assert_true (handled);
  g_assert_nonnull (find_window (HIP_TYPE_SOURCES_WINDOW));

  g_signal_emit_by_name (about, "activate-link", "hip-map:quality", &handled);
  g_assert_true (handled);
  g_assert_nonnull (find_window (HIP_TYPE_QUALITY_WINDOW));

  gtk_window_destroy (GTK_WINDOW (find_window (HIP_TYPE_SOURCES_WINDOW)));
  gtk_window_destroy (GTK_WINDOW (find_window (HIP_TYPE_QUALITY_WINDOW)));
  gtk_window_destroy (GTK_WINDOW (about));
  gtk_window_destroy (GTK_WINDOW (find_window (HIP_TYPE_WINDOW)));

  return 0;
}

static void
test_about (void)
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

  g_test_add_func ("/about/quality", test_quality);
  g_test_add_func ("/about/broken-figures", test_broken_figures);
  g_test_add_func ("/about/sources", test_sources);
  g_test_add_func ("/about/about", test_about);

  return g_test_run ();
}
