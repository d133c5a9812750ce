/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-step.h"

G_BEGIN_DECLS

#define HIP_TYPE_ROUTINE_ENTRY (hip_routine_entry_get_type ())
G_DECLARE_FINAL_TYPE (HipRoutineEntry, hip_routine_entry, HIP, ROUTINE_ENTRY, GObject)

HipRoutineEntry *hip_routine_entry_new          (HipStep         *step,
                                                 guint            n_sets);

HipStep         *hip_routine_entry_get_step     (HipRoutineEntry *self);
guint            hip_routine_entry_get_n_sets   (HipRoutineEntry *self);
guint            hip_routine_entry_get_sets_done (HipRoutineEntry *self);
guint            hip_routine_entry_get_seconds  (HipRoutineEntry *self);
void             hip_routine_entry_update       (HipRoutineEntry *self,
                                                 guint            sets_done,
                                                 guint            seconds);

G_END_DECLS
