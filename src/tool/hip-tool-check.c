/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include "hip-catalogue-check.h"
#include "hip-prefix.h"

#define SOURCE_TREE_DIR "data/catalogue"
#define INSTALLED_DIR PKGDATADIR "/catalogue"

static void
print_kinds (HipDiagnostics *diagnostics)
{
  const char *separator = "";

  for (guint kind = 0; kind < HIP_N_DIAGNOSTIC_KINDS; kind++)
    {
      guint n = hip_diagnostics_count_kind (diagnostics, kind);

      if (n == 0)
        continue;

      g_print ("%s%u %s", separator, n, hip_diagnostic_kind_to_label (kind));
      separator = ", ";
    }

  if (separator[0] != '\0')
    g_print ("\n");
}

/* hip-map-tool check: looks for mistakes in the sources of a catalogue. */
int
hip_tool_check (int    argc,
                char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("[DIR]");
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_auto (HipCatalogueFigures) figures = { 0 };
  g_autofree char *installed = hip_prefix_relocate (INSTALLED_DIR);
  g_autofree char *summary = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *artwork = NULL;
  g_autofree char *text = NULL;
  const char *directory;
  g_autofree char *language = NULL;
  g_autofree char *po = NULL;
  gboolean terms = FALSE;
  const GOptionEntry entries[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "Check the translation into a language, such as pt_BR", "LANGUAGE" },
    { "po", 0, 0, G_OPTION_ARG_FILENAME, &po, "Take translations from the folder PO rather than “po”", "PO" },
    { "terms", 0, 0, G_OPTION_ARG_NONE, &terms, "Print a list of terms for LANGUAGE, to be filled in", NULL },
    { NULL },
  };
  guint n;

  g_option_context_add_main_entries (context, entries, NULL);
  summary = g_strdup_printf ("Looks for mistakes in the XML files in the folder DIR and its subfolder “conditions”, shows each\n"
                             "with its place and how to mend it, and prints what the catalogue amounts to.\n"
                             "Without DIR, “" SOURCE_TREE_DIR "” is checked if there is one, else “%s”.\n"
                             "If there is a folder “artwork” beside DIR, the pictures in it are checked as well.\n"
                             "With --language, the translation PO/LANGUAGE.po is checked against DIR, with lists beside it:\n"
                             "PO/terms-LANGUAGE.tsv (the name of each structure and region) and PO/wording-LANGUAGE.tsv\n"
                             "(words not to use).",
                             installed);
  g_option_context_set_summary (context, summary);
  if (!hip_tool_parse (context, &argc, &argv))
    return HIP_TOOL_USAGE;

  if (argc > 2)
    return hip_tool_misuse ("check takes one folder; see “hip-map-tool check --help”");

  if (argc == 2)
    directory = argv[1];
  else
    directory = g_file_test (SOURCE_TREE_DIR, G_FILE_TEST_IS_DIR) ? SOURCE_TREE_DIR : installed;

  if (!g_file_test (directory, G_FILE_TEST_IS_DIR))
    return hip_tool_fail ("there is no folder “%s”; give the one that holds the catalogue's XML files", directory);

  if (terms && language == NULL)
    return hip_tool_misuse ("--terms needs a language; see “hip-map-tool check --help”");

  if (language != NULL)
    {
      source = hip_catalogue_source_load (directory, diagnostics);
      return terms ? hip_tool_list_terms (source, po != NULL ? po : "po", language)
                   : hip_tool_check_language (source, po != NULL ? po : "po", language);
    }

  beside = g_build_filename (directory, "..", "artwork", NULL);
  artwork = g_canonicalize_filename (beside, NULL);
  source = hip_catalogue_source_load (directory, diagnostics);
  hip_catalogue_check (source, g_file_test (artwork, G_FILE_TEST_IS_DIR) ? artwork : NULL, &figures, diagnostics);

  n = hip_diagnostics_get_count (diagnostics);
  for (guint i = 0; i < n; i++)
    g_print ("%s\n", hip_diagnostics_get_text (diagnostics, i));

  text = hip_catalogue_figures_to_string (&figures);
  g_print ("%s%s", n > 0 ? "\n" : "", text);
  print_kinds (diagnostics);
  g_print ("%u %s\n", n, n == 1 ? "finding" : "findings");

  return n > 0 ? HIP_TOOL_FAILURE : HIP_TOOL_OK;
}
