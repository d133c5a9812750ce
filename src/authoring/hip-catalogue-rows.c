/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-rows.h"

#include <string.h>

#include "hip-markup-value.h"

/* How elements become rows: most tables are a plain copy of attributes and texts, which the tables below describe. */

typedef enum
{
  COLUMN_END,
  COLUMN_ATTRIBUTE, /* an attribute, as text */
  COLUMN_INTEGER,   /* an attribute, as a number */
  COLUMN_FLAG,      /* an attribute that is yes or no, as 1 or 0; `base` is what an absent one means */
  COLUMN_CHOICE,    /* the place of a word in the list that its specification gives, counted from `base` */
  COLUMN_CHILD,     /* the text of an element inside */
  COLUMN_CHILD_OR_EMPTY,
  COLUMN_TEXT,     /* the element's own text */
  COLUMN_OWNER,    /* the id of the element around it */
  COLUMN_FILE,     /* an attribute of the root of its file */
  COLUMN_POSITION, /* its place among its like, counted from 0 */
} ColumnKind;

typedef struct
{
  ColumnKind  kind;
  const char *name;
  int         base;
} Column;

#define END { COLUMN_END }
#define ID { COLUMN_ATTRIBUTE, "id" }
#define POSITION { COLUMN_POSITION }
#define OWNER { COLUMN_OWNER }
#define ATTRIBUTE(name) { COLUMN_ATTRIBUTE, name }
#define INTEGER(name) { COLUMN_INTEGER, name }
#define FLAG(name, fallback) { COLUMN_FLAG, name, fallback }
#define CHOICE(name, first) { COLUMN_CHOICE, name, first }
#define CHILD(name) { COLUMN_CHILD, name }
#define REVIEWED { COLUMN_FILE, "reviewed" }

/* One row for each thing of a kind. */
static const struct
{
  HipEntity   entity;
  const char *table;
  const char *names;
  Column      columns[24];
} tables[] = {
  { HIP_ENTITY_SOURCE,
    "source",
    "id, position, label, citation, year, link, kind, verification",
    { ID, POSITION, ATTRIBUTE ("label"), CHILD ("citation"), ATTRIBUTE ("year"), CHILD ("link"), ATTRIBUTE ("kind"),
      ATTRIBUTE ("verification"), END } },
  { HIP_ENTITY_STRUCTURE,
    "structure",
    "id, position, name, term, latin, kind, layer, depth, course, insertion, action, supply, fma, ta2",
    { ID, POSITION, CHILD ("name"), CHILD ("term"), CHILD ("latin"), ATTRIBUTE ("kind"), ATTRIBUTE ("layer"), CHILD ("depth"),
      CHILD ("course"), CHILD ("insertion"), CHILD ("action"), CHILD ("supply"), ATTRIBUTE ("fma"), ATTRIBUTE ("ta2"), END } },
  { HIP_ENTITY_AREA, "region", "id, position, name, landmark", { ID, POSITION, CHILD ("name"), CHILD ("landmark"), END } },
  { HIP_ENTITY_REGION,
    "region",
    "id, position, area, name, landmark, midline",
    { ID, POSITION, ATTRIBUTE ("area"), CHILD ("name"), CHILD ("landmark"), FLAG ("midline", 0), END } },
  { HIP_ENTITY_FINDING,
    "finding",
    "id, position, topic, kind, pain, name, question, how, safety",
    { ID,
      POSITION,
      ATTRIBUTE ("topic"),
      ATTRIBUTE ("kind"),
      ATTRIBUTE ("pain"),
      CHILD ("name"),
      CHILD ("question"),
      CHILD ("how"),
      FLAG ("safety", 0),
      END } },
  { HIP_ENTITY_STEP,
    "step",
    "id, position, type, title, goal, dose, sets, reps, hold_s, rest_s, both_sides, per_day, per_week, equipment, stop_rule, grade,"
    " grade_reason, reviewed",
    { ID, POSITION, ATTRIBUTE ("type"), CHILD ("title"), CHILD ("goal"), { COLUMN_CHILD_OR_EMPTY, "dose" }, INTEGER ("sets"),
      INTEGER ("reps"), INTEGER ("hold-s"), INTEGER ("rest-s"), FLAG ("both-sides", 0), INTEGER ("per-day"),
      INTEGER ("per-week"), CHILD ("equipment"), CHILD ("stop-rule"), ATTRIBUTE ("grade"), CHILD ("grade-reason"), REVIEWED,
      END } },
  { HIP_ENTITY_CONDITION,
    "condition",
    "id, position, name, term, summary, feels, context, clinician, running_advice, codes, kind, urgency, tier, prior, rankable,"
    " reviewed",
    { ID, POSITION, CHILD ("name"), CHILD ("term"), CHILD ("summary"), CHILD ("feels"), CHILD ("context"), CHILD ("clinician"),
      CHILD ("running"), CHILD ("codes"), ATTRIBUTE ("kind"), CHOICE ("urgency", 1), ATTRIBUTE ("tier"), CHOICE ("in-runners", 0),
      FLAG ("ranked", 1), ATTRIBUTE ("reviewed"), END } },
  { HIP_ENTITY_MECHANISM,
    "mechanism",
    "id, position, cause, effect, claim, verdict, why, reviewed",
    { ID, POSITION, CHILD ("cause"), CHILD ("effect"), CHILD ("claim"), ATTRIBUTE ("verdict"), CHILD ("why"), REVIEWED, END } },
  { HIP_ENTITY_SEED_CLAIM,
    "seed_claim",
    "id, position, seed, kind, text, verdict, why, reviewed",
    { ID, POSITION, ATTRIBUTE ("seed"), ATTRIBUTE ("kind"), CHILD ("text"), ATTRIBUTE ("verdict"), CHILD ("why"), REVIEWED,
      END } },
  { HIP_ENTITY_CONFLICT,
    "conflict",
    "id, position, side_a, side_b, resolution, reviewed",
    { ID, POSITION, CHILD ("side-a"), CHILD ("side-b"), CHILD ("resolution"), REVIEWED, END } },
};

/* One row for each element inside a thing. */
static const struct
{
  HipEntity   entity;
  const char *part;
  const char *table;
  const char *names;
  Column      columns[8];
} part_tables[] = {
  { HIP_ENTITY_STEP, "do", "step_instruction", "step, position, text", { OWNER, POSITION, { COLUMN_TEXT }, END } },
  { HIP_ENTITY_STEP,
    "avoid-when",
    "step_avoidance",
    "step, position, reason, source",
    { OWNER, POSITION, { COLUMN_TEXT }, ATTRIBUTE ("source"), END } },
  { HIP_ENTITY_CONDITION,
    "felt",
    "felt",
    "condition, region, strength, kind, source, basis",
    { OWNER, ATTRIBUTE ("region"), INTEGER ("strength"), ATTRIBUTE ("kind"), ATTRIBUTE ("source"), ATTRIBUTE ("basis"), END } },
  { HIP_ENTITY_CONDITION, "step", "condition_step", "condition, position, step", { OWNER, POSITION, ATTRIBUTE ("ref"), END } },
};

/* One row for each word of an attribute. A literal is the first value of the row. */
static const struct
{
  HipEntity   entity;
  const char *part; /* the element inside that holds the attribute, or NULL */
  const char *attribute;
  const char *sql;
} list_tables[] = {
  { HIP_ENTITY_REGION, NULL, "views", "INSERT INTO region_view (region, position, view) VALUES (?1, ?2, ?3)" },
  { HIP_ENTITY_AREA, NULL, "structures", "INSERT INTO region_structure (region, position, structure) VALUES (?1, ?2, ?3)" },
  { HIP_ENTITY_REGION, NULL, "structures", "INSERT INTO region_structure (region, position, structure) VALUES (?1, ?2, ?3)" },
  { HIP_ENTITY_FINDING, NULL, "ask-for", "INSERT INTO finding_region (finding, region) VALUES (?1, ?3)" },
  { HIP_ENTITY_FINDING, NULL, "excludes", "INSERT INTO finding_exclusion (finding, excluded) VALUES (?1, ?3)" },
  { HIP_ENTITY_CONDITION,
    NULL,
    "structures",
    "INSERT INTO condition_structure (condition, position, structure) VALUES (?1, ?2, ?3)" },
  { HIP_ENTITY_CONDITION, "gate", "any-of", "INSERT INTO condition_gate (condition, finding) VALUES (?1, ?3)" },
  { HIP_ENTITY_CONDITION, "gate", "none-of", "INSERT INTO condition_exclusion (condition, finding) VALUES (?1, ?3)" },
  { HIP_ENTITY_MECHANISM, NULL, "conditions", "INSERT INTO mechanism_condition (mechanism, condition) VALUES (?1, ?3)" },
  { HIP_ENTITY_MECHANISM,
    "cause",
    "structures",
    "INSERT INTO mechanism_structure (mechanism, position, structure, node) VALUES (?1, ?2, ?3, 'cause')" },
  { HIP_ENTITY_MECHANISM,
    "effect",
    "structures",
    "INSERT INTO mechanism_structure (mechanism, position, structure, node) VALUES (?1, ?2, ?3, 'effect')" },
#define CITATION(kind, role) \
  "INSERT INTO citation (subject_kind, subject, position, source, role) VALUES ('" kind "', ?1, ?2, ?3, '" role "')"
  { HIP_ENTITY_CONDITION, NULL, "sources", CITATION ("condition", "supports") },
  { HIP_ENTITY_CONDITION, NULL, "claimed-by", CITATION ("condition", "claims") },
  { HIP_ENTITY_RED_FLAG, NULL, "sources", CITATION ("red-flag", "supports") },
  { HIP_ENTITY_STEP, NULL, "sources", CITATION ("step", "supports") },
  { HIP_ENTITY_STEP, NULL, "claimed-by", CITATION ("step", "claims") },
  { HIP_ENTITY_MECHANISM, NULL, "sources", CITATION ("mechanism", "supports") },
  { HIP_ENTITY_MECHANISM, NULL, "claimed-by", CITATION ("mechanism", "claims") },
  { HIP_ENTITY_SEED_CLAIM, NULL, "sources", CITATION ("seed-claim", "supports") },
  { HIP_ENTITY_CONFLICT, NULL, "sources", CITATION ("conflict", "supports") },
  { HIP_ENTITY_CONFLICT, NULL, "claimed-by", CITATION ("conflict", "claims") },
#undef CITATION
};

static int
get_choice (HipMarkupElement *element,
            const Column     *column)
{
  const char *value = hip_markup_element_get (element, column->name);

  for (const HipAttributeSpec *attribute = element->spec->attributes; attribute->name != NULL; attribute++)
    {
      if (strcmp (attribute->name, column->name) != 0)
        continue;

      for (int i = 0; attribute->choices[i] != NULL; i++)
        {
          if (g_strcmp0 (attribute->choices[i], value) == 0)
            return column->base + i;
        }
    }

  g_return_val_if_reached (column->base);
}

static void
bind_column (HipStatement     *statement,
             int               parameter,
             const Column     *column,
             HipMarkupElement *element,
             guint             position)
{
  switch (column->kind)
    {
    case COLUMN_ATTRIBUTE:
      hip_statement_bind_text (statement, parameter, hip_markup_element_get (element, column->name));
      break;
    case COLUMN_INTEGER:
      if (hip_markup_element_get (element, column->name) != NULL)
        hip_statement_bind_integer (statement, parameter, hip_markup_element_get_integer (element, column->name, 0));
      break;
    case COLUMN_FLAG:
      hip_statement_bind_integer (statement, parameter, hip_markup_element_is_set (element, column->name, column->base) ? 1 : 0);
      break;
    case COLUMN_CHOICE:
      hip_statement_bind_integer (statement, parameter, get_choice (element, column));
      break;
    case COLUMN_CHILD:
      hip_statement_bind_text (statement, parameter, hip_markup_element_get_text_of (element, column->name));
      break;
    case COLUMN_CHILD_OR_EMPTY:
      {
        const char *text = hip_markup_element_get_text_of (element, column->name);

        hip_statement_bind_text (statement, parameter, text != NULL ? text : "");
        break;
      }
    case COLUMN_TEXT:
      hip_statement_bind_text (statement, parameter, element->text);
      break;
    case COLUMN_OWNER:
      hip_statement_bind_text (statement, parameter, hip_markup_element_get (element->parent, "id"));
      break;
    case COLUMN_FILE:
      hip_statement_bind_text (statement, parameter, hip_markup_element_get (element->parent, column->name));
      break;
    case COLUMN_POSITION:
      hip_statement_bind_integer (statement, parameter, position);
      break;
    case COLUMN_END:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
insert_element (HipStatement      *statement,
                const Column      *columns,
                HipMarkupElement  *element,
                guint              position,
                GError           **error)
{
  for (guint i = 0; columns[i].kind != COLUMN_END; i++)
    bind_column (statement, i + 1, &columns[i], element, position);

  return hip_statement_run (statement, error);
}

static HipStatement *
prepare_insert (HipDatabase   *database,
                const char    *table,
                const char    *names,
                const Column  *columns,
                GError       **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (%s) VALUES (", table, names);
  for (guint i = 0; columns[i].kind != COLUMN_END; i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", i + 1);
  g_string_append_c (sql, ')');

  return hip_database_prepare (database, sql->str, error);
}

static gboolean
write_things (HipCatalogueSource  *source,
              HipDatabase         *database,
              GError             **error)
{
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, tables[t].entity);
      g_autoptr (HipStatement) statement = prepare_insert (database, tables[t].table, tables[t].names, tables[t].columns, error);
      guint first = 0;

      if (statement == NULL)
        return FALSE;

      /* Areas and regions share a table, and an order. */
      if (tables[t].entity == HIP_ENTITY_REGION)
        first = hip_catalogue_source_get_elements (source, HIP_ENTITY_AREA)->len;

      for (guint i = 0; i < elements->len; i++)
        {
          if (!insert_element (statement, tables[t].columns, g_ptr_array_index (elements, i), first + i, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_parts (HipCatalogueSource  *source,
             HipDatabase         *database,
             GError             **error)
{
  for (guint t = 0; t < G_N_ELEMENTS (part_tables); t++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, part_tables[t].entity);
      g_autoptr (HipStatement) statement = NULL;

      statement = prepare_insert (database, part_tables[t].table, part_tables[t].names, part_tables[t].columns, error);
      if (statement == NULL)
        return FALSE;

      for (guint i = 0; i < elements->len; i++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, i);
          guint position = 0;

          for (guint j = 0; j < hip_markup_element_get_n_children (element); j++)
            {
              HipMarkupElement *part = hip_markup_element_get_nth_child (element, j);

              if (strcmp (part->spec->name, part_tables[t].part) == 0 &&
                  !insert_element (statement, part_tables[t].columns, part, position++, error))
                return FALSE;
            }
        }
    }

  return TRUE;
}

static gboolean
write_lists (HipCatalogueSource  *source,
             HipDatabase         *database,
             GError             **error)
{
  for (guint t = 0; t < G_N_ELEMENTS (list_tables); t++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, list_tables[t].entity);
      g_autoptr (HipStatement) statement = hip_database_prepare (database, list_tables[t].sql, error);

      if (statement == NULL)
        return FALSE;

      for (guint i = 0; i < elements->len; i++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, i);
          HipMarkupElement *holder = element;
          g_auto (GStrv) words = NULL;

          if (list_tables[t].part != NULL)
            holder = hip_markup_element_get_child (element, list_tables[t].part);
          if (holder == NULL)
            continue;

          words = hip_markup_element_dup_list (holder, list_tables[t].attribute);
          for (guint j = 0; words[j] != NULL; j++)
            {
              hip_statement_bind_text (statement, 1, hip_markup_element_get (element, "id"));
              if (strstr (list_tables[t].sql, "?2") != NULL)
                hip_statement_bind_integer (statement, 2, j);
              hip_statement_bind_text (statement, 3, words[j]);
              if (!hip_statement_run (statement, error))
                return FALSE;
            }
        }
    }

  return TRUE;
}

/* What <running>, <recheck> and weeks say in attributes of another shape than their columns. */
static gboolean
write_durations (HipCatalogueSource  *source,
                 HipDatabase         *database,
                 GError             **error)
{
  GPtrArray *conditions = hip_catalogue_source_get_elements (source, HIP_ENTITY_CONDITION);
  GPtrArray *steps = hip_catalogue_source_get_elements (source, HIP_ENTITY_STEP);
  g_autoptr (HipStatement) update_condition = NULL;
  g_autoptr (HipStatement) update_step = NULL;

  update_condition = hip_database_prepare (database, "UPDATE condition SET running = ?2, recheck_days = ?3 WHERE id = ?1", error);
  update_step = update_condition != NULL
                ? hip_database_prepare (database, "UPDATE step SET weeks_min = ?2, weeks_max = ?3 WHERE id = ?1", error)
                : NULL;
  if (update_step == NULL)
    return FALSE;

  for (guint i = 0; i < conditions->len; i++)
    {
      HipMarkupElement *condition = g_ptr_array_index (conditions, i);
      HipMarkupElement *running = hip_markup_element_get_child (condition, "running");
      HipMarkupElement *recheck = hip_markup_element_get_child (condition, "recheck");

      hip_statement_bind_text (update_condition, 1, hip_markup_element_get (condition, "id"));
      if (running != NULL)
        hip_statement_bind_text (update_condition, 2, hip_markup_element_get (running, "verdict"));
      if (recheck != NULL)
        hip_statement_bind_integer (update_condition, 3, hip_markup_element_get_integer (recheck, "days", 0));
      if (!hip_statement_run (update_condition, error))
        return FALSE;
    }

  for (guint i = 0; i < steps->len; i++)
    {
      HipMarkupElement *step = g_ptr_array_index (steps, i);
      const char *weeks = hip_markup_element_get (step, "weeks");
      int from;
      int to;

      if (weeks == NULL || !hip_markup_value_get_span (weeks, &from, &to))
        continue;

      hip_statement_bind_text (update_step, 1, hip_markup_element_get (step, "id"));
      hip_statement_bind_integer (update_step, 2, from);
      hip_statement_bind_integer (update_step, 3, to);
      if (!hip_statement_run (update_step, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hip_catalogue_write_rows:
 * @source: a catalogue without faults
 * @database: a database with the schema of a catalogue, in a transaction
 * @error: return location for an error
 *
 * Returns: whether every row was written
 */
gboolean
hip_catalogue_write_rows (HipCatalogueSource  *source,
                          HipDatabase         *database,
                          GError             **error)
{
  g_return_val_if_fail (source != NULL, FALSE);
  g_return_val_if_fail (HIP_IS_DATABASE (database), FALSE);

  return write_things (source, database, error) &&
         write_parts (source, database, error) &&
         write_lists (source, database, error) &&
         write_durations (source, database, error) &&
         hip_catalogue_write_derived_rows (source, database, error);
}
