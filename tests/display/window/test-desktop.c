/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as a desktop knows it: one instance on the session bus, actions, search, files.
 * Usage: test-desktop PROGRAM CATALOGUE */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hip-application.h"
#include "hip-body-map.h"
#include "hip-file-opener.h"
#include "hip-settings.h"
#include "hip-split.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

#define OBJECT_PATH RESOURCE_PREFIX

static const char *program_path;
static char *catalogue_path;
static HipApplication *application;
static GDBusConnection *client; /* somebody else on the bus */

static HipWindow *
find_window (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      if (HIP_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  const guint n = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static void
close_windows (void)
{
  GtkWidget *dialog = find_dialog ();

  if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  while (find_window () != NULL)
    gtk_window_destroy (GTK_WINDOW (find_window ()));
}

static HipWindow *
open_window (void)
{
  close_windows ();
  g_application_activate (G_APPLICATION (application));
  hip_test_wait_until (find_window () != NULL && gtk_widget_get_mapped (GTK_WIDGET (find_window ())));

  return find_window ();
}

static void
called_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GVariant **reply = user_data;
  g_autoptr (GError) error = NULL;

  *reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);
  g_assert_no_error (error);
}

/* Asks the program over the bus, as another process would. */
static GVariant *
call (const char *object_path,
      const char *method,
      GVariant   *parameters)
{
  g_auto (GStrv) names = g_strsplit (method, " ", 2);
  GVariant *reply = NULL;

  g_dbus_connection_call (client, APP_ID, object_path, names[0], names[1], parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                          called_cb, &reply);
  hip_test_wait_until (reply != NULL);

  return reply;
}

static GVariant *
ask_provider (const char *method,
              GVariant   *parameters)
{
  g_autofree char *name = g_strconcat ("org.gnome.Shell.SearchProvider2 ", method, NULL);

  return call (OBJECT_PATH "/SearchProvider", name, parameters);
}

static char **
search (const char *words)
{
  g_auto (GStrv) terms = g_strsplit (words, " ", -1);
  g_autoptr (GVariant) reply = ask_provider ("GetInitialResultSet", g_variant_new ("(^as)", terms));
  char **results;

  g_variant_get (reply, "(^as)", &results);

  return results;
}

static void
test_second_instance (void)
{
  HipWindow *window = open_window ();
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GError) error = NULL;

  second = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program_path, "--region", "sit-bone:left", NULL);
  g_assert_no_error (error);
  hip_test_wait_until (hip_enquiry_get_has_spots (enquiry));

  g_assert_true (find_window () == window);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Sit bone, left");
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_BACK);
  g_assert_true (g_subprocess_wait_check (second, NULL, &error));
  g_assert_no_error (error);
}

/* What somebody works with can be had back. */
static void
test_second_session (void)
{
  HipWindow *window = open_window ();
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GError) error = NULL;

  hip_enquiry_select (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), "groin-crease"), HIP_SIDE_RIGHT);
  second = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program_path, "--region", "sit-bone:left", NULL);
  g_assert_no_error (error);
  hip_test_wait_until (g_strcmp0 (hip_enquiry_get_title (enquiry), "Sit bone, left") == 0);
  g_assert_true (g_subprocess_wait_check (second, NULL, &error));
  g_assert_no_error (error);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, right");
}

/* What is wrong with a command line is never seen by the window that somebody works with. */
static void
test_wrong_second_instance (void)
{
  HipWindow *window = open_window ();
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GError) error = NULL;

  second = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program_path, "--region", "sit-bonne:left", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (second, NULL, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (second), ==, 2);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (find_window () == window);
  g_assert_false (hip_enquiry_get_has_spots (hip_window_get_enquiry (window)));
}

static void
test_actions (void)
{
  close_windows ();

  for (HipView view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autofree char *action = g_strconcat ("view-", hip_view_to_id (view), NULL);
      g_autoptr (GVariant) reply = NULL;

      reply = call (OBJECT_PATH, "org.freedesktop.Application ActivateAction", g_variant_new ("(sava{sv})", action, NULL, NULL));
      hip_test_wait_until (find_window () != NULL && hip_window_get_view (find_window ()) == view);
    }
}

static void
test_search (void)
{
  g_auto (GStrv) results = search ("piriformis");
  g_auto (GStrv) two = search ("sit bone");
  g_auto (GStrv) half = search ("piriformis spreadsheet");
  g_auto (GStrv) letter = search ("p");
  g_auto (GStrv) nothing = search ("zzzzzz");
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GVariant) metas = NULL;
  g_autoptr (GVariant) meta = NULL;
  const char *strange[] = { "structure:piriformis", "structure:no-such-thing", "nonsense", "", NULL };
  const char *text;

  g_assert_true (g_strv_contains ((const char *const *) results, "structure:piriformis"));
  g_assert_true (g_strv_contains ((const char *const *) two, "region:sit-bone"));

  /* Somebody who looks for anything on a computer is not to be shown what has only half of the words. */
  g_assert_cmpuint (g_strv_length (half), ==, 0);
  g_assert_cmpuint (g_strv_length (letter), ==, 0);
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);

  again = ask_provider ("GetSubsearchResultSet", g_variant_new ("(^as^as)", results, (const char *[]) { "pirif", NULL }));
  g_assert_cmpuint (g_variant_n_children (again), ==, 1);

  metas = ask_provider ("GetResultMetas", g_variant_new ("(^as)", strange));
  g_variant_get (metas, "(@aa{sv})", &meta);
  g_assert_cmpuint (g_variant_n_children (meta), ==, 1);
  g_clear_pointer (&meta, g_variant_unref);

  g_variant_get_child (metas, 0, "@aa{sv}", &meta);
  {
    g_autoptr (GVariant) first = g_variant_get_child_value (meta, 0);

    g_assert_true (g_variant_lookup (first, "id", "&s", &text));
    g_assert_cmpstr (text, ==, "structure:piriformis");
    g_assert_true (g_variant_lookup (first, "name", "&s", &text));
    g_assert_cmpstr (text, !=, "");
    g_assert_true (g_variant_lookup (first, "gicon", "&s", &text));
    g_assert_cmpstr (text, ==, APP_ID);
  }
}

static void
activate_result (const char *identifier,
                 const char *words)
{
  g_auto (GStrv) terms = g_strsplit (words, " ", -1);
  g_autoptr (GVariant) reply = NULL;

  reply = ask_provider ("ActivateResult", g_variant_new ("(s^asu)", identifier, terms, GDK_CURRENT_TIME));
  hip_test_wait_until (find_window () != NULL && gtk_widget_get_mapped (GTK_WIDGET (find_window ())));
}

/* What was found is opened where it is. */
static void
test_activate_result (void)
{
  HipWindow *window;
  HipEnquiry *enquiry;
  HipSearchPane *pane;

  close_windows ();
  activate_result ("condition:hip-impingement-labral", "labrum");
  window = find_window ();
  enquiry = hip_window_get_enquiry (window);
  pane = hip_window_get_search_pane (window);
  g_assert_true (hip_enquiry_get_has_spots (enquiry));
  g_assert_cmpstr (hip_panel_get_open_condition (hip_window_get_panel (window)), ==, "hip-impingement-labral");

  /* Something to look at changes nothing that was reported. */
  activate_result ("structure:piriformis", "piriformis");
  g_assert_true (find_window () == window);
  g_assert_true (hip_search_pane_get_open (pane));
  g_assert_cmpstr (hip_search_view_get_words (hip_search_pane_get_view (pane)), ==, "piriformis");
  g_assert_true (hip_enquiry_get_has_spots (enquiry));

  activate_result ("region:pubis", "pubic bone");
  g_assert_false (hip_search_pane_get_open (pane));
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Pubic bone");

  /* Which of the two sit bones is for somebody to say; with a word for it, it is said. */
  activate_result ("region:sit-bone", "sit bone");
  g_assert_true (hip_search_pane_get_open (pane));
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Pubic bone");
  activate_result ("region:sit-bone", "sit bone left");
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Sit bone, left");

  /* What isn't there changes nothing. */
  activate_result ("region:no-such-place", "groin");
  activate_result ("nonsense", "");
  activate_result (":", "");
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Sit bone, left");
}

/* A search never ends what somebody works with on a page. */
static void
test_search_under_page (void)
{
  HipWindow *window = open_window ();

  hip_window_open_page (window, "Page", gtk_label_new ("page"));
  activate_result ("structure:piriformis", "piriformis");
  g_assert_false (hip_search_pane_get_open (hip_window_get_search_pane (window)));
  g_assert_true (hip_test_shows (GTK_WIDGET (window), "page"));
}

static void
test_launch_search (void)
{
  g_autoptr (GVariant) reply = NULL;
  HipSearchPane *pane;

  close_windows ();
  reply = ask_provider ("LaunchSearch", g_variant_new ("(^asu)", (const char *[]) { "groin", NULL }, GDK_CURRENT_TIME));
  hip_test_wait_until (find_window () != NULL);
  pane = hip_window_get_search_pane (find_window ());
  g_assert_true (hip_search_pane_get_open (pane));
  g_assert_cmpstr (hip_search_view_get_words (hip_search_pane_get_view (pane)), ==, "groin");
}

static void
open_over_bus (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  const char *uris[] = { uri, NULL };
  g_autoptr (GVariant) reply = NULL;

  reply = call (OBJECT_PATH, "org.freedesktop.Application Open", g_variant_new ("(^asa{sv})", uris, NULL));
  hip_test_wait_until (find_dialog () != NULL);
}

/* A catalogue is shown before it is used, and nothing is lost when somebody says no. */
static void
test_open_catalogue (void)
{
  HipWindow *window = open_window ();
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  GtkWidget *dialog;

  hip_test_point_at (enquiry, "groin-crease", HIP_SIDE_RIGHT);

  open_over_bus (catalogue_path);
  dialog = find_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Use this catalogue?");
  g_assert_nonnull (g_strstr_len (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), -1, "20 places"));
  hip_test_click (dialog, "_Close");
  hip_test_wait_until (find_dialog () == NULL);
  g_assert_true (hip_window_get_enquiry (find_window ()) == enquiry);
  g_assert_true (hip_enquiry_get_has_spots (enquiry));

  open_over_bus (catalogue_path);
  hip_test_click (find_dialog (), "_Use Catalogue");
  hip_test_wait_until (find_window () != window && find_window () != NULL && gtk_widget_get_mapped (GTK_WIDGET (find_window ())));
  g_assert_nonnull (hip_window_get_enquiry (find_window ()));
  g_assert_false (hip_enquiry_get_has_spots (hip_window_get_enquiry (find_window ())));
}

/* Returns: (transfer full): the path of a file with the first @length bytes of another */
static char *
write_beginning (const char *contents,
                 gsize       length)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("hip-map-test-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);

  return path;
}

static void
assert_refused (const char *path,
                const char *reason)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (open_window ());
  GtkWidget *dialog;

  open_over_bus (path);
  hip_test_wait_until (find_dialog () != NULL);
  dialog = find_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Can’t open this file");
  g_assert_nonnull (g_strstr_len (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), -1, reason));
  g_assert_true (hip_window_get_enquiry (find_window ()) == enquiry);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_refused_files (void)
{
  static const char *const records = "{ \"format\": \"io.github.hipmap.records\" }";
  g_autofree char *contents = NULL;
  g_autofree char *half = NULL;
  g_autofree char *nothing = write_beginning ("", 0);
  g_autofree char *exported = write_beginning (records, strlen (records));
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (catalogue_path, &contents, &length, &error);
  g_assert_no_error (error);
  half = write_beginning (contents, length / 2);

  assert_refused (half, half);
  assert_refused (nothing, "neither a catalogue nor records");
  assert_refused (exported, "version");
  assert_refused ("/nonexistent/file", "/nonexistent/file");
  assert_refused ("/", "");

  g_unlink (half);
  g_unlink (nothing);
  g_unlink (exported);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  const guint n = g_list_model_get_n_items (controllers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static void
test_drop (void)
{
  HipWindow *window = open_window ();
  GtkDropTarget *target = find_drop_target (GTK_WIDGET (window));
  g_autoptr (GFile) file = g_file_new_for_path (catalogue_path);
  GSList one = { .data = file };
  GSList two = { .data = file, .next = &one };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_value_init (&value, GDK_TYPE_FILE_LIST);

  g_value_set_boxed (&value, &two);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "Drop one file at a time"));
  g_assert_null (find_dialog ());

  g_value_set_boxed (&value, &one);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  hip_test_wait_until (find_dialog () != NULL);
}

static HipSplit *
find_split (HipWindow *window)
{
  return HIP_SPLIT (hip_test_find (GTK_WIDGET (window), hip_test_is_type, "HipSplit"));
}

/* Fails for any button of a view that looks pressed and isn't of @view, or the other way round. */
static void
check_view_buttons (GtkWidget  *widget,
                    const char *view)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (action, "win.view") == 0)
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget))
                     == g_str_equal (g_variant_get_string (target, NULL), view));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_view_buttons (child, view);
}

/* A window opens as the last one was closed. */
static void
test_remembers (void)
{
  HipWindow *window = open_window ();

  hip_window_set_view (window, HIP_VIEW_LOW_BACK);
  hip_split_set_panel_width (find_split (window), 450);
  window = open_window ();
  g_assert_cmpint (hip_split_get_panel_width (find_split (window)), ==, 450);
  g_assert_cmpint (hip_window_get_view (window), ==, HIP_VIEW_LOW_BACK);
  g_assert_cmpint (hip_body_map_get_view (HIP_BODY_MAP (hip_window_get_map (window))), ==, HIP_VIEW_LOW_BACK);
  g_assert_cmpint (hip_settings_get_view (), ==, HIP_VIEW_LOW_BACK);
  check_view_buttons (GTK_WIDGET (window), "low-back");

  hip_window_set_view (window, HIP_VIEW_FRONT);
  hip_split_set_panel_width (find_split (window), 0);
  close_windows ();
  g_assert_cmpint (hip_settings_get_view (), ==, HIP_VIEW_FRONT);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  g_assert_cmpint (argc, ==, 3);
  program_path = argv[1];
  catalogue_path = g_canonicalize_filename (argv[2], NULL);

  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  client = g_dbus_connection_new_for_address_sync (address,
                                                   G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                     | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                   NULL,
                                                   NULL,
                                                   &error);
  g_assert_no_error (error);

  application = hip_application_new (G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/desktop/second-instance", test_second_instance);
  g_test_add_func ("/desktop/second-session", test_second_session);
  g_test_add_func ("/desktop/wrong-second-instance", test_wrong_second_instance);
  g_test_add_func ("/desktop/actions", test_actions);
  g_test_add_func ("/desktop/search", test_search);
  g_test_add_func ("/desktop/activate-result", test_activate_result);
  g_test_add_func ("/desktop/search-under-page", test_search_under_page);
  g_test_add_func ("/desktop/launch-search", test_launch_search);
  g_test_add_func ("/desktop/open-catalogue", test_open_catalogue);
  g_test_add_func ("/desktop/refused-files", test_refused_files);
  g_test_add_func ("/desktop/drop", test_drop);
  g_test_add_func ("/desktop/remembers", test_remembers);

  status = g_test_run ();

  close_windows ();
  g_clear_object (&application);
  g_clear_object (&client);
  g_free (catalogue_path);

  return status;
}
