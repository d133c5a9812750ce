/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean hip_read_limited (const char  *path,
                           gsize        limit,
                           char       **contents,
                           gsize       *length,
                           GError     **error);

G_END_DECLS
