/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue.h"

G_BEGIN_DECLS

typedef struct _HipSearchIndex HipSearchIndex;

/**
 * HipSearchPlace:
 * @kind: region, structure, condition, finding or step
 * @id: its id
 *
 * Something that was found.
 */
typedef struct
{
  char *kind;
  char *id;
} HipSearchPlace;

HipSearchIndex *hip_search_index_new  (HipCatalogue    *catalogue,
                                       GError         **error);
void            hip_search_index_free (HipSearchIndex  *self);
GPtrArray      *hip_search_index_find (HipSearchIndex  *self,
                                       const char      *words,
                                       guint            most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipSearchIndex, hip_search_index_free)

G_END_DECLS
