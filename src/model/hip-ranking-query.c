/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-ranking-query.h"

#include <json-glib/json-glib.h>

#include "hip-model-private.h"

/*< private >
 * hip_ranking_ids_to_json:
 * @ids: (element-type utf8): ids
 *
 * Returns: (transfer full): the ids as a JSON array
 */
char *
hip_ranking_ids_to_json (GPtrArray *ids)
{
  g_autoptr (JsonArray) array = json_array_sized_new (ids->len);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < ids->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (ids, i));
  json_node_set_array (node, array);

  return json_to_string (node, FALSE);
}

/*< private >
 * hip_ranking_answers_to_json:
 * @answers: (element-type utf8 HipAnswer): what was answered
 * @wanted: an answer
 *
 * Returns: (transfer full): the ids of the findings with that answer as a JSON array
 */
char *
hip_ranking_answers_to_json (GHashTable *answers,
                             HipAnswer   wanted)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer finding, answer;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &finding, &answer))
    {
      if (GPOINTER_TO_INT (answer) == (int) wanted)
        g_ptr_array_add (ids, finding);
    }

  return hip_ranking_ids_to_json (ids);
}

/*< private >
 * hip_ranking_parameters_init:
 * @parameters: parameters that hold nothing
 * @regions: (element-type utf8): the ids of the selected regions
 * @answers: (element-type utf8 HipAnswer): what was answered
 */
void
hip_ranking_parameters_init (HipRankingParameters *parameters,
                             GPtrArray            *regions,
                             GHashTable           *answers)
{
  parameters->regions = hip_ranking_ids_to_json (regions);
  parameters->yes = hip_ranking_answers_to_json (answers, HIP_ANSWER_YES);
  parameters->no = hip_ranking_answers_to_json (answers, HIP_ANSWER_NO);
}

/*< private >
 * hip_ranking_parameters_clear:
 * @parameters: parameters
 */
void
hip_ranking_parameters_clear (HipRankingParameters *parameters)
{
  g_clear_pointer (&parameters->regions, g_free);
  g_clear_pointer (&parameters->yes, g_free);
  g_clear_pointer (&parameters->no, g_free);
}

/*< private >
 * hip_ranking_query:
 * @library: the library
 * @query: a query that begins with an enquiry
 * @parameters: the enquiry
 * @error: return location for an error
 *
 * Returns: (transfer full): the query, ready to be stepped unless it has parameters of its own, or %NULL with @error set
 */
HipStatement *
hip_ranking_query (HipLibrary                  *library,
                   HipCatalogueQuery            query,
                   const HipRankingParameters  *parameters,
                   GError                     **error)
{
  HipStatement *row = hip_catalogue_query (hip_library_get_catalogue (library), query, error);

  if (row == NULL)
    return NULL;

  hip_statement_bind_text (row, 1, parameters->regions);
  hip_statement_bind_text (row, 2, parameters->yes);
  hip_statement_bind_text (row, 3, parameters->no);

  return row;
}

/*< private >
 * hip_ranking_load_red_flags:
 * @library: the library
 * @parameters: the enquiry
 * @red_flags: (element-type HipRedFlag): where to add those that fired, the most urgent first
 * @error: return location for an error
 *
 * Returns: whether the catalogue could be read
 */
gboolean
hip_ranking_load_red_flags (HipLibrary                  *library,
                            const HipRankingParameters  *parameters,
                            GPtrArray                   *red_flags,
                            GError                     **error)
{
  g_autoptr (HipStatement) row = hip_ranking_query (library, HIP_QUERY_FIRED_RED_FLAGS, parameters, error);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  while (hip_statement_step (row, &local_error))
    g_ptr_array_add (red_flags, g_object_ref (hip_library_get_red_flag (library, hip_statement_get_text (row, 0))));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
collect_findings (HipLibrary    *library,
                  HipStatement  *row,
                  GPtrArray     *findings,
                  GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  while (hip_statement_step (row, &local_error))
    g_ptr_array_add (findings, g_object_ref (hip_library_get_finding (library, hip_statement_get_text (row, 0))));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/*< private >
 * hip_ranking_load_questions:
 * @library: the library
 * @parameters: the enquiry
 * @first: the ids of the conditions to tell apart, as a JSON array
 * @answers: (element-type utf8 HipAnswer): what was answered; who was not sure is not asked again
 * @questions: (element-type HipFinding): where to add what to ask next
 * @error: return location for an error
 *
 * Returns: whether the catalogue could be read
 */
gboolean
hip_ranking_load_questions (HipLibrary                  *library,
                            const HipRankingParameters  *parameters,
                            const char                  *first,
                            GHashTable                  *answers,
                            GPtrArray                   *questions,
                            GError                     **error)
{
  g_autoptr (HipStatement) row = hip_ranking_query (library, HIP_QUERY_QUESTIONS, parameters, error);
  g_autofree char *unsure = hip_ranking_answers_to_json (answers, HIP_ANSWER_UNKNOWN);

  if (row == NULL)
    return FALSE;

  hip_statement_bind_text (row, 4, first);
  hip_statement_bind_text (row, 5, unsure);

  return collect_findings (library, row, questions, error);
}

/*< private >
 * hip_ranking_load_safety_questions:
 * @library: the library
 * @parameters: the enquiry
 * @questions: (element-type HipFinding): where to add what the safety check asks
 * @error: return location for an error
 *
 * Returns: whether the catalogue could be read
 */
gboolean
hip_ranking_load_safety_questions (HipLibrary                  *library,
                                   const HipRankingParameters  *parameters,
                                   GPtrArray                   *questions,
                                   GError                     **error)
{
  GHashTable *emergencies = hip_library_get_emergencies (library, error);
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_object_unref);

  if (emergencies == NULL)
    return FALSE;

  row = hip_ranking_query (library, HIP_QUERY_SAFETY_QUESTIONS, parameters, error);
  if (row == NULL || !collect_findings (library, row, asked, error))
    return FALSE;

  /* First what is an emergency all by itself, which takes too long to find out for each answer. */
  for (int emergency = TRUE; emergency >= FALSE; emergency--)
    {
      for (guint i = 0; i < asked->len; i++)
        {
          HipFinding *finding = g_ptr_array_index (asked, i);

          if (g_hash_table_contains (emergencies, finding) == emergency)
            g_ptr_array_add (questions, g_object_ref (finding));
        }
    }

  return TRUE;
}

/*< private >
 * hip_ranking_load_contradictions:
 * @library: the library
 * @parameters: the enquiry
 * @contradictions: (element-type HipContradiction): where to add answers that don't go together
 * @error: return location for an error
 *
 * Returns: whether the catalogue could be read
 */
gboolean
hip_ranking_load_contradictions (HipLibrary                  *library,
                                 const HipRankingParameters  *parameters,
                                 GPtrArray                   *contradictions,
                                 GError                     **error)
{
  g_autoptr (HipStatement) row = hip_ranking_query (library, HIP_QUERY_CONTRADICTIONS, parameters, error);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  while (hip_statement_step (row, &local_error))
    g_ptr_array_add (contradictions,
                     hip_contradiction_new (hip_library_get_finding (library, hip_statement_get_text (row, 0)),
                                            hip_library_get_finding (library, hip_statement_get_text (row, 1))));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}
