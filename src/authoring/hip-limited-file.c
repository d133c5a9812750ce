/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-limited-file.h"

/**
 * hip_read_limited:
 * @path: (type filename): a file
 * @limit: how many bytes it may hold
 * @contents: (out): where to put its contents
 * @length: (out): where to put their length
 * @error: return location for an error
 *
 * Reads a file, but never more than it may hold, whatever its size is said to be.
 *
 * Returns: whether the whole file was read
 */
gboolean
hip_read_limited (const char  *path,
                  gsize        limit,
                  char       **contents,
                  gsize       *length,
                  GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *buffer = NULL;
  gsize size;
  gsize n_read;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE,
                            NULL,
                            error);
  if (info == NULL)
    return FALSE;

  /* A pipe would make the program wait for ever. */
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "This is not a regular file; remove it or give a file");
      return FALSE;
    }

  size = g_file_info_get_size (info);
  if (size <= limit)
    {
      stream = g_file_read (file, NULL, error);
      if (stream == NULL)
        return FALSE;

      /* One byte more than is expected, to notice a file that has grown. */
      buffer = g_malloc (size + 1);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, size + 1, &n_read, NULL, error))
        return FALSE;

      if (n_read <= size)
        {
          *contents = g_steal_pointer (&buffer);
          *length = n_read;
          return TRUE;
        }
    }

  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_MESSAGE_TOO_LARGE,
               "The file is larger than %" G_GSIZE_FORMAT " MB; split it into several files",
               limit / (1024 * 1024));

  return FALSE;
}
