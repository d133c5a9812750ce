/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes records into files that other programs can read. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hip-pain-series.h"
#include "hip-records-error.h"
#include "hip-records-json.h"
#include "hip-records-private.h"
#include "hip-records-reading.h"
#include "hip-records-time.h"

/* Writes an athlete into @text. */
typedef gboolean (*WriteAthlete) (HipRecordsFile  *file,
                                  HipAthlete      *athlete,
                                  gpointer         data,
                                  GError         **error);

/* What the system says about the file that is written, which isn't the file of the records. */
static gboolean
set_destination_error (GError       **error,
                       const GError  *technical)
{
  if (g_error_matches (technical, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (technical));
  else
    g_set_error (error,
                 HIP_RECORDS_ERROR,
                 g_error_matches (technical, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? HIP_RECORDS_ERROR_NO_ROOM
                                                                              : HIP_RECORDS_ERROR_FAILED,
                 /* Translators: %s is what the system says. */
                 _("The file could not be written. (%s)"),
                 technical->message);

  return FALSE;
}

/* Hands on what was written so far. */
static gboolean
flush (GString        *text,
       GOutputStream  *stream,
       GCancellable   *cancellable,
       GError        **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, &local_error))
    return set_destination_error (error, local_error);

  g_string_truncate (text, 0);

  return TRUE;
}

/* The ids of the athletes to write. One that isn't there is an error. */
static GPtrArray *
list_athletes (HipRecordsFile  *file,
               const char      *athlete,
               GError         **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  if (athlete == NULL)
    return hip_records_read_athlete_ids (file, error);

  ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (ids, g_strdup (athlete));

  return g_steal_pointer (&ids);
}

/* Athlete by athlete, so that no more than one of them is in memory. */
static gboolean
write_athletes (HipRecordsFile  *file,
                GPtrArray       *ids,
                GString         *text,
                GOutputStream   *stream,
                WriteAthlete     write_athlete,
                gpointer         data,
                GCancellable    *cancellable,
                GError         **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (HipAthlete) athlete = hip_records_read_athlete (file, g_ptr_array_index (ids, i), error);

      if (athlete == NULL
          || !write_athlete (file, athlete, data, error)
          || !flush (text, stream, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* The destination keeps what it has until everything is written. Only its owner may read it. */
static GOutputStream *
open_destination (GFile         *destination,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  GFileOutputStream *stream = g_file_replace (destination, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable, &local_error);

  if (stream == NULL)
    set_destination_error (error, local_error);

  return stream != NULL ? G_OUTPUT_STREAM (stream) : NULL;
}

static gboolean
close_destination (GOutputStream  *stream,
                   gboolean        good,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (GCancellable) cancelled = NULL;
  g_autoptr (GError) local_error = NULL;

  if (good)
    return g_output_stream_close (stream, cancellable, &local_error) || set_destination_error (error, local_error);

  /* Closing with a cancelled cancellable leaves the old file in its place. */
  cancelled = g_cancellable_new ();
  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);

  return FALSE;
}

static gboolean
write_json (HipRecordsFile  *file,
            HipAthlete      *athlete,
            gpointer         data,
            GError         **error)
{
  HipJsonWriter *writer = data;
  g_autoptr (GPtrArray) sessions = hip_records_read_sessions (file, hip_athlete_get_id (athlete), error);

  if (sessions == NULL)
    return FALSE;

  hip_records_json_begin_athlete (writer, athlete);
  for (guint i = 0; i < sessions->len; i++)
    hip_records_json_add_session (writer, g_ptr_array_index (sessions, i));
  hip_records_json_end_athlete (writer);

  return TRUE;
}

static gboolean
write_json_file (HipRecordsFile  *file,
                 GPtrArray       *ids,
                 GOutputStream   *stream,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr (HipJsonWriter) writer = hip_json_writer_new ();
  GString *text = hip_json_writer_get_text (writer);

  hip_records_json_begin (writer);
  if (!write_athletes (file, ids, text, stream, write_json, writer, cancellable, error))
    return FALSE;
  hip_records_json_end (writer);

  return flush (text, stream, cancellable, error);
}

/* Quotes what a comma or a line would break. A spreadsheet takes a text that begins like a formula for one and runs it, so such a
 * text gets an apostrophe in front. */
static void
append_field (GString    *text,
              const char *value)
{
  const char *formula = *value != '\0' && strchr ("=+-@\t\r", *value) != NULL ? "'" : "";

  if (strpbrk (value, "\",\r\n") == NULL)
    {
      g_string_append_printf (text, "%s%s", formula, value);
      return;
    }

  g_string_append_printf (text, "\"%s", formula);
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static gboolean
write_csv (HipRecordsFile  *file,
           HipAthlete      *athlete,
           gpointer         data,
           GError         **error)
{
  GString *text = data;
  g_autoptr (GPtrArray) spots = hip_records_read_pain (file, hip_athlete_get_id (athlete), error);

  if (spots == NULL)
    return FALSE;

  for (guint i = 0; i < spots->len; i++)
    {
      HipPainSeries *series = g_ptr_array_index (spots, i);

      for (guint j = 0; j < hip_pain_series_get_n_points (series); j++)
        {
          GDateTime *start = hip_pain_series_get_start (series, j);
          g_autofree char *time = g_date_time_format (start, "%Y-%m-%d,%H:%M");
          int intensity = hip_pain_series_get_intensity (series, j);

          g_string_append_printf (text, "%s,", hip_athlete_get_id (athlete));
          append_field (text, hip_athlete_get_name (athlete));
          g_string_append_printf (text, ",%s,", time);
          append_field (text, hip_pain_series_get_region (series));
          g_string_append_printf (text, ",%s,", hip_side_to_id (hip_pain_series_get_side (series)));
          if (intensity != HIP_INTENSITY_NOT_SAID)
            g_string_append_printf (text, "%d", intensity);
          g_string_append (text, "\r\n");
        }
    }

  return TRUE;
}

static gboolean
write_csv_file (HipRecordsFile  *file,
                GPtrArray       *ids,
                GOutputStream   *stream,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr (GString) text = g_string_new ("athlete,name,date,time,region,side,pain\r\n");

  return write_athletes (file, ids, text, stream, write_csv, text, cancellable, error)
         && flush (text, stream, cancellable, error);
}

typedef gboolean (*WriteFile) (HipRecordsFile  *file,
                               GPtrArray       *ids,
                               GOutputStream   *stream,
                               GCancellable    *cancellable,
                               GError         **error);

static gboolean
export_to (HipRecordsFile  *file,
           const char      *athlete,
           GFile           *destination,
           WriteFile        write_file,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  gboolean good;

  if (!hip_records_file_begin_reading (file, error))
    return FALSE;

  ids = list_athletes (file, athlete, error);
  good = ids != NULL;
  if (good)
    {
      stream = open_destination (destination, cancellable, error);
      good = stream != NULL
             && close_destination (stream, write_file (file, ids, stream, cancellable, error), cancellable, error);
    }

  hip_records_file_end (file);

  return good;
}

/*< private >
 * hip_records_export_json:
 * @file: a file that is open
 * @athlete: (nullable): the id of an athlete, or %NULL for all
 * @destination: where to write to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the open format. The same records make the same bytes.
 *
 * Returns: whether everything was written
 */
gboolean
hip_records_export_json (HipRecordsFile  *file,
                         const char      *athlete,
                         GFile           *destination,
                         GCancellable    *cancellable,
                         GError         **error)
{
  return export_to (file, athlete, destination, write_json_file, cancellable, error);
}

/*< private >
 * hip_records_export_csv:
 * @file: a file that is open
 * @athlete: (nullable): the id of an athlete, or %NULL for all
 * @destination: where to write to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the pain log as a table (RFC 4180).
 *
 * Returns: whether everything was written
 */
gboolean
hip_records_export_csv (HipRecordsFile  *file,
                        const char      *athlete,
                        GFile           *destination,
                        GCancellable    *cancellable,
                        GError         **error)
{
  return export_to (file, athlete, destination, write_csv_file, cancellable, error);
}
