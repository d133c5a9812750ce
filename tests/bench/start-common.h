/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two programs that bench-start compares share. */

#pragma once

#include <gtk/gtk.h>

/* Says when the window was painted, on the clock that parent and child share, and ends the program. */
static inline void
report_painted (GApplication *application)
{
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_application_quit (application);
}
