/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue-source.h"
#include "hip-database.h"

G_BEGIN_DECLS

gboolean hip_catalogue_write_rows         (HipCatalogueSource *source,
                                           HipDatabase        *database,
                                           GError            **error);
gboolean hip_catalogue_write_derived_rows (HipCatalogueSource *source,
                                           HipDatabase        *database,
                                           GError            **error);

G_END_DECLS
