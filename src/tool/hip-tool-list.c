/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include <string.h>

/* What can be listed. The columns of the query become the members of the objects; a member that another query must fill, with the
 * id of the row as its parameter, stands behind them. */
typedef struct
{
  const char        *what;
  HipCatalogueQuery  query;
  const char        *members;
  const char        *list_member;
  HipCatalogueQuery  list_query;
  const char        *list_kind;
} Listing;

static const Listing listings[] = {
  { "regions", HIP_QUERY_REGIONS, "id name landmark midline area views", "structures", HIP_QUERY_REGION_STRUCTURES, NULL },
  { "structures", HIP_QUERY_STRUCTURES, "id name term latin kind layer depth course insertion action supply", NULL, 0, NULL },
  { "conditions", HIP_QUERY_CONDITIONS, "id name", "structures", HIP_QUERY_CONDITION_STRUCTURES, NULL },
  { "findings", HIP_QUERY_FINDINGS, "id name question how kind topic safety specific", NULL, 0, NULL },
  { "red-flags", HIP_QUERY_RED_FLAGS, "id name why action urgency hides_ranking", NULL, 0, NULL },
  { "self-care", HIP_QUERY_STEPS, "id title", "instructions", HIP_QUERY_STEP_INSTRUCTIONS, NULL },
  { "mechanisms", HIP_QUERY_MECHANISMS, "id from to text verdict why", "sources", HIP_QUERY_CITATIONS, "mechanism" },
  { "sources", HIP_QUERY_SOURCES, "id name title year link kind verified", NULL, 0, NULL },
  { "seed-claims", HIP_QUERY_SEED_CLAIMS, "id seed kind text verdict why", "lands_in", HIP_QUERY_LANDINGS, "seed-claim" },
};

/* Columns that hold 0 or 1, and the one that holds an urgency. */
static const char *const boolean_members[] = { "hides_ranking", "midline", "safety", "specific", "verified", NULL };

static void
add_member (JsonBuilder  *builder,
            HipStatement *row,
            const char   *member,
            int           column)
{
  json_builder_set_member_name (builder, member);

  if (g_str_equal (member, "urgency"))
    {
      json_builder_add_string_value (builder, hip_urgency_to_id (hip_statement_get_integer (row, column)));
    }
  else if (g_strv_contains (boolean_members, member))
    {
      json_builder_add_boolean_value (builder, hip_statement_get_integer (row, column) != 0);
    }
  else if (g_str_equal (member, "views"))
    {
      g_auto (GStrv) views = g_strsplit (hip_statement_get_text (row, column), " ", -1);

      json_builder_begin_array (builder);
      for (guint i = 0; views[i] != NULL; i++)
        json_builder_add_string_value (builder, views[i]);
      json_builder_end_array (builder);
    }
  else if (hip_statement_is_null (row, column))
    {
      json_builder_add_null_value (builder);
    }
  else
    {
      json_builder_add_string_value (builder, hip_statement_get_text (row, column));
    }
}

/* Fills the member that another query answers; landings have a kind before their id. */
static gboolean
add_list_member (JsonBuilder    *builder,
                 HipCatalogue   *catalogue,
                 const Listing  *listing,
                 const char     *id,
                 GError        **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (catalogue, listing->list_query, error);
  g_autoptr (GError) local_error = NULL;
  int column = listing->list_query == HIP_QUERY_LANDINGS ? 1 : 0;

  if (row == NULL)
    return FALSE;

  if (listing->list_kind != NULL)
    hip_statement_bind_text (row, 1, listing->list_kind);
  hip_statement_bind_text (row, listing->list_kind != NULL ? 2 : 1, id);

  json_builder_set_member_name (builder, listing->list_member);
  json_builder_begin_array (builder);
  while (hip_statement_step (row, &local_error))
    json_builder_add_string_value (builder, hip_statement_get_text (row, column));
  json_builder_end_array (builder);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
print_json (HipCatalogue   *catalogue,
            const Listing  *listing,
            GError        **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (catalogue, listing->query, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) members = g_strsplit (listing->members, " ", -1);
  g_autoptr (GError) local_error = NULL;

  if (row == NULL)
    return FALSE;

  json_builder_begin_array (builder);
  while (hip_statement_step (row, &local_error))
    {
      json_builder_begin_object (builder);
      for (int i = 0; members[i] != NULL; i++)
        add_member (builder, row, members[i], i);

      if (listing->list_member != NULL
          && !add_list_member (builder, catalogue, listing, hip_statement_get_text (row, 0), error))
        return FALSE;
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  hip_tool_print (builder);

  return TRUE;
}

/* The other query's answers in one line, behind the name of the member. */
static gboolean
print_list_member (HipCatalogue   *catalogue,
                   const Listing  *listing,
                   const char     *id,
                   GError        **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonArray *ids;

  json_builder_begin_object (builder);
  if (!add_list_member (builder, catalogue, listing, id, error))
    return FALSE;
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  ids = json_object_get_array_member (json_node_get_object (root), listing->list_member);
  g_print ("      %s:", g_str_equal (listing->list_member, "lands_in") ? "Lands in" : "Sources");
  for (guint i = 0; i < json_array_get_length (ids); i++)
    g_print ("%s %s", i > 0 ? "," : "", json_array_get_string_element (ids, i));
  g_print ("\n");

  return TRUE;
}

/* In text, a row is its id and what says most about it. */
static gboolean
print_text (HipCatalogue   *catalogue,
            const Listing  *listing,
            GError        **error)
{
  g_autoptr (HipStatement) row = hip_catalogue_query (catalogue, listing->query, error);
  g_auto (GStrv) members = g_strsplit (listing->members, " ", -1);
  g_autoptr (GError) local_error = NULL;
  int text = 1;
  int verdict = -1;
  int seed = -1;

  if (row == NULL)
    return FALSE;

  for (int i = 0; members[i] != NULL; i++)
    {
      if (g_str_equal (members[i], "text"))
        text = i;
      if (g_str_equal (members[i], "verdict"))
        verdict = i;
      if (g_str_equal (members[i], "seed"))
        seed = i;
    }

  while (hip_statement_step (row, &local_error))
    {
      if (verdict < 0)
        {
          g_print ("%-34s %s\n", hip_statement_get_text (row, 0), hip_statement_get_text (row, text));
          continue;
        }

      /* A claim says who makes it, what we make of it and why. */
      g_print ("%s  %s%s%s: %s\n", hip_statement_get_text (row, 0), seed >= 0 ? hip_statement_get_text (row, seed) : "",
               seed >= 0 ? ", " : "", hip_statement_get_text (row, verdict), hip_statement_get_text (row, text));
      g_print ("      Why: %s\n", hip_statement_get_text (row, verdict + 1));
      if (!print_list_member (catalogue, listing, hip_statement_get_text (row, 0), error))
        return FALSE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/*
 * hip_tool_list:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * Lists what the catalogue holds.
 *
 * Returns: the exit status
 */
int
hip_tool_list (int    argc,
               char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, "text (the default) or json", "FORMAT" },
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &path, "read this catalogue instead of the one that comes with Hip Map", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (
    "regions|structures|conditions|findings|red-flags|self-care|mechanisms|sources|seed-claims");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (HipCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  const Listing *listing = NULL;
  gboolean json;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!hip_tool_parse (context, &argc, &argv) || !hip_tool_is_json (format, &json))
    return HIP_TOOL_USAGE;

  if (argc != 2)
    return hip_tool_misuse ("say one thing to list; see “hip-map-tool list --help”");

  for (gsize i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      if (g_str_equal (listings[i].what, argv[1]))
        listing = &listings[i];
      g_ptr_array_add (names, (char *) listings[i].what);
    }

  if (listing == NULL)
    {
      const char *nearest = hip_nearest_id (argv[1], names);

      return hip_tool_misuse ("there is no list of “%s”; did you mean “%s”?", argv[1], nearest != NULL ? nearest : "regions");
    }

  catalogue = path != NULL ? hip_catalogue_new_for_file (path, &error) : hip_catalogue_new_default (&error);
  if (catalogue == NULL
      || !(json ? print_json (catalogue, listing, &error) : print_text (catalogue, listing, &error)))
    return hip_tool_fail ("%s", error->message);

  return HIP_TOOL_OK;
}
