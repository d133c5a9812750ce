/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the keeper share, and nobody else sees. */

#pragma once

#include "hip-keeper.h"

G_BEGIN_DECLS

struct _HipKeeper
{
  GObject        parent_instance;

  HipEnquiry    *enquiry;
  HipRecords    *records; /* made when they are first wanted */
  HipAthlete    *athlete;
  HipSession    *session;
  GPtrArray     *done_before; /* (nullable): what was done before the session was opened again */
  GHashTable    *erased;      /* ids that must not come back */
  HipKeeperState state;
  char          *message;
  char          *failure; /* (nullable): why the last saving failed */
  guint          save_id;
  guint          n_saving;
  guint          changed : 1;        /* since the saving that goes on began */
  guint          athlete_is_new : 1; /* to be saved with the session */
  guint          hide_names : 1;
  guint          closed : 1;
};

/* In the file of the class. */
void     hip_keeper_set_state   (HipKeeper      *self,
                                 HipKeeperState  state,
                                 const char     *message);
void     hip_keeper_tell_failed (HipKeeper      *self,
                                 const char     *message);
void     hip_keeper_take        (HipKeeper      *self,
                                 HipAthlete     *athlete,
                                 HipSession     *session,
                                 HipKeeperState  state);

/* In the file of the saving. */
gboolean hip_keeper_is_keeping  (HipKeeper      *self);
void     hip_keeper_save        (HipKeeper      *self);
void     hip_keeper_queue       (HipKeeper      *self);
void     hip_keeper_follow      (HipKeeper      *self);

G_END_DECLS
