/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hip-records-error.h"
#include "hip-records-limits.h"
#include "hip-records-private.h"

/* Letters that Unicode doesn't take apart, and other characters, with what people type for them. */
static const char *
plain_letters (gunichar letter)
{
  switch (letter)
    {
    case 0x00e6: /* æ */
      return "ae";
    case 0x00f0: /* ð */
    case 0x0111: /* đ */
      return "d";
    case 0x00f8: /* ø */
      return "o";
    case 0x00fe: /* þ */
      return "th";
    case 0x0127: /* ħ */
      return "h";
    case 0x0131: /* ı */
      return "i";
    case 0x0142: /* ł */
      return "l";
    case 0x0153: /* œ */
      return "oe";
    case 0x0167: /* ŧ */
      return "t";
    case 0x2010: /* ‐ */
    case 0x2011: /* a hyphen at which no line is broken */
      return "-";
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
      return "'";
    default:
      return NULL;
    }
}

/**
 * hip_records_fold:
 * @text: some text
 *
 * Makes names comparable: without case, without diacritics, with one space between words. It doesn't depend on the locale, so the
 * order of athletes is the same on every machine.
 *
 * Returns: (transfer full): the folded text
 */
char *
hip_records_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  lower = g_utf8_casefold (valid, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_ismark (letter))
        continue;

      if (g_unichar_isspace (letter))
        {
          if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
            g_string_append_c (folded, ' ');
        }
      else if (plain_letters (letter) != NULL)
        {
          g_string_append (folded, plain_letters (letter));
        }
      else
        {
          g_string_append_unichar (folded, letter);
        }
    }

  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* A message about something the person wrote. */
static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
is_clean (const char *text,
          gboolean    with_lines)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_iscntrl (letter) && !(with_lines && (letter == '\n' || letter == '\t')))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isgraph (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_notes (const char  *notes,
             GError     **error)
{
  if (!g_utf8_validate (notes, -1, NULL))
    return refuse (error, _("The notes are not text in UTF-8."));

  if (g_utf8_strlen (notes, -1) > HIP_MAX_NOTES)
    {
      g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID,
                   _("The notes are longer than %d characters. Shorten them."), HIP_MAX_NOTES);
      return FALSE;
    }

  if (!is_clean (notes, TRUE))
    return refuse (error, _("The notes contain a control character. Remove it."));

  return TRUE;
}

/*< private >
 * hip_records_dup_uuid:
 * @text: (nullable): what should be the id of an athlete or a session
 * @error: return location for an error
 *
 * Returns: (transfer full): the id in lower case, or %NULL with @error set
 */
char *
hip_records_dup_uuid (const char  *text,
                      GError     **error)
{
  if (text == NULL || !g_uuid_string_is_valid (text))
    {
      refuse (error, _("An id must look like “a2c3f8e0-52c5-4d7e-9a6b-0f6a1d2b3c4d”."));
      return NULL;
    }

  return g_ascii_strdown (text, -1);
}

/*< private >
 * hip_records_check_id:
 * @id: what should be an id of a catalogue
 * @error: return location for an error
 *
 * An id need not be known, because another catalogue may have been in use.
 *
 * Returns: whether it can be an id
 */
gboolean
hip_records_check_id (const char  *id,
                      GError     **error)
{
  gsize length = strlen (id);
  gboolean good = length > 0 && length <= HIP_MAX_ID;

  /* Printable ASCII without spaces and quotes: whatever a catalogue uses, and nothing that could be taken for markup. */
  for (gsize i = 0; good && i < length; i++)
    good = g_ascii_isgraph (id[i]) && strchr ("\"'<>&\\", id[i]) == NULL;

  return good || refuse (error, _("The id of a region, finding, condition or step is not valid."));
}

/*< private >
 * hip_athlete_check:
 * @self: an athlete
 * @error: return location for an error
 *
 * Returns: whether the athlete can be saved
 */
gboolean
hip_athlete_check (HipAthlete  *self,
                   GError     **error)
{
  const char *name = hip_athlete_get_name (self);
  int birth_year = hip_athlete_get_birth_year (self);

  if (!g_utf8_validate (name, -1, NULL))
    return refuse (error, _("The name is not text in UTF-8."));

  if (is_blank (name))
    return refuse (error, _("The athlete needs a name or initials."));

  if (g_utf8_strlen (name, -1) > HIP_MAX_NAME)
    {
      g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID,
                   _("The name is longer than %d characters. Shorten it."), HIP_MAX_NAME);
      return FALSE;
    }

  if (!is_clean (name, FALSE))
    return refuse (error, _("The name contains a control character. Remove it."));

  if (birth_year != 0 && (birth_year < HIP_MIN_BIRTH_YEAR || birth_year > HIP_MAX_BIRTH_YEAR))
    {
      g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID,
                   _("The year of birth must be between %d and %d, or left out."), HIP_MIN_BIRTH_YEAR, HIP_MAX_BIRTH_YEAR);
      return FALSE;
    }

  return check_notes (hip_athlete_get_notes (self), error);
}

/* The ids of a list, each in the property @property of its items; none may be there twice. */
static gboolean
check_ids (GListModel  *list,
           const char  *property,
           guint        most,
           GError     **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (list);

  if (n > most)
    {
      g_set_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID,
                   _("A list in the session has more than %u entries."), most);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      g_autofree char *id = NULL;

      g_object_get (item, property, &id, NULL);
      if (!hip_records_check_id (id, error))
        return FALSE;

      /* The two sides of a region are two spots. */
      if (HIP_IS_MARK (item))
        {
          char *spot = g_strconcat (id, " ", hip_side_to_id (hip_mark_get_side (HIP_MARK (item))), NULL);

          g_free (id);
          id = spot;
        }

      if (!g_hash_table_add (seen, g_steal_pointer (&id)))
        return refuse (error, _("A list in the session names the same thing twice."));
    }

  return TRUE;
}

static gboolean
check_figures (HipSession  *self,
               GError     **error)
{
  GListModel *marks = hip_session_get_marks (self);
  GListModel *done_steps = hip_session_get_done_steps (self);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (HipMark) mark = g_list_model_get_item (marks, i);
      int intensity = hip_mark_get_intensity (mark);

      if (intensity != HIP_INTENSITY_NOT_SAID && (intensity < 0 || intensity > HIP_INTENSITY_MOST))
        return refuse (error, _("Pain is a whole number from 0 to 10, or left out."));
    }

  for (guint i = 0; i < g_list_model_get_n_items (done_steps); i++)
    {
      g_autoptr (HipDoneStep) done = g_list_model_get_item (done_steps, i);
      int sets = hip_done_step_get_sets (done);
      int seconds = hip_done_step_get_seconds (done);

      if (sets < 0 || sets > HIP_MAX_SETS || seconds < 0 || seconds > HIP_MAX_SECONDS)
        return refuse (error, _("The sets or seconds of a step that was done are out of range."));
    }

  return TRUE;
}

/*< private >
 * hip_session_check:
 * @self: a session
 * @error: return location for an error
 *
 * Returns: whether the session can be saved
 */
gboolean
hip_session_check (HipSession  *self,
                   GError     **error)
{
  gint64 start = g_date_time_to_unix (hip_session_get_start (self));
  const GDate *recheck = hip_session_get_recheck (self);
  const char *review = hip_session_get_catalogue_review (self);

  if (start < 0 || start > HIP_MAX_TIME)
    return refuse (error, _("The session must start between the years 1970 and 9999."));

  if (recheck != NULL && (!g_date_valid (recheck) || g_date_get_year (recheck) > 9999))
    return refuse (error, _("The re-check date is not a date."));

  if (review != NULL && !hip_records_check_id (review, error))
    return FALSE;

  if (hip_session_get_catalogue_format (self) < 0)
    return refuse (error, _("The format of the catalogue is not a number."));

  return check_notes (hip_session_get_note (self), error)
         && check_ids (hip_session_get_marks (self), "region", HIP_MAX_MARKS, error)
         && check_ids (hip_session_get_answers (self), "finding", HIP_MAX_ANSWERS, error)
         && check_ids (hip_session_get_candidates (self), "condition", HIP_MAX_CANDIDATES, error)
         && check_ids (hip_session_get_steps (self), "step", HIP_MAX_STEPS, error)
         && check_ids (hip_session_get_done_steps (self), "step", HIP_MAX_STEPS, error)
         && check_figures (self, error);
}
