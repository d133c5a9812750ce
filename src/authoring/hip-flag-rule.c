/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-flag-rule.h"

#include <string.h>

/**
 * HipFlagRule:
 *
 * The rule of a red flag: `a & b; c & @low-back`. It holds when one of its clauses holds; a clause holds when each of its terms
 * does. A term is a finding that is present, or a set that a selected region belongs to. There is no "not": something that wasn't
 * asked must never count as absent.
 */
struct _HipFlagRule
{
  GArray *terms;
};

G_DEFINE_QUARK (hip-flag-rule-error-quark, hip_flag_rule_error)

#define WHITE_SPACE " \t\r\n"

static void
clear_term (gpointer data)
{
  HipFlagTerm *term = data;

  g_free (term->id);
}

static gboolean
is_id (const char *id)
{
  if (id[0] == '\0')
    return FALSE;

  for (const char *c = id; *c != '\0'; c++)
    {
      if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_term (HipFlagRule  *self,
          const char   *word,
          guint         clause,
          gsize         offset,
          GError      **error)
{
  HipFlagTerm term = { .is_set = word[0] == '@', .clause = clause, .offset = offset };
  const char *id = term.is_set ? word + 1 : word;

  if (word[0] == '\0')
    {
      g_set_error_literal (error,
                           HIP_FLAG_RULE_ERROR,
                           HIP_FLAG_RULE_ERROR_EMPTY,
                           "Something is missing before or after “&” or “;”; write a finding or an @set there, or remove"
                           " the sign");
      return FALSE;
    }

  if (!is_id (id))
    {
      g_set_error (error,
                   HIP_FLAG_RULE_ERROR,
                   HIP_FLAG_RULE_ERROR_TERM,
                   "“%.80s” is neither a finding nor an @set; put “&” for and, “;” for or between ids",
                   word);
      return FALSE;
    }

  for (guint i = self->terms->len; i > 0; i--)
    {
      const HipFlagTerm *other = hip_flag_rule_get_term (self, i - 1);

      if (other->clause != term.clause)
        break;

      if (other->is_set == term.is_set && strcmp (other->id, id) == 0)
        {
          g_set_error (error,
                       HIP_FLAG_RULE_ERROR,
                       HIP_FLAG_RULE_ERROR_REPEATED,
                       "“%s” stands twice in one clause; remove one",
                       word);
          return FALSE;
        }
    }

  term.id = g_strdup (id);
  g_array_append_val (self->terms, term);

  return TRUE;
}

/**
 * hip_flag_rule_parse:
 * @text: a rule
 * @error_offset: (out) (optional): where the rule goes wrong, in bytes from the start of @text
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the rule, or %NULL with @error set
 */
HipFlagRule *
hip_flag_rule_parse (const char  *text,
                     gsize       *error_offset,
                     GError     **error)
{
  g_autoptr (HipFlagRule) self = NULL;
  const char *position = text;
  guint clause = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (HipFlagRule, 1);
  self->terms = g_array_new (FALSE, FALSE, sizeof (HipFlagTerm));
  g_array_set_clear_func (self->terms, clear_term);

  for (;;)
    {
      g_autofree char *word = NULL;
      gsize length;

      position += strspn (position, WHITE_SPACE);
      length = strcspn (position, "&;");

      word = g_strchomp (g_strndup (position, length));
      if (!add_term (self, word, clause, position - text, error))
        {
          if (error_offset != NULL)
            *error_offset = position - text;
          return NULL;
        }

      position += length;
      if (*position == '\0')
        break;

      if (*position == ';')
        clause++;
      position++;
    }

  return g_steal_pointer (&self);
}

/**
 * hip_flag_rule_free:
 * @self: a rule
 */
void
hip_flag_rule_free (HipFlagRule *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->terms);
  g_free (self);
}

/**
 * hip_flag_rule_get_n_terms:
 * @self: a rule
 *
 * Returns: how many terms all clauses have together
 */
guint
hip_flag_rule_get_n_terms (HipFlagRule *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->terms->len;
}

/**
 * hip_flag_rule_get_term:
 * @self: a rule
 * @index: a number below the count
 *
 * Returns: (transfer none): the term; terms are in the order of the text
 */
const HipFlagTerm *
hip_flag_rule_get_term (HipFlagRule *self,
                        guint        index)
{
  g_return_val_if_fail (self != NULL && index < self->terms->len, NULL);

  return &g_array_index (self->terms, HipFlagTerm, index);
}

/**
 * hip_flag_rule_to_string:
 * @self: a rule
 *
 * Returns: (transfer full): the rule in one line, which means the same
 */
char *
hip_flag_rule_to_string (HipFlagRule *self)
{
  GString *string = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const HipFlagTerm *term = hip_flag_rule_get_term (self, i);

      if (i > 0)
        g_string_append (string, term->clause != hip_flag_rule_get_term (self, i - 1)->clause ? "; " : " & ");
      g_string_append_printf (string, "%s%s", term->is_set ? "@" : "", term->id);
    }

  return g_string_free (string, FALSE);
}
