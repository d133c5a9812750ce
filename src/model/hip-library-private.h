/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files that make up HipLibrary. */

#pragma once

#include "hip-model-private.h"
#include "hip-search-index.h"

G_BEGIN_DECLS

struct _HipLibrary
{
  GObject         parent_instance;

  HipCatalogue   *catalogue;
  const char     *language; /* interned */

  GListStore     *regions;
  GListStore     *findings;
  GListStore     *structures;
  GListStore     *sources;

  /* id → object; the key belongs to the object */
  GHashTable     *region_by_id;
  GHashTable     *finding_by_id;
  GHashTable     *red_flag_by_id;
  GHashTable     *structure_by_id;
  GHashTable     *source_by_id;
  GHashTable     *step_by_id;
  GHashTable     *condition_by_id;

  HipSearchIndex *search_index;  /* made when it is first wanted */
  GHashTable     *avoided_steps; /* “id#position of the reason” → HipStep */
  GHashTable     *emergencies;   /* a set of findings, read when it is first wanted */
};

G_END_DECLS
