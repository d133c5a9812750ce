/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"
#include "hip-pain-series.h"

G_BEGIN_DECLS

#define HIP_TYPE_PAIN_CHART (hip_pain_chart_get_type ())
G_DECLARE_FINAL_TYPE (HipPainChart, hip_pain_chart, HIP, PAIN_CHART, GtkWidget)

GtkWidget  *hip_pain_chart_new             (HipLibrary   *library);
GListModel *hip_pain_chart_get_series      (HipPainChart *self);
void        hip_pain_chart_set_series      (HipPainChart *self,
                                            GListModel   *series);
const char *hip_pain_chart_get_description (HipPainChart *self);
const char *hip_pain_chart_get_reading     (HipPainChart *self);

G_END_DECLS
