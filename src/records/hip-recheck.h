/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_RECHECK (hip_recheck_get_type ())
G_DECLARE_FINAL_TYPE (HipRecheck, hip_recheck, HIP, RECHECK, GObject)

HipRecheck  *hip_recheck_new         (const char  *athlete,
                                      const char  *name,
                                      const char  *session,
                                      const GDate *date,
                                      HipUrgency   urgency);
const char  *hip_recheck_get_athlete (HipRecheck  *self);
const char  *hip_recheck_get_name    (HipRecheck  *self);
const char  *hip_recheck_get_session (HipRecheck  *self);
const GDate *hip_recheck_get_date    (HipRecheck  *self);
HipUrgency   hip_recheck_get_urgency (HipRecheck  *self);

G_END_DECLS
