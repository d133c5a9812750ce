/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a name looks like while names are hidden. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hip_privacy_dup_initials (const char *name);
char *hip_privacy_dup_name     (const char *name,
                                gboolean    hide_names,
                                guint       position);

G_END_DECLS
