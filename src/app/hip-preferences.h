/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HIP_TYPE_PREFERENCES (hip_preferences_get_type ())

G_DECLARE_FINAL_TYPE (HipPreferences, hip_preferences, HIP, PREFERENCES, AdwPreferencesWindow)

GtkWidget *hip_preferences_new (GSettings *settings);

G_END_DECLS
