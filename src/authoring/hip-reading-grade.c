/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-reading-grade.h"

#include <string.h>

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

/**
 * hip_count_syllables:
 * @word: a word in small letters
 *
 * Estimates the syllables of an English word from its groups of vowels. It is right for about nine words in ten, and the errors go
 * both ways, which is as good as a reading grade needs.
 *
 * Returns: the number of syllables, at least 1
 */
guint
hip_count_syllables (const char *word)
{
  gsize length = strlen (word);
  guint count = 0;
  gboolean after_vowel = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      gboolean vowel = is_vowel (word[i]);

      if (vowel && !after_vowel)
        count++;

      /* Two vowels that are spoken apart: "medial", "radius"; not so "tion" and "cial". */
      else if (i > 1 && word[i - 1] == 'i' && strchr ("aou", word[i]) != NULL && strchr ("tcsgx", word[i - 2]) == NULL)
        count++;

      after_vowel = vowel;
    }

  /* "area" and "idea", but not "sea"; "doing" and "being", but not "bring". */
  if (count > 1 && g_str_has_suffix (word, "ea"))
    count++;
  if (length > 4 && g_str_has_suffix (word, "ing") && is_vowel (word[length - 4]))
    count++;

  /* A silent e at the end: "bone", "bones", "lived"; but "table" and "muscles" sound theirs, and so do "wanted" and "added". */
  if (count > 1 && length > 2)
    {
      gboolean silent = FALSE;

      if (word[length - 1] == 'e' && !is_vowel (word[length - 2]))
        silent = !(word[length - 2] == 'l' && !is_vowel (word[length - 3]));
      else if (length > 3 && g_str_has_suffix (word, "es") && !is_vowel (word[length - 3]))
        silent = strchr ("szxhcg", word[length - 3]) == NULL && !(word[length - 3] == 'l' && !is_vowel (word[length - 4]));
      else if (length > 3 && g_str_has_suffix (word, "ed") && !is_vowel (word[length - 3]))
        silent = word[length - 3] != 't' && word[length - 3] != 'd';

      if (silent)
        count--;
    }

  return MAX (count, 1);
}

/**
 * hip_split_spoken_words:
 * @text: a text
 *
 * Returns: (transfer full): its words in small letters, without signs; hyphens part words
 */
GStrv
hip_split_spoken_words (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (const char *c = folded;; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character != 0 && g_unichar_isalnum (character))
        {
          g_string_append_unichar (word, character);
          continue;
        }

      /* "don't" is one word. */
      if ((character == '\'' || character == 0x2019) && word->len > 0)
        continue;

      if (word->len > 0)
        g_strv_builder_add (builder, word->str);
      g_string_truncate (word, 0);

      if (character == 0)
        break;
    }

  return g_strv_builder_end (builder);
}

static gboolean
ends_sentence (const char *text,
               const char *sign)
{
  static const char *const abbreviations[] = { "e.g", "i.e", "etc", "vs", "approx", "Dr" };

  /* "2.5" and "e.g." don't. */
  if (sign[1] != '\0' && strchr (" \t\r\n)\"'", sign[1]) == NULL && !g_str_has_prefix (sign + 1, "”"))
    return FALSE;

  for (guint i = 0; *sign == '.' && i < G_N_ELEMENTS (abbreviations); i++)
    {
      gsize length = strlen (abbreviations[i]);

      if ((gsize) (sign - text) >= length && strncmp (sign - length, abbreviations[i], length) == 0 && sign[1] != '\0')
        return FALSE;
    }

  return TRUE;
}

/**
 * hip_count_sentences:
 * @text: a text
 *
 * Returns: the number of sentences; a text without a full stop is one
 */
guint
hip_count_sentences (const char *text)
{
  gboolean open = FALSE;
  guint count = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr (".!?", *c) != NULL && open && ends_sentence (text, c))
        {
          count++;
          open = FALSE;
        }
      else if (g_ascii_isalnum (*c) || (guchar) *c >= 0x80)
        open = TRUE;
    }

  return count + (open ? 1 : 0);
}

/**
 * hip_reading_count_add:
 * @self: a count
 * @text: a text, which ends a sentence
 * @excluded: (nullable) (element-type utf8 utf8): words that don't count
 *
 * Adds a text to a count.
 */
void
hip_reading_count_add (HipReadingCount *self,
                       const char      *text,
                       GHashTable      *excluded)
{
  g_auto (GStrv) words = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  words = hip_split_spoken_words (text);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (excluded != NULL && g_hash_table_contains (excluded, words[i]))
        continue;

      self->words++;
      self->syllables += g_ascii_isdigit (words[i][0]) ? 1 : hip_count_syllables (words[i]);
    }

  self->sentences += hip_count_sentences (text);
}

/**
 * hip_reading_count_merge:
 * @self: a count
 * @other: another one
 *
 * Adds @other to @self.
 */
void
hip_reading_count_merge (HipReadingCount       *self,
                         const HipReadingCount *other)
{
  self->sentences += other->sentences;
  self->words += other->words;
  self->syllables += other->syllables;
}

/**
 * hip_reading_count_get_grade:
 * @self: a count
 *
 * Works out the Flesch–Kincaid grade: about the years of school that a reader needs (Kincaid et al. 1975).
 *
 * Returns: the grade; 0 when there are no words
 */
double
hip_reading_count_get_grade (const HipReadingCount *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->words == 0 || self->sentences == 0)
    return 0;

  return 0.39 * self->words / self->sentences + 11.8 * self->syllables / self->words - 15.59;
}
