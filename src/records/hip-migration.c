/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-migration.h"

static gboolean
run_step (HipDatabase         *database,
          const HipMigration  *migration,
          GError             **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", migration->version);
  const char *sql = migration->sql;

  /* A resource that isn't compressed ends in a zero byte that doesn't count. */
  if (migration->resource != NULL)
    {
      bytes = g_resources_lookup_data (migration->resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL)
        return FALSE;
      sql = g_bytes_get_data (bytes, NULL);
    }

  return hip_database_execute (database, sql, error) && hip_database_execute (database, version, error);
}

static gboolean
run_steps (HipDatabase         *database,
           const HipMigration  *migrations,
           gsize                n_migrations,
           GError             **error)
{
  gint64 version, n_dangling;

  /* Inside the transaction, because another process may have been faster. */
  if (!hip_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;

  for (gsize i = 0; i < n_migrations; i++)
    {
      if (migrations[i].version > version && !run_step (database, &migrations[i], error))
        return FALSE;
    }

  if (!hip_database_get_integer (database, "SELECT count (*) FROM pragma_foreign_key_check", &n_dangling, error))
    return FALSE;

  if (n_dangling > 0)
    {
      g_set_error (error,
                   HIP_DATABASE_ERROR,
                   HIP_DATABASE_ERROR_CONSTRAINT,
                   "%d references are dangling after the migration",
                   (int) n_dangling);
      return FALSE;
    }

  return TRUE;
}

/*< private >
 * hip_migrate:
 * @database: a database that isn't in a transaction
 * @migrations: (array length=n_migrations): all the steps, the first version first
 * @n_migrations: how many there are
 * @error: return location for an error
 *
 * Brings a database to the version of the last step, in one transaction: when a step fails, the database is as it was before. A
 * database that is at that version or beyond is left alone.
 *
 * Returns: whether the database has the last version, or one that is newer
 */
gboolean
hip_migrate (HipDatabase         *database,
             const HipMigration  *migrations,
             gsize                n_migrations,
             GError             **error)
{
  gboolean done;

  /* Tables that refer to each other could not be rebuilt otherwise. It has no effect inside a transaction. */
  if (!hip_database_execute (database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  done = hip_database_execute (database, "BEGIN IMMEDIATE", error);
  if (done)
    {
      done = run_steps (database, migrations, n_migrations, error) && hip_database_execute (database, "COMMIT", error);

      /* SQLite may have rolled back itself, when the disk is full for one. */
      if (!done)
        hip_database_execute (database, "ROLLBACK", NULL);
    }

  return hip_database_execute (database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}
