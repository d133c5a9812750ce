/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-done-step.h"
#include "hip-given-answer.h"
#include "hip-given-step.h"
#include "hip-mark.h"
#include "hip-shown-candidate.h"

G_BEGIN_DECLS

#define HIP_TYPE_SESSION (hip_session_get_type ())
G_DECLARE_FINAL_TYPE (HipSession, hip_session, HIP, SESSION, GObject)

HipSession  *hip_session_new                  (const char  *athlete);
const char  *hip_session_get_id               (HipSession  *self);
const char  *hip_session_get_athlete          (HipSession  *self);
void         hip_session_set_athlete          (HipSession  *self,
                                               const char  *athlete);
GDateTime   *hip_session_get_start            (HipSession  *self);
void         hip_session_set_start            (HipSession  *self,
                                               GDateTime   *start);
const char  *hip_session_get_note             (HipSession  *self);
void         hip_session_set_note             (HipSession  *self,
                                               const char  *note);
const GDate *hip_session_get_recheck          (HipSession  *self);
void         hip_session_set_recheck          (HipSession  *self,
                                               const GDate *recheck);
HipUrgency   hip_session_get_urgency          (HipSession  *self);
void         hip_session_set_urgency          (HipSession  *self,
                                               HipUrgency   urgency);
gboolean     hip_session_get_safety_done      (HipSession  *self);
void         hip_session_set_safety_done      (HipSession  *self,
                                               gboolean     safety_done);
const char  *hip_session_get_catalogue_review (HipSession  *self);
void         hip_session_set_catalogue_review (HipSession  *self,
                                               const char  *catalogue_review);
int          hip_session_get_catalogue_format (HipSession  *self);
void         hip_session_set_catalogue_format (HipSession  *self,
                                               int          catalogue_format);

/* What was reported, shown, given and done. */
GListModel *hip_session_get_marks        (HipSession *self);
int         hip_session_get_intensity    (HipSession *self,
                                          const char *region,
                                          HipSide     side);
void        hip_session_set_mark         (HipSession *self,
                                          const char *region,
                                          HipSide     side,
                                          int         intensity);
gboolean    hip_session_get_deep         (HipSession *self,
                                          const char *region,
                                          HipSide     side);
void        hip_session_set_deep         (HipSession *self,
                                          const char *region,
                                          HipSide     side,
                                          gboolean    deep);
void        hip_session_remove_mark      (HipSession *self,
                                          const char *region,
                                          HipSide     side);
GListModel *hip_session_get_answers      (HipSession *self);
void        hip_session_set_answer       (HipSession *self,
                                          const char *finding,
                                          HipAnswer   answer);
void        hip_session_clear_answers    (HipSession *self);
GListModel *hip_session_get_candidates   (HipSession *self);
void        hip_session_add_candidate    (HipSession *self,
                                          const char *condition,
                                          HipLane     lane,
                                          HipBand     band);
void        hip_session_clear_candidates (HipSession *self);
GListModel *hip_session_get_steps        (HipSession *self);
void        hip_session_set_step         (HipSession *self,
                                          const char *step,
                                          HipOutcome  outcome);
void        hip_session_remove_step      (HipSession *self,
                                          const char *step);
GListModel *hip_session_get_done_steps   (HipSession *self);
void        hip_session_set_done_step    (HipSession *self,
                                          const char *step,
                                          int         sets,
                                          int         seconds);

G_END_DECLS
