/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How HipRecords has things done in its thread. */

#pragma once

#include "hip-records-file.h"
#include "hip-records.h"

G_BEGIN_DECLS

/**
 * HipRecordsFunc:
 * @file: the file
 * @data: what the operation was given
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Does something with the file, in the thread that owns it.
 *
 * Returns: the result, or %NULL with @error set
 */
typedef gpointer (*HipRecordsFunc) (HipRecordsFile  *file,
                                    gpointer         data,
                                    GCancellable    *cancellable,
                                    GError         **error);

/**
 * HipRecordsOperation:
 * @func: what to do
 * @unopened: whether it is done whatever state the file is in, without opening it
 * @free_data: (nullable): frees what it is given
 * @free_result: (nullable): frees a result that nobody takes
 *
 * A kind of operation. Its address is the tag of the tasks.
 */
typedef struct
{
  HipRecordsFunc func;
  gboolean       unopened;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} HipRecordsOperation;

void     hip_records_run        (HipRecords                 *self,
                                 const HipRecordsOperation  *operation,
                                 gpointer                    data,
                                 GCancellable               *cancellable,
                                 GAsyncReadyCallback         callback,
                                 gpointer                    user_data);
gpointer hip_records_run_finish (HipRecords                 *self,
                                 const HipRecordsOperation  *operation,
                                 GAsyncResult               *result,
                                 GError                    **error);

G_END_DECLS
