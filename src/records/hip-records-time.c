/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-time.h"

#include <stdio.h>
#include <string.h>

#include "hip-records-limits.h"

/*< private >
 * hip_records_time_new:
 * @seconds: seconds since 1970
 * @utc_offset: how far the clock on the wall was ahead of UTC, in seconds
 *
 * Returns: (transfer full) (nullable): the time with that clock, or %NULL if it is beyond what is kept
 */
GDateTime *
hip_records_time_new (gint64 seconds,
                      int    utc_offset)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (seconds < 0 || seconds > HIP_MAX_TIME || ABS (utc_offset) > 86400)
    return NULL;

  zone = g_time_zone_new_offset (utc_offset);
  utc = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_to_timezone (utc, zone);
}

/*< private >
 * hip_records_time_format:
 * @time: a time
 *
 * Returns: (transfer full): the time with its clock, such as "2026-11-21T16:14:09+01:00"
 */
char *
hip_records_time_format (GDateTime *time)
{
  g_autofree char *local = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");
  int minutes = (int) (g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE);

  return g_strdup_printf ("%s%c%02d:%02d", local, minutes < 0 ? '-' : '+', ABS (minutes) / 60, ABS (minutes) % 60);
}

/*< private >
 * hip_records_time_parse:
 * @text: what hip_records_time_format() makes
 *
 * Returns: (transfer full) (nullable): the time, or %NULL if it isn't written like that
 */
GDateTime *
hip_records_time_parse (const char *text)
{
  g_autoptr (GDateTime) time = strlen (text) == 25 ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  g_autofree char *again = time != NULL ? hip_records_time_format (time) : NULL;

  /* There is one way of writing each time, so that an export of what was imported is the same. */
  if (g_strcmp0 (text, again) != 0 || g_date_time_to_unix (time) < 0 || g_date_time_to_unix (time) > HIP_MAX_TIME)
    return NULL;

  return g_steal_pointer (&time);
}

/*< private >
 * hip_records_utc_format:
 * @seconds: seconds since 1970
 *
 * Returns: (transfer full): the time in UTC, such as "2026-11-21T15:14:09Z"
 */
char *
hip_records_utc_format (gint64 seconds)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (CLAMP (seconds, 0, HIP_MAX_TIME));

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/*< private >
 * hip_records_utc_parse:
 * @text: what hip_records_utc_format() makes
 * @seconds: (out): where to put the seconds since 1970
 *
 * Returns: whether it is written like that
 */
gboolean
hip_records_utc_parse (const char *text,
                       gint64     *seconds)
{
  g_autoptr (GDateTime) time = strlen (text) == 20 ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  g_autofree char *again = time != NULL ? hip_records_utc_format (g_date_time_to_unix (time)) : NULL;

  if (g_strcmp0 (text, again) != 0)
    return FALSE;

  *seconds = g_date_time_to_unix (time);

  return TRUE;
}

/*< private >
 * hip_records_date_format:
 * @date: a day
 *
 * Returns: (transfer full): the day, such as "2026-12-05"
 */
char *
hip_records_date_format (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/*< private >
 * hip_records_date_new:
 * @text: (nullable): what hip_records_date_format() makes
 *
 * Returns: (transfer full) (nullable): the day, or %NULL if it isn't written like that
 */
GDate *
hip_records_date_new (const char *text)
{
  g_autoptr (GDate) date = NULL;
  g_autofree char *again = NULL;
  guint year, month, day;

  if (text == NULL || sscanf (text, "%4u-%2u-%2u", &year, &month, &day) != 3)
    return NULL;

  if (year > 9999 || month > 12 || !g_date_valid_dmy (day, month, year))
    return NULL;

  date = g_date_new_dmy (day, month, year);
  again = hip_records_date_format (date);

  return g_str_equal (text, again) ? g_steal_pointer (&date) : NULL;
}

/*< private >
 * hip_records_now:
 *
 * Returns: the seconds since 1970
 */
gint64
hip_records_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}
