/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hip-enquiry.h"
#include "hip-keeper.h"

G_BEGIN_DECLS

#define HIP_TYPE_UNDO (hip_undo_get_type ())

G_DECLARE_FINAL_TYPE (HipUndo, hip_undo, HIP, UNDO, GObject)

HipUndo *hip_undo_new           (AdwToastOverlay *overlay,
                                 HipEnquiry      *enquiry);

gboolean hip_undo_get_available (HipUndo         *self);

void     hip_undo_set_keeper    (HipUndo         *self,
                                 HipKeeper       *keeper);

void     hip_undo_offer         (HipUndo         *self,
                                 const char      *title);
void     hip_undo_take_back     (HipUndo         *self);

G_END_DECLS
