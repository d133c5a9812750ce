/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue-source.h"

G_BEGIN_DECLS

gboolean hip_catalogue_generate   (HipCatalogueSource  *source,
                                   const char          *directory,
                                   guint                factor,
                                   GError             **error);
gboolean hip_catalogue_write_many (const char          *directory,
                                   guint                n_conditions,
                                   GError             **error);

G_END_DECLS
