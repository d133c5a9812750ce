/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

GSettings *hip_settings_new      (void);
HipView    hip_settings_get_view (void);

G_END_DECLS
