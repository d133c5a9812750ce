/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ids of a command line: they are taken, or refused with a message that is text. */

#include "config.h"

#include "fuzz.h"
#include "hip-options.h"

static HipLibrary *library;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (GError) error = NULL;

  library = hip_options_load_library (NULL, &error);
  g_assert_no_error (error);

  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 4);
  g_autoptr (GVariantDict) dict = g_variant_dict_new (NULL);
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_autoptr (HipOptions) options = NULL;
  g_autoptr (GError) error = NULL;

  /* GLib hands over only text. */
  if (lines[0] == NULL || !g_utf8_validate (text, -1, NULL))
    return 0;

  g_variant_dict_insert (dict, "view", "s", lines[0]);
  if (lines[1] != NULL)
    g_variant_dict_insert_value (dict, "region", g_variant_new_strv ((const char *const *) lines + 1, -1));

  options = hip_options_new_for_dict (dict);
  if (hip_options_check (options, &error) && hip_options_apply (options, enquiry, &error))
    {
      g_assert_no_error (error);
      return 0;
    }

  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  return 0;
}
