/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-store"

#include "config.h"

#include "hip-catalogue.h"

/**
 * HipCatalogue:
 *
 * The knowledge, for reading only.
 *
 * A catalogue is a database that `hip-map-tool compile` made. It is checked when it is opened, so that whoever asks it later may
 * rely on its schema, its ids and its text being whole.
 */
struct _HipCatalogue
{
  GObject      parent_instance;

  HipDatabase *database;
};

G_DEFINE_FINAL_TYPE (HipCatalogue, hip_catalogue, G_TYPE_OBJECT)

static void
hip_catalogue_finalize (GObject *object)
{
  HipCatalogue *self = HIP_CATALOGUE (object);

  g_clear_object (&self->database);

  G_OBJECT_CLASS (hip_catalogue_parent_class)->finalize (object);
}

static void
hip_catalogue_class_init (HipCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_catalogue_finalize;
}

static void
hip_catalogue_init (HipCatalogue *self)
{
}

static gboolean
check_header (HipDatabase  *database,
              GError      **error)
{
  gint64 application_id;
  gint64 format;

  if (!hip_database_get_integer (database, "PRAGMA application_id", &application_id, error))
    return FALSE;

  if (application_id != HIP_CATALOGUE_APPLICATION_ID)
    {
      g_set_error_literal (error,
                           HIP_DATABASE_ERROR,
                           HIP_DATABASE_ERROR_FOREIGN,
                           "This database is not a Hip Map catalogue; make one with “hip-map-tool compile”");
      return FALSE;
    }

  if (!hip_database_get_integer (database, "PRAGMA user_version", &format, error))
    return FALSE;

  if (format > HIP_CATALOGUE_FORMAT)
    {
      g_set_error (error,
                   HIP_DATABASE_ERROR,
                   HIP_DATABASE_ERROR_TOO_NEW,
                   "This catalogue has format %d, and this version of Hip Map reads format %d; install a newer Hip Map",
                   (int) format,
                   HIP_CATALOGUE_FORMAT);
      return FALSE;
    }

  if (format < HIP_CATALOGUE_FORMAT)
    {
      g_set_error (error,
                   HIP_DATABASE_ERROR,
                   HIP_DATABASE_ERROR_FOREIGN,
                   "This catalogue has the old format %d; compile it again with “hip-map-tool compile”",
                   (int) format);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_contents (HipDatabase  *database,
                GError      **error)
{
  g_autoptr (HipStatement) check = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *verdict;
  gint64 n;

  check = hip_database_prepare (database, "PRAGMA quick_check (1)", error);
  if (check == NULL)
    return FALSE;

  if (!hip_statement_step (check, &local_error))
    {
      g_set_error (error,
                   HIP_DATABASE_ERROR,
                   HIP_DATABASE_ERROR_CORRUPT,
                   "The catalogue is damaged: %s",
                   local_error != NULL ? local_error->message : "it can't be checked");
      return FALSE;
    }

  verdict = hip_statement_get_text (check, 0);
  if (g_strcmp0 (verdict, "ok") != 0)
    {
      g_set_error (error, HIP_DATABASE_ERROR, HIP_DATABASE_ERROR_CORRUPT, "The catalogue is damaged: %s", verdict);
      return FALSE;
    }

  /* What every answer stands on; a catalogue without it would show an empty list as if that were the answer. */
  if (!hip_database_get_integer (database,
                                 "SELECT min ((SELECT count (*) FROM region WHERE area IS NOT NULL),"
                                 " (SELECT count (*) FROM condition), (SELECT count (*) FROM red_flag))"
                                 " * NOT EXISTS (SELECT 1 FROM pragma_foreign_key_check)",
                                 &n,
                                 error))
    {
      g_prefix_error_literal (error, "The catalogue is not whole: ");
      return FALSE;
    }

  if (n == 0)
    {
      g_set_error_literal (error,
                           HIP_DATABASE_ERROR,
                           HIP_DATABASE_ERROR_CORRUPT,
                           "The catalogue is not whole: regions, conditions or red flags are missing; compile it again");
      return FALSE;
    }

  /* Preparing each query proves that every table and column is there. */
  for (HipCatalogueQuery query = 0; query < HIP_N_QUERIES; query++)
    {
      g_autoptr (HipStatement) statement = hip_database_prepare (database, hip_catalogue_query_get_sql (query), error);

      if (statement == NULL)
        {
          g_prefix_error_literal (error, "The catalogue is not whole: ");
          return FALSE;
        }
    }

  return TRUE;
}

static HipCatalogue *
new_for_database (HipDatabase *database)
{
  g_autoptr (HipCatalogue) self = g_object_new (HIP_TYPE_CATALOGUE, NULL);

  g_set_object (&self->database, database);

  return g_steal_pointer (&self);
}

/**
 * hip_catalogue_new_for_bytes:
 * @bytes: a compiled catalogue that comes with the program
 * @error: return location for an error
 *
 * Opens the catalogue that was checked when the program was built. Only its header is looked at again.
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
HipCatalogue *
hip_catalogue_new_for_bytes (GBytes  *bytes,
                             GError **error)
{
  g_autoptr (HipDatabase) database = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  database = hip_database_new_for_bytes (bytes, error);
  if (database == NULL || !check_header (database, error))
    return NULL;

  return new_for_database (database);
}

/**
 * hip_catalogue_new_default:
 * @error: return location for an error
 *
 * Opens the catalogue in the resources of the program.
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
HipCatalogue *
hip_catalogue_new_default (GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    {
      g_prefix_error_literal (error, "Hip Map is not installed completely; install it again: ");
      return NULL;
    }

  return hip_catalogue_new_for_bytes (bytes, error);
}

/**
 * hip_catalogue_new_for_file:
 * @path: (type filename): the path of a compiled catalogue
 * @error: return location for an error
 *
 * Opens a catalogue that somebody else may have made, and checks all of it. The message of @error begins with the path.
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
HipCatalogue *
hip_catalogue_new_for_file (const char  *path,
                            GError     **error)
{
  g_autoptr (HipDatabase) database = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  database = hip_database_new_for_file (path, error);
  if (database == NULL || !check_header (database, error) || !check_contents (database, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  return new_for_database (database);
}

/**
 * hip_catalogue_query:
 * @self: a catalogue
 * @query: what to ask
 * @error: return location for an error
 *
 * Returns: (transfer full): a statement ready to be bound and stepped, or %NULL with @error set
 */
HipStatement *
hip_catalogue_query (HipCatalogue       *self,
                     HipCatalogueQuery   query,
                     GError            **error)
{
  g_return_val_if_fail (HIP_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (query < HIP_N_QUERIES, NULL);

  return hip_database_prepare (self->database, hip_catalogue_query_get_sql (query), error);
}

/**
 * hip_catalogue_dup_ids:
 * @self: a catalogue
 * @query: a query without parameters
 * @error: return location for an error
 *
 * Returns: (transfer container) (element-type utf8): the first column of every row, or %NULL with @error set
 */
GPtrArray *
hip_catalogue_dup_ids (HipCatalogue       *self,
                       HipCatalogueQuery   query,
                       GError            **error)
{
  g_autoptr (HipStatement) statement = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;

  statement = hip_catalogue_query (self, query, error);
  if (statement == NULL)
    return NULL;

  while (hip_statement_step (statement, &local_error))
    g_ptr_array_add (ids, g_strdup (hip_statement_get_text (statement, 0)));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&ids);
}
