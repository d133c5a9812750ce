/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-keeper.h"

G_BEGIN_DECLS

#define HIP_TYPE_ATHLETE_BUTTON (hip_athlete_button_get_type ())
G_DECLARE_FINAL_TYPE (HipAthleteButton, hip_athlete_button, HIP, ATHLETE_BUTTON, GtkWidget)

GtkWidget *hip_athlete_button_new        (void);
void       hip_athlete_button_add_menu   (HipAthleteButton *self);
HipKeeper *hip_athlete_button_get_keeper (HipAthleteButton *self);
void       hip_athlete_button_set_keeper (HipAthleteButton *self,
                                          HipKeeper        *keeper);

G_END_DECLS
