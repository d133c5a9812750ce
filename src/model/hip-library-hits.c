/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-library.h"

#include "hip-i18n.h"
#include "hip-model-private.h"

/* What was found, as a list to choose from, and where each of it leads to. */

/* More of a kind than this would push the next kind out of sight; whoever looks for something else types another word. */
#define MAX_HITS_OF_A_KIND 8

static gboolean
is_one_of (const char *word,
           const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

/* What was typed without the words for a side, which is in no name, and that side. Both sides are as good as none. Small words that
 * stand in every sentence are left out, too. */
static char *
split_words (const char *words,
             HipSide    *side)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_auto (GStrv) parts = g_strsplit_set (valid, " \t\n,.;:()", -1);
  g_autoptr (GString) rest = g_string_new (NULL);
  gboolean left = FALSE;
  gboolean right = FALSE;

  *side = HIP_SIDE_NONE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *word = g_utf8_strdown (parts[i], -1);

      /* Translators: what a coach types for the left in the search: in lower case, every usual form, with spaces between. */
      if (is_one_of (word, C_("search", "left")))
        left = TRUE;
      /* Translators: what a coach types for the right in the search: in lower case, every usual form, with spaces between. */
      else if (is_one_of (word, C_("search", "right")))
        right = TRUE;
      /* Translators: words without a meaning of their own that the search ignores: in lower case, with spaces between. */
      else if (*word != '\0' && !is_one_of (word, C_("search", "a an and at in is it my of on or the to with")))
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", parts[i]);
    }

  /* Nothing but such words may become another word. */
  if (rest->len == 0)
    return g_strdup (valid);

  if (left != right)
    *side = left ? HIP_SIDE_LEFT : HIP_SIDE_RIGHT;

  return g_string_free (g_steal_pointer (&rest), FALSE);
}

static void
add_side (HipLibrary   *self,
          GListStore   *choices,
          HipSearchHit *hit,
          HipSide       side)
{
  const char *kind = hip_search_hit_get_kind (hit);
  const char *id = hip_search_hit_get_id (hit);
  g_autofree char *name = NULL;
  g_autoptr (HipSearchHit) sided = NULL;

  if (g_str_equal (kind, "region"))
    name = hip_spot_format (hip_library_get_region (self, id), side);

  sided = hip_search_hit_new (kind,
                              id,
                              name != NULL ? name : hip_search_hit_get_name (hit),
                              hip_search_hit_get_subtitle (hit),
                              side);
  g_list_store_append (choices, sided);
}

static void
add_choice (HipLibrary   *self,
            GListStore   *choices,
            HipSearchHit *hit,
            HipSide       first,
            HipSide       only)
{
  HipRegion *region = NULL;

  if (g_str_equal (hip_search_hit_get_kind (hit), "region"))
    region = hip_library_get_region (self, hip_search_hit_get_id (hit));

  if (region != NULL && hip_region_get_midline (region))
    {
      g_list_store_append (choices, hit);
    }
  else if (only != HIP_SIDE_NONE)
    {
      add_side (self, choices, hit, only);
    }
  else if (region != NULL)
    {
      add_side (self, choices, hit, first);
      add_side (self, choices, hit, hip_side_opposite (first));
    }
  else
    {
      g_list_store_append (choices, hit);
    }
}

/**
 * hip_library_search_choices:
 * @self: a #HipLibrary
 * @words: what somebody typed; any text is safe
 * @side: the athlete's side to offer first, or %HIP_SIDE_NONE
 * @error: return location for an error
 *
 * Finds what hip_library_search() finds, as a list to choose from: one kind after the other, the kind with the best hit first, and
 * no more than a handful of each. A region that lies on both sides of the body comes once for each side, or only for the side that
 * the words name.
 *
 * Returns: (transfer full): a list of #HipSearchHit, or %NULL with @error set
 */
GListModel *
hip_library_search_choices (HipLibrary  *self,
                            const char  *words,
                            HipSide      side,
                            GError     **error)
{
  g_auto (HipLanguageScope) scope G_GNUC_UNUSED = FALSE;
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GListStore) choices = g_list_store_new (HIP_TYPE_SEARCH_HIT);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autofree char *rest = NULL;
  HipSide only;
  guint n;

  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  scope = hip_language_enter (hip_library_get_language (self));
  rest = split_words (words, &only);
  hits = hip_library_search (self, rest, error);
  if (hits == NULL)
    return NULL;

  n = g_list_model_get_n_items (hits);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (hits, i);
      const char *kind = g_intern_string (hip_search_hit_get_kind (hit));

      if (!g_ptr_array_find (kinds, kind, NULL))
        g_ptr_array_add (kinds, (char *) kind);
    }

  for (guint k = 0; k < kinds->len; k++)
    {
      guint n_of_kind = 0;

      for (guint i = 0; i < n && n_of_kind < MAX_HITS_OF_A_KIND; i++)
        {
          g_autoptr (HipSearchHit) hit = g_list_model_get_item (hits, i);

          if (!g_str_equal (hip_search_hit_get_kind (hit), g_ptr_array_index (kinds, k)))
            continue;

          add_choice (self, choices, hit, side == HIP_SIDE_LEFT ? HIP_SIDE_LEFT : HIP_SIDE_RIGHT, only);
          n_of_kind++;
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&choices));
}

/**
 * hip_library_dup_hit_regions:
 * @self: a #HipLibrary
 * @hit: something that was found
 * @error: return location for an error
 *
 * Where on the body something leads to: a region to itself, a structure to the regions over it, a condition to where it is felt, a
 * step to where the conditions are felt that it serves. A question leads nowhere.
 *
 * Returns: (transfer container) (element-type HipFeltRegion): the regions, the best first, or %NULL with @error set
 */
GPtrArray *
hip_library_dup_hit_regions (HipLibrary    *self,
                             HipSearchHit  *hit,
                             GError       **error)
{
  const char *kind, *id;

  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (hit), NULL);

  kind = hip_search_hit_get_kind (hit);
  id = hip_search_hit_get_id (hit);

  if (g_str_equal (kind, "region"))
    return hip_library_collect_regions (self, HIP_QUERY_REGION_ITSELF, id, error);
  if (g_str_equal (kind, "structure"))
    return hip_library_collect_regions (self, HIP_QUERY_STRUCTURE_REGIONS, id, error);
  if (g_str_equal (kind, "condition"))
    return hip_library_collect_regions (self, HIP_QUERY_CONDITION_REGIONS, id, error);
  if (g_str_equal (kind, "step"))
    return hip_library_collect_regions (self, HIP_QUERY_STEP_REGIONS, id, error);

  return g_ptr_array_new ();
}

/**
 * hip_library_list_hit_conditions:
 * @self: a #HipLibrary
 * @hit: something that was found
 * @error: return location for an error
 *
 * The conditions that something has to do with: a structure takes part in them, a step serves them, a yes to a question speaks for
 * them. A condition leads to itself, a region to none.
 *
 * Returns: (transfer full): a list of #HipCondition, the closest first, or %NULL with @error set
 */
GListModel *
hip_library_list_hit_conditions (HipLibrary    *self,
                                 HipSearchHit  *hit,
                                 GError       **error)
{
  static const struct
  {
    const char        *kind;
    HipCatalogueQuery  query;
  } queries[] = {
    { "structure", HIP_QUERY_STRUCTURE_CONDITIONS },
    { "step", HIP_QUERY_STEP_CONDITIONS },
    { "finding", HIP_QUERY_FINDING_CONDITIONS },
  };
  g_autoptr (GListStore) conditions = g_list_store_new (HIP_TYPE_CONDITION);
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *kind;

  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (hit), NULL);

  kind = hip_search_hit_get_kind (hit);

  if (g_str_equal (kind, "condition"))
    {
      HipCondition *condition = hip_library_get_condition (self, hip_search_hit_get_id (hit), error);

      if (condition == NULL)
        return NULL;

      g_list_store_append (conditions, condition);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      if (!g_str_equal (kind, queries[i].kind))
        continue;

      row = hip_catalogue_query (hip_library_get_catalogue (self), queries[i].query, error);
      if (row == NULL)
        return NULL;

      hip_statement_bind_text (row, 1, hip_search_hit_get_id (hit));
      while (local_error == NULL && hip_statement_step (row, &local_error))
        {
          HipCondition *condition = hip_library_get_condition (self, hip_statement_get_text (row, 0), &local_error);

          if (condition != NULL)
            g_list_store_append (conditions, condition);
        }

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&conditions));
}
