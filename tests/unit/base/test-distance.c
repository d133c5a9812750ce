/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "hip-distance.h"

static void
assert_reads (const char *text,
              const char *kilometers,
              const char *miles)
{
  g_autofree char *in_kilometers = NULL;
  g_autofree char *in_miles = NULL;

  hip_distance_set_unit (HIP_DISTANCE_MILES);
  in_miles = hip_distance_choose (text);
  hip_distance_set_unit (HIP_DISTANCE_KILOMETERS);
  in_kilometers = hip_distance_choose (text);

  g_assert_cmpstr (in_kilometers, ==, kilometers);
  g_assert_cmpstr (in_miles, ==, miles);
}

static void
test_choose (void)
{
  assert_reads (NULL, NULL, NULL);
  assert_reads ("", "", "");
  assert_reads ("Rest for 2 weeks.", "Rest for 2 weeks.", "Rest for 2 weeks.");
  assert_reads ("About every {450 km|280 miles}.", "About every 450 km.", "About every 280 miles.");
  assert_reads ("{10 km|10 miles}, then {11 km|11 miles}", "10 km, then 11 km", "10 miles, then 11 miles");
  assert_reads ("{los 450 km|las 280 millas}", "los 450 km", "las 280 millas");
  assert_reads ("{10 كم|10 أميال}", "10 كم", "10 أميال");
}

/* Somebody’s own catalogue may mean something else. */
static void
test_other_braces (void)
{
  const char *const texts[] = { "{", "}", "{}", "{10 km}", "{10 km|", "{10 km|6 miles", "a | b", "{a|b|c}", "{{", "a{" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_reads (texts[i], texts[i], texts[i]);

  assert_reads ("{ {1 km|1 mile}", "{ 1 km", "{ 1 mile");
}

static void
test_region (void)
{
  g_assert_nonnull (setlocale (LC_MEASUREMENT, "C.UTF-8"));
  g_assert_cmpint (hip_distance_get_usual_unit (), ==, HIP_DISTANCE_KILOMETERS);

  if (setlocale (LC_MEASUREMENT, "en_US.UTF-8") == NULL)
    {
      g_test_skip ("The locale en_US.UTF-8 is not installed");
      return;
    }
  g_assert_cmpint (hip_distance_get_usual_unit (), ==, HIP_DISTANCE_MILES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/distance/choose", test_choose);
  g_test_add_func ("/distance/other-braces", test_other_braces);
  g_test_add_func ("/distance/region", test_region);

  return g_test_run ();
}
