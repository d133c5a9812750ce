/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-finding.h"

G_BEGIN_DECLS

#define HIP_TYPE_ANSWER_ROW (hip_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (HipAnswerRow, hip_answer_row, HIP, ANSWER_ROW, GtkListBoxRow)

GtkWidget  *hip_answer_row_new         (HipFinding   *finding);

HipFinding *hip_answer_row_get_finding (HipAnswerRow *self);
HipAnswer   hip_answer_row_get_answer  (HipAnswerRow *self);
void        hip_answer_row_set_answer  (HipAnswerRow *self,
                                        HipAnswer     answer);

G_END_DECLS
