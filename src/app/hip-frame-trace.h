/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hip_frame_trace_watch (GtkApplication *application);

G_END_DECLS
