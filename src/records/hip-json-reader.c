/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hip-records-error.h"

/* The format needs six. */
#define MAX_DEPTH 16

/* In bytes, of a name or string: more than any that may be kept. */
#define MAX_STRING (256 * 1024)

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expectation;

struct _HipJsonReader
{
  GBytes      *bytes;
  const char  *start;
  const char  *position;
  const char  *end;

  Expectation  expectation;
  char         containers[MAX_DEPTH]; /* the brackets that are open */
  guint        depth;

  GString     *text;
  gint64       integer;
  GError      *error;
};

static HipJsonToken
fail (HipJsonReader *self,
      const char    *message)
{
  guint line = 1;

  if (self->error != NULL)
    return HIP_JSON_ERROR;

  for (const char *p = self->start; p < self->position; p++)
    {
      if (*p == '\n')
        line++;
    }

  /* Translators: the %u is the number of a line, %s what is wrong there. */
  self->error = g_error_new (HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID, _("Line %u: %s"), line, message);

  return HIP_JSON_ERROR;
}

/*< private >
 * hip_json_reader_new:
 * @bytes: a text
 *
 * Returns: (transfer full): a reader at its beginning
 */
HipJsonReader *
hip_json_reader_new (GBytes *bytes)
{
  HipJsonReader *self = g_new0 (HipJsonReader, 1);
  const char *invalid;
  gsize length;

  self->bytes = g_bytes_ref (bytes);
  self->start = g_bytes_get_data (bytes, &length);
  /* Of nothing there is no address to count from. */
  if (self->start == NULL)
    self->start = "";
  self->position = self->start;
  self->end = self->start + length;
  self->text = g_string_new (NULL);

  /* Some editors put a byte order mark before the text. */
  if (length >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    self->position += 3;

  if (!g_utf8_validate_len (self->start, length, &invalid))
    {
      self->position = invalid;
      fail (self, _("this is not text in UTF-8"));
    }

  return self;
}

/*< private >
 * hip_json_reader_free:
 * @self: (transfer full): a reader
 */
void
hip_json_reader_free (HipJsonReader *self)
{
  g_bytes_unref (self->bytes);
  g_string_free (self->text, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

static void
skip_space (HipJsonReader *self)
{
  while (self->position < self->end && *self->position != '\0' && strchr (" \t\r\n", *self->position) != NULL)
    self->position++;
}

/* Four hexadecimal digits. */
static gboolean
read_unit (HipJsonReader *self,
           gunichar      *unit)
{
  *unit = 0;
  if (self->end - self->position < 4)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*self->position++);

      if (digit < 0)
        return FALSE;
      *unit = *unit << 4 | (gunichar) digit;
    }

  return TRUE;
}

/* What follows a backslash and a u. */
static gboolean
read_escaped_letter (HipJsonReader *self)
{
  gunichar letter, low;

  if (!read_unit (self, &letter))
    return FALSE;

  if (letter >= 0xd800 && letter < 0xdc00)
    {
      if (self->end - self->position < 6 || self->position[0] != '\\' || self->position[1] != 'u')
        return FALSE;
      self->position += 2;
      if (!read_unit (self, &low) || low < 0xdc00 || low > 0xdfff)
        return FALSE;
      letter = 0x10000 + ((letter - 0xd800) << 10) + (low - 0xdc00);
    }

  /* Text in C ends at a zero. */
  if (letter == 0 || (letter >= 0xdc00 && letter <= 0xdfff))
    return FALSE;

  g_string_append_unichar (self->text, letter);

  return TRUE;
}

static gboolean
read_escape (HipJsonReader *self)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape;

  if (self->position == self->end)
    return FALSE;

  if (*self->position == 'u')
    {
      self->position++;
      return read_escaped_letter (self);
    }

  escape = strchr (escapes, *self->position);
  if (escape == NULL || *escape == '\0')
    return FALSE;

  self->position++;
  g_string_append_c (self->text, meanings[escape - escapes]);

  return TRUE;
}

/* Behind the first quote. */
static gboolean
read_string (HipJsonReader *self)
{
  g_string_truncate (self->text, 0);

  while (self->position < self->end)
    {
      const char *run = self->position;

      while (run < self->end && *run != '"' && *run != '\\' && (guchar) *run >= 0x20)
        run++;
      g_string_append_len (self->text, self->position, run - self->position);
      self->position = run;

      if (self->text->len > MAX_STRING)
        {
          fail (self, _("a text is too long"));
          return FALSE;
        }

      if (run == self->end)
        break;

      self->position++;
      if (*run == '"')
        return TRUE;

      if (*run != '\\' || !read_escape (self))
        {
          fail (self, _("a text contains a character that is not allowed"));
          return FALSE;
        }
    }

  fail (self, _("a text does not end"));

  return FALSE;
}

static gsize
count_digits (HipJsonReader *self)
{
  const char *first = self->position;

  while (self->position < self->end && g_ascii_isdigit (*self->position))
    self->position++;

  return self->position - first;
}

static gboolean
accept (HipJsonReader *self,
        const char    *letters)
{
  if (self->position == self->end || *self->position == '\0' || strchr (letters, *self->position) == NULL)
    return FALSE;

  self->position++;

  return TRUE;
}

static HipJsonToken
read_number (HipJsonReader *self)
{
  const char *first = self->position;
  const char *digits;
  g_autofree char *text = NULL;
  gboolean whole = TRUE;
  gsize n;

  accept (self, "-");
  digits = self->position;
  n = count_digits (self);
  if (n == 0 || (n > 1 && *digits == '0'))
    return fail (self, _("a number is not written as it should be"));

  if (accept (self, "."))
    {
      whole = FALSE;
      if (count_digits (self) == 0)
        return fail (self, _("a number is not written as it should be"));
    }

  if (accept (self, "eE"))
    {
      whole = FALSE;
      accept (self, "+-");
      if (count_digits (self) == 0)
        return fail (self, _("a number is not written as it should be"));
    }

  if (!whole)
    return HIP_JSON_REAL;

  text = g_strndup (first, self->position - first);

  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &self->integer, NULL) ? HIP_JSON_INTEGER : HIP_JSON_REAL;
}

static HipJsonToken
read_word (HipJsonReader *self)
{
  static const struct
  {
    const char   *word;
    HipJsonToken  token;
  } words[] = {
    { "true", HIP_JSON_TRUE },
    { "false", HIP_JSON_FALSE },
    { "null", HIP_JSON_NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      if ((gsize) (self->end - self->position) >= length && memcmp (self->position, words[i].word, length) == 0)
        {
          self->position += length;
          return words[i].token;
        }
    }

  return fail (self, _("this is not JSON"));
}

static HipJsonToken
open_container (HipJsonReader *self,
                char           bracket)
{
  if (self->depth == MAX_DEPTH)
    return fail (self, _("it is nested too deeply"));

  self->position++;
  self->containers[self->depth++] = bracket;
  self->expectation = bracket == '{' ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;

  return bracket == '{' ? HIP_JSON_BEGIN_OBJECT : HIP_JSON_BEGIN_ARRAY;
}

/* After a value or the end of a container. */
static void
expect_more (HipJsonReader *self)
{
  self->expectation = self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

static HipJsonToken
close_container (HipJsonReader *self)
{
  char bracket = self->containers[--self->depth];

  self->position++;
  expect_more (self);

  return bracket == '{' ? HIP_JSON_END_OBJECT : HIP_JSON_END_ARRAY;
}

static HipJsonToken
read_name (HipJsonReader *self)
{
  if (*self->position != '"')
    return fail (self, _("the name of a member is missing"));

  self->position++;
  if (!read_string (self))
    return HIP_JSON_ERROR;

  skip_space (self);
  if (!accept (self, ":"))
    return fail (self, _("a colon is missing"));

  self->expectation = EXPECT_VALUE;

  return HIP_JSON_NAME;
}

static HipJsonToken
read_value (HipJsonReader *self)
{
  HipJsonToken token;

  switch (*self->position)
    {
    case '{':
    case '[':
      return open_container (self, *self->position);
    case '"':
      self->position++;
      token = read_string (self) ? HIP_JSON_STRING : HIP_JSON_ERROR;
      break;
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      token = read_number (self);
      break;
    default:
      token = read_word (self);
      break;
    }

  expect_more (self);

  return token;
}

/* Whether the innermost container ends here. */
static gboolean
at_bracket (HipJsonReader *self)
{
  return self->depth > 0 && *self->position == (self->containers[self->depth - 1] == '{' ? '}' : ']');
}

/*< private >
 * hip_json_reader_next:
 * @self: a reader
 *
 * Returns: the next token; %HIP_JSON_END after the whole text
 */
HipJsonToken
hip_json_reader_next (HipJsonReader *self)
{
  if (self->error != NULL)
    return HIP_JSON_ERROR;

  skip_space (self);
  if (self->position == self->end)
    return self->expectation == EXPECT_NOTHING ? HIP_JSON_END : fail (self, _("the file ends too early"));

  if (self->expectation == EXPECT_COMMA_OR_END)
    {
      if (at_bracket (self))
        return close_container (self);

      if (!accept (self, ","))
        return fail (self, _("a comma or bracket is missing"));

      self->expectation = self->containers[self->depth - 1] == '{' ? EXPECT_NAME : EXPECT_VALUE;
      skip_space (self);
      if (self->position == self->end)
        return fail (self, _("the file ends too early"));
    }

  switch (self->expectation)
    {
    case EXPECT_NAME_OR_END:
    case EXPECT_VALUE_OR_END:
      if (at_bracket (self))
        return close_container (self);
      return self->expectation == EXPECT_NAME_OR_END ? read_name (self) : read_value (self);
    case EXPECT_NAME:
      return read_name (self);
    case EXPECT_VALUE:
      return read_value (self);
    case EXPECT_NOTHING:
    case EXPECT_COMMA_OR_END:
    default:
      return fail (self, _("there is more after the end"));
    }
}

/*< private >
 * hip_json_reader_skip_value:
 * @self: a reader
 * @token: the token that was read last, with which a value begins
 *
 * Reads to the end of the value.
 *
 * Returns: the token with which it ends, or %HIP_JSON_ERROR
 */
HipJsonToken
hip_json_reader_skip_value (HipJsonReader *self,
                            HipJsonToken   token)
{
  guint depth = self->depth;

  if (token != HIP_JSON_BEGIN_OBJECT && token != HIP_JSON_BEGIN_ARRAY)
    return token;

  while (self->depth >= depth && token != HIP_JSON_ERROR)
    token = hip_json_reader_next (self);

  return token;
}

/*< private >
 * hip_json_reader_get_text:
 * @self: a reader
 *
 * Returns: (transfer none): the name or string that was read last
 */
const char *
hip_json_reader_get_text (HipJsonReader *self)
{
  return self->text->str;
}

/*< private >
 * hip_json_reader_get_integer:
 * @self: a reader
 *
 * Returns: the number that was read last
 */
gint64
hip_json_reader_get_integer (HipJsonReader *self)
{
  return self->integer;
}

/*< private >
 * hip_json_reader_get_depth:
 * @self: a reader
 *
 * Returns: how many brackets are open
 */
guint
hip_json_reader_get_depth (HipJsonReader *self)
{
  return self->depth;
}

/*< private >
 * hip_json_reader_get_error:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what was wrong and where
 */
const GError *
hip_json_reader_get_error (HipJsonReader *self)
{
  return self->error;
}
