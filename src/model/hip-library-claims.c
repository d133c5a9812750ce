/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-library.h"

#include "hip-model-private.h"

/* Makes the object for a row of a query, or returns NULL with the error set. */
typedef gpointer (*NewForRow) (HipLibrary    *self,
                               HipStatement  *row,
                               GError       **error);

static gpointer
create_claim (HipLibrary    *self,
              HipStatement  *row,
              GError       **error)
{
  HipSource *article = hip_library_get_source (self, hip_statement_get_text (row, 1));
  g_autoptr (GListModel) sources = NULL;

  sources = hip_library_list_sources (self, "seed-claim", hip_statement_get_text (row, 0), "supports", error);

  return sources != NULL ? hip_claim_new_for_row (row, article, sources) : NULL;
}

static gpointer
create_conflict (HipLibrary    *self,
                 HipStatement  *row,
                 GError       **error)
{
  const char *id = hip_statement_get_text (row, 0);
  g_autoptr (GListModel) articles = hip_library_list_sources (self, "conflict", id, "claims", error);
  g_autoptr (GListModel) sources = NULL;

  if (articles != NULL)
    sources = hip_library_list_sources (self, "conflict", id, "supports", error);

  return sources != NULL ? hip_conflict_new_for_row (row, articles, sources) : NULL;
}

static GListModel *
list_structures (HipLibrary *self,
                 const char *ids)
{
  g_autoptr (GListStore) structures = g_list_store_new (HIP_TYPE_STRUCTURE);
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      HipStructure *structure = hip_library_get_structure (self, words[i]);

      if (structure != NULL)
        g_list_store_append (structures, structure);
    }

  return G_LIST_MODEL (g_steal_pointer (&structures));
}

static gpointer
create_mechanism (HipLibrary    *self,
                  HipStatement  *row,
                  GError       **error)
{
  const char *id = hip_statement_get_text (row, 0);
  g_autoptr (GListModel) cause_structures = list_structures (self, hip_statement_get_text (row, 7));
  g_autoptr (GListModel) effect_structures = list_structures (self, hip_statement_get_text (row, 8));
  g_autoptr (GListModel) articles = hip_library_list_sources (self, "mechanism", id, "claims", error);
  g_autoptr (GListModel) sources = NULL;

  if (articles != NULL)
    sources = hip_library_list_sources (self, "mechanism", id, "supports", error);

  return sources != NULL ? hip_mechanism_new_for_row (row, cause_structures, effect_structures, articles, sources) : NULL;
}

/* The rows of a query as objects. Its parameters are those of @first and @second that are not NULL. */
static GListModel *
list_rows (HipLibrary         *self,
           HipCatalogueQuery   query,
           const char         *first,
           const char         *second,
           GType               type,
           NewForRow           new_for_row,
           GError            **error)
{
  g_auto (HipLanguageScope) scope G_GNUC_UNUSED = hip_language_enter (hip_library_get_language (self));
  g_autoptr (HipStatement) row = hip_catalogue_query (hip_library_get_catalogue (self), query, error);
  g_autoptr (GListStore) list = g_list_store_new (type);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return NULL;

  if (first != NULL)
    hip_statement_bind_text (row, 1, first);
  if (second != NULL)
    hip_statement_bind_text (row, 2, second);

  while (hip_statement_step (row, &local_error))
    {
      g_autoptr (GObject) object = new_for_row (self, row, error);

      if (object == NULL)
        return NULL;

      g_list_store_append (list, object);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}

/**
 * hip_library_list_claims:
 * @self: a #HipLibrary
 * @kind: what the card is of: "condition", "step" or "mechanism"
 * @id: its id
 * @error: return location for an error
 *
 * Lists what articles claim about the subject of a card. To a condition belong its structures, the regions where it is mostly felt
 * and the findings that speak for it; what is claimed about its steps and mechanisms belongs to the cards of these.
 *
 * Returns: (transfer full): a list of #HipClaim, the closest first, or %NULL with @error set
 */
GListModel *
hip_library_list_claims (HipLibrary  *self,
                         const char  *kind,
                         const char  *id,
                         GError     **error)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (kind != NULL && id != NULL, NULL);

  return list_rows (self, HIP_QUERY_CARD_CLAIMS, kind, id, HIP_TYPE_CLAIM, create_claim, error);
}

/**
 * hip_library_list_conflicts:
 * @self: a #HipLibrary
 * @kind: what the card is of: "condition", "step" or "mechanism"
 * @id: its id
 * @error: return location for an error
 *
 * Lists where sources disagree about the subject of a card, with the same reach as hip_library_list_claims().
 *
 * Returns: (transfer full): a list of #HipConflict, or %NULL with @error set
 */
GListModel *
hip_library_list_conflicts (HipLibrary  *self,
                            const char  *kind,
                            const char  *id,
                            GError     **error)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (kind != NULL && id != NULL, NULL);

  return list_rows (self, HIP_QUERY_CARD_CONFLICTS, kind, id, HIP_TYPE_CONFLICT, create_conflict, error);
}

/**
 * hip_library_list_mechanisms:
 * @self: a #HipLibrary
 * @error: return location for an error
 *
 * The mechanisms are the arrows of a graph whose nodes are their causes and effects: the same words mean the same node.
 *
 * Returns: (transfer full): a list of #HipMechanism, or %NULL with @error set
 */
GListModel *
hip_library_list_mechanisms (HipLibrary  *self,
                             GError     **error)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);

  return list_rows (self, HIP_QUERY_MECHANISMS, NULL, NULL, HIP_TYPE_MECHANISM, create_mechanism, error);
}

/**
 * hip_library_list_mechanisms_for:
 * @self: a #HipLibrary
 * @condition: the id of a condition
 * @error: return location for an error
 *
 * Lists the arrows that the card of a condition draws: the chains that touch the condition or its structures, from end to end.
 *
 * Returns: (transfer full): a list of #HipMechanism, or %NULL with @error set
 */
GListModel *
hip_library_list_mechanisms_for (HipLibrary  *self,
                                 const char  *condition,
                                 GError     **error)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (condition != NULL, NULL);

  return list_rows (self, HIP_QUERY_CONDITION_MECHANISMS, condition, NULL, HIP_TYPE_MECHANISM, create_mechanism, error);
}
