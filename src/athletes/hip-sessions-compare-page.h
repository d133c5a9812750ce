/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_SESSIONS_COMPARE_PAGE (hip_sessions_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (HipSessionsComparePage, hip_sessions_compare_page, HIP, SESSIONS_COMPARE_PAGE, GtkWidget)

GtkWidget *hip_sessions_compare_page_new (GPtrArray  *sessions,
                                          HipLibrary *library);

G_END_DECLS
