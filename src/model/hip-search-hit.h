/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_SEARCH_HIT (hip_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (HipSearchHit, hip_search_hit, HIP, SEARCH_HIT, GObject)

const char *hip_search_hit_get_kind     (HipSearchHit *self);
const char *hip_search_hit_get_id       (HipSearchHit *self);
const char *hip_search_hit_get_name     (HipSearchHit *self);
const char *hip_search_hit_get_subtitle (HipSearchHit *self);
HipSide     hip_search_hit_get_side     (HipSearchHit *self);

G_END_DECLS
