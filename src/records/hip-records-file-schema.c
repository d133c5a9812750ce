/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of HipRecordsFile that know the schema: connecting, checking, making a new file and upgrading an old one. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hip-migration.h"
#include "hip-records-copies.h"
#include "hip-records-file-private.h"
#include "hip-records-resources.h"

/* PRAGMA application_id: "HipR". */
#define APPLICATION_ID 0x48697052

static const HipMigration migrations[] = {
  { 1, RESOURCE_PREFIX "/records/records-1.sql", NULL },
};

/* None of these writes to the file. Deleted content is overwritten with zeros, a commit waits for the disk, and what SQLite needs
 * room for on the way stays in memory, because a temporary file would hold names too. */
#define CONNECTION_PRAGMAS                                                                                                         \
  "PRAGMA secure_delete = ON;"                                                                                                     \
  "PRAGMA synchronous = FULL;"                                                                                                     \
  "PRAGMA temp_store = MEMORY;"                                                                                                    \
  "PRAGMA cell_size_check = ON;"                                                                                                   \
  "PRAGMA cache_size = -8000"

static gboolean
migrate (HipDatabase  *database,
         GError      **error)
{
  /* Naming the resources makes the linker put them into the program. */
  if (hip_records_data_get_resource () == NULL)
    g_return_val_if_reached (FALSE);

  return hip_migrate (database, migrations, G_N_ELEMENTS (migrations), error);
}

/*< private >
 * hip_records_file_get_newest_version:
 *
 * Returns: the version of the schema that this program writes
 */
int
hip_records_file_get_newest_version (void)
{
  return migrations[G_N_ELEMENTS (migrations) - 1].version;
}

/* The header of a database that is ours. */
static gboolean
read_version (HipDatabase  *database,
              int          *version,
              GError      **error)
{
  gint64 n_pages, application_id, user_version;

  if (!hip_database_get_integer (database, "PRAGMA page_count", &n_pages, error)
      || !hip_database_get_integer (database, "PRAGMA application_id", &application_id, error)
      || !hip_database_get_integer (database, "PRAGMA user_version", &user_version, error))
    return FALSE;

  /* SQLite takes less than a page for a database that is yet to be made. */
  if (n_pages == 0)
    {
      g_set_error_literal (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT, "It ends too early");
      return FALSE;
    }

  if (application_id != APPLICATION_ID)
    {
      g_set_error_literal (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_FOREIGN, "A database of another program");
      return FALSE;
    }

  /* No file with our mark was ever left without a version. */
  if (user_version < 1)
    {
      g_set_error_literal (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT, "The version is missing");
      return FALSE;
    }

  *version = (int) user_version;

  return TRUE;
}

/*< private >
 * hip_records_file_connect:
 * @path: the path of a file
 * @mode: what to do with it
 * @version: (out): where to put the version of its schema
 * @error: return location for an error of #HipDatabaseError
 *
 * Opens a file of any version. Nothing is written to it, not even what is in its log, until hip_database_set_keep_log() allows it.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
HipDatabase *
hip_records_file_connect (const char       *path,
                          HipDatabaseMode   mode,
                          int              *version,
                          GError          **error)
{
  g_autoptr (HipDatabase) database = hip_database_open (path, mode, error);

  if (database == NULL)
    return NULL;

  hip_database_set_keep_log (database, TRUE);
  if (!hip_database_execute (database, CONNECTION_PRAGMAS, error) || !read_version (database, version, error))
    return NULL;

  return g_steal_pointer (&database);
}

/*< private >
 * hip_records_file_prepare_queries:
 * @database: a connection
 * @error: return location for an error
 *
 * Returns: whether every table and column is there that the program needs
 */
gboolean
hip_records_file_prepare_queries (HipDatabase  *database,
                                  GError      **error)
{
  for (HipRecordsQuery query = 0; query < HIP_RECORDS_N_QUERIES; query++)
    {
      g_autoptr (HipStatement) statement = hip_database_prepare (database, hip_records_query_get_sql (query), error);

      if (statement == NULL)
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * hip_records_file_is_damage:
 * @error: an error
 *
 * Returns: whether the error is about what is in the file: a page that makes no sense, or a schema that SQLite doesn't understand
 */
gboolean
hip_records_file_is_damage (const GError *error)
{
  if (error->domain != HIP_DATABASE_ERROR)
    return FALSE;

  switch ((HipDatabaseError) error->code)
    {
    case HIP_DATABASE_ERROR_CORRUPT:
    case HIP_DATABASE_ERROR_CONSTRAINT:
    case HIP_DATABASE_ERROR_SQL:
      return TRUE;
    case HIP_DATABASE_ERROR_OPEN:
    case HIP_DATABASE_ERROR_FOREIGN:
    case HIP_DATABASE_ERROR_TOO_NEW:
    case HIP_DATABASE_ERROR_BUSY:
    case HIP_DATABASE_ERROR_FULL:
    default:
      return FALSE;
    }
}

/* What is wrong with a database, or NULL. */
static char *
find_damage (HipDatabase  *database,
             GError      **error)
{
  g_autoptr (HipStatement) check = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *verdict;

  check = hip_database_prepare (database, "PRAGMA quick_check (1)", &local_error);
  if (check != NULL && hip_statement_step (check, &local_error))
    {
      verdict = hip_statement_get_text (check, 0);
      return g_strcmp0 (verdict, "ok") == 0 ? NULL : g_strdup (verdict);
    }

  if (local_error != NULL && !hip_records_file_is_damage (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strdup (local_error != NULL ? local_error->message : "no verdict");
}

/*< private >
 * hip_records_file_check:
 * @self: a file that is open
 * @error: return location for an error
 *
 * Looks at every page. A damaged file is opened for reading only, if that is possible.
 *
 * Returns: %FALSE with @error set when the check was stopped or the records can't be read
 */
gboolean
hip_records_file_check (HipRecordsFile  *self,
                        GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *damage = find_damage (self->database, &local_error);

  if (local_error != NULL)
    {
      /* Not checked yet; that is no reason to give the file up. */
      hip_records_translate_error (error, local_error);
      return FALSE;
    }

  if (damage != NULL)
    return hip_records_file_take_damage (self, damage, error);

  self->checked = TRUE;

  return TRUE;
}

/*< private >
 * hip_records_file_upgrade:
 * @self: a file that is open and was checked
 * @version: the version of its schema, which is old
 * @error: return location for an error
 *
 * Makes a backup, then brings the schema to the newest version.
 *
 * Returns: whether the file has the newest version now
 */
gboolean
hip_records_file_upgrade (HipRecordsFile  *self,
                          int              version,
                          GError         **error)
{
  g_autofree char *backup = hip_records_copies_dup_free_path (self->path, HIP_RECORDS_COPY_BACKUP);
  g_autofree char *message = NULL;
  g_autoptr (GError) local_error = NULL;

  if (hip_database_backup (self->database, backup, &local_error)
      && migrate (self->database, &local_error))
    return TRUE;

  /* Translators: %s is the reason in technical terms. */
  message = g_strdup_printf (_("The records are of an older Hip Map and could not be brought up to date. They were left as they "
                               "are. (%s)"),
                             local_error->message);

  return hip_records_file_refuse (self, HIP_RECORDS_ERROR_FAILED, message, error);
}

static void
sync_directory (const char *directory)
{
  int fd = g_open (directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  /* Not every file system can; then the name is on the disk a little later. */
  (void) fsync (fd);
  g_close (fd, NULL);
}

/* A database in a file of its own, with the newest schema. */
static gboolean
write_new_database (const char  *path,
                    GError     **error)
{
  g_autoptr (HipDatabase) database = hip_database_open (path, HIP_DATABASE_READ_WRITE, error);

  return database != NULL
         && hip_database_execute (database, "PRAGMA synchronous = FULL", error)
         && migrate (database, error)
         && hip_database_execute (database, "PRAGMA journal_mode = WAL", error)
         && hip_database_close (database, error);
}

/*< private >
 * hip_records_file_put_in_place:
 * @from: the path of a file that is whole
 * @path: the path it shall have
 * @error: return location for an error
 *
 * Gives a finished file its name. A file that another process made there meanwhile stays, and that is an error.
 *
 * Returns: whether the file has its name
 */
gboolean
hip_records_file_put_in_place (const char  *from,
                               const char  *path,
                               GError     **error)
{
  int code;

  if (link (from, path) == 0)
    {
      g_unlink (from);
      return TRUE;
    }

  /* Some file systems have no links. */
  code = errno;
  if (code != EEXIST)
    {
      if (!g_file_test (path, G_FILE_TEST_EXISTS) && g_rename (from, path) == 0)
        return TRUE;
      code = errno;
    }

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));

  return FALSE;
}

/* What could be in the way of a new file. */
static gboolean
prepare_directory (HipRecordsFile  *self,
                   GError         **error)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  GStatBuf status;

  if (g_mkdir_with_parents (self->directory, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", self->directory, g_strerror (code));
      return FALSE;
    }

  /* The folder may be older than the records, and open to others. */
  if (g_stat (self->directory, &status) == 0 && (status.st_mode & 077) != 0)
    (void) g_chmod (self->directory, status.st_mode & 0700);

  /* A log without its file would be taken for the log of the new one. */
  return !g_file_test (log, G_FILE_TEST_EXISTS)
         || g_file_test (self->path, G_FILE_TEST_EXISTS)
         || hip_records_copies_set_aside (self->path, error);
}

/*< private >
 * hip_records_file_create:
 * @self: a file that isn't there
 * @error: return location for an error
 *
 * Makes the file under another name and renames it when it is whole, so that a file of zero bytes or half a schema is never one
 * that this program left behind.
 *
 * Returns: whether there is a file now, a new one or one that another process made meanwhile
 */
gboolean
hip_records_file_create (HipRecordsFile  *self,
                         GError         **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.new-XXXXXX", self->path);
  g_autoptr (GError) local_error = NULL;
  int fd;

  if (!prepare_directory (self, error))
    return FALSE;

  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", temporary, g_strerror (code));
      return FALSE;
    }
  g_close (fd, NULL);

  if (!write_new_database (temporary, &local_error)
      || !hip_records_file_put_in_place (temporary, self->path, &local_error))
    {
      hip_records_copies_remove (temporary, NULL);
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  sync_directory (self->directory);

  return TRUE;
}
