/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-privacy.h"

#include <glib/gi18n-lib.h>

/* Two are enough to tell athletes apart, and more of them spell a name. */
#define MAX_INITIALS 2

/**
 * hip_privacy_dup_initials:
 * @name: a name
 *
 * Returns: (transfer full) (nullable): the first letters of the first and the last word of @name that begin with one, such as
 *   “A. B.” of “Athlete van Beta”, or %NULL when there is no such word
 */
char *
hip_privacy_dup_initials (const char *name)
{
  gunichar initials[MAX_INITIALS];
  guint n = 0;
  gboolean in_word = FALSE;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      const gboolean is_letter = g_unichar_isalpha (letter);

      if (is_letter && !in_word)
        {
          initials[MIN (n, MAX_INITIALS - 1)] = g_unichar_toupper (letter);
          n = MIN (n + 1, MAX_INITIALS);
        }

      /* A mark stands on a letter and an apostrophe in a word. */
      in_word = is_letter || (in_word && (g_unichar_ismark (letter) || letter == '\'' || letter == 0x2019));
    }

  if (n == 0)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? "\302\240" : "");
      g_string_append_unichar (text, initials[i]);
      g_string_append_c (text, '.');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hip_privacy_dup_name:
 * @name: the name of an athlete
 * @hide_names: whether names are hidden
 * @position: where the athlete stands in a list, from 0
 *
 * Returns: (transfer full): what to call the athlete where others can read it
 */
char *
hip_privacy_dup_name (const char *name,
                      gboolean    hide_names,
                      guint       position)
{
  char *initials;

  g_return_val_if_fail (name != NULL, NULL);

  if (!hide_names)
    return g_strdup (name);

  initials = hip_privacy_dup_initials (name);
  if (initials != NULL)
    return initials;

  /* Translators: stands for a name while names are hidden; %u counts the athletes of a list. */
  return g_strdup_printf (_("Athlete %u"), position + 1);
}
