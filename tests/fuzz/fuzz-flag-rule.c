/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of red flags: what parses says the same when it is written and parsed again. */

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "hip-flag-rule.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipFlagRule) rule = NULL;
  g_autoptr (HipFlagRule) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *written_again = NULL;
  gsize offset = 0;

  rule = hip_flag_rule_parse (text, &offset, &error);
  g_assert_true ((rule == NULL) == (error != NULL));
  if (rule == NULL)
    {
      g_assert_cmpuint (offset, <=, strlen (text));
      return 0;
    }

  written = hip_flag_rule_to_string (rule);
  again = hip_flag_rule_parse (written, NULL, &error);
  g_assert_no_error (error);
  written_again = hip_flag_rule_to_string (again);
  g_assert_cmpstr (written, ==, written_again);
  g_assert_cmpuint (hip_flag_rule_get_n_terms (rule), ==, hip_flag_rule_get_n_terms (again));

  return 0;
}
