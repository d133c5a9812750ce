/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-routine-entry.h"
#include "hip-routine-segment.h"

G_BEGIN_DECLS

/* The longest pace, in seconds for one movement. */
#define HIP_ROUTINE_SLOWEST_PACE 30

/**
 * HipRoutineClock:
 * @data: what was given with the clock
 *
 * A clock that nobody can set, and that goes on while the computer sleeps.
 *
 * Returns: the time, in microseconds since whenever
 */
typedef gint64 (*HipRoutineClock) (gpointer data);

#define HIP_TYPE_ROUTINE (hip_routine_get_type ())
G_DECLARE_FINAL_TYPE (HipRoutine, hip_routine, HIP, ROUTINE, GObject)

HipRoutine        *hip_routine_new                  (GListModel      *steps,
                                                     GListStore      *log);
void               hip_routine_set_clock            (HipRoutine      *self,
                                                     HipRoutineClock  clock,
                                                     gpointer         data);

/* What has to be done. */
GListModel        *hip_routine_get_steps            (HipRoutine      *self);
GListModel        *hip_routine_get_segments         (HipRoutine      *self);
guint              hip_routine_get_pace             (HipRoutine      *self);
void               hip_routine_set_pace             (HipRoutine      *self,
                                                     guint            pace);

/* How far it is. */
HipRoutineState    hip_routine_get_state            (HipRoutine      *self);
gboolean           hip_routine_get_interrupted      (HipRoutine      *self);
guint              hip_routine_get_position         (HipRoutine      *self);
HipRoutineSegment *hip_routine_get_current          (HipRoutine      *self);
HipRoutineSegment *hip_routine_get_next             (HipRoutine      *self);
guint              hip_routine_get_step_number      (HipRoutine      *self);
gint64             hip_routine_get_duration         (HipRoutine      *self);
gint64             hip_routine_get_elapsed          (HipRoutine      *self);
gint64             hip_routine_get_remaining        (HipRoutine      *self);
guint              hip_routine_get_rep              (HipRoutine      *self);
double             hip_routine_get_segment_progress (HipRoutine      *self);
double             hip_routine_get_progress         (HipRoutine      *self);
GListModel        *hip_routine_get_log              (HipRoutine      *self);

/* What a person does with it. */
void               hip_routine_start                (HipRoutine      *self);
void               hip_routine_pause                (HipRoutine      *self);
void               hip_routine_tap                  (HipRoutine      *self);
void               hip_routine_done                 (HipRoutine      *self);
void               hip_routine_skip                 (HipRoutine      *self);
void               hip_routine_back                 (HipRoutine      *self);
void               hip_routine_update               (HipRoutine      *self);

G_END_DECLS
