/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_PAGE_STACK (hip_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (HipPageStack, hip_page_stack, HIP, PAGE_STACK, GtkWidget)

GtkWidget  *hip_page_stack_new             (void);

GtkWidget  *hip_page_stack_get_root        (HipPageStack *self);
void        hip_page_stack_set_root        (HipPageStack *self,
                                            GtkWidget    *root);
const char *hip_page_stack_get_title       (HipPageStack *self);
gboolean    hip_page_stack_get_can_go_back (HipPageStack *self);
GtkWidget  *hip_page_stack_get_page        (HipPageStack *self);
void        hip_page_stack_open            (HipPageStack *self,
                                            const char   *title,
                                            GtkWidget    *page);
gboolean    hip_page_stack_go_back         (HipPageStack *self);

G_END_DECLS
