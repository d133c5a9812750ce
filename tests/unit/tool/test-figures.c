/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No build is worse than the last one that was accepted: test-figures FIGURES compares the figures of this build with those in
 * tests/data/figures.ini. */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

static const char *figures_path;

/* Which way is worse. */
typedef enum
{
  LESS_IS_WORSE,
  MORE_IS_WORSE,
  SHARE,   /* less of the whole, which is the group's “n”, is worse */
  NEITHER, /* says what else is counted */
} Kind;

static Kind
get_kind (const char *group,
          const char *key)
{
  static const char *const more_is_worse[] = {
    "mistakes-found", "reading-grade-mean", "reading-grade-worst", "percent-of-body-in-no-place",
  };
  const gboolean is_cases = g_str_equal (group, "worked-cases") || g_str_equal (group, "stories");

  if (g_str_equal (key, "version") || g_str_equal (key, "date"))
    return NEITHER;
  if (is_cases && g_str_has_prefix (key, "urgency-too-"))
    return MORE_IS_WORSE;
  if (is_cases && !g_str_equal (key, "n"))
    return SHARE;

  for (gsize i = 0; i < G_N_ELEMENTS (more_is_worse); i++)
    {
      if (g_str_equal (key, more_is_worse[i]))
        return MORE_IS_WORSE;
    }

  return LESS_IS_WORSE;
}

static double
get_number (GKeyFile   *file,
            const char *group,
            const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_key_file_get_string (file, group, key, &error);

  return text != NULL ? g_ascii_strtod (text, NULL) : -1;
}

/* What is worse than before, one a line; empty when nothing is. What is new is no worse; what is gone is. */
static char *
compare (GKeyFile *before,
         GKeyFile *now)
{
  g_autoptr (GString) worse = g_string_new (NULL);
  g_auto (GStrv) groups = g_key_file_get_groups (before, NULL);

  for (guint g = 0; groups[g] != NULL; g++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (before, groups[g], NULL, NULL);

      for (guint k = 0; keys[k] != NULL; k++)
        {
          const Kind kind = get_kind (groups[g], keys[k]);
          double old = get_number (before, groups[g], keys[k]);
          double new = get_number (now, groups[g], keys[k]);
          const gboolean gone = !g_key_file_has_key (now, groups[g], keys[k], NULL);

          if (kind == SHARE)
            {
              old /= MAX (get_number (before, groups[g], "n"), 1);
              new /= MAX (get_number (now, groups[g], "n"), 1);
            }

          if (gone || (kind == MORE_IS_WORSE && new > old + 1e-9)
              || ((kind == LESS_IS_WORSE || kind == SHARE) && new < old - 1e-9))
            g_string_append_printf (worse, "%s/%s: %g, was %g\n", groups[g], keys[k], new, old);
        }
    }

  return g_string_free (g_steal_pointer (&worse), FALSE);
}

static GKeyFile *
load (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&file);
}

static void
test_no_worse (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "figures.ini", NULL);
  g_autoptr (GKeyFile) before = load (path);
  g_autoptr (GKeyFile) now = load (figures_path);
  g_autofree char *worse = compare (before, now);
  g_auto (GStrv) lines = g_strsplit (worse, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_test_message ("%s", lines[i]);
  if (*worse != '\0')
    g_test_message ("If that is meant, copy build/data/figures/figures.ini to tests/data/figures.ini and say why in the commit.");
  g_assert_cmpstr (worse, ==, "");
}

/* The comparison itself can fail, in each of its ways. */
static void
test_comparison (void)
{
  static const struct
  {
    const char *group;
    const char *key;
    const char *value;
    const char *worse; /* how what is worse begins, or NULL */
  } cases[] = {
    { "knowledge", "conditions", "47", "knowledge/conditions: 47, was 48" },
    { "knowledge", "conditions", "49", NULL },
    { "knowledge", "reading-grade-mean", "9.9", "knowledge/reading-grade-mean" },
    { "knowledge", "reading-grade-mean", "1.0", NULL },
    { "stories", "urgency-too-low", "3", "stories/urgency-too-low: 3" },
    { "stories", "first", "1", "stories/first" },
    { "stories", "n", "1000", "stories/first" },
    { "picture", "percent-of-body-in-no-place", "0.5", "picture/percent" },
    { "build", "mistakes-found", "1", "build/mistakes-found: 1" },
    { "build", "version", "99.0", NULL },
    { "build", "date", "1970-01-01", NULL },
  };
  g_autofree char *text = g_strdup ("[build]\nversion=0.1.0\ndate=2026-11\nmistakes-found=0\n"
                                    "[knowledge]\nconditions=48\nreading-grade-mean=3.1\n"
                                    "[stories]\nn=160\nfirst=154\nurgency-too-low=2\n"
                                    "[picture]\npercent-of-body-in-no-place=0.01\n");
  g_autoptr (GKeyFile) before = g_key_file_new ();

  g_assert_true (g_key_file_load_from_data (before, text, -1, G_KEY_FILE_NONE, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GKeyFile) now = g_key_file_new ();
      g_autofree char *worse = NULL;

      g_assert_true (g_key_file_load_from_data (now, text, -1, G_KEY_FILE_NONE, NULL));
      g_key_file_set_string (now, cases[i].group, cases[i].key, cases[i].value);
      worse = compare (before, now);
      if (cases[i].worse == NULL)
        g_assert_cmpstr (worse, ==, "");
      else
        g_assert_true (g_str_has_prefix (worse, cases[i].worse));

      g_key_file_remove_key (now, cases[i].group, cases[i].key, NULL);
      g_free (worse);
      worse = compare (before, now);
      g_assert_cmpstr (worse, !=, "");
    }
}

static char *
run_tool (const char *epoch,
          const char *language,
          int        *status)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *catalogue = g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue", NULL);
  char *output = NULL;

  if (epoch != NULL)
    g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", epoch, TRUE);
  else
    g_subprocess_launcher_unsetenv (launcher, "SOURCE_DATE_EPOCH");
  g_subprocess_launcher_setenv (launcher, "LC_ALL", language, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("HIP_MAP_TOOL"), "figures", catalogue, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  *status = g_subprocess_get_exit_status (process);

  return output;
}

/* Nothing of it depends on when or where it is built. */
static void
test_reproducible (void)
{
  int status;
  g_autofree char *one = run_tool (NULL, "C.UTF-8", &status);
  g_autofree char *other = NULL;
  g_autofree char *dated = NULL;

  g_assert_cmpint (status, ==, 0);
  other = run_tool (NULL, "de_DE.UTF-8", &status);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (one, ==, other);

  dated = run_tool ("1700000000", "C.UTF-8", &status);
  g_assert_nonnull (strstr (dated, "\ndate=2023-11-14\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  figures_path = argv[1];

  g_test_add_func ("/figures/no-worse", test_no_worse);
  g_test_add_func ("/figures/comparison", test_comparison);
  g_test_add_func ("/figures/reproducible", test_reproducible);

  return g_test_run ();
}
