/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-artwork-print.h"
#include "hip-sheet.h"

G_BEGIN_DECLS

/* Private to this library: a picture of a handout, with what was pointed at marked in it. */

/* The column that a picture takes, in points. */
#define HIP_FIGURE_WIDTH 170

typedef struct _HipFigure HipFigure;

GPtrArray *hip_figure_list (GListModel  *spots,
                            GError     **error);
void       hip_figure_free (HipFigure   *self);
double     hip_figure_add  (HipFigure   *self,
                            HipSheet    *sheet,
                            double       x,
                            double       y,
                            gboolean     rtl);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipFigure, hip_figure_free)

G_END_DECLS
