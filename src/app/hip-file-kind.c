/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-file-kind.h"

#include <string.h>

#include "hip-catalogue.h"

/* SQLite's header begins with this, with the nul; where it keeps the application id is in https://www.sqlite.org/fileformat.html. */
#define SQLITE_MAGIC "SQLite format 3"
#define SQLITE_APPLICATION_ID_OFFSET 68

/* How an export of records begins: this stands within the first bytes of the JSON. */
#define RECORDS_MAGIC "\"io.github.hipmap.records\""

/* Bytes that tell a kind: the last byte at which the name of the records can end. */
#define LENGTH 290

static gboolean
is_catalogue (const guint8 *bytes,
              gsize         length)
{
  guint32 id;

  if (length < SQLITE_APPLICATION_ID_OFFSET + sizeof (id) || memcmp (bytes, SQLITE_MAGIC, sizeof (SQLITE_MAGIC)) != 0)
    return FALSE;

  memcpy (&id, bytes + SQLITE_APPLICATION_ID_OFFSET, sizeof (id));

  return GUINT32_FROM_BE (id) == HIP_CATALOGUE_APPLICATION_ID;
}

/**
 * hip_file_kind_query:
 * @file: a file
 * @kind: (out): what it is
 * @error: return location for an error of %G_IO_ERROR
 *
 * Looks at the beginning of @file. What it says may still be untrue of the rest.
 *
 * Returns: whether the file can be read
 */
gboolean
hip_file_kind_query (GFile        *file,
                     HipFileKind  *kind,
                     GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  guint8 bytes[LENGTH];
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  *kind = HIP_FILE_KIND_UNKNOWN;

  stream = g_file_read (file, NULL, error);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, sizeof (bytes), &length, NULL, error))
    return FALSE;

  if (is_catalogue (bytes, length))
    *kind = HIP_FILE_KIND_CATALOGUE;
  else if (g_strstr_len ((const char *) bytes, length, RECORDS_MAGIC) != NULL)
    *kind = HIP_FILE_KIND_RECORDS;

  return TRUE;
}
