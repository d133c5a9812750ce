/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How athletes come into a picture: made-up ones, in a folder that nobody keeps records in. */

#pragma once

#include "hip-window.h"

void hip_shots_isolate_records  (void);
void hip_shots_put_records      (const char *path);
void hip_shots_keep             (HipWindow  *window);
void hip_shots_close_unsaved    (HipWindow  *window);
void hip_shots_import           (HipWindow  *window,
                                 const char *path);
void hip_shots_open_athletes    (HipWindow  *window,
                                 const char *name);
void hip_shots_do_on_page       (HipWindow  *window,
                                 const char *action);
void hip_shots_compare_sessions (HipWindow  *window);
void hip_shots_show_earlier     (HipWindow  *window);
