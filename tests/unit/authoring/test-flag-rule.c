/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-flag-rule.h"

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipFlagRule) rule = hip_flag_rule_parse ("\n  limp & @low-back ;\n  age-60-or-over\n", NULL, &error);
  g_autofree char *text = NULL;
  const HipFlagTerm *term;

  g_assert_no_error (error);
  g_assert_cmpuint (hip_flag_rule_get_n_terms (rule), ==, 3);

  term = hip_flag_rule_get_term (rule, 0);
  g_assert_cmpstr (term->id, ==, "limp");
  g_assert_false (term->is_set);
  g_assert_cmpuint (term->clause, ==, 0);
  g_assert_cmpuint (term->offset, ==, 3);

  term = hip_flag_rule_get_term (rule, 1);
  g_assert_cmpstr (term->id, ==, "low-back");
  g_assert_true (term->is_set);
  g_assert_cmpuint (term->clause, ==, 0);

  term = hip_flag_rule_get_term (rule, 2);
  g_assert_cmpstr (term->id, ==, "age-60-or-over");
  g_assert_cmpuint (term->clause, ==, 1);
  g_assert_cmpuint (term->offset, ==, 24);

  text = hip_flag_rule_to_string (rule);
  g_assert_cmpstr (text, ==, "limp & @low-back; age-60-or-over");
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    int         code;
    gsize       offset;
  } cases[] = {
    { "", HIP_FLAG_RULE_ERROR_EMPTY, 0 },
    { "   ", HIP_FLAG_RULE_ERROR_EMPTY, 3 },
    { "limp;", HIP_FLAG_RULE_ERROR_EMPTY, 5 },
    { ";limp", HIP_FLAG_RULE_ERROR_EMPTY, 0 },
    { "limp;;fever", HIP_FLAG_RULE_ERROR_EMPTY, 5 },
    { "limp & ; fever", HIP_FLAG_RULE_ERROR_EMPTY, 7 },
    { "& limp", HIP_FLAG_RULE_ERROR_EMPTY, 0 },
    { "limp fever", HIP_FLAG_RULE_ERROR_TERM, 0 },
    { "limp & fever, cough", HIP_FLAG_RULE_ERROR_TERM, 7 },
    { "limp | fever", HIP_FLAG_RULE_ERROR_TERM, 0 },
    { "!limp", HIP_FLAG_RULE_ERROR_TERM, 0 },
    { "Limp", HIP_FLAG_RULE_ERROR_TERM, 0 },
    { "@", HIP_FLAG_RULE_ERROR_TERM, 0 },
    { "limp & @@back", HIP_FLAG_RULE_ERROR_TERM, 7 },
    { "limp & limp", HIP_FLAG_RULE_ERROR_REPEATED, 7 },
    { "@back & limp & @back", HIP_FLAG_RULE_ERROR_REPEATED, 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize offset = G_MAXSIZE;

      g_test_message ("“%s”", cases[i].text);
      g_assert_null (hip_flag_rule_parse (cases[i].text, &offset, &error));
      g_assert_error (error, HIP_FLAG_RULE_ERROR, cases[i].code);
      g_assert_cmpuint (offset, ==, cases[i].offset);
    }
}

/* A finding and a set may share a name, and clauses may share terms. */
static void
test_not_repeated (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipFlagRule) rule = hip_flag_rule_parse ("back & @back; back", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hip_flag_rule_get_n_terms (rule), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flag-rule/parse", test_parse);
  g_test_add_func ("/flag-rule/errors", test_errors);
  g_test_add_func ("/flag-rule/not-repeated", test_not_repeated);

  return g_test_run ();
}
