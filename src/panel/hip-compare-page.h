/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_COMPARE_PAGE (hip_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (HipComparePage, hip_compare_page, HIP, COMPARE_PAGE, GtkWidget)

GtkWidget *hip_compare_page_new (HipEnquiry         *enquiry,
                                 const char * const *conditions);

G_END_DECLS
