/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_SEARCH_PROVIDER (hip_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (HipSearchProvider, hip_search_provider, HIP, SEARCH_PROVIDER, GObject)

HipSearchProvider *hip_search_provider_new         (GApplication       *application);

void               hip_search_provider_set_library (HipSearchProvider  *self,
                                                    HipLibrary         *library);
gboolean           hip_search_provider_export      (HipSearchProvider  *self,
                                                    GDBusConnection    *connection,
                                                    const char         *object_path,
                                                    GError            **error);
void               hip_search_provider_unexport    (HipSearchProvider  *self);

G_END_DECLS
