/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-validate.h"

#include <string.h>

/* What a catalogue must fulfil to be compiled at all: every id names something, nothing is there twice, rules can be followed. */

#define MAX_SET_DEPTH 16

typedef struct
{
  HipCatalogueSource *source;
  HipDiagnostics     *diagnostics;
} Validation;

static char *
describe_targets (guint entities)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
    {
      if (entities & HIP_ENTITY_MASK (entity))
        g_string_append_printf (text, "%s%s", n++ > 0 ? " or " : "", hip_entity_to_label (entity));
    }

  /* A claim may land in almost anything. */
  if (n > 2)
    g_string_assign (text, "thing");

  return g_string_free (text, FALSE);
}

static void
report_unknown (Validation       *validation,
                HipMarkupElement *element,
                guint             line,
                guint             targets,
                const char       *id)
{
  const char *nearest = hip_catalogue_source_suggest (validation->source, targets, id);
  g_autofree char *wanted = describe_targets (targets);

  if (nearest != NULL)
    hip_diagnostics_add (validation->diagnostics,
                         HIP_DIAGNOSTIC_REFERENCE,
                         element->file,
                         line,
                         "There is no %s “%.80s”; did you mean “%s”?",
                         wanted,
                         id,
                         nearest);
  else
    hip_diagnostics_add (validation->diagnostics,
                         HIP_DIAGNOSTIC_REFERENCE,
                         element->file,
                         line,
                         "There is no %s “%.80s”; correct the id or add what it names",
                         wanted,
                         id);
}

static void
check_reference (Validation       *validation,
                 HipMarkupElement *element,
                 guint             targets,
                 const char       *id)
{
  if (hip_catalogue_source_find_any (validation->source, targets, id) == NULL)
    report_unknown (validation, element, element->line, targets, id);
}

static void
check_reference_list (Validation             *validation,
                      HipMarkupElement       *element,
                      const HipAttributeSpec *attribute)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) ids = hip_markup_element_dup_list (element, attribute->name);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (g_hash_table_add (seen, ids[i]))
        check_reference (validation, element, attribute->targets, ids[i]);
      else
        hip_diagnostics_add (validation->diagnostics,
                             HIP_DIAGNOSTIC_DUPLICATE,
                             element->file,
                             element->line,
                             "%s names “%s” twice; remove one",
                             attribute->name,
                             ids[i]);
    }
}

static void
check_references (Validation       *validation,
                  HipMarkupElement *element)
{
  for (guint i = 0; element->spec->attributes != NULL && element->spec->attributes[i].name != NULL; i++)
    {
      const HipAttributeSpec *attribute = &element->spec->attributes[i];

      if (element->values[i] == NULL)
        continue;

      if (attribute->type == HIP_VALUE_REFERENCE)
        check_reference (validation, element, attribute->targets, element->values[i]);
      else if (attribute->type == HIP_VALUE_REFERENCES)
        check_reference_list (validation, element, attribute);
    }

  for (guint i = 0; i < hip_markup_element_get_n_children (element); i++)
    check_references (validation, hip_markup_element_get_nth_child (element, i));
}

/* A condition is felt at a region once, says one thing of a finding, and offers a step once. */
static void
check_parts (Validation       *validation,
             HipMarkupElement *condition)
{
  static const struct
  {
    const char *part;
    const char *key;
  } keys[] = { { "felt", "region" }, { "evidence", "finding" }, { "step", "ref" } };

  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < hip_markup_element_get_n_children (condition); i++)
        {
          HipMarkupElement *part = hip_markup_element_get_nth_child (condition, i);
          const char *id;

          if (strcmp (part->spec->name, keys[k].part) != 0)
            continue;

          id = hip_markup_element_get (part, keys[k].key);
          if (id != NULL && !g_hash_table_add (seen, (char *) id))
            hip_diagnostics_add (validation->diagnostics,
                                 HIP_DIAGNOSTIC_DUPLICATE,
                                 part->file,
                                 part->line,
                                 "<%s> for the %s “%s” is there twice; remove one",
                                 keys[k].part,
                                 keys[k].key,
                                 id);
        }
    }
}

static void
check_reasons (Validation       *validation,
               HipMarkupElement *condition)
{
  if (hip_markup_element_is_set (condition, "ranked", TRUE) && hip_markup_element_get_child (condition, "evidence") == NULL)
    hip_diagnostics_add (validation->diagnostics,
                         HIP_DIAGNOSTIC_REASON,
                         condition->file,
                         condition->line,
                         "The condition has no reasons; add <evidence> for and against it, or ranked=\"no\"");
}

static void
check_gate (Validation       *validation,
            HipMarkupElement *condition)
{
  HipMarkupElement *gate = hip_markup_element_get_child (condition, "gate");

  if (gate != NULL && hip_markup_element_get (gate, "any-of") == NULL && hip_markup_element_get (gate, "none-of") == NULL)
    hip_diagnostics_add (validation->diagnostics,
                         HIP_DIAGNOSTIC_MARKUP,
                         gate->file,
                         gate->line,
                         "<gate> says nothing; give it any-of or none-of, or remove it");
}

static void
check_exclusions (Validation       *validation,
                  HipMarkupElement *finding)
{
  const char *own = hip_markup_element_get (finding, "id");
  g_auto (GStrv) ids = hip_markup_element_dup_list (finding, "excludes");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      HipMarkupElement *other = hip_catalogue_source_find (validation->source, HIP_ENTITY_FINDING, ids[i]);
      g_auto (GStrv) back = other != NULL ? hip_markup_element_dup_list (other, "excludes") : NULL;

      if (g_strcmp0 (own, ids[i]) == 0)
        hip_diagnostics_add (validation->diagnostics,
                             HIP_DIAGNOSTIC_REFERENCE,
                             finding->file,
                             finding->line,
                             "“%s” can't exclude itself; remove it from excludes",
                             own);
      /* Reported at one of the two. */
      else if (back != NULL && own != NULL && g_strv_contains ((const char * const *) back, own) && strcmp (own, ids[i]) > 0)
        hip_diagnostics_add (validation->diagnostics,
                             HIP_DIAGNOSTIC_DUPLICATE,
                             finding->file,
                             finding->line,
                             "“%s” excludes “%s” already; say it once",
                             ids[i],
                             own);
    }
}

static void
check_avoidances (Validation       *validation,
                  HipMarkupElement *step)
{
  for (guint i = 0; i < hip_markup_element_get_n_children (step); i++)
    {
      HipMarkupElement *part = hip_markup_element_get_nth_child (step, i);

      if (strcmp (part->spec->name, "avoid-when") == 0
          && hip_markup_element_get (part, "conditions") == NULL
          && hip_markup_element_get (part, "findings") == NULL)
        hip_diagnostics_add (validation->diagnostics,
                             HIP_DIAGNOSTIC_MARKUP,
                             part->file,
                             part->line,
                             "<avoid-when> names nothing; give it conditions or findings, or remove it");
    }
}

/* Follows the sets that a set names until it comes back to where it started. A circle further on is reported from its own start. */
static gboolean
find_circle (Validation       *validation,
             HipMarkupElement *start,
             HipMarkupElement *set,
             GHashTable       *seen,
             GPtrArray        *way)
{
  g_auto (GStrv) members = hip_markup_element_dup_list (set, "regions");

  g_ptr_array_add (way, (char *) hip_markup_element_get (set, "id"));
  if (way->len > MAX_SET_DEPTH)
    return TRUE;

  for (guint i = 0; members[i] != NULL; i++)
    {
      HipMarkupElement *next = NULL;

      if (members[i][0] == '@')
        next = hip_catalogue_source_find (validation->source, HIP_ENTITY_SET, members[i] + 1);

      if (next == start)
        {
          g_ptr_array_add (way, (char *) hip_markup_element_get (start, "id"));
          return TRUE;
        }

      if (next != NULL && g_hash_table_add (seen, next) && find_circle (validation, start, next, seen, way))
        return TRUE;
    }

  g_ptr_array_remove_index (way, way->len - 1);

  return FALSE;
}

static void
check_circle (Validation       *validation,
              HipMarkupElement *set)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (!find_circle (validation, set, set, seen, way))
    return;

  if (way->len > MAX_SET_DEPTH)
    {
      hip_diagnostics_add (validation->diagnostics,
                           HIP_DIAGNOSTIC_RULE,
                           set->file,
                           set->line,
                           "The set names sets more than %d deep; name the regions instead",
                           MAX_SET_DEPTH);
      return;
    }

  g_ptr_array_add (way, NULL);
  text = g_strjoinv (" → @", (GStrv) way->pdata);
  hip_diagnostics_add (validation->diagnostics,
                       HIP_DIAGNOSTIC_RULE,
                       set->file,
                       set->line,
                       "The sets go round in a circle, @%s; take one of them out of the set before it",
                       text);
}

static void
check_set (Validation       *validation,
           HipMarkupElement *set)
{
  const guint places = HIP_ENTITY_MASK (HIP_ENTITY_REGION) | HIP_ENTITY_MASK (HIP_ENTITY_AREA);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) members = hip_markup_element_dup_list (set, "regions");

  for (guint i = 0; members[i] != NULL; i++)
    {
      if (!g_hash_table_add (seen, members[i]))
        hip_diagnostics_add (validation->diagnostics,
                             HIP_DIAGNOSTIC_DUPLICATE,
                             set->file,
                             set->line,
                             "The set names “%s” twice; remove one",
                             members[i]);
      else if (members[i][0] == '@')
        check_reference (validation, set, HIP_ENTITY_MASK (HIP_ENTITY_SET), members[i] + 1);
      else
        check_reference (validation, set, places, members[i]);
    }

  check_circle (validation, set);
}

static guint
get_line_at (HipMarkupElement *element,
             gsize             offset)
{
  guint line = element->line;

  for (gsize i = 0; i < offset; i++)
    line += element->text[i] == '\n' ? 1 : 0;

  return line;
}

/**
 * hip_catalogue_parse_rule:
 * @red_flag: a red flag
 * @diagnostics: where to note what is wrong with its rule
 *
 * Returns: (transfer full) (nullable): the rule, or %NULL if there is none that can be understood
 */
HipFlagRule *
hip_catalogue_parse_rule (HipMarkupElement *red_flag,
                          HipDiagnostics   *diagnostics)
{
  HipMarkupElement *when = hip_markup_element_get_child (red_flag, "when");
  g_autoptr (GError) error = NULL;
  HipFlagRule *rule;
  gsize offset;

  if (when == NULL || when->text == NULL)
    return NULL;

  rule = hip_flag_rule_parse (when->text, &offset, &error);
  if (rule == NULL)
    hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_RULE, when->file, get_line_at (when, offset), "%s", error->message);

  return rule;
}

static void
check_rule (Validation       *validation,
            HipMarkupElement *red_flag)
{
  HipMarkupElement *when = hip_markup_element_get_child (red_flag, "when");
  g_autoptr (HipFlagRule) rule = hip_catalogue_parse_rule (red_flag, validation->diagnostics);

  for (guint i = 0; rule != NULL && i < hip_flag_rule_get_n_terms (rule); i++)
    {
      const HipFlagTerm *term = hip_flag_rule_get_term (rule, i);
      HipEntity entity = term->is_set ? HIP_ENTITY_SET : HIP_ENTITY_FINDING;

      if (hip_catalogue_source_find (validation->source, entity, term->id) == NULL)
        report_unknown (validation, when, get_line_at (when, term->offset), HIP_ENTITY_MASK (entity), term->id);
    }
}

static void
check_presence (Validation *validation)
{
  static const HipEntity needed[] = {
    HIP_ENTITY_SOURCE, HIP_ENTITY_STRUCTURE, HIP_ENTITY_REGION, HIP_ENTITY_FINDING, HIP_ENTITY_CONDITION,
  };

  /* When files couldn't be read, what they hold is missing only for that reason. */
  if (hip_diagnostics_count_kind (validation->diagnostics, HIP_DIAGNOSTIC_FILE) > 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (hip_catalogue_source_get_elements (validation->source, needed[i])->len == 0)
        hip_diagnostics_add (validation->diagnostics,
                             HIP_DIAGNOSTIC_COVERAGE,
                             hip_catalogue_source_get_directory (validation->source),
                             0,
                             "The catalogue has no %s; add at least one",
                             hip_entity_to_label (needed[i]));
    }
}

/**
 * hip_catalogue_validate:
 * @source: a catalogue
 * @diagnostics: where to note what is wrong
 *
 * Checks what must be right before a catalogue can be compiled.
 */
void
hip_catalogue_validate (HipCatalogueSource *source,
                        HipDiagnostics     *diagnostics)
{
  Validation validation = { source, diagnostics };

  g_return_if_fail (source != NULL);
  g_return_if_fail (diagnostics != NULL);

  check_presence (&validation);

  for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, entity);

      for (guint i = 0; i < elements->len; i++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, i);

          check_references (&validation, element);

          if (entity == HIP_ENTITY_CONDITION)
            {
              check_parts (&validation, element);
              check_reasons (&validation, element);
              check_gate (&validation, element);
            }
          else if (entity == HIP_ENTITY_FINDING)
            check_exclusions (&validation, element);
          else if (entity == HIP_ENTITY_STEP)
            check_avoidances (&validation, element);
          else if (entity == HIP_ENTITY_SET)
            check_set (&validation, element);
          else if (entity == HIP_ENTITY_RED_FLAG)
            check_rule (&validation, element);
        }
    }
}
