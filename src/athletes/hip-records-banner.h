/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-records.h"

G_BEGIN_DECLS

#define HIP_TYPE_RECORDS_BANNER (hip_records_banner_get_type ())
G_DECLARE_FINAL_TYPE (HipRecordsBanner, hip_records_banner, HIP, RECORDS_BANNER, GtkWidget)

GtkWidget *hip_records_banner_new         (void);
void       hip_records_banner_set_records (HipRecordsBanner *self,
                                           HipRecords       *records);
void       hip_records_banner_set_error   (HipRecordsBanner *self,
                                           const char       *message);

G_END_DECLS
