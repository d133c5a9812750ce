/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HIP_TYPE_QUALITY_WINDOW (hip_quality_window_get_type ())
G_DECLARE_FINAL_TYPE (HipQualityWindow, hip_quality_window, HIP, QUALITY_WINDOW, AdwPreferencesWindow)

GtkWidget *hip_quality_window_new  (void);

gboolean   hip_quality_window_show (HipQualityWindow  *self,
                                    const char        *data,
                                    gsize              length,
                                    GError           **error);

G_END_DECLS
