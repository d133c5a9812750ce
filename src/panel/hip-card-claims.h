/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-fold.h"
#include "hip-library.h"
#include "hip-row-list.h"

G_BEGIN_DECLS

void hip_card_claims_show (HipFold    *fold,
                           HipRowList *list,
                           HipLibrary *library,
                           const char *kind,
                           const char *id);

G_END_DECLS
