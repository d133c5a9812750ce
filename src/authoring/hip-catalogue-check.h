/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue-source.h"

G_BEGIN_DECLS

/**
 * HipCatalogueFigures:
 * @n_things: how many things of each kind there are
 * @n_sentences: how many sentences say something about the world
 * @n_sourced_sentences: how many of them name a source
 * @n_graded_texts: how many texts were graded
 * @mean_grade: the mean reading grade of these texts
 * @worst_grade: the highest
 * @worst_place: (nullable): where that text stands
 * @n_landed_claims: how many seed claims lead to something that can be reached
 * @n_regions_with_red_flags: how many regions reach a red flag
 *
 * What a catalogue amounts to.
 */
typedef struct
{
  guint   n_things[HIP_N_ENTITIES];
  guint   n_sentences;
  guint   n_sourced_sentences;
  guint   n_graded_texts;
  double  mean_grade;
  double  worst_grade;
  char   *worst_place;
  guint   n_landed_claims;
  guint   n_regions_with_red_flags;
} HipCatalogueFigures;

void  hip_catalogue_check             (HipCatalogueSource        *source,
                                       const char                *artwork,
                                       HipCatalogueFigures       *figures,
                                       HipDiagnostics            *diagnostics);
char *hip_catalogue_figures_to_string (const HipCatalogueFigures *self);
void  hip_catalogue_figures_clear     (HipCatalogueFigures       *self);

/* The parts of the check. */
void  hip_catalogue_check_coverage    (HipCatalogueSource        *source,
                                       HipCatalogueFigures       *figures,
                                       HipDiagnostics            *diagnostics);
void  hip_catalogue_check_red_flags   (HipCatalogueSource        *source,
                                       HipCatalogueFigures       *figures,
                                       HipDiagnostics            *diagnostics);
void  hip_catalogue_check_wording     (HipCatalogueSource        *source,
                                       HipDiagnostics            *diagnostics);
void  hip_catalogue_check_reading     (HipCatalogueSource        *source,
                                       HipCatalogueFigures       *figures,
                                       HipDiagnostics            *diagnostics);
void  hip_catalogue_check_artwork     (HipCatalogueSource        *source,
                                       const char                *directory,
                                       HipDiagnostics            *diagnostics);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HipCatalogueFigures, hip_catalogue_figures_clear)

G_END_DECLS
