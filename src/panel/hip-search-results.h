/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-search-hit.h"

G_BEGIN_DECLS

/* The list of what a search found, kind by kind. Private to the view of the search. */

void          hip_search_results_set_up       (GtkListBox *list_box);
void          hip_search_results_fill         (GtkListBox *list_box,
                                               GListModel *hits);
HipSearchHit *hip_search_results_get_selected (GtkListBox *list_box);
void          hip_search_results_select       (GtkListBox *list_box,
                                               guint       position);
void          hip_search_results_select_over  (GtkListBox *list_box,
                                               GtkWidget  *inside);
gboolean      hip_search_results_enter        (GtkListBox *list_box);

G_END_DECLS
