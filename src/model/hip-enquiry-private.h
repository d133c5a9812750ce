/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files that make up HipEnquiry. */

#pragma once

#include "hip-model-private.h"

G_BEGIN_DECLS

struct _HipEnquiry
{
  GObject            parent_instance;

  HipLibrary        *library;
  GListStore        *spots;
  GHashTable        *answers; /* id of a finding → HipAnswer */

  HipRanking        *ranking;
  HipCandidateModel *candidates;
  GListStore        *red_flags;
  GListStore        *questions;
  GListStore        *safety_questions;
  GListStore        *steps;
  GListStore        *contradictions;
  HipRoutine        *routine;
  GListStore        *routine_log;
  GListStore        *avoided_steps;
  HipPlan           *plan;
  char              *title;
  char              *landmark;
  char              *error_message;

  const char        *answered; /* (nullable): the finding whose answer is the only thing that changed */

  guint              freeze_count;
  guint              safety_done : 1;
  guint              complete : 1;
  guint              stale : 1;    /* changed while frozen */
  guint              new_spot : 1; /* since the catalogue was asked last */
};

typedef enum
{
  HIP_ENQUIRY_PROP_LIBRARY = 1,
  HIP_ENQUIRY_PROP_SPOTS,
  HIP_ENQUIRY_PROP_HAS_SPOTS,
  HIP_ENQUIRY_PROP_TITLE,
  HIP_ENQUIRY_PROP_LANDMARK,
  HIP_ENQUIRY_PROP_SAFETY_DONE,
  HIP_ENQUIRY_PROP_URGENCY,
  HIP_ENQUIRY_PROP_NO_RANKING_BECAUSE,
  HIP_ENQUIRY_PROP_CANDIDATES,
  HIP_ENQUIRY_PROP_RED_FLAGS,
  HIP_ENQUIRY_PROP_STEPS,
  HIP_ENQUIRY_PROP_AVOIDED_STEPS,
  HIP_ENQUIRY_PROP_PLAN,
  HIP_ENQUIRY_PROP_RECHECK_DATE,
  HIP_ENQUIRY_PROP_QUESTIONS,
  HIP_ENQUIRY_PROP_SAFETY_QUESTIONS,
  HIP_ENQUIRY_PROP_CONTRADICTIONS,
  HIP_ENQUIRY_PROP_WHAT_CHANGED,
  HIP_ENQUIRY_PROP_ERROR_MESSAGE,
  HIP_ENQUIRY_PROP_ROUTINE,
  HIP_ENQUIRY_PROP_ROUTINE_LOG,
} HipEnquiryProperty;

#define HIP_N_ENQUIRY_PROPERTIES (HIP_ENQUIRY_PROP_ROUTINE_LOG + 1)

void hip_enquiry_ask               (HipEnquiry          *self);
void hip_enquiry_notify            (HipEnquiry          *self,
                                    HipEnquiryProperty   property);
void hip_enquiry_set_string        (HipEnquiry          *self,
                                    char               **field,
                                    char                *value,
                                    HipEnquiryProperty   property);
void hip_enquiry_emit_changed      (HipEnquiry          *self);
void hip_enquiry_emit_spot_changed (HipEnquiry          *self,
                                    HipSpot             *spot);

G_END_DECLS
