/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-paper.h"

#include <langinfo.h>
#include <stdint.h>

static const struct
{
  const char *id;
  double      width;
  double      height;
} papers[HIP_N_PAPERS] = {
  [HIP_PAPER_A4] = { "a4", 595.276, 841.890 },
  [HIP_PAPER_LETTER] = { "letter", 612, 792 },
};

/* Halfway between Letter (279 mm) and A4 (297 mm). */
#define SHORT_PAPER_HEIGHT 288

/**
 * hip_paper_to_id:
 * @paper: a paper
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
hip_paper_to_id (HipPaper paper)
{
  g_return_val_if_fail (paper < HIP_N_PAPERS, NULL);

  return papers[paper].id;
}

/**
 * hip_paper_from_id:
 * @id: a name
 * @paper: (out): the paper of that name
 *
 * Returns: whether there is such a paper
 */
gboolean
hip_paper_from_id (const char *id,
                   HipPaper   *paper)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (paper != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (id, papers[i].id) != 0)
        continue;

      *paper = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * hip_paper_get_size:
 * @paper: a paper
 * @width: (out): its width, in points
 * @height: (out): its height, in points
 */
void
hip_paper_get_size (HipPaper  paper,
                    double   *width,
                    double   *height)
{
  g_return_if_fail (paper < HIP_N_PAPERS);
  g_return_if_fail (width != NULL && height != NULL);

  *width = papers[paper].width;
  *height = papers[paper].height;
}

/**
 * hip_paper_for_locale:
 *
 * Returns: the paper that is usual where the program runs; A4 where nobody says
 */
HipPaper
hip_paper_for_locale (void)
{
#ifdef __GLIBC__
  /* The C library hands the number over in place of a pointer. */
  int height = (int) (intptr_t) nl_langinfo (_NL_PAPER_HEIGHT);

  if (height > 0 && height < SHORT_PAPER_HEIGHT)
    return HIP_PAPER_LETTER;
#endif

  return HIP_PAPER_A4;
}
