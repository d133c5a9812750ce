/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times and days as they are kept and exported. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateTime *hip_records_time_new    (gint64       seconds,
                                    int          utc_offset);
GDateTime *hip_records_time_parse  (const char  *text);
char      *hip_records_time_format (GDateTime   *time);
gboolean   hip_records_utc_parse   (const char  *text,
                                    gint64      *seconds);
char      *hip_records_utc_format  (gint64       seconds);
GDate     *hip_records_date_new    (const char  *text);
char      *hip_records_date_format (const GDate *date);
gint64     hip_records_now         (void);

G_END_DECLS
