/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hip-enquiry.h"
#include "hip-handout-delivery.h"

G_BEGIN_DECLS

#define HIP_TYPE_HANDOUT_DIALOG (hip_handout_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HipHandoutDialog, hip_handout_dialog, HIP, HANDOUT_DIALOG, AdwWindow)

GtkWidget          *hip_handout_dialog_new          (GtkWindow        *parent,
                                                     HipEnquiry       *enquiry);

HipHandout         *hip_handout_dialog_get_handout  (HipHandoutDialog *self);
HipHandoutDelivery *hip_handout_dialog_get_delivery (HipHandoutDialog *self);
gboolean            hip_handout_dialog_is_settled   (HipHandoutDialog *self);

G_END_DECLS
