/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipDistanceUnit:
 * @HIP_DISTANCE_KILOMETERS: kilometers
 * @HIP_DISTANCE_MILES: miles
 *
 * What runs are measured in.
 */
typedef enum
{
  HIP_DISTANCE_KILOMETERS,
  HIP_DISTANCE_MILES,
} HipDistanceUnit;

HipDistanceUnit hip_distance_get_usual_unit (void);
HipDistanceUnit hip_distance_get_unit       (void);
void            hip_distance_set_unit       (HipDistanceUnit  unit);

char           *hip_distance_choose         (const char      *text);

G_END_DECLS
