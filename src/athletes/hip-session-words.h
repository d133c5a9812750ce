/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of a session, in words. */

#pragma once

#include "hip-athlete.h"
#include "hip-library.h"
#include "hip-session.h"

G_BEGIN_DECLS

char       *hip_session_words_dup_spots      (HipSession  *session,
                                              HipLibrary  *library);
char       *hip_session_words_dup_candidates (HipSession  *session,
                                              HipLibrary  *library);
const char *hip_session_words_get_step       (const char  *step,
                                              HipLibrary  *library);
char       *hip_session_words_dup_done       (HipSession  *session,
                                              HipLibrary  *library);
char       *hip_session_words_dup_athlete    (HipAthlete  *athlete);
char       *hip_session_words_dup_date       (GDateTime   *date);
char       *hip_session_words_dup_day        (const GDate *day);

G_END_DECLS
