/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-step.h"

G_BEGIN_DECLS

#define HIP_TYPE_ROUTINE_SEGMENT (hip_routine_segment_get_type ())
G_DECLARE_FINAL_TYPE (HipRoutineSegment, hip_routine_segment, HIP, ROUTINE_SEGMENT, GObject)

HipStep        *hip_routine_segment_get_step       (HipRoutineSegment *self);
HipSegmentKind  hip_routine_segment_get_kind       (HipRoutineSegment *self);
HipSide         hip_routine_segment_get_side       (HipRoutineSegment *self);
guint           hip_routine_segment_get_set        (HipRoutineSegment *self);
guint           hip_routine_segment_get_n_sets     (HipRoutineSegment *self);
guint           hip_routine_segment_get_n_reps     (HipRoutineSegment *self);
guint           hip_routine_segment_get_seconds    (HipRoutineSegment *self);
guint           hip_routine_segment_get_hold_s     (HipRoutineSegment *self);
gboolean        hip_routine_segment_is_work        (HipRoutineSegment *self);
gint64          hip_routine_segment_get_duration   (HipRoutineSegment *self,
                                                    guint              pace);
HipRoutineCue   hip_routine_segment_get_cue        (HipRoutineSegment *self);
const char     *hip_routine_segment_get_label      (HipRoutineSegment *self);
const char     *hip_routine_segment_get_word       (HipRoutineSegment *self);
const char     *hip_routine_segment_get_side_label (HipRoutineSegment *self);

G_END_DECLS
