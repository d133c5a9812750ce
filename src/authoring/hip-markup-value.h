/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-markup-spec.h"

G_BEGIN_DECLS

char    *hip_markup_value_find_fault (const HipAttributeSpec *spec,
                                      const char             *value);
gboolean hip_markup_value_get_span   (const char             *value,
                                      int                    *from,
                                      int                    *to);

G_END_DECLS
