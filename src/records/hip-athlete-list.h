/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-records.h"

G_BEGIN_DECLS

#define HIP_TYPE_ATHLETE_LIST (hip_athlete_list_get_type ())
G_DECLARE_FINAL_TYPE (HipAthleteList, hip_athlete_list, HIP, ATHLETE_LIST, GObject)

HipAthleteList *hip_athlete_list_new               (HipRecords     *records);
HipRecords     *hip_athlete_list_get_records       (HipAthleteList *self);
const char     *hip_athlete_list_get_search        (HipAthleteList *self);
void            hip_athlete_list_set_search        (HipAthleteList *self,
                                                    const char     *search);
gboolean        hip_athlete_list_get_loading       (HipAthleteList *self);
const char     *hip_athlete_list_get_error_message (HipAthleteList *self);

G_END_DECLS
