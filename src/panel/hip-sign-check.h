/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-finding.h"

G_BEGIN_DECLS

#define HIP_TYPE_SIGN_CHECK (hip_sign_check_get_type ())
G_DECLARE_FINAL_TYPE (HipSignCheck, hip_sign_check, HIP, SIGN_CHECK, GtkCheckButton)

GtkWidget  *hip_sign_check_new         (HipFinding   *finding);

HipFinding *hip_sign_check_get_finding (HipSignCheck *self);
gboolean    hip_sign_check_is_fact     (HipSignCheck *self);

G_END_DECLS
