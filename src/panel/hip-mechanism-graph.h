/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-library.h"

G_BEGIN_DECLS

#define HIP_TYPE_MECHANISM_GRAPH (hip_mechanism_graph_get_type ())
G_DECLARE_FINAL_TYPE (HipMechanismGraph, hip_mechanism_graph, HIP, MECHANISM_GRAPH, GtkWidget)

GtkWidget *hip_mechanism_graph_new  (void);

void       hip_mechanism_graph_show (HipMechanismGraph *self,
                                     HipLibrary        *library,
                                     GListModel        *mechanisms);

G_END_DECLS
