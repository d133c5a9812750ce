/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-records-run.h"

G_BEGIN_DECLS

/**
 * HipRecordsReport:
 * @status: what can be done with the file
 * @message: (nullable): why not more
 * @changed: whether the records were changed
 *
 * What the thread tells about the file.
 */
typedef struct
{
  HipRecordsStatus  status;
  char             *message;
  gboolean          changed;
} HipRecordsReport;

/**
 * HipRecordsReportFunc:
 * @report: what has changed
 * @data: what was given together with the function
 *
 * Called in the thread of the worker.
 */
typedef void (*HipRecordsReportFunc) (const HipRecordsReport *report,
                                      gpointer                data);

/**
 * HipRecordsWorker:
 *
 * The one thread that owns the file of the records. It does what it is given one after the other.
 */
typedef struct _HipRecordsWorker HipRecordsWorker;

HipRecordsWorker *hip_records_worker_new  (const char                *directory,
                                           HipRecordsReportFunc       report_func,
                                           gpointer                   data);
void              hip_records_worker_push (HipRecordsWorker          *self,
                                           GTask                     *task,
                                           const HipRecordsOperation *operation,
                                           gpointer                   data);
void              hip_records_worker_stop (HipRecordsWorker          *self);

G_END_DECLS
