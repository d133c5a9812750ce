/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written about a routine. Private to its page and its dial. */

#pragma once

#include "hip-routine.h"

G_BEGIN_DECLS

char       *hip_routine_text_dup_log    (GListModel *log);
char       *hip_routine_text_dup_how    (HipStep    *step);
char       *hip_routine_text_dup_next   (HipRoutine *routine);
char       *hip_routine_text_dup_digits (HipRoutine *routine);
const char *hip_routine_text_get_word   (HipRoutine *routine);
const char *hip_routine_text_get_side   (HipRoutine *routine);
char       *hip_routine_text_dup_change (HipRoutine *routine);

G_END_DECLS
