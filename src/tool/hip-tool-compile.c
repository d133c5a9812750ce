/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include "hip-catalogue-compiler.h"

/* hip-map-tool compile: makes a catalogue file from its sources. */
int
hip_tool_compile (int    argc,
                  char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("DIR OUT.db");
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context,
                                "Makes the catalogue file OUT.db from the XML files in the folder DIR and its subfolder “conditions”.\n"
                                "Nothing is written when the files have faults; each is shown with its place and how to mend it.\n"
                                "“hip-map --catalogue OUT.db” opens the catalogue.");
  if (!hip_tool_parse (context, &argc, &argv))
    return HIP_TOOL_USAGE;

  if (argc != 3)
    return hip_tool_misuse ("compile needs a folder and the name of the file to write; see “hip-map-tool compile --help”");

  if (hip_catalogue_compile_directory (argv[1], argv[2], diagnostics, &error))
    return HIP_TOOL_OK;

  for (guint i = 0; i < hip_diagnostics_get_count (diagnostics); i++)
    g_printerr ("%s\n", hip_diagnostics_get_text (diagnostics, i));

  return hip_tool_fail ("%s", error->message);
}
