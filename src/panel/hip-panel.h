/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_TYPE_PANEL (hip_panel_get_type ())
G_DECLARE_FINAL_TYPE (HipPanel, hip_panel, HIP, PANEL, GtkWidget)

GtkWidget    *hip_panel_new                (HipEnquiry *enquiry);

HipEnquiry   *hip_panel_get_enquiry        (HipPanel   *self);
void          hip_panel_set_enquiry        (HipPanel   *self,
                                            HipEnquiry *enquiry);
const char   *hip_panel_get_open_condition (HipPanel   *self);
void          hip_panel_set_open_condition (HipPanel   *self,
                                            const char *open_condition);
HipCandidate *hip_panel_get_highlight      (HipPanel   *self);
HipCandidate *hip_panel_get_peeled         (HipPanel   *self);
const char   *hip_panel_get_pointed_structure (HipPanel *self);
void          hip_panel_set_pointed_structure (HipPanel *self,
                                            const char *structure);
GListModel   *hip_panel_get_lit_structures (HipPanel   *self);
void          hip_panel_start_safety_check (HipPanel   *self);
void          hip_panel_show_steps         (HipPanel   *self);
gboolean      hip_panel_dismiss            (HipPanel   *self);
void          hip_panel_focus_open_condition (HipPanel *self);
gboolean      hip_panel_offers_step        (HipPanel   *self,
                                            const char *step);
void          hip_panel_show_step          (HipPanel   *self,
                                            const char *step);

G_END_DECLS
