/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HipJsonToken:
 *
 * What was read.
 */
typedef enum
{
  HIP_JSON_ERROR,
  HIP_JSON_END,
  HIP_JSON_BEGIN_OBJECT,
  HIP_JSON_END_OBJECT,
  HIP_JSON_BEGIN_ARRAY,
  HIP_JSON_END_ARRAY,
  HIP_JSON_NAME,
  HIP_JSON_STRING,
  HIP_JSON_INTEGER,
  HIP_JSON_REAL,
  HIP_JSON_TRUE,
  HIP_JSON_FALSE,
  HIP_JSON_NULL,
} HipJsonToken;

/**
 * HipJsonReader:
 *
 * Reads JSON (RFC 8259) from memory, token by token, and nothing that is only nearly JSON.
 *
 * It keeps no tree and doesn't recurse, so neither a large nor a deeply nested file costs more than its bytes. After an error every
 * further token is %HIP_JSON_ERROR.
 */
typedef struct _HipJsonReader HipJsonReader;

HipJsonReader *hip_json_reader_new         (GBytes        *bytes);
void           hip_json_reader_free        (HipJsonReader *self);
HipJsonToken   hip_json_reader_next        (HipJsonReader *self);
HipJsonToken   hip_json_reader_skip_value  (HipJsonReader *self,
                                            HipJsonToken   token);
const char    *hip_json_reader_get_text    (HipJsonReader *self);
gint64         hip_json_reader_get_integer (HipJsonReader *self);
guint          hip_json_reader_get_depth   (HipJsonReader *self);
const GError  *hip_json_reader_get_error   (HipJsonReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipJsonReader, hip_json_reader_free)

G_END_DECLS
