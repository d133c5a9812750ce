/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hip-json-reader.h"
#include "hip-json-writer.h"
#include "hip-records-error.h"

/* The tokens of a text in short, such as "{n1s1}"; "!" is an error. */
static char *
dup_tokens (const char *text,
            gssize      length)
{
  static const char letters[] = "!.{}[]nsirtf0";
  g_autoptr (GBytes) bytes = g_bytes_new (text, length >= 0 ? (gsize) length : strlen (text));
  g_autoptr (HipJsonReader) reader = hip_json_reader_new (bytes);
  g_autoptr (GString) tokens = g_string_new (NULL);
  HipJsonToken token;

  do
    {
      token = hip_json_reader_next (reader);
      g_string_append_c (tokens, letters[token]);
      if (token == HIP_JSON_NAME || token == HIP_JSON_STRING)
        g_string_append_printf (tokens, "(%s)", hip_json_reader_get_text (reader));
      else if (token == HIP_JSON_INTEGER)
        g_string_append_printf (tokens, "(%" G_GINT64_FORMAT ")", hip_json_reader_get_integer (reader));
    }
  while (token != HIP_JSON_ERROR && token != HIP_JSON_END);

  if (token == HIP_JSON_ERROR)
    {
      g_assert_error (hip_json_reader_get_error (reader), HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
      g_assert_cmpint (hip_json_reader_next (reader), ==, HIP_JSON_ERROR);
    }

  return g_string_free (g_steal_pointer (&tokens), FALSE);
}

static void
assert_tokens (const char *text,
               const char *expected)
{
  g_autofree char *tokens = dup_tokens (text, -1);

  g_assert_cmpstr (tokens, ==, expected);
}

static void
test_good (void)
{
  assert_tokens ("{}", "{}.");
  assert_tokens (" [ ] \n", "[].");
  assert_tokens ("\xef\xbb\xbf[]", "[].");
  assert_tokens ("7", "i(7).");
  assert_tokens ("{\"a\": [1, -2, 3.5, 1e3, \"x\", true, false, null, {}], \"b\" : {\"c\":[]}}",
                 "{n(a)[i(1)i(-2)rrs(x)tf0{}]n(b){n(c)[]}}.");
  assert_tokens ("[9223372036854775807, 9223372036854775808, -0]", "[i(9223372036854775807)ri(0)].");
  assert_tokens ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83c\\udfc3\"", "s(\"\\/\b\f\n\r\té🏃).");
  assert_tokens ("\"<script>alert(1)</script>\"", "s(<script>alert(1)</script>).");
}

/* Every text that is only nearly JSON. */
static void
test_bad (void)
{
  const char *texts[] = {
    "", " ", "{", "[", "]", "}", "{]", "[}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}",
    "{1:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "[1]]", "[1] x", "{} {}",
    "nul", "nulll", "True", "NaN", "Infinity", "[01]", "[-]", "[+1]",
    "[.5]", "[1.]", "[1e]", "[0x1]", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"",
    "\"\\ud800\\u0041\"", "\"\\u0000\"", "\"a\nb\"", "\"\x01\"", "\"\xff\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "// x\n[]",
    "/* x */ []", "[1]//", "\xef\xbb\xbf", "\xef\xbb[]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *tokens = dup_tokens (texts[i], -1);

      if (!g_str_has_suffix (tokens, "!"))
        {
          g_autofree char *text = g_strescape (texts[i], NULL);

          g_test_message ("\"%s\" was read as %s", text, tokens);
          g_test_fail ();
        }
    }

  {
    g_autofree char *tokens = dup_tokens ("[\"a\0b\"]", 7);

    g_assert_true (g_str_has_suffix (tokens, "!"));
  }
}

/* The message says where. */
static void
test_line (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("[\n1,\n2,\nx]", 10);
  g_autoptr (HipJsonReader) reader = hip_json_reader_new (bytes);

  while (hip_json_reader_next (reader) != HIP_JSON_ERROR)
    continue;
  g_assert_nonnull (strstr (hip_json_reader_get_error (reader)->message, "4"));
}

static void
test_deep (void)
{
  const gsize depth = 4 * 1024 * 1024;
  g_autofree char *arrays = g_strnfill (depth, '[');
  g_autofree char *tokens = dup_tokens (arrays, depth);
  g_autofree char *objects = g_malloc (depth);
  g_autofree char *object_tokens = NULL;

  g_assert_cmpstr (tokens, ==, "[[[[[[[[[[[[[[[[!");

  for (gsize i = 0; i + 5 <= depth; i += 5)
    memcpy (objects + i, "{\"\":[", 5);
  object_tokens = dup_tokens (objects, depth / 5 * 5);
  g_assert_true (g_str_has_suffix (object_tokens, "!"));
}

static void
test_long (void)
{
  const gsize length = 8 * 1024 * 1024;
  g_autofree char *text = g_strnfill (length, 'x');
  g_autofree char *digits = g_strnfill (length, '7');
  g_autofree char *tokens = NULL;
  g_autofree char *digit_tokens = NULL;

  text[0] = '"';
  text[length - 1] = '"';
  tokens = dup_tokens (text, length);
  g_assert_cmpstr (tokens, ==, "!");
  digit_tokens = dup_tokens (digits, length);
  g_assert_cmpstr (digit_tokens, ==, "r.");
}

static void
test_skip (void)
{
  const char *text = "{\"a\": {\"b\": [1, {\"c\": []}]}, \"d\": 5}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (HipJsonReader) reader = hip_json_reader_new (bytes);

  g_assert_cmpint (hip_json_reader_next (reader), ==, HIP_JSON_BEGIN_OBJECT);
  g_assert_cmpint (hip_json_reader_next (reader), ==, HIP_JSON_NAME);
  g_assert_cmpint (hip_json_reader_skip_value (reader, hip_json_reader_next (reader)), ==, HIP_JSON_END_OBJECT);
  g_assert_cmpint (hip_json_reader_next (reader), ==, HIP_JSON_NAME);
  g_assert_cmpstr (hip_json_reader_get_text (reader), ==, "d");
  g_assert_cmpint (hip_json_reader_skip_value (reader, hip_json_reader_next (reader)), ==, HIP_JSON_INTEGER);
  g_assert_cmpint (hip_json_reader_next (reader), ==, HIP_JSON_END_OBJECT);
  g_assert_cmpint (hip_json_reader_next (reader), ==, HIP_JSON_END);
}

static void
test_writer (void)
{
  g_autoptr (HipJsonWriter) writer = hip_json_writer_new ();
  g_autofree char *tokens = NULL;
  const char *expected = "{\n"
                         "  \"empty\": [],\n"
                         "  \"list\": [\n"
                         "    { \"number\": -1, \"text\": \"a\\\"b\\\\c\\n\\t\\u001b é\" },\n"
                         "    \"x\"\n"
                         "  ],\n"
                         "  \"yes\": true\n"
                         "}";

  hip_json_writer_begin_object (writer, NULL, FALSE);
  hip_json_writer_begin_array (writer, "empty");
  hip_json_writer_end_array (writer);
  hip_json_writer_begin_array (writer, "list");
  hip_json_writer_begin_object (writer, NULL, TRUE);
  hip_json_writer_add_integer (writer, "number", -1);
  hip_json_writer_add_string (writer, "text", "a\"b\\c\n\t\x1b é");
  hip_json_writer_end_object (writer);
  hip_json_writer_add_string (writer, NULL, "x");
  hip_json_writer_end_array (writer);
  hip_json_writer_add_boolean (writer, "yes", TRUE);
  hip_json_writer_end_object (writer);
  g_assert_cmpstr (hip_json_writer_get_text (writer)->str, ==, expected);

  tokens = dup_tokens (expected, -1);
  g_assert_cmpstr (tokens, ==, "{n(empty)[]n(list)[{n(number)i(-1)n(text)s(a\"b\\c\n\t\x1b é)}s(x)]n(yes)t}.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-reader/good", test_good);
  g_test_add_func ("/json-reader/bad", test_bad);
  g_test_add_func ("/json-reader/line", test_line);
  g_test_add_func ("/json-reader/deep", test_deep);
  g_test_add_func ("/json-reader/long", test_long);
  g_test_add_func ("/json-reader/skip", test_skip);
  g_test_add_func ("/json-reader/writer", test_writer);

  return g_test_run ();
}
