/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other programs see in a PDF document: Poppler's tools read it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HipPdfWord:
 * @page: the number of its page, from 0
 * @x: its left edge, in points
 * @y: its top
 * @right: its right edge
 * @bottom: its bottom
 * @text: the word
 *
 * A word and where it stands.
 */
typedef struct
{
  guint  page;
  double x;
  double y;
  double right;
  double bottom;
  char  *text;
} HipPdfWord;

/**
 * HipPdf:
 * @text: everything that can be selected, with single spaces
 * @words: (element-type HipPdfWord): the words in reading order
 * @n_pages: how many pages there are
 * @width: of the first page, in points
 * @height: of the first page
 * @n_images: how many pictures are made of pixels
 * @n_fonts: how many fonts there are
 * @n_loose_fonts: how many of them are not embedded
 * @info: title, author and dates as pdfinfo prints them
 */
typedef struct
{
  char      *text;
  GPtrArray *words;
  guint      n_pages;
  double     width;
  double     height;
  guint      n_images;
  guint      n_fonts;
  guint      n_loose_fonts;
  char      *info;
} HipPdf;

gboolean          hip_pdf_can_read    (void);
HipPdf           *hip_pdf_new         (const char    *path);
void              hip_pdf_free        (HipPdf        *self);
const HipPdfWord *hip_pdf_find        (HipPdf        *self,
                                       const char    *phrase);
void              hip_pdf_assert_tidy (HipPdf        *self,
                                       double         margin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipPdf, hip_pdf_free)

G_END_DECLS
