/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"

G_BEGIN_DECLS

/**
 * HipEnquiryState:
 *
 * All that an athlete reported at one moment: the spots with the pain there, the answers and whether the safety check was done; and
 * the day that was chosen to look again.
 */
typedef struct _HipEnquiryState HipEnquiryState;

HipEnquiryState *hip_enquiry_dup_state  (HipEnquiry            *enquiry);
void             hip_enquiry_restore    (HipEnquiry            *enquiry,
                                         const HipEnquiryState *state);
void             hip_enquiry_state_free (HipEnquiryState       *self);
HipEnquiry      *hip_enquiry_dup_translated (HipEnquiry        *enquiry,
                                             GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipEnquiryState, hip_enquiry_state_free)

G_END_DECLS
