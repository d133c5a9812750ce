/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-check.h"

#include "hip-catalogue-text.h"

/* Words that the catalogue doesn't use. The program doesn't examine anybody, so it must not sound as if it knew; and it must not
 * frighten people about pain that mostly passes. A claim that is told in order to answer it may be told in its own words. */
static const struct
{
  const char *pattern;
  gboolean    is_allowed_in_claims;
  const char *mend;
} banned[] = {
  /* A question, or what follows from an answer, may say it: "Do you have a fever?", "if you have numbness". */
  { "(?<!\\bdo )(?<!\\bif )(?<!\\bwhen )(?<!\\bunless )(?<!\\bwhether )\\byou have\\b(?! to\\b)",
    FALSE,
    "write “this fits with” or “this could come from”" },
  { "\\bdiagnos(is|es|ed|e)\\b", FALSE, "write what was found, or what a clinician would check" },
  { "\\brules out\\b", FALSE, "write “speaks against”" },
  { "\\bsafe to run\\b", FALSE, "write what to watch for while running" },
  { "\\b[0-9][0-9.,]*\\s*%",
    FALSE,
    "write the number of people in words, as “about one in ten”, or leave the figure to the evidence" },
  { "\\b[0-9][0-9.,]*\\s*(mg|mcg|µg|μg|ml|iu|milligrams?|micrograms?|millilitres?|tablets?|capsules?|pills?)\\b",
    FALSE,
    "leave out doses of medicines; write “ask a pharmacist or doctor”" },
  { "\\bworn[ -]out\\b", TRUE, "write what changes with age, without fear" },
  { "\\bdamaged\\b", TRUE, "write “sore”, “irritated” or “injured”" },
  { "\\bbone[ -]on[ -]bone\\b", TRUE, "write what it feels like" },
  { "\\bout of line\\b", TRUE, "write what was seen" },
};

/**
 * hip_catalogue_check_wording:
 * @source: a catalogue
 * @diagnostics: where to note what is wrong
 *
 * Looks for words that the catalogue doesn't use.
 */
void
hip_catalogue_check_wording (HipCatalogueSource *source,
                             HipDiagnostics     *diagnostics)
{
  g_autoptr (GArray) texts = hip_catalogue_list_texts (source);

  for (guint b = 0; b < G_N_ELEMENTS (banned); b++)
    {
      g_autoptr (GRegex) regex = g_regex_new (banned[b].pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);

      g_assert (regex != NULL);

      for (guint i = 0; i < texts->len; i++)
        {
          const HipCatalogueText *text = &g_array_index (texts, HipCatalogueText, i);
          g_autoptr (GMatchInfo) match = NULL;
          g_autofree char *found = NULL;

          if (banned[b].is_allowed_in_claims && (text->flags & HIP_TEXT_QUOTED) != 0)
            continue;

          if (!g_regex_match (regex, text->element->text, 0, &match))
            continue;

          found = g_match_info_fetch (match, 0);
          hip_diagnostics_add (diagnostics,
                               HIP_DIAGNOSTIC_WORDING,
                               text->element->file,
                               text->element->line,
                               "<%s> of “%s” says “%s”; %s",
                               text->element->spec->name,
                               hip_markup_element_get (text->owner, "id"),
                               found,
                               banned[b].mend);
        }
    }
}
