/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files that make up HipBodyMap. */

#pragma once

#include "hip-body-map.h"

G_BEGIN_DECLS

struct _HipBodyMap
{
  GtkWidget parent_instance;

  GtkWidget      *overlay;
  HipMapCanvas   *canvas;
  HipMapViewport *viewport;
  GtkWidget      *layer_buttons;
  GtkWidget      *side_buttons;
  GtkWidget      *bottom; /* the row of buttons there */
  GtkWidget      *earlier_button;
  GtkWidget      *add_button;
  GtkWidget      *zoom_buttons;

  HipCandidate   *highlight;
  GListModel     *earlier_marks;
  HipLayer        layer_before;
  HipLayer        layer_peeled;
  guint           peeled : 1;
  guint           plain : 1;
  guint           painted : 1;
  guint           show_earlier : 1;
  HipSkinTone     skin_tone;
  char           *error_message;
  char           *artwork_folder;
};

typedef enum
{
  HIP_BODY_MAP_PROP_ENQUIRY = 1,
  HIP_BODY_MAP_PROP_VIEW,
  HIP_BODY_MAP_PROP_LAYER,
  HIP_BODY_MAP_PROP_PROFILE_SIDE,
  HIP_BODY_MAP_PROP_MIRRORED,
  HIP_BODY_MAP_PROP_ZOOM,
  HIP_BODY_MAP_PROP_SKIN_TONE,
  HIP_BODY_MAP_PROP_HIGHLIGHT,
  HIP_BODY_MAP_PROP_ADDING,
  HIP_BODY_MAP_PROP_POINTED_STRUCTURE,
  HIP_BODY_MAP_PROP_EARLIER_MARKS,
  HIP_BODY_MAP_PROP_SHOW_EARLIER,
  HIP_BODY_MAP_PROP_PLAIN,
  HIP_BODY_MAP_PROP_ERROR_MESSAGE,
  HIP_BODY_MAP_PROP_ARTWORK_FOLDER,
} HipBodyMapProperty;

void hip_body_map_notify          (HipBodyMap         *self,
                                   HipBodyMapProperty  property);

/* What of the body the map shows. */
void hip_body_map_zoom_in_action  (GtkWidget          *widget,
                                   const char         *action_name,
                                   GVariant           *parameter);
void hip_body_map_zoom_out_action (GtkWidget          *widget,
                                   const char         *action_name,
                                   GVariant           *parameter);
void hip_body_map_fit_action      (GtkWidget          *widget,
                                   const char         *action_name,
                                   GVariant           *parameter);

G_END_DECLS
