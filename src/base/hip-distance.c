/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-distance.h"

#include <locale.h>
#include <string.h>

/* Where roads have signs in miles, by the territory of ISO 3166 in the name of a locale. */
static const char *const mile_territories[] = { "_US", "_GB", "_LR", "_PR", "_GU", "_VI" };

static int current_unit = HIP_DISTANCE_KILOMETERS; /* atomic: handouts are made in threads */

/**
 * hip_distance_get_usual_unit:
 *
 * Returns: what runs are measured in where this person lives, as the locale for measurements says
 */
HipDistanceUnit
hip_distance_get_usual_unit (void)
{
  const char *locale = setlocale (LC_MEASUREMENT, NULL);

  for (gsize i = 0; locale != NULL && i < G_N_ELEMENTS (mile_territories); i++)
    {
      if (strstr (locale, mile_territories[i]) != NULL)
        return HIP_DISTANCE_MILES;
    }

  return HIP_DISTANCE_KILOMETERS;
}

/**
 * hip_distance_get_unit:
 *
 * Returns: the unit that [func@distance_choose] takes
 */
HipDistanceUnit
hip_distance_get_unit (void)
{
  return g_atomic_int_get (&current_unit);
}

/**
 * hip_distance_set_unit:
 * @unit: a unit
 *
 * Sets the unit for the texts that are read from now on; at first it is the kilometer. What was read keeps its words.
 */
void
hip_distance_set_unit (HipDistanceUnit unit)
{
  g_return_if_fail (unit == HIP_DISTANCE_KILOMETERS || unit == HIP_DISTANCE_MILES);

  g_atomic_int_set (&current_unit, unit);
}

/**
 * hip_distance_choose:
 * @text: (nullable): a text of the catalogue
 *
 * Reads a text in one unit. “About every {450 km|280 miles}” says both, in the words of the author or the translator, who round as
 * people do and know what the sentence needs. Braces that don’t hold two texts stay as they are.
 *
 * Returns: (transfer full) (nullable): the text as this person reads it
 */
char *
hip_distance_choose (const char *text)
{
  const gboolean miles = hip_distance_get_unit () == HIP_DISTANCE_MILES;
  const char *rest = text;
  GString *chosen;

  if (text == NULL || strchr (text, '{') == NULL)
    return g_strdup (text);

  chosen = g_string_new (NULL);
  while (*rest != '\0')
    {
      const gsize length = strcspn (rest + 1, "{|}");
      const char *bar = rest + 1 + length;
      const gsize other_length = *bar == '|' ? strcspn (bar + 1, "{|}") : 0;

      if (*rest == '{' && *bar == '|' && bar[1 + other_length] == '}')
        {
          g_string_append_len (chosen, miles ? bar + 1 : rest + 1, miles ? (gssize) other_length : (gssize) length);
          rest = bar + 1 + other_length + 1;
        }
      else
        {
          g_string_append_c (chosen, *rest++);
        }
    }

  return g_string_free (chosen, FALSE);
}
