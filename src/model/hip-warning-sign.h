/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"

G_BEGIN_DECLS

/**
 * HipWarningSign:
 * @finding: what could come up
 * @urgency: how urgent it would be then
 *
 * Something to watch for at the spots of an enquiry.
 */
typedef struct
{
  HipFinding *finding;
  HipUrgency  urgency;
} HipWarningSign;

GPtrArray *hip_warning_sign_list (HipEnquiry  *enquiry,
                                  GError     **error);

G_END_DECLS
