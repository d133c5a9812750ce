/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-athlete.h"
#include "hip-records-file.h"
#include "hip-session.h"

G_BEGIN_DECLS

/* Inside a change that was begun. */
gboolean hip_records_put_athlete (HipRecordsFile  *file,
                                  HipAthlete      *athlete,
                                  GError         **error);
gboolean hip_records_put_session (HipRecordsFile  *file,
                                  HipSession      *session,
                                  GError         **error);

/* Each a change of its own. */
gboolean hip_records_write_athlete (HipRecordsFile  *file,
                                    HipAthlete      *athlete,
                                    GError         **error);
gboolean hip_records_write_session (HipRecordsFile  *file,
                                    HipSession      *session,
                                    HipAthlete      *athlete,
                                    GError         **error);
gboolean hip_records_write_outcome (HipRecordsFile  *file,
                                    const char      *session,
                                    const char      *step,
                                    HipOutcome       outcome,
                                    GError         **error);

G_END_DECLS
