/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-rows.h"

#include <string.h>

#include "hip-catalogue-validate.h"
#include "hip-types.h"

/* Rows that are worked out from what authors wrote: rules taken apart, sets followed, claims and words led to where they belong. */

/* What can be found by words. */
static const struct
{
  HipEntity   entity;
  const char *kind;
  const char *name;
  const char *term;
  const char *words[2];
} search_rows[] = {
  { HIP_ENTITY_REGION, "region", "name", NULL, { "words", NULL } },
  { HIP_ENTITY_STRUCTURE, "structure", "name", "term", { "latin", "words" } },
  { HIP_ENTITY_CONDITION, "condition", "name", "term", { "words", NULL } },
  { HIP_ENTITY_FINDING, "finding", "name", NULL, { "question", "words" } },
  { HIP_ENTITY_STEP, "step", "title", NULL, { "goal", "words" } },
};

static gboolean
write_region_sets (HipCatalogueSource  *source,
                   HipDatabase         *database,
                   GError             **error)
{
  GPtrArray *sets = hip_catalogue_source_get_elements (source, HIP_ENTITY_SET);
  g_autoptr (HipStatement) statement = NULL;

  statement = hip_database_prepare (database, "INSERT INTO region_set (id, region) VALUES (?1, ?2)", error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < sets->len; i++)
    {
      const char *id = hip_markup_element_get (g_ptr_array_index (sets, i), "id");
      g_autoptr (GPtrArray) members = hip_catalogue_source_dup_set_members (source, id);

      for (guint j = 0; j < members->len; j++)
        {
          hip_statement_bind_text (statement, 1, id);
          hip_statement_bind_text (statement, 2, g_ptr_array_index (members, j));
          if (!hip_statement_run (statement, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* A figure counts as measured when it was published, or derived from what was, and read by somebody: what is quoted from memory, or
 * from a source that nobody read, is judgement. */
static gboolean
is_measured (HipCatalogueSource *source,
             HipMarkupElement   *evidence)
{
  static const char *const attributes[] = { "basis", "lr-positive", "lr-negative" };
  const char *basis = hip_markup_element_get (evidence, "basis");
  HipMarkupElement *cited = hip_catalogue_source_find (source, HIP_ENTITY_SOURCE, hip_markup_element_get (evidence, "source"));

  if (!g_str_has_prefix (basis, "published") && !g_str_has_prefix (basis, "derived"))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      const char *value = hip_markup_element_get (evidence, attributes[i]);

      if (value != NULL && strstr (value, "recalled") != NULL)
        return FALSE;
    }

  if (evidence->text != NULL && strstr (evidence->text, "recalled") != NULL)
    return FALSE;

  return g_strcmp0 (hip_markup_element_get (cited, "verification"), "read") == 0;
}

static gboolean
write_evidence (HipCatalogueSource  *source,
                HipDatabase         *database,
                GError             **error)
{
  GPtrArray *conditions = hip_catalogue_source_get_elements (source, HIP_ENTITY_CONDITION);
  g_autoptr (HipStatement) statement = NULL;

  statement = hip_database_prepare (database,
                                    "INSERT INTO evidence"
                                    " (condition, finding, if_present, if_absent, lr_positive, lr_negative, basis, measured,"
                                    "  source, note)"
                                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                                    error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < conditions->len; i++)
    {
      HipMarkupElement *condition = g_ptr_array_index (conditions, i);

      for (guint j = 0; j < hip_markup_element_get_n_children (condition); j++)
        {
          HipMarkupElement *evidence = hip_markup_element_get_nth_child (condition, j);

          if (strcmp (evidence->spec->name, "evidence") != 0)
            continue;

          hip_statement_bind_text (statement, 1, hip_markup_element_get (condition, "id"));
          hip_statement_bind_text (statement, 2, hip_markup_element_get (evidence, "finding"));
          hip_statement_bind_integer (statement, 3, hip_markup_element_get_integer (evidence, "if-present", 0));
          hip_statement_bind_integer (statement, 4, hip_markup_element_get_integer (evidence, "if-absent", 0));
          hip_statement_bind_text (statement, 5, hip_markup_element_get (evidence, "lr-positive"));
          hip_statement_bind_text (statement, 6, hip_markup_element_get (evidence, "lr-negative"));
          hip_statement_bind_text (statement, 7, hip_markup_element_get (evidence, "basis"));
          hip_statement_bind_integer (statement, 8, is_measured (source, evidence) ? 1 : 0);
          hip_statement_bind_text (statement, 9, hip_markup_element_get (evidence, "source"));
          hip_statement_bind_text (statement, 10, evidence->text);
          if (!hip_statement_run (statement, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_terms (HipDatabase  *database,
             const char   *red_flag,
             HipFlagRule  *rule,
             GError      **error)
{
  g_autoptr (HipStatement) statement = NULL;

  statement = hip_database_prepare (database,
                                    "INSERT INTO red_flag_term (red_flag, clause, finding, region_set) VALUES (?1, ?2, ?3, ?4)",
                                    error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < hip_flag_rule_get_n_terms (rule); i++)
    {
      const HipFlagTerm *term = hip_flag_rule_get_term (rule, i);

      hip_statement_bind_text (statement, 1, red_flag);
      hip_statement_bind_integer (statement, 2, term->clause);
      hip_statement_bind_text (statement, term->is_set ? 4 : 3, term->id);
      if (!hip_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_red_flags (HipCatalogueSource  *source,
                 HipDatabase         *database,
                 GError             **error)
{
  GPtrArray *red_flags = hip_catalogue_source_get_elements (source, HIP_ENTITY_RED_FLAG);
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipStatement) statement = NULL;

  statement = hip_database_prepare (database,
                                    "INSERT INTO red_flag (id, position, name, why, action, urgency, basis, rule, hides_ranking,"
                                    "  reviewed)"
                                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                                    error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < red_flags->len; i++)
    {
      HipMarkupElement *red_flag = g_ptr_array_index (red_flags, i);
      const char *id = hip_markup_element_get (red_flag, "id");
      g_autoptr (HipFlagRule) rule = hip_catalogue_parse_rule (red_flag, diagnostics);
      g_autofree char *text = hip_flag_rule_to_string (rule);
      HipUrgency urgency;

      if (!hip_urgency_from_id (hip_markup_element_get (red_flag, "urgency"), &urgency))
        g_return_val_if_reached (FALSE);

      hip_statement_bind_text (statement, 1, id);
      hip_statement_bind_integer (statement, 2, i);
      hip_statement_bind_text (statement, 3, hip_markup_element_get_text_of (red_flag, "name"));
      hip_statement_bind_text (statement, 4, hip_markup_element_get_text_of (red_flag, "why"));
      hip_statement_bind_text (statement, 5, hip_markup_element_get_text_of (red_flag, "action"));
      hip_statement_bind_integer (statement, 6, urgency);
      hip_statement_bind_text (statement, 7, hip_markup_element_get_text_of (red_flag, "basis"));
      hip_statement_bind_text (statement, 8, text);
      hip_statement_bind_integer (statement, 9, hip_markup_element_is_set (red_flag, "hides-ranking", FALSE));
      hip_statement_bind_text (statement, 10, hip_markup_element_get (red_flag->parent, "reviewed"));
      if (!hip_statement_run (statement, error) || !write_terms (database, id, rule, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_avoidance_terms (HipStatement      *statement,
                       HipMarkupElement  *avoidance,
                       const char        *attribute,
                       int                column,
                       guint              position,
                       GError           **error)
{
  g_auto (GStrv) ids = hip_markup_element_dup_list (avoidance, attribute);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      hip_statement_bind_text (statement, 1, hip_markup_element_get (avoidance->parent, "id"));
      hip_statement_bind_integer (statement, 2, position);
      hip_statement_bind_text (statement, column, ids[i]);
      if (!hip_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_avoidances (HipCatalogueSource  *source,
                  HipDatabase         *database,
                  GError             **error)
{
  GPtrArray *steps = hip_catalogue_source_get_elements (source, HIP_ENTITY_STEP);
  g_autoptr (HipStatement) statement = NULL;

  statement = hip_database_prepare (database,
                                    "INSERT INTO step_avoidance_term (step, position, condition, finding) VALUES (?1, ?2, ?3, ?4)",
                                    error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    {
      HipMarkupElement *step = g_ptr_array_index (steps, i);
      guint position = 0;

      for (guint j = 0; j < hip_markup_element_get_n_children (step); j++)
        {
          HipMarkupElement *part = hip_markup_element_get_nth_child (step, j);

          if (strcmp (part->spec->name, "avoid-when") != 0)
            continue;

          if (!write_avoidance_terms (statement, part, "conditions", 3, position, error)
              || !write_avoidance_terms (statement, part, "findings", 4, position, error))
            return FALSE;
          position++;
        }
    }

  return TRUE;
}

static gboolean
write_landings (HipCatalogueSource  *source,
                HipDatabase         *database,
                GError             **error)
{
  static const struct
  {
    HipEntity   entity;
    const char *kind;
  } subjects[] = { { HIP_ENTITY_SEED_CLAIM, "seed-claim" }, { HIP_ENTITY_CONFLICT, "conflict" } },
    targets[] = {
      { HIP_ENTITY_CONDITION, "condition" }, { HIP_ENTITY_STRUCTURE, "structure" }, { HIP_ENTITY_FINDING, "finding" },
      { HIP_ENTITY_RED_FLAG, "red-flag" },   { HIP_ENTITY_STEP, "step" },           { HIP_ENTITY_MECHANISM, "mechanism" },
      { HIP_ENTITY_REGION, "region" },
    };
  g_autoptr (HipStatement) statement = NULL;

  statement = hip_database_prepare (database,
                                    "INSERT INTO landing (subject_kind, subject, target_kind, target, position)"
                                    " VALUES (?1, ?2, ?3, ?4, ?5)",
                                    error);
  if (statement == NULL)
    return FALSE;

  for (guint s = 0; s < G_N_ELEMENTS (subjects); s++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, subjects[s].entity);

      for (guint i = 0; i < elements->len; i++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, i);
          g_auto (GStrv) ids = hip_markup_element_dup_list (element, "lands-in");

          for (guint j = 0; ids[j] != NULL; j++)
            {
              /* An id may name things of two kinds, as "sacrum" does, and then the claim is answered by both. */
              for (guint t = 0; t < G_N_ELEMENTS (targets); t++)
                {
                  if (hip_catalogue_source_find (source, targets[t].entity, ids[j]) == NULL)
                    continue;

                  hip_statement_bind_text (statement, 1, subjects[s].kind);
                  hip_statement_bind_text (statement, 2, hip_markup_element_get (element, "id"));
                  hip_statement_bind_text (statement, 3, targets[t].kind);
                  hip_statement_bind_text (statement, 4, ids[j]);
                  hip_statement_bind_integer (statement, 5, j);
                  if (!hip_statement_run (statement, error))
                    return FALSE;
                }
            }
        }
    }

  return TRUE;
}

static gboolean
write_search_rows (HipCatalogueSource  *source,
                   HipDatabase         *database,
                   GError             **error)
{
  g_autoptr (HipStatement) statement = NULL;

  statement = hip_database_prepare (database,
                                    "INSERT INTO search (kind, id, name, term, words) VALUES (?1, ?2, ?3, ?4, ?5)",
                                    error);
  if (statement == NULL)
    return FALSE;

  for (guint t = 0; t < G_N_ELEMENTS (search_rows); t++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, search_rows[t].entity);

      for (guint i = 0; i < elements->len; i++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, i);
          g_autoptr (GString) words = g_string_new (NULL);

          for (guint w = 0; w < G_N_ELEMENTS (search_rows[t].words); w++)
            {
              const char *name = search_rows[t].words[w];
              const char *text = name != NULL ? hip_markup_element_get_text_of (element, name) : NULL;

              if (text != NULL)
                g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
            }

          hip_statement_bind_text (statement, 1, search_rows[t].kind);
          hip_statement_bind_text (statement, 2, hip_markup_element_get (element, "id"));
          hip_statement_bind_text (statement, 3, hip_markup_element_get_text_of (element, search_rows[t].name));
          if (search_rows[t].term != NULL)
            hip_statement_bind_text (statement, 4, hip_markup_element_get_text_of (element, search_rows[t].term));
          hip_statement_bind_text (statement, 5, words->str);
          if (!hip_statement_run (statement, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * hip_catalogue_write_derived_rows:
 * @source: a catalogue without faults
 * @database: a database that holds the things that the rows refer to, in a transaction
 * @error: return location for an error
 *
 * Returns: whether every row was written
 */
gboolean
hip_catalogue_write_derived_rows (HipCatalogueSource  *source,
                                  HipDatabase         *database,
                                  GError             **error)
{
  g_return_val_if_fail (source != NULL, FALSE);
  g_return_val_if_fail (HIP_IS_DATABASE (database), FALSE);

  return write_region_sets (source, database, error) &&
         write_evidence (source, database, error) &&
         write_red_flags (source, database, error) &&
         write_avoidances (source, database, error) &&
         write_landings (source, database, error) &&
         write_search_rows (source, database, error);
}
