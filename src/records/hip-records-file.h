/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-database.h"
#include "hip-records-queries.h"
#include "hip-records-status.h"

G_BEGIN_DECLS

#define HIP_RECORDS_FILE_NAME "records.db"

/**
 * HipRecordsFile:
 *
 * The file of the records, as the one thread sees it that reads and writes it.
 */
typedef struct _HipRecordsFile HipRecordsFile;

HipRecordsFile *hip_records_file_new  (const char     *directory);
void            hip_records_file_free (HipRecordsFile *self);

const char      *hip_records_file_get_path     (HipRecordsFile *self);
HipRecordsStatus hip_records_file_get_status   (HipRecordsFile *self);
const char      *hip_records_file_get_message  (HipRecordsFile *self);
gboolean         hip_records_file_take_changed (HipRecordsFile *self);

gboolean hip_records_file_open         (HipRecordsFile       *self,
                                        GCancellable         *cancellable,
                                        GError              **error);
void     hip_records_file_finish       (HipRecordsFile       *self);
void     hip_records_file_close        (HipRecordsFile       *self);
gboolean hip_records_file_is_unchecked (HipRecordsFile       *self);
void     hip_records_file_recheck      (HipRecordsFile       *self);
void     hip_records_file_check_idly   (HipRecordsFile       *self,
                                        HipDatabaseStopFunc   stop_func,
                                        gpointer              data);

HipDatabase  *hip_records_file_get_database  (HipRecordsFile   *self);
HipStatement *hip_records_file_query         (HipRecordsFile   *self,
                                              HipRecordsQuery   query,
                                              GError          **error);
gboolean      hip_records_file_begin_reading (HipRecordsFile   *self,
                                              GError          **error);
gboolean      hip_records_file_begin         (HipRecordsFile   *self,
                                              gboolean          create,
                                              GError          **error);
gboolean      hip_records_file_commit        (HipRecordsFile   *self,
                                              GError          **error);
void          hip_records_file_end           (HipRecordsFile   *self);

void hip_records_translate_error (GError       **error,
                                  const GError  *technical);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipRecordsFile, hip_records_file_free)

G_END_DECLS
