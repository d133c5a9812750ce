/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-messages.h"

#include <string.h>

/* What is translated, as data/catalogue/its/catalogue.its tells xgettext. A test compares the two. */
static const struct
{
  HipEntity   entity;
  const char *element;   /* an element in the thing, or NULL for */
  const char *attribute; /* an attribute of the thing itself */
  const char *context;
} kinds[] = {
  { HIP_ENTITY_AREA, "name", NULL, "region name" },
  { HIP_ENTITY_AREA, "landmark", NULL, "region landmark" },
  { HIP_ENTITY_AREA, "words", NULL, "region search words" },
  { HIP_ENTITY_REGION, "name", NULL, "region name" },
  { HIP_ENTITY_REGION, "landmark", NULL, "region landmark" },
  { HIP_ENTITY_REGION, "words", NULL, "region search words" },
  { HIP_ENTITY_STRUCTURE, "name", NULL, "structure name" },
  { HIP_ENTITY_STRUCTURE, "term", NULL, "structure term" },
  { HIP_ENTITY_STRUCTURE, "depth", NULL, "structure depth" },
  { HIP_ENTITY_STRUCTURE, "course", NULL, "structure course" },
  { HIP_ENTITY_STRUCTURE, "insertion", NULL, "structure insertion" },
  { HIP_ENTITY_STRUCTURE, "action", NULL, "structure action" },
  { HIP_ENTITY_STRUCTURE, "supply", NULL, "structure supply" },
  { HIP_ENTITY_STRUCTURE, "words", NULL, "structure search words" },
  { HIP_ENTITY_FINDING, "name", NULL, "finding name" },
  { HIP_ENTITY_FINDING, "question", NULL, "finding question" },
  { HIP_ENTITY_FINDING, "how", NULL, "finding how" },
  { HIP_ENTITY_FINDING, "words", NULL, "finding search words" },
  { HIP_ENTITY_CONDITION, "name", NULL, "condition name" },
  { HIP_ENTITY_CONDITION, "term", NULL, "condition term" },
  { HIP_ENTITY_CONDITION, "summary", NULL, "condition summary" },
  { HIP_ENTITY_CONDITION, "feels", NULL, "condition feels" },
  { HIP_ENTITY_CONDITION, "context", NULL, "condition context" },
  { HIP_ENTITY_CONDITION, "clinician", NULL, "condition clinician" },
  { HIP_ENTITY_CONDITION, "running", NULL, "condition running" },
  { HIP_ENTITY_CONDITION, "evidence", NULL, "evidence note" },
  { HIP_ENTITY_CONDITION, "words", NULL, "condition search words" },
  { HIP_ENTITY_RED_FLAG, "name", NULL, "red flag name" },
  { HIP_ENTITY_RED_FLAG, "why", NULL, "red flag why" },
  { HIP_ENTITY_RED_FLAG, "action", NULL, "red flag action" },
  { HIP_ENTITY_RED_FLAG, "basis", NULL, "red flag basis" },
  { HIP_ENTITY_STEP, "title", NULL, "step title" },
  { HIP_ENTITY_STEP, "goal", NULL, "step goal" },
  { HIP_ENTITY_STEP, "dose", NULL, "step dose" },
  { HIP_ENTITY_STEP, "do", NULL, "step instruction" },
  { HIP_ENTITY_STEP, "equipment", NULL, "step equipment" },
  { HIP_ENTITY_STEP, "stop-rule", NULL, "step stop rule" },
  { HIP_ENTITY_STEP, "grade-reason", NULL, "step grade reason" },
  { HIP_ENTITY_STEP, "avoid-when", NULL, "step avoid reason" },
  { HIP_ENTITY_STEP, "words", NULL, "step search words" },
  { HIP_ENTITY_MECHANISM, "cause", NULL, "mechanism node" },
  { HIP_ENTITY_MECHANISM, "effect", NULL, "mechanism node" },
  { HIP_ENTITY_MECHANISM, "claim", NULL, "mechanism claim" },
  { HIP_ENTITY_MECHANISM, "why", NULL, "mechanism why" },
  { HIP_ENTITY_SEED_CLAIM, "text", NULL, "seed claim text" },
  { HIP_ENTITY_SEED_CLAIM, "why", NULL, "seed claim why" },
  { HIP_ENTITY_CONFLICT, "side-a", NULL, "conflict side" },
  { HIP_ENTITY_CONFLICT, "side-b", NULL, "conflict side" },
  { HIP_ENTITY_CONFLICT, "resolution", NULL, "conflict resolution" },
  { HIP_ENTITY_SOURCE, NULL, "kind", "source kind" },
  { HIP_ENTITY_SOURCE, NULL, "label", "source label" },
};

/* “Wilson 2014” is the same in every language. */
static gboolean
ends_with_year (const char *label)
{
  gsize length = strlen (label);

  for (gsize i = 1; i <= 4; i++)
    {
      if (length < i || !g_ascii_isdigit (label[length - i]))
        return FALSE;
    }

  return TRUE;
}

static void
add_messages (GArray           *messages,
              HipMarkupElement *owner,
              guint             kind)
{
  HipCatalogueMessage message = { kinds[kind].context, NULL, owner, owner };

  if (kinds[kind].attribute != NULL)
    {
      message.text = hip_markup_element_get (owner, kinds[kind].attribute);
      if (message.text != NULL && !(g_str_equal (kinds[kind].attribute, "label") && ends_with_year (message.text)))
        g_array_append_val (messages, message);
      return;
    }

  for (guint i = 0; i < hip_markup_element_get_n_children (owner); i++)
    {
      message.element = hip_markup_element_get_nth_child (owner, i);
      message.text = message.element->text;
      if (message.text != NULL && message.text[0] != '\0' && strcmp (message.element->spec->name, kinds[kind].element) == 0)
        g_array_append_val (messages, message);
    }
}

/**
 * hip_catalogue_list_messages:
 * @source: a catalogue
 *
 * Returns: (transfer full) (element-type HipCatalogueMessage): every text that is translated, as often as it is there
 */
GArray *
hip_catalogue_list_messages (HipCatalogueSource *source)
{
  GArray *messages = g_array_new (FALSE, FALSE, sizeof (HipCatalogueMessage));

  g_return_val_if_fail (source != NULL, messages);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      GPtrArray *owners = hip_catalogue_source_get_elements (source, kinds[kind].entity);

      for (guint i = 0; i < owners->len; i++)
        add_messages (messages, g_ptr_array_index (owners, i), kind);
    }

  return messages;
}

/**
 * hip_catalogue_is_context:
 * @context: (nullable): the context of a message
 *
 * Returns: whether texts of a catalogue have this context, rather than texts of the program
 */
gboolean
hip_catalogue_is_context (const char *context)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      if (g_strcmp0 (context, kinds[kind].context) == 0)
        return TRUE;
    }

  return FALSE;
}
