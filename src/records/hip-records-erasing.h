/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-records-file.h"

G_BEGIN_DECLS

GStrv    hip_records_erase_athlete (HipRecordsFile  *file,
                                    const char      *athlete,
                                    GError         **error);
GStrv    hip_records_erase_session (HipRecordsFile  *file,
                                    const char      *session,
                                    GError         **error);
char    *hip_records_make_backup   (HipRecordsFile  *file,
                                    GError         **error);
gboolean hip_records_start_again   (HipRecordsFile  *file,
                                    const char      *backup,
                                    GError         **error);

G_END_DECLS
