/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "hip-i18n.h"

/* A text of the program, a text of the catalogue and a number of things that are certain to be translated. */
#define TEXT "Safety check done"
#define CONTEXT "region name"
#define REGION "Groin crease"

static const char *program;

/* What the program says for itself in another process: the language, the variable, and a text in it. */
static int
say (int   argc,
     char *argv[])
{
  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));

  for (int i = 2; i < argc; i++)
    hip_language_set (argv[i]);

  fprintf (stdout, "%s|%s|%s|%s", hip_language_get (), g_getenv ("LANGUAGE"), hip_gettext (TEXT), hip_translate (CONTEXT, REGION));

  return 0;
}

static void
assert_says (const char *environment,
             const char *languages,
             const char *language,
             const char *variable,
             gboolean    translated)
{
  const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE" };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_auto (GStrv) variables = g_strsplit (environment, " ", -1);
  g_auto (GStrv) wanted = g_strsplit (languages, " ", -1);
  g_auto (GStrv) parts = NULL;
  g_autofree char *output = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_subprocess_launcher_unsetenv (launcher, names[i]);
  for (guint i = 0; variables[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (variables[i], "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }

  g_ptr_array_add (arguments, (char *) program);
  g_ptr_array_add (arguments, (char *) "--say");
  for (guint i = 0; wanted[i] != NULL; i++)
    g_ptr_array_add (arguments, wanted[i]);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  g_test_message ("%s → %s → %s", environment, languages, output);
  parts = g_strsplit (output, "|", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 4);
  g_assert_cmpstr (parts[0], ==, language);
  g_assert_cmpstr (parts[1], ==, variable);
  g_assert_true (translated == (g_strcmp0 (parts[2], TEXT) != 0));
  g_assert_true (translated == (g_strcmp0 (parts[3], REGION) != 0));
}

/* The locales of these languages exist on no system. */
static void
test_system (void)
{
  assert_says ("LANG=en_XA.UTF-8", "", "en_XA", "en_XA", TRUE);
  assert_says ("LANG=ar_XB.UTF-8", "", "ar_XB", "ar_XB", TRUE);
  assert_says ("LANG=C LC_MESSAGES=ar_XB.UTF-8", "", "ar_XB", "ar_XB", TRUE);
  assert_says ("LANG=en_GB.UTF-8 LANGUAGE=de:en_XA", "", "en_XA", "en_XA", TRUE);

  /* Another country's Arabic rather than none; and no country's English. */
  assert_says ("LANG=ar_EG.UTF-8", "", "ar_XB", "ar_XB", TRUE);
  assert_says ("LANG=en_AU.UTF-8", "", "en", "", FALSE);
  assert_says ("LANG=en_GB.UTF-8 LANGUAGE=en_GB:en", "", "en", "en_GB:en", FALSE);

  /* What GTK says must not be in a language that the rest is not in. */
  assert_says ("LANG=fr_FR.UTF-8", "", "en", "en", FALSE);
  assert_says ("LANG=en_GB.UTF-8 LANGUAGE=fr:de", "", "en", "en", FALSE);

  /* Scripts rely on these. */
  assert_says ("LC_ALL=C LANGUAGE=en_XA", "", "en", "en", FALSE);
  assert_says ("LC_ALL=C.UTF-8 LANGUAGE=en_XA", "", "en", "en", FALSE);
  assert_says ("", "", "en", "en", FALSE);
}

static void
test_preference (void)
{
  assert_says ("LC_ALL=C", "ar_XB", "ar_XB", "ar_XB", TRUE);
  assert_says ("LC_ALL=C.UTF-8", "ar_XB", "ar_XB", "ar_XB", TRUE);
  assert_says ("LANG=fr_FR.UTF-8", "ar_XB", "ar_XB", "ar_XB", TRUE);
  assert_says ("LANG=en_US.UTF-8", "ar_XB", "ar_XB", "ar_XB", TRUE);
  assert_says ("LANG=en_XA.UTF-8", "en", "en", "en", FALSE);

  /* gettext() forgets what it remembered of the language before. */
  assert_says ("LC_ALL=C", "ar_XB en en_XA", "en_XA", "en_XA", TRUE);
  assert_says ("LC_ALL=C", "ar_XB en", "en", "en", FALSE);
  assert_says ("LANG=en_GB.UTF-8 LANGUAGE=en_GB:en", "ar_XB en", "en", "en_GB:en", FALSE);

  /* A preference from a version that had another language, or from somewhere else. */
  assert_says ("LANG=en_XA.UTF-8", "nonsense", "en_XA", "en_XA", TRUE);
  assert_says ("LANG=en_XA.UTF-8", "../en_XA", "en_XA", "en_XA", TRUE);
}

/* Nothing is half in a language that can't be used. */
static void
test_damaged (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("hip-map-XXXXXX", &error);
  g_autofree char *language = g_build_filename (directory, "zz", NULL);
  g_autofree char *category = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (category, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *environment = g_strdup_printf ("LANG=zz_ZZ.UTF-8 G_DEBUG= HIP_TEST_LOCALEDIR=%s", directory);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (category, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "no translations", -1, &error));
  g_assert_no_error (error);

  assert_says (environment, "", "en", "en", FALSE);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (category), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

static void
test_push (void)
{
  const char *outer;

  g_assert_true (hip_language_is_english ());
  g_assert_cmpstr (hip_gettext (TEXT), ==, TEXT);

  g_assert_true (hip_language_push ("ar_XB"));
  g_assert_cmpstr (hip_language_get (), ==, "ar_XB");
  outer = hip_gettext (TEXT);
  g_assert_cmpstr (outer, !=, TEXT);
  g_assert_true (g_unichar_get_script (g_utf8_get_char (g_utf8_next_char (outer))) == G_UNICODE_SCRIPT_ARABIC);
  g_assert_cmpstr (hip_translate (CONTEXT, REGION), !=, REGION);
  g_assert_cmpstr (hip_translate (CONTEXT, "A place of our own"), ==, "A place of our own");
  g_assert_cmpstr (hip_translate (CONTEXT, ""), ==, "");
  g_assert_null (hip_translate (CONTEXT, NULL));
  g_assert_nonnull (strstr (hip_ngettext ("%u step", "%u steps", 3), "%u"));
  g_assert_cmpstr (hip_ngettext ("%u step", "%u steps", 3), !=, "%u steps");

  g_assert_true (hip_language_push ("en"));
  g_assert_cmpstr (hip_gettext (TEXT), ==, TEXT);
  g_assert_cmpstr (hip_ngettext ("%u step", "%u steps", 1), ==, "%u step");
  hip_language_pop ();
  g_assert_cmpstr (hip_gettext (TEXT), ==, outer);

  g_assert_false (hip_language_push ("xx"));
  g_assert_cmpstr (hip_language_get (), ==, "en");
  g_assert_cmpstr (hip_gettext (TEXT), ==, TEXT);
  hip_language_pop ();
  hip_language_pop ();

  g_assert_true (hip_language_is_english ());
  g_assert_cmpstr (hip_gettext (TEXT), ==, TEXT);
}

static gpointer
speak (gpointer language)
{
  g_assert_true (hip_language_is_english ());
  g_assert_true (hip_language_push (language));

  for (guint i = 0; i < 1000; i++)
    {
      g_assert_cmpstr (hip_language_get (), ==, language);
      g_assert_cmpstr (hip_gettext (TEXT), !=, TEXT);
    }

  hip_language_pop ();

  return NULL;
}

static void
test_threads (void)
{
  GThread *a = g_thread_new ("a", speak, (gpointer) "en_XA");
  GThread *b = g_thread_new ("b", speak, (gpointer) "ar_XB");

  for (guint i = 0; i < 1000; i++)
    g_assert_cmpstr (hip_gettext (TEXT), ==, TEXT);

  g_thread_join (a);
  g_thread_join (b);
}

static void
test_list (void)
{
  g_auto (GStrv) languages = hip_language_list ();
  g_autofree char *english = hip_language_dup_name ("en");
  g_autofree char *pseudo = hip_language_dup_name ("en_XA");
  g_autofree char *unknown = hip_language_dup_name ("xx");

  g_assert_cmpuint (g_strv_length (languages), ==, 3);
  g_assert_cmpstr (languages[0], ==, "en");
  g_assert_cmpstr (languages[1], ==, "ar_XB");
  g_assert_cmpstr (languages[2], ==, "en_XA");

  g_assert_cmpstr (english, ==, "English");
  g_assert_cmpstr (pseudo, !=, "English");
  g_assert_true (g_str_has_prefix (pseudo, "‹"));
  g_assert_cmpstr (unknown, ==, "xx");

  g_assert_false (hip_language_is_rtl ("en"));
  g_assert_false (hip_language_is_rtl ("en_XA"));
  g_assert_true (hip_language_is_rtl ("ar_XB"));
  g_assert_false (hip_language_is_rtl ("xx"));
}

static void
test_join (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *none = hip_join (texts);
  g_autofree char *one = NULL;
  g_autofree char *three = NULL;

  g_ptr_array_add (texts, (char *) "knee");
  one = hip_join (texts);
  g_ptr_array_add (texts, (char *) "hip");
  g_ptr_array_add (texts, (char *) "ankle");
  three = hip_join (texts);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "knee");
  g_assert_cmpstr (three, ==, "knee, hip, ankle");
}

int
main (int   argc,
      char *argv[])
{
  program = argv[0];
  if (argc > 1 && g_str_equal (argv[1], "--say"))
    return say (argc, argv);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));

  g_test_add_func ("/language/system", test_system);
  g_test_add_func ("/language/preference", test_preference);
  g_test_add_func ("/language/damaged", test_damaged);
  g_test_add_func ("/language/push", test_push);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/list", test_list);
  g_test_add_func ("/language/join", test_join);

  return g_test_run ();
}
