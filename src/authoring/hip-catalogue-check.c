/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-check.h"

#include "hip-catalogue-text.h"
#include "hip-catalogue-validate.h"
#include "hip-reading-grade.h"

static gboolean
names_any (HipCatalogueSource *source,
           HipMarkupElement   *element,
           const char         *attribute,
           guint               entities)
{
  g_auto (GStrv) ids = hip_markup_element_dup_list (element, attribute);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (hip_catalogue_source_find_any (source, entities, ids[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_sourced (HipCatalogueSource     *source,
            const HipCatalogueText *text)
{
  const guint sources = HIP_ENTITY_MASK (HIP_ENTITY_SOURCE);

  switch (text->owner->spec->entity)
    {
    case HIP_ENTITY_CONDITION:
      if (g_str_equal (text->element->spec->name, "evidence"))
        return names_any (source, text->element, "source", sources);
      return names_any (source, text->owner, "sources", sources);
    case HIP_ENTITY_STEP:
      if (g_str_equal (text->element->spec->name, "avoid-when"))
        return names_any (source, text->element, "source", sources);
      return names_any (source, text->owner, "sources", sources);
    case HIP_ENTITY_RED_FLAG:
    case HIP_ENTITY_MECHANISM:
    case HIP_ENTITY_SEED_CLAIM:
    case HIP_ENTITY_CONFLICT:
      return names_any (source, text->owner, "sources", sources);
    case HIP_ENTITY_NONE:
    case HIP_ENTITY_SOURCE:
    case HIP_ENTITY_STRUCTURE:
    case HIP_ENTITY_AREA:
    case HIP_ENTITY_REGION:
    case HIP_ENTITY_SET:
    case HIP_ENTITY_FINDING:
    default:
      return FALSE;
    }
}

static void
count_sources (HipCatalogueSource  *source,
               HipCatalogueFigures *figures,
               HipDiagnostics      *diagnostics)
{
  g_autoptr (GArray) texts = hip_catalogue_list_texts (source);

  for (guint i = 0; i < texts->len; i++)
    {
      const HipCatalogueText *text = &g_array_index (texts, HipCatalogueText, i);
      guint n;

      if ((text->flags & HIP_TEXT_FACT) == 0)
        continue;

      n = hip_count_sentences (text->element->text);
      figures->n_sentences += n;
      if (is_sourced (source, text))
        figures->n_sourced_sentences += n;
      else
        hip_diagnostics_add (diagnostics,
                             HIP_DIAGNOSTIC_SOURCE,
                             text->element->file,
                             text->element->line,
                             "<%s> says something without a source; name one that is in the list of sources",
                             text->element->spec->name);
    }
}

/* A condition has a date of its own; what shares a file shares the date of the file. */
static void
check_review_dates (HipCatalogueSource *source,
                    HipDiagnostics     *diagnostics)
{
  static const HipEntity dated[] = {
    HIP_ENTITY_RED_FLAG, HIP_ENTITY_STEP, HIP_ENTITY_MECHANISM, HIP_ENTITY_SEED_CLAIM, HIP_ENTITY_CONFLICT,
  };
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, dated[i]);

      for (guint j = 0; j < elements->len; j++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, j);
          HipMarkupElement *root = element->parent;

          if (hip_markup_element_get (root, "reviewed") == NULL && g_hash_table_add (told, root))
            hip_diagnostics_add (diagnostics,
                                 HIP_DIAGNOSTIC_SOURCE,
                                 root->file,
                                 root->line,
                                 "Nobody can tell when the %s “%s” and the others here were reviewed; give <catalogue> the"
                                 " attribute reviewed",
                                 hip_entity_to_label (dated[i]),
                                 hip_markup_element_get (element, "id"));
        }
    }
}

/**
 * hip_catalogue_check:
 * @source: a catalogue
 * @artwork: (nullable) (type filename): the folder with the pictures, to check that they agree with the catalogue
 * @figures: (out caller-allocates): where to put what the catalogue amounts to
 * @diagnostics: where to note what is wrong
 *
 * Checks everything that can be checked of a catalogue without knowing medicine.
 */
void
hip_catalogue_check (HipCatalogueSource  *source,
                     const char          *artwork,
                     HipCatalogueFigures *figures,
                     HipDiagnostics      *diagnostics)
{
  g_return_if_fail (source != NULL);
  g_return_if_fail (figures != NULL);
  g_return_if_fail (diagnostics != NULL);

  *figures = (HipCatalogueFigures) { 0 };
  for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
    figures->n_things[entity] = hip_catalogue_source_get_elements (source, entity)->len;

  hip_catalogue_validate (source, diagnostics);
  count_sources (source, figures, diagnostics);
  check_review_dates (source, diagnostics);
  hip_catalogue_check_coverage (source, figures, diagnostics);
  hip_catalogue_check_red_flags (source, figures, diagnostics);
  hip_catalogue_check_wording (source, diagnostics);
  hip_catalogue_check_reading (source, figures, diagnostics);
  if (artwork != NULL)
    hip_catalogue_check_artwork (source, artwork, diagnostics);

  hip_diagnostics_sort (diagnostics);
}

/**
 * hip_catalogue_figures_to_string:
 * @self: figures
 *
 * Returns: (transfer full): the figures, one in a line
 */
char *
hip_catalogue_figures_to_string (const HipCatalogueFigures *self)
{
  static const struct
  {
    const char *label;
    HipEntity   entity;
  } things[] = {
    { "regions", HIP_ENTITY_REGION },         { "structures", HIP_ENTITY_STRUCTURE }, { "conditions", HIP_ENTITY_CONDITION },
    { "findings", HIP_ENTITY_FINDING },       { "red flags", HIP_ENTITY_RED_FLAG },   { "self-care steps", HIP_ENTITY_STEP },
    { "mechanisms", HIP_ENTITY_MECHANISM },   { "sources", HIP_ENTITY_SOURCE },
  };
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    g_string_append_printf (text, "%-26s %u\n", things[i].label, self->n_things[things[i].entity]);

  /* Rounded down, so that 100 means all. */
  g_string_append_printf (text,
                          "%-26s %u %% (%u of %u)\n",
                          "sentences sourced",
                          self->n_sentences > 0 ? (guint) ((guint64) self->n_sourced_sentences * 100 / self->n_sentences) : 0,
                          self->n_sourced_sentences,
                          self->n_sentences);
  g_string_append_printf (text, "%-26s mean %.1f, worst %.1f", "reading grade", self->mean_grade, self->worst_grade);
  if (self->worst_place != NULL)
    g_string_append_printf (text, " (%s)", self->worst_place);
  g_string_append_printf (text,
                          "\n%-26s %u of %u\n%-26s %u of %u\n",
                          "seed claims landed",
                          self->n_landed_claims,
                          self->n_things[HIP_ENTITY_SEED_CLAIM],
                          "regions reaching red flags",
                          self->n_regions_with_red_flags,
                          self->n_things[HIP_ENTITY_REGION]);

  return g_string_free (text, FALSE);
}

/**
 * hip_catalogue_figures_clear:
 * @self: figures
 *
 * Frees what the figures hold.
 */
void
hip_catalogue_figures_clear (HipCatalogueFigures *self)
{
  g_clear_pointer (&self->worst_place, g_free);
}
