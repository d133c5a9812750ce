/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-types.h"

G_BEGIN_DECLS

const char *hip_verdict_get_label     (HipVerdict  verdict);
const char *hip_verdict_get_icon_name (HipVerdict  verdict);
void        hip_verdict_show          (HipVerdict  verdict,
                                       GtkWidget  *icon,
                                       GtkWidget  *label);

G_END_DECLS
