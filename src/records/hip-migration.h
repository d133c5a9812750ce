/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-database.h"

G_BEGIN_DECLS

/**
 * HipMigration:
 * @version: the version of the schema that this step makes
 * @resource: (nullable): the path of the SQL in the resources of the program
 * @sql: (nullable): the SQL itself, when it is in no resource
 *
 * One step of a schema: from version - 1 to version.
 */
typedef struct
{
  int         version;
  const char *resource;
  const char *sql;
} HipMigration;

gboolean hip_migrate (HipDatabase         *database,
                      const HipMigration  *migrations,
                      gsize                n_migrations,
                      GError             **error);

G_END_DECLS
