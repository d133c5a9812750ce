/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of a list of spots. */

#pragma once

#include "hip-spot.h"

G_BEGIN_DECLS

gboolean   hip_spots_find         (GListModel *spots,
                                   HipRegion  *region,
                                   HipSide     side,
                                   guint      *position);
GPtrArray *hip_spots_dup_regions  (GListModel *spots,
                                   gboolean   *both_sides);
char      *hip_spots_format_title (GListModel *spots);

G_END_DECLS
