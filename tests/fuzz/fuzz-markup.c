/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a catalogue: any bytes are read or refused with a message. */

#include "config.h"

#include "fuzz.h"
#include "hip-markup-reader.h"

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
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipMarkupReader) reader = hip_markup_reader_new (diagnostics);
  HipMarkupElement *root;

  root = hip_markup_reader_read_text (reader, "fuzz.xml", (const char *) data, size, &hip_catalogue_spec);
  g_assert_true (root != NULL || hip_diagnostics_get_count (diagnostics) > 0);

  return 0;
}
