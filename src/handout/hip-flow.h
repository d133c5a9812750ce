/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-sheet.h"

G_BEGIN_DECLS

/* Private to this library: a column that fills from the top down. */

/**
 * HipFlow:
 * @sheet: the page
 * @x: where the column starts
 * @y: where the next thing goes
 * @width: the width of the column
 */
typedef struct
{
  HipSheet *sheet;
  double    x;
  double    y;
  double    width;
} HipFlow;

/* Text that is read has at least 9.5 points; only sources and captions are smaller. */
extern const HipTextStyle hip_style_title;
extern const HipTextStyle hip_style_heading;
extern const HipTextStyle hip_style_word;
extern const HipTextStyle hip_style_strong;
extern const HipTextStyle hip_style_body;
extern const HipTextStyle hip_style_soft;
extern const HipTextStyle hip_style_small;
extern const HipTextStyle hip_style_small_end;

void    hip_flow_text      (HipFlow            *self,
                            const HipTextStyle *style,
                            const char         *text);
void    hip_flow_markup    (HipFlow            *self,
                            const HipTextStyle *style,
                            const char         *markup);
void    hip_flow_labelled  (HipFlow            *self,
                            const char         *label,
                            const char         *text);
void    hip_flow_heading   (HipFlow            *self,
                            const char         *text);
void    hip_flow_item      (HipFlow            *self,
                            HipShape            shape,
                            const HipTextStyle *style,
                            const char         *text);
HipFlow hip_flow_open_box  (HipFlow            *self);
void    hip_flow_close_box (HipFlow            *self,
                            const HipFlow      *inside,
                            double              thickness);

G_END_DECLS
