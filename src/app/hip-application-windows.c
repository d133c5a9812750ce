/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-application-windows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hip-help-window.h"
#include "hip-preferences.h"
#include "hip-quality-window.h"
#include "hip-sources-window.h"

/* What the links in About begin with that the program itself follows. */
#define LINK_PREFIX "hip-map:"

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (!GTK_IS_APPLICATION_WINDOW (window))
    return;

  /* Made when it is first wanted. The window tells it the keys of the actions. */
  if (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PREFIX "/ui/hip-shortcuts.ui");
      GObject *shortcuts = gtk_builder_get_object (builder, "shortcuts");

      gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (window), GTK_SHORTCUTS_WINDOW (shortcuts));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window))));
}

/* One at a time: who asks again goes on reading where they were. */
static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  HipWindow *window = hip_desk_get_window (hip_application_get_desk (HIP_APPLICATION (application)));
  GtkWidget *help = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL && help == NULL; l = l->next)
    {
      if (HIP_IS_HELP_WINDOW (l->data))
        help = l->data;
    }

  if (help == NULL)
    {
      help = hip_help_window_new ();
      gtk_window_set_transient_for (GTK_WINDOW (help), GTK_WINDOW (window));
      gtk_window_set_application (GTK_WINDOW (help), application);
    }

  gtk_window_present (GTK_WINDOW (help));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  HipApplication *self = HIP_APPLICATION (user_data);
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWidget *preferences = hip_preferences_new (hip_application_get_settings (self));

  gtk_window_set_transient_for (GTK_WINDOW (preferences), parent);
  gtk_window_present (GTK_WINDOW (preferences));
}

/* Over what asked for it, be it the window or About. */
static void
present (HipApplication *self,
         GtkWidget      *window)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL && gtk_window_get_modal (parent));
  gtk_window_present (GTK_WINDOW (window));
}

static void
sources_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  HipApplication *self = HIP_APPLICATION (user_data);
  HipEnquiry *enquiry = hip_desk_get_enquiry (hip_application_get_desk (self));

  /* Without a catalogue there are none. */
  if (enquiry != NULL)
    present (self, hip_sources_window_new (hip_enquiry_get_library (enquiry)));
}

static void
quality_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  present (HIP_APPLICATION (user_data), hip_quality_window_new ());
}

/* Links of About that lead to windows of the program. */
static gboolean
activate_link_cb (AdwAboutWindow *about,
                  const char     *uri,
                  HipApplication *self)
{
  if (!g_str_has_prefix (uri, LINK_PREFIX))
    return FALSE;

  g_action_group_activate_action (G_ACTION_GROUP (self), uri + strlen (LINK_PREFIX), NULL);

  return TRUE;
}

static char *
dup_comments (void)
{
  const char *const comments = _("Click where it hurts around hip, pelvis and low back, and see what lies there, what speaks for "
                                 "and against it, and what to do. Education for coaches and runners. If you are worried, get "
                                 "checked.");
  /* Translators: how far your translation was reviewed, honestly, such as “This translation was not yet reviewed by a clinician who
   * speaks German.” It stands in About. */
  const char *const note = C_("about", "translation-note");

  return g_str_equal (note, "translation-note") ? g_strdup (comments) : g_strdup_printf ("%s\n\n%s", comments, note);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  GtkWidget *about = adw_about_window_new ();
  /* Translators: your names, one a line, with e-mail or web address if you like. */
  const char *const credits = C_("about", "translator-credits");
  g_autofree char *comments = dup_comments ();

  g_object_set (about,
                "transient-for", parent,
                "application-name", _("Hip Map"),
                "application-icon", APP_ID,
                "version", PACKAGE_VERSION,
                "developer-name", _("The Hip Map authors"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", comments,
                "translator-credits", g_str_equal (credits, "translator-credits") ? "" : credits,
                NULL);

  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about),
                                      _("Knowledge and artwork"),
                                      "© The Hip Map authors",
                                      GTK_LICENSE_CUSTOM,
                                      _("The catalogue and the artwork are licensed under the Creative Commons "
                                        "Attribution-ShareAlike 4.0 International licence (CC-BY-SA-4.0).\n\n"
                                        "Anatomical shapes adapted from BodyParts3D, © The Database Center for Life Science, "
                                        "modified: projected, simplified and redrawn."));

  adw_about_window_add_link (ADW_ABOUT_WINDOW (about), _("Sources"), LINK_PREFIX "sources");
  adw_about_window_add_link (ADW_ABOUT_WINDOW (about), _("Quality"), LINK_PREFIX "quality");
  g_signal_connect_object (about, "activate-link", G_CALLBACK (activate_link_cb), user_data, 0);

  gtk_window_present (GTK_WINDOW (about));
}

/*< private >
 * hip_application_add_window_actions:
 * @self: an application that has started
 *
 * Adds the actions that open windows beside the one of the program: `app.about`, `app.help`, `app.preferences`, `app.quality`,
 * `app.shortcuts` and `app.sources`.
 */
void
hip_application_add_window_actions (HipApplication *self)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "help", .activate = help_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "quality", .activate = quality_action },
    { .name = "shortcuts", .activate = shortcuts_action },
    { .name = "sources", .activate = sources_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "preferences")),
                               hip_application_get_settings (self) != NULL);
}
