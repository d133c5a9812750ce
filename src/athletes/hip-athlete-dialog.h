/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hip-records.h"

G_BEGIN_DECLS

#define HIP_TYPE_ATHLETE_DIALOG (hip_athlete_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HipAthleteDialog, hip_athlete_dialog, HIP, ATHLETE_DIALOG, AdwWindow)

GtkWidget *hip_athlete_dialog_new (GtkWindow  *parent,
                                   HipRecords *records,
                                   HipAthlete *athlete);

gboolean   hip_athlete_dialog_parse_year (const char *text,
                                          int        *year);

G_END_DECLS
