/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What templates share. */

void     hip_template_dispose  (GtkWidget  *widget,
                                GType       type);

void     hip_template_wrap_buttons (GtkWidget *widget);

void     hip_template_hide_folded (GtkWidget *widget);

void     hip_template_hide_behind (GtkStack  *stack);

void     hip_template_show_page   (GtkStack  *stack,
                                   GtkWidget *page);

/* A closure for expressions; bind it with gtk_widget_class_bind_template_callback(). */
gboolean hip_template_has_text (gpointer    object,
                                const char *text);

G_END_DECLS
