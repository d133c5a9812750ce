/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compiles the catalogue at build time, before hip-map-tool exists: hip-build-catalogue DIRECTORY OUTPUT DEPFILE */

#include "config.h"

#include <stdlib.h>

#include "hip-catalogue-compiler.h"
#include "hip-catalogue-validate.h"

static void
append_escaped (GString    *text,
                const char *path)
{
  for (const char *c = path; *c != '\0'; c++)
    {
      if (*c == ' ' || *c == '#' || *c == '\\')
        g_string_append_c (text, '\\');
      else if (*c == '$')
        g_string_append_c (text, '$');
      g_string_append_c (text, *c);
    }
}

/* Tells the build system in the language of make what the output was made from. */
static gboolean
write_dependencies (HipCatalogueSource  *source,
                    const char          *output,
                    const char          *path,
                    GError             **error)
{
  GPtrArray *paths = hip_catalogue_source_get_paths (source);
  g_autoptr (GString) text = g_string_new (NULL);

  append_escaped (text, output);
  g_string_append_c (text, ':');
  for (guint i = 0; i < paths->len; i++)
    {
      g_string_append (text, " \\\n  ");
      append_escaped (text, g_ptr_array_index (paths, i));
    }
  g_string_append_c (text, '\n');

  return g_file_set_contents (path, text->str, text->len, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  if (argc != 4)
    {
      g_printerr ("Usage: hip-build-catalogue DIRECTORY OUTPUT DEPFILE\n");
      return 2;
    }

  source = hip_catalogue_source_load (argv[1], diagnostics);
  hip_catalogue_validate (source, diagnostics);
  n = hip_diagnostics_get_count (diagnostics);
  for (guint i = 0; i < n; i++)
    g_printerr ("%s\n", hip_diagnostics_get_text (diagnostics, i));

  if (n > 0)
    return EXIT_FAILURE;

  if (!hip_catalogue_compile (source, argv[2], &error) || !write_dependencies (source, argv[2], argv[3], &error))
    {
      g_printerr ("hip-build-catalogue: %s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
