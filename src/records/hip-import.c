/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-import.h"

#include <glib/gi18n-lib.h>

#include "hip-import-private.h"
#include "hip-records-error.h"
#include "hip-records-json.h"
#include "hip-records-limits.h"
#include "hip-records-private.h"
#include "hip-records-reading.h"
#include "hip-records-writing.h"

/* More reasons than anybody reads. */
#define MAX_REASONS 100

/**
 * HipImport:
 *
 * A file of records, and what will become of what is in it when it is imported.
 *
 * Who is who is decided by the ids. Importing a file twice changes nothing the second time, and a file from before the last change
 * doesn't take that change back.
 */
struct _HipImport
{
  GObject    parent_instance;

  GBytes    *bytes;
  guint      counts[HIP_N_IMPORT_KINDS][HIP_N_IMPORT_VERDICTS];
  GPtrArray *reasons; /* of texts, with a NULL at the end */
};

G_DEFINE_FINAL_TYPE (HipImport, hip_import, G_TYPE_OBJECT)

/* One way through the file. */
typedef struct
{
  HipRecordsFile *records;
  HipImport      *counting; /* NULL when what is read is to be written */
  GHashTable     *seen;     /* the ids in the file up to here */
} Walk;

static void
hip_import_finalize (GObject *object)
{
  HipImport *self = HIP_IMPORT (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_ptr_array_unref (self->reasons);

  G_OBJECT_CLASS (hip_import_parent_class)->finalize (object);
}

static void
hip_import_class_init (HipImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_import_finalize;
}

static void
hip_import_init (HipImport *self)
{
  self->reasons = g_ptr_array_new_with_free_func (g_free);
}

static void
count (Walk             *walk,
       HipImportKind     kind,
       HipImportVerdict  verdict,
       guint             n)
{
  if (walk->counting != NULL)
    walk->counting->counts[kind][verdict] += n;
}

static void
add_reason (Walk       *walk,
            guint       athlete,
            const char *reason)
{
  if (walk->counting == NULL)
    return;

  /* Translators: %u is the number of an athlete in a file, %s why they can't be imported. */
  if (walk->counting->reasons->len < MAX_REASONS)
    g_ptr_array_add (walk->counting->reasons, g_strdup_printf (_("Athlete %u: %s"), athlete, reason));
}

/* What two records have in common if they are the same, whenever they were saved. */
static gboolean
same_athlete (HipAthlete *a,
              HipAthlete *b)
{
  return g_str_equal (hip_athlete_get_name (a), hip_athlete_get_name (b))
         && g_str_equal (hip_athlete_get_notes (a), hip_athlete_get_notes (b))
         && hip_athlete_get_birth_year (a) == hip_athlete_get_birth_year (b);
}

static char *
format_session (HipSession *session,
                gint64      changed)
{
  g_autoptr (HipJsonWriter) writer = hip_json_writer_new ();
  g_autoptr (HipSession) copy = hip_session_copy (session);

  hip_session_set_changed (copy, changed);
  hip_records_json_add_session (writer, copy);

  return g_strdup (hip_json_writer_get_text (writer)->str);
}

static gboolean
same_session (HipSession *a,
              HipSession *b)
{
  g_autofree char *left = format_session (a, 0);
  g_autofree char *right = format_session (b, 0);

  return g_str_equal (left, right);
}

/* %NULL without an error when there is none. */
static gboolean
is_missing (GError **error)
{
  if (!g_error_matches (*error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND))
    return FALSE;

  g_clear_error (error);

  return TRUE;
}

static gboolean
judge_athlete (Walk              *walk,
               HipAthlete        *athlete,
               HipImportVerdict  *verdict,
               GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (HipAthlete) kept = hip_records_read_athlete (walk->records, hip_athlete_get_id (athlete), &local_error);

  if (kept == NULL)
    {
      if (!is_missing (&local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      *verdict = HIP_IMPORT_NEW;
    }
  else if (same_athlete (kept, athlete))
    *verdict = HIP_IMPORT_SAME;
  else if (hip_athlete_get_changed (athlete) < hip_athlete_get_changed (kept))
    *verdict = HIP_IMPORT_OLDER;
  else
    *verdict = HIP_IMPORT_CHANGED;

  return TRUE;
}

static gboolean
judge_session (Walk              *walk,
               HipSession        *session,
               HipImportVerdict  *verdict,
               GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (HipSession) kept = hip_records_read_session (walk->records, hip_session_get_id (session), &local_error);

  if (kept == NULL)
    {
      if (!is_missing (&local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      *verdict = HIP_IMPORT_NEW;
    }
  else if (!g_str_equal (hip_session_get_athlete (kept), hip_session_get_athlete (session)))
    *verdict = HIP_IMPORT_REFUSED;
  else if (same_session (kept, session))
    *verdict = HIP_IMPORT_SAME;
  else if (hip_session_get_changed (session) < hip_session_get_changed (kept))
    *verdict = HIP_IMPORT_OLDER;
  else
    *verdict = HIP_IMPORT_CHANGED;

  return TRUE;
}

static gboolean
wants_writing (Walk             *walk,
               HipImportVerdict  verdict)
{
  return walk->counting == NULL && (verdict == HIP_IMPORT_NEW || verdict == HIP_IMPORT_CHANGED);
}

static gboolean
take_session (Walk        *walk,
              guint        number,
              HipSession  *session,
              GError     **error)
{
  HipImportVerdict verdict;

  if (!g_hash_table_add (walk->seen, g_strdup (hip_session_get_id (session))))
    {
      add_reason (walk, number, _("the id of a session is there twice"));
      count (walk, HIP_IMPORT_SESSIONS, HIP_IMPORT_REFUSED, 1);
      return TRUE;
    }

  if (!judge_session (walk, session, &verdict, error))
    return FALSE;

  if (verdict == HIP_IMPORT_REFUSED)
    add_reason (walk, number, _("a session is kept for another athlete already"));
  count (walk, HIP_IMPORT_SESSIONS, verdict, 1);

  return !wants_writing (walk, verdict) || hip_records_put_session (walk->records, session, error);
}

/* One athlete of the file. Only what is wrong with the records is an error; what is wrong with the file is counted. */
static gboolean
take_athlete (Walk           *walk,
              guint           number,
              HipJsonReader  *reader,
              HipJsonToken    token,
              GError        **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;
  g_autoptr (HipAthlete) athlete = hip_records_json_read_athlete (reader, token, sessions, reasons, &reason);
  HipImportVerdict verdict;

  if (athlete != NULL && !g_hash_table_add (walk->seen, g_strdup (hip_athlete_get_id (athlete))))
    {
      g_clear_object (&athlete);
      g_set_error_literal (&reason, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID, _("the id is there twice"));
    }

  if (athlete == NULL)
    {
      add_reason (walk, number, reason->message);
      count (walk, HIP_IMPORT_ATHLETES, HIP_IMPORT_REFUSED, 1);
      count (walk, HIP_IMPORT_SESSIONS, HIP_IMPORT_REFUSED, sessions->len + reasons->len);
      return TRUE;
    }

  for (guint i = 0; i < reasons->len; i++)
    add_reason (walk, number, g_ptr_array_index (reasons, i));
  count (walk, HIP_IMPORT_SESSIONS, HIP_IMPORT_REFUSED, reasons->len);

  if (!judge_athlete (walk, athlete, &verdict, error))
    return FALSE;
  count (walk, HIP_IMPORT_ATHLETES, verdict, 1);
  if (wants_writing (walk, verdict) && !hip_records_put_athlete (walk->records, athlete, error))
    return FALSE;

  for (guint i = 0; i < sessions->len; i++)
    {
      if (!take_session (walk, number, g_ptr_array_index (sessions, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
walk_file (HipImport       *self,
           HipRecordsFile  *records,
           gboolean         counting,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HipJsonReader) reader = hip_json_reader_new (self->bytes);
  Walk walk = { records, counting ? self : NULL, seen };
  HipJsonToken token;
  guint number = 0;

  if (!hip_records_json_find_athletes (reader))
    g_return_val_if_reached (FALSE);

  while ((token = hip_json_reader_next (reader)) != HIP_JSON_END_ARRAY)
    {
      g_assert (token != HIP_JSON_ERROR);

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !take_athlete (&walk, ++number, reader, token, error))
        return FALSE;
    }

  return TRUE;
}

/* A file of which never more is read than it may hold. A pipe would be waited for for ever. */
static GBytes *
read_source (GFile         *source,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guchar *block = g_malloc (1024 * 1024);
  gsize length;

  info = g_file_query_info (source, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error,
                           HIP_RECORDS_ERROR,
                           HIP_RECORDS_ERROR_INVALID,
                           _("This is not a file. Choose a file that was exported."));
      return NULL;
    }

  stream = g_file_read (source, cancellable, error);
  if (stream == NULL)
    return NULL;

  do
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), block, 1024 * 1024, &length, cancellable, error))
        return NULL;

      g_byte_array_append (bytes, block, length);
      if (bytes->len > HIP_MAX_FILE)
        {
          g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID,
                       /* Translators: %d is a number of megabytes. */
                       _("The file is larger than %d MB. Export fewer athletes at a time."), HIP_MAX_FILE / 1024 / 1024);
          return NULL;
        }
    }
  while (length > 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* What the system says about the file that is read, which isn't the file of the records. */
static void
set_source_error (GError       **error,
                  const GError  *technical)
{
  if (technical->domain == HIP_RECORDS_ERROR || g_error_matches (technical, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (technical));
  else
    g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_FAILED,
                 /* Translators: %s is what the system says. */
                 _("The file could not be read. (%s)"), technical->message);
}

/*< private >
 * hip_import_new_for_file:
 * @records: a file of records that is open
 * @source: the file to import
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a file and compares it with the records. Nothing is written.
 *
 * Returns: (transfer full): what would be imported, or %NULL with @error set
 */
HipImport *
hip_import_new_for_file (HipRecordsFile  *records,
                         GFile           *source,
                         GCancellable    *cancellable,
                         GError         **error)
{
  g_autoptr (HipImport) self = g_object_new (HIP_TYPE_IMPORT, NULL);
  g_autoptr (GError) local_error = NULL;
  gboolean good;

  self->bytes = read_source (source, cancellable, &local_error);
  if (self->bytes == NULL)
    {
      set_source_error (error, local_error);
      return NULL;
    }

  if (!hip_records_json_check_format (self->bytes, error)
      || !hip_records_file_begin_reading (records, error))
    return NULL;

  good = walk_file (self, records, TRUE, cancellable, error);
  hip_records_file_end (records);
  g_ptr_array_add (self->reasons, NULL);

  return good ? g_steal_pointer (&self) : NULL;
}

/*< private >
 * hip_import_merge:
 * @self: an import
 * @records: a file of records that is open
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what is new and what has changed, everything or nothing.
 *
 * Returns: whether it is kept now
 */
gboolean
hip_import_merge (HipImport       *self,
                  HipRecordsFile  *records,
                  GCancellable    *cancellable,
                  GError         **error)
{
  if (!hip_import_get_has_changes (self))
    return TRUE;

  if (!hip_records_file_begin (records, TRUE, error))
    return FALSE;

  if (walk_file (self, records, FALSE, cancellable, error) && hip_records_file_commit (records, error))
    return TRUE;

  hip_records_file_end (records);

  return FALSE;
}

/**
 * hip_import_get_count:
 * @self: a #HipImport
 * @kind: athletes or sessions
 * @verdict: what will become of them
 *
 * Returns: how many of them there are in the file
 */
guint
hip_import_get_count (HipImport        *self,
                      HipImportKind     kind,
                      HipImportVerdict  verdict)
{
  g_return_val_if_fail (HIP_IS_IMPORT (self), 0);
  g_return_val_if_fail (kind < HIP_N_IMPORT_KINDS, 0);
  g_return_val_if_fail (verdict < HIP_N_IMPORT_VERDICTS, 0);

  return self->counts[kind][verdict];
}

/**
 * hip_import_get_has_changes:
 * @self: a #HipImport
 *
 * Returns: whether importing it changes the records
 */
gboolean
hip_import_get_has_changes (HipImport *self)
{
  g_return_val_if_fail (HIP_IS_IMPORT (self), FALSE);

  for (guint kind = 0; kind < HIP_N_IMPORT_KINDS; kind++)
    {
      if (self->counts[kind][HIP_IMPORT_NEW] > 0 || self->counts[kind][HIP_IMPORT_CHANGED] > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * hip_import_get_reasons:
 * @self: a #HipImport
 *
 * Returns: (transfer none) (array zero-terminated=1): why things can't be imported, each in a sentence; a hundred at most, however
 *   many there are
 */
const char *const *
hip_import_get_reasons (HipImport *self)
{
  g_return_val_if_fail (HIP_IS_IMPORT (self), NULL);

  return (const char *const *) self->reasons->pdata;
}
