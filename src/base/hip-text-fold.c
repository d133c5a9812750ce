/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-text-fold.h"

#include <string.h>

/* Letters that people write for one another, beside those that are letters with marks. */
static const struct
{
  gunichar    letter;
  const char *folded;
} letters[] = {
  { 0x00e6, "ae" },   /* æ */
  { 0x00f8, "o" },    /* ø */
  { 0x0111, "d" },    /* đ */
  { 0x0131, "i" },    /* dotless i */
  { 0x0142, "l" },    /* ł */
  { 0x0153, "oe" },   /* œ */
  { 0x0629, "\u0647" }, /* ta marbuta → ha */
  { 0x0640, "" },     /* tatweel, which only stretches */
  { 0x0649, "\u064a" }, /* alef maqsura → ya */
  { 0x0671, "\u0627" }, /* alef wasla → alef */
  { 0x06a9, "\u0643" }, /* keheh → kaf */
  { 0x06cc, "\u064a" }, /* Farsi ya → ya */
};

/* What is written together with an Arabic noun: the article, also behind “and”, “in”, “like” and “so”, and “for the”. */
static const char *const articles[] = {
  "\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u0643\u0627\u0644", "\u0641\u0627\u0644", "\u0644\u0644", "\u0627\u0644",
};

static void
append_folded (GString  *word,
               gunichar  c)
{
  for (gsize i = 0; c >= 0x80 && i < G_N_ELEMENTS (letters); i++)
    {
      if (letters[i].letter == c)
        {
          g_string_append (word, letters[i].folded);
          return;
        }
    }

  g_string_append_unichar (word, c);
}

/* At least three letters have to be left: shorter words may begin like an article. */
static const char *
skip_article (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      const char *rest = word + strlen (articles[i]);

      if (g_str_has_prefix (word, articles[i]) && g_utf8_strlen (rest, -1) >= 3)
        return rest;
    }

  return word;
}

/**
 * hip_text_fold:
 * @text: any text
 *
 * Splits a text into words as people search for them: without upper case, accents, vowel marks and the Arabic article, and with
 * letters made equal that are often written for one another.
 *
 * Returns: (transfer full): the words, in order
 */
GStrv
hip_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  /* Decomposed, accents, Hamza and vowel marks are characters of their own. */
  valid = g_utf8_make_valid (text, -1);
  lower = g_utf8_casefold (valid, -1);
  folded = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;

      if (g_unichar_isalnum (c) || c == 0x0640)
        {
          append_folded (word, c);
          continue;
        }

      if (word->len > 0)
        {
          g_strv_builder_add (words, skip_article (word->str));
          g_string_truncate (word, 0);
        }

      if (c == 0)
        break;
    }

  return g_strv_builder_end (words);
}
