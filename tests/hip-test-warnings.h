/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests of windows begin with, after g_test_init(). */

#pragma once

#include <gtk/gtk.h>

/* g_test_init() has every warning end a test. Newer versions of GTK warn of themselves, depending on when a window gets its size and
 * its frames; the version that the program is written for doesn't. */
static inline void
hip_test_bear_warnings (void)
{
  if (gtk_check_version (4, 10, 0) == NULL)
    g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
}
