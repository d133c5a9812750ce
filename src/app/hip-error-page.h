/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hip_error_page_show (GtkStack   *stack,
                          const char *icon_name,
                          const char *title,
                          const char *description);

G_END_DECLS
