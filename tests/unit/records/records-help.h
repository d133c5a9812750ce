/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records in a folder of their own, and operations that are waited for. */

#pragma once

#include "hip-records.h"

G_BEGIN_DECLS

typedef struct
{
  char       *directory;
  char       *path; /* of the file, whether it is there or not */
  HipRecords *records;
} RecordsFixture;

void records_fixture_set_up    (RecordsFixture *self,
                                gconstpointer   data);
void records_fixture_tear_down (RecordsFixture *self,
                                gconstpointer   data);
void records_fixture_reopen    (RecordsFixture *self);

HipSession *make_session       (const char *athlete,
                                guint       seed);
HipSession *make_large_session (const char *athlete,
                                guint       n_answers);
char       *format_session     (HipSession *session);

gboolean    open_records     (HipRecords   *records,
                              GError      **error);
gboolean    save_athlete     (HipRecords   *records,
                              HipAthlete   *athlete,
                              GError      **error);
gboolean    save_session     (HipRecords   *records,
                              HipSession   *session,
                              HipAthlete   *athlete,
                              GError      **error);
gboolean    set_outcome      (HipRecords   *records,
                              const char   *session,
                              const char   *step,
                              HipOutcome    outcome,
                              GError      **error);
GPtrArray  *list_athletes    (HipRecords   *records,
                              const char   *search,
                              GError      **error);
HipAthlete *load_athlete     (HipRecords   *records,
                              const char   *athlete,
                              GError      **error);
GPtrArray  *list_sessions    (HipRecords   *records,
                              const char   *athlete,
                              GError      **error);
HipSession *load_session     (HipRecords   *records,
                              const char   *session,
                              GError      **error);
GPtrArray  *list_pain        (HipRecords   *records,
                              const char   *athlete,
                              GError      **error);
GPtrArray  *list_rechecks    (HipRecords   *records,
                              const GDate  *from,
                              const GDate  *to,
                              GError      **error);
gboolean    erase_athlete    (HipRecords   *records,
                              const char   *athlete,
                              GStrv        *copies_left,
                              GError      **error);
gboolean    erase_session    (HipRecords   *records,
                              const char   *session,
                              GStrv        *copies_left,
                              GError      **error);
char       *make_backup      (HipRecords   *records,
                              GError      **error);
GStrv       list_copies      (HipRecords   *records);
gboolean    remove_copy      (HipRecords   *records,
                              const char   *copy,
                              GError      **error);
gboolean    start_again      (HipRecords   *records,
                              const char   *backup,
                              GError      **error);
char       *export_records   (HipRecords   *records,
                              const char   *athlete,
                              GError      **error);
char       *export_pain      (HipRecords   *records,
                              const char   *athlete,
                              GError      **error);
HipImport  *preview_text     (HipRecords   *records,
                              const char   *text,
                              gssize        length,
                              GError      **error);
gboolean    import_previewed (HipRecords   *records,
                              HipImport    *import,
                              GError      **error);

void     run_sql      (const char *path,
                       const char *sql);
gboolean folder_holds (const char *directory,
                       const char *text);
void     remove_tree  (const char *directory);
void     assert_mode  (const char *path,
                       guint       mode);

G_END_DECLS
