/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HIP_TYPE_ATHLETE (hip_athlete_get_type ())
G_DECLARE_FINAL_TYPE (HipAthlete, hip_athlete, HIP, ATHLETE, GObject)

HipAthlete *hip_athlete_new              (const char *name);
const char *hip_athlete_get_id           (HipAthlete *self);
const char *hip_athlete_get_name         (HipAthlete *self);
void        hip_athlete_set_name         (HipAthlete *self,
                                          const char *name);
int         hip_athlete_get_birth_year   (HipAthlete *self);
void        hip_athlete_set_birth_year   (HipAthlete *self,
                                          int         birth_year);
const char *hip_athlete_get_notes        (HipAthlete *self);
void        hip_athlete_set_notes        (HipAthlete *self,
                                          const char *notes);
guint       hip_athlete_get_n_sessions   (HipAthlete *self);
GDateTime  *hip_athlete_get_last_session (HipAthlete *self);

G_END_DECLS
