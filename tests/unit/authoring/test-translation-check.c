/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hip-catalogue-messages.h"
#include "hip-translation-check.h"
#include "small-catalogue.h"

/* A small catalogue and its translation into a language that puts “x” before everything. */
typedef struct
{
  SmallCatalogue      small;
  HipCatalogueSource *source;
  char               *po;
  char               *terms;
  char               *wording;
} Translated;

static void
translated_clear (Translated *self)
{
  hip_catalogue_source_free (self->source);
  small_catalogue_clear (&self->small);
  g_free (self->po);
  g_free (self->terms);
  g_free (self->wording);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Translated, translated_clear)

static char *
make_po (HipCatalogueSource *source)
{
  g_autoptr (GArray) messages = hip_catalogue_list_messages (source);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) po = g_string_new ("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                                         "#: src/panel.c\nmsgid \"Safety check\"\nmsgstr \"xSafety check\"\n\n"
                                         "#, c-format\nmsgid \"%u step\"\nmsgid_plural \"%u steps\"\n"
                                         "msgstr[0] \"x%u step\"\nmsgstr[1] \"x%u steps\"\n\n");

  for (guint i = 0; i < messages->len; i++)
    {
      const HipCatalogueMessage *message = &g_array_index (messages, HipCatalogueMessage, i);
      g_autofree char *entry = g_strdup_printf ("msgctxt \"%s\"\nmsgid \"%s\"\n", message->context, message->text);

      if (g_hash_table_contains (seen, entry))
        continue;

      g_string_append_printf (po, "%smsgstr \"x%s\"\n\n", entry, message->text);
      g_hash_table_add (seen, g_steal_pointer (&entry));
    }

  g_string_append (po, "#~ msgid \"Old\"\n#~ msgstr \"xOld\"\n");

  return g_string_free (g_steal_pointer (&po), FALSE);
}

static void
translated_write (Translated *self)
{
  const struct
  {
    const char *name;
    const char *contents;
  } files[] = {
    { "xx.po", self->po },
    { "terms-xx.tsv", self->terms },
    { "wording-xx.tsv", self->wording },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = small_catalogue_path (&self->small, files[i].name);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, files[i].contents, -1, &error);
      g_assert_no_error (error);
    }
}

static void
translated_init (Translated *self)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipPoFile) po = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  small_catalogue_init (&self->small);
  small_catalogue_replace (&self->small, "<dose>Half of the usual load.</dose>", "<dose>Run 20 minutes, 3 times.</dose>");
  small_catalogue_write (&self->small);
  self->source = hip_catalogue_source_load (self->small.directory, diagnostics);
  self->po = make_po (self->source);
  self->terms = g_strdup ("");
  self->wording = g_strdup ("# comment\n\n\\bxforbidden\\b\tsay it kindly\nxThe joint is worn out\tsay what changes\tclaims\n");
  translated_write (self);

  path = small_catalogue_path (&self->small, "xx.po");
  po = hip_po_file_new (path, &error);
  g_assert_no_error (error);
  g_free (self->terms);
  self->terms = hip_translation_list_terms (self->source, po);
}

static HipDiagnostics *
check (Translated            *self,
       HipTranslationFigures *figures)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  translated_write (self);
  g_assert_true (hip_translation_check (self->source, self->small.directory, "xx", figures, diagnostics, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < hip_diagnostics_get_count (diagnostics); i++)
    g_test_message ("%s", hip_diagnostics_get_text (diagnostics, i));

  return g_steal_pointer (&diagnostics);
}

static void
replace (char       **text,
         const char  *old_text,
         const char  *new_text)
{
  g_autoptr (GString) string = g_string_new (*text);

  g_assert_cmpuint (g_string_replace (string, old_text, new_text, 1), ==, 1);
  g_free (*text);
  *text = g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_clean (void)
{
  g_auto (Translated) translated = { 0 };
  g_auto (HipTranslationFigures) figures = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = NULL;
  g_autofree char *text = NULL;

  translated_init (&translated);
  diagnostics = check (&translated, &figures);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
  g_assert_cmpuint (figures.n_interface, ==, 2);
  g_assert_cmpuint (figures.n_interface_done, ==, 2);
  g_assert_cmpuint (figures.n_catalogue, >, 40);
  g_assert_cmpuint (figures.n_catalogue_done, ==, figures.n_catalogue);
  g_assert_cmpuint (figures.n_safety, ==, 5);
  g_assert_cmpuint (figures.n_safety_done, ==, 5);
  g_assert_cmpuint (figures.long_texts->len, ==, 0);

  text = hip_translation_figures_to_string (&figures);
  g_assert_nonnull (strstr (text, "2 of 2 translated, 100 %"));
}

/* One fault each: what is changed in which file, and what is said about it. */
static const struct
{
  const char        *name;
  gsize              file;
  const char        *old_text;
  const char        *new_text;
  HipDiagnosticKind  kind;
  const char        *part;
} faults[] = {
  { "untranslated", G_STRUCT_OFFSET (Translated, po), "msgstr \"xSafety check\"", "msgstr \"\"", HIP_DIAGNOSTIC_TRANSLATION,
    "not translated: 1 of the program's" },
  { "fuzzy", G_STRUCT_OFFSET (Translated, po), "#: src/panel.c\n", "#: src/panel.c\n#, fuzzy\n", HIP_DIAGNOSTIC_TRANSLATION,
    "xx.po:7: not translated: 1 of" },
  { "half-plural", G_STRUCT_OFFSET (Translated, po), "msgstr[1] \"x%u steps\"", "msgstr[1] \"\"", HIP_DIAGNOSTIC_TRANSLATION,
    "not translated: 1 of the program's" },
  { "catalogue", G_STRUCT_OFFSET (Translated, po), "\"xCalm the pain.\"", "\"\"", HIP_DIAGNOSTIC_TRANSLATION,
    "xx.po: 1 other texts of the catalogue" },
  { "red-flag", G_STRUCT_OFFSET (Translated, po), "\"xStop running. See a doctor this week.\"", "\"\"", HIP_DIAGNOSTIC_TRANSLATION,
    "the red flag action of “cannot-walk” has no translation" },
  { "stop-rule", G_STRUCT_OFFSET (Translated, po), "\"xStop when it gets worse.\"", "\"\"", HIP_DIAGNOSTIC_TRANSLATION,
    "the step stop rule of “relative-rest”" },
  { "leftover", G_STRUCT_OFFSET (Translated, po), "#~ msgid \"Old\"\n",
    "msgctxt \"region name\"\nmsgid \"Left knee\"\nmsgstr \"xLeft knee\"\n", HIP_DIAGNOSTIC_TRANSLATION, "no such region name" },
  { "number-lost", G_STRUCT_OFFSET (Translated, po), "\"xRun 20 minutes, 3 times.\"", "\"xRun some minutes, 3 times.\"",
    HIP_DIAGNOSTIC_TRANSLATION, "lacks the number 20" },
  { "number-added", G_STRUCT_OFFSET (Translated, po), "\"xRun less.\"", "\"xRun 40 % less.\"", HIP_DIAGNOSTIC_TRANSLATION,
    "has the number 40" },
  { "wording", G_STRUCT_OFFSET (Translated, po), "\"xRun less.\"", "\"xForbidden run.\"", HIP_DIAGNOSTIC_WORDING,
    "says “xForbidden”; say it kindly" },
  { "wording-expression", G_STRUCT_OFFSET (Translated, wording), "\\bxforbidden", "(xforbidden", HIP_DIAGNOSTIC_VALUE,
    "wording-xx.tsv:3" },
  { "term-name", G_STRUCT_OFFSET (Translated, terms), "xFront of hip", "xHip front", HIP_DIAGNOSTIC_TERM,
    "the name of “front” is “xHip front” here, but “xFront of hip”" },
  { "term-term", G_STRUCT_OFFSET (Translated, terms), "xischial tuberosity", "xTuber", HIP_DIAGNOSTIC_TERM,
    "the term of “ischial-tuberosity” is “xTuber” here" },
  { "term-empty", G_STRUCT_OFFSET (Translated, terms), "\txHip joint\t", "\t\t", HIP_DIAGNOSTIC_TERM, "“hip-joint” has no name" },
  { "term-missing", G_STRUCT_OFFSET (Translated, terms), "structure\thip-joint\t", "# ", HIP_DIAGNOSTIC_TERM,
    "the structure hip-joint is missing" },
  { "term-unknown", G_STRUCT_OFFSET (Translated, terms), "# kind", "structure\tknee\txKnee\n# kind", HIP_DIAGNOSTIC_REFERENCE,
    "no structure knee" },
  { "term-twice", G_STRUCT_OFFSET (Translated, terms), "# kind", "region\tsit-bone\txSit bone\n# kind", HIP_DIAGNOSTIC_DUPLICATE,
    "the region sit-bone is there twice" },
  { "term-short", G_STRUCT_OFFSET (Translated, terms), "# kind", "knee\txKnee\n# kind", HIP_DIAGNOSTIC_VALUE, "terms-xx.tsv:1" },
};

static void
test_fault (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_auto (Translated) translated = { 0 };
  g_auto (HipTranslationFigures) figures = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = NULL;

  translated_init (&translated);
  replace (G_STRUCT_MEMBER_P (&translated, faults[i].file), faults[i].old_text, faults[i].new_text);
  diagnostics = check (&translated, &figures);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_cmpint (hip_diagnostics_get_kind (diagnostics, 0), ==, faults[i].kind);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), faults[i].part));
}

/* Two names that are one, in the list and in the translation. */
static void
test_same_name (void)
{
  g_auto (Translated) translated = { 0 };
  g_auto (HipTranslationFigures) figures = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = NULL;

  translated_init (&translated);
  replace (&translated.terms, "xBack of hip", "xFront of hip");
  replace (&translated.po, "xBack of hip", "xFront of hip");
  diagnostics = check (&translated, &figures);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), "are both “xFront of hip”"));
}

/* Digits of other scripts are the same numbers, and small ones may be words. */
static void
test_numbers (void)
{
  g_auto (Translated) translated = { 0 };
  g_auto (HipTranslationFigures) figures = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = NULL;

  translated_init (&translated);
  replace (&translated.po, "\"xRun 20 minutes, 3 times.\"", "\"xRun ٢٠ minutes, three times.\"");
  replace (&translated.po, "\"xRun less.\"", "\"xRun 2 times less.\"");
  diagnostics = check (&translated, &figures);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
}

static void
test_long (void)
{
  g_auto (Translated) translated = { 0 };
  g_auto (HipTranslationFigures) figures = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = NULL;

  translated_init (&translated);
  replace (&translated.po, "\"xRun less.\"", "\"xRun less than you did in the week before this one.\"");
  replace (&translated.po, "\"xAsk.\"", "\"xAsk the athlete about it.\"");
  diagnostics = check (&translated, &figures);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
  g_assert_cmpuint (figures.long_texts->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (figures.long_texts, 0), "51 characters where English has 9"));
}

/* Lists that are missing are faults; a translation that is missing is an error. */
static void
test_missing (void)
{
  g_auto (Translated) translated = { 0 };
  g_auto (HipTranslationFigures) figures = { 0 };
  g_auto (HipTranslationFigures) none = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *terms = NULL;
  g_autofree char *wording = NULL;

  translated_init (&translated);
  translated_write (&translated);
  terms = small_catalogue_path (&translated.small, "terms-xx.tsv");
  wording = small_catalogue_path (&translated.small, "wording-xx.tsv");
  g_assert_cmpint (g_unlink (terms), ==, 0);
  g_assert_cmpint (g_unlink (wording), ==, 0);

  g_assert_true (hip_translation_check (translated.source, translated.small.directory, "xx", &figures, diagnostics, &error));
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 2);
  g_assert_cmpuint (hip_diagnostics_count_kind (diagnostics, HIP_DIAGNOSTIC_FILE), ==, 2);

  g_assert_false (hip_translation_check (translated.source, translated.small.directory, "yy", &none, diagnostics, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_damaged_po (void)
{
  static const char *const texts[] = {
    "msgid \"a\"\nnonsense\n",
    "msgstr \"before any text\"\n",
    "msgid_plural \"before any text\"\n",
    "\"before any text\"\n",
    "msgid unquoted\n",
    "msgid \"no end\n",
    "msgid \"escaped end\\\"\nmsgstr \"\"\n",
    "msgid \"latin\xe9\"\nmsgstr \"\"\n",
  };
  g_auto (SmallCatalogue) small = { 0 };
  g_autofree char *path = NULL;

  small_catalogue_init (&small);
  small_catalogue_write (&small);
  path = small_catalogue_path (&small, "xx.po");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_null (hip_po_file_new (path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_test_message ("%s", error->message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/translation-check/clean", test_clean);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/translation-check/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/translation-check/same-name", test_same_name);
  g_test_add_func ("/translation-check/numbers", test_numbers);
  g_test_add_func ("/translation-check/long", test_long);
  g_test_add_func ("/translation-check/missing", test_missing);
  g_test_add_func ("/translation-check/damaged-po", test_damaged_po);

  return g_test_run ();
}
