/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HipPoEntry:
 * @line: the line its text in English begins on
 * @context: (nullable): the context
 * @msgid: the text in English
 * @plural: (nullable): the text in English for several
 * @texts: (element-type utf8): the translation, or its forms for different numbers; empty texts are not translated yet
 * @is_fuzzy: whether the translation is a guess, which is not used
 *
 * An entry of a PO file.
 */
typedef struct
{
  guint      line;
  char      *context;
  char      *msgid;
  char      *plural;
  GPtrArray *texts;
  gboolean   is_fuzzy;
} HipPoEntry;

typedef struct _HipPoFile HipPoFile;

HipPoFile        *hip_po_file_new          (const char   *path,
                                            GError      **error);
void              hip_po_file_free         (HipPoFile    *self);
guint             hip_po_file_get_n        (HipPoFile    *self);
const HipPoEntry *hip_po_file_get          (HipPoFile    *self,
                                            guint         index);
const HipPoEntry *hip_po_file_find         (HipPoFile    *self,
                                            const char   *context,
                                            const char   *msgid);
gboolean          hip_po_entry_is_translated (const HipPoEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipPoFile, hip_po_file_free)

G_END_DECLS
