/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hip-messages.h"
#include "hip-plural-rule.h"

/* A file as msgfmt writes it, of texts that are sorted already; a text with forms has them with \0 between. */
typedef struct
{
  const char *original;
  gsize       original_length;
  const char *translation;
  gsize       translation_length;
} Pair;

#define PAIR(original, translation) { original, sizeof original - 1, translation, sizeof translation - 1 }

static const Pair pairs[] = {
  PAIR ("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;\n"),
  PAIR ("%u spot\0%u spots", "%u eins\0%u zwei\0%u viele"),
  PAIR ("hip", "Hüfte"),
  PAIR ("region name\004hip", "Hüftgegend"),
  PAIR ("untranslated", ""),
};

static void
append_number (GByteArray *bytes,
               guint32     number,
               gboolean    swap)
{
  number = swap ? GUINT32_SWAP_LE_BE (number) : number;
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

static GByteArray *
make_file (gboolean swap)
{
  const guint32 n = G_N_ELEMENTS (pairs);
  GByteArray *bytes = g_byte_array_new ();
  guint32 offset = 28 + 16 * n;

  append_number (bytes, 0x950412de, swap);
  append_number (bytes, 0, swap);
  append_number (bytes, n, swap);
  append_number (bytes, 28, swap);
  append_number (bytes, 28 + 8 * n, swap);
  append_number (bytes, 0, swap);
  append_number (bytes, 0, swap);

  for (guint table = 0; table < 2; table++)
    {
      for (guint i = 0; i < n; i++)
        {
          gsize length = table == 0 ? pairs[i].original_length : pairs[i].translation_length;

          append_number (bytes, length, swap);
          append_number (bytes, offset, swap);
          offset += length + 1;
        }
    }

  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) pairs[i].original, pairs[i].original_length + 1);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) pairs[i].translation, pairs[i].translation_length + 1);

  return bytes;
}

static HipMessages *
parse (GByteArray  *bytes,
       GError     **error)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes->data, bytes->len);

  return hip_messages_new_for_bytes (copy, error);
}

static void
test_lookup (gconstpointer data)
{
  g_autoptr (GByteArray) file = make_file (GPOINTER_TO_INT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (HipMessages) messages = parse (file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hip_messages_lookup (messages, NULL, "hip"), ==, "Hüfte");
  g_assert_cmpstr (hip_messages_lookup (messages, "region name", "hip"), ==, "Hüftgegend");
  g_assert_null (hip_messages_lookup (messages, "structure name", "hip"));
  g_assert_null (hip_messages_lookup (messages, NULL, "hi"));
  g_assert_null (hip_messages_lookup (messages, NULL, "hips"));
  g_assert_null (hip_messages_lookup (messages, NULL, "untranslated"));
  g_assert_cmpstr (hip_messages_lookup_plural (messages, "%u spot", 1), ==, "%u eins");
  g_assert_cmpstr (hip_messages_lookup_plural (messages, "%u spot", 2), ==, "%u zwei");
  g_assert_cmpstr (hip_messages_lookup_plural (messages, "%u spot", 7), ==, "%u viele");
  g_assert_cmpstr (hip_messages_lookup_plural (messages, "hip", 1), ==, "Hüfte");
  g_assert_null (hip_messages_lookup_plural (messages, "hip", 7));
}

/* Whatever is done to a file, it is refused, or what is found in it lies in it. */
static void
test_damaged (void)
{
  g_autoptr (GByteArray) good = make_file (FALSE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint n_refused = 0;

  for (guint length = 0; length < good->len; length++)
    {
      g_autoptr (GByteArray) shorter = g_byte_array_new ();
      g_autoptr (GError) error = NULL;

      g_byte_array_append (shorter, good->data, length);
      g_assert_null (parse (shorter, &error));
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
    }

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GByteArray) changed = g_byte_array_new ();
      g_autoptr (HipMessages) messages = NULL;

      g_byte_array_append (changed, good->data, good->len);
      for (gint n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        changed->data[g_rand_int_range (rand, 0, 28 + 16 * G_N_ELEMENTS (pairs))] = g_rand_int_range (rand, 0, 256);

      messages = parse (changed, NULL);
      if (messages == NULL)
        {
          n_refused++;
          continue;
        }

      for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
        {
          const char *text = hip_messages_lookup_plural (messages, pairs[j].original, j);

          if (text != NULL)
            g_assert_cmpuint (strlen (text), <, good->len);
        }
    }

  g_assert_cmpuint (n_refused, >, 1000);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hip_messages_new ("/nonexistent/hip-map.mo", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_plural_rules (void)
{
  static const char arabic[] =
    " nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;";
  static const char polish[] =
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
  static const char *const faulty[] = {
    "", "nplurals=2;", "nplurals=0; plural=0;", "nplurals=2; plural=n ? 1 : ;", "nplurals=2; plural=(n>1;",
    "nplurals=2; plural=n/0;", "nplurals=2; plural=n>1; n", "nplurals=2; plural=system(1);",
  };
  g_autoptr (GString) deep = g_string_new ("nplurals=2; plural=");

  g_assert_true (hip_plural_rule_check (arabic));
  g_assert_cmpuint (hip_plural_rule_choose (arabic, 0), ==, 0);
  g_assert_cmpuint (hip_plural_rule_choose (arabic, 1), ==, 1);
  g_assert_cmpuint (hip_plural_rule_choose (arabic, 2), ==, 2);
  g_assert_cmpuint (hip_plural_rule_choose (arabic, 103), ==, 3);
  g_assert_cmpuint (hip_plural_rule_choose (arabic, 111), ==, 4);
  g_assert_cmpuint (hip_plural_rule_choose (arabic, 100), ==, 5);

  g_assert_true (hip_plural_rule_check (polish));
  g_assert_cmpuint (hip_plural_rule_choose (polish, 1), ==, 0);
  g_assert_cmpuint (hip_plural_rule_choose (polish, 22), ==, 1);
  g_assert_cmpuint (hip_plural_rule_choose (polish, 12), ==, 2);

  g_assert_true (hip_plural_rule_check ("nplurals=2; plural=(n > 1);"));
  g_assert_cmpuint (hip_plural_rule_choose ("nplurals=2; plural=(n > 1);", 0), ==, 0);
  g_assert_true (hip_plural_rule_check ("nplurals=2; plural=!(n==1)"));
  g_assert_true (hip_plural_rule_check ("nplurals=1; plural=0;"));

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_test_message ("%s", faulty[i]);
      g_assert_false (hip_plural_rule_check (faulty[i]));
      g_assert_cmpuint (hip_plural_rule_choose (faulty[i], 1), ==, 0);
      g_assert_cmpuint (hip_plural_rule_choose (faulty[i], 5), ==, 1);
    }

  /* Right for some numbers only. */
  g_assert_false (hip_plural_rule_check ("nplurals=2; plural=n"));

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '(');
  g_assert_false (hip_plural_rule_check (deep->str));
  g_string_printf (deep, "nplurals=2; plural=");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '!');
  g_assert_false (hip_plural_rule_check (deep->str));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/messages/lookup", GINT_TO_POINTER (FALSE), test_lookup);
  g_test_add_data_func ("/messages/lookup-other-byte-order", GINT_TO_POINTER (TRUE), test_lookup);
  g_test_add_func ("/messages/damaged", test_damaged);
  g_test_add_func ("/messages/missing", test_missing);
  g_test_add_func ("/messages/plural-rules", test_plural_rules);

  return g_test_run ();
}
