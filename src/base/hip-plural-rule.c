/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-plural-rule.h"

#include <string.h>

/* The “Plural-Forms” of a PO file: how many forms a language has, and an expression of C over n that says which one to take. */

/* Arabic, with six forms, has six conditions inside one another. */
#define MOST_DEPTH 32

typedef struct
{
  const char *next;
  gulong      n;
  guint       depth;
  gboolean    failed;
} Reader;

/* The operators of two operands, those that bind least first. An operator stands before its own beginning: “<=” before “<”. */
static const struct
{
  const char *text;
  guint       level;
} operators[] = {
  { "||", 0 }, { "&&", 1 }, { "==", 2 }, { "!=", 2 }, { "<=", 3 }, { ">=", 3 },
  { "<", 3 },  { ">", 3 },  { "+", 4 },  { "-", 4 },  { "*", 5 },  { "/", 5 },  { "%", 5 },
};

#define N_LEVELS 6

static gulong read_choice (Reader *reader);

static void
skip_space (Reader *reader)
{
  while (g_ascii_isspace (*reader->next))
    reader->next++;
}

static gboolean
take (Reader     *reader,
      const char *text)
{
  skip_space (reader);
  if (!g_str_has_prefix (reader->next, text))
    return FALSE;

  reader->next += strlen (text);

  return TRUE;
}

static gulong
fail (Reader *reader)
{
  reader->failed = TRUE;

  return 0;
}

static gulong
read_value (Reader *reader)
{
  gulong value;

  if (++reader->depth > MOST_DEPTH)
    return fail (reader);

  if (take (reader, "!"))
    {
      value = !read_value (reader);
    }
  else if (take (reader, "("))
    {
      value = read_choice (reader);
      if (!take (reader, ")"))
        value = fail (reader);
    }
  else if (take (reader, "n"))
    {
      value = reader->n;
    }
  else if (g_ascii_isdigit (*reader->next))
    {
      char *end;

      value = (gulong) g_ascii_strtoull (reader->next, &end, 10);
      reader->next = end;
    }
  else
    {
      value = fail (reader);
    }

  reader->depth--;

  return value;
}

static gulong
apply (Reader     *reader,
       const char *operator,
       gulong      a,
       gulong      b)
{
  if ((*operator == '/' || *operator == '%') && b == 0)
    return fail (reader);

  switch (*operator)
    {
    case '|':
      return a || b;
    case '&':
      return a && b;
    case '=':
      return a == b;
    case '!':
      return a != b;
    case '<':
      return operator[1] == '=' ? a <= b : a < b;
    case '>':
      return operator[1] == '=' ? a >= b : a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
    default:
      return a % b;
    }
}

static const char *
take_operator (Reader *reader,
               guint   level)
{
  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      if (operators[i].level == level && take (reader, operators[i].text))
        return operators[i].text;
    }

  return NULL;
}

static gulong
read_operation (Reader *reader,
                guint   level)
{
  gulong value = level + 1 < N_LEVELS ? read_operation (reader, level + 1) : read_value (reader);
  const char *operator;

  while (!reader->failed && (operator = take_operator (reader, level)) != NULL)
    {
      gulong other = level + 1 < N_LEVELS ? read_operation (reader, level + 1) : read_value (reader);

      value = apply (reader, operator, value, other);
    }

  return value;
}

/* Both branches are read; a fault in one that is not taken is a fault as well. */
static gulong
read_choice (Reader *reader)
{
  gulong condition, yes, no;

  if (++reader->depth > MOST_DEPTH)
    return fail (reader);

  condition = read_operation (reader, 0);
  if (!reader->failed && take (reader, "?"))
    {
      yes = read_choice (reader);
      if (reader->failed || !take (reader, ":"))
        return fail (reader);

      no = read_choice (reader);
      condition = condition ? yes : no;
    }

  reader->depth--;

  return condition;
}

static gboolean
evaluate (const char *rule,
          gulong      n,
          guint      *form)
{
  Reader reader = { rule, n, 0, FALSE };
  gulong n_forms, value;

  if (!take (&reader, "nplurals") || !take (&reader, "="))
    return FALSE;

  skip_space (&reader);
  n_forms = g_ascii_isdigit (*reader.next) ? read_value (&reader) : 0;
  if (n_forms == 0 || !take (&reader, ";") || !take (&reader, "plural") || !take (&reader, "="))
    return FALSE;

  value = read_choice (&reader);
  take (&reader, ";");
  skip_space (&reader);
  if (reader.failed || *reader.next != '\0' || value >= n_forms)
    return FALSE;

  *form = value;

  return TRUE;
}

/**
 * hip_plural_rule_check:
 * @rule: the value of “Plural-Forms” in the head of a PO file
 *
 * Returns: whether the rule can be understood, and gives a form that there is for any number up to 1000
 */
gboolean
hip_plural_rule_check (const char *rule)
{
  guint form;

  g_return_val_if_fail (rule != NULL, FALSE);

  for (gulong n = 0; n <= 1000; n++)
    {
      if (!evaluate (rule, n, &form))
        return FALSE;
    }

  return TRUE;
}

/**
 * hip_plural_rule_choose:
 * @rule: (nullable): the value of “Plural-Forms” in the head of a PO file
 * @n: how many there are
 *
 * Returns: the form for so many, counted from 0; without a rule that can be understood, as in English
 */
guint
hip_plural_rule_choose (const char *rule,
                        gulong      n)
{
  guint form;

  return rule != NULL && evaluate (rule, n, &form) ? form : n != 1;
}
