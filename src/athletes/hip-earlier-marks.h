/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-body-map.h"
#include "hip-keeper.h"

G_BEGIN_DECLS

#define HIP_TYPE_EARLIER_MARKS (hip_earlier_marks_get_type ())
G_DECLARE_FINAL_TYPE (HipEarlierMarks, hip_earlier_marks, HIP, EARLIER_MARKS, GObject)

HipEarlierMarks *hip_earlier_marks_new (HipKeeper  *keeper,
                                        HipBodyMap *map);

G_END_DECLS
