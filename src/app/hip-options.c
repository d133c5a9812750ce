/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hip-enums.h"

G_DEFINE_QUARK (hip-options-error-quark, hip_options_error)

/* Where a region is, when it is written with a side. */
typedef struct
{
  HipRegion *region;
  HipSide    side;
} Place;

/**
 * hip_options_get_entries:
 *
 * Returns: (transfer none): the options of the program, ended by an empty one
 */
const GOptionEntry *
hip_options_get_entries (void)
{
  static const GOptionEntry entries[] = {
    { "view", 'v', 0, G_OPTION_ARG_STRING, NULL, N_("Show the body from the front, side, back or low-back"), N_("VIEW") },
    { "region", 'r', 0, G_OPTION_ARG_STRING_ARRAY, NULL, N_("Point at a region, such as groin-crease:right"), N_("ID[:SIDE]") },
    { "catalogue", 'c', 0, G_OPTION_ARG_FILENAME, NULL, N_("Take the knowledge from a file"), N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
    { NULL },
  };

  return entries;
}

/**
 * hip_options_new_for_dict:
 * @dict: the parsed options
 *
 * Returns: (transfer full): what they ask for, not checked yet
 */
HipOptions *
hip_options_new_for_dict (GVariantDict *dict)
{
  HipOptions *self = g_new0 (HipOptions, 1);

  g_return_val_if_fail (dict != NULL, self);

  g_variant_dict_lookup (dict, "view", "s", &self->view_id);
  g_variant_dict_lookup (dict, "region", "^as", &self->regions);
  g_variant_dict_lookup (dict, "catalogue", "^ay", &self->catalogue);
  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^aay", &self->rest);
  self->has_view = self->view_id != NULL && hip_view_from_id (self->view_id, &self->view);

  return self;
}

/**
 * hip_options_free:
 * @self: (transfer full): the options
 */
void
hip_options_free (HipOptions *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->regions);
  g_free (self->view_id);
  g_free (self->catalogue);
  g_strfreev (self->rest);
  g_free (self);
}

static void
set_unknown (GError     **error,
             const char  *kind,
             const char  *word,
             GPtrArray   *ids,
             const char  *where)
{
  const char *nearest = hip_nearest_id (word, ids);

  if (nearest != NULL)
    g_set_error (error,
                 HIP_OPTIONS_ERROR,
                 HIP_OPTIONS_ERROR_USAGE,
                 "unknown %s “%s”; did you mean “%s”?",
                 kind,
                 word,
                 nearest);
  else
    g_set_error (error, HIP_OPTIONS_ERROR, HIP_OPTIONS_ERROR_USAGE, "unknown %s “%s”; %s", kind, word, where);
}

/**
 * hip_options_check:
 * @self: the options
 * @error: return location for an error of %HIP_OPTIONS_ERROR
 *
 * Checks what can be checked without a catalogue, in the working directory of the command line.
 *
 * Returns: whether nothing is wrong so far
 */
gboolean
hip_options_check (HipOptions  *self,
                   GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; self->rest != NULL && self->rest[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->rest[i]);

      if (g_file_query_exists (file, NULL))
        continue;

      g_set_error (error,
                   HIP_OPTIONS_ERROR,
                   HIP_OPTIONS_ERROR_USAGE,
                   "“%s” is neither an option nor a file; spots are given with --region ID[:SIDE]",
                   self->rest[i]);
      return FALSE;
    }

  if (self->view_id != NULL && !self->has_view)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      for (HipView view = 0; view < HIP_N_VIEWS; view++)
        g_ptr_array_add (ids, (char *) hip_view_to_id (view));

      set_unknown (error, "view", self->view_id, ids, "there are front, side, back and low-back");
      return FALSE;
    }

  return TRUE;
}

static gboolean
find_region (HipLibrary  *library,
             const char  *id,
             HipRegion  **region,
             GError     **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  GListModel *regions;
  guint n;

  *region = hip_library_get_region (library, id);
  if (*region != NULL)
    return TRUE;

  ids = g_ptr_array_new ();
  regions = hip_library_get_regions (library);
  n = g_list_model_get_n_items (regions);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRegion) other = g_list_model_get_item (regions, i);

      g_ptr_array_add (ids, (char *) hip_region_get_id (other));
    }

  set_unknown (error, "region", id, ids, "“hip-map-tool list regions” names them all");

  return FALSE;
}

static gboolean
find_place (HipLibrary  *library,
            const char  *text,
            Place       *place,
            GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  const char *side_id = parts[0] != NULL ? parts[1] : NULL;

  if (!find_region (library, parts[0] != NULL ? parts[0] : "", &place->region, error))
    return FALSE;

  place->side = HIP_SIDE_NONE;
  if (side_id != NULL && !hip_side_from_id (side_id, &place->side))
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      g_ptr_array_add (ids, (char *) hip_side_to_id (HIP_SIDE_LEFT));
      g_ptr_array_add (ids, (char *) hip_side_to_id (HIP_SIDE_RIGHT));
      set_unknown (error, "side", side_id, ids, "there are left and right");
      return FALSE;
    }

  /* The midline has no sides. */
  if (hip_region_get_midline (place->region))
    place->side = HIP_SIDE_NONE;

  return TRUE;
}

/**
 * hip_options_apply:
 * @self: the options
 * @enquiry: an enquiry
 * @error: return location for an error of %HIP_OPTIONS_ERROR
 *
 * Points at the regions that are asked for, in place of those that were selected. Without any the enquiry stays as it is.
 *
 * Returns: whether every region exists; otherwise the enquiry stays as it is
 */
gboolean
hip_options_apply (HipOptions  *self,
                   HipEnquiry  *enquiry,
                   GError     **error)
{
  const guint n = self->regions != NULL ? g_strv_length (self->regions) : 0;
  g_autofree Place *places = g_new0 (Place, n + 1);

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), FALSE);

  for (guint i = 0; i < n; i++)
    {
      if (!find_place (hip_enquiry_get_library (enquiry), self->regions[i], &places[i], error))
        return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      if (i == 0)
        hip_enquiry_select (enquiry, places[i].region, places[i].side);
      else if (!hip_enquiry_is_selected (enquiry, places[i].region, places[i].side))
        hip_enquiry_toggle (enquiry, places[i].region, places[i].side);
    }

  return TRUE;
}

/**
 * hip_options_load_library:
 * @catalogue: (nullable): a file that `hip-map-tool compile` made, or %NULL for the catalogue of the program itself
 * @error: return location for an error
 *
 * Returns: (transfer full): the knowledge, or %NULL with @error set
 */
HipLibrary *
hip_options_load_library (const char  *catalogue,
                          GError     **error)
{
  g_autoptr (HipCatalogue) knowledge = NULL;

  if (catalogue != NULL)
    {
      knowledge = hip_catalogue_new_for_file (catalogue, error);
    }
  else
    {
      g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes != NULL)
        knowledge = hip_catalogue_new_for_bytes (bytes, error);
    }

  return knowledge != NULL ? hip_library_new (knowledge, error) : NULL;
}
