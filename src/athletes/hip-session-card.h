/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"
#include "hip-session.h"

G_BEGIN_DECLS

#define HIP_TYPE_SESSION_CARD (hip_session_card_get_type ())
G_DECLARE_FINAL_TYPE (HipSessionCard, hip_session_card, HIP, SESSION_CARD, GtkWidget)

GtkWidget  *hip_session_card_new         (HipSession     *session,
                                          HipLibrary     *library);
HipSession *hip_session_card_get_session (HipSessionCard *self);
void        hip_session_card_set_session (HipSessionCard *self,
                                          HipSession     *session);

G_END_DECLS
