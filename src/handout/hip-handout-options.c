/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-handout-options.h"

/**
 * hip_handout_options_new:
 *
 * Returns: (transfer full): one page on the paper of the locale, with nothing chosen
 */
HipHandoutOptions *
hip_handout_options_new (void)
{
  HipHandoutOptions *self = g_new0 (HipHandoutOptions, 1);

  self->paper = hip_paper_for_locale ();

  return self;
}

/**
 * hip_handout_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same options
 */
HipHandoutOptions *
hip_handout_options_copy (const HipHandoutOptions *self)
{
  HipHandoutOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (HipHandoutOptions, 1);
  copy->paper = self->paper;
  copy->language = g_strdup (self->language);
  copy->direction = self->direction;
  copy->two_pages = self->two_pages;
  copy->date = self->date != NULL ? g_date_time_ref (self->date) : NULL;
  copy->recheck = self->recheck != NULL ? g_date_time_ref (self->recheck) : NULL;
  copy->steps = g_strdupv (self->steps);
  copy->name = g_strdup (self->name);
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * hip_handout_options_free:
 * @self: (transfer full): options
 */
void
hip_handout_options_free (HipHandoutOptions *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->recheck, g_date_time_unref);
  g_clear_pointer (&self->steps, g_strfreev);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_free (self);
}
