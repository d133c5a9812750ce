/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"
#include "hip-keeper-state.h"
#include "hip-records.h"

G_BEGIN_DECLS

/**
 * HipKept:
 *
 * Whose session it was at one moment, and whether it was kept.
 */
typedef struct _HipKept HipKept;

#define HIP_TYPE_KEEPER (hip_keeper_get_type ())
G_DECLARE_FINAL_TYPE (HipKeeper, hip_keeper, HIP, KEEPER, GObject)

HipKeeper     *hip_keeper_new            (HipEnquiry         *enquiry);
HipEnquiry    *hip_keeper_get_enquiry    (HipKeeper          *self);
void           hip_keeper_set_enquiry    (HipKeeper          *self,
                                          HipEnquiry         *enquiry);
HipRecords    *hip_keeper_get_records    (HipKeeper          *self);
HipAthlete    *hip_keeper_get_athlete    (HipKeeper          *self);
HipSession    *hip_keeper_get_session    (HipKeeper          *self);
HipKeeperState hip_keeper_get_state      (HipKeeper          *self);
const char    *hip_keeper_get_message    (HipKeeper          *self);
gboolean       hip_keeper_get_hide_names (HipKeeper          *self);
void           hip_keeper_set_hide_names (HipKeeper          *self,
                                          gboolean            hide_names);

void           hip_keeper_keep           (HipKeeper          *self,
                                          HipAthlete         *athlete,
                                          gboolean            is_new,
                                          const char         *note,
                                          const char * const *steps);
void           hip_keeper_begin          (HipKeeper          *self,
                                          HipAthlete         *athlete);
void           hip_keeper_open           (HipKeeper          *self,
                                          HipAthlete         *athlete,
                                          HipSession         *session);
void           hip_keeper_forget         (HipKeeper          *self);
void           hip_keeper_set_outcome    (HipKeeper          *self,
                                          const char         *session,
                                          const char         *step,
                                          HipOutcome          outcome);
void           hip_keeper_update_athlete (HipKeeper          *self,
                                          HipAthlete         *athlete);
void           hip_keeper_erase          (HipKeeper          *self,
                                          const char         *id);
void           hip_keeper_flush          (HipKeeper          *self);
void           hip_keeper_save_again     (HipKeeper          *self);
void           hip_keeper_close          (HipKeeper          *self);

HipKept       *hip_keeper_dup_kept       (HipKeeper          *self);
void           hip_keeper_restore        (HipKeeper          *self,
                                          const HipKept      *kept);
void           hip_kept_free             (HipKept            *kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipKept, hip_kept_free)

G_END_DECLS
