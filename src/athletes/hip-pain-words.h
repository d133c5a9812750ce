/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pain over time in words. */

#pragma once

#include "hip-library.h"
#include "hip-pain-series.h"

G_BEGIN_DECLS

char *hip_pain_words_dup_spot  (HipLibrary     *library,
                                HipPainSeries  *series);
char *hip_pain_words_dup_point (const char     *spot,
                                int             intensity,
                                GDateTime      *start);
char *hip_pain_words_dup_line  (const char     *spot,
                                const int      *intensities,
                                GDateTime     **starts);

G_END_DECLS
