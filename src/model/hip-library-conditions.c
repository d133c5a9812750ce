/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions and what hangs on each: its structures, its steps, where it is felt. They are read when they are first asked for, and
 * kept. */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-library.h"

#include "hip-library-private.h"

static char *
join_labels (GListModel *sources)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (sources);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSource) source = g_list_model_get_item (sources, i);

      g_ptr_array_add (labels, (char *) hip_source_get_label (source));
    }

  return hip_join (labels);
}

/* The texts of a query with one parameter and one column. Ids have no context, and no translation. */
static GStrv
load_texts (HipLibrary         *self,
            HipCatalogueQuery   query,
            const char         *id,
            const char         *context,
            GError            **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (self->catalogue, query, error);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, id);
  while (hip_statement_step (row, &local_error))
    {
      const char *text = hip_statement_get_text (row, 0);
      g_autofree char *chosen = context != NULL ? hip_distance_choose (hip_translate (context, text)) : g_strdup (text);

      g_strv_builder_add (texts, chosen);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strv_builder_end (texts);
}

static HipStatement *
find_row (HipLibrary         *self,
          HipCatalogueQuery   query,
          const char         *id,
          GError            **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (self->catalogue, query, error);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, id);
  if (hip_statement_step (row, &local_error))
    return g_steal_pointer (&row);

  if (local_error == NULL)
    g_set_error (&local_error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL, "The catalogue has no entry “%s”", id);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * hip_library_get_step:
 * @self: a #HipLibrary
 * @id: the id of a step
 * @error: return location for an error
 *
 * Returns: (transfer none): the step, or %NULL with @error set
 */
HipStep *
hip_library_get_step (HipLibrary  *self,
                      const char  *id,
                      GError     **error)
{
  g_auto (HipLanguageScope) scope G_GNUC_UNUSED = FALSE;
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GListModel) sources = NULL;
  g_auto (GStrv) instructions = NULL;
  g_autofree char *sources_label = NULL;
  HipStep *step;

  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  step = g_hash_table_lookup (self->step_by_id, id);
  if (step != NULL)
    return step;

  scope = hip_language_enter (self->language);
  row = find_row (self, HIP_QUERY_STEP, id, error);
  if (row == NULL)
    return NULL;

  instructions = load_texts (self, HIP_QUERY_STEP_INSTRUCTIONS, id, "step instruction", error);
  if (instructions == NULL)
    return NULL;

  sources = hip_library_list_sources (self, "step", id, "supports", error);
  if (sources == NULL)
    return NULL;

  sources_label = join_labels (sources);
  step = hip_step_new_for_row (id, row, (const char * const *) instructions, sources, sources_label);
  g_hash_table_replace (self->step_by_id, (char *) hip_step_get_id (step), step);

  return step;
}

/**
 * hip_library_list_step_sources:
 * @self: a #HipLibrary
 * @step: the id of a step
 * @error: return location for an error
 *
 * Returns: (transfer full): the sources that support the step, a list of #HipSource, or %NULL with @error set
 */
GListModel *
hip_library_list_step_sources (HipLibrary  *self,
                               const char  *step,
                               GError     **error)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  return hip_library_list_sources (self, "step", step, "supports", error);
}

/*< private >
 * hip_library_get_avoided_step:
 * @self: a #HipLibrary
 * @step: a step of the library
 * @position: the position of the reason among those of the step
 * @reason: why it should not be offered
 * @source: the id of what the reason rests on
 *
 * Returns: (transfer none): the same step with a reason to avoid it; the same object for the same reason
 */
HipStep *
hip_library_get_avoided_step (HipLibrary *self,
                              HipStep    *step,
                              int         position,
                              const char *reason,
                              const char *source)
{
  g_autofree char *key = g_strdup_printf ("%s#%d", hip_step_get_id (step), position);
  HipStep *avoided = g_hash_table_lookup (self->avoided_steps, key);

  if (avoided == NULL)
    {
      avoided = hip_step_new_avoided (step, reason, hip_library_get_source (self, source));
      g_hash_table_replace (self->avoided_steps, g_steal_pointer (&key), avoided);
    }

  return avoided;
}

static GListModel *
load_structures (HipLibrary  *self,
                 const char  *condition,
                 GError     **error)
{
  g_auto (GStrv) ids = load_texts (self, HIP_QUERY_CONDITION_STRUCTURES, condition, NULL, error);
  g_autoptr (GListStore) structures = g_list_store_new (HIP_TYPE_STRUCTURE);

  if (ids == NULL)
    return NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HipStructure *structure = hip_library_get_structure (self, ids[i]);

      if (structure != NULL)
        g_list_store_append (structures, structure);
    }

  return G_LIST_MODEL (g_steal_pointer (&structures));
}

/* Whether an athlete does the step, rather than somebody else; what was tested and advised against is not offered either. */
static gboolean
is_self_care (HipStep *step)
{
  const char *type = hip_step_get_type_name (step);

  return g_strcmp0 (type, "professional") != 0 && g_strcmp0 (type, "claim") != 0
         && g_strcmp0 (hip_step_get_grade (step), "D") != 0
         && g_strcmp0 (hip_step_get_grade (step), "seed-claim-only") != 0;
}

/**
 * hip_library_get_condition:
 * @self: a #HipLibrary
 * @id: the id of a condition
 * @error: return location for an error
 *
 * Returns: (transfer none): the condition, or %NULL with @error set
 */
HipCondition *
hip_library_get_condition (HipLibrary  *self,
                           const char  *id,
                           GError     **error)
{
  g_auto (HipLanguageScope) scope G_GNUC_UNUSED = FALSE;
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GListModel) structures = NULL;
  g_autoptr (GListModel) sources = NULL;
  g_autoptr (GListStore) steps = NULL;
  g_autoptr (GListStore) care = NULL;
  g_auto (GStrv) step_ids = NULL;
  g_autofree char *sources_label = NULL;
  HipCondition *condition;

  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  condition = g_hash_table_lookup (self->condition_by_id, id);
  if (condition != NULL)
    return condition;

  scope = hip_language_enter (self->language);
  row = find_row (self, HIP_QUERY_CONDITION, id, error);
  if (row == NULL)
    return NULL;

  structures = load_structures (self, id, error);
  if (structures == NULL)
    return NULL;

  step_ids = load_texts (self, HIP_QUERY_CONDITION_STEPS, id, NULL, error);
  if (step_ids == NULL)
    return NULL;

  steps = g_list_store_new (HIP_TYPE_STEP);
  care = g_list_store_new (HIP_TYPE_STEP);
  for (guint i = 0; step_ids[i] != NULL; i++)
    {
      HipStep *step = hip_library_get_step (self, step_ids[i], error);

      if (step == NULL)
        return NULL;

      g_list_store_append (is_self_care (step) ? steps : care, step);
    }

  sources = hip_library_list_sources (self, "condition", id, "supports", error);
  if (sources == NULL)
    return NULL;

  sources_label = join_labels (sources);
  condition = hip_condition_new_for_row (id, row, structures, G_LIST_MODEL (steps), G_LIST_MODEL (care), sources,
                                         sources_label);
  g_hash_table_replace (self->condition_by_id, (char *) hip_condition_get_id (condition), condition);

  return condition;
}

static void
felt_region_free (HipFeltRegion *felt)
{
  g_object_unref (felt->region);
  g_free (felt->kind);
  g_free (felt);
}

/*< private >
 * hip_library_collect_regions:
 * @self: a #HipLibrary
 * @query: a query whose rows are a region, a strength and a kind
 * @id: what the query asks about
 * @error: return location for an error
 *
 * Returns: (transfer container) (element-type HipFeltRegion): the regions in the order of the query, or %NULL with @error set
 */
GPtrArray *
hip_library_collect_regions (HipLibrary         *self,
                             HipCatalogueQuery   query,
                             const char         *id,
                             GError            **error)
{
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func ((GDestroyNotify) felt_region_free);
  g_autoptr (GError) local_error = NULL;

  row = hip_catalogue_query (self->catalogue, query, error);
  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, id);
  while (hip_statement_step (row, &local_error))
    {
      HipRegion *region = hip_library_get_region (self, hip_statement_get_text (row, 0));
      HipFeltRegion *felt;

      if (region == NULL)
        continue;

      felt = g_new0 (HipFeltRegion, 1);
      felt->region = g_object_ref (region);
      felt->strength = hip_statement_get_integer (row, 1);
      felt->kind = g_strdup (hip_statement_get_text (row, 2));
      g_ptr_array_add (regions, felt);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&regions);
}

/**
 * hip_library_dup_condition_regions:
 * @self: a #HipLibrary
 * @condition: the id of a condition
 * @error: return location for an error
 *
 * Returns: (transfer container) (element-type HipFeltRegion): where the condition is felt, strongest first, or %NULL with @error
 *   set
 */
GPtrArray *
hip_library_dup_condition_regions (HipLibrary  *self,
                                   const char  *condition,
                                   GError     **error)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (condition != NULL, NULL);

  return hip_library_collect_regions (self, HIP_QUERY_CONDITION_REGIONS, condition, error);
}
