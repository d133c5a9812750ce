/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hip_plural_rule_check  (const char *rule);
guint    hip_plural_rule_choose (const char *rule,
                                 gulong      n);

G_END_DECLS
