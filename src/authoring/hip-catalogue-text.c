/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-text.h"

#include <string.h>

#define SPOKEN HIP_TEXT_SPOKEN
#define FACT HIP_TEXT_FACT
#define QUOTED HIP_TEXT_QUOTED

/* The texts that people read. Search words, codes, Latin names and citations are not written in our words. */
static const struct
{
  HipEntity     entity;
  const char   *element;
  HipTextFlags  flags;
} kinds[] = {
  { HIP_ENTITY_STRUCTURE, "name", 0 },
  { HIP_ENTITY_STRUCTURE, "term", 0 },
  { HIP_ENTITY_STRUCTURE, "depth", 0 },
  { HIP_ENTITY_STRUCTURE, "course", 0 },
  { HIP_ENTITY_STRUCTURE, "insertion", 0 },
  { HIP_ENTITY_STRUCTURE, "action", 0 },
  { HIP_ENTITY_STRUCTURE, "supply", 0 },
  { HIP_ENTITY_AREA, "name", 0 },
  { HIP_ENTITY_AREA, "landmark", SPOKEN },
  { HIP_ENTITY_REGION, "name", 0 },
  { HIP_ENTITY_REGION, "landmark", SPOKEN },
  { HIP_ENTITY_FINDING, "name", 0 },
  { HIP_ENTITY_FINDING, "question", SPOKEN },
  { HIP_ENTITY_FINDING, "how", SPOKEN },
  { HIP_ENTITY_CONDITION, "name", 0 },
  { HIP_ENTITY_CONDITION, "term", 0 },
  { HIP_ENTITY_CONDITION, "summary", SPOKEN | FACT },
  { HIP_ENTITY_CONDITION, "feels", SPOKEN | FACT },
  { HIP_ENTITY_CONDITION, "context", SPOKEN | FACT },
  { HIP_ENTITY_CONDITION, "clinician", SPOKEN | FACT },
  { HIP_ENTITY_CONDITION, "running", SPOKEN | FACT },
  { HIP_ENTITY_CONDITION, "evidence", SPOKEN | FACT },
  { HIP_ENTITY_RED_FLAG, "name", 0 },
  { HIP_ENTITY_RED_FLAG, "why", SPOKEN | FACT },
  { HIP_ENTITY_RED_FLAG, "action", SPOKEN | FACT },
  { HIP_ENTITY_RED_FLAG, "basis", FACT },
  { HIP_ENTITY_STEP, "title", 0 },
  { HIP_ENTITY_STEP, "goal", SPOKEN | FACT },
  { HIP_ENTITY_STEP, "dose", SPOKEN | FACT },
  { HIP_ENTITY_STEP, "do", SPOKEN | FACT },
  { HIP_ENTITY_STEP, "equipment", 0 },
  { HIP_ENTITY_STEP, "stop-rule", SPOKEN | FACT },
  { HIP_ENTITY_STEP, "grade-reason", SPOKEN | FACT },
  { HIP_ENTITY_STEP, "avoid-when", SPOKEN | FACT },
  { HIP_ENTITY_MECHANISM, "cause", 0 },
  { HIP_ENTITY_MECHANISM, "effect", 0 },
  { HIP_ENTITY_MECHANISM, "claim", SPOKEN | FACT },
  { HIP_ENTITY_MECHANISM, "why", SPOKEN | FACT },
  { HIP_ENTITY_SEED_CLAIM, "text", SPOKEN | FACT | QUOTED },
  { HIP_ENTITY_SEED_CLAIM, "why", SPOKEN | FACT | QUOTED },
  { HIP_ENTITY_CONFLICT, "side-a", SPOKEN | FACT | QUOTED },
  { HIP_ENTITY_CONFLICT, "side-b", SPOKEN | FACT | QUOTED },
  { HIP_ENTITY_CONFLICT, "resolution", SPOKEN | FACT | QUOTED },
};

/**
 * hip_catalogue_list_texts:
 * @source: a catalogue
 *
 * Returns: (transfer full) (element-type HipCatalogueText): the texts that people read, with those of one thing side by side
 */
GArray *
hip_catalogue_list_texts (HipCatalogueSource *source)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (HipCatalogueText));

  for (guint first = 0; first < G_N_ELEMENTS (kinds);)
    {
      HipEntity entity = kinds[first].entity;
      GPtrArray *owners = hip_catalogue_source_get_elements (source, entity);
      guint next = first;

      while (next < G_N_ELEMENTS (kinds) && kinds[next].entity == entity)
        next++;

      for (guint i = 0; i < owners->len; i++)
        {
          HipMarkupElement *owner = g_ptr_array_index (owners, i);

          for (guint j = 0; j < hip_markup_element_get_n_children (owner); j++)
            {
              HipMarkupElement *element = hip_markup_element_get_nth_child (owner, j);

              for (guint k = first; k < next && element->text != NULL; k++)
                {
                  HipCatalogueText text = { owner, element, kinds[k].flags };

                  if (strcmp (kinds[k].element, element->spec->name) == 0)
                    g_array_append_val (texts, text);
                }
            }
        }

      first = next;
    }

  return texts;
}
