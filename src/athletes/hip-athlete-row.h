/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_ATHLETE_ROW (hip_athlete_row_get_type ())
G_DECLARE_FINAL_TYPE (HipAthleteRow, hip_athlete_row, HIP, ATHLETE_ROW, GtkWidget)

GtkWidget  *hip_athlete_row_new          (void);
const char *hip_athlete_row_get_title    (HipAthleteRow *self);
void        hip_athlete_row_set_title    (HipAthleteRow *self,
                                          const char    *title);
void        hip_athlete_row_set_subtitle (HipAthleteRow *self,
                                          const char    *subtitle);
void        hip_athlete_row_set_side     (HipAthleteRow *self,
                                          const char    *side);

G_END_DECLS
