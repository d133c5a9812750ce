/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hip-keeper.h"

G_BEGIN_DECLS

#define HIP_TYPE_SAVE_DIALOG (hip_save_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HipSaveDialog, hip_save_dialog, HIP, SAVE_DIALOG, AdwWindow)

GtkWidget *hip_save_dialog_new (GtkWindow *parent,
                                HipKeeper *keeper);

G_END_DECLS
