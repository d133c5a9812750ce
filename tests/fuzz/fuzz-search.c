/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody types into the search: any text finds something or nothing, and never an error of the query language. */

#include "config.h"

#include "fuzz.h"
#include "hip-library.h"

static HipLibrary *library;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);

  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *words = g_utf8_make_valid (bytes, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) hits = NULL;

  hits = hip_library_search (library, words, &error);
  g_assert_no_error (error);
  g_assert_nonnull (hits);

  return 0;
}
