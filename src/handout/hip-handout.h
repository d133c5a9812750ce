/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "hip-enquiry.h"
#include "hip-handout-options.h"

G_BEGIN_DECLS

#define HIP_HANDOUT_ERROR (hip_handout_error_quark ())

/**
 * HipHandoutError:
 * @HIP_HANDOUT_ERROR_NO_SPOTS: nobody pointed anywhere yet
 * @HIP_HANDOUT_ERROR_NO_ANSWER: the catalogue could not answer
 * @HIP_HANDOUT_ERROR_UNKNOWN_STEP: a chosen step is not offered for what was reported
 * @HIP_HANDOUT_ERROR_RENDER: the page can't be made
 */
typedef enum
{
  HIP_HANDOUT_ERROR_NO_SPOTS,
  HIP_HANDOUT_ERROR_NO_ANSWER,
  HIP_HANDOUT_ERROR_UNKNOWN_STEP,
  HIP_HANDOUT_ERROR_RENDER,
} HipHandoutError;

GQuark hip_handout_error_quark (void);

#define HIP_TYPE_HANDOUT (hip_handout_get_type ())
G_DECLARE_FINAL_TYPE (HipHandout, hip_handout, HIP, HANDOUT, GObject)

HipHandout *hip_handout_new                (HipEnquiry               *enquiry,
                                            const HipHandoutOptions  *options,
                                            GError                  **error);

const char *hip_handout_get_title          (HipHandout               *self);
const char *hip_handout_get_document_title (HipHandout               *self);
GDateTime  *hip_handout_get_date           (HipHandout               *self);
GDateTime  *hip_handout_get_recheck        (HipHandout               *self);
gboolean    hip_handout_is_referral        (HipHandout               *self);
GStrv       hip_handout_list_steps         (HipHandout               *self);
char       *hip_handout_dup_left_out       (HipHandout               *self);
char       *hip_handout_dup_file_name      (HipHandout               *self);

guint       hip_handout_get_n_pages        (HipHandout               *self);
void        hip_handout_get_page_size      (HipHandout               *self,
                                            double                   *width,
                                            double                   *height);
void        hip_handout_draw_page          (HipHandout               *self,
                                            cairo_t                  *cr,
                                            guint                     page);
GBytes     *hip_handout_create_pdf         (HipHandout               *self,
                                            GError                  **error);
gboolean    hip_handout_write_pdf          (HipHandout               *self,
                                            GFile                    *file,
                                            GCancellable             *cancellable,
                                            GError                  **error);

G_END_DECLS
