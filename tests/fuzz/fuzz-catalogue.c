/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A compiled catalogue of somebody else: any file answers, or is refused with a message. */

#include "config.h"

#include "fuzz.h"
#include "hip-enquiry.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_for_bytes (bytes, &error);
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (HipEnquiry) enquiry = NULL;
  GListModel *regions;

  if (catalogue != NULL)
    library = hip_library_new (catalogue, &error);
  g_assert_true ((library == NULL) == (error != NULL));
  if (library == NULL)
    return 0;

  enquiry = hip_enquiry_new (library);
  regions = hip_library_get_regions (library);
  for (guint i = 0; i < MIN (g_list_model_get_n_items (regions), 4); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_select (enquiry, region, hip_region_get_midline (region) ? HIP_SIDE_NONE : HIP_SIDE_LEFT);
    }

  return 0;
}
