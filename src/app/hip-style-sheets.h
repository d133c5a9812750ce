/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void hip_style_sheets_attach (GdkDisplay *display);

G_END_DECLS
