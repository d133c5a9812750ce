/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hip-artwork-theme.h"
#include "hip-enquiry.h"
#include "hip-map-canvas.h"

G_BEGIN_DECLS

#define HIP_TYPE_BODY_MAP (hip_body_map_get_type ())
G_DECLARE_FINAL_TYPE (HipBodyMap, hip_body_map, HIP, BODY_MAP, GtkWidget)

GtkWidget    *hip_body_map_new               (void);

HipEnquiry   *hip_body_map_get_enquiry       (HipBodyMap   *self);
void          hip_body_map_set_enquiry       (HipBodyMap   *self,
                                              HipEnquiry   *enquiry);
HipView       hip_body_map_get_view          (HipBodyMap   *self);
void          hip_body_map_set_view          (HipBodyMap   *self,
                                              HipView       view);
HipLayer      hip_body_map_get_layer         (HipBodyMap   *self);
void          hip_body_map_set_layer         (HipBodyMap   *self,
                                              HipLayer      layer);
HipSide       hip_body_map_get_profile_side  (HipBodyMap   *self);
void          hip_body_map_set_profile_side  (HipBodyMap   *self,
                                              HipSide       side);
gboolean      hip_body_map_get_mirrored      (HipBodyMap   *self);
void          hip_body_map_set_mirrored      (HipBodyMap   *self,
                                              gboolean      mirrored);
double        hip_body_map_get_zoom          (HipBodyMap   *self);
void          hip_body_map_set_zoom          (HipBodyMap   *self,
                                              double        zoom);
HipSkinTone   hip_body_map_get_skin_tone     (HipBodyMap   *self);
void          hip_body_map_set_skin_tone     (HipBodyMap   *self,
                                              HipSkinTone   skin_tone);
gboolean      hip_body_map_get_adding        (HipBodyMap   *self);
void          hip_body_map_set_adding        (HipBodyMap   *self,
                                              gboolean      adding);
const char   *hip_body_map_get_pointed_structure (HipBodyMap *self);
const char   *hip_body_map_get_error_message (HipBodyMap   *self);
HipCandidate *hip_body_map_get_highlight     (HipBodyMap   *self);
void          hip_body_map_set_highlight     (HipBodyMap   *self,
                                              HipCandidate *candidate);
void          hip_body_map_set_peeled        (HipBodyMap   *self,
                                              HipCandidate *candidate);
GListModel   *hip_body_map_get_earlier_marks (HipBodyMap   *self);
void          hip_body_map_set_earlier_marks (HipBodyMap   *self,
                                              GListModel   *marks);
gboolean      hip_body_map_get_show_earlier  (HipBodyMap   *self);
void          hip_body_map_set_show_earlier  (HipBodyMap   *self,
                                              gboolean      show_earlier);
gboolean      hip_body_map_get_plain         (HipBodyMap   *self);
void          hip_body_map_set_plain         (HipBodyMap   *self,
                                              gboolean      plain);
void          hip_body_map_show_region       (HipBodyMap   *self,
                                              HipRegion    *region,
                                              HipSide       side);
HipMapCanvas *hip_body_map_get_canvas        (HipBodyMap   *self);
gboolean      hip_body_map_is_settled        (HipBodyMap   *self);

G_END_DECLS
