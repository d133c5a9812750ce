/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-copies.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

static gboolean
set_file_error (GError     **error,
                const char  *path)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));

  return FALSE;
}

/* Reads until the buffer is full or the file ends. */
static gssize
read_block (int     fd,
            guchar *buffer)
{
  gsize n = 0;

  while (n < BLOCK)
    {
      gssize count = read (fd, buffer + n, BLOCK - n);

      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return -1;
      if (count == 0)
        break;
      n += count;
    }

  return n;
}

static gboolean
write_block (int           fd,
             const guchar *buffer,
             gsize         length)
{
  while (length > 0)
    {
      gssize count = write (fd, buffer, length);

      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return FALSE;
      buffer += count;
      length -= count;
    }

  return TRUE;
}

static gboolean
copy_blocks (int from,
             int to)
{
  g_autofree guchar *buffer = g_malloc (BLOCK);
  gssize length;

  while ((length = read_block (from, buffer)) > 0)
    {
      if (!write_block (to, buffer, length))
        return FALSE;
    }

  return length == 0 && fsync (to) == 0;
}

/* A copy that only its owner may read, and that is on the disk when this returns. */
static gboolean
copy_file (const char  *path,
           const char  *copy,
           GError     **error)
{
  int from, to;
  gboolean done;

  from = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (from < 0)
    return set_file_error (error, path);

  to = g_open (copy, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (to < 0)
    {
      set_file_error (error, copy);
      g_close (from, NULL);
      return FALSE;
    }

  done = copy_blocks (from, to);
  if (!done)
    {
      set_file_error (error, copy);
      g_unlink (copy);
    }

  g_close (from, NULL);
  g_close (to, NULL);

  return done;
}

/* Whether two files hold the same. A file that can't be read is like an empty one. */
static gboolean
same_contents (const char *a,
               const char *b)
{
  g_autofree guchar *left = g_malloc (BLOCK);
  g_autofree guchar *right = g_malloc (BLOCK);
  int left_fd = g_open (a, O_RDONLY | O_CLOEXEC, 0);
  int right_fd = g_open (b, O_RDONLY | O_CLOEXEC, 0);
  gssize left_length, right_length;
  gboolean same;

  do
    {
      left_length = left_fd >= 0 ? read_block (left_fd, left) : 0;
      right_length = right_fd >= 0 ? read_block (right_fd, right) : 0;
      same = left_length == right_length && left_length >= 0 && memcmp (left, right, left_length) == 0;
    }
  while (same && left_length > 0);

  if (left_fd >= 0)
    g_close (left_fd, NULL);
  if (right_fd >= 0)
    g_close (right_fd, NULL);

  return same;
}

/*< private >
 * hip_records_copies_dup_free_path:
 * @path: the path of the records
 * @kind: the kind of copy
 *
 * Returns: (transfer full) (type filename): a path beside @path that says the kind and the time, and where there is nothing yet
 */
char *
hip_records_copies_dup_free_path (const char *path,
                                  const char *kind)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char *copy = g_strdup_printf ("%s.%s-%s", path, kind, date);

  for (guint i = 2; g_file_test (copy, G_FILE_TEST_EXISTS); i++)
    {
      g_free (copy);
      copy = g_strdup_printf ("%s.%s-%s-%u", path, kind, date, i);
    }

  return copy;
}

/*< private >
 * hip_records_copies_keep_damaged:
 * @path: the path of the records, which this process has not open
 * @error: return location for an error
 *
 * Copies a damaged file and its log, unless the very same was copied before.
 *
 * Returns: (transfer full) (type filename): the path of the copy, or %NULL with @error set
 */
char *
hip_records_copies_keep_damaged (const char  *path,
                                 GError     **error)
{
  g_autoptr (GPtrArray) copies = hip_records_copies_list (path, HIP_RECORDS_COPY_DAMAGED);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *log_copy = NULL;
  GStatBuf status;

  for (guint i = 0; i < copies->len; i++)
    {
      const char *other = g_ptr_array_index (copies, i);
      g_autofree char *other_log = g_strconcat (other, "-wal", NULL);

      if (same_contents (path, other) && same_contents (log, other_log))
        return g_strdup (other);
    }

  copy = hip_records_copies_dup_free_path (path, HIP_RECORDS_COPY_DAMAGED);
  log_copy = g_strconcat (copy, "-wal", NULL);

  if (!copy_file (path, copy, error))
    return NULL;

  if (g_stat (log, &status) == 0 && status.st_size > 0 && !copy_file (log, log_copy, error))
    {
      g_unlink (copy);
      return NULL;
    }

  return g_steal_pointer (&copy);
}

/*< private >
 * hip_records_copies_set_aside:
 * @path: the path of the records, which nobody has open
 * @error: return location for an error
 *
 * Gives the file and its log another name, to make room. Does nothing when there is none.
 *
 * Returns: whether there is no file at @path now
 */
gboolean
hip_records_copies_set_aside (const char  *path,
                              GError     **error)
{
  g_autofree char *aside = hip_records_copies_dup_free_path (path, HIP_RECORDS_COPY_ASIDE);
  const char *suffixes[] = { "-wal", "" };
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  /* The log first: without it the file is still whole, but a log must never meet another file. */
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        return set_file_error (error, from);
    }

  g_unlink (index);

  return TRUE;
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/*< private >
 * hip_records_copies_list:
 * @path: the path of the records
 * @kind: (nullable): the kind of copies, or %NULL for all
 *
 * Returns: (transfer full) (element-type filename): the paths of the copies, the oldest of a kind first
 */
GPtrArray *
hip_records_copies_list (const char *path,
                         const char *kind)
{
  static const char *const kinds[] = { HIP_RECORDS_COPY_ASIDE, HIP_RECORDS_COPY_BACKUP, HIP_RECORDS_COPY_DAMAGED };
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, "-wal") || g_str_has_suffix (name, "-shm") || g_str_has_suffix (name, "-journal"))
        continue;

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          g_autofree char *prefix = g_strconcat (base, ".", kinds[i], "-", NULL);

          if ((kind == NULL || g_str_equal (kind, kinds[i])) && g_str_has_prefix (name, prefix))
            g_ptr_array_add (copies, g_build_filename (directory, name, NULL));
        }
    }

  g_ptr_array_sort (copies, compare_paths);

  return g_steal_pointer (&copies);
}

/*< private >
 * hip_records_copies_remove:
 * @copy: the path of a copy
 * @error: return location for an error
 *
 * Returns: whether the copy and what belongs to it is gone
 */
gboolean
hip_records_copies_remove (const char  *copy,
                           GError     **error)
{
  const char *suffixes[] = { "-wal", "-shm", "-journal", "" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (copy, suffixes[i], NULL);

      if (g_unlink (path) != 0 && errno != ENOENT)
        return set_file_error (error, path);
    }

  return TRUE;
}
