/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-athlete.h"
#include "hip-records-file.h"
#include "hip-session.h"

G_BEGIN_DECLS

GPtrArray  *hip_records_read_athletes    (HipRecordsFile  *file,
                                          const char      *search,
                                          GError         **error);
HipAthlete *hip_records_read_athlete     (HipRecordsFile  *file,
                                          const char      *athlete,
                                          GError         **error);
GPtrArray  *hip_records_read_athlete_ids (HipRecordsFile  *file,
                                          GError         **error);
GPtrArray  *hip_records_read_sessions    (HipRecordsFile  *file,
                                          const char      *athlete,
                                          GError         **error);
HipSession *hip_records_read_session     (HipRecordsFile  *file,
                                          const char      *session,
                                          GError         **error);
GPtrArray  *hip_records_read_pain        (HipRecordsFile  *file,
                                          const char      *athlete,
                                          GError         **error);
GPtrArray  *hip_records_read_rechecks    (HipRecordsFile  *file,
                                          const GDate     *from,
                                          const GDate     *to,
                                          GError         **error);

G_END_DECLS
