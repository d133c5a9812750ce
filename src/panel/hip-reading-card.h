/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_READING_CARD (hip_reading_card_get_type ())
G_DECLARE_FINAL_TYPE (HipReadingCard, hip_reading_card, HIP, READING_CARD, GtkWidget)

GtkWidget  *hip_reading_card_new       (void);

gboolean    hip_reading_card_read      (HipReadingCard  *self,
                                        HipLibrary      *library,
                                        HipSearchHit    *hit,
                                        GError         **error);
const char *hip_reading_card_get_note  (HipReadingCard  *self);
void        hip_reading_card_set_note  (HipReadingCard  *self,
                                        const char      *note);

G_END_DECLS
