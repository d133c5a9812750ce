/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-compiler.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "hip-authoring-resources.h"
#include "hip-catalogue-rows.h"
#include "hip-catalogue-validate.h"

#define SCHEMA_PATH RESOURCE_PREFIX "/authoring/schema.sql"

static gboolean
fill_database (HipCatalogueSource  *source,
               HipDatabase         *database,
               GError             **error)
{
  GResource *resource = hip_authoring_get_resource ();
  g_autoptr (GBytes) schema = g_resource_lookup_data (resource, SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (schema == NULL)
    return FALSE;

  /* Readers use the file in memory, where only the rollback-journal format can be read. There is no ANALYZE: the queries say in which
   * order to join, and with statistics SQLite builds Bloom filters, for which it reads a whole table at every answer. */
  return hip_database_execute (database, "PRAGMA journal_mode = DELETE", error) &&
         hip_database_execute (database, "BEGIN IMMEDIATE", error) &&
         hip_database_execute (database, g_bytes_get_data (schema, NULL), error) &&
         hip_catalogue_write_rows (source, database, error) &&
         hip_database_execute (database, "INSERT INTO search (search) VALUES ('optimize')", error) &&
         hip_database_execute (database, "COMMIT", error) &&
         hip_database_execute (database, "VACUUM", error) &&
         hip_database_close (database, error);
}

static void
remove_leftovers (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

/**
 * hip_catalogue_compile:
 * @source: a catalogue without faults; see hip_catalogue_validate()
 * @path: (type filename): the file to write
 * @error: return location for an error
 *
 * Writes a catalogue as a database. The file at @path is replaced once the new one is complete; on an error it is left alone. The
 * same catalogue always gives the same bytes.
 *
 * Returns: whether the file was written
 */
gboolean
hip_catalogue_compile (HipCatalogueSource  *source,
                       const char          *path,
                       GError             **error)
{
  g_autoptr (HipDatabase) database = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (source != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "%s is a folder; give the name of the file to write", path);
      return FALSE;
    }

  part = g_strdup_printf ("%s.%08x.part", path, g_random_int ());
  database = hip_database_create (part, error);
  if (database == NULL)
    {
      g_prefix_error (error, "%s can't be written: ", path);
      remove_leftovers (part);
      return FALSE;
    }

  if (!fill_database (source, database, error))
    {
      g_prefix_error (error, "%s can't be written: ", path);
      g_clear_object (&database);
      remove_leftovers (part);
      return FALSE;
    }

  if (g_rename (part, path) != 0)
    {
      int saved_errno = errno;

      g_set_error (error,
                   G_IO_ERROR,
                   g_io_error_from_errno (saved_errno),
                   "%s can't be written: %s",
                   path,
                   g_strerror (saved_errno));
      remove_leftovers (part);
      return FALSE;
    }

  return TRUE;
}

/**
 * hip_catalogue_compile_directory:
 * @directory: (type filename): the folder with the XML files of a catalogue
 * @path: (type filename): the file to write
 * @diagnostics: where to note what is wrong with the catalogue
 * @error: return location for an error
 *
 * Reads, validates and compiles a catalogue.
 *
 * Returns: whether the file was written
 */
gboolean
hip_catalogue_compile_directory (const char      *directory,
                                 const char      *path,
                                 HipDiagnostics  *diagnostics,
                                 GError         **error)
{
  g_autoptr (HipCatalogueSource) source = NULL;
  guint n;

  g_return_val_if_fail (directory != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  source = hip_catalogue_source_load (directory, diagnostics);
  hip_catalogue_validate (source, diagnostics);
  hip_diagnostics_sort (diagnostics);

  n = hip_diagnostics_get_count (diagnostics);
  if (n > 0)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_DATA,
                   "%s was not written, because the catalogue has %u %s",
                   path,
                   n,
                   n == 1 ? "fault" : "faults");
      return FALSE;
    }

  return hip_catalogue_compile (source, path, error);
}
