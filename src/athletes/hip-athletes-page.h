/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-keeper.h"

G_BEGIN_DECLS

#define HIP_TYPE_ATHLETES_PAGE (hip_athletes_page_get_type ())
G_DECLARE_FINAL_TYPE (HipAthletesPage, hip_athletes_page, HIP, ATHLETES_PAGE, GtkWidget)

GtkWidget *hip_athletes_page_new (HipKeeper *keeper);

G_END_DECLS
