/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

#define HIP_TYPE_DESK (hip_desk_get_type ())
G_DECLARE_FINAL_TYPE (HipDesk, hip_desk, HIP, DESK, GObject)

HipDesk    *hip_desk_new           (GtkApplication  *application);

HipEnquiry *hip_desk_get_enquiry   (HipDesk         *self);
HipWindow  *hip_desk_get_window    (HipDesk         *self);
HipWindow  *hip_desk_ensure_window (HipDesk         *self,
                                    const char      *catalogue,
                                    GError         **error);
void        hip_desk_translate     (HipDesk         *self);

G_END_DECLS
