/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Private to this library: a page as a list of things at their places, in points. Places are given as if the page were read from
 * left to right; on a page that is read from right to left, drawing turns them over. */

typedef struct _HipSheet HipSheet;

/**
 * HipInk:
 * @HIP_INK_TEXT: what is read
 * @HIP_INK_SOFT: what stands back a little
 * @HIP_INK_ACCENT: headings and marks; a dark grey when printed without colour
 * @HIP_INK_RULE: thin lines
 * @HIP_INK_PAPER: white
 *
 * The few colours of a page. All text has a contrast of at least 7:1 to the paper.
 */
typedef enum
{
  HIP_INK_TEXT,
  HIP_INK_SOFT,
  HIP_INK_ACCENT,
  HIP_INK_RULE,
  HIP_INK_PAPER,
} HipInk;

/**
 * HipShape:
 * @HIP_SHAPE_DOT: a bullet
 * @HIP_SHAPE_DISC: a disc around a number
 * @HIP_SHAPE_OCTAGON: stop
 * @HIP_SHAPE_TRIANGLE: an emergency
 * @HIP_SHAPE_DIAMOND: a clinician should see it
 *
 * Signs that are told apart without colour.
 */
typedef enum
{
  HIP_SHAPE_DOT,
  HIP_SHAPE_DISC,
  HIP_SHAPE_OCTAGON,
  HIP_SHAPE_TRIANGLE,
  HIP_SHAPE_DIAMOND,
} HipShape;

/**
 * HipTextStyle:
 * @size: in points
 * @bold: whether it stands out
 * @centred: whether it stands in the middle; else it starts where the page starts
 * @at_end: whether it ends where the page ends
 * @ink: its colour
 * @tag: its role in the structure of a PDF
 *
 * How a text looks.
 */
typedef struct
{
  double      size;
  gboolean    bold;
  gboolean    centred;
  gboolean    at_end;
  HipInk      ink;
  const char *tag;
} HipTextStyle;

PangoContext *hip_sheet_create_context (const char          *language,
                                        gboolean             rtl);

HipSheet     *hip_sheet_new            (PangoContext        *context,
                                        double               width,
                                        double               shrink);
void          hip_sheet_free           (HipSheet            *self);
guint         hip_sheet_get_length     (HipSheet            *self);
double        hip_sheet_add_text       (HipSheet            *self,
                                        const HipTextStyle  *style,
                                        double               x,
                                        double               y,
                                        double               width,
                                        const char          *markup);
double        hip_sheet_add_link       (HipSheet            *self,
                                        const HipTextStyle  *style,
                                        double               x,
                                        double               y,
                                        double               width,
                                        const char          *markup,
                                        const char          *uri);
void          hip_sheet_add_line       (HipSheet            *self,
                                        HipInk               ink,
                                        double               thickness,
                                        double               x,
                                        double               y,
                                        double               width);
void          hip_sheet_add_box        (HipSheet            *self,
                                        HipInk               ink,
                                        double               thickness,
                                        double               x,
                                        double               y,
                                        double               width,
                                        double               height);
void          hip_sheet_insert_box     (HipSheet            *self,
                                        guint                position,
                                        HipInk               ink,
                                        double               thickness,
                                        double               x,
                                        double               y,
                                        double               width,
                                        double               height);
void          hip_sheet_add_shape      (HipSheet            *self,
                                        HipShape             shape,
                                        HipInk               ink,
                                        double               x,
                                        double               y,
                                        double               size);
void          hip_sheet_add_picture    (HipSheet            *self,
                                        cairo_surface_t     *picture,
                                        double               x,
                                        double               y,
                                        double               width,
                                        double               height,
                                        double               origin_x,
                                        double               origin_y,
                                        double               scale,
                                        gboolean             mirrored);
void          hip_sheet_move           (HipSheet            *self,
                                        guint                first,
                                        guint                end,
                                        double               dy);
void          hip_sheet_draw           (HipSheet            *self,
                                        cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipSheet, hip_sheet_free)

G_END_DECLS
