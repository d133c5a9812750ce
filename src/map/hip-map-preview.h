/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-body-map.h"

G_BEGIN_DECLS

typedef struct _HipMapPreview HipMapPreview;

HipMapPreview *hip_map_preview_new            (HipBodyMap    *map);
void           hip_map_preview_free           (HipMapPreview *self);

void           hip_map_preview_show_region    (HipMapPreview *self,
                                               HipRegion     *region,
                                               HipSide        side);
void           hip_map_preview_show_structure (HipMapPreview *self,
                                               HipStructure  *structure,
                                               GPtrArray     *regions,
                                               HipSide        side);
void           hip_map_preview_show_felt      (HipMapPreview *self,
                                               GListModel    *structures,
                                               GPtrArray     *felt,
                                               HipSide        side);
void           hip_map_preview_keep           (HipMapPreview *self);
void           hip_map_preview_restore        (HipMapPreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipMapPreview, hip_map_preview_free)

G_END_DECLS
