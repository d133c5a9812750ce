/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More lines than this are not a help page but a manual. */
#define HIP_HELP_MAX_LINES 8

/**
 * HipHelpPage:
 * @id: a name that stays
 * @title: the task, not yet translated
 * @summary: what the page is good for, not yet translated
 * @steps: what to do in order, not yet translated, up to %NULL
 * @notes: what is good to know besides, not yet translated, up to %NULL
 *
 * One task, and how to do it.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *summary;
  const char *steps[HIP_HELP_MAX_LINES];
  const char *notes[HIP_HELP_MAX_LINES];
} HipHelpPage;

const HipHelpPage *hip_help_get_pages (guint *n_pages);

G_END_DECLS
