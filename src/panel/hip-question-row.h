/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_QUESTION_ROW (hip_question_row_get_type ())
G_DECLARE_FINAL_TYPE (HipQuestionRow, hip_question_row, HIP, QUESTION_ROW, GtkListBoxRow)

GtkWidget  *hip_question_row_new         (HipEnquiry     *enquiry,
                                          HipFinding     *finding);

HipFinding *hip_question_row_get_finding (HipQuestionRow *self);
void        hip_question_row_set_finding (HipQuestionRow *self,
                                          HipFinding     *finding);

G_END_DECLS
