/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-keeper.h"

G_BEGIN_DECLS

/**
 * HipUnsavedFunc:
 * @window: a window
 * @user_data: what hip_unsaved_hold() was given
 *
 * Tries once more to do away with a window that had to stay.
 */
typedef void (*HipUnsavedFunc) (GtkWindow *window,
                                gpointer   user_data);

gboolean hip_unsaved_hold (GtkWindow      *window,
                           HipKeeper      *keeper,
                           HipUnsavedFunc  try_again,
                           gpointer        user_data,
                           GDestroyNotify  destroy);

G_END_DECLS
