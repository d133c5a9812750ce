/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-source.h"

G_BEGIN_DECLS

#define HIP_TYPE_CONFLICT (hip_conflict_get_type ())
G_DECLARE_FINAL_TYPE (HipConflict, hip_conflict, HIP, CONFLICT, GObject)

const char *hip_conflict_get_id         (HipConflict *self);
const char *hip_conflict_get_side_a     (HipConflict *self);
const char *hip_conflict_get_side_b     (HipConflict *self);
const char *hip_conflict_get_resolution (HipConflict *self);
const char *hip_conflict_get_reviewed   (HipConflict *self);
GListModel *hip_conflict_get_articles   (HipConflict *self);
GListModel *hip_conflict_get_sources    (HipConflict *self);

G_END_DECLS
