/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-handout.h"

G_BEGIN_DECLS

#define HIP_TYPE_HANDOUT_DELIVERY (hip_handout_delivery_get_type ())
G_DECLARE_FINAL_TYPE (HipHandoutDelivery, hip_handout_delivery, HIP, HANDOUT_DELIVERY, GObject)

HipHandoutDelivery *hip_handout_delivery_new           (void);

gboolean            hip_handout_delivery_get_can_email (HipHandoutDelivery *self);
void                hip_handout_delivery_print         (HipHandoutDelivery *self,
                                                        HipHandout         *handout,
                                                        GtkWindow          *parent);
void                hip_handout_delivery_choose_file   (HipHandoutDelivery *self,
                                                        HipHandout         *handout,
                                                        GtkWindow          *parent);
void                hip_handout_delivery_save          (HipHandoutDelivery *self,
                                                        HipHandout         *handout,
                                                        GFile              *file);
void                hip_handout_delivery_email         (HipHandoutDelivery *self,
                                                        HipHandout         *handout);

G_END_DECLS
