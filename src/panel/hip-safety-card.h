/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_SAFETY_CARD (hip_safety_card_get_type ())
G_DECLARE_FINAL_TYPE (HipSafetyCard, hip_safety_card, HIP, SAFETY_CARD, GtkWidget)

HipEnquiry *hip_safety_card_get_enquiry  (HipSafetyCard *self);
void        hip_safety_card_set_enquiry  (HipSafetyCard *self,
                                          HipEnquiry    *enquiry);
gboolean    hip_safety_card_get_checking (HipSafetyCard *self);
void        hip_safety_card_start        (HipSafetyCard *self);
void        hip_safety_card_stop         (HipSafetyCard *self);

G_END_DECLS
