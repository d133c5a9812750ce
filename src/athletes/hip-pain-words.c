/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-pain-words.h"

#include <glib/gi18n-lib.h>

#include "hip-session-words.h"
#include "hip-spot.h"

/*< private >
 * hip_pain_words_dup_spot:
 * @library: where to look for names
 * @series: pain at a spot
 *
 * Returns: (transfer full): the name of the spot, such as “Groin crease, right”
 */
char *
hip_pain_words_dup_spot (HipLibrary    *library,
                         HipPainSeries *series)
{
  HipRegion *region = hip_library_get_region (library, hip_pain_series_get_region (series));

  /* What the catalogue doesn't know any more is named by its id, which is English words. */
  return region != NULL ? hip_spot_format (region, hip_pain_series_get_side (series))
                        : g_strdup (hip_pain_series_get_region (series));
}

/*< private >
 * hip_pain_words_dup_point:
 * @spot: the name of a spot
 * @intensity: 0–10
 * @start: when
 *
 * Returns: (transfer full): one figure in words
 */
char *
hip_pain_words_dup_point (const char *spot,
                          int         intensity,
                          GDateTime  *start)
{
  g_autofree char *day = hip_session_words_dup_date (start);

  /* Translators: a spot, such as “Groin crease, right”; pain, 0–10; and a day. */
  return g_strdup_printf (_("%s: pain %d of 10, %s"), spot, intensity, day);
}

/*< private >
 * hip_pain_words_dup_line:
 * @spot: the name of a spot
 * @intensities: (array fixed-size=2): 0–10, at first and at last
 * @starts: (array fixed-size=2): when; the same twice if there is only one figure
 *
 * Returns: (transfer full): what became of the pain, in words
 */
char *
hip_pain_words_dup_line (const char *spot,
                         const int  *intensities,
                         GDateTime **starts)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (starts[0] == starts[1])
    return hip_pain_words_dup_point (spot, intensities[0], starts[0]);

  from = hip_session_words_dup_date (starts[0]);
  to = hip_session_words_dup_date (starts[1]);

  /* Translators: a spot, such as “Groin crease, right”; then pain, 0–10, and a day, twice: at first and at last. */
  return g_strdup_printf (_("%s: pain %d on %s, %d on %s"), spot, intensities[0], from, intensities[1], to);
}
