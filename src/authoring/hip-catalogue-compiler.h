/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-catalogue-source.h"

G_BEGIN_DECLS

gboolean hip_catalogue_compile           (HipCatalogueSource *source,
                                          const char         *path,
                                          GError            **error);
gboolean hip_catalogue_compile_directory (const char         *directory,
                                          const char         *path,
                                          HipDiagnostics     *diagnostics,
                                          GError            **error);

G_END_DECLS
