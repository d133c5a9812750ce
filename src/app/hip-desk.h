/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

#define HIP_TYPE_DESK (hip_desk_get_type ())
G_DECLARE_FINAL_TYPE (HipDesk, hip_desk, HIP, DESK, GObject)

/**
 * HipDeskFunc:
 * @window: the window
 * @error: (nullable): why the catalogue that was asked for can't be read
 * @user_data: what hip_desk_open() was given
 *
 * Goes on with the window over the catalogue that was asked for. With @error set it is over another one, or says that there is
 * none.
 */
typedef void (*HipDeskFunc) (HipWindow    *window,
                             const GError *error,
                             gpointer      user_data);

HipDesk    *hip_desk_new           (GtkApplication *application);

HipEnquiry *hip_desk_get_enquiry   (HipDesk        *self);
HipWindow  *hip_desk_get_window    (HipDesk        *self);
HipWindow  *hip_desk_ensure_window (HipDesk        *self);
void        hip_desk_open          (HipDesk        *self,
                                    const char     *catalogue,
                                    HipDeskFunc     opened,
                                    gpointer        user_data,
                                    GDestroyNotify  destroy);
void        hip_desk_translate     (HipDesk        *self);

G_END_DECLS
