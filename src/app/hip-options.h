/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-enquiry.h"

G_BEGIN_DECLS

#define HIP_OPTIONS_ERROR (hip_options_error_quark ())

/**
 * HipOptionsError:
 * @HIP_OPTIONS_ERROR_USAGE: something that the command line names does not exist
 *
 * What can be wrong with a command line.
 */
typedef enum
{
  HIP_OPTIONS_ERROR_USAGE,
} HipOptionsError;

GQuark hip_options_error_quark (void);

/**
 * HipOptions:
 * @regions: (nullable): the spots to select, as "ID" or "ID:SIDE"
 * @view_id: (nullable): the view as it was written
 * @view: the view to show
 * @has_view: whether a view is asked for
 * @catalogue: (nullable): the file to read the knowledge from
 * @rest: (nullable): files to open
 *
 * What the command line asks for.
 */
typedef struct
{
  char   **regions;
  char    *view_id;
  HipView  view;
  gboolean has_view;
  char    *catalogue;
  char   **rest;
} HipOptions;

const GOptionEntry *hip_options_get_entries  (void);
HipOptions         *hip_options_new_for_dict (GVariantDict  *dict);
void                hip_options_free         (HipOptions    *self);
gboolean            hip_options_check        (HipOptions    *self,
                                              GError       **error);
gboolean            hip_options_apply        (HipOptions    *self,
                                              HipEnquiry    *enquiry,
                                              GError       **error);
HipLibrary         *hip_options_load_library (const char    *catalogue,
                                              GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipOptions, hip_options_free)

G_END_DECLS
