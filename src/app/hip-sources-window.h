/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_SOURCES_WINDOW (hip_sources_window_get_type ())
G_DECLARE_FINAL_TYPE (HipSourcesWindow, hip_sources_window, HIP, SOURCES_WINDOW, AdwWindow)

GtkWidget *hip_sources_window_new (HipLibrary *library);

G_END_DECLS
