/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-store"

#include "config.h"

#include "hip-database-private.h"

#include <string.h>

struct _HipStatement
{
  HipDatabase  *database; /* a reference while the statement is in use */
  sqlite3_stmt *handle;
  char         *sql;
};

/**
 * HipDatabase:
 *
 * A connection to an SQLite database, with its prepared statements.
 *
 * A connection belongs to the thread that opened it. Statements are prepared once and kept: hip_database_prepare() hands out the
 * kept one again when nobody holds it, so the same SQL costs its compilation only the first time.
 */
G_DEFINE_FINAL_TYPE (HipDatabase, hip_database, G_TYPE_OBJECT)

G_DEFINE_QUARK (hip-database-error-quark, hip_database_error)

static HipDatabaseError
error_code_for_result (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
      return HIP_DATABASE_ERROR_OPEN;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return HIP_DATABASE_ERROR_CORRUPT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HIP_DATABASE_ERROR_BUSY;
    case SQLITE_FULL:
      return HIP_DATABASE_ERROR_FULL;
    case SQLITE_CONSTRAINT:
      return HIP_DATABASE_ERROR_CONSTRAINT;
    default:
      return HIP_DATABASE_ERROR_SQL;
    }
}

/*< private >
 * hip_database_set_error:
 * @handle: a connection of SQLite
 * @error: return location for an error
 *
 * Says what went wrong last.
 */
void
hip_database_set_error (sqlite3  *handle,
                        GError  **error)
{
  int result = sqlite3_extended_errcode (handle);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The statement was stopped");
      return;
    }

  g_set_error (error,
               HIP_DATABASE_ERROR,
               error_code_for_result (result),
               "%s (SQLite %d)",
               sqlite3_errmsg (handle),
               result);
}

static void
statement_free (HipStatement *statement)
{
  sqlite3_finalize (statement->handle);
  g_free (statement->sql);
  g_free (statement);
}

static void
hip_database_finalize (GObject *object)
{
  HipDatabase *self = HIP_DATABASE (object);

  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close);
  g_clear_pointer (&self->image, g_bytes_unref);

  G_OBJECT_CLASS (hip_database_parent_class)->finalize (object);
}

static void
hip_database_class_init (HipDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_database_finalize;
}

static void
hip_database_init (HipDatabase *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) statement_free);
}

/*< private >
 * hip_database_open_handle:
 * @path: the path or URI of a database
 * @flags: flags of SQLite
 * @error: return location for an error
 *
 * Returns: (transfer full): a connection, or %NULL with @error set
 */
HipDatabase *
hip_database_open_handle (const char  *path,
                          int          flags,
                          GError     **error)
{
  g_autoptr (HipDatabase) self = g_object_new (HIP_TYPE_DATABASE, NULL);

  /* One thread owns a connection, so SQLite's own locks would be idle work. */
  if (sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      /* A failed open still makes a handle that says why; finalize closes it. */
      if (self->handle != NULL)
        hip_database_set_error (self->handle, error);
      else
        g_set_error_literal (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN, "Out of memory");
      return NULL;
    }

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  if (!hip_database_execute (self, "PRAGMA foreign_keys = ON", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * hip_database_new_for_bytes:
 * @bytes: the image of a database in rollback-journal format
 * @error: return location for an error
 *
 * Opens a database in memory, for reading only. The bytes are used in place and kept alive by the connection.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
HipDatabase *
hip_database_new_for_bytes (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (HipDatabase) self = NULL;
  const guchar *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);

  /* Bytes 18 and 19 of the header are 2 in WAL mode, which a database in memory can't be read in. */
  if (size < 100 || memcmp (data, "SQLite format 3", 16) != 0 || data[18] != 1 || data[19] != 1)
    {
      g_set_error_literal (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT, "This is not a catalogue database");
      return NULL;
    }

  self = hip_database_open_handle (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self == NULL)
    return NULL;

  self->image = g_bytes_ref (bytes);

  /* With SQLITE_DESERIALIZE_READONLY SQLite never writes to the image, which is constant. */
  if (sqlite3_deserialize (self->handle, "main", (guchar *) data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    {
      hip_database_set_error (self->handle, error);
      return NULL;
    }

  if (!hip_database_execute (self, "PRAGMA query_only = ON", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * hip_database_new_for_file:
 * @path: (type filename): the path of a database
 * @error: return location for an error
 *
 * Opens a database file for reading only. The whole file is read at once, so that it may be replaced while it is open.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
HipDatabase *
hip_database_new_for_file (const char  *path,
                           GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN, "%s is a folder, not a catalogue file", path);
      return NULL;
    }

  if (!g_file_get_contents (path, &contents, &length, &local_error))
    {
      g_set_error_literal (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN, local_error->message);
      return NULL;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);

  return hip_database_new_for_bytes (bytes, error);
}

/**
 * hip_database_create:
 * @path: (type filename): where to create the database; an existing file is an error
 * @error: return location for an error
 *
 * Returns: (transfer full): a connection to a new, empty database, or %NULL with @error set
 */
HipDatabase *
hip_database_create (const char  *path,
                     GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_OPEN, "%s exists already", path);
      return NULL;
    }

  return hip_database_open_handle (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

/**
 * hip_database_execute:
 * @self: a connection
 * @sql: one or more statements
 * @error: return location for an error
 *
 * Runs statements whose rows nobody needs.
 *
 * Returns: whether all of them ran
 */
gboolean
hip_database_execute (HipDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  g_return_val_if_fail (HIP_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    {
      hip_database_set_error (self->handle, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * hip_database_get_integer:
 * @self: a connection
 * @sql: a statement
 * @value: (out): where to put the first column of the first row
 * @error: return location for an error
 *
 * Returns: whether there was a row
 */
gboolean
hip_database_get_integer (HipDatabase  *self,
                          const char   *sql,
                          gint64       *value,
                          GError      **error)
{
  g_autoptr (HipStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (HIP_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  statement = hip_database_prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;

  if (!hip_statement_step (statement, &local_error))
    {
      if (local_error == NULL)
        g_set_error_literal (&local_error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_SQL, "The statement returned no row");
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *value = sqlite3_column_int64 (statement->handle, 0);

  return TRUE;
}

/**
 * hip_database_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement, to be given back with hip_statement_release(), or %NULL with @error set
 */
HipStatement *
hip_database_prepare (HipDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  HipStatement *statement;
  sqlite3_stmt *handle = NULL;

  g_return_val_if_fail (HIP_IS_DATABASE (self), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  if (g_hash_table_steal_extended (self->statements, sql, NULL, (gpointer *) &statement))
    {
      statement->database = g_object_ref (self);
      return statement;
    }

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) != SQLITE_OK)
    {
      hip_database_set_error (self->handle, error);
      return NULL;
    }

  statement = g_new0 (HipStatement, 1);
  statement->database = g_object_ref (self);
  statement->handle = handle;
  statement->sql = g_strdup (sql);

  return statement;
}

/**
 * hip_database_close:
 * @self: a connection
 * @error: return location for an error
 *
 * Closes the connection early, to learn whether everything reached the file. No statement may be in use.
 *
 * Returns: whether it was closed without an error
 */
gboolean
hip_database_close (HipDatabase  *self,
                    GError      **error)
{
  g_return_val_if_fail (HIP_IS_DATABASE (self), FALSE);

  g_hash_table_remove_all (self->statements);

  if (self->handle != NULL && sqlite3_close (self->handle) != SQLITE_OK)
    {
      hip_database_set_error (self->handle, error);
      return FALSE;
    }

  self->handle = NULL;

  return TRUE;
}

/**
 * hip_statement_bind_text:
 * @self: a statement
 * @parameter: the number of the parameter, from 1
 * @value: (nullable): the text, which is copied
 */
void
hip_statement_bind_text (HipStatement *self,
                         int           parameter,
                         const char   *value)
{
  int result;

  g_return_if_fail (self != NULL);

  result = sqlite3_bind_text (self->handle, parameter, value, -1, SQLITE_TRANSIENT);
  g_return_if_fail (result == SQLITE_OK);
}

/**
 * hip_statement_bind_integer:
 * @self: a statement
 * @parameter: the number of the parameter, from 1
 * @value: the number
 */
void
hip_statement_bind_integer (HipStatement *self,
                            int           parameter,
                            gint64        value)
{
  int result;

  g_return_if_fail (self != NULL);

  result = sqlite3_bind_int64 (self->handle, parameter, value);
  g_return_if_fail (result == SQLITE_OK);
}

/**
 * hip_statement_bind_null:
 * @self: a statement
 * @parameter: the number of the parameter, from 1
 */
void
hip_statement_bind_null (HipStatement *self,
                         int           parameter)
{
  int result;

  g_return_if_fail (self != NULL);

  result = sqlite3_bind_null (self->handle, parameter);
  g_return_if_fail (result == SQLITE_OK);
}

/**
 * hip_statement_step:
 * @self: a statement
 * @error: return location for an error
 *
 * Moves to the next row.
 *
 * Returns: %TRUE if there is a row; %FALSE at the end, or with @error set
 */
gboolean
hip_statement_step (HipStatement  *self,
                    GError       **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);

  result = sqlite3_step (self->handle);
  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    hip_database_set_error (self->database->handle, error);

  return FALSE;
}

/**
 * hip_statement_run:
 * @self: a statement that returns no rows
 * @error: return location for an error
 *
 * Runs the statement once and makes it ready for new values.
 *
 * Returns: whether it ran
 */
gboolean
hip_statement_run (HipStatement  *self,
                   GError       **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);

  result = sqlite3_step (self->handle);
  if (result != SQLITE_DONE && result != SQLITE_ROW)
    {
      hip_database_set_error (self->database->handle, error);
      sqlite3_reset (self->handle);
      return FALSE;
    }

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);

  return TRUE;
}

/**
 * hip_statement_get_text:
 * @self: a statement at a row
 * @column: the number of the column, from 0
 *
 * Returns: (transfer none) (nullable): the text, valid until the next step
 */
const char *
hip_statement_get_text (HipStatement *self,
                        int           column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * hip_statement_get_integer:
 * @self: a statement at a row
 * @column: the number of the column, from 0
 *
 * Returns: the number; 0 for NULL
 */
int
hip_statement_get_integer (HipStatement *self,
                           int           column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int (self->handle, column);
}

/**
 * hip_statement_get_int64:
 * @self: a statement at a row
 * @column: the number of the column, from 0
 *
 * Returns: the number; 0 for NULL
 */
gint64
hip_statement_get_int64 (HipStatement *self,
                         int           column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->handle, column);
}

/**
 * hip_statement_is_null:
 * @self: a statement at a row
 * @column: the number of the column, from 0
 *
 * Returns: whether the column is NULL
 */
gboolean
hip_statement_is_null (HipStatement *self,
                       int           column)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * hip_statement_release:
 * @self: (transfer full): a statement
 *
 * Gives a statement back to its connection, which keeps it for the next caller.
 */
void
hip_statement_release (HipStatement *self)
{
  g_autoptr (HipDatabase) database = NULL;

  g_return_if_fail (self != NULL);

  database = g_steal_pointer (&self->database);
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);

  /* The key is the statement's own text; a statement that was prepared twice at a time replaces its twin. */
  g_hash_table_replace (database->statements, self->sql, self);
}
