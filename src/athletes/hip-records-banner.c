/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-records-banner.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "hip-records-copies.h"
#include "hip-template.h"

/**
 * HipRecordsBanner:
 *
 * Says what is wrong with the records and what to do about it, and lets the coach start again when there is no other way. It hides
 * itself while all is well.
 *
 * ## Actions
 *
 * `records.start-again`: asks whether to start with a backup or with no records at all.
 */
struct _HipRecordsBanner
{
  GtkWidget   parent_instance;

  GtkWidget  *label;
  GtkWidget  *button;

  HipRecords *records;
  char       *error_message; /* of what was tried last */
  char       *backup;        /* (nullable): the newest */
};

G_DEFINE_FINAL_TYPE (HipRecordsBanner, hip_records_banner, GTK_TYPE_WIDGET)

#define WITH_BACKUP "with-backup"
#define WITH_NOTHING "with-nothing"

static void
update_cb (HipRecordsBanner *self)
{
  HipRecordsStatus status;
  const char *message;
  g_autofree char *text = NULL;

  g_assert (HIP_IS_RECORDS_BANNER (self));

  status = self->records != NULL ? hip_records_get_status (self->records) : HIP_RECORDS_STATUS_UNKNOWN;
  message = self->records != NULL ? hip_records_get_message (self->records) : NULL;

  /* What was tried fails with the same words. */
  if (message != NULL && self->error_message != NULL && strstr (self->error_message, message) == NULL)
    text = g_strdup_printf ("%s\n%s", message, self->error_message);
  else
    text = g_strdup (message != NULL ? message : self->error_message);

  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_set_visible (self->button, status == HIP_RECORDS_STATUS_READ_ONLY || status == HIP_RECORDS_STATUS_REFUSED);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HipRecordsBanner) self = HIP_RECORDS_BANNER (user_data);
  g_autoptr (GError) error = NULL;

  hip_records_start_again_finish (HIP_RECORDS (source), result, &error);
  hip_records_banner_set_error (self, error != NULL ? error->message : NULL);
}

static void
response_cb (HipRecordsBanner *self,
             const char       *response)
{
  const gboolean with_backup = g_str_equal (response, WITH_BACKUP);

  g_assert (HIP_IS_RECORDS_BANNER (self));

  if (self->records == NULL || (!with_backup && !g_str_equal (response, WITH_NOTHING)))
    return;

  hip_records_start_again_async (self->records, with_backup ? self->backup : NULL, NULL, started_cb, g_object_ref (self));
}

static void
copies_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HipRecordsBanner) self = HIP_RECORDS_BANNER (user_data);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copies = hip_records_list_copies_finish (HIP_RECORDS (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  if (copies == NULL)
    hip_records_banner_set_error (self, error->message);
  if (copies == NULL || !GTK_IS_WINDOW (root))
    return;

  /* The date in their names puts them in order. */
  g_clear_pointer (&self->backup, g_free);
  for (guint i = 0; copies[i] != NULL; i++)
    {
      if (strstr (copies[i], "." HIP_RECORDS_COPY_BACKUP "-") != NULL
          && (self->backup == NULL || strcmp (copies[i], self->backup) > 0))
        {
          g_free (self->backup);
          self->backup = g_strdup (copies[i]);
        }
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (root),
                                   _("Start the records again?"),
                                   _("The present file is put aside in its folder; nothing is deleted."));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), WITH_NOTHING, _("Start with _No Records"));
  if (self->backup != NULL)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), WITH_BACKUP, _("Use the Last _Backup"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), WITH_BACKUP, ADW_RESPONSE_SUGGESTED);
    }
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
start_again_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  HipRecordsBanner *self = HIP_RECORDS_BANNER (widget);

  if (self->records != NULL)
    hip_records_list_copies_async (self->records, NULL, copies_cb, g_object_ref (self));
}

static void
hip_records_banner_dispose (GObject *object)
{
  HipRecordsBanner *self = HIP_RECORDS_BANNER (object);

  if (self->records != NULL)
    g_signal_handlers_disconnect_by_data (self->records, self);
  g_clear_object (&self->records);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_RECORDS_BANNER);

  G_OBJECT_CLASS (hip_records_banner_parent_class)->dispose (object);
}

static void
hip_records_banner_finalize (GObject *object)
{
  HipRecordsBanner *self = HIP_RECORDS_BANNER (object);

  g_free (self->error_message);
  g_free (self->backup);

  G_OBJECT_CLASS (hip_records_banner_parent_class)->finalize (object);
}

static void
hip_records_banner_class_init (HipRecordsBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_records_banner_dispose;
  object_class->finalize = hip_records_banner_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-records-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, HipRecordsBanner, label);
  gtk_widget_class_bind_template_child (widget_class, HipRecordsBanner, button);
  gtk_widget_class_install_action (widget_class, "records.start-again", NULL, start_again_action);
  gtk_widget_class_set_css_name (widget_class, "recordsbanner");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
hip_records_banner_init (HipRecordsBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_wrap_buttons (self->button);
}

/**
 * hip_records_banner_new:
 *
 * Returns: (transfer floating): a banner that is not seen while all is well
 */
GtkWidget *
hip_records_banner_new (void)
{
  return g_object_new (HIP_TYPE_RECORDS_BANNER, NULL);
}

/**
 * hip_records_banner_set_records:
 * @self: a #HipRecordsBanner
 * @records: (nullable): the records to tell of
 */
void
hip_records_banner_set_records (HipRecordsBanner *self,
                                HipRecords       *records)
{
  g_return_if_fail (HIP_IS_RECORDS_BANNER (self));
  g_return_if_fail (records == NULL || HIP_IS_RECORDS (records));

  if (self->records != NULL)
    g_signal_handlers_disconnect_by_data (self->records, self);
  g_set_object (&self->records, records);
  if (records != NULL)
    {
      g_signal_connect_object (records, "notify::status", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (records, "notify::message", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
    }
  update_cb (self);
}

/**
 * hip_records_banner_set_error:
 * @self: a #HipRecordsBanner
 * @message: (nullable): why what was tried last was not done
 */
void
hip_records_banner_set_error (HipRecordsBanner *self,
                              const char       *message)
{
  g_return_if_fail (HIP_IS_RECORDS_BANNER (self));

  g_free (self->error_message);
  self->error_message = g_strdup (message);
  update_cb (self);
}
