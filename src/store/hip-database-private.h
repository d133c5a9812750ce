/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that make up HipDatabase share. */

#pragma once

#include <sqlite3.h>

#include "hip-database.h"

G_BEGIN_DECLS

struct _HipDatabase
{
  GObject              parent_instance;

  sqlite3             *handle;
  GBytes              *image;      /* what a deserialised database reads from */
  GHashTable          *statements; /* SQL text → HipStatement that is not in use */
  HipDatabaseStopFunc  stop_func;
  gpointer             stop_data;
};

HipDatabase *hip_database_open_handle (const char  *path,
                                       int          flags,
                                       GError     **error);
void         hip_database_set_error   (sqlite3     *handle,
                                       GError     **error);

G_END_DECLS
