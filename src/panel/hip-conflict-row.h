/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-conflict.h"

G_BEGIN_DECLS

#define HIP_TYPE_CONFLICT_ROW (hip_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (HipConflictRow, hip_conflict_row, HIP, CONFLICT_ROW, GtkListBoxRow)

GtkWidget   *hip_conflict_row_new          (HipConflict    *conflict);

HipConflict *hip_conflict_row_get_conflict (HipConflictRow *self);

G_END_DECLS
