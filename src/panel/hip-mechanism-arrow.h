/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_MECHANISM_ARROW (hip_mechanism_arrow_get_type ())
G_DECLARE_FINAL_TYPE (HipMechanismArrow, hip_mechanism_arrow, HIP, MECHANISM_ARROW, GtkListBoxRow)

GtkWidget    *hip_mechanism_arrow_new           (HipLibrary        *library,
                                                 HipMechanism      *mechanism,
                                                 gboolean           straight);

HipMechanism *hip_mechanism_arrow_get_mechanism (HipMechanismArrow *self);
GtkWidget    *hip_mechanism_arrow_get_icon      (HipMechanismArrow *self);
gboolean      hip_mechanism_arrow_get_expanded  (HipMechanismArrow *self);
void          hip_mechanism_arrow_set_expanded  (HipMechanismArrow *self,
                                                 gboolean           expanded);

G_END_DECLS
