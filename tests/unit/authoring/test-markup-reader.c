/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hip-markup-reader.h"
#include "small-catalogue.h"

#define OPEN "<catalogue format=\"1\">"
#define CLOSE "</catalogue>"
#define SET "<set id=\"a\" regions=\"b\"/>"
#define SOURCE(attributes) "<source " attributes "><citation>C</citation></source>"

static void
test_good (void)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);
  g_auto (SmallCatalogue) small = { 0 };
  HipMarkupElement *root;
  HipMarkupElement *region;
  g_auto (GStrv) views = NULL;

  small_catalogue_init (&small);
  root = hip_markup_reader_read_text (reader, "base.xml", small.base, -1, &hip_catalogue_spec);

  for (guint i = 0; i < hip_diagnostics_get_count (diagnostics); i++)
    g_test_message ("%s", hip_diagnostics_get_text (diagnostics, i));
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
  g_assert_nonnull (root);

  region = hip_markup_element_get_child (root, "region");
  g_assert_cmpstr (hip_markup_element_get (region, "id"), ==, "groin-crease");
  g_assert_cmpstr (hip_markup_element_get_text_of (region, "name"), ==, "Groin crease");
  g_assert_null (hip_markup_element_get_text_of (region, "words"));
  g_assert_null (hip_markup_element_get (region, "midline"));
  g_assert_cmpuint (region->line, ==, small_catalogue_line_of (&small, "<region id=\"groin-crease\""));
  views = hip_markup_element_dup_list (region, "views");
  g_assert_cmpuint (g_strv_length (views), ==, 2);
  g_assert_cmpstr (views[1], ==, "side");
}

static void
test_text (void)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);
  HipMarkupElement *root;
  HipMarkupElement *source;

  /* A byte order mark, character references, CDATA, comments and broken lines are all XML. */
  root = hip_markup_reader_read_text (reader,
                                      "a.xml",
                                      "\xef\xbb\xbf" OPEN "\n<source id=\"a\" label=\"A &amp; B\" kind=\"k\" verification=\"read\">"
                                      "<citation>\n  One<!-- no -->\n two &lt;&#233;&gt;"
                                      " <![CDATA[<x>]]>\n</citation></source>" CLOSE,
                                      -1,
                                      &hip_catalogue_spec);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
  source = hip_markup_element_get_nth_child (root, 0);
  g_assert_cmpstr (hip_markup_element_get_text_of (source, "citation"), ==, "One two <é> <x>");
  g_assert_cmpstr (hip_markup_element_get (source, "label"), ==, "A & B");
}

static void
test_faults (void)
{
  static const struct
  {
    const char        *text;
    HipDiagnosticKind  kind;
    guint              line;
    const char        *part; /* of the message */
  } cases[] = {
    { "", HIP_DIAGNOSTIC_FILE, 1, "empty" },
    { "plain", HIP_DIAGNOSTIC_FILE, 1, "must begin with an element" },
    { OPEN, HIP_DIAGNOSTIC_FILE, 1, "ended unexpectedly" },
    { OPEN "\n<set", HIP_DIAGNOSTIC_FILE, 2, "ended unexpectedly" },
    { OPEN "\n\n</wrong>", HIP_DIAGNOSTIC_FILE, 3, "wrong" },
    { "<html/>", HIP_DIAGNOSTIC_FILE, 1, "it must be <catalogue>" },
    { OPEN "\n&lol;" CLOSE, HIP_DIAGNOSTIC_FILE, 2, "lol" },
    { OPEN "\n\xff" CLOSE, HIP_DIAGNOSTIC_FILE, 2, "0xFF is not valid UTF-8" },
    { "<!DOCTYPE catalogue>" OPEN CLOSE, HIP_DIAGNOSTIC_FILE, 1, "document type" },
    { "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]>" OPEN CLOSE, HIP_DIAGNOSTIC_FILE, 1, "document type" },
    { "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" OPEN CLOSE, HIP_DIAGNOSTIC_FILE, 1, "document type" },
    { "<catalogue>" CLOSE, HIP_DIAGNOSTIC_MARKUP, 1, "lacks the attribute “format”" },
    { "<catalogue format=\"2\">" CLOSE, HIP_DIAGNOSTIC_VALUE, 1, "write 1, the only value" },
    { OPEN "\n<sets id=\"a\"/>" CLOSE, HIP_DIAGNOSTIC_MARKUP, 2, "<sets> has no place in <catalogue>" },
    { OPEN "\n<x><y><z/></y>text</x>" CLOSE, HIP_DIAGNOSTIC_MARKUP, 2, "<x> has no place" },
    { OPEN "\nwords\n" CLOSE, HIP_DIAGNOSTIC_MARKUP, 2, "Text stands directly in <catalogue>" },
    { OPEN "<set id=\"a\" regions=\"b\" views=\"c\"/>" CLOSE,
      HIP_DIAGNOSTIC_MARKUP,
      1,
      "no attribute “views”; use one of: id, regions" },
    { OPEN "<set id=\"a\" regions=\"b\" id=\"c\"/>" CLOSE, HIP_DIAGNOSTIC_DUPLICATE, 1, "“id” twice" },
    { OPEN "<set id=\"a\"/>" CLOSE, HIP_DIAGNOSTIC_MARKUP, 1, "lacks the attribute “regions”" },
    { OPEN "<set id=\"A b\" regions=\"b\"/>" CLOSE, HIP_DIAGNOSTIC_VALUE, 1, "id=\"A b\" of <set> is not valid" },
    { OPEN "<set id=\"a--b\" regions=\"b\"/>" CLOSE, HIP_DIAGNOSTIC_VALUE, 1, "single hyphens" },
    { OPEN "<set id=\"\" regions=\"b\"/>" CLOSE, HIP_DIAGNOSTIC_VALUE, 1, "is not valid" },
    { OPEN "<set id=\"a\" regions=\" \"/>" CLOSE, HIP_DIAGNOSTIC_VALUE, 1, "is not valid" },
    { OPEN SOURCE ("id=\"a b\" label=\"A\" kind=\"k\" verification=\"read\"") CLOSE, HIP_DIAGNOSTIC_VALUE, 1, "write letters" },
    { OPEN SOURCE ("id=\"a\" label=\"A\" kind=\"k\" verification=\"maybe\"") CLOSE,
      HIP_DIAGNOSTIC_VALUE,
      1,
      "write one of: read, recalled" },
    { OPEN "<source id=\"a\" label=\"A\" kind=\"k\" verification=\"read\"/>" CLOSE,
      HIP_DIAGNOSTIC_MARKUP,
      1,
      "<source> lacks <citation>" },
    { OPEN "<source id=\"a\" label=\"A\" kind=\"k\" verification=\"read\"><citation> </citation></source>" CLOSE,
      HIP_DIAGNOSTIC_MARKUP,
      1,
      "<citation> is empty" },
    { OPEN "<source id=\"a\" label=\"A\" kind=\"k\""
           " verification=\"read\"><citation>a</citation>\n<citation>b</citation></source>" CLOSE,
      HIP_DIAGNOSTIC_DUPLICATE,
      2,
      "<source> holds <citation> 2 times" },
    { OPEN "<mechanism id=\"m\" verdict=\"contested\""
           " sources=\"\"><cause>a</cause><effect>b</effect><claim>c</claim><why>d</why></mechanism>" CLOSE,
      HIP_DIAGNOSTIC_SOURCE,
      1,
      "write at least one id" },
    { OPEN "<mechanism id=\"m\""
           " verdict=\"contested\"><cause>a</cause><effect>b</effect><claim>c</claim><why>d</why></mechanism>" CLOSE,
      HIP_DIAGNOSTIC_SOURCE,
      1,
      "lacks the attribute “sources”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
      g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);
      g_autofree char *place = g_strdup_printf ("a.xml:%u: ", cases[i].line);
      g_autofree char *printable = NULL;
      const char *text;

      hip_markup_reader_read_text (reader, "a.xml", cases[i].text, -1, &hip_catalogue_spec);

      /* One of them is not UTF-8, which TAP has to be. */
      printable = g_strescape (cases[i].text, NULL);
      g_test_message ("%s", printable);
      g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
      text = hip_diagnostics_get_text (diagnostics, 0);
      g_test_message ("→ %s", text);
      g_assert_cmpint (hip_diagnostics_get_kind (diagnostics, 0), ==, cases[i].kind);
      g_assert_true (g_str_has_prefix (text, place));
      g_assert_nonnull (strstr (text, cases[i].part));
      g_assert_nonnull (strchr (text, ';'));
    }
}

/* One fault doesn't hide the next. */
static void
test_goes_on (void)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);
  HipMarkupElement *root;

  root = hip_markup_reader_read_text (reader,
                                      "a.xml",
                                      OPEN "\n<sett/>\n<set id=\"A\" regions=\"b\"/>\n<set id=\"c\"/>\n" SET "\n" CLOSE,
                                      -1,
                                      &hip_catalogue_spec);

  g_assert_nonnull (root);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 3);
  g_assert_true (g_str_has_prefix (hip_diagnostics_get_text (diagnostics, 0), "a.xml:2: "));
  g_assert_true (g_str_has_prefix (hip_diagnostics_get_text (diagnostics, 1), "a.xml:3: "));
  g_assert_true (g_str_has_prefix (hip_diagnostics_get_text (diagnostics, 2), "a.xml:4: "));
  g_assert_cmpuint (hip_markup_element_get_n_children (root), ==, 3);
}

static void
test_zero_byte (void)
{
  static const char text[] = OPEN "\n\0" CLOSE;
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);

  g_assert_null (hip_markup_reader_read_text (reader, "a.xml", text, sizeof text - 1, &hip_catalogue_spec));
  g_assert_cmpuint (hip_diagnostics_count_kind (diagnostics, HIP_DIAGNOSTIC_FILE), ==, 1);
}

static void
test_depth (void)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);
  g_autoptr (GString) text = g_string_new (OPEN);

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<x>");

  g_assert_null (hip_markup_reader_read_text (reader, "a.xml", text->str, text->len, &hip_catalogue_spec));
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 2);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 1), "nested more than 16 deep"));
}

/* What comes after the end of the document is not lost in silence. */
static void
test_second_root (void)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);

  g_assert_null (hip_markup_reader_read_text (reader, "a.xml", OPEN CLOSE "\n" OPEN SET CLOSE, -1, &hip_catalogue_spec));
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_true (g_str_has_prefix (hip_diagnostics_get_text (diagnostics, 0), "a.xml:2: "));
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), "put everything into one <catalogue>"));
}

static void
test_no_root (void)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);

  g_assert_null (hip_markup_reader_read_text (reader, "a.xml", "<!-- " OPEN CLOSE " -->\n", -1, &hip_catalogue_spec));
  g_assert_cmpuint (hip_diagnostics_count_kind (diagnostics, HIP_DIAGNOSTIC_FILE), ==, 1);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), "write a <catalogue> into it"));
}

static void
check_unreadable (const char *path,
                  const char *part)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);

  g_assert_null (hip_markup_reader_read_file (reader, path, &hip_catalogue_spec));
  g_assert_cmpuint (hip_diagnostics_count_kind (diagnostics, HIP_DIAGNOSTIC_FILE), ==, 1);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), part));
}

static void
test_files (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autofree char *large = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  small_catalogue_init (&small);
  large = small_catalogue_path (&small, "large.xml");
  missing = small_catalogue_path (&small, "missing.xml");

  /* A file of 200 MB that takes no room on the disk. */
  g_file_set_contents (large, OPEN, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (truncate (large, 200 * 1024 * 1024), ==, 0);

  check_unreadable (large, "larger than 8 MB; split it");
  check_unreadable (missing, "No such file");
  check_unreadable (small.directory, "not a regular file");
  if (g_file_test ("/dev/zero", G_FILE_TEST_EXISTS))
    check_unreadable ("/dev/zero", "not a regular file");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markup-reader/good", test_good);
  g_test_add_func ("/markup-reader/text", test_text);
  g_test_add_func ("/markup-reader/faults", test_faults);
  g_test_add_func ("/markup-reader/goes-on", test_goes_on);
  g_test_add_func ("/markup-reader/zero-byte", test_zero_byte);
  g_test_add_func ("/markup-reader/depth", test_depth);
  g_test_add_func ("/markup-reader/second-root", test_second_root);
  g_test_add_func ("/markup-reader/no-root", test_no_root);
  g_test_add_func ("/markup-reader/files", test_files);

  return g_test_run ();
}
