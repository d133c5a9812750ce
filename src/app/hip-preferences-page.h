/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HIP_TYPE_PREFERENCES_PAGE (hip_preferences_page_get_type ())
G_DECLARE_FINAL_TYPE (HipPreferencesPage, hip_preferences_page, HIP, PREFERENCES_PAGE, AdwPreferencesPage)

void hip_preferences_page_bind (HipPreferencesPage *self,
                                GSettings          *settings);

G_END_DECLS
