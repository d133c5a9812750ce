/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way from an enquiry to a session and back. */

#pragma once

#include "hip-enquiry.h"
#include "hip-session.h"

G_BEGIN_DECLS

void hip_session_take_enquiry    (HipSession *self,
                                  HipEnquiry *enquiry);
void hip_session_restore_enquiry (HipSession *self,
                                  HipEnquiry *enquiry);

G_END_DECLS
