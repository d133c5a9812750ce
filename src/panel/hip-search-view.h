/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_SEARCH_VIEW (hip_search_view_get_type ())
G_DECLARE_FINAL_TYPE (HipSearchView, hip_search_view, HIP, SEARCH_VIEW, GtkWidget)

GtkWidget    *hip_search_view_new          (HipLibrary     *library);

HipLibrary   *hip_search_view_get_library  (HipSearchView  *self);
const char   *hip_search_view_get_words    (HipSearchView  *self);
void          hip_search_view_set_words    (HipSearchView  *self,
                                            const char     *words);
void          hip_search_view_set_side     (HipSearchView  *self,
                                            HipSide         side);
GtkWidget    *hip_search_view_get_text     (HipSearchView  *self);
HipSearchHit *hip_search_view_get_selected (HipSearchView  *self);
void          hip_search_view_select       (HipSearchView  *self,
                                            guint           position);
void          hip_search_view_start        (HipSearchView  *self);
void          hip_search_view_read         (HipSearchView  *self,
                                            HipSearchHit   *hit,
                                            const char     *note);
gboolean      hip_search_view_go_back      (HipSearchView  *self);

G_END_DECLS
