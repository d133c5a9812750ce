/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue-source.h"
#include "hip-po-file.h"

G_BEGIN_DECLS

/**
 * HipTranslationFigures:
 * @n_interface: how many texts the program has
 * @n_interface_done: how many of them are translated
 * @n_catalogue: how many texts the catalogue has
 * @n_catalogue_done: how many of them are translated
 * @n_safety: how many of these tell of red flags and of when to stop
 * @n_safety_done: how many of them are translated
 * @long_texts: (element-type utf8): where translations are so long that somebody should look at them on screen
 *
 * What a translation amounts to.
 */
typedef struct
{
  guint      n_interface;
  guint      n_interface_done;
  guint      n_catalogue;
  guint      n_catalogue_done;
  guint      n_safety;
  guint      n_safety_done;
  GPtrArray *long_texts;
} HipTranslationFigures;

gboolean  hip_translation_check             (HipCatalogueSource          *source,
                                             const char                  *directory,
                                             const char                  *language,
                                             HipTranslationFigures       *figures,
                                             HipDiagnostics              *diagnostics,
                                             GError                     **error);
char     *hip_translation_figures_to_string (const HipTranslationFigures *self);
void      hip_translation_figures_clear     (HipTranslationFigures       *self);

/* The parts of the check. */
void      hip_translation_check_wording     (HipPoFile                   *po,
                                             const char                  *po_name,
                                             const char                  *directory,
                                             const char                  *language,
                                             HipDiagnostics              *diagnostics);
void      hip_translation_check_terms       (HipCatalogueSource          *source,
                                             HipPoFile                   *po,
                                             const char                  *po_name,
                                             const char                  *directory,
                                             const char                  *language,
                                             HipDiagnostics              *diagnostics);
char     *hip_translation_list_terms        (HipCatalogueSource          *source,
                                             HipPoFile                   *po);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HipTranslationFigures, hip_translation_figures_clear)

G_END_DECLS
