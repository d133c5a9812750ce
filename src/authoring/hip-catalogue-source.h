/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-diagnostics.h"
#include "hip-markup-element.h"

G_BEGIN_DECLS

typedef struct _HipCatalogueSource HipCatalogueSource;

HipCatalogueSource *hip_catalogue_source_load            (const char          *directory,
                                                          HipDiagnostics      *diagnostics);
void                hip_catalogue_source_free            (HipCatalogueSource  *self);

const char         *hip_catalogue_source_get_directory   (HipCatalogueSource  *self);
GPtrArray          *hip_catalogue_source_get_paths       (HipCatalogueSource  *self);
GPtrArray          *hip_catalogue_source_get_elements    (HipCatalogueSource  *self,
                                                          HipEntity            entity);
HipMarkupElement   *hip_catalogue_source_find            (HipCatalogueSource  *self,
                                                          HipEntity            entity,
                                                          const char          *id);
HipMarkupElement   *hip_catalogue_source_find_any        (HipCatalogueSource  *self,
                                                          guint                entities,
                                                          const char          *id);
const char         *hip_catalogue_source_suggest         (HipCatalogueSource  *self,
                                                          guint                entities,
                                                          const char          *id);
GPtrArray          *hip_catalogue_source_dup_set_members (HipCatalogueSource  *self,
                                                          const char          *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipCatalogueSource, hip_catalogue_source_free)

G_END_DECLS
