/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipPaper:
 * @HIP_PAPER_A4: ISO A4, 210 × 297 mm
 * @HIP_PAPER_LETTER: US Letter, 8½ × 11 inches
 *
 * The paper that a handout is laid out for.
 */
typedef enum
{
  HIP_PAPER_A4,
  HIP_PAPER_LETTER,
} HipPaper;

#define HIP_N_PAPERS (HIP_PAPER_LETTER + 1)

const char *hip_paper_to_id      (HipPaper    paper);
gboolean    hip_paper_from_id    (const char *id,
                                  HipPaper   *paper);
void        hip_paper_get_size   (HipPaper    paper,
                                  double     *width,
                                  double     *height);
HipPaper    hip_paper_for_locale (void);

G_END_DECLS
