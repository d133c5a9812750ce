/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-source.h"

G_BEGIN_DECLS

gboolean  hip_provenance_is_judgement  (HipSource  *source);
char     *hip_provenance_format_source (HipSource  *source);
char     *hip_provenance_join          (GListModel *sources);
char     *hip_provenance_format_line   (GListModel *articles,
                                        GListModel *sources,
                                        const char *reviewed);
char     *hip_provenance_format_list   (GListModel *sources,
                                        const char *reviewed);

G_END_DECLS
