/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-records.h"

G_BEGIN_DECLS

#define HIP_TYPE_RECORDS_PAGE (hip_records_page_get_type ())
G_DECLARE_INTERFACE (HipRecordsPage, hip_records_page, HIP, RECORDS_PAGE, GtkWidget)

/**
 * HipRecordsPageInterface:
 *
 * What a page of the records has to say about itself.
 */
struct _HipRecordsPageInterface
{
  GTypeInterface g_iface;

  /**
   * HipRecordsPageInterface::get_records:
   * @self: a #HipRecordsPage
   *
   * Returns: (transfer none): the records that it shows
   */
  HipRecords *(*get_records) (HipRecordsPage *self);

  /**
   * HipRecordsPageInterface::get_athlete:
   * @self: a #HipRecordsPage
   *
   * Returns: (transfer none) (nullable): the id of the athlete whose records it shows, or %NULL for all of them
   */
  const char *(*get_athlete) (HipRecordsPage *self);
};

void hip_records_page_tell                  (HipRecordsPage *self,
                                             const char     *message);
void hip_records_page_class_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
