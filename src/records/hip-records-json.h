/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open format; data/records-format.md describes it. */

#pragma once

#include "hip-athlete.h"
#include "hip-json-reader.h"
#include "hip-json-writer.h"
#include "hip-session.h"

G_BEGIN_DECLS

#define HIP_RECORDS_FORMAT "io.github.hipmap.records"
#define HIP_RECORDS_FORMAT_VERSION 1

void hip_records_json_begin         (HipJsonWriter *writer);
void hip_records_json_begin_athlete (HipJsonWriter *writer,
                                     HipAthlete    *athlete);
void hip_records_json_add_session   (HipJsonWriter *writer,
                                     HipSession    *session);
void hip_records_json_end_athlete   (HipJsonWriter *writer);
void hip_records_json_end           (HipJsonWriter *writer);

gboolean    hip_records_json_check_format  (GBytes         *bytes,
                                            GError        **error);
gboolean    hip_records_json_find_athletes (HipJsonReader  *reader);
HipAthlete *hip_records_json_read_athlete  (HipJsonReader  *reader,
                                            HipJsonToken    token,
                                            GPtrArray      *sessions,
                                            GPtrArray      *reasons,
                                            GError        **error);

G_END_DECLS
