/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue-source.h"
#include "hip-flag-rule.h"

G_BEGIN_DECLS

void         hip_catalogue_validate   (HipCatalogueSource *source,
                                       HipDiagnostics     *diagnostics);
HipFlagRule *hip_catalogue_parse_rule (HipMarkupElement   *red_flag,
                                       HipDiagnostics     *diagnostics);

G_END_DECLS
