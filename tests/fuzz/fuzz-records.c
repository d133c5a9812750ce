/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of records that somebody wants to import: it is refused, or what is read from it can be written and is read again as the
 * same. */

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "hip-records-json.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

/* What can be imported from a file, written anew. NULL if it is no file of records. */
static char *
rewrite (GBytes *bytes,
         guint  *n_refused)
{
  g_autoptr (HipJsonReader) reader = hip_json_reader_new (bytes);
  g_autoptr (HipJsonWriter) writer = hip_json_writer_new ();
  HipJsonToken token;

  *n_refused = 0;
  if (!hip_records_json_check_format (bytes, NULL))
    return NULL;

  g_assert_true (hip_records_json_find_athletes (reader));
  hip_records_json_begin (writer);
  while ((token = hip_json_reader_next (reader)) != HIP_JSON_END_ARRAY)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      g_autoptr (HipAthlete) athlete = hip_records_json_read_athlete (reader, token, sessions, reasons, &error);

      *n_refused += reasons->len;
      if (athlete == NULL)
        {
          g_assert_nonnull (error);
          (*n_refused)++;
          continue;
        }

      g_assert_no_error (error);
      hip_records_json_begin_athlete (writer, athlete);
      for (guint i = 0; i < sessions->len; i++)
        hip_records_json_add_session (writer, g_ptr_array_index (sessions, i));
      hip_records_json_end_athlete (writer);
    }
  hip_records_json_end (writer);

  return g_strdup (hip_json_writer_get_text (writer)->str);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  guint n_refused;
  g_autofree char *text = rewrite (bytes, &n_refused);

  if (text != NULL)
    {
      g_autoptr (GBytes) again = g_bytes_new_static (text, strlen (text));
      g_autofree char *same = rewrite (again, &n_refused);

      g_assert_cmpuint (n_refused, ==, 0);
      g_assert_cmpstr (text, ==, same);
    }

  return 0;
}
