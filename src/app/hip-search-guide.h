/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-body-map.h"
#include "hip-panel.h"

G_BEGIN_DECLS

#define HIP_TYPE_SEARCH_GUIDE (hip_search_guide_get_type ())
G_DECLARE_FINAL_TYPE (HipSearchGuide, hip_search_guide, HIP, SEARCH_GUIDE, GObject)

HipSearchGuide *hip_search_guide_new      (HipBodyMap     *map,
                                           HipPanel       *panel);

HipSide         hip_search_guide_get_side (HipSearchGuide *self);
void            hip_search_guide_look_at  (HipSearchGuide *self,
                                           HipSearchHit   *hit);
void            hip_search_guide_stop     (HipSearchGuide *self,
                                           gboolean        only_looked);
gboolean        hip_search_guide_go_to    (HipSearchGuide *self,
                                           HipSearchHit   *hit);
const char     *hip_search_guide_get_note (HipSearchGuide *self,
                                           HipSearchHit   *hit);

G_END_DECLS
