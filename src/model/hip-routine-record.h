/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was done in a routine. Private to the routine. */

#pragma once

#include "hip-routine-entry.h"
#include "hip-routine-segment.h"

G_BEGIN_DECLS

typedef struct _HipRoutineRecord HipRoutineRecord;

HipRoutineRecord *hip_routine_record_new      (GListStore        *log);
void              hip_routine_record_free     (HipRoutineRecord  *self);
void              hip_routine_record_add      (HipRoutineRecord  *self,
                                               HipRoutineSegment *segment,
                                               guint              step);
void              hip_routine_record_note     (HipRoutineRecord  *self,
                                               guint              position,
                                               gint64             worked,
                                               gboolean           done);
guint             hip_routine_record_get_step (HipRoutineRecord  *self,
                                               guint              position);
GListModel       *hip_routine_record_get_log  (HipRoutineRecord  *self);

G_END_DECLS
