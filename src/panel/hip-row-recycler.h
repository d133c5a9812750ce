/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HipRowRecycler:
 * @get_shown: returns what a row shows
 * @is_same: whether two items are the same thing, perhaps after another answer
 * @show: shows another item in a row
 * @create: makes a row that shows an item
 *
 * How hip_row_recycler_update() deals with the rows of a list.
 */
typedef struct
{
  gpointer   (*get_shown) (GtkListBoxRow *row);
  gboolean   (*is_same)   (gpointer       shown,
                           gpointer       item);
  void       (*show)      (GtkListBoxRow *row,
                           gpointer       item);
  GtkWidget *(*create)    (gpointer       item,
                           gpointer       data);
} HipRowRecycler;

void hip_row_recycler_update (const HipRowRecycler *recycler,
                              GtkListBox           *list_box,
                              guint                 position,
                              guint                 removed,
                              guint                 added,
                              GListModel           *model,
                              gpointer              data);

G_END_DECLS
