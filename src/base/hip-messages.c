/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-messages.h"

#include <string.h>

#include "hip-plural-rule.h"

/**
 * HipMessages:
 *
 * The translations of one language, read from the file that msgfmt makes of a PO file.
 *
 * gettext() knows one language for the whole of a process, and none at all where the system has no locale for it. This reads the
 * same files for any language, in any thread. The file is mapped, not copied: texts live as long as the object.
 */
struct _HipMessages
{
  GBytes     *bytes;
  const char *data;
  gsize       size;
  gboolean    swapped; /* it was made on a machine with the other order of bytes */
  guint32     n_messages;
  guint32     originals; /* where the tables begin */
  guint32     translations;
  char       *plural_rule;
};

#define MAGIC 0x950412deu
#define MAGIC_SWAPPED 0xde120495u
#define HEADER_SIZE 20

static guint32
get_number (HipMessages *self,
            gsize        offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);

  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* An entry of a table is the length of a text and where it begins; a zero byte follows the text, and stands between its forms. */
static gboolean
entry_is_valid (HipMessages *self,
                gsize        entry)
{
  gsize length = get_number (self, entry);
  gsize offset = get_number (self, entry + 4);

  if (offset >= self->size || length >= self->size - offset || self->data[offset + length] != '\0')
    return FALSE;

  for (gsize form = offset; form <= offset + length; form += strlen (self->data + form) + 1)
    {
      if (!g_utf8_validate (self->data + form, -1, NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
table_is_valid (HipMessages *self,
                gsize        table)
{
  if (table > self->size || self->n_messages > (self->size - table) / 8)
    return FALSE;

  for (guint32 i = 0; i < self->n_messages; i++)
    {
      if (!entry_is_valid (self, table + i * 8u))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_text (HipMessages *self,
          gsize        table,
          guint32      index,
          gsize       *length)
{
  if (length != NULL)
    *length = get_number (self, table + index * 8u);

  return self->data + get_number (self, table + index * 8u + 4);
}

/* The texts are sorted by their bytes. */
static gboolean
find (HipMessages *self,
      const char  *key,
      guint32     *index)
{
  guint32 from = 0;
  guint32 to = self->n_messages;

  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;
      int order = strcmp (key, get_text (self, self->originals, middle, NULL));

      if (order == 0)
        {
          *index = middle;
          return TRUE;
        }

      if (order < 0)
        to = middle;
      else
        from = middle + 1;
    }

  return FALSE;
}

static char *
find_plural_rule (HipMessages *self)
{
  g_auto (GStrv) lines = NULL;
  guint32 index;

  if (!find (self, "", &index))
    return NULL;

  lines = g_strsplit (get_text (self, self->translations, index, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "Plural-Forms:"))
        return g_strdup (lines[i] + strlen ("Plural-Forms:"));
    }

  return NULL;
}

/**
 * hip_messages_new:
 * @path: (type filename): a file that msgfmt made
 * @error: return location for an error
 *
 * Returns: (transfer full): its messages, or %NULL with @error set
 */
HipMessages *
hip_messages_new (const char  *path,
                  GError     **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;

  bytes = g_mapped_file_get_bytes (file);

  return hip_messages_new_for_bytes (bytes, error);
}

/**
 * hip_messages_new_for_bytes:
 * @bytes: what is in a file that msgfmt made
 * @error: return location for an error
 *
 * Everything is checked here once, so that no file can make a search go wrong.
 *
 * Returns: (transfer full): the messages, or %NULL with @error set
 */
HipMessages *
hip_messages_new_for_bytes (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (HipMessages) self = NULL;
  guint32 magic;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (HipMessages, 1);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);

  magic = self->size >= HEADER_SIZE ? get_number (self, 0) : 0;
  self->swapped = magic == MAGIC_SWAPPED;
  if (magic == MAGIC || magic == MAGIC_SWAPPED)
    {
      self->n_messages = get_number (self, 8);
      self->originals = get_number (self, 12);
      self->translations = get_number (self, 16);
    }

  /* The upper half of the second number is the major version, of which there is none but 0. */
  if ((magic != MAGIC && magic != MAGIC_SWAPPED) || get_number (self, 4) >> 16 != 0
      || !table_is_valid (self, self->originals) || !table_is_valid (self, self->translations))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "This is not a file of translations, or it is damaged");
      return NULL;
    }

  self->plural_rule = find_plural_rule (self);

  return g_steal_pointer (&self);
}

/**
 * hip_messages_free:
 * @self: (transfer full): messages
 */
void
hip_messages_free (HipMessages *self)
{
  g_return_if_fail (self != NULL);

  g_bytes_unref (self->bytes);
  g_free (self->plural_rule);
  g_free (self);
}

/**
 * hip_messages_lookup:
 * @self: messages
 * @context: (nullable): the context of the text
 * @msgid: the text in English
 *
 * Returns: (transfer none) (nullable): the translation, or %NULL if there is none
 */
const char *
hip_messages_lookup (HipMessages *self,
                     const char  *context,
                     const char  *msgid)
{
  g_autofree char *key = NULL;
  const char *text;
  guint32 index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  if (context != NULL)
    key = g_strconcat (context, "\004", msgid, NULL);

  if (!find (self, key != NULL ? key : msgid, &index))
    return NULL;

  text = get_text (self, self->translations, index, NULL);

  return text[0] != '\0' ? text : NULL;
}

/**
 * hip_messages_lookup_plural:
 * @self: messages
 * @msgid: the text in English, in the singular
 * @n: how many there are
 *
 * Returns: (transfer none) (nullable): the translation for so many, or %NULL if there is none
 */
const char *
hip_messages_lookup_plural (HipMessages *self,
                            const char  *msgid,
                            gulong       n)
{
  const char *text, *end;
  gsize length;
  guint32 index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  if (!find (self, msgid, &index))
    return NULL;

  /* The forms follow one another, each ended by a zero byte. */
  text = get_text (self, self->translations, index, &length);
  end = text + length;
  for (guint form = hip_plural_rule_choose (self->plural_rule, n); form > 0; form--)
    {
      text += strlen (text) + 1;
      if (text > end)
        return NULL;
    }

  return text[0] != '\0' ? text : NULL;
}
