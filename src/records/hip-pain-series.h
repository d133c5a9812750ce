/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_PAIN_SERIES (hip_pain_series_get_type ())
G_DECLARE_FINAL_TYPE (HipPainSeries, hip_pain_series, HIP, PAIN_SERIES, GObject)

HipPainSeries *hip_pain_series_new           (const char    *region,
                                              HipSide        side);
void           hip_pain_series_add           (HipPainSeries *self,
                                              GDateTime     *start,
                                              int            intensity);
const char    *hip_pain_series_get_region    (HipPainSeries *self);
HipSide        hip_pain_series_get_side      (HipPainSeries *self);
guint          hip_pain_series_get_n_points  (HipPainSeries *self);
GDateTime     *hip_pain_series_get_start     (HipPainSeries *self,
                                              guint          point);
int            hip_pain_series_get_intensity (HipPainSeries *self,
                                              guint          point);

G_END_DECLS
