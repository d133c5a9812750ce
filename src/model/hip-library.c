/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-library.h"

#include "hip-library-private.h"

/**
 * HipLibrary:
 *
 * The catalogue as objects.
 *
 * What every screen needs (regions, findings, red flags, structures, sources) is read when the library is made. Conditions and steps
 * are read when they are first asked for, and kept: the same id always gives the same object.
 *
 * Its texts are in the language that the thread speaks when the library is made, also those that are read later; see
 * hip_language_push(). Have one library for each language.
 */
G_DEFINE_FINAL_TYPE (HipLibrary, hip_library, G_TYPE_OBJECT)

static GHashTable *
table_of_objects (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static void
hip_library_finalize (GObject *object)
{
  HipLibrary *self = HIP_LIBRARY (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->regions);
  g_clear_object (&self->findings);
  g_clear_object (&self->structures);
  g_clear_object (&self->sources);
  g_clear_pointer (&self->region_by_id, g_hash_table_unref);
  g_clear_pointer (&self->finding_by_id, g_hash_table_unref);
  g_clear_pointer (&self->red_flag_by_id, g_hash_table_unref);
  g_clear_pointer (&self->structure_by_id, g_hash_table_unref);
  g_clear_pointer (&self->source_by_id, g_hash_table_unref);
  g_clear_pointer (&self->step_by_id, g_hash_table_unref);
  g_clear_pointer (&self->condition_by_id, g_hash_table_unref);
  g_clear_pointer (&self->search_index, hip_search_index_free);
  g_clear_pointer (&self->avoided_steps, g_hash_table_unref);
  g_clear_pointer (&self->emergencies, g_hash_table_unref);

  G_OBJECT_CLASS (hip_library_parent_class)->finalize (object);
}

static void
hip_library_class_init (HipLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_library_finalize;
}

static void
hip_library_init (HipLibrary *self)
{
  self->regions = g_list_store_new (HIP_TYPE_REGION);
  self->findings = g_list_store_new (HIP_TYPE_FINDING);
  self->structures = g_list_store_new (HIP_TYPE_STRUCTURE);
  self->sources = g_list_store_new (HIP_TYPE_SOURCE);
  self->region_by_id = table_of_objects ();
  self->finding_by_id = table_of_objects ();
  self->red_flag_by_id = table_of_objects ();
  self->structure_by_id = table_of_objects ();
  self->source_by_id = table_of_objects ();
  self->step_by_id = table_of_objects ();
  self->condition_by_id = table_of_objects ();
  self->avoided_steps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

typedef gpointer    (*NewForRow) (HipStatement *row);
typedef const char *(*GetId)     (gpointer      object);

/* @store is NULL for what is only ever looked up by its id. */
static gboolean
load_objects (HipLibrary         *self,
              HipCatalogueQuery   query,
              NewForRow           new_for_row,
              GetId               get_id,
              GListStore         *store,
              GHashTable         *by_id,
              GError            **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (self->catalogue, query, error);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  while (hip_statement_step (row, &local_error))
    {
      gpointer object = new_for_row (row);

      g_ptr_array_add (objects, object);
      g_hash_table_replace (by_id, (char *) get_id (object), g_object_ref (object));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (store != NULL)
    g_list_store_splice (store, 0, 0, objects->pdata, objects->len);

  return TRUE;
}

/**
 * hip_library_new:
 * @catalogue: the catalogue
 * @error: return location for an error
 *
 * Returns: (transfer full): a new library, or %NULL with @error set
 */
HipLibrary *
hip_library_new (HipCatalogue  *catalogue,
                 GError       **error)
{
  g_autoptr (HipLibrary) self = NULL;

  g_return_val_if_fail (HIP_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (HIP_TYPE_LIBRARY, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->language = g_intern_string (hip_language_get ());

  if (!load_objects (self, HIP_QUERY_REGIONS, (NewForRow) hip_region_new_for_row, (GetId) hip_region_get_id,
                     self->regions, self->region_by_id, error)
      || !load_objects (self, HIP_QUERY_FINDINGS, (NewForRow) hip_finding_new_for_row, (GetId) hip_finding_get_id,
                        self->findings, self->finding_by_id, error)
      || !load_objects (self, HIP_QUERY_RED_FLAGS, (NewForRow) hip_red_flag_new_for_row, (GetId) hip_red_flag_get_id,
                        NULL, self->red_flag_by_id, error)
      || !load_objects (self, HIP_QUERY_STRUCTURES, (NewForRow) hip_structure_new_for_row, (GetId) hip_structure_get_id,
                        self->structures, self->structure_by_id, error)
      || !load_objects (self, HIP_QUERY_SOURCES, (NewForRow) hip_source_new_for_row, (GetId) hip_source_get_id,
                        self->sources, self->source_by_id, error))
    return NULL;

  return g_steal_pointer (&self);
}

/*< private >
 * hip_library_get_catalogue:
 * @self: a #HipLibrary
 *
 * Returns: (transfer none): the catalogue
 */
HipCatalogue *
hip_library_get_catalogue (HipLibrary *self)
{
  return self->catalogue;
}

/*< private >
 * hip_library_get_emergencies:
 * @self: a #HipLibrary
 * @error: return location for an error
 *
 * Returns: (transfer none) (element-type HipFinding HipFinding): the set of the findings of the safety check that are an emergency
 *   all by themselves, or %NULL with @error set
 */
GHashTable *
hip_library_get_emergencies (HipLibrary  *self,
                             GError     **error)
{
  g_autoptr (GHashTable) emergencies = NULL;
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;

  if (self->emergencies != NULL)
    return self->emergencies;

  row = hip_catalogue_query (self->catalogue, HIP_QUERY_EMERGENCY_QUESTIONS, error);
  if (row == NULL)
    return NULL;

  emergencies = g_hash_table_new (NULL, NULL);
  while (hip_statement_step (row, &local_error))
    g_hash_table_add (emergencies, hip_library_get_finding (self, hip_statement_get_text (row, 0)));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self->emergencies = g_steal_pointer (&emergencies);

  return self->emergencies;
}

/*< private >
 * hip_library_get_language:
 * @self: a #HipLibrary
 *
 * Returns: (transfer none): the language of its texts
 */
const char *
hip_library_get_language (HipLibrary *self)
{
  return self->language;
}

/*< private >
 * hip_library_find_translated:
 * @self: a #HipLibrary
 * @words: what somebody typed
 * @most: the most that are wanted
 * @error: return location for an error
 *
 * Returns: (transfer container) (element-type HipSearchPlace): what is called so in the language of the library, the best first,
 *   and nothing in English; or %NULL with @error set
 */
GPtrArray *
hip_library_find_translated (HipLibrary  *self,
                             const char  *words,
                             guint        most,
                             GError     **error)
{
  g_auto (HipLanguageScope) scope G_GNUC_UNUSED = hip_language_enter (self->language);

  if (g_str_equal (self->language, HIP_LANGUAGE_ENGLISH))
    return g_ptr_array_new ();

  if (self->search_index == NULL)
    self->search_index = hip_search_index_new (self->catalogue, error);

  return self->search_index != NULL ? hip_search_index_find (self->search_index, words, most) : NULL;
}

/**
 * hip_library_get_regions:
 * @self: a #HipLibrary
 *
 * Returns: (transfer none): the regions that can be pointed at, a list of #HipRegion
 */
GListModel *
hip_library_get_regions (HipLibrary *self)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->regions);
}

/**
 * hip_library_get_findings:
 * @self: a #HipLibrary
 *
 * Returns: (transfer none): everything that can be asked, a list of #HipFinding
 */
GListModel *
hip_library_get_findings (HipLibrary *self)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * hip_library_get_structures:
 * @self: a #HipLibrary
 *
 * Returns: (transfer none): the structures, a list of #HipStructure
 */
GListModel *
hip_library_get_structures (HipLibrary *self)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->structures);
}

/**
 * hip_library_get_sources:
 * @self: a #HipLibrary
 *
 * Returns: (transfer none): the sources, a list of #HipSource
 */
GListModel *
hip_library_get_sources (HipLibrary *self)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->sources);
}

/**
 * hip_library_get_region:
 * @self: a #HipLibrary
 * @id: the id of a region
 *
 * Returns: (transfer none) (nullable): the region
 */
HipRegion *
hip_library_get_region (HipLibrary *self,
                        const char *id)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return g_hash_table_lookup (self->region_by_id, id);
}

/**
 * hip_library_get_finding:
 * @self: a #HipLibrary
 * @id: the id of a finding
 *
 * Returns: (transfer none) (nullable): the finding
 */
HipFinding *
hip_library_get_finding (HipLibrary *self,
                         const char *id)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return g_hash_table_lookup (self->finding_by_id, id);
}

/**
 * hip_library_get_red_flag:
 * @self: a #HipLibrary
 * @id: the id of a red flag
 *
 * Returns: (transfer none) (nullable): the red flag
 */
HipRedFlag *
hip_library_get_red_flag (HipLibrary *self,
                          const char *id)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return g_hash_table_lookup (self->red_flag_by_id, id);
}

/**
 * hip_library_get_structure:
 * @self: a #HipLibrary
 * @id: the id of a structure
 *
 * Returns: (transfer none) (nullable): the structure
 */
HipStructure *
hip_library_get_structure (HipLibrary *self,
                           const char *id)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return g_hash_table_lookup (self->structure_by_id, id);
}

/**
 * hip_library_get_source:
 * @self: a #HipLibrary
 * @id: the id of a source
 *
 * Returns: (transfer none) (nullable): the source
 */
HipSource *
hip_library_get_source (HipLibrary *self,
                        const char *id)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return g_hash_table_lookup (self->source_by_id, id);
}

/**
 * hip_library_list_sources:
 * @self: a #HipLibrary
 * @kind: what the sources are of: "condition", "red-flag", "step", "mechanism", "seed-claim" or "conflict"
 * @id: the id of it
 * @role: "supports" for what it rests on, "claims" for those who only claim it
 * @error: return location for an error
 *
 * Returns: (transfer full): a list of #HipSource, or %NULL with @error set
 */
GListModel *
hip_library_list_sources (HipLibrary  *self,
                          const char  *kind,
                          const char  *id,
                          const char  *role,
                          GError     **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (self->catalogue, HIP_QUERY_CITATIONS, error);
  g_autoptr (GListStore) sources = g_list_store_new (HIP_TYPE_SOURCE);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, kind);
  hip_statement_bind_text (row, 2, id);

  while (hip_statement_step (row, &local_error))
    {
      HipSource *source = hip_library_get_source (self, hip_statement_get_text (row, 0));

      if (source != NULL && g_strcmp0 (hip_statement_get_text (row, 1), role) == 0)
        g_list_store_append (sources, source);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&sources));
}
