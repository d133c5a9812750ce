/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-handout.h"

G_BEGIN_DECLS

#define HIP_TYPE_HANDOUT_PREVIEW (hip_handout_preview_get_type ())
G_DECLARE_FINAL_TYPE (HipHandoutPreview, hip_handout_preview, HIP, HANDOUT_PREVIEW, GtkWidget)

HipHandout *hip_handout_preview_get_handout (HipHandoutPreview *self);
void        hip_handout_preview_set_handout (HipHandoutPreview *self,
                                             HipHandout        *handout);
gboolean    hip_handout_preview_get_zoomed  (HipHandoutPreview *self);
void        hip_handout_preview_set_zoomed  (HipHandoutPreview *self,
                                             gboolean           zoomed);
gboolean    hip_handout_preview_is_settled  (HipHandoutPreview *self);

G_END_DECLS
