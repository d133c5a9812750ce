/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

void hip_hit_opener_search (HipWindow  *window,
                            const char *words);
void hip_hit_opener_open   (HipWindow  *window,
                            const char *words,
                            const char *kind,
                            const char *id);

G_END_DECLS
