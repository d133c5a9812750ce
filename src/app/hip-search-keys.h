/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-search-pane.h"

G_BEGIN_DECLS

typedef struct _HipSearchKeys HipSearchKeys;

HipSearchKeys *hip_search_keys_new  (HipSearchPane *pane);
void           hip_search_keys_free (HipSearchKeys *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipSearchKeys, hip_search_keys_free)

G_END_DECLS
