/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that make up HipSession share. */

#pragma once

#include "hip-session.h"

G_BEGIN_DECLS

struct _HipSession
{
  GObject     parent_instance;

  char       *id;
  char       *athlete;
  GDateTime  *start;
  char       *note;
  GDate      *recheck;
  char       *catalogue_review;
  int         catalogue_format;
  gint64      changed;

  GListStore *marks;      /* of HipMark */
  GListStore *answers;    /* of HipGivenAnswer */
  GListStore *candidates; /* of HipShownCandidate */
  GListStore *steps;      /* of HipGivenStep */
  GListStore *done_steps; /* of HipDoneStep */

  HipUrgency  urgency;
  guint       safety_done : 1;
};

void hip_session_copy_entries (HipSession *self,
                               HipSession *copy);

G_END_DECLS
