/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hip_prefix_relocate (const char *path);
char *hip_prefix_relocate_for (const char *path,
                               const char *program);

G_END_DECLS
