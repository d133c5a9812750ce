/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HIP_TYPE_CHIP_ROW (hip_chip_row_get_type ())
G_DECLARE_FINAL_TYPE (HipChipRow, hip_chip_row, HIP, CHIP_ROW, GtkWidget)

void hip_chip_row_set_reasons (HipChipRow *self,
                               GListModel *reasons_for,
                               GListModel *reasons_against,
                               GListModel *reasons_not_asked);

G_END_DECLS
