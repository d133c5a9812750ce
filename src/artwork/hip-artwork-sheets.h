/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-artwork.h"

G_BEGIN_DECLS

typedef struct _HipArtworkSheets HipArtworkSheets;

HipArtworkSheets *hip_artwork_sheets_new       (HipArtwork            *artwork,
                                                const HipArtworkArea  *area);
void              hip_artwork_sheets_free      (HipArtworkSheets      *self);
gboolean          hip_artwork_sheets_is_for    (HipArtworkSheets      *self,
                                                HipArtwork            *artwork,
                                                const HipArtworkArea  *area);
gboolean          hip_artwork_sheets_is_done   (HipArtworkSheets      *self);
void              hip_artwork_sheets_adopt     (HipArtworkSheets      *self,
                                                HipLayer               layer,
                                                cairo_surface_t       *sheet);
void              hip_artwork_sheets_leave_out (HipArtworkSheets      *self,
                                                HipLayer               layer);
cairo_surface_t  *hip_artwork_sheets_render    (HipArtworkSheets      *self,
                                                HipLayer               layer,
                                                GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipArtworkSheets, hip_artwork_sheets_free)

G_END_DECLS
