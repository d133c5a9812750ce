/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_TEXT_SECTION (hip_text_section_get_type ())
G_DECLARE_FINAL_TYPE (HipTextSection, hip_text_section, HIP, TEXT_SECTION, GtkWidget)

const char *hip_text_section_get_title (HipTextSection *self);
void        hip_text_section_set_title (HipTextSection *self,
                                        const char     *title);
const char *hip_text_section_get_text  (HipTextSection *self);
void        hip_text_section_set_text  (HipTextSection *self,
                                        const char     *text);

G_END_DECLS
