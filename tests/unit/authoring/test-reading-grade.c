/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-reading-grade.h"

static void
test_syllables (void)
{
  static const struct
  {
    const char *word;
    guint       n;
  } words[] = {
    { "hip",
      1 },     { "bone",
      1 },     { "bones",
      1 },   { "walked",
      1 },   { "wanted",
      2 },   { "muscle",
      2 },   { "muscles",
      2 },
    { "table",
      2 },   { "area",
      3 },     { "idea",
      3 },    { "sea",
      1 },      { "being",
      2 },    { "bring",
      1 },    { "stretches",
      2 },
    { "radius", 3 },  { "special", 2 },  { "motion", 2 },  { "exercise", 3 }, { "clinician", 3 }, { "ligament", 3 }, { "the", 1 },
    { "change", 1 },  { "changes", 2 },  { "buttock", 2 }, { "inflammatory", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i].word);
      g_assert_cmpuint (hip_count_syllables (words[i].word), ==, words[i].n);
    }
}

static void
test_sentences (void)
{
  g_assert_cmpuint (hip_count_sentences (""), ==, 0);
  g_assert_cmpuint (hip_count_sentences ("…"), ==, 1);
  g_assert_cmpuint (hip_count_sentences ("No stop"), ==, 1);
  g_assert_cmpuint (hip_count_sentences ("One. Two! Three?"), ==, 3);
  g_assert_cmpuint (hip_count_sentences ("Rest for 2.5 days, e.g. at home."), ==, 1);
  g_assert_cmpuint (hip_count_sentences ("“Stop.” Then go on... slowly."), ==, 3);
}

static void
test_grade (void)
{
  g_autoptr (GHashTable) excluded = g_hash_table_new (g_str_hash, g_str_equal);
  HipReadingCount plain = { 0 };
  HipReadingCount hard = { 0 };
  HipReadingCount without = { 0 };

  /* 0.39 · 6 / 2 + 11.8 · 6 / 6 − 15.59, by hand. */
  hip_reading_count_add (&plain, "Sit down now. Then stand up.", NULL);
  g_assert_cmpuint (plain.sentences, ==, 2);
  g_assert_cmpuint (plain.words, ==, 6);
  g_assert_cmpuint (plain.syllables, ==, 6);
  g_assert_cmpfloat_with_epsilon (hip_reading_count_get_grade (&plain), -2.62, 0.001);

  hip_reading_count_add (&hard, "The tuberosity is sore.", NULL);
  g_hash_table_add (excluded, (char *) "tuberosity");
  hip_reading_count_add (&without, "The tuberosity is sore.", excluded);
  g_assert_cmpuint (without.words, ==, 3);
  g_assert_cmpfloat (hip_reading_count_get_grade (&without), <, hip_reading_count_get_grade (&hard));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading-grade/syllables", test_syllables);
  g_test_add_func ("/reading-grade/sentences", test_sentences);
  g_test_add_func ("/reading-grade/grade", test_grade);

  return g_test_run ();
}
