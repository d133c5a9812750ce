/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-markup-reader.h"

#include <string.h>

#include "hip-limited-file.h"
#include "hip-markup-value.h"

/**
 * HipMarkupReader:
 *
 * Reads catalogue files by the tables of hip-markup-spec.c.
 *
 * A fault in what a file says is noted and reading goes on; a file that isn't XML is left at the place where that shows. Nothing
 * outside the file is ever read: document types are refused, and with them entities, which could name other files or grow
 * without bound.
 */
struct _HipMarkupReader
{
  HipDiagnostics *diagnostics;
  GStringChunk   *strings; /* every string that elements hold, each once */
  GPtrArray      *roots;
};

typedef struct
{
  HipMarkupReader      *reader;
  const HipElementSpec *spec;
  const char           *file;
  HipMarkupElement     *root;
  HipMarkupElement     *current;
  guint                 depth;
  guint                 unknown_depth; /* how deep inside an unknown element, which is skipped whole */
  GString              *text;          /* of the current element, which has no elements in it when it may hold text */
} Parse;

static const char *
keep_string (HipMarkupReader *self,
             const char      *string)
{
  return g_string_chunk_insert_const (self->strings, string);
}

static char *
list_children (const HipElementSpec *spec)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; spec->children != NULL && spec->children[i].element != NULL; i++)
    g_string_append_printf (list, "%s<%s>", i > 0 ? ", " : "", spec->children[i].element->name);

  return g_string_free (list, FALSE);
}

static const HipElementSpec *
find_child_spec (const HipElementSpec *spec,
                 const char           *name)
{
  for (guint i = 0; spec->children != NULL && spec->children[i].element != NULL; i++)
    {
      if (strcmp (spec->children[i].element->name, name) == 0)
        return spec->children[i].element;
    }

  return NULL;
}

static int
find_attribute (const HipElementSpec *spec,
                const char           *name)
{
  for (int i = 0; spec->attributes != NULL && spec->attributes[i].name != NULL; i++)
    {
      if (strcmp (spec->attributes[i].name, name) == 0)
        return i;
    }

  return -1;
}

static char *
list_attributes (const HipElementSpec *spec)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; spec->attributes != NULL && spec->attributes[i].name != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", spec->attributes[i].name);

  return g_string_free (list, FALSE);
}

static void
take_attribute (Parse            *parse,
                HipMarkupElement *element,
                const char       *name,
                const char       *value)
{
  HipDiagnostics *diagnostics = parse->reader->diagnostics;
  int index = find_attribute (element->spec, name);
  g_autofree char *mend = NULL;

  if (index < 0)
    {
      g_autofree char *known = list_attributes (element->spec);

      hip_diagnostics_add (diagnostics,
                           HIP_DIAGNOSTIC_MARKUP,
                           element->file,
                           element->line,
                           "<%s> has no attribute “%s”; %s%s",
                           element->spec->name,
                           name,
                           known[0] != '\0' ? "use one of: " : "remove it",
                           known);
      return;
    }

  if (element->values[index] != NULL)
    {
      hip_diagnostics_add (diagnostics,
                           HIP_DIAGNOSTIC_DUPLICATE,
                           element->file,
                           element->line,
                           "<%s> has the attribute “%s” twice; remove one",
                           element->spec->name,
                           name);
      return;
    }

  mend = hip_markup_value_find_fault (&element->spec->attributes[index], value);
  if (mend != NULL)
    {
      /* A list of sources that is there but empty is as bad as none. */
      gboolean lacks_source = strstr (name, "source") != NULL;

      hip_diagnostics_add (diagnostics,
                           lacks_source ? HIP_DIAGNOSTIC_SOURCE : HIP_DIAGNOSTIC_VALUE,
                           element->file,
                           element->line,
                           "%s=\"%.80s\" of <%s> is not valid; %s",
                           name,
                           value,
                           element->spec->name,
                           mend);
      return;
    }

  element->values[index] = keep_string (parse->reader, value);
}

static void
take_attributes (Parse             *parse,
                 HipMarkupElement  *element,
                 const char       **names,
                 const char       **values)
{
  g_autofree gboolean *given = NULL;
  guint n = 0;

  while (element->spec->attributes != NULL && element->spec->attributes[n].name != NULL)
    n++;
  given = g_new0 (gboolean, n + 1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int index = find_attribute (element->spec, names[i]);

      take_attribute (parse, element, names[i], values[i]);
      if (index >= 0)
        given[index] = TRUE;
    }

  /* A value that was given but bad has been reported already. */
  for (guint i = 0; i < n; i++)
    {
      const HipAttributeSpec *attribute = &element->spec->attributes[i];

      if (attribute->required && !given[i])
        hip_diagnostics_add (parse->reader->diagnostics,
                             strstr (attribute->name, "source") != NULL ? HIP_DIAGNOSTIC_SOURCE : HIP_DIAGNOSTIC_MARKUP,
                             element->file,
                             element->line,
                             "<%s> lacks the attribute “%s”; add it",
                             element->spec->name,
                             attribute->name);
    }
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *name,
                  const char          **attribute_names,
                  const char          **attribute_values,
                  gpointer              user_data,
                  GError              **error)
{
  Parse *parse = user_data;
  const HipElementSpec *spec;
  guint line = hip_markup_get_line (context);

  parse->depth++;
  if (parse->depth > HIP_MARKUP_MAX_DEPTH)
    {
      g_set_error (error,
                   G_MARKUP_ERROR,
                   G_MARKUP_ERROR_INVALID_CONTENT,
                   "Elements are nested more than %d deep; no element of a catalogue needs that",
                   HIP_MARKUP_MAX_DEPTH);
      return;
    }

  if (parse->unknown_depth > 0)
    {
      parse->unknown_depth++;
      return;
    }

  if (parse->current == NULL)
    {
      /* GMarkup lets it pass. */
      if (parse->root != NULL)
        {
          g_set_error (error,
                       G_MARKUP_ERROR,
                       G_MARKUP_ERROR_INVALID_CONTENT,
                       "After the end of <%s> comes <%.80s>; put everything into one <%s>",
                       parse->spec->name,
                       name,
                       parse->spec->name);
          return;
        }
      if (strcmp (name, parse->spec->name) != 0)
        {
          g_set_error (error,
                       G_MARKUP_ERROR,
                       G_MARKUP_ERROR_UNKNOWN_ELEMENT,
                       "The outermost element is <%.80s>; it must be <%s>",
                       name,
                       parse->spec->name);
          return;
        }
      spec = parse->spec;
    }
  else
    {
      spec = find_child_spec (parse->current->spec, name);
    }

  if (spec == NULL)
    {
      g_autofree char *known = list_children (parse->current->spec);

      hip_diagnostics_add (parse->reader->diagnostics,
                           HIP_DIAGNOSTIC_MARKUP,
                           parse->file,
                           line,
                           "<%.80s> has no place in <%s>; %s%s",
                           name,
                           parse->current->spec->name,
                           known[0] != '\0' ? "use one of: " : "remove it",
                           known);
      parse->unknown_depth = 1;
      return;
    }

  parse->current = hip_markup_element_new (spec, parse->current, parse->file, line);
  if (parse->root == NULL)
    parse->root = parse->current;

  g_string_truncate (parse->text, 0);
  take_attributes (parse, parse->current, attribute_names, attribute_values);
}

static void
check_children (Parse            *parse,
                HipMarkupElement *element)
{
  for (guint i = 0; element->spec->children != NULL && element->spec->children[i].element != NULL; i++)
    {
      const HipChildSpec *child = &element->spec->children[i];
      HipMarkupElement *last = NULL;
      guint n = 0;

      for (guint j = 0; j < hip_markup_element_get_n_children (element); j++)
        {
          HipMarkupElement *candidate = hip_markup_element_get_nth_child (element, j);

          if (candidate->spec == child->element)
            {
              last = candidate;
              n++;
            }
        }

      if (n < child->minimum)
        hip_diagnostics_add (parse->reader->diagnostics,
                             HIP_DIAGNOSTIC_MARKUP,
                             element->file,
                             element->line,
                             "<%s> lacks <%s>; add it",
                             element->spec->name,
                             child->element->name);
      else if (n > child->maximum)
        hip_diagnostics_add (parse->reader->diagnostics,
                             HIP_DIAGNOSTIC_DUPLICATE,
                             last->file,
                             last->line,
                             "<%s> holds <%s> %u times; keep one",
                             element->spec->name,
                             child->element->name,
                             n);
    }
}

static char *
collapse_space (const char *text)
{
  g_auto (GStrv) words = hip_split_words (text);

  return g_strjoinv (" ", words);
}

static void
take_text (Parse            *parse,
           HipMarkupElement *element)
{
  g_autofree char *collapsed = NULL;

  if (element->spec->text == HIP_TEXT_NONE)
    return;

  collapsed = collapse_space (parse->text->str);

  if (collapsed[0] != '\0')
    element->text = keep_string (parse->reader, element->spec->text == HIP_TEXT_RULE ? parse->text->str : collapsed);
  else if (element->spec->text != HIP_TEXT_OPTIONAL)
    hip_diagnostics_add (parse->reader->diagnostics,
                         HIP_DIAGNOSTIC_MARKUP,
                         element->file,
                         element->line,
                         "<%s> is empty; write its text or remove it",
                         element->spec->name);
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *name,
                gpointer              user_data,
                GError              **error)
{
  Parse *parse = user_data;

  parse->depth--;

  if (parse->unknown_depth > 0)
    {
      parse->unknown_depth--;
      return;
    }

  take_text (parse, parse->current);
  check_children (parse, parse->current);
  g_string_truncate (parse->text, 0);

  parse->current = parse->current->parent;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Parse *parse = user_data;
  guint line = hip_markup_get_line (context);
  gsize blank = 0;

  if (parse->unknown_depth > 0 || parse->current == NULL)
    return;

  if (parse->current->spec->text != HIP_TEXT_NONE)
    {
      g_string_append_len (parse->text, text, length);
      return;
    }

  while (blank < length && g_ascii_isspace (text[blank]))
    blank++;

  /* The parser stands at the end of the text already. */
  for (gsize i = blank; i < length; i++)
    line -= text[i] == '\n' ? 1 : 0;

  if (blank < length)
    hip_diagnostics_add (parse->reader->diagnostics,
                         HIP_DIAGNOSTIC_MARKUP,
                         parse->file,
                         line,
                         "Text stands directly in <%s>; put it into one of its elements, or remove it",
                         parse->current->spec->name);
}

static void
passthrough_cb (GMarkupParseContext  *context,
                const char           *text,
                gsize                 length,
                gpointer              user_data,
                GError              **error)
{
  if (length >= 2 && strncmp (text, "<!", 2) == 0 && !(length >= 4 && strncmp (text, "<!--", 4) == 0))
    g_set_error_literal (error,
                         G_MARKUP_ERROR,
                         G_MARKUP_ERROR_INVALID_CONTENT,
                         "A document type or entity declaration is not allowed here; remove it and write the text itself");
}

/* GMarkup puts the place before its messages, which is said at the start of the line already. */
static const char *
skip_position (const char *message)
{
  const char *colon = g_str_has_prefix (message, "Error on line ") ? strstr (message, ": ") : NULL;

  return colon != NULL ? colon + 2 : message;
}

static guint
count_lines (const char *text,
             const char *end)
{
  guint line = 1;

  for (const char *c = text; c < end; c++)
    line += *c == '\n' ? 1 : 0;

  return line;
}

/**
 * hip_markup_reader_new:
 * @diagnostics: where to note what is wrong; it must outlive the reader
 *
 * Returns: (transfer full): a reader
 */
HipMarkupReader *
hip_markup_reader_new (HipDiagnostics *diagnostics)
{
  HipMarkupReader *self;

  g_return_val_if_fail (diagnostics != NULL, NULL);

  self = g_new0 (HipMarkupReader, 1);
  self->diagnostics = diagnostics;
  self->strings = g_string_chunk_new (64 * 1024);
  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_markup_element_free);

  return self;
}

/**
 * hip_markup_reader_free:
 * @self: a reader
 *
 * Frees the reader and every element that it read.
 */
void
hip_markup_reader_free (HipMarkupReader *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->roots);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * hip_markup_reader_read_text:
 * @self: a reader
 * @file: (type filename): the name to show in findings
 * @text: the contents of a file
 * @length: the length of @text in bytes, or -1 if it ends with a zero byte
 * @spec: what the outermost element must be
 *
 * Returns: (transfer none) (nullable): the outermost element, or %NULL if @text isn't XML at all. Whether it is as it should be
 *   shows in the diagnostics.
 */
HipMarkupElement *
hip_markup_reader_read_text (HipMarkupReader      *self,
                             const char           *file,
                             const char           *text,
                             gssize                length,
                             const HipElementSpec *spec)
{
  static const GMarkupParser parser = {
    .start_element = start_element_cb,
    .end_element = end_element_cb,
    .text = text_cb,
    .passthrough = passthrough_cb,
  };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const char *bad;
  Parse parse = { .reader = self, .spec = spec, .text = buffer };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (spec != NULL, NULL);

  parse.file = keep_string (self, file);
  if (length < 0)
    length = strlen (text);

  if (!g_utf8_validate_len (text, length, &bad))
    {
      hip_diagnostics_add (self->diagnostics,
                           HIP_DIAGNOSTIC_FILE,
                           file,
                           count_lines (text, bad),
                           "The byte 0x%02X is not valid UTF-8; save the file as UTF-8",
                           (guint) (guchar) *bad);
      return NULL;
    }

  /* Some editors put a byte order mark in front. */
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &parse, NULL);

  if (!g_markup_parse_context_parse (context, text, length, &error) || !g_markup_parse_context_end_parse (context, &error))
    {
      hip_diagnostics_add (self->diagnostics,
                           HIP_DIAGNOSTIC_FILE,
                           file,
                           hip_markup_get_line (context),
                           "%s; mend it and check again, for the rest of the file was not read",
                           skip_position (error->message));
      g_clear_pointer (&parse.root, hip_markup_element_free);
      return NULL;
    }

  /* GMarkup is content with comments alone. */
  if (parse.root == NULL)
    {
      hip_diagnostics_add (self->diagnostics,
                           HIP_DIAGNOSTIC_FILE,
                           file,
                           hip_markup_get_line (context),
                           "The file has no element; write a <%s> into it, or remove the file",
                           spec->name);
      return NULL;
    }

  g_ptr_array_add (self->roots, parse.root);

  return parse.root;
}

/**
 * hip_markup_reader_read_file:
 * @self: a reader
 * @path: (type filename): the file
 * @spec: what the outermost element must be
 *
 * Returns: (transfer none) (nullable): the outermost element, or %NULL if the file can't be read
 */
HipMarkupElement *
hip_markup_reader_read_file (HipMarkupReader      *self,
                             const char           *path,
                             const HipElementSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!hip_read_limited (path, HIP_MARKUP_MAX_BYTES, &contents, &length, &error))
    {
      hip_diagnostics_add (self->diagnostics, HIP_DIAGNOSTIC_FILE, path, 0, "%s", error->message);
      return NULL;
    }

  return hip_markup_reader_read_text (self, path, contents, length, spec);
}

/**
 * hip_markup_get_line:
 * @context: a parser that is at work
 *
 * Tells where a parser is. GMarkup counts a line as soon as it stands before the break at its end, which is where it stands after
 * a tag that ends a line.
 *
 * Returns: the line of what was parsed last, from 1
 */
guint
hip_markup_get_line (GMarkupParseContext *context)
{
  int line;
  int character;

  g_markup_parse_context_get_position (context, &line, &character);

  return character == 1 && line > 1 ? line - 1 : line;
}
