/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-transfer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-language.h"

#define IMPORT "import"
#define DATA "hip-transfer"

/* More reasons than these tell nobody more. */
#define MAX_REASONS 5

/* Logical pixels at most, before they scroll. */
#define REASONS_HEIGHT 160

typedef struct
{
  GtkWindow            *parent; /* a weak pointer */
  HipRecords           *records;
  char                 *athlete; /* (nullable): all */
  HipTransferFormat     format;
  GFile                *file;
  HipImport            *import;
  GtkFileChooserNative *chooser;
  HipTransferFunc       func;
  gpointer              user_data;
  GDestroyNotify        destroy;
} Transfer;

static void
transfer_free (Transfer *transfer)
{
  if (transfer->destroy != NULL)
    transfer->destroy (transfer->user_data);
  g_clear_weak_pointer (&transfer->parent);
  g_clear_object (&transfer->records);
  g_clear_object (&transfer->file);
  g_clear_object (&transfer->import);
  g_clear_object (&transfer->chooser);
  g_free (transfer->athlete);
  g_free (transfer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

static Transfer *
transfer_new (GtkWindow       *parent,
              HipRecords      *records,
              HipTransferFunc  func,
              gpointer         user_data,
              GDestroyNotify   destroy)
{
  Transfer *transfer = g_new0 (Transfer, 1);

  g_set_weak_pointer (&transfer->parent, parent);
  transfer->records = g_object_ref (records);
  transfer->func = func;
  transfer->user_data = user_data;
  transfer->destroy = destroy;

  return transfer;
}

static char *
dup_file_name (Transfer *transfer)
{
  g_autofree char *name = g_file_get_basename (transfer->file);

  return g_filename_display_name (name);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Transfer) transfer = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_file_name (transfer);
  g_autofree char *message = NULL;
  gboolean exported;

  exported = transfer->format == HIP_TRANSFER_RECORDS
               ? hip_records_export_finish (HIP_RECORDS (source), result, &error)
               : hip_records_export_pain_finish (HIP_RECORDS (source), result, &error);

  /* Translators: %s is the name of a file. */
  message = exported ? g_strdup_printf (_("Exported as “%s”"), name) : g_strdup (error->message);
  transfer->func (message, transfer->user_data);
}

static void
start_export (Transfer *transfer)
{
  if (transfer->format == HIP_TRANSFER_RECORDS)
    hip_records_export_async (transfer->records, transfer->athlete, transfer->file, NULL, exported_cb, transfer);
  else
    hip_records_export_pain_async (transfer->records, transfer->athlete, transfer->file, NULL, exported_cb, transfer);
}

/* The coach can put the name of the athlete there; the program does not. */
static char *
dup_suggested_name (HipTransferFormat format)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%F");

  if (format == HIP_TRANSFER_PAIN)
    /* Translators: the name of a file; %s is a day, such as 2026-12-12. */
    return g_strdup_printf (_("hip-map-pain-%s.csv"), day);

  /* Translators: the name of a file; %s is a day, such as 2026-12-12. */
  return g_strdup_printf (_("hip-map-records-%s.json"), day);
}

/* Lets go of @transfer unless a file was chosen. */
static gboolean
take_choice (Transfer *transfer,
             int       response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    transfer->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (transfer->chooser));
  if (transfer->file != NULL)
    return TRUE;

  transfer_free (transfer);

  return FALSE;
}

static void
export_response_cb (GtkFileChooserNative *chooser,
                    int                   response,
                    Transfer             *transfer)
{
  if (take_choice (transfer, response))
    start_export (transfer);
}

static void
choose (Transfer             *transfer,
        const char           *title,
        GtkFileChooserAction  action,
        const char           *accept,
        GCallback             response_cb)
{
  transfer->chooser = gtk_file_chooser_native_new (title, transfer->parent, action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (transfer->chooser), TRUE);
  g_signal_connect (transfer->chooser, "response", response_cb, transfer);
}

/**
 * hip_transfer_choose_export:
 * @parent: the window
 * @records: the records
 * @athlete: (nullable): the id of an athlete, or %NULL for all
 * @format: what to export
 * @func: told what became of it, unless the coach thinks better of it
 * @user_data: what to pass to @func
 * @destroy: (nullable): lets go of @user_data
 *
 * Asks for a file, and exports into it. The name that is suggested doesn't say whose records they are.
 */
void
hip_transfer_choose_export (GtkWindow         *parent,
                            HipRecords        *records,
                            const char        *athlete,
                            HipTransferFormat  format,
                            HipTransferFunc    func,
                            gpointer           user_data,
                            GDestroyNotify     destroy)
{
  g_autofree char *name = NULL;
  Transfer *transfer;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (HIP_IS_RECORDS (records));
  g_return_if_fail (func != NULL);

  name = dup_suggested_name (format);
  transfer = transfer_new (parent, records, func, user_data, destroy);
  transfer->athlete = g_strdup (athlete);
  transfer->format = format;
  choose (transfer,
          format == HIP_TRANSFER_PAIN ? _("Export pain log") : _("Export records"),
          GTK_FILE_CHOOSER_ACTION_SAVE,
          _("_Export"),
          G_CALLBACK (export_response_cb));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (transfer->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (transfer->chooser));
}

/**
 * hip_transfer_export:
 * @records: the records
 * @athlete: (nullable): the id of an athlete, or %NULL for all
 * @format: what to export
 * @file: where to; it is replaced
 * @func: told what became of it
 * @user_data: what to pass to @func
 * @destroy: (nullable): lets go of @user_data
 *
 * Exports into a file that was chosen.
 */
void
hip_transfer_export (HipRecords        *records,
                     const char        *athlete,
                     HipTransferFormat  format,
                     GFile             *file,
                     HipTransferFunc    func,
                     gpointer           user_data,
                     GDestroyNotify     destroy)
{
  Transfer *transfer;

  g_return_if_fail (HIP_IS_RECORDS (records));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (func != NULL);

  transfer = transfer_new (NULL, records, func, user_data, destroy);
  transfer->athlete = g_strdup (athlete);
  transfer->format = format;
  transfer->file = g_object_ref (file);
  start_export (transfer);
}

static char *
dup_counts (guint n_athletes,
            guint n_sessions)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_athletes > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u athlete", "%u athletes", n_athletes), n_athletes));
  if (n_sessions > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions));

  return hip_join (parts);
}

static char *
describe_verdict (HipImportVerdict  verdict,
                  const char       *counts)
{
  switch (verdict)
    {
    case HIP_IMPORT_NEW:
      /* Translators: %s are numbers of athletes and sessions in a file, such as “2 athletes, 5 sessions”. */
      return g_strdup_printf (_("New, will be added: %s"), counts);
    case HIP_IMPORT_CHANGED:
      /* Translators: %s are numbers of athletes and sessions in a file, such as “2 athletes, 5 sessions”. */
      return g_strdup_printf (_("Newer than in your records, will be replaced: %s"), counts);
    case HIP_IMPORT_SAME:
      /* Translators: %s are numbers of athletes and sessions in a file, such as “2 athletes, 5 sessions”. */
      return g_strdup_printf (_("In your records already: %s"), counts);
    case HIP_IMPORT_OLDER:
      /* Translators: %s are numbers of athletes and sessions in a file, such as “2 athletes, 5 sessions”. */
      return g_strdup_printf (_("Older than in your records, will be left out: %s"), counts);
    case HIP_IMPORT_REFUSED:
    default:
      /* Translators: %s are numbers of athletes and sessions in a file, such as “2 athletes, 5 sessions”. */
      return g_strdup_printf (_("Can’t be read, will be left out: %s"), counts);
    }
}

/* What is in the file. */
static char *
describe_import (HipImport *import)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int verdict = 0; verdict < HIP_N_IMPORT_VERDICTS; verdict++)
    {
      const guint n_athletes = hip_import_get_count (import, HIP_IMPORT_ATHLETES, (HipImportVerdict) verdict);
      const guint n_sessions = hip_import_get_count (import, HIP_IMPORT_SESSIONS, (HipImportVerdict) verdict);
      g_autofree char *counts = NULL;
      g_autofree char *line = NULL;

      if (n_athletes + n_sessions == 0)
        continue;

      counts = dup_counts (n_athletes, n_sessions);
      line = describe_verdict ((HipImportVerdict) verdict, counts);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  if (text->len == 0)
    g_string_append (text, _("There are no athletes in it."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Why some of it is left out. */
static char *
describe_reasons (HipImport *import)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *const *reasons = hip_import_get_reasons (import);
  const guint n_reasons = g_strv_length ((GStrv) reasons);

  for (guint i = 0; i < MIN (n_reasons, MAX_REASONS); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", reasons[i]);
  if (n_reasons > MAX_REASONS)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              ngettext ("and %u more", "and %u more", n_reasons - MAX_REASONS),
                              n_reasons - MAX_REASONS);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* They are read line by line, unlike the summary, and must not push the answers off a small screen. */
static GtkWidget *
reasons_new (HipImport *import)
{
  g_autofree char *text = describe_reasons (import);
  GtkWidget *label, *scrolled_window;

  if (*text == '\0')
    return NULL;

  label = g_object_new (GTK_TYPE_LABEL,
                        "label", text,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "xalign", 0.0,
                        "valign", GTK_ALIGN_START,
                        NULL);
  scrolled_window = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                  "child", label,
                                  "hscrollbar-policy", GTK_POLICY_NEVER,
                                  "max-content-height", REASONS_HEIGHT,
                                  "propagate-natural-height", TRUE,
                                  NULL);
  gtk_widget_add_css_class (scrolled_window, "card");
  gtk_widget_add_css_class (scrolled_window, "import-reasons");

  return scrolled_window;
}

static GtkWidget *
dialog_new (Transfer   *transfer,
            const char *heading,
            const char *body,
            gboolean    can_import)
{
  GtkWidget *dialog = adw_message_dialog_new (transfer->parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", can_import ? _("_Cancel") : _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  if (can_import)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), IMPORT, _("_Import"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), IMPORT, ADW_RESPONSE_SUGGESTED);
    }
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), can_import ? IMPORT : "close");

  return dialog;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Transfer) transfer = user_data;
  g_autoptr (GError) error = NULL;

  if (hip_records_import_finish (HIP_RECORDS (source), result, &error))
    transfer->func (_("Imported"), transfer->user_data);
  else
    transfer->func (error->message, transfer->user_data);
}

static void
import_response_cb (AdwMessageDialog *dialog,
                    const char       *response)
{
  Transfer *transfer;

  if (!g_str_equal (response, IMPORT))
    return;

  transfer = g_object_steal_data (G_OBJECT (dialog), DATA);
  hip_records_import_async (transfer->records, transfer->import, NULL, imported_cb, transfer);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Transfer) transfer = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  gboolean has_changes;
  GtkWidget *dialog;

  transfer->import = hip_records_preview_import_finish (HIP_RECORDS (source), result, &error);

  /* Nobody is there to be asked. */
  if (transfer->parent == NULL)
    return;

  if (transfer->import == NULL)
    {
      gtk_window_present (GTK_WINDOW (dialog_new (transfer, _("Can’t open this file"), error->message, FALSE)));
      return;
    }

  has_changes = hip_import_get_has_changes (transfer->import);
  body = describe_import (transfer->import);
  dialog = dialog_new (transfer, has_changes ? _("Import these records?") : _("Nothing to import"), body, has_changes);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), reasons_new (transfer->import));

  /* The dialog keeps what it is about until it is answered: it can go with the window under it. */
  g_object_set_data_full (G_OBJECT (dialog), DATA, g_steal_pointer (&transfer), (GDestroyNotify) transfer_free);
  g_signal_connect (dialog, "response", G_CALLBACK (import_response_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * hip_transfer_import:
 * @parent: the window
 * @records: the records
 * @file: a file that was exported, or anything else
 * @func: told what became of it when the coach has said yes
 * @user_data: what to pass to @func
 * @destroy: (nullable): lets go of @user_data
 *
 * Shows what is in a file and what would become of it, and imports it when the coach says so. Of a file that can't be imported it
 * says why.
 */
void
hip_transfer_import (GtkWindow       *parent,
                     HipRecords      *records,
                     GFile           *file,
                     HipTransferFunc  func,
                     gpointer         user_data,
                     GDestroyNotify   destroy)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (HIP_IS_RECORDS (records));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (func != NULL);

  hip_records_preview_import_async (records, file, NULL, previewed_cb, transfer_new (parent, records, func, user_data, destroy));
}

static void
import_file_response_cb (GtkFileChooserNative *chooser,
                         int                   response,
                         Transfer             *transfer)
{
  if (take_choice (transfer, response))
    hip_records_preview_import_async (transfer->records, transfer->file, NULL, previewed_cb, transfer);
}

/**
 * hip_transfer_choose_import:
 * @parent: the window
 * @records: the records
 * @func: told what became of it when the coach has said yes
 * @user_data: what to pass to @func
 * @destroy: (nullable): lets go of @user_data
 *
 * Asks for a file, and goes on as hip_transfer_import() does.
 */
void
hip_transfer_choose_import (GtkWindow       *parent,
                            HipRecords      *records,
                            HipTransferFunc  func,
                            gpointer         user_data,
                            GDestroyNotify   destroy)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  Transfer *transfer;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (HIP_IS_RECORDS (records));
  g_return_if_fail (func != NULL);

  transfer = transfer_new (parent, records, func, user_data, destroy);
  choose (transfer, _("Import records"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), G_CALLBACK (import_file_response_cb));
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("Exported records"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (transfer->chooser), filter);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (transfer->chooser));
}
