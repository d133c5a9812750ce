/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "mask.h"

G_BEGIN_DECLS

typedef enum
{
  REFERENCE_SHAPE,
  REFERENCE_LANDMARK,
  REFERENCE_BOX,
} ReferenceKind;

/* A line of tests/data/artwork-reference.tsv: what the pictures have to agree with, in millimetres of the view. */
typedef struct
{
  ReferenceKind kind;
  HipView       view;
  char         *key;
  char         *side;
  char         *elements;
  char         *rule;
  Measure       measure;
  gboolean      is_mirrored;
} Reference;

GPtrArray  *reference_read         (void);
Reference  *reference_mirror       (const Reference  *self);
void        reference_free         (Reference        *self);
JsonParser *reference_load         (const char       *name);
Mask       *reference_draw_outline (const Reference  *self,
                                    const HipBox     *frame,
                                    JsonParser       *outlines);
Mask       *reference_draw_visible (const Reference  *self,
                                    const HipBox     *frame,
                                    JsonParser       *visible,
                                    const char       *plate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reference, reference_free)

G_END_DECLS
