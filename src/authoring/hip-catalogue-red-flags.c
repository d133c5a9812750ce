/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-check.h"

#include <string.h>

#include "hip-catalogue-validate.h"

/* Whether rules can fire. What isn't asked at a spot can't be answered there, so a rule that needs it is dead for that spot. */

typedef struct
{
  HipCatalogueSource *source;
  GHashTable         *places; /* "@set" or finding → set of ids of regions and areas, or NULL when it holds everywhere */
} Reach;

static gboolean
holds_at (GHashTable       *places,
          HipMarkupElement *region)
{
  const char *area = hip_markup_element_get (region, "area");
  const char *id = hip_markup_element_get (region, "id");

  return (id != NULL && g_hash_table_contains (places, id)) || (area != NULL && g_hash_table_contains (places, area));
}

static GHashTable *
list_places (Reach             *reach,
             const HipFlagTerm *term)
{
  g_autofree char *key = g_strconcat (term->is_set ? "@" : "", term->id, NULL);
  GHashTable *places;

  if (g_hash_table_lookup_extended (reach->places, key, NULL, (gpointer *) &places))
    return places;

  if (term->is_set)
    {
      g_autoptr (GPtrArray) members = hip_catalogue_source_dup_set_members (reach->source, term->id);

      places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < members->len; i++)
        g_hash_table_add (places, g_strdup (g_ptr_array_index (members, i)));
    }
  else
    {
      HipMarkupElement *finding = hip_catalogue_source_find (reach->source, HIP_ENTITY_FINDING, term->id);
      g_auto (GStrv) ids = finding != NULL ? hip_markup_element_dup_list (finding, "ask-for") : NULL;

      places = ids != NULL && ids[0] != NULL ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) : NULL;
      for (guint i = 0; places != NULL && ids[i] != NULL; i++)
        g_hash_table_add (places, g_strdup (ids[i]));
    }

  g_hash_table_insert (reach->places, g_steal_pointer (&key), places);

  return places;
}

static gboolean
clause_holds_at (GPtrArray        *clause_places,
                 HipMarkupElement *region)
{
  for (guint i = 0; i < clause_places->len; i++)
    {
      if (!holds_at (g_ptr_array_index (clause_places, i), region))
        return FALSE;
    }

  return TRUE;
}

static void
check_rule (Reach            *reach,
            HipMarkupElement *red_flag,
            HipFlagRule      *rule,
            gboolean         *reached,
            HipDiagnostics   *diagnostics)
{
  GPtrArray *regions = hip_catalogue_source_get_elements (reach->source, HIP_ENTITY_REGION);
  guint n_terms = hip_flag_rule_get_n_terms (rule);

  for (guint first = 0; first < n_terms;)
    {
      guint clause = hip_flag_rule_get_term (rule, first)->clause;
      g_autoptr (GPtrArray) places = g_ptr_array_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean can_hold = FALSE;
      guint next = first;

      for (; next < n_terms && hip_flag_rule_get_term (rule, next)->clause == clause; next++)
        {
          const HipFlagTerm *term = hip_flag_rule_get_term (rule, next);
          GHashTable *term_places = list_places (reach, term);

          if (term_places != NULL)
            g_ptr_array_add (places, term_places);
          g_string_append_printf (text, "%s%s%s", text->len > 0 ? " & " : "", term->is_set ? "@" : "", term->id);
        }

      for (guint i = 0; i < regions->len; i++)
        {
          if (clause_holds_at (places, g_ptr_array_index (regions, i)))
            {
              reached[i] = TRUE;
              can_hold = TRUE;
            }
        }

      if (!can_hold && regions->len > 0)
        hip_diagnostics_add (diagnostics,
                             HIP_DIAGNOSTIC_COVERAGE,
                             red_flag->file,
                             red_flag->line,
                             "“%s” can't hold at any region, because not all of it is asked at one; widen ask-for of its findings"
                             " or change the clause",
                             text->str);

      first = next;
    }
}

/* The action stands right below the urgency, so saying it again is lost room. */
static void
check_action (HipMarkupElement *red_flag,
              HipDiagnostics   *diagnostics)
{
  HipMarkupElement *action = hip_markup_element_get_child (red_flag, "action");
  g_autofree char *urgency = NULL;
  g_autofree char *text = NULL;

  if (action == NULL || action->text == NULL || hip_markup_element_get (red_flag, "urgency") == NULL)
    return;

  urgency = g_strdelimit (g_strdup (hip_markup_element_get (red_flag, "urgency")), "-", ' ');
  text = g_utf8_strdown (action->text, -1);

  /* A single word, as in “emergency department”, may have to be said. */
  if (strchr (urgency, ' ') != NULL && strstr (text, urgency) != NULL)
    hip_diagnostics_add (diagnostics,
                         HIP_DIAGNOSTIC_WORDING,
                         action->file,
                         action->line,
                         "<action> of “%s” says “%s”, which the urgency says already; write only what else to do",
                         hip_markup_element_get (red_flag, "id"),
                         urgency);
}

static void
free_places (gpointer places)
{
  if (places != NULL)
    g_hash_table_unref (places);
}

/**
 * hip_catalogue_check_red_flags:
 * @source: a catalogue
 * @figures: where to count the regions that reach a red flag
 * @diagnostics: where to note rules that can't fire and regions without any
 *
 * Checks that every region reaches a red flag, and every clause of a rule a region, and that no action repeats its urgency.
 */
void
hip_catalogue_check_red_flags (HipCatalogueSource  *source,
                               HipCatalogueFigures *figures,
                               HipDiagnostics      *diagnostics)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_places);
  g_autoptr (HipDiagnostics) ignored = hip_diagnostics_new ();
  g_autofree gboolean *reached = NULL;
  GPtrArray *regions = hip_catalogue_source_get_elements (source, HIP_ENTITY_REGION);
  GPtrArray *red_flags = hip_catalogue_source_get_elements (source, HIP_ENTITY_RED_FLAG);
  Reach reach = { source, places };

  reached = g_new0 (gboolean, regions->len + 1);
  for (guint i = 0; i < red_flags->len; i++)
    {
      HipMarkupElement *red_flag = g_ptr_array_index (red_flags, i);
      g_autoptr (HipFlagRule) rule = hip_catalogue_parse_rule (red_flag, ignored);

      check_action (red_flag, diagnostics);
      if (rule != NULL)
        check_rule (&reach, red_flag, rule, reached, diagnostics);
    }

  for (guint i = 0; i < regions->len; i++)
    {
      HipMarkupElement *region = g_ptr_array_index (regions, i);

      if (reached[i])
        figures->n_regions_with_red_flags++;
      else
        hip_diagnostics_add (diagnostics,
                             HIP_DIAGNOSTIC_COVERAGE,
                             region->file,
                             region->line,
                             "The region reaches no red flag; add a rule that can hold there");
    }
}
