/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_MECHANISM_DETAILS (hip_mechanism_details_get_type ())
G_DECLARE_FINAL_TYPE (HipMechanismDetails, hip_mechanism_details, HIP, MECHANISM_DETAILS, GtkWidget)

GtkWidget *hip_mechanism_details_new (HipLibrary   *library,
                                      HipMechanism *mechanism);

G_END_DECLS
