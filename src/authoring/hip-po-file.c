/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-po-file.h"

#include <string.h>

#include "hip-limited-file.h"

/**
 * HipPoFile:
 *
 * A translation as translators write it, with what is not translated yet. msgfmt leaves that out.
 */
struct _HipPoFile
{
  GPtrArray  *entries;
  GHashTable *by_key; /* context \004 text → entry */
};

#define LARGEST_FILE (32 * 1024 * 1024)

/* What the lines read so far belong to. */
typedef struct
{
  HipPoFile  *file;
  HipPoEntry *entry;
  GString    *text;     /* the text that a line in quotes goes on with, or NULL */
  char      **into;     /* where it belongs when it ends; NULL if it is a translation */
  gboolean    is_fuzzy; /* said in a comment before the entry */
} Reader;

static void
entry_free (HipPoEntry *entry)
{
  g_free (entry->context);
  g_free (entry->msgid);
  g_free (entry->plural);
  g_ptr_array_unref (entry->texts);
  g_free (entry);
}

static char *
build_key (const char *context,
           const char *msgid)
{
  return g_strconcat (context != NULL ? context : "", "\004", msgid, NULL);
}

static void
end_text (Reader *reader)
{
  char *text;

  if (reader->text == NULL)
    return;

  text = g_string_free (g_steal_pointer (&reader->text), FALSE);
  if (reader->into != NULL)
    *reader->into = text;
  else
    g_ptr_array_add (reader->entry->texts, text);
}

/* The head of the file, which translates nothing, is no entry. */
static void
end_entry (Reader *reader)
{
  HipPoEntry *entry;

  end_text (reader);
  entry = g_steal_pointer (&reader->entry);
  if (entry == NULL)
    return;

  if (entry->msgid == NULL || entry->msgid[0] == '\0')
    {
      entry_free (entry);
      return;
    }

  g_ptr_array_add (reader->file->entries, entry);
  g_hash_table_replace (reader->file->by_key, build_key (entry->context, entry->msgid), entry);
}

static void
begin_text (Reader  *reader,
            char   **into)
{
  end_text (reader);
  reader->text = g_string_new (NULL);
  reader->into = into;
}

static void
begin_entry (Reader *reader,
             guint   line)
{
  end_entry (reader);
  reader->entry = g_new0 (HipPoEntry, 1);
  reader->entry->line = line;
  reader->entry->texts = g_ptr_array_new_with_free_func (g_free);
  reader->entry->is_fuzzy = reader->is_fuzzy;
  reader->is_fuzzy = FALSE;
}

/* Whether the last backslash escapes what is not there: the quotation mark that seems to end the text is part of it. */
static gboolean
ends_with_escape (const char *text)
{
  gsize n = 0;

  for (gsize length = strlen (text); length > n && text[length - n - 1] == '\\';)
    n++;

  return n % 2 == 1;
}

/* Adds what stands in quotes. */
static gboolean
add_quoted (Reader     *reader,
            const char *quoted)
{
  g_autofree char *inside = NULL;
  g_autofree char *text = NULL;
  gsize length = strlen (quoted);

  if (reader->text == NULL || length < 2 || quoted[0] != '"' || quoted[length - 1] != '"')
    return FALSE;

  inside = g_strndup (quoted + 1, length - 2);
  if (ends_with_escape (inside))
    return FALSE;

  text = g_strcompress (inside);
  g_string_append (reader->text, text);

  return TRUE;
}

static gboolean
read_line (Reader     *reader,
           const char *line,
           guint       number)
{
  g_autofree char *keyword = NULL;
  const char *quote = strchr (line, '"');

  if (line[0] == '\0')
    return TRUE;

  if (line[0] == '#')
    {
      /* What it says is of the entry that follows, which may be one that is not used any more. */
      end_entry (reader);
      if (g_str_has_prefix (line, "#,"))
        reader->is_fuzzy = strstr (line, "fuzzy") != NULL;
      else if (g_str_has_prefix (line, "#~"))
        reader->is_fuzzy = FALSE;
      return TRUE;
    }

  if (line[0] == '"')
    return add_quoted (reader, line);

  if (quote == NULL)
    return FALSE;

  keyword = g_strchomp (g_strndup (line, quote - line));
  if (g_str_equal (keyword, "msgctxt"))
    {
      begin_entry (reader, number);
      begin_text (reader, &reader->entry->context);
    }
  else if (g_str_equal (keyword, "msgid"))
    {
      if (reader->entry == NULL || reader->entry->texts->len > 0 || reader->into != &reader->entry->context)
        begin_entry (reader, number);
      begin_text (reader, &reader->entry->msgid);
    }
  else if (reader->entry != NULL && g_str_equal (keyword, "msgid_plural"))
    {
      begin_text (reader, &reader->entry->plural);
    }
  else if (reader->entry != NULL && g_str_has_prefix (keyword, "msgstr"))
    {
      begin_text (reader, NULL);
    }
  else
    {
      return FALSE;
    }

  return add_quoted (reader, quote);
}

/**
 * hip_po_file_new:
 * @path: (type filename): a PO file in UTF-8
 * @error: return location for an error
 *
 * Returns: (transfer full): its entries, or %NULL with @error set
 */
HipPoFile *
hip_po_file_new (const char  *path,
                 GError     **error)
{
  g_autoptr (HipPoFile) self = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  Reader reader = { 0 };
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!hip_read_limited (path, LARGEST_FILE, &contents, &length, error))
    return NULL;

  if (!g_utf8_validate_len (contents, length, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s is not in UTF-8", path);
      return NULL;
    }

  self = g_new0 (HipPoFile, 1);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.file = self;

  contents = g_realloc (contents, length + 1);
  contents[length] = '\0';
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!read_line (&reader, g_strchomp (lines[i]), i + 1))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: this is not a line of a PO file", path, i + 1);
          end_entry (&reader);
          return NULL;
        }
    }
  end_entry (&reader);

  return g_steal_pointer (&self);
}

/**
 * hip_po_file_free:
 * @self: (transfer full): a PO file
 */
void
hip_po_file_free (HipPoFile *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * hip_po_file_get_n:
 * @self: a PO file
 *
 * Returns: how many entries it has, not counting its head
 */
guint
hip_po_file_get_n (HipPoFile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * hip_po_file_get:
 * @self: a PO file
 * @index: the place of an entry
 *
 * Returns: (transfer none): the entry
 */
const HipPoEntry *
hip_po_file_get (HipPoFile *self,
                 guint      index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}

/**
 * hip_po_file_find:
 * @self: a PO file
 * @context: (nullable): a context
 * @msgid: a text in English
 *
 * Returns: (transfer none) (nullable): the entry for the text
 */
const HipPoEntry *
hip_po_file_find (HipPoFile  *self,
                  const char *context,
                  const char *msgid)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  key = build_key (context, msgid);

  return g_hash_table_lookup (self->by_key, key);
}

/**
 * hip_po_entry_is_translated:
 * @self: (nullable): an entry
 *
 * Returns: whether there is a translation that is used
 */
gboolean
hip_po_entry_is_translated (const HipPoEntry *self)
{
  if (self == NULL || self->is_fuzzy || self->texts->len == 0)
    return FALSE;

  for (guint i = 0; i < self->texts->len; i++)
    {
      if (((const char *) g_ptr_array_index (self->texts, i))[0] == '\0')
        return FALSE;
    }

  return TRUE;
}
