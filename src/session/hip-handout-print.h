/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-handout.h"

G_BEGIN_DECLS

GtkPrintOperation *hip_handout_print_operation_new (HipHandout *handout);

G_END_DECLS
