/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the objects of the open format, one member after the other. */

#pragma once

#include "hip-json-reader.h"
#include "hip-session.h"

G_BEGIN_DECLS

/**
 * HipJsonObject:
 * @reader: where to read from
 * @reason: what is wrong with the record, or %NULL; whatever comes first
 * @seen: a bit for each member that was there
 *
 * An object that is being read. After something is found wrong the rest of it is read all the same, so that the reader stands
 * behind it in the end and the next record can be read.
 */
typedef struct
{
  HipJsonReader *reader;
  GError        *reason;
  guint          seen;
} HipJsonObject;

gboolean hip_json_object_next         (HipJsonObject      *self,
                                       const char *const  *names,
                                       int                *member,
                                       HipJsonToken       *token);
void     hip_json_object_refuse       (HipJsonObject      *self,
                                       const char         *message);
void     hip_json_object_take_text    (HipJsonObject      *self,
                                       HipJsonToken        token,
                                       char              **text);
void     hip_json_object_take_integer (HipJsonObject      *self,
                                       HipJsonToken        token,
                                       gint64              least,
                                       gint64              most,
                                       int                *integer);
void     hip_json_object_take_boolean (HipJsonObject      *self,
                                       HipJsonToken        token,
                                       gboolean           *boolean);

void hip_records_json_take_marks      (HipJsonObject *self,
                                       HipJsonToken   token,
                                       HipSession    *session);
void hip_records_json_take_answers    (HipJsonObject *self,
                                       HipJsonToken   token,
                                       HipSession    *session);
void hip_records_json_take_candidates (HipJsonObject *self,
                                       HipJsonToken   token,
                                       HipSession    *session);
void hip_records_json_take_steps      (HipJsonObject *self,
                                       HipJsonToken   token,
                                       HipSession    *session);
void hip_records_json_take_done_steps (HipJsonObject *self,
                                       HipJsonToken   token,
                                       HipSession    *session);

G_END_DECLS
