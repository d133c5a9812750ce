/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-paper.h"

G_BEGIN_DECLS

/**
 * HipHandoutDirection:
 * @HIP_HANDOUT_DIRECTION_LANGUAGE: the direction in which the language of the handout is read
 * @HIP_HANDOUT_DIRECTION_LTR: from left to right
 * @HIP_HANDOUT_DIRECTION_RTL: from right to left
 *
 * Where a handout begins. The picture is never mirrored by it.
 */
typedef enum
{
  HIP_HANDOUT_DIRECTION_LANGUAGE,
  HIP_HANDOUT_DIRECTION_LTR,
  HIP_HANDOUT_DIRECTION_RTL,
} HipHandoutDirection;

/**
 * HipHandoutOptions:
 * @paper: the paper
 * @language: (nullable): a language of hip_language_list(); %NULL is the one that the program speaks
 * @direction: where the page begins
 * @two_pages: whether a second page may be used
 * @date: (nullable): the day of the handout; %NULL is now
 * @recheck: (nullable): when to look again; %NULL takes it from what the page is about
 * @steps: (nullable) (array zero-terminated=1): ids of the steps to print, in order; %NULL takes the first few that fit
 * @name: (nullable): the athlete's name; nothing of it is printed or stored unless it is given
 * @note: (nullable): what the coach adds
 *
 * What can be chosen about a handout.
 */
typedef struct
{
  HipPaper             paper;
  char                *language;
  HipHandoutDirection  direction;
  gboolean             two_pages;
  GDateTime           *date;
  GDateTime           *recheck;
  GStrv                steps;
  char                *name;
  char                *note;
} HipHandoutOptions;

HipHandoutOptions *hip_handout_options_new  (void);
HipHandoutOptions *hip_handout_options_copy (const HipHandoutOptions *self);
void               hip_handout_options_free (HipHandoutOptions       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipHandoutOptions, hip_handout_options_free)

G_END_DECLS
