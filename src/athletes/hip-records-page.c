/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-records-page.h"

#include "hip-transfer.h"

/**
 * HipRecordsPage:
 *
 * A page that shows records, of one athlete or of all, and can export what it shows.
 *
 * ## Actions
 *
 * `page.export`: writes what is kept into a file, after asking where.
 * `page.export-pain`: writes only the pain into a file, as a table.
 */
G_DEFINE_INTERFACE (HipRecordsPage, hip_records_page, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_MESSAGE,
} HipRecordsPageSignals;

static guint signals[SIGNAL_MESSAGE + 1];

static void
transferred_cb (const char *message,
                gpointer    user_data)
{
  hip_records_page_tell (HIP_RECORDS_PAGE (user_data), message);
}

static void
export (HipRecordsPage    *self,
        HipTransferFormat  format)
{
  HipRecordsPageInterface *interface = HIP_RECORDS_PAGE_GET_IFACE (self);

  hip_transfer_choose_export (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              interface->get_records (self),
                              interface->get_athlete (self),
                              format,
                              transferred_cb,
                              g_object_ref (self),
                              g_object_unref);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  export (HIP_RECORDS_PAGE (widget), HIP_TRANSFER_RECORDS);
}

static void
export_pain_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  export (HIP_RECORDS_PAGE (widget), HIP_TRANSFER_PAIN);
}

static void
hip_records_page_default_init (HipRecordsPageInterface *interface)
{
  /**
   * HipRecordsPage::message:
   * @self: the page
   * @message: something to know, in the language of the window
   *
   * There is something to tell whoever looks at the page, once and in passing.
   */
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_INTERFACE (interface), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

/**
 * hip_records_page_tell:
 * @self: a #HipRecordsPage
 * @message: something to know, in the language of the window
 *
 * Emits #HipRecordsPage::message.
 */
void
hip_records_page_tell (HipRecordsPage *self,
                       const char     *message)
{
  g_return_if_fail (HIP_IS_RECORDS_PAGE (self));
  g_return_if_fail (message != NULL);

  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, message);
}

/**
 * hip_records_page_class_install_actions:
 * @widget_class: the class of a page
 *
 * Installs the actions of #HipRecordsPage, which ask the page what it shows when they are activated. For the class initialiser of
 * whatever implements the interface.
 */
void
hip_records_page_class_install_actions (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "page.export-pain", NULL, export_pain_action);
}
