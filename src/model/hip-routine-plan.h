/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a step becomes segments. Only the routine makes them; everybody else reads them. */

#pragma once

#include "hip-routine-segment.h"

G_BEGIN_DECLS

/**
 * HipSegmentInfo:
 * @kind: what it is
 * @side: the side that is worked on, or that is changed to
 * @set: which set, counted from 1
 * @n_sets: how many sets there are
 * @sets_are_holds: whether each set is a single hold
 * @rep: which hold within the set, counted from 1
 * @n_reps: how many repetitions, or holds, there are in the set
 * @seconds: how long it takes; 0 when nobody can tell
 * @hold_s: how long the end of each repetition is held
 *
 * What is done in a segment.
 */
typedef struct
{
  HipSegmentKind kind;
  HipSide        side;
  guint          set;
  guint          n_sets;
  gboolean       sets_are_holds;
  guint          rep;
  guint          n_reps;
  guint          seconds;
  guint          hold_s;
} HipSegmentInfo;

HipRoutineSegment *hip_routine_segment_new (HipStep              *step,
                                            const HipSegmentInfo *info);
void               hip_routine_plan_add    (GListStore           *segments,
                                            HipStep              *step);

G_END_DECLS
