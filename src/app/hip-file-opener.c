/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-file-opener.h"

#include <glib/gi18n.h>

#include "hip-application.h"
#include "hip-catalogue.h"
#include "hip-file-kind.h"
#include "hip-transfer.h"
#include "hip-window-private.h"

/* Files that come from a file manager, by a double click or dragged onto the window. Nothing that is in the window is replaced
 * before somebody has seen what the file holds and said yes. */

#define USE_CATALOGUE "use-catalogue"

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static GtkWidget *
dialog_new (HipWindow  *window,
            const char *heading,
            const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");

  return dialog;
}

static void
refuse (HipWindow  *window,
        const char *body)
{
  gtk_window_present (GTK_WINDOW (dialog_new (window, _("Can’t open this file"), body)));
}

static guint
count (HipCatalogue      *catalogue,
       HipCatalogueQuery  query)
{
  g_autoptr (GPtrArray) ids = hip_catalogue_dup_ids (catalogue, query, NULL);

  return ids != NULL ? ids->len : 0;
}

static char *
describe_catalogue (HipWindow    *window,
                    HipCatalogue *catalogue,
                    GFile        *file)
{
  const guint n_conditions = count (catalogue, HIP_QUERY_CONDITIONS);
  const guint n_regions = count (catalogue, HIP_QUERY_REGIONS);
  const guint n_flags = count (catalogue, HIP_QUERY_RED_FLAGS);
  HipEnquiry *enquiry = hip_window_get_enquiry (window);
  g_autofree char *name = dup_name (file);
  g_autofree char *conditions = NULL;
  g_autofree char *regions = NULL;
  g_autofree char *flags = NULL;
  g_autofree char *intro = NULL;

  conditions = g_strdup_printf (ngettext ("%u condition", "%u conditions", n_conditions), n_conditions);
  regions = g_strdup_printf (ngettext ("%u place", "%u places", n_regions), n_regions);
  flags = g_strdup_printf (ngettext ("%u red flag", "%u red flags", n_flags), n_flags);

  /* Translators: %s is the name of a file. */
  intro = g_strdup_printf (_("“%s” would answer in place of the knowledge that comes with Hip Map, until the window is closed."),
                           name);

  /* Translators: what a catalogue holds: an introduction, conditions, places and red flags, and what else happens. */
  return g_strdup_printf (_("%s\n\n%s, %s, %s.\n\n%s"),
                          intro,
                          conditions,
                          regions,
                          flags,
                          enquiry != NULL && hip_enquiry_get_has_spots (enquiry)
                            ? _("Who wrote it answers for what it says. What is selected and answered now is cleared.")
                            : _("Who wrote it answers for what it says."));
}

static void
catalogue_response_cb (AdwMessageDialog *dialog,
                       const char       *response,
                       const char       *path)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  GtkApplication *application = window != NULL ? gtk_window_get_application (window) : NULL;

  if (!g_str_equal (response, USE_CATALOGUE) || !HIP_IS_APPLICATION (application))
    return;

  /* Another window takes the place of this one, and the dialog may outlive it. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  hip_application_use_catalogue (HIP_APPLICATION (application), path);
}

static void
free_path (gpointer  path,
           GClosure *closure)
{
  g_free (path);
}

static void
open_catalogue (HipWindow *window,
                GFile     *file)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (HipCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (path == NULL)
    {
      refuse (window, _("The file is on another computer. Copy it to this one and open the copy."));
      return;
    }

  catalogue = hip_catalogue_new_for_file (path, &error);
  if (catalogue == NULL)
    {
      refuse (window, error->message);
      return;
    }

  body = describe_catalogue (window, catalogue, file);
  dialog = dialog_new (window, _("Use this catalogue?"), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), USE_CATALOGUE, _("_Use Catalogue"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), USE_CATALOGUE, ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (catalogue_response_cb), g_strdup (path), free_path, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
imported_cb (const char *message,
             gpointer    user_data)
{
  /* It may have been closed meanwhile. */
  if (gtk_widget_get_mapped (user_data))
    hip_window_show_message (user_data, message);
}

/**
 * hip_file_opener_open_records:
 * @window: a window
 * @file: exported records of athletes
 *
 * Shows what importing the records would do, and does it when the coach says so.
 */
void
hip_file_opener_open_records (HipWindow *window,
                              GFile     *file)
{
  HipKeeper *keeper;

  g_return_if_fail (HIP_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  keeper = hip_window_get_keeper (window);
  if (keeper == NULL)
    refuse (window, _("Records can’t be opened in this window."));
  else
    hip_transfer_import (GTK_WINDOW (window), hip_keeper_get_records (keeper), file, imported_cb, g_object_ref (window),
                         g_object_unref);
}

/**
 * hip_file_opener_open:
 * @window: the window to show in what the file holds
 * @file: any file
 *
 * Opens a file that this program made, after asking; and says of any other why it can't be opened.
 */
void
hip_file_opener_open (HipWindow *window,
                      GFile     *file)
{
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;
  HipFileKind kind;

  g_return_if_fail (HIP_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  if (!hip_file_kind_query (file, &kind, &error))
    {
      refuse (window, error->message);
      return;
    }

  switch (kind)
    {
    case HIP_FILE_KIND_CATALOGUE:
      open_catalogue (window, file);
      break;
    case HIP_FILE_KIND_RECORDS:
      hip_file_opener_open_records (window, file);
      break;
    case HIP_FILE_KIND_UNKNOWN:
    default:
      name = dup_name (file);
      /* Translators: %s is the name of a file. */
      body = g_strdup_printf (_("“%s” is neither a catalogue nor records that Hip Map exported."), name);
      refuse (window, body);
      break;
    }
}

static gboolean
drop_cb (HipWindow    *window,
         const GValue *value,
         double        x,
         double        y)
{
  GSList *files;

  g_assert (HIP_IS_WINDOW (window));

  files = g_value_get_boxed (value);
  if (files == NULL)
    return FALSE;

  if (files->next != NULL)
    hip_window_show_message (window, _("Drop one file at a time"));
  else
    hip_file_opener_open (window, files->data);

  return TRUE;
}

/**
 * hip_file_opener_attach:
 * @window: a window
 *
 * Has @window take files that are dropped onto it.
 */
void
hip_file_opener_attach (HipWindow *window)
{
  GtkDropTarget *target;

  g_return_if_fail (HIP_IS_WINDOW (window));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
