/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_REASON_SECTION (hip_reason_section_get_type ())
G_DECLARE_FINAL_TYPE (HipReasonSection, hip_reason_section, HIP, REASON_SECTION, GtkWidget)

const char *hip_reason_section_get_title (HipReasonSection *self);
void        hip_reason_section_set_title (HipReasonSection *self,
                                          const char       *title);
GListModel *hip_reason_section_get_model (HipReasonSection *self);
void        hip_reason_section_set_model (HipReasonSection *self,
                                          GListModel       *model);

G_END_DECLS
