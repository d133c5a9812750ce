/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-structure.h"

G_BEGIN_DECLS

#define HIP_TYPE_MECHANISM_NODE (hip_mechanism_node_get_type ())
G_DECLARE_FINAL_TYPE (HipMechanismNode, hip_mechanism_node, HIP, MECHANISM_NODE, GtkListBoxRow)

GtkWidget  *hip_mechanism_node_new            (const char       *name,
                                               GListModel       *structures);

GListModel *hip_mechanism_node_get_structures (HipMechanismNode *self);
gboolean    hip_mechanism_node_get_lit        (HipMechanismNode *self);
void        hip_mechanism_node_set_lit        (HipMechanismNode *self,
                                               gboolean          lit);

G_END_DECLS
