/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HIP_TYPE_DETAIL (hip_detail_get_type ())
G_DECLARE_FINAL_TYPE (HipDetail, hip_detail, HIP, DETAIL, GObject)

HipDetail *hip_detail_get_default   (void);

gboolean   hip_detail_get_clinician (HipDetail *self);
void       hip_detail_set_clinician (HipDetail *self,
                                     gboolean   clinician);

G_END_DECLS
