/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-library.h"

#include "hip-model-private.h"
#include "hip-search-index.h"

/* Nobody reads further, and a longer query only costs time. */
#define MAX_HITS 50
#define MAX_WORDS 12

/* The words of what somebody typed, in FTS5's syntax: quoted, so that nothing in them is an operator, and each the beginning of a
 * word, so that results appear while the person still types. A whole word counts twice: “bum” is not first of all a bump. */
static char *
format_match (const char *text,
              const char *operator)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  guint n_words = 0;

  for (const char *p = valid; n_words < MAX_WORDS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          g_string_append_unichar (word, c);
          continue;
        }

      if (word->len > 0)
        {
          g_string_append_printf (match, "%s(\"%s\" OR \"%s\"*)", n_words > 0 ? operator : "", word->str, word->str);
          g_string_truncate (word, 0);
          n_words++;
        }

      if (c == 0)
        break;
    }

  return g_string_free (g_steal_pointer (&match), FALSE);
}

/* The object says what the row is called: it may be translated, and the row is not. Areas can't be pointed at and give no hit.
 *
 * Returns: (transfer full) (nullable) */
static HipSearchHit *
create_hit (HipLibrary  *self,
            const char  *kind,
            const char  *id,
            GError     **error)
{
  if (g_str_equal (kind, "region"))
    {
      HipRegion *region = hip_library_get_region (self, id);

      return region != NULL
               ? hip_search_hit_new (kind, id, hip_region_get_name (region), hip_region_get_landmark (region), HIP_SIDE_NONE)
               : NULL;
    }

  if (g_str_equal (kind, "structure"))
    {
      HipStructure *structure = hip_library_get_structure (self, id);

      return hip_search_hit_new (kind, id, hip_structure_get_name (structure), hip_structure_get_term (structure), HIP_SIDE_NONE);
    }

  if (g_str_equal (kind, "finding"))
    {
      HipFinding *finding = hip_library_get_finding (self, id);

      return hip_search_hit_new (kind, id, hip_finding_get_name (finding), hip_finding_get_question (finding), HIP_SIDE_NONE);
    }

  if (g_str_equal (kind, "condition"))
    {
      HipCondition *condition = hip_library_get_condition (self, id, error);

      return condition != NULL
               ? hip_search_hit_new (kind, id, hip_condition_get_name (condition), hip_condition_get_term (condition),
                                     HIP_SIDE_NONE)
               : NULL;
    }

  if (g_str_equal (kind, "step"))
    {
      HipStep *step = hip_library_get_step (self, id, error);

      return step != NULL
               ? hip_search_hit_new (kind, id, hip_step_get_title (step), hip_step_get_dose (step), HIP_SIDE_NONE)
               : NULL;
    }

  return NULL;
}

static gboolean
is_among (GListStore *hits,
          const char *kind,
          const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (hits));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (hits), i);

      if (g_str_equal (hip_search_hit_get_id (hit), id) && g_str_equal (hip_search_hit_get_kind (hit), kind))
        return TRUE;
    }

  return FALSE;
}

/* What is called so in the language of the library comes before what is called so in English. */
static gboolean
add_translated_hits (HipLibrary  *self,
                     const char  *words,
                     GListStore  *hits,
                     GError     **error)
{
  g_autoptr (GPtrArray) places = hip_library_find_translated (self, words, MAX_HITS, error);

  if (places == NULL)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      const HipSearchPlace *place = g_ptr_array_index (places, i);
      g_autoptr (GError) local_error = NULL;
      g_autoptr (HipSearchHit) hit = create_hit (self, place->kind, place->id, &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (hit != NULL)
        g_list_store_append (hits, hit);
    }

  return TRUE;
}

static gboolean
add_hits (HipLibrary  *self,
          const char  *match,
          const char  *words,
          GListStore  *hits,
          GError     **error)
{
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;

  row = hip_catalogue_query (hip_library_get_catalogue (self), HIP_QUERY_SEARCH, error);
  if (row == NULL)
    return FALSE;

  hip_statement_bind_text (row, 1, match);
  hip_statement_bind_integer (row, 2, MAX_HITS);
  hip_statement_bind_text (row, 3, words);
  while (hip_statement_step (row, &local_error))
    {
      const char *kind = hip_statement_get_text (row, 0);
      const char *id = hip_statement_get_text (row, 1);
      g_autoptr (HipSearchHit) hit = NULL;

      if (is_among (hits, kind, id))
        continue;

      hit = create_hit (self, kind, id, &local_error);
      if (local_error != NULL)
        break;
      if (hit != NULL)
        g_list_store_append (hits, hit);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * hip_library_search:
 * @self: a #HipLibrary
 * @words: what somebody typed; any text is safe
 * @error: return location for an error
 *
 * Finds regions, structures, conditions, findings and steps by plain words, terms and synonyms, the best first. Words may be
 * incomplete, and accents don't matter. When nothing has all of the words, what has some of them is found.
 *
 * A library in another language is searched in that language and in English.
 *
 * Returns: (transfer full): a list of #HipSearchHit, or %NULL with @error set
 */
GListModel *
hip_library_search (HipLibrary  *self,
                    const char  *words,
                    GError     **error)
{
  g_autoptr (GListStore) hits = NULL;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (HIP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  valid = g_utf8_make_valid (words, -1);
  hits = g_list_store_new (HIP_TYPE_SEARCH_HIT);
  all = format_match (words, " AND ");
  if (all[0] == '\0')
    return G_LIST_MODEL (g_steal_pointer (&hits));

  if (!add_translated_hits (self, words, hits, error) || !add_hits (self, all, valid, hits, error))
    return NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (hits)) == 0)
    {
      some = format_match (words, " OR ");
      if (!add_hits (self, some, valid, hits, error))
        return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&hits));
}
