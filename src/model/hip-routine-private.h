/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files that make up HipRoutine. */

#pragma once

#include "hip-routine.h"
#include "hip-routine-record.h"

G_BEGIN_DECLS

struct _HipRoutine
{
  GObject           parent_instance;

  HipRoutineClock   clock;
  gpointer          clock_data;

  GListStore       *steps;
  GListStore       *segments;
  HipRoutineRecord *record;
  guint             pace;

  HipRoutineState   state;
  guint             position;
  gint64            elapsed;   /* in the segment, when it was looked at last */
  gint64            looked_at; /* while it runs */
  guint             timeout_id;
  guint             interrupted : 1;
};

HipRoutineSegment *hip_routine_get_segment   (HipRoutine *self,
                                              guint       position);
void               hip_routine_move_to       (HipRoutine *self,
                                              guint       position,
                                              gint64      elapsed);
void               hip_routine_interrupt     (HipRoutine *self);

/* How it keeps time. */
gint64             hip_routine_get_boot_time (gpointer    data);
void               hip_routine_arm           (HipRoutine *self);

G_END_DECLS
