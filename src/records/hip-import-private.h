/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What only the thread of the records does with an import. */

#pragma once

#include "hip-import.h"
#include "hip-records-file.h"

G_BEGIN_DECLS

HipImport *hip_import_new_for_file (HipRecordsFile  *records,
                                    GFile           *source,
                                    GCancellable    *cancellable,
                                    GError         **error);
gboolean   hip_import_merge        (HipImport       *self,
                                    HipRecordsFile  *records,
                                    GCancellable    *cancellable,
                                    GError         **error);

G_END_DECLS
