/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a file lies that another program takes over. It holds one file at a time, and nothing once the program has ended. */

GFile *hip_outbox_put   (const char  *name,
                         GBytes      *contents,
                         GError     **error);
void   hip_outbox_clear (void);

G_END_DECLS
