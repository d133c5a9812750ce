/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How records leave the program as files, and come in from them. */

#pragma once

#include <gtk/gtk.h>

#include "hip-records.h"

G_BEGIN_DECLS

/**
 * HipTransferFormat:
 * @HIP_TRANSFER_RECORDS: everything, in a file that can be imported again
 * @HIP_TRANSFER_PAIN: pain over time, as a table for a spreadsheet
 *
 * What is exported.
 */
typedef enum
{
  HIP_TRANSFER_RECORDS,
  HIP_TRANSFER_PAIN,
} HipTransferFormat;

/**
 * HipTransferFunc:
 * @message: what became of it, in words
 * @user_data: what was passed
 *
 * Told when a file was written or read, or could not be.
 */
typedef void (*HipTransferFunc) (const char *message,
                                 gpointer    user_data);

void hip_transfer_choose_export (GtkWindow         *parent,
                                 HipRecords        *records,
                                 const char        *athlete,
                                 HipTransferFormat  format,
                                 HipTransferFunc    func,
                                 gpointer           user_data,
                                 GDestroyNotify     destroy);
void hip_transfer_export        (HipRecords        *records,
                                 const char        *athlete,
                                 HipTransferFormat  format,
                                 GFile             *file,
                                 HipTransferFunc    func,
                                 gpointer           user_data,
                                 GDestroyNotify     destroy);
void hip_transfer_choose_import (GtkWindow         *parent,
                                 HipRecords        *records,
                                 HipTransferFunc    func,
                                 gpointer           user_data,
                                 GDestroyNotify     destroy);
void hip_transfer_import        (GtkWindow         *parent,
                                 HipRecords        *records,
                                 GFile             *file,
                                 HipTransferFunc    func,
                                 gpointer           user_data,
                                 GDestroyNotify     destroy);

G_END_DECLS
