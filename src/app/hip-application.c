/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-application.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hip-appearance.h"
#include "hip-application-windows.h"
#include "hip-body-map.h"
#include "hip-desk.h"
#include "hip-distance.h"
#include "hip-file-opener.h"
#include "hip-hit-opener.h"
#include "hip-language.h"
#include "hip-map-head-start.h"
#include "hip-options.h"
#include "hip-search-provider.h"
#include "hip-settings.h"
#include "hip-style-sheets.h"
#include "hip-window-private.h"

/**
 * HipApplication:
 *
 * The program. It takes what is asked for on the command line to the one window, which is at its #HipDesk, also from a second
 * `hip-map` that finds the first one running.
 *
 * What is wrong with a command line is said by the process that was given it, before anything is shown or sent: a mistyped id must
 * not reach a window that somebody works with.
 *
 * A desktop can start it over D-Bus, to show a window or a file, or without one, to answer its search.
 *
 * ## Actions
 *
 * `app.view-front`, `app.view-side`, `app.view-back`, `app.view-low-back`: shows the window with this view of the body; these are the
 * actions of the desktop file.
 */
struct _HipApplication
{
  AdwApplication     parent_instance;

  HipDesk           *desk;
  HipSearchProvider *search_provider;
  GSettings         *settings;
  guint              speak_id;
  guint              parsed : 1;
};

G_DEFINE_FINAL_TYPE (HipApplication, hip_application, ADW_TYPE_APPLICATION)

#define EXIT_USAGE 2

/* What the actions that show a view begin with. */
#define VIEW_PREFIX "view-"

/* Milliseconds for which a process that only answers searches waits for the next one. */
#define SERVICE_PATIENCE 30000

static gpointer
copy_window_cb (gconstpointer window,
                gpointer      user_data)
{
  return g_object_ref ((gpointer) window);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  g_autolist (GtkWindow) windows = g_list_copy_deep (gtk_application_get_windows (application), copy_window_cb, NULL);

  /* Nobody searches on, either. */
  g_application_set_inactivity_timeout (G_APPLICATION (application), 0);

  /* A window that lives on until its last event is handled would keep a pointer to the one it stood over. */
  for (GList *l = windows; l != NULL; l = l->next)
    {
      gtk_window_set_transient_for (GTK_WINDOW (l->data), NULL);
      gtk_window_close (GTK_WINDOW (l->data));
    }
}

static void
set_direction (void)
{
  gtk_widget_set_default_direction (hip_language_is_rtl (hip_language_get ()) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

static void
set_distance_unit (HipApplication *self)
{
  g_autofree char *unit = g_settings_get_string (self->settings, "distance-unit");

  if (g_str_equal (unit, "kilometers"))
    hip_distance_set_unit (HIP_DISTANCE_KILOMETERS);
  else if (g_str_equal (unit, "miles"))
    hip_distance_set_unit (HIP_DISTANCE_MILES);
  else
    hip_distance_set_unit (hip_distance_get_usual_unit ());
}

static void
speak_cb (gpointer user_data)
{
  HipApplication *self = HIP_APPLICATION (user_data);
  g_autofree char *language = g_settings_get_string (self->settings, "language");

  self->speak_id = 0;
  set_distance_unit (self);
  hip_language_set (language);
  set_direction ();
  hip_desk_translate (self->desk);
}

/* Later, when the list in which something else was chosen has closed. */
static void
wording_cb (HipApplication *self)
{
  g_assert (HIP_IS_APPLICATION (self));

  if (self->speak_id == 0)
    self->speak_id = g_idle_add_once (speak_cb, self);
}

/* The language of the system is set already; the preference for another one is known before there is a window. */
static void
set_language (HipApplication *self)
{
  g_autofree char *language = NULL;

  hip_distance_set_unit (hip_distance_get_usual_unit ());
  self->settings = hip_settings_new ();
  if (self->settings == NULL)
    return;

  language = g_settings_get_string (self->settings, "language");
  if (language[0] != '\0')
    hip_language_set (language);
  set_distance_unit (self);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (wording_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::distance-unit", G_CALLBACK (wording_cb), self, G_CONNECT_SWAPPED);
}

/* Turns to what was asked for. Without a view of its own, what the command line points at decides. */
static void
show (HipWindow  *window,
      HipOptions *options)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (window));
  g_autoptr (HipSpot) spot = NULL;

  if (options->has_view)
    hip_window_set_view (window, options->view);

  if (options->regions == NULL)
    return;

  spot = g_list_model_get_item (hip_enquiry_get_spots (hip_window_get_enquiry (window)), 0);
  if (spot == NULL)
    return;

  if (!options->has_view)
    hip_body_map_show_region (map, hip_spot_get_region (spot), hip_spot_get_side (spot));
  else if (hip_spot_get_side (spot) != HIP_SIDE_NONE)
    hip_body_map_set_profile_side (map, hip_spot_get_side (spot));
}

static void
view_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  HipWindow *window = hip_desk_ensure_window (HIP_APPLICATION (user_data)->desk);
  HipView view;

  if (hip_view_from_id (g_action_get_name (G_ACTION (action)) + strlen (VIEW_PREFIX), &view))
    hip_window_set_view (window, view);
  gtk_window_present (GTK_WINDOW (window));
}

/* The desktop searches what answers in the window. */
static void
enquiry_cb (HipApplication *self)
{
  HipEnquiry *enquiry = hip_desk_get_enquiry (self->desk);

  g_assert (HIP_IS_APPLICATION (self));

  hip_search_provider_set_library (self->search_provider, enquiry != NULL ? hip_enquiry_get_library (enquiry) : NULL);
}

static void
activate_hit_cb (HipApplication *self,
                 const char     *words,
                 const char     *kind,
                 const char     *id)
{
  HipWindow *window;

  g_assert (HIP_IS_APPLICATION (self));

  window = hip_desk_ensure_window (self->desk);
  gtk_window_present (GTK_WINDOW (window));
  hip_hit_opener_open (window, words, kind, id);
}

static void
launch_search_cb (HipApplication *self,
                  const char     *words)
{
  HipWindow *window;

  g_assert (HIP_IS_APPLICATION (self));

  window = hip_desk_ensure_window (self->desk);
  gtk_window_present (GTK_WINDOW (window));
  hip_hit_opener_search (window, words);
}

static void
hip_application_activate (GApplication *application)
{
  HipApplication *self = HIP_APPLICATION (application);

  gtk_window_present (GTK_WINDOW (hip_desk_ensure_window (self->desk)));
}

/* What a command line asks for beside its catalogue. Returns: the exit status */
static int
follow (HipWindow               *window,
        GApplicationCommandLine *command_line)
{
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autoptr (HipOptions) options = hip_options_new_for_dict (dict);
  g_autoptr (GError) error = NULL;

  /* Whoever asks from outside may not know whose session it is. */
  if (options->regions != NULL)
    {
      HipKeeper *keeper = hip_window_get_keeper (window);

      if (hip_keeper_get_session (keeper) != NULL || hip_enquiry_get_has_spots (hip_window_get_enquiry (window)))
        hip_window_offer_undo (window, _("New session"));
      hip_keeper_forget (keeper);
    }
  if (!hip_options_apply (options, hip_window_get_enquiry (window), &error))
    return EXIT_USAGE;

  show (window, options);

  for (guint i = 0; options->rest != NULL && options->rest[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, options->rest[i]);

      hip_file_opener_open (window, file);
    }

  return EXIT_SUCCESS;
}

/* The process that was given the command line has said already what is wrong with its catalogue, and with the ids. */
static void
opened_cb (HipWindow    *window,
           const GError *error,
           gpointer      user_data)
{
  GApplicationCommandLine *command_line = user_data;

  gtk_window_present (GTK_WINDOW (window));
  g_application_command_line_set_exit_status (command_line, error == NULL ? follow (window, command_line) : EXIT_FAILURE);
}

static int
hip_application_command_line (GApplication            *application,
                              GApplicationCommandLine *command_line)
{
  HipApplication *self = HIP_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autoptr (HipOptions) options = hip_options_new_for_dict (dict);
  g_autofree char *catalogue = NULL;

  if (options->catalogue != NULL)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, options->catalogue);

      catalogue = g_file_get_path (file);
    }

  /* As it stays if the coach keeps to the catalogue that is in use. Who waits for the answer is let go of with the command line. */
  g_application_command_line_set_exit_status (command_line, EXIT_FAILURE);
  hip_desk_open (self->desk, catalogue, opened_cb, g_object_ref (command_line), g_object_unref);

  return g_application_command_line_get_exit_status (command_line);
}

static void
hip_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  HipWindow *window = hip_desk_ensure_window (HIP_APPLICATION (application)->desk);

  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < n_files; i++)
    hip_file_opener_open (window, files[i]);
}

static int
hip_application_handle_local_options (GApplication *application,
                                      GVariantDict *dict)
{
  g_autoptr (HipOptions) options = NULL;
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (HipEnquiry) enquiry = NULL;
  g_autoptr (GError) error = NULL;

  HIP_APPLICATION (application)->parsed = TRUE;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("hip-map %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }

  options = hip_options_new_for_dict (dict);
  if (!hip_options_check (options, &error))
    {
      g_printerr ("hip-map: %s\n", error->message);
      return EXIT_USAGE;
    }

  /* Nothing to check, and so nothing to open the catalogue for twice. */
  if (options->regions == NULL && options->catalogue == NULL)
    return -1;

  /* A catalogue that can't be read is the window's to explain; the ids then can't be checked and are not used. */
  library = hip_options_load_library (options->catalogue, &error);
  if (library == NULL)
    {
      g_printerr ("hip-map: %s\n", error->message);
      return -1;
    }

  enquiry = hip_enquiry_new (library);
  if (!hip_options_apply (options, enquiry, &error))
    {
      g_printerr ("hip-map: %s\n", error->message);
      return EXIT_USAGE;
    }

  return -1;
}

static gboolean
hip_application_local_command_line (GApplication   *application,
                                    char         ***arguments,
                                    int            *exit_status)
{
  HipApplication *self = HIP_APPLICATION (application);
  gboolean handled;

  handled = G_APPLICATION_CLASS (hip_application_parent_class)->local_command_line (application, arguments, exit_status);

  /* GApplication calls an option that it does not know a failure; here that is an error in usage. */
  if (handled && *exit_status == EXIT_FAILURE && !self->parsed)
    *exit_status = EXIT_USAGE;

  return handled;
}

static gboolean
hip_application_dbus_register (GApplication     *application,
                               GDBusConnection  *connection,
                               const char       *object_path,
                               GError          **error)
{
  HipApplication *self = HIP_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  return G_APPLICATION_CLASS (hip_application_parent_class)->dbus_register (application, connection, object_path, error)
         && hip_search_provider_export (self->search_provider, connection, path, error);
}

static void
hip_application_dbus_unregister (GApplication    *application,
                                 GDBusConnection *connection,
                                 const char      *object_path)
{
  HipApplication *self = HIP_APPLICATION (application);

  if (self->search_provider != NULL)
    hip_search_provider_unexport (self->search_provider);

  G_APPLICATION_CLASS (hip_application_parent_class)->dbus_unregister (application, connection, object_path);
}

static void
read_icons (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  gtk_icon_theme_has_icon (GTK_ICON_THEME (source_object), "open-menu-symbolic");
  g_task_return_boolean (task, TRUE);
}

/* The first icon that is asked for makes GTK read what all the icons are called. It may be asked in a thread, while the window is
 * made. */
static void
read_icons_ahead (GdkDisplay *display)
{
  g_autoptr (GTask) task = g_task_new (gtk_icon_theme_get_for_display (display), NULL, NULL, NULL);

  g_task_run_in_thread (task, read_icons);
}

static void
hip_application_startup (GApplication *application)
{
  HipApplication *self = HIP_APPLICATION (application);
  static const GActionEntry actions[] = {
    { .name = "quit", .activate = quit_action },
    { .name = VIEW_PREFIX "front", .activate = view_action },
    { .name = VIEW_PREFIX "side", .activate = view_action },
    { .name = VIEW_PREFIX "back", .activate = view_action },
    { .name = VIEW_PREFIX "low-back", .activate = view_action },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.help", { "F1" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "app.shortcuts", { "<Control>question" } },
    { "win.handout", { "<Control>p" } },
    { "win.athletes", { "<Control>l" } },
    { "win.new-session", { "<Control>n" } },
    { "win.save-session", { "<Control>s" } },
    { "win.view::front", { "<Control>1", "<Alt>1" } },
    { "win.view::side", { "<Control>2", "<Alt>2" } },
    { "win.view::back", { "<Control>3", "<Alt>3" } },
    { "win.view::low-back", { "<Control>4", "<Alt>4" } },
    { "win.undo", { "<Control>z" } },
    { "win.search", { "<Control>f" } },
    { "win.show-mode", { "F11" } },
    { "window.close", { "<Control>w" } },
  };
  const gboolean is_service = (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0;

  /* This process is the one that shows the window. What it will show is got ready while GTK opens the display. One that only answers
   * searches may never show it. */
  if (is_service)
    g_application_set_inactivity_timeout (application, SERVICE_PATIENCE);
  else
    hip_map_head_start (hip_settings_get_view ());
  set_language (self);

  G_APPLICATION_CLASS (hip_application_parent_class)->startup (application);

  if (!is_service)
    read_icons_ahead (gdk_display_get_default ());
  hip_style_sheets_attach (gdk_display_get_default ());

  /* GTK asks its own translations, which need not be there. */
  if (hip_language_is_rtl (hip_language_get ()))
    set_direction ();

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  hip_application_add_window_actions (self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, (const char **) accels[i].accels);

  if (self->settings != NULL)
    hip_appearance_follow (self->settings);
}

static void
hip_application_dispose (GObject *object)
{
  HipApplication *self = HIP_APPLICATION (object);

  g_clear_handle_id (&self->speak_id, g_source_remove);
  g_clear_object (&self->desk);
  g_clear_object (&self->search_provider);

  G_OBJECT_CLASS (hip_application_parent_class)->dispose (object);
}

static void
hip_application_finalize (GObject *object)
{
  HipApplication *self = HIP_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (hip_application_parent_class)->finalize (object);
}

static void
hip_application_class_init (HipApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hip_application_dispose;
  object_class->finalize = hip_application_finalize;

  application_class->activate = hip_application_activate;
  application_class->command_line = hip_application_command_line;
  application_class->dbus_register = hip_application_dbus_register;
  application_class->dbus_unregister = hip_application_dbus_unregister;
  application_class->handle_local_options = hip_application_handle_local_options;
  application_class->local_command_line = hip_application_local_command_line;
  application_class->open = hip_application_open;
  application_class->startup = hip_application_startup;
}

static void
hip_application_init (HipApplication *self)
{
  self->search_provider = hip_search_provider_new (G_APPLICATION (self));
  g_signal_connect_object (self->search_provider, "activate-hit", G_CALLBACK (activate_hit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_provider, "launch", G_CALLBACK (launch_search_cb), self, G_CONNECT_SWAPPED);
  self->desk = hip_desk_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->desk, "notify::enquiry", G_CALLBACK (enquiry_cb), self, G_CONNECT_SWAPPED);

  g_application_add_main_option_entries (G_APPLICATION (self), hip_options_get_entries ());
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Click where it hurts around hip, pelvis and low back."));
}

/**
 * hip_application_new:
 * @flags: flags beside those that the program always has; %G_APPLICATION_NON_UNIQUE in tests
 *
 * Returns: (transfer full): a new application
 */
HipApplication *
hip_application_new (GApplicationFlags flags)
{
  return g_object_new (HIP_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", flags | G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/*< private >
 * hip_application_get_desk:
 * @self: an application
 *
 * Returns: (transfer none): where the window is
 */
HipDesk *
hip_application_get_desk (HipApplication *self)
{
  return self->desk;
}

/*< private >
 * hip_application_get_settings:
 * @self: an application that has started
 *
 * Returns: (transfer none) (nullable): what somebody prefers, if that can be kept
 */
GSettings *
hip_application_get_settings (HipApplication *self)
{
  return self->settings;
}

static void
present_cb (HipWindow    *window,
            const GError *error,
            gpointer      user_data)
{
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * hip_application_use_catalogue:
 * @self: a #HipApplication
 * @catalogue: (type filename): the path of a compiled catalogue
 *
 * Opens the window over another catalogue, as `--catalogue` does, once the session that is shown is saved. If the catalogue can't
 * be read, the window says why and stays as it is.
 */
void
hip_application_use_catalogue (HipApplication *self,
                               const char     *catalogue)
{
  g_return_if_fail (HIP_IS_APPLICATION (self));
  g_return_if_fail (catalogue != NULL);

  hip_desk_open (self->desk, catalogue, present_cb, NULL, NULL);
}
