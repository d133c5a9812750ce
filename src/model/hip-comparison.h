/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"

G_BEGIN_DECLS

/* More than these no screen shows side by side, and nobody holds in mind. */
#define HIP_MAX_COMPARED 3

/**
 * HipSeparator:
 * @finding: what could be asked
 * @if_present: the points that a yes gives each of the conditions, in their order
 * @difference: by how many points an answer moves two of them apart
 *
 * A finding that separates the conditions of a comparison.
 */
typedef struct
{
  HipFinding *finding;
  int         if_present[HIP_MAX_COMPARED];
  int         difference;
} HipSeparator;

typedef struct _HipComparison HipComparison;

HipComparison *hip_comparison_new              (HipEnquiry          *enquiry,
                                                const char * const  *conditions,
                                                GError             **error);
void           hip_comparison_free             (HipComparison       *self);

guint          hip_comparison_get_n_conditions (HipComparison       *self);
HipCondition  *hip_comparison_get_condition    (HipComparison       *self,
                                                guint                index);
GPtrArray     *hip_comparison_get_felt         (HipComparison       *self,
                                                guint                index);
GPtrArray     *hip_comparison_get_worse        (HipComparison       *self,
                                                guint                index);
GPtrArray     *hip_comparison_get_eases        (HipComparison       *self,
                                                guint                index);
GPtrArray     *hip_comparison_get_steps        (HipComparison       *self,
                                                guint                index);
GArray        *hip_comparison_get_separators   (HipComparison       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipComparison, hip_comparison_free)

G_END_DECLS
