/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_STEP_DETAILS (hip_step_details_get_type ())
G_DECLARE_FINAL_TYPE (HipStepDetails, hip_step_details, HIP, STEP_DETAILS, GtkWidget)

GtkWidget *hip_step_details_new (HipLibrary *library,
                                 HipStep    *step);

G_END_DECLS
