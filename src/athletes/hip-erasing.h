/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How athletes and sessions are erased, and what is said about it. */

#pragma once

#include <gtk/gtk.h>

#include "hip-keeper.h"

G_BEGIN_DECLS

/**
 * HipErasedFunc:
 * @message: what became of it, in words
 * @erased: whether nothing is left
 * @user_data: what was passed
 *
 * Told when something was erased, or could not be.
 */
typedef void (*HipErasedFunc) (const char *message,
                               gboolean    erased,
                               gpointer    user_data);

void hip_erasing_ask_athlete (GtkWindow      *parent,
                              HipKeeper      *keeper,
                              HipAthlete     *athlete,
                              HipErasedFunc   func,
                              gpointer        user_data,
                              GDestroyNotify  destroy);
void hip_erasing_ask_session (GtkWindow      *parent,
                              HipKeeper      *keeper,
                              HipSession     *session,
                              HipErasedFunc   func,
                              gpointer        user_data,
                              GDestroyNotify  destroy);

G_END_DECLS
