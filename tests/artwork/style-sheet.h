/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As much of CSS as the artwork uses for its colours: classes, descendants, specificity and !important. */
typedef struct _StyleSheet StyleSheet;

StyleSheet *style_sheet_new  (void);
void        style_sheet_free (StyleSheet *self);
void        style_sheet_add  (StyleSheet *self,
                              const char *css);
char       *style_sheet_find (StyleSheet *self,
                              const char *ancestors,
                              const char *classes,
                              const char *property);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StyleSheet, style_sheet_free)

G_END_DECLS
