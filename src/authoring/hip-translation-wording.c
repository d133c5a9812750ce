/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-translation-check.h"

#include <string.h>

#include "hip-catalogue-messages.h"
#include "hip-limited-file.h"

#define LARGEST_LIST (1024 * 1024)

/* A claim that is told in order to answer it may be told in its own words. */
static gboolean
is_claim (const char *context)
{
  return context != NULL
         && (g_str_has_prefix (context, "seed claim ") || g_str_has_prefix (context, "conflict ")
             || g_str_equal (context, "mechanism claim"));
}

static void
check_pattern (HipPoFile         *po,
               const char        *po_name,
               const char *const *columns,
               guint              n_columns,
               GRegex            *regex,
               HipDiagnostics    *diagnostics)
{
  gboolean is_allowed_in_claims = n_columns > 2 && strcmp (columns[2], "claims") == 0;
  guint n = hip_po_file_get_n (po);

  for (guint i = 0; i < n; i++)
    {
      const HipPoEntry *entry = hip_po_file_get (po, i);

      if (!hip_po_entry_is_translated (entry) || (is_allowed_in_claims && is_claim (entry->context))
          || (entry->context != NULL && g_str_has_suffix (entry->context, "search words")))
        continue;

      for (guint j = 0; j < entry->texts->len; j++)
        {
          g_autoptr (GMatchInfo) match = NULL;
          g_autofree char *found = NULL;

          if (!g_regex_match (regex, g_ptr_array_index (entry->texts, j), 0, &match))
            continue;

          found = g_match_info_fetch (match, 0);
          hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_WORDING, po_name, entry->line, "the translation says “%s”; %s", found,
                               n_columns > 1 ? columns[1] : "say it in other words");
          break;
        }
    }
}

/*< private >
 * hip_translation_check_wording:
 * @po: a translation
 * @po_name: (type filename): its file
 * @directory: (type filename): the folder with the list of words
 * @language: the language
 * @diagnostics: where to note what is wrong
 *
 * Looks for words that the language doesn't use. `wording-LANGUAGE.tsv` lists them: a regular expression, what to write instead,
 * and "claims" if a claim that is told in order to answer it may say so.
 */
void
hip_translation_check_wording (HipPoFile      *po,
                               const char     *po_name,
                               const char     *directory,
                               const char     *language,
                               HipDiagnostics *diagnostics)
{
  g_autofree char *file = g_strdup_printf ("wording-%s.tsv", language);
  g_autofree char *path = g_build_filename (directory, file, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  if (!hip_read_limited (path, LARGEST_LIST, &contents, &length, &error))
    {
      hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_FILE, path, 0,
                           "the list of words that the language doesn't use can't be read: %s", error->message);
      return;
    }

  contents = g_realloc (contents, length + 1);
  contents[length] = '\0';
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = NULL;
      g_autoptr (GRegex) regex = NULL;
      g_autoptr (GError) local_error = NULL;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;

      columns = g_strsplit (g_strchomp (lines[i]), "\t", -1);
      regex = g_regex_new (columns[0], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &local_error);
      if (regex == NULL)
        hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_VALUE, path, i + 1, "%s; mend the regular expression",
                             local_error->message);
      else
        check_pattern (po, po_name, (const char *const *) columns, g_strv_length (columns), regex, diagnostics);
    }
}
