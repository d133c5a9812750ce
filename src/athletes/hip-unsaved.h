/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-keeper.h"

G_BEGIN_DECLS

gboolean hip_unsaved_hold (GtkWindow *window,
                           HipKeeper *keeper);

G_END_DECLS
