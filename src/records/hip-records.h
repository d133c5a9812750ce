/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-athlete.h"
#include "hip-import.h"
#include "hip-pain-series.h"
#include "hip-recheck.h"
#include "hip-records-error.h"
#include "hip-records-status.h"
#include "hip-session.h"

G_BEGIN_DECLS

#define HIP_TYPE_RECORDS (hip_records_get_type ())
G_DECLARE_FINAL_TYPE (HipRecords, hip_records, HIP, RECORDS, GObject)

HipRecords      *hip_records_new           (const char           *directory);
const char      *hip_records_get_directory (HipRecords           *self);
HipRecordsStatus hip_records_get_status    (HipRecords           *self);
const char      *hip_records_get_message   (HipRecords           *self);
void             hip_records_open_async    (HipRecords           *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean         hip_records_open_finish   (HipRecords           *self,
                                            GAsyncResult         *result,
                                            GError              **error);
void             hip_records_close         (HipRecords           *self);

/* Athletes. */
void        hip_records_list_athletes_async  (HipRecords           *self,
                                              const char           *search,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray  *hip_records_list_athletes_finish (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_load_athlete_async   (HipRecords           *self,
                                              const char           *athlete,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
HipAthlete *hip_records_load_athlete_finish  (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_save_athlete_async   (HipRecords           *self,
                                              HipAthlete           *athlete,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean    hip_records_save_athlete_finish  (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_erase_athlete_async  (HipRecords           *self,
                                              const char           *athlete,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean    hip_records_erase_athlete_finish (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GStrv                *copies_left,
                                              GError              **error);

/* Sessions. */
void        hip_records_list_sessions_async  (HipRecords           *self,
                                              const char           *athlete,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray  *hip_records_list_sessions_finish (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_load_session_async   (HipRecords           *self,
                                              const char           *session,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
HipSession *hip_records_load_session_finish  (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_save_session_async   (HipRecords           *self,
                                              HipSession           *session,
                                              HipAthlete           *athlete,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean    hip_records_save_session_finish  (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_set_outcome_async    (HipRecords           *self,
                                              const char           *session,
                                              const char           *step,
                                              HipOutcome            outcome,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean    hip_records_set_outcome_finish   (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_erase_session_async  (HipRecords           *self,
                                              const char           *session,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean    hip_records_erase_session_finish (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GStrv                *copies_left,
                                              GError              **error);
void        hip_records_list_pain_async      (HipRecords           *self,
                                              const char           *athlete,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray  *hip_records_list_pain_finish     (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void        hip_records_list_rechecks_async  (HipRecords           *self,
                                              const GDate          *from,
                                              const GDate          *to,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray  *hip_records_list_rechecks_finish (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

/* Files. */
void       hip_records_backup_async          (HipRecords           *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
char      *hip_records_backup_finish         (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void       hip_records_list_copies_async     (HipRecords           *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GStrv      hip_records_list_copies_finish    (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void       hip_records_remove_copy_async     (HipRecords           *self,
                                              const char           *copy,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean   hip_records_remove_copy_finish    (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void       hip_records_start_again_async     (HipRecords           *self,
                                              const char           *backup,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean   hip_records_start_again_finish    (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void       hip_records_export_async          (HipRecords           *self,
                                              const char           *athlete,
                                              GFile                *destination,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean   hip_records_export_finish         (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void       hip_records_export_pain_async     (HipRecords           *self,
                                              const char           *athlete,
                                              GFile                *destination,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean   hip_records_export_pain_finish    (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void       hip_records_preview_import_async  (HipRecords           *self,
                                              GFile                *source,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
HipImport *hip_records_preview_import_finish (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void       hip_records_import_async          (HipRecords           *self,
                                              HipImport            *import,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean   hip_records_import_finish         (HipRecords           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
