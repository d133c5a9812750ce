/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipJsonWriter:
 *
 * Writes JSON that is the same byte for byte whenever it is written: UTF-8, two spaces, no escapes but the ones that are needed,
 * and small things on one line.
 */
typedef struct _HipJsonWriter HipJsonWriter;

HipJsonWriter *hip_json_writer_new          (void);
void           hip_json_writer_free         (HipJsonWriter *self);
void           hip_json_writer_begin_object (HipJsonWriter *self,
                                             const char    *name,
                                             gboolean       on_one_line);
void           hip_json_writer_end_object   (HipJsonWriter *self);
void           hip_json_writer_begin_array  (HipJsonWriter *self,
                                             const char    *name);
void           hip_json_writer_end_array    (HipJsonWriter *self);
void           hip_json_writer_add_string   (HipJsonWriter *self,
                                             const char    *name,
                                             const char    *value);
void           hip_json_writer_add_integer  (HipJsonWriter *self,
                                             const char    *name,
                                             gint64         value);
void           hip_json_writer_add_boolean  (HipJsonWriter *self,
                                             const char    *name,
                                             gboolean       value);
GString       *hip_json_writer_get_text     (HipJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipJsonWriter, hip_json_writer_free)

G_END_DECLS
