/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-window.h"

G_BEGIN_DECLS

void hip_file_opener_attach       (HipWindow *window);
void hip_file_opener_open         (HipWindow *window,
                                   GFile     *file);
void hip_file_opener_open_records (HipWindow *window,
                                   GFile     *file);

G_END_DECLS
