/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-markup-value.h"

#include <string.h>

#include "hip-markup-element.h"

/* Ids are part of element ids in the pictures and of command lines, so they are short and plain. */
#define MAX_ID_LENGTH 80

static gboolean
is_id (const char *value)
{
  gsize length = strlen (value);

  if (length == 0 || length > MAX_ID_LENGTH || value[length - 1] == '-' || value[0] == '-' || strstr (value, "--") != NULL)
    return FALSE;

  for (const char *c = value; *c != '\0'; c++)
    {
      if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_key (const char *value)
{
  gsize length = strlen (value);

  if (length == 0 || length > MAX_ID_LENGTH)
    return FALSE;

  for (const char *c = value; *c != '\0'; c++)
    {
      if (!g_ascii_isalnum (*c) && *c != '-' && *c != '_')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_month (const char *value)
{
  int month;

  if (strlen (value) != 7 || value[4] != '-')
    return FALSE;

  for (guint i = 0; i < 7; i++)
    {
      if (i != 4 && !g_ascii_isdigit (value[i]))
        return FALSE;
    }

  month = (value[5] - '0') * 10 + (value[6] - '0');

  return month >= 1 && month <= 12;
}

static char *
find_integer_fault (const HipAttributeSpec *spec,
                    const char             *value)
{
  gint64 number;

  /* GLib would take "+1", which the schema of the XML doesn't. */
  if (value[0] != '+' && g_ascii_string_to_signed (value, 10, spec->minimum, spec->maximum, &number, NULL))
    return NULL;

  if (spec->minimum == spec->maximum)
    return g_strdup_printf ("write %d, the only value that this program understands", spec->minimum);

  return g_strdup_printf ("write a whole number from %d to %d", spec->minimum, spec->maximum);
}

static char *
find_choice_fault (const HipAttributeSpec *spec,
                   const char             *value)
{
  g_autofree char *list = NULL;

  if (g_strv_contains (spec->choices, value))
    return NULL;

  list = g_strjoinv (", ", (GStrv) spec->choices);

  return g_strdup_printf ("write one of: %s", list);
}

static char *
find_choices_fault (const HipAttributeSpec *spec,
                    const char             *value)
{
  g_auto (GStrv) words = hip_split_words (value);

  if (words[0] == NULL)
    return find_choice_fault (spec, "");

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *fault = find_choice_fault (spec, words[i]);

      if (fault != NULL)
        return fault;

      if (g_strv_contains ((const char *const *) &words[i + 1], words[i]))
        return g_strdup_printf ("write “%s” once", words[i]);
    }

  return NULL;
}

static char *
find_span_fault (const HipAttributeSpec *spec,
                 const char             *value)
{
  int from;
  int to;

  if (hip_markup_value_get_span (value, &from, &to) && from >= spec->minimum && to <= spec->maximum && from <= to)
    return NULL;

  return g_strdup_printf ("write a whole number from %d to %d, or two with a hyphen between, as 1-3", spec->minimum, spec->maximum);
}

/**
 * hip_markup_value_find_fault:
 * @spec: what an attribute may hold
 * @value: what it holds
 *
 * Judges the form of a value. Whether a reference names anything shows only when every file is read.
 *
 * Returns: (transfer full) (nullable): how to mend the value, or %NULL if it is fine
 */
char *
hip_markup_value_find_fault (const HipAttributeSpec *spec,
                             const char             *value)
{
  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  switch (spec->type)
    {
    case HIP_VALUE_ID:
      return is_id (value) ? NULL : g_strdup ("write small letters, digits and single hyphens between them, as groin-crease");
    case HIP_VALUE_KEY:
      return is_key (value) ? NULL : g_strdup ("write letters, digits, hyphens and underscores, as mellor2018");
    case HIP_VALUE_REFERENCE:
      return is_key (value) ? NULL : g_strdup ("write one id");
    case HIP_VALUE_REFERENCES:
      {
        g_auto (GStrv) words = hip_split_words (value);

        if (words[0] == NULL)
          return g_strdup (spec->required ? "write at least one id" : "write at least one id, or leave the attribute out");
        return NULL;
      }
    case HIP_VALUE_INTEGER:
      return find_integer_fault (spec, value);
    case HIP_VALUE_CHOICE:
      return find_choice_fault (spec, value);
    case HIP_VALUE_CHOICES:
      return find_choices_fault (spec, value);
    case HIP_VALUE_YES_NO:
      return strcmp (value, "yes") == 0 || strcmp (value, "no") == 0 ? NULL : g_strdup ("write yes or no");
    case HIP_VALUE_SPAN:
      return find_span_fault (spec, value);
    case HIP_VALUE_MONTH:
      return is_month (value) ? NULL : g_strdup ("write year and month, as 2026-11");
    case HIP_VALUE_TEXT:
    default:
      return value[strspn (value, " \t\r\n")] != '\0' ? NULL : g_strdup ("write a text, or leave the attribute out");
    }
}

/**
 * hip_markup_value_get_span:
 * @value: a number, or two with a hyphen between
 * @from: (out): the first number
 * @to: (out): the second number, which is the first when there is one only
 *
 * Returns: whether @value is a span
 */
gboolean
hip_markup_value_get_span (const char *value,
                           int        *from,
                           int        *to)
{
  g_auto (GStrv) parts = g_strsplit (value, "-", 3);
  guint n = g_strv_length (parts);
  guint64 numbers[2];

  if (n < 1 || n > 2)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, G_MAXINT, &numbers[i], NULL))
        return FALSE;
    }

  *from = numbers[0];
  *to = numbers[n - 1];

  return TRUE;
}
