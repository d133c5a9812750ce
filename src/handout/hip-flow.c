/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-flow.h"

/* In points. */
#define HEADING_ABOVE 11
#define HEADING_BELOW 3
#define ITEM_INDENT 11
#define BOX_PADDING 8

const HipTextStyle hip_style_title = { .size = 20, .bold = TRUE, .ink = HIP_INK_TEXT, .tag = "H1" };
const HipTextStyle hip_style_heading = { .size = 11.5, .bold = TRUE, .ink = HIP_INK_ACCENT, .tag = "H2" };
const HipTextStyle hip_style_word = { .size = 12.5, .bold = TRUE, .ink = HIP_INK_TEXT, .tag = "P" };
const HipTextStyle hip_style_strong = { .size = 10, .bold = TRUE, .ink = HIP_INK_TEXT, .tag = "P" };
const HipTextStyle hip_style_body = { .size = 9.7, .ink = HIP_INK_TEXT, .tag = "P" };
const HipTextStyle hip_style_soft = { .size = 9.5, .ink = HIP_INK_SOFT, .tag = "P" };
const HipTextStyle hip_style_small = { .size = 8, .ink = HIP_INK_SOFT, .tag = "P" };
const HipTextStyle hip_style_small_end = { .size = 8, .ink = HIP_INK_SOFT, .at_end = TRUE, .tag = "P" };

/*< private >
 * hip_flow_markup:
 * @self: a column
 * @style: how the text looks
 * @markup: a paragraph in Pango's markup
 */
void
hip_flow_markup (HipFlow            *self,
                 const HipTextStyle *style,
                 const char         *markup)
{
  self->y += hip_sheet_add_text (self->sheet, style, self->x, self->y, self->width, markup);
}

/*< private >
 * hip_flow_text:
 * @self: a column
 * @style: how the text looks
 * @text: a paragraph
 */
void
hip_flow_text (HipFlow            *self,
               const HipTextStyle *style,
               const char         *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  hip_flow_markup (self, style, markup);
}

/*< private >
 * hip_flow_labelled:
 * @self: a column
 * @label: what the text is, in a word or two
 * @text: the text
 */
void
hip_flow_labelled (HipFlow    *self,
                   const char *label,
                   const char *text)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> %s", label, text);

  hip_flow_markup (self, &hip_style_body, markup);
}

/*< private >
 * hip_flow_heading:
 * @self: a column
 * @text: what follows
 */
void
hip_flow_heading (HipFlow    *self,
                  const char *text)
{
  self->y += HEADING_ABOVE;
  hip_flow_text (self, &hip_style_heading, text);
  hip_sheet_add_line (self->sheet, HIP_INK_ACCENT, 0.7, self->x, self->y + 1, self->width);
  self->y += HEADING_BELOW + 1;
}

/*< private >
 * hip_flow_item:
 * @self: a column
 * @shape: the shape of its bullet
 * @style: how the text looks
 * @text: a paragraph
 */
void
hip_flow_item (HipFlow            *self,
               HipShape            shape,
               const HipTextStyle *style,
               const char         *text)
{
  double size = shape == HIP_SHAPE_DOT ? 3 : 7.5;
  HipFlow inside = { self->sheet, self->x + ITEM_INDENT, self->y, self->width - ITEM_INDENT };

  hip_sheet_add_shape (self->sheet, shape, HIP_INK_TEXT, self->x + (ITEM_INDENT - 3 - size) / 2,
                       self->y + (style->size * 1.26 - size) / 2, size);
  hip_flow_text (&inside, style, text);
  self->y = inside.y;
}

/*< private >
 * hip_flow_open_box:
 * @self: a column
 *
 * Returns: a column inside a box that is not drawn yet
 */
HipFlow
hip_flow_open_box (HipFlow *self)
{
  HipFlow inside = { self->sheet, self->x + BOX_PADDING, self->y + BOX_PADDING - 2, self->width - 2 * BOX_PADDING };

  return inside;
}

/*< private >
 * hip_flow_close_box:
 * @self: a column
 * @inside: what hip_flow_open_box() gave, when everything is in it
 * @thickness: how thick the outline is
 */
void
hip_flow_close_box (HipFlow       *self,
                    const HipFlow *inside,
                    double         thickness)
{
  double bottom = inside->y + BOX_PADDING;

  hip_sheet_add_box (self->sheet, HIP_INK_TEXT, thickness, self->x, self->y, self->width, bottom - self->y);
  self->y = bottom;
}
