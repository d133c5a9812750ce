/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-provenance.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a sentence comes from, in the words of the cards: every source with its year and its kind, and whether it was read. What is
 * only recalled has to be seen as such. */

/* The kinds of the catalogue in plain words. Another catalogue may have others, which are shown as they are. */
static const struct
{
  const char *kind;
  const char *label;
} kinds[] = {
  { "review", N_("review") },
  { "guideline", N_("guideline") },
  { "RCT", N_("randomised trial") },
  /* Translators: a study that follows or compares groups of people, without a trial. */
  { "cohort", N_("study of a group") },
  { "case report", N_("case report") },
  { "web article", N_("web article") },
  { "textbook", N_("textbook") },
  { "expert ordinal", N_("expert view") },
  { "other (model)", N_("computer model") },
  { "other (editorial)", N_("editorial") },
  { "other (gap)", N_("search without result") },
};

static const char *
get_kind_label (HipSource *source)
{
  const char *kind = hip_source_get_kind (source);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].kind, kind))
        return _(kinds[i].label);
    }

  return kind;
}

/* Some sources have no year, and what stands there then is no year. */
static const char *
get_year (HipSource *source)
{
  const char *year = hip_source_get_year (source);

  return year != NULL && g_ascii_isdigit (year[0]) ? year : NULL;
}

/**
 * hip_provenance_is_judgement:
 * @source: a source
 *
 * Returns: whether it is no publication, but the judgement of those who wrote the catalogue
 */
gboolean
hip_provenance_is_judgement (HipSource *source)
{
  g_return_val_if_fail (HIP_IS_SOURCE (source), FALSE);

  return g_str_equal (hip_source_get_kind (source), "expert ordinal");
}

/**
 * hip_provenance_format_source:
 * @source: a source
 *
 * Returns: (transfer full): how a card names it: label, year, kind, and whether it is only recalled
 */
char *
hip_provenance_format_source (HipSource *source)
{
  const char *label, *year;
  g_autofree char *dated = NULL;

  g_return_val_if_fail (HIP_IS_SOURCE (source), NULL);

  label = hip_source_get_label (source);
  year = get_year (source);

  /* Our own judgement is of no kind but itself, and as old as the review that stands beside it. */
  if (hip_provenance_is_judgement (source))
    return g_strdup (label);

  /* Most labels end with the year. */
  dated = year == NULL || strstr (label, year) != NULL ? g_strdup (label) : g_strdup_printf ("%s %s", label, year);

  if (hip_source_get_verified (source))
    /* Translators: a source, then its kind, such as “Mellor 2018 (randomised trial)”. */
    return g_strdup_printf (_("%s (%s)"), dated, get_kind_label (source));

  /* Translators: a source, then its kind; it was not read again for this catalogue. */
  return g_strdup_printf (_("%s (%s, from memory)"), dated, get_kind_label (source));
}

/**
 * hip_provenance_join:
 * @sources: (nullable): a list of #HipSource
 *
 * Returns: (transfer full): the sources in one line; empty without any
 */
char *
hip_provenance_join (GListModel *sources)
{
  const guint n = sources != NULL ? g_list_model_get_n_items (sources) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSource) source = g_list_model_get_item (sources, i);
      g_autofree char *name = hip_provenance_format_source (source);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hip_provenance_format_line:
 * @articles: (nullable): who only claims it, a list of #HipSource
 * @sources: (nullable): what it rests on, a list of #HipSource
 * @reviewed: (nullable): the year and month of the last review
 *
 * Returns: (transfer full): who says it, on what our answer rests and how old the answer is, in short sentences
 */
char *
hip_provenance_format_line (GListModel *articles,
                            GListModel *sources,
                            const char *reviewed)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *claimed = hip_provenance_join (articles);
  g_autofree char *based = hip_provenance_join (sources);

  if (*claimed != '\0')
    /* Translators: %s are articles, such as “Article S1 (web article)”; another sentence follows. */
    g_string_append_printf (text, _("Claimed by %s. "), claimed);
  if (*based != '\0')
    /* Translators: %s are sources, such as “Mellor 2018 (randomised trial)”; another sentence follows. */
    g_string_append_printf (text, _("Based on %s. "), based);
  if (reviewed != NULL)
    /* Translators: %s is the year and month of the last review, such as “2026-11”. */
    g_string_append_printf (text, _("Reviewed %s."), reviewed);

  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

/**
 * hip_provenance_format_list:
 * @sources: (nullable): a list of #HipSource
 * @reviewed: (nullable): the year and month of the last review
 *
 * Returns: (transfer full): the sources with their whole citations, one a line, and the date of the review
 */
char *
hip_provenance_format_list (GListModel *sources,
                            const char *reviewed)
{
  const guint n = sources != NULL ? g_list_model_get_n_items (sources) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSource) source = g_list_model_get_item (sources, i);
      const char *year = get_year (source);

      g_string_append_printf (text, "%s%s · ", i > 0 ? "\n" : "", hip_source_get_citation (source));
      if (year != NULL)
        g_string_append_printf (text, "%s · ", year);
      /* Translators: %s is the kind of a source, such as “review” or “guideline”. */
      g_string_append_printf (text,
                              hip_source_get_verified (source) ? _("%s, read") : _("%s, from memory, not read again"),
                              get_kind_label (source));
    }

  if (reviewed != NULL)
    {
      if (n > 0)
        g_string_append_c (text, '\n');
      /* Translators: %s is the year and month of the last review, such as “2026-11”. */
      g_string_append_printf (text, _("Reviewed %s."), reviewed);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
