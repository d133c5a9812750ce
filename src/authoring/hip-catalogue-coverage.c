/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-check.h"

#include <string.h>

#include "hip-catalogue-validate.h"

/* Whether everything in a catalogue is of use, and everything that is needed is there. */

typedef struct
{
  HipCatalogueSource *source;
  HipDiagnostics     *diagnostics;
  GHashTable         *felt_regions; /* ids of things that something else leads to */
  GHashTable         *used_findings;
  GHashTable         *used_steps;
  GHashTable         *used_structures;
} Coverage;

static void
use_list (GHashTable       *used,
          HipMarkupElement *element,
          const char       *attribute)
{
  g_auto (GStrv) ids = hip_markup_element_dup_list (element, attribute);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (used, g_steal_pointer (&ids[i]));
}

static void
use_structures (Coverage  *coverage,
                HipEntity  entity)
{
  GPtrArray *elements = hip_catalogue_source_get_elements (coverage->source, entity);

  for (guint i = 0; i < elements->len; i++)
    use_list (coverage->used_structures, g_ptr_array_index (elements, i), "structures");
}

static void
check_reasons (Coverage         *coverage,
               HipMarkupElement *condition,
               guint             n_for,
               guint             n_against)
{
  /* A condition without any reasons can't be compiled and is reported for that. */
  if (!hip_markup_element_is_set (condition, "ranked", TRUE) || hip_markup_element_get_child (condition, "evidence") == NULL)
    return;

  if (n_for == 0)
    hip_diagnostics_add (coverage->diagnostics,
                         HIP_DIAGNOSTIC_REASON,
                         condition->file,
                         condition->line,
                         "Nothing speaks for the condition; add <evidence> with positive points");
  if (n_against == 0)
    hip_diagnostics_add (coverage->diagnostics,
                         HIP_DIAGNOSTIC_REASON,
                         condition->file,
                         condition->line,
                         "Nothing speaks against the condition; add <evidence> with negative points");
}

static void
check_completeness (Coverage         *coverage,
                    HipMarkupElement *condition)
{
  static const char *const parts[] = { "term", "feels", "clinician", "running", "recheck", "step" };
  const char *tier = hip_markup_element_get (condition, "tier");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (hip_markup_element_get_child (condition, parts[i]) == NULL)
        hip_diagnostics_add (coverage->diagnostics,
                             HIP_DIAGNOSTIC_COVERAGE,
                             condition->file,
                             condition->line,
                             "The condition lacks <%s>; every card shows one, so add it",
                             parts[i]);
    }

  if (g_strcmp0 (tier, "must-not-miss") == 0 && g_strcmp0 (hip_markup_element_get (condition, "urgency"), "self-care") == 0)
    hip_diagnostics_add (coverage->diagnostics,
                         HIP_DIAGNOSTIC_VALUE,
                         condition->file,
                         condition->line,
                         "A condition that must not be missed can't be left to self-care; raise its urgency");
}

static void
check_file_name (Coverage         *coverage,
                 HipMarkupElement *condition)
{
  const char *id = hip_markup_element_get (condition, "id");
  g_autofree char *directory = g_path_get_dirname (condition->file);
  g_autofree char *folder = g_path_get_basename (directory);
  g_autofree char *name = g_path_get_basename (condition->file);
  g_autofree char *expected = id != NULL ? g_strconcat (id, ".xml", NULL) : NULL;

  if (expected != NULL && (strcmp (folder, "conditions") != 0 || strcmp (name, expected) != 0))
    hip_diagnostics_add (coverage->diagnostics,
                         HIP_DIAGNOSTIC_MARKUP,
                         condition->file,
                         condition->line,
                         "A condition has a file of its own; move “%s” to conditions/%s",
                         id,
                         expected);
}

static void
cover_condition (Coverage         *coverage,
                 HipMarkupElement *condition)
{
  HipMarkupElement *gate = hip_markup_element_get_child (condition, "gate");
  guint n_for = 0;
  guint n_against = 0;

  for (guint i = 0; i < hip_markup_element_get_n_children (condition); i++)
    {
      HipMarkupElement *part = hip_markup_element_get_nth_child (condition, i);

      if (strcmp (part->spec->name, "felt") == 0)
        {
          use_list (coverage->felt_regions, part, "region");
        }
      else if (strcmp (part->spec->name, "step") == 0)
        {
          use_list (coverage->used_steps, part, "ref");
        }
      else if (strcmp (part->spec->name, "evidence") == 0)
        {
          int if_present = hip_markup_element_get_integer (part, "if-present", 0);
          int if_absent = hip_markup_element_get_integer (part, "if-absent", 0);

          use_list (coverage->used_findings, part, "finding");
          n_for += if_present > 0 || if_absent > 0 ? 1 : 0;
          n_against += if_present < 0 || if_absent < 0 ? 1 : 0;

          if (if_present == 0 && if_absent == 0)
            hip_diagnostics_add (coverage->diagnostics,
                                 HIP_DIAGNOSTIC_VALUE,
                                 part->file,
                                 part->line,
                                 "The evidence gives no points either way; give it some or remove it");
        }
    }

  if (gate != NULL)
    {
      use_list (coverage->used_findings, gate, "any-of");
      use_list (coverage->used_findings, gate, "none-of");
    }

  check_reasons (coverage, condition, n_for, n_against);
  check_completeness (coverage, condition);
  check_file_name (coverage, condition);
}

static void
use_rules (Coverage *coverage)
{
  GPtrArray *red_flags = hip_catalogue_source_get_elements (coverage->source, HIP_ENTITY_RED_FLAG);
  g_autoptr (HipDiagnostics) ignored = hip_diagnostics_new ();

  for (guint i = 0; i < red_flags->len; i++)
    {
      g_autoptr (HipFlagRule) rule = hip_catalogue_parse_rule (g_ptr_array_index (red_flags, i), ignored);

      for (guint j = 0; rule != NULL && j < hip_flag_rule_get_n_terms (rule); j++)
        {
          const HipFlagTerm *term = hip_flag_rule_get_term (rule, j);

          if (!term->is_set)
            g_hash_table_add (coverage->used_findings, g_strdup (term->id));
        }
    }
}

static void
check_used (Coverage   *coverage,
            HipEntity   entity,
            GHashTable *used,
            const char *message)
{
  GPtrArray *elements = hip_catalogue_source_get_elements (coverage->source, entity);

  for (guint i = 0; i < elements->len; i++)
    {
      HipMarkupElement *element = g_ptr_array_index (elements, i);
      const char *id = hip_markup_element_get (element, "id");

      if (id != NULL && !g_hash_table_contains (used, id))
        hip_diagnostics_add (coverage->diagnostics,
                             HIP_DIAGNOSTIC_COVERAGE,
                             element->file,
                             element->line,
                             "The %s “%s” %s",
                             hip_entity_to_label (entity),
                             id,
                             message);
    }
}

/* Whether a click on the picture leads to a thing, over as many cards as it takes. */
static gboolean
is_reachable (Coverage   *coverage,
              const char *id)
{
  HipCatalogueSource *source = coverage->source;
  HipMarkupElement *condition = hip_catalogue_source_find (source, HIP_ENTITY_CONDITION, id);
  HipMarkupElement *mechanism = hip_catalogue_source_find (source, HIP_ENTITY_MECHANISM, id);

  if (mechanism != NULL && hip_markup_element_get (mechanism, "conditions") != NULL)
    return TRUE;

  if (condition != NULL && hip_markup_element_get_child (condition, "felt") != NULL)
    return TRUE;

  return hip_catalogue_source_find (source, HIP_ENTITY_REGION, id) != NULL ||
         hip_catalogue_source_find (source, HIP_ENTITY_RED_FLAG, id) != NULL ||
         g_hash_table_contains (coverage->used_structures, id) ||
         g_hash_table_contains (coverage->used_findings, id) ||
         g_hash_table_contains (coverage->used_steps, id);
}

/* Whether a cause or an effect is about the same structures wherever its words stand. */
static void
check_node (Coverage         *coverage,
            GHashTable       *nodes,
            HipMarkupElement *mechanism,
            const char       *name)
{
  HipMarkupElement *node = hip_markup_element_get_child (mechanism, name);
  HipMarkupElement *first = node != NULL && node->text != NULL ? g_hash_table_lookup (nodes, node->text) : NULL;

  if (node == NULL || node->text == NULL)
    return;

  if (first == NULL)
    g_hash_table_insert (nodes, (char *) node->text, node);
  else if (g_strcmp0 (hip_markup_element_get (first, "structures"), hip_markup_element_get (node, "structures")) != 0)
    hip_diagnostics_add (coverage->diagnostics,
                         HIP_DIAGNOSTIC_REFERENCE,
                         node->file,
                         node->line,
                         "“%s” has other structures here than on line %u; give both the same",
                         node->text,
                         first->line);
}

static void
check_mechanisms (Coverage *coverage)
{
  GPtrArray *mechanisms = hip_catalogue_source_get_elements (coverage->source, HIP_ENTITY_MECHANISM);
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mechanisms->len; i++)
    {
      HipMarkupElement *mechanism = g_ptr_array_index (mechanisms, i);

      if (hip_markup_element_get (mechanism, "conditions") == NULL)
        hip_diagnostics_add (coverage->diagnostics,
                             HIP_DIAGNOSTIC_COVERAGE,
                             mechanism->file,
                             mechanism->line,
                             "No condition tells of the mechanism “%s”; name some in the attribute conditions",
                             hip_markup_element_get (mechanism, "id"));

      check_node (coverage, nodes, mechanism, "cause");
      check_node (coverage, nodes, mechanism, "effect");
    }
}

static void
check_claims (Coverage            *coverage,
              HipCatalogueFigures *figures)
{
  GPtrArray *claims = hip_catalogue_source_get_elements (coverage->source, HIP_ENTITY_SEED_CLAIM);

  for (guint i = 0; i < claims->len; i++)
    {
      HipMarkupElement *claim = g_ptr_array_index (claims, i);
      g_auto (GStrv) ids = hip_markup_element_dup_list (claim, "lands-in");
      gboolean landed = FALSE;

      for (guint j = 0; ids[j] != NULL && !landed; j++)
        landed = is_reachable (coverage, ids[j]);

      if (landed)
        figures->n_landed_claims++;
      else
        hip_diagnostics_add (coverage->diagnostics,
                             HIP_DIAGNOSTIC_COVERAGE,
                             claim->file,
                             claim->line,
                             "The claim leads to nothing that a click reaches; name a condition, step or finding that is in use");
    }
}

/**
 * hip_catalogue_check_coverage:
 * @source: a catalogue
 * @figures: where to count the claims that land
 * @diagnostics: where to note what is missing or unused
 *
 * Checks that everything in a catalogue leads somewhere and can be reached.
 */
void
hip_catalogue_check_coverage (HipCatalogueSource  *source,
                              HipCatalogueFigures *figures,
                              HipDiagnostics      *diagnostics)
{
  g_autoptr (GHashTable) regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) steps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) structures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *conditions = hip_catalogue_source_get_elements (source, HIP_ENTITY_CONDITION);
  Coverage coverage = { source, diagnostics, regions, findings, steps, structures };

  use_rules (&coverage);
  use_structures (&coverage, HIP_ENTITY_AREA);
  use_structures (&coverage, HIP_ENTITY_REGION);
  use_structures (&coverage, HIP_ENTITY_CONDITION);
  for (guint i = 0; i < conditions->len; i++)
    cover_condition (&coverage, g_ptr_array_index (conditions, i));

  check_used (&coverage, HIP_ENTITY_REGION, regions, "has no condition; add <felt> for it to at least one");
  check_used (&coverage, HIP_ENTITY_FINDING, findings, "changes nothing; use it as evidence or in a rule, or remove it");
  check_used (&coverage, HIP_ENTITY_STEP, steps, "belongs to no condition; add <step> for it to at least one, or remove it");
  check_mechanisms (&coverage);
  check_claims (&coverage, figures);
}
