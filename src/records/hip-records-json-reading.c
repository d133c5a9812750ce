/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the open format, of which any file may only claim to be. */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hip-records-check.h"
#include "hip-records-error.h"
#include "hip-records-json-entries.h"
#include "hip-records-json.h"
#include "hip-records-limits.h"
#include "hip-records-private.h"
#include "hip-records-time.h"

static void
set_foreign_error (GError **error)
{
  g_set_error_literal (error,
                       HIP_RECORDS_ERROR,
                       HIP_RECORDS_ERROR_FOREIGN,
                       _("This file does not contain records of Hip Map. Choose a file that was exported as records."));
}

/*< private >
 * hip_records_json_check_format:
 * @bytes: a file
 * @error: return location for an error
 *
 * Reads the file from beginning to end, so that nobody who reads it again finds anything that is not JSON.
 *
 * Returns: whether it is a file of records that this program understands
 */
gboolean
hip_records_json_check_format (GBytes  *bytes,
                               GError **error)
{
  g_autoptr (HipJsonReader) reader = hip_json_reader_new (bytes);
  static const char *const names[] = { "format", "version", "athletes", NULL };
  HipJsonObject object = { reader, NULL, 0 };
  g_autofree char *format = NULL;
  g_autoptr (GError) reason = NULL;
  HipJsonToken token = hip_json_reader_next (reader);
  int version = 0;
  int member;

  if (token == HIP_JSON_BEGIN_OBJECT)
    {
      while (hip_json_object_next (&object, names, &member, &token))
        {
          if (member == 0)
            hip_json_object_take_text (&object, token, &format);
          else if (member == 1)
            hip_json_object_take_integer (&object, token, 1, G_MAXINT, &version);
          else
            {
              if (token != HIP_JSON_BEGIN_ARRAY)
                hip_json_object_refuse (&object, _("“athletes” is not a list"));
              hip_json_reader_skip_value (reader, token);
            }
        }
    }
  else
    {
      hip_json_reader_skip_value (reader, token);
    }
  reason = g_steal_pointer (&object.reason);

  if (hip_json_reader_get_error (reader) == NULL)
    hip_json_reader_next (reader);

  if (hip_json_reader_get_error (reader) != NULL)
    {
      /* Translators: %s is what is wrong, with the number of the line. */
      g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID, _("This file can’t be read as records. %s."),
                   hip_json_reader_get_error (reader)->message);
      return FALSE;
    }

  if (g_strcmp0 (format, HIP_RECORDS_FORMAT) != 0)
    {
      set_foreign_error (error);
      return FALSE;
    }

  if (version > HIP_RECORDS_FORMAT_VERSION)
    {
      g_set_error_literal (error,
                           HIP_RECORDS_ERROR,
                           HIP_RECORDS_ERROR_TOO_NEW,
                           _("These records were exported by a newer version of Hip Map. Install that version to import them."));
      return FALSE;
    }

  if (reason != NULL || version == 0 || object.seen != 7)
    {
      g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID, _("This file can’t be read as records. %s."),
                   reason != NULL ? reason->message : _("Its version or its list of athletes is missing"));
      return FALSE;
    }

  return TRUE;
}

/*< private >
 * hip_records_json_find_athletes:
 * @reader: a reader of a file whose format was checked
 *
 * Moves into the list of athletes.
 *
 * Returns: whether there is one
 */
gboolean
hip_records_json_find_athletes (HipJsonReader *reader)
{
  if (hip_json_reader_next (reader) != HIP_JSON_BEGIN_OBJECT)
    return FALSE;

  while (hip_json_reader_next (reader) == HIP_JSON_NAME)
    {
      gboolean found = g_str_equal (hip_json_reader_get_text (reader), "athletes");
      HipJsonToken token = hip_json_reader_next (reader);

      if (found)
        return token == HIP_JSON_BEGIN_ARRAY;
      hip_json_reader_skip_value (reader, token);
    }

  return FALSE;
}

/* Moves what was refused into an error. */
static gboolean
finish_object (HipJsonObject  *object,
               GError        **error)
{
  const GError *broken = hip_json_reader_get_error (object->reader);

  if (object->reason == NULL && broken == NULL)
    return TRUE;

  if (object->reason != NULL)
    g_propagate_error (error, g_steal_pointer (&object->reason));
  else
    g_propagate_error (error, g_error_copy (broken));

  return FALSE;
}

static void
take_uuid (HipJsonObject *object,
           HipJsonToken   token,
           char         **uuid)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) local_error = NULL;

  hip_json_object_take_text (object, token, &text);
  if (text == NULL)
    return;

  g_free (*uuid);
  *uuid = hip_records_dup_uuid (text, &local_error);
  if (*uuid == NULL)
    hip_json_object_refuse (object, local_error->message);
}

static void
take_changed (HipJsonObject *object,
              HipJsonToken   token,
              gint64        *changed)
{
  g_autofree char *text = NULL;

  hip_json_object_take_text (object, token, &text);
  if (text != NULL && !hip_records_utc_parse (text, changed))
    hip_json_object_refuse (object, _("“changed” must look like “2026-11-21T15:14:09Z”"));
}

static void
take_start (HipJsonObject *object,
            HipJsonToken   token,
            HipSession    *session)
{
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) start = NULL;

  hip_json_object_take_text (object, token, &text);
  if (text == NULL)
    return;

  start = hip_records_time_parse (text);
  if (start != NULL)
    hip_session_set_start (session, start);
  else
    hip_json_object_refuse (object, _("“start” must look like “2026-11-21T16:14:09+01:00”"));
}

static void
take_recheck (HipJsonObject *object,
              HipJsonToken   token,
              HipSession    *session)
{
  g_autofree char *text = NULL;
  g_autoptr (GDate) recheck = NULL;

  hip_json_object_take_text (object, token, &text);
  if (text == NULL)
    return;

  recheck = hip_records_date_new (text);
  if (recheck != NULL)
    hip_session_set_recheck (session, recheck);
  else
    hip_json_object_refuse (object, _("“re-check” must look like “2026-12-05”"));
}

static void
take_urgency (HipJsonObject *object,
              HipJsonToken   token,
              HipSession    *session)
{
  g_autofree char *text = NULL;
  HipUrgency urgency;

  hip_json_object_take_text (object, token, &text);
  if (text == NULL)
    return;

  /* Only as it is written, because hip_urgency_from_id() knows other spellings. */
  if (hip_urgency_from_id (text, &urgency) && g_str_equal (text, hip_urgency_to_id (urgency)))
    hip_session_set_urgency (session, urgency);
  else
    hip_json_object_refuse (object, _("“urgency” is not one of the words that may stand there"));
}

static void
take_catalogue (HipJsonObject *object,
                HipJsonToken   token,
                HipSession    *session)
{
  static const char *const names[] = { "format", "review", NULL };
  HipJsonObject catalogue = { object->reader, NULL, 0 };
  g_autofree char *review = NULL;
  int format = 0;
  int member;

  if (token != HIP_JSON_BEGIN_OBJECT)
    {
      hip_json_object_refuse (object, _("“catalogue” is not an object"));
      hip_json_reader_skip_value (object->reader, token);
      return;
    }

  while (hip_json_object_next (&catalogue, names, &member, &token))
    {
      if (member == 0)
        hip_json_object_take_integer (&catalogue, token, 1, G_MAXINT, &format);
      else
        hip_json_object_take_text (&catalogue, token, &review);
    }

  if (catalogue.reason != NULL)
    hip_json_object_refuse (object, catalogue.reason->message);
  g_clear_error (&catalogue.reason);

  hip_session_set_catalogue_format (session, format);
  hip_session_set_catalogue_review (session, review);
}

/* A session of which everything but the id and the start may be left out. */
static HipSession *
read_session (HipJsonReader  *reader,
              HipJsonToken    token,
              const char     *athlete,
              GError        **error)
{
  enum { ANSWERS, CANDIDATES, CATALOGUE, CHANGED, DONE_STEPS, ID, MARKS, NOTE, RECHECK, SAFETY_DONE, START, STEPS, URGENCY };
  static const char *const names[] = {
    "answers", "candidates", "catalogue",   "changed", "done-steps", "id",      "marks",
    "note",    "re-check",   "safety-done", "start",   "steps",      "urgency", NULL,
  };
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (0);
  g_autoptr (HipSession) session = hip_session_new_for_id (NULL, athlete, epoch);
  HipJsonObject object = { reader, NULL, 0 };
  g_autofree char *id = NULL;
  g_autofree char *note = NULL;
  gboolean safety_done = FALSE;
  gint64 changed = 0;
  int member;

  if (token != HIP_JSON_BEGIN_OBJECT)
    {
      hip_json_object_refuse (&object, _("it is not an object"));
      hip_json_reader_skip_value (reader, token);
      finish_object (&object, error);
      return NULL;
    }

  while (hip_json_object_next (&object, names, &member, &token))
    {
      switch (member)
        {
        case ANSWERS:
          hip_records_json_take_answers (&object, token, session);
          break;
        case CANDIDATES:
          hip_records_json_take_candidates (&object, token, session);
          break;
        case CATALOGUE:
          take_catalogue (&object, token, session);
          break;
        case CHANGED:
          take_changed (&object, token, &changed);
          break;
        case DONE_STEPS:
          hip_records_json_take_done_steps (&object, token, session);
          break;
        case ID:
          take_uuid (&object, token, &id);
          break;
        case MARKS:
          hip_records_json_take_marks (&object, token, session);
          break;
        case NOTE:
          hip_json_object_take_text (&object, token, &note);
          break;
        case RECHECK:
          take_recheck (&object, token, session);
          break;
        case SAFETY_DONE:
          hip_json_object_take_boolean (&object, token, &safety_done);
          break;
        case START:
          take_start (&object, token, session);
          break;
        case STEPS:
          hip_records_json_take_steps (&object, token, session);
          break;
        case URGENCY:
          take_urgency (&object, token, session);
          break;
        default:
          g_assert_not_reached ();
        }
    }

  if ((object.seen & (1u << ID | 1u << START)) != (1u << ID | 1u << START))
    hip_json_object_refuse (&object, _("its id or its start is missing"));

  if (!finish_object (&object, error))
    return NULL;

  hip_session_set_id (session, id);
  hip_session_set_note (session, note);
  hip_session_set_safety_done (session, safety_done);
  hip_session_set_changed (session, changed);

  return hip_session_check (session, error) ? g_steal_pointer (&session) : NULL;
}

/* One thing that was refused, in words. */
static void
add_reason (GPtrArray    *reasons,
            guint         session,
            const GError *reason)
{
  /* Translators: %u is the number of a session in a file, %s why it can't be imported. */
  g_ptr_array_add (reasons, g_strdup_printf (_("Session %u: %s"), session, reason->message));
}

static void
take_sessions (HipJsonObject *object,
               HipJsonToken   token,
               GPtrArray     *sessions,
               GPtrArray     *reasons)
{
  guint n = 0;

  if (token != HIP_JSON_BEGIN_ARRAY)
    {
      hip_json_object_refuse (object, _("“sessions” is not a list"));
      hip_json_reader_skip_value (object->reader, token);
      return;
    }

  while ((token = hip_json_reader_next (object->reader)) != HIP_JSON_END_ARRAY && token != HIP_JSON_ERROR)
    {
      g_autoptr (GError) reason = NULL;
      HipSession *session;

      if (++n > HIP_MAX_SESSIONS)
        {
          hip_json_object_refuse (object, _("it has too many sessions"));
          hip_json_reader_skip_value (object->reader, token);
          continue;
        }

      session = read_session (object->reader, token, NULL, &reason);
      if (reason != NULL)
        add_reason (reasons, n, reason);
      else
        g_ptr_array_add (sessions, session);
    }
}

/*< private >
 * hip_records_json_read_athlete:
 * @reader: a reader in the list of athletes
 * @token: the token that was read last
 * @sessions: (element-type HipSession): where to add the sessions that can be imported
 * @reasons: (element-type utf8): where to add why others can't be
 * @error: return location for an error
 *
 * Reads an athlete to the end, whatever is wrong with it.
 *
 * Returns: (transfer full): the athlete, or %NULL with @error set when it can't be imported, nor any of its sessions
 */
HipAthlete *
hip_records_json_read_athlete (HipJsonReader  *reader,
                               HipJsonToken    token,
                               GPtrArray      *sessions,
                               GPtrArray      *reasons,
                               GError        **error)
{
  enum { BIRTH_YEAR, CHANGED, ID, NAME, NOTES, SESSIONS };
  static const char *const names[] = { "birth-year", "changed", "id", "name", "notes", "sessions", NULL };
  HipJsonObject object = { reader, NULL, 0 };
  g_autoptr (HipAthlete) athlete = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *notes = NULL;
  gint64 changed = 0;
  int birth_year = 0;
  int member;

  if (token != HIP_JSON_BEGIN_OBJECT)
    {
      hip_json_object_refuse (&object, _("it is not an object"));
      hip_json_reader_skip_value (reader, token);
      finish_object (&object, error);
      return NULL;
    }

  while (hip_json_object_next (&object, names, &member, &token))
    {
      switch (member)
        {
        case BIRTH_YEAR:
          hip_json_object_take_integer (&object, token, HIP_MIN_BIRTH_YEAR, HIP_MAX_BIRTH_YEAR, &birth_year);
          break;
        case CHANGED:
          take_changed (&object, token, &changed);
          break;
        case ID:
          take_uuid (&object, token, &id);
          break;
        case NAME:
          hip_json_object_take_text (&object, token, &name);
          break;
        case NOTES:
          hip_json_object_take_text (&object, token, &notes);
          break;
        case SESSIONS:
          take_sessions (&object, token, sessions, reasons);
          break;
        default:
          g_assert_not_reached ();
        }
    }

  if ((object.seen & (1u << ID | 1u << NAME)) != (1u << ID | 1u << NAME))
    hip_json_object_refuse (&object, _("its id or its name is missing"));

  if (!finish_object (&object, error))
    return NULL;

  athlete = hip_athlete_new_for_id (id);
  hip_athlete_set_name (athlete, name);
  hip_athlete_set_notes (athlete, notes);
  hip_athlete_set_birth_year (athlete, birth_year);
  hip_athlete_set_changed (athlete, changed);
  if (!hip_athlete_check (athlete, error))
    return NULL;

  /* The id may stand behind the sessions. */
  for (guint i = 0; i < sessions->len; i++)
    hip_session_set_athlete (g_ptr_array_index (sessions, i), id);

  return g_steal_pointer (&athlete);
}
