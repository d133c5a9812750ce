/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-keeper.h"

G_BEGIN_DECLS

#define HIP_TYPE_TIMELINE_PAGE (hip_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (HipTimelinePage, hip_timeline_page, HIP, TIMELINE_PAGE, GtkWidget)

GtkWidget *hip_timeline_page_new (HipKeeper  *keeper,
                                  const char *athlete);

G_END_DECLS
