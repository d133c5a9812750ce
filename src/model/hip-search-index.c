/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-search-index.h"

#include <string.h>

#include "hip-language.h"
#include "hip-text-fold.h"

/**
 * HipSearchIndex:
 *
 * What things are called in a language other than English.
 *
 * The catalogue has an index of its own, in English. This one is made when somebody first searches in another language: a few
 * hundred names and words, so that looking through all of them takes a millisecond or two.
 */
struct _HipSearchIndex
{
  GPtrArray *entries; /* of Entry, in the order of the catalogue */
};

typedef enum
{
  FIELD_NAME,
  FIELD_TERM,
  FIELD_WORDS,
} Field;

#define N_FIELDS (FIELD_WORDS + 1)

/* As in the index of the catalogue, a name weighs more than a term, and that more than other words. */
static const int weights[N_FIELDS] = { 8, 4, 1 };

/* Letters that may stand anywhere in a word, as in “Hüftbeuger” for “beuger”. */
#define LEAST_INSIDE 4

typedef struct
{
  HipSearchPlace  place;
  char           *sort_key;
  GStrv           words[N_FIELDS];
  int             score; /* of the search that goes on */
} Entry;

static void
entry_free (Entry *entry)
{
  g_free (entry->place.kind);
  g_free (entry->place.id);
  g_free (entry->sort_key);
  for (guint i = 0; i < N_FIELDS; i++)
    g_strfreev (entry->words[i]);
  g_free (entry);
}

static const char *
translate (const char *kind,
           const char *what,
           const char *text)
{
  g_autofree char *context = g_strdup_printf ("%s %s", kind, what);

  return hip_translate (context, text);
}

/* The words of the catalogue are those of an author and texts that help to find a thing, one a line. What is not translated is
 * found in English anyway. */
static char *
translate_words (const char *kind,
                 const char *words)
{
  static const char *const sorts[] = { "search words", "question", "goal" };
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autoptr (GString) translated = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (sorts); j++)
        {
          const char *text = translate (kind, sorts[j], lines[i]);

          if (strcmp (text, lines[i]) != 0)
            g_string_append_printf (translated, "%s\n", text);
        }
    }

  return g_string_free (g_steal_pointer (&translated), FALSE);
}

static Entry *
entry_new (const char *kind,
           const char *id,
           const char *name,
           const char *term,
           const char *words)
{
  Entry *entry = g_new0 (Entry, 1);
  const char *translated = translate (kind, g_str_equal (kind, "step") ? "title" : "name", name);
  g_autofree char *translated_words = translate_words (kind, words);

  entry->place.kind = g_strdup (kind);
  entry->place.id = g_strdup (id);
  entry->sort_key = g_utf8_collate_key (translated, -1);
  entry->words[FIELD_NAME] = hip_text_fold (translated);
  entry->words[FIELD_TERM] = hip_text_fold (term != NULL ? translate (kind, "term", term) : "");
  entry->words[FIELD_WORDS] = hip_text_fold (translated_words);

  return entry;
}

/* How well a word fits one of a thing: wholly, as its beginning, or inside it. */
static int
compare_word (const char *word,
              const char *other)
{
  if (g_str_has_prefix (other, word))
    return other[strlen (word)] == '\0' ? 4 : 2;

  return strstr (other, word) != NULL && g_utf8_strlen (word, -1) >= LEAST_INSIDE ? 1 : 0;
}

static int
score_word (const Entry *entry,
            const char  *word)
{
  int best = 0;

  for (guint field = 0; field < N_FIELDS; field++)
    {
      for (guint i = 0; entry->words[field][i] != NULL; i++)
        best = MAX (best, weights[field] * compare_word (word, entry->words[field][i]));
    }

  return best;
}

/* The best first. Of names that fit alike the shortest comes first, since most of it fits; then the place, where pointing starts;
 * then they are in the order of the alphabet. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = *(const Entry *const *) a;
  const Entry *right = *(const Entry *const *) b;
  const int left_length = g_strv_length (left->words[FIELD_NAME]);
  const int right_length = g_strv_length (right->words[FIELD_NAME]);
  const int left_kind = g_str_equal (left->place.kind, "region") ? 0 : 1;
  const int right_kind = g_str_equal (right->place.kind, "region") ? 0 : 1;

  if (left->score != right->score)
    return right->score - left->score;
  if (left_length != right_length)
    return left_length - right_length;
  if (left_kind != right_kind)
    return left_kind - right_kind;

  return strcmp (left->sort_key, right->sort_key);
}

/**
 * hip_search_index_new:
 * @catalogue: the catalogue
 * @error: return location for an error
 *
 * Returns: (transfer full): an index in the language that this thread speaks, or %NULL with @error set
 */
HipSearchIndex *
hip_search_index_new (HipCatalogue  *catalogue,
                      GError       **error)
{
  g_autoptr (HipSearchIndex) self = NULL;
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (HIP_IS_CATALOGUE (catalogue), NULL);

  row = hip_catalogue_query (catalogue, HIP_QUERY_SEARCH_ROWS, error);
  if (row == NULL)
    return NULL;

  self = g_new0 (HipSearchIndex, 1);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  while (hip_statement_step (row, &local_error))
    g_ptr_array_add (self->entries,
                     entry_new (hip_statement_get_text (row, 0),
                                hip_statement_get_text (row, 1),
                                hip_statement_get_text (row, 2),
                                hip_statement_get_text (row, 3),
                                hip_statement_get_text (row, 4)));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * hip_search_index_free:
 * @self: (transfer full): an index
 */
void
hip_search_index_free (HipSearchIndex *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->entries);
  g_free (self);
}

static GPtrArray *
find (HipSearchIndex     *self,
      const char *const  *words,
      gboolean            all)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      guint n_missed = 0;

      entry->score = 0;
      for (guint j = 0; words[j] != NULL; j++)
        {
          int score = score_word (entry, words[j]);

          entry->score += score;
          n_missed += score == 0;
        }

      if (entry->score > 0 && (n_missed == 0 || !all))
        g_ptr_array_add (found, entry);
    }

  return found;
}

/**
 * hip_search_index_find:
 * @self: an index
 * @words: what somebody typed; any text is safe
 * @most: the most that are wanted
 *
 * Finds what has all of the words, or if nothing has, some of them.
 *
 * Returns: (transfer container) (element-type HipSearchPlace): what was found, the best first; it belongs to @self
 */
GPtrArray *
hip_search_index_find (HipSearchIndex *self,
                       const char     *words,
                       guint           most)
{
  g_auto (GStrv) folded = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  folded = hip_text_fold (words);
  found = find (self, (const char *const *) folded, TRUE);
  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = find (self, (const char *const *) folded, FALSE);
    }

  g_ptr_array_sort (found, compare_entries);
  if (found->len > most)
    g_ptr_array_set_size (found, most);

  /* A place is the beginning of its entry. */
  G_STATIC_ASSERT (G_STRUCT_OFFSET (Entry, place) == 0);

  return g_steal_pointer (&found);
}
