/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A catalogue of two files that is right, and what tests change in it to see it go wrong. */
typedef struct
{
  char *directory;
  char *base;      /* everything but the condition */
  char *condition;
} SmallCatalogue;

void  small_catalogue_init    (SmallCatalogue *self);
void  small_catalogue_clear   (SmallCatalogue *self);
void  small_catalogue_replace (SmallCatalogue *self,
                               const char     *old_text,
                               const char     *new_text);
guint small_catalogue_line_of (SmallCatalogue *self,
                               const char     *text);
void  small_catalogue_write   (SmallCatalogue *self);
char *small_catalogue_path    (SmallCatalogue *self,
                               const char     *name);

void  remove_directory        (const char     *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SmallCatalogue, small_catalogue_clear)

G_END_DECLS
