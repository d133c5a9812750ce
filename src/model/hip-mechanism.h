/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_MECHANISM (hip_mechanism_get_type ())
G_DECLARE_FINAL_TYPE (HipMechanism, hip_mechanism, HIP, MECHANISM, GObject)

const char *hip_mechanism_get_id                (HipMechanism *self);
const char *hip_mechanism_get_cause             (HipMechanism *self);
const char *hip_mechanism_get_effect            (HipMechanism *self);
GListModel *hip_mechanism_get_cause_structures  (HipMechanism *self);
GListModel *hip_mechanism_get_effect_structures (HipMechanism *self);
const char *hip_mechanism_get_claim             (HipMechanism *self);
HipVerdict  hip_mechanism_get_verdict           (HipMechanism *self);
const char *hip_mechanism_get_why               (HipMechanism *self);
const char *hip_mechanism_get_reviewed          (HipMechanism *self);
GListModel *hip_mechanism_get_articles          (HipMechanism *self);
GListModel *hip_mechanism_get_sources           (HipMechanism *self);

G_END_DECLS
