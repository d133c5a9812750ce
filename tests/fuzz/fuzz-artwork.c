/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture: any bytes are a picture with all its regions, or are refused with a message. */

#include "config.h"

#include "fuzz.h"
#include "hip-artwork.h"

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
  static const char *const region_ids[] = { "groin-crease", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = NULL;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GPtrArray) structures = NULL;

  artwork = hip_artwork_new_for_bytes (HIP_VIEW_FRONT, bytes, "fuzz.svg", &error);
  if (artwork == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  regions = hip_artwork_dup_region_ids (artwork);
  structures = hip_artwork_dup_structure_ids (artwork);
  g_assert_true (hip_artwork_validate (artwork, region_ids, &error) == (error == NULL));

  return 0;
}
