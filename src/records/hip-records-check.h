/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be saved, whoever it comes from: a person at the keyboard or a file. */

#pragma once

#include "hip-athlete.h"
#include "hip-session.h"

G_BEGIN_DECLS

char    *hip_records_fold     (const char  *text);
char    *hip_records_dup_uuid (const char  *text,
                               GError     **error);
gboolean hip_records_check_id (const char  *id,
                               GError     **error);
gboolean hip_athlete_check    (HipAthlete  *self,
                               GError     **error);
gboolean hip_session_check    (HipSession  *self,
                               GError     **error);

G_END_DECLS
