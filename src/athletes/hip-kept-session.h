/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a keeper writes into a session. */

#pragma once

#include "hip-enquiry.h"
#include "hip-session.h"

G_BEGIN_DECLS

void       hip_kept_session_take          (HipSession         *session,
                                           HipEnquiry         *enquiry,
                                           GPtrArray          *done_before);
void       hip_kept_session_give          (HipSession         *session,
                                           const char * const *steps);
void       hip_kept_session_take_outcomes (HipSession         *session,
                                           HipSession         *loaded);
GPtrArray *hip_kept_session_list_done     (HipSession         *session);
gboolean   hip_kept_session_is_of_today   (HipSession         *session);

G_END_DECLS
