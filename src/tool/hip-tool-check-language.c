/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include <string.h>

#include "hip-translation-check.h"

/*
 * hip_tool_check_language:
 * @source: a catalogue
 * @directory: (type filename): the folder of the translations
 * @language: a language
 *
 * Looks for mistakes in a translation, and prints what it amounts to.
 *
 * Returns: the exit status of the command
 */
int
hip_tool_check_language (HipCatalogueSource *source,
                         const char         *directory,
                         const char         *language)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_auto (HipTranslationFigures) figures = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (strpbrk (language, "/\\") != NULL)
    return hip_tool_misuse ("“%s” is not a language; give one as “pt_BR”", language);

  if (!hip_translation_check (source, directory, language, &figures, diagnostics, &error))
    return hip_tool_fail ("there is no translation to check: %s", error->message);

  hip_diagnostics_sort (diagnostics);
  n = hip_diagnostics_get_count (diagnostics);
  for (guint i = 0; i < n; i++)
    g_print ("%s\n", hip_diagnostics_get_text (diagnostics, i));

  if (figures.long_texts->len > 0)
    g_print ("%sLook at these on screen; they are long:\n", n > 0 ? "\n" : "");
  for (guint i = 0; i < figures.long_texts->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (figures.long_texts, i));

  text = hip_translation_figures_to_string (&figures);
  g_print ("%s%s%u %s\n", n > 0 || figures.long_texts->len > 0 ? "\n" : "", text, n, n == 1 ? "finding" : "findings");

  return n > 0 ? HIP_TOOL_FAILURE : HIP_TOOL_OK;
}

/*
 * hip_tool_list_terms:
 * @source: a catalogue
 * @directory: (type filename): the folder of the translations
 * @language: a language
 *
 * Prints a list of terms for translators to fill in.
 *
 * Returns: the exit status of the command
 */
int
hip_tool_list_terms (HipCatalogueSource *source,
                     const char         *directory,
                     const char         *language)
{
  g_autofree char *file = g_strconcat (language, ".po", NULL);
  g_autofree char *path = g_build_filename (directory, file, NULL);
  g_autoptr (HipPoFile) po = hip_po_file_new (path, NULL);
  g_autofree char *text = hip_translation_list_terms (source, po);

  g_print ("%s", text);

  return HIP_TOOL_OK;
}
