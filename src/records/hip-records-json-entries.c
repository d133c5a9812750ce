/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-json-entries.h"

#include <glib/gi18n-lib.h>

#include "hip-records-error.h"
#include "hip-records-limits.h"
#include "hip-records-private.h"

/* Of a member that nobody knows, in a message. */
#define SHOWN_CHARACTERS 40

/*< private >
 * hip_json_object_refuse:
 * @self: an object
 * @message: what is wrong with it
 *
 * The record can't be used. What was found wrong first is what is said.
 */
void
hip_json_object_refuse (HipJsonObject *self,
                        const char    *message)
{
  if (self->reason == NULL)
    self->reason = g_error_new_literal (HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID, message);
}

static void
refuse_value (HipJsonObject *self,
              HipJsonToken   token,
              const char    *message)
{
  hip_json_object_refuse (self, message);
  hip_json_reader_skip_value (self->reader, token);
}

/* Whatever its name is, it may be a million characters long. */
static void
refuse_unknown_member (HipJsonObject *self)
{
  const char *name = hip_json_reader_get_text (self->reader);
  g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), SHOWN_CHARACTERS));
  g_autofree char *message = NULL;

  /* Translators: “member” is what the parts of an object are called in JSON. %s is the name of one. */
  message = g_strdup_printf (_("the member “%s” is not known"), start);
  hip_json_object_refuse (self, message);
}

/*< private >
 * hip_json_object_next:
 * @self: an object that was begun
 * @names: (array zero-terminated=1): the names of the members it may have, 32 at most
 * @member: (out): where to put which of them comes
 * @token: (out): where to put the token with which its value begins
 *
 * Moves to the next member that is known. Its value must be taken.
 *
 * Returns: whether there is one; the object has ended otherwise
 */
gboolean
hip_json_object_next (HipJsonObject      *self,
                      const char *const  *names,
                      int                *member,
                      HipJsonToken       *token)
{
  while (hip_json_reader_next (self->reader) == HIP_JSON_NAME)
    {
      const char *name = hip_json_reader_get_text (self->reader);

      for (int i = 0; names[i] != NULL; i++)
        {
          if (!g_str_equal (names[i], name))
            continue;

          if ((self->seen & 1u << i) != 0)
            hip_json_object_refuse (self, _("a member is there twice"));
          self->seen |= 1u << i;
          *member = i;
          *token = hip_json_reader_next (self->reader);
          return TRUE;
        }

      refuse_unknown_member (self);
      hip_json_reader_skip_value (self->reader, hip_json_reader_next (self->reader));
    }

  return FALSE;
}

/*< private >
 * hip_json_object_take_text:
 * @self: an object
 * @token: the token of a value
 * @text: (inout): where to put the text
 */
void
hip_json_object_take_text (HipJsonObject *self,
                           HipJsonToken   token,
                           char         **text)
{
  if (token == HIP_JSON_STRING)
    hip_records_set_string (text, hip_json_reader_get_text (self->reader));
  else
    refuse_value (self, token, _("a text is expected, and there is something else"));
}

/*< private >
 * hip_json_object_take_integer:
 * @self: an object
 * @token: the token of a value
 * @least: the least it may be
 * @most: the most it may be
 * @integer: (out): where to put the number
 */
void
hip_json_object_take_integer (HipJsonObject *self,
                              HipJsonToken   token,
                              gint64         least,
                              gint64         most,
                              int           *integer)
{
  gint64 value = token == HIP_JSON_INTEGER ? hip_json_reader_get_integer (self->reader) : least;

  if (token != HIP_JSON_INTEGER)
    refuse_value (self, token, _("a whole number is expected, and there is something else"));
  else if (value < least || value > most)
    hip_json_object_refuse (self, _("a number is out of range"));
  else
    *integer = (int) value;
}

/*< private >
 * hip_json_object_take_boolean:
 * @self: an object
 * @token: the token of a value
 * @boolean: (out): where to put it
 */
void
hip_json_object_take_boolean (HipJsonObject *self,
                              HipJsonToken   token,
                              gboolean      *boolean)
{
  if (token == HIP_JSON_TRUE || token == HIP_JSON_FALSE)
    *boolean = token == HIP_JSON_TRUE;
  else
    refuse_value (self, token, _("“true” or “false” is expected, and there is something else"));
}

/* Reads an entry whose object has begun. Makes nothing of one that is wrong. */
typedef gpointer (*TakeEntry) (HipJsonObject *self);

static void
take_entries (HipJsonObject *self,
              HipJsonToken   token,
              HipSession    *session,
              guint          most,
              TakeEntry      take_entry)
{
  guint n = 0;

  if (token != HIP_JSON_BEGIN_ARRAY)
    {
      refuse_value (self, token, _("a list is expected, and there is something else"));
      return;
    }

  while ((token = hip_json_reader_next (self->reader)) != HIP_JSON_END_ARRAY && token != HIP_JSON_ERROR)
    {
      HipJsonObject entry_object = { self->reader, NULL, 0 };
      gpointer entry;

      if (token != HIP_JSON_BEGIN_OBJECT)
        {
          refuse_value (self, token, _("a list contains something that is not an object"));
          continue;
        }

      entry = take_entry (&entry_object);
      if (entry_object.reason != NULL)
        {
          hip_json_object_refuse (self, entry_object.reason->message);
          g_clear_error (&entry_object.reason);
          g_clear_object (&entry);
        }

      /* A record that is refused needs no memory. */
      if (++n > most)
        hip_json_object_refuse (self, _("a list is too long"));
      if (entry != NULL && self->reason == NULL)
        hip_session_append (session, g_steal_pointer (&entry));
      g_clear_object (&entry);
    }
}

/* An entry must say what it is about. */
static gboolean
check_id (HipJsonObject *self,
          const char    *id)
{
  if (id == NULL)
    hip_json_object_refuse (self, _("an entry does not say what it is about"));

  return id != NULL;
}

static gboolean
check_word (HipJsonObject *self,
            gboolean       known)
{
  if (!known)
    hip_json_object_refuse (self, _("a word is not one of those that may stand there"));

  return known;
}

static gpointer
take_mark (HipJsonObject *self)
{
  static const char *const names[] = { "deep", "intensity", "region", "side", NULL };
  g_autofree char *region = NULL;
  g_autofree char *word = NULL;
  HipSide side = HIP_SIDE_NONE;
  gboolean deep = FALSE;
  int intensity = HIP_INTENSITY_NOT_SAID;
  HipJsonToken token;
  int member;

  while (hip_json_object_next (self, names, &member, &token))
    {
      if (member == 0)
        hip_json_object_take_boolean (self, token, &deep);
      else if (member == 1)
        hip_json_object_take_integer (self, token, 0, HIP_INTENSITY_MOST, &intensity);
      else
        hip_json_object_take_text (self, token, member == 2 ? &region : &word);
    }

  return check_id (self, region) && check_word (self, hip_side_from_id (word, &side) || g_strcmp0 (word, "none") == 0)
           ? hip_mark_new (region, side, intensity, deep)
           : NULL;
}

static gpointer
take_answer (HipJsonObject *self)
{
  static const char *const names[] = { "answer", "finding", NULL };
  g_autofree char *finding = NULL;
  g_autofree char *word = NULL;
  HipAnswer answer;
  HipJsonToken token;
  int member;

  while (hip_json_object_next (self, names, &member, &token))
    hip_json_object_take_text (self, token, member == 0 ? &word : &finding);

  return check_id (self, finding) && check_word (self, hip_answer_from_id (word, &answer)) ? hip_given_answer_new (finding, answer)
                                                                                           : NULL;
}

static gpointer
take_candidate (HipJsonObject *self)
{
  static const char *const names[] = { "band", "condition", "lane", NULL };
  g_autofree char *band_word = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *lane_word = NULL;
  HipBand band;
  HipLane lane;
  HipJsonToken token;
  int member;

  while (hip_json_object_next (self, names, &member, &token))
    hip_json_object_take_text (self, token, member == 0 ? &band_word : member == 1 ? &condition : &lane_word);

  return check_id (self, condition)
             && check_word (self, hip_band_from_id (band_word, &band) && hip_lane_from_id (lane_word, &lane))
           ? hip_shown_candidate_new (condition, lane, band)
           : NULL;
}

static gpointer
take_step (HipJsonObject *self)
{
  static const char *const names[] = { "outcome", "step", NULL };
  g_autofree char *word = NULL;
  g_autofree char *step = NULL;
  HipOutcome outcome = HIP_OUTCOME_UNKNOWN;
  HipJsonToken token;
  int member;

  while (hip_json_object_next (self, names, &member, &token))
    hip_json_object_take_text (self, token, member == 0 ? &word : &step);

  return check_id (self, step) && check_word (self, word == NULL || hip_outcome_from_id (word, &outcome))
           ? hip_given_step_new (step, outcome)
           : NULL;
}

static gpointer
take_done_step (HipJsonObject *self)
{
  static const char *const names[] = { "seconds", "sets", "step", NULL };
  g_autofree char *step = NULL;
  int seconds = 0;
  int sets = 0;
  HipJsonToken token;
  int member;

  while (hip_json_object_next (self, names, &member, &token))
    {
      if (member == 0)
        hip_json_object_take_integer (self, token, 0, HIP_MAX_SECONDS, &seconds);
      else if (member == 1)
        hip_json_object_take_integer (self, token, 0, HIP_MAX_SETS, &sets);
      else
        hip_json_object_take_text (self, token, &step);
    }

  return check_id (self, step) ? hip_done_step_new (step, sets, seconds) : NULL;
}

/*< private >
 * hip_records_json_take_marks:
 * @self: the object of a session
 * @token: the token of a value
 * @session: where to put the marks
 */
void
hip_records_json_take_marks (HipJsonObject *self,
                             HipJsonToken   token,
                             HipSession    *session)
{
  take_entries (self, token, session, HIP_MAX_MARKS, take_mark);
}

/*< private >
 * hip_records_json_take_answers:
 * @self: the object of a session
 * @token: the token of a value
 * @session: where to put the answers
 */
void
hip_records_json_take_answers (HipJsonObject *self,
                               HipJsonToken   token,
                               HipSession    *session)
{
  take_entries (self, token, session, HIP_MAX_ANSWERS, take_answer);
}

/*< private >
 * hip_records_json_take_candidates:
 * @self: the object of a session
 * @token: the token of a value
 * @session: where to put the candidates
 */
void
hip_records_json_take_candidates (HipJsonObject *self,
                                  HipJsonToken   token,
                                  HipSession    *session)
{
  take_entries (self, token, session, HIP_MAX_CANDIDATES, take_candidate);
}

/*< private >
 * hip_records_json_take_steps:
 * @self: the object of a session
 * @token: the token of a value
 * @session: where to put the steps
 */
void
hip_records_json_take_steps (HipJsonObject *self,
                             HipJsonToken   token,
                             HipSession    *session)
{
  take_entries (self, token, session, HIP_MAX_STEPS, take_step);
}

/*< private >
 * hip_records_json_take_done_steps:
 * @self: the object of a session
 * @token: the token of a value
 * @session: where to put what was done
 */
void
hip_records_json_take_done_steps (HipJsonObject *self,
                                  HipJsonToken   token,
                                  HipSession    *session)
{
  take_entries (self, token, session, HIP_MAX_STEPS, take_done_step);
}
