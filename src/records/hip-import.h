/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HipImportKind:
 * @HIP_IMPORT_ATHLETES: athletes
 * @HIP_IMPORT_SESSIONS: sessions
 *
 * What is counted in a file.
 */
typedef enum
{
  HIP_IMPORT_ATHLETES,
  HIP_IMPORT_SESSIONS,
} HipImportKind;

#define HIP_N_IMPORT_KINDS (HIP_IMPORT_SESSIONS + 1)

/**
 * HipImportVerdict:
 * @HIP_IMPORT_NEW: not in the records; will be added
 * @HIP_IMPORT_CHANGED: in the records, but the file has something newer; will be replaced
 * @HIP_IMPORT_SAME: in the records already
 * @HIP_IMPORT_OLDER: what is in the records was saved later than what is in the file; will be left alone
 * @HIP_IMPORT_REFUSED: can't be imported
 *
 * What will become of something in a file.
 */
typedef enum
{
  HIP_IMPORT_NEW,
  HIP_IMPORT_CHANGED,
  HIP_IMPORT_SAME,
  HIP_IMPORT_OLDER,
  HIP_IMPORT_REFUSED,
} HipImportVerdict;

#define HIP_N_IMPORT_VERDICTS (HIP_IMPORT_REFUSED + 1)

#define HIP_TYPE_IMPORT (hip_import_get_type ())
G_DECLARE_FINAL_TYPE (HipImport, hip_import, HIP, IMPORT, GObject)

guint              hip_import_get_count       (HipImport        *self,
                                               HipImportKind     kind,
                                               HipImportVerdict  verdict);
gboolean           hip_import_get_has_changes (HipImport        *self);
const char *const *hip_import_get_reasons     (HipImport        *self);

G_END_DECLS
