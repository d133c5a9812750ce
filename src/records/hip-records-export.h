/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-records-file.h"

G_BEGIN_DECLS

gboolean hip_records_export_json (HipRecordsFile  *file,
                                  const char      *athlete,
                                  GFile           *destination,
                                  GCancellable    *cancellable,
                                  GError         **error);
gboolean hip_records_export_csv  (HipRecordsFile  *file,
                                  const char      *athlete,
                                  GFile           *destination,
                                  GCancellable    *cancellable,
                                  GError         **error);

G_END_DECLS
