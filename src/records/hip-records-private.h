/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the records share, and nobody else sees. */

#pragma once

#include "hip-athlete.h"
#include "hip-session.h"

G_BEGIN_DECLS

/* g_set_str() came with GLib 2.76. */
static inline gboolean
hip_records_set_string (char       **string,
                        const char  *value)
{
  if (g_strcmp0 (*string, value) == 0)
    return FALSE;

  g_free (*string);
  *string = g_strdup (value);

  return TRUE;
}

HipAthlete *hip_athlete_new_for_id   (const char *id);
HipAthlete *hip_athlete_copy         (HipAthlete *self);
gint64      hip_athlete_get_changed  (HipAthlete *self);
void        hip_athlete_set_changed  (HipAthlete *self,
                                      gint64      changed);
void        hip_athlete_set_sessions (HipAthlete *self,
                                      guint       n_sessions,
                                      GDateTime  *last_session);

HipSession *hip_session_new_for_id  (const char *id,
                                     const char *athlete,
                                     GDateTime  *start);
HipSession *hip_session_copy        (HipSession *self);
void        hip_session_set_id      (HipSession *self,
                                     const char *id);
void        hip_session_append      (HipSession *self,
                                     gpointer    entry);
gint64      hip_session_get_changed (HipSession *self);
void        hip_session_set_changed (HipSession *self,
                                     gint64      changed);

G_END_DECLS
