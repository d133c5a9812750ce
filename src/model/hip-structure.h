/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_STRUCTURE (hip_structure_get_type ())
G_DECLARE_FINAL_TYPE (HipStructure, hip_structure, HIP, STRUCTURE, GObject)

const char *hip_structure_get_id        (HipStructure *self);
const char *hip_structure_get_name      (HipStructure *self);
const char *hip_structure_get_term      (HipStructure *self);
const char *hip_structure_get_latin     (HipStructure *self);
const char *hip_structure_get_kind      (HipStructure *self);
HipLayer    hip_structure_get_layer     (HipStructure *self);
const char *hip_structure_get_depth     (HipStructure *self);
const char *hip_structure_get_course    (HipStructure *self);
const char *hip_structure_get_insertion (HipStructure *self);
const char *hip_structure_get_action    (HipStructure *self);
const char *hip_structure_get_supply    (HipStructure *self);

G_END_DECLS
