/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-diagnostics.h"
#include "hip-markup-element.h"

G_BEGIN_DECLS

/* Limits of one file. The largest file of the program's own catalogue is a hundredth of the size. */
#define HIP_MARKUP_MAX_BYTES (8 * 1024 * 1024)
#define HIP_MARKUP_MAX_DEPTH 16

typedef struct _HipMarkupReader HipMarkupReader;

HipMarkupReader  *hip_markup_reader_new       (HipDiagnostics       *diagnostics);
void              hip_markup_reader_free      (HipMarkupReader      *self);

HipMarkupElement *hip_markup_reader_read_file (HipMarkupReader      *self,
                                               const char           *path,
                                               const HipElementSpec *spec);
HipMarkupElement *hip_markup_reader_read_text (HipMarkupReader      *self,
                                               const char           *file,
                                               const char           *text,
                                               gssize                length,
                                               const HipElementSpec *spec);

guint             hip_markup_get_line         (GMarkupParseContext  *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipMarkupReader, hip_markup_reader_free)

G_END_DECLS
