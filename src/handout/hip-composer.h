/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-flow.h"
#include "hip-handout-content.h"

G_BEGIN_DECLS

/* Private to this library: puts a content on pages. */

/* In points; 14 mm is more than any printer leaves white. */
#define HIP_PAGE_MARGIN 40

/* Between columns, and between what stands one above the other. */
#define HIP_PAGE_GUTTER 20

/**
 * HipComposer:
 * @content: what there is to say
 * @options: what was chosen
 * @figures: (element-type HipFigure): the pictures
 * @context: for texts
 * @width: of a page, in points, before it is shrunk
 * @height: of a page, in points, before it is shrunk
 * @shrink: how much smaller everything is drawn in the end
 * @rtl: whether pages are read from right to left
 * @pages: (element-type HipSheet): where finished pages go
 * @n_steps: how many steps are on the finished pages
 * @n_steps_left_out: how many steps did not fit although somebody chose them
 * @note_is_cut: whether the end of the note did not fit
 */
typedef struct
{
  const HipHandoutContent *content;
  const HipHandoutOptions *options;
  GPtrArray               *figures;
  PangoContext            *context;
  double                   width;
  double                   height;
  double                   shrink;
  gboolean                 rtl;
  GPtrArray               *pages;
  guint                    n_steps;
  guint                    n_steps_left_out;
  gboolean                 note_is_cut;
} HipComposer;

/* Lays out as much as fits together with a note; returns whether there are pages now. */
typedef gboolean (*HipComposerTry) (HipComposer *self,
                                    const char  *note);

void    hip_composer_compose_advice   (HipComposer   *self);
void    hip_composer_compose_referral (HipComposer   *self);

/* What both sorts of page share. */
HipFlow hip_composer_start_page       (HipComposer   *self,
                                       HipSheet      *sheet,
                                       const char    *kind,
                                       const char    *kind_for_name);
double  hip_composer_add_footer       (HipComposer   *self,
                                       HipSheet      *sheet,
                                       guint          page,
                                       guint          n_pages,
                                       const char    *sources);
HipFlow hip_composer_add_figures      (HipComposer   *self,
                                       HipFlow       *flow);
void    hip_composer_add_banner       (HipFlow       *flow,
                                       HipUrgency     urgency,
                                       const char    *word,
                                       const char    *action,
                                       const char    *because);
void    hip_composer_add_note         (HipFlow       *flow,
                                       const char    *note);
double  hip_composer_add_signs        (HipComposer   *self,
                                       HipSheet      *sheet,
                                       double         y,
                                       HipUrgency     least,
                                       guint          most);
char   *hip_composer_format_date      (GDateTime     *date);
char   *hip_composer_join             (GPtrArray     *texts);
char   *hip_composer_format_sources   (HipComposer   *self,
                                       guint          n_fits,
                                       guint          n_steps);
gboolean hip_composer_fit_note        (HipComposer   *self,
                                       HipComposerTry try);

G_END_DECLS
