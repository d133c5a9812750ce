/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files that make up HipPanel. */

#pragma once

#include "hip-panel.h"

G_BEGIN_DECLS

#define HIP_N_SHOWN_LANES (HIP_LANE_ALSO_AT_THIS_SPOT + 1)

/* Logical pixels that stay free above what is scrolled to. */
#define HIP_PANEL_ROW_MARGIN 8

struct _HipPanel
{
  GtkWidget     parent_instance;

  GtkWidget    *stack;
  GtkWidget    *error_page;
  GtkWidget    *banner;
  GtkWidget    *scrolled_window;
  GtkWidget    *conversation;
  GtkWidget    *safety_card;
  GtkWidget    *heading;
  GtkWidget    *note;
  GtkWidget    *lanes;
  GtkWidget    *ask_next;
  GtkWidget    *questions;
  GtkWidget    *compare_bar;
  GtkWidget    *step_sheet;

  GtkWidget    *lane_views[HIP_N_SHOWN_LANES];

  HipEnquiry   *enquiry;
  guint         scroll_id;
  guint         answer_scroll_id;
  int           answer_y; /* of the heading, a frame ago; or -1 */
  guint         compact_id;
  guint         safety_done : 1;
  char         *open_condition;
  char         *pointed_at;
  char         *focused_on;
  char         *pointed_structure;
  char         *described;
  GListModel   *lit_structures;
  GPtrArray    *compared; /* ids of conditions */
};

typedef enum
{
  HIP_PANEL_PROP_ENQUIRY = 1,
  HIP_PANEL_PROP_OPEN_CONDITION,
  HIP_PANEL_PROP_HIGHLIGHT,
  HIP_PANEL_PROP_PEELED,
  HIP_PANEL_PROP_POINTED_STRUCTURE,
  HIP_PANEL_PROP_LIT_STRUCTURES,
} HipPanelProperty;

void hip_panel_notify           (HipPanel         *self,
                                 HipPanelProperty  property);

/* The answer of the enquiry, from top to bottom. */
void hip_panel_show_page        (HipPanel         *self);
void hip_panel_show_answer      (HipPanel         *self);
void hip_panel_hold_checklist   (HipPanel         *self);
void hip_panel_make_room        (HipPanel         *self);
void hip_panel_bind_questions   (HipPanel         *self);
void hip_panel_unbind_questions (HipPanel         *self);

/* What the picture should light up. */
void hip_panel_notify_lit       (HipPanel         *self);
void hip_panel_point_at_action  (GtkWidget        *widget,
                                 const char       *action_name,
                                 GVariant         *parameter);
void hip_panel_light_action     (GtkWidget        *widget,
                                 const char       *action_name,
                                 GVariant         *parameter);

G_END_DECLS
