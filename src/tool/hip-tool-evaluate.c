/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include <string.h>

/* The columns that are read, by the name in the header. A file need not have them all. */
typedef enum
{
  COLUMN_ID,
  COLUMN_REGIONS,
  COLUMN_PRESENT,
  COLUMN_ABSENT,
  COLUMN_FIRST,
  COLUMN_ACCEPTABLE,
  COLUMN_URGENCY,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS] = {
  "id",
  "regions",
  "findings_present",
  "findings_absent",
  "expected_first",
  "acceptable_first",
  "expected_urgency",
};

static char **
split_list (const char *text)
{
  char **items = g_strsplit (text, ";", -1);
  guint kept = 0;

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_strstrip (items[i]);
      if (items[i][0] != '\0')
        items[kept++] = items[i];
      else
        g_free (items[i]);
    }
  items[kept] = NULL;

  return items;
}

/* The case as an enquiry, or NULL when it names something that does not exist. */
static HipEnquiry *
make_enquiry (HipLibrary         *library,
              const char * const *cells,
              const char         *place)
{
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_auto (GStrv) regions = split_list (cells[COLUMN_REGIONS]);

  /* The catalogue is asked once for all that was said, and once more when the safety check is done. */
  hip_enquiry_freeze (enquiry);
  hip_enquiry_set_complete (enquiry, TRUE);

  for (guint i = 0; regions[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (regions[i], ":", 2);
      HipRegion *region = hip_library_get_region (library, parts[0]);
      HipSide side = HIP_SIDE_NONE;

      if (region == NULL)
        {
          g_autoptr (GPtrArray) ids = hip_tool_list_ids (hip_library_get_regions (library));
          const char *nearest = hip_nearest_id (parts[0], ids);

          hip_tool_fail ("%s: there is no region “%s”; did you mean “%s”?", place, parts[0], nearest ? nearest : "groin-crease");
          return NULL;
        }

      if (parts[1] != NULL && !hip_side_from_id (parts[1], &side))
        {
          hip_tool_fail ("%s: “%s” is no side; use left or right", place, parts[1]);
          return NULL;
        }

      if (!hip_enquiry_is_selected (enquiry, region, side))
        hip_enquiry_toggle (enquiry, region, side);
    }

  for (Column column = COLUMN_PRESENT; column <= COLUMN_ABSENT; column++)
    {
      g_auto (GStrv) findings = split_list (cells[column]);

      for (guint i = 0; findings[i] != NULL; i++)
        {
          if (hip_library_get_finding (library, findings[i]) == NULL)
            {
              g_autoptr (GPtrArray) ids = hip_tool_list_ids (hip_library_get_findings (library));
              const char *nearest = hip_nearest_id (findings[i], ids);

              hip_tool_fail ("%s: there is no finding “%s”%s%s", place, findings[i], nearest ? "; did you mean " : "",
                             nearest ? nearest : "");
              return NULL;
            }
          hip_enquiry_set_answer (enquiry, findings[i], column == COLUMN_PRESENT ? HIP_ANSWER_YES : HIP_ANSWER_NO);
        }
    }

  hip_enquiry_thaw (enquiry);
  hip_enquiry_set_safety_done (enquiry, TRUE);

  if (hip_enquiry_get_error_message (enquiry) != NULL)
    {
      hip_tool_fail ("%s: %s", place, hip_enquiry_get_error_message (enquiry));
      return NULL;
    }

  return g_steal_pointer (&enquiry);
}

static const char *
ranked_condition (const HipRanking *ranking,
                  guint             place)
{
  if (ranking == NULL || place >= ranking->candidates->len)
    return NULL;

  return hip_condition_get_id (hip_candidate_get_condition (g_ptr_array_index (ranking->candidates, place)));
}

static gboolean
is_expected (const char *condition,
             const char *expected,
             char      **acceptable)
{
  return condition != NULL
         && (g_str_equal (condition, expected) || g_strv_contains ((const char * const *) acceptable, condition));
}

static gboolean
evaluate_case (HipLibrary         *library,
               const char * const *cells,
               const char         *place,
               HipToolTally       *tally)
{
  g_autoptr (HipEnquiry) enquiry = make_enquiry (library, cells, place);
  g_auto (GStrv) acceptable = split_list (cells[COLUMN_ACCEPTABLE]);
  const HipRanking *ranking;
  HipUrgency expected;

  if (enquiry == NULL)
    return FALSE;

  ranking = hip_enquiry_get_ranking (enquiry);
  tally->n++;

  if (is_expected (ranked_condition (ranking, 0), cells[COLUMN_FIRST], acceptable))
    tally->first++;

  for (guint i = 0; i < 3; i++)
    {
      if (is_expected (ranked_condition (ranking, i), cells[COLUMN_FIRST], acceptable))
        {
          tally->top3++;
          break;
        }
    }

  if (cells[COLUMN_URGENCY][0] == '\0')
    return TRUE;

  if (!hip_urgency_from_id (cells[COLUMN_URGENCY], &expected))
    {
      hip_tool_fail ("%s: “%s” is no urgency; use self-care, see-a-clinician-soon, stop-and-get-assessed or emergency",
                     place, cells[COLUMN_URGENCY]);
      return FALSE;
    }

  if (hip_enquiry_get_urgency (enquiry) == expected)
    tally->urgency_exact++;
  else if (hip_enquiry_get_urgency (enquiry) < expected)
    g_ptr_array_add (tally->under_triaged, g_strdup (cells[COLUMN_ID]));
  else
    g_ptr_array_add (tally->over_triaged, g_strdup (cells[COLUMN_ID]));

  return TRUE;
}

static void
add_number (JsonBuilder *builder,
            const char  *member,
            guint        value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

static void
add_cases (JsonBuilder *builder,
           const char  *member,
           GPtrArray   *ids)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (ids, i));
  json_builder_end_array (builder);
}

static gboolean
find_columns (const char *path,
              char       *header,
              int         indices[N_COLUMNS])
{
  g_auto (GStrv) names = g_strsplit (g_strchomp (header), "\t", -1);

  for (Column column = 0; column < N_COLUMNS; column++)
    {
      indices[column] = -1;
      for (int i = 0; names[i] != NULL; i++)
        {
          if (g_str_equal (g_strstrip (names[i]), column_names[column]))
            indices[column] = i;
        }
    }

  if (indices[COLUMN_ID] >= 0 && indices[COLUMN_REGIONS] >= 0)
    return TRUE;

  hip_tool_fail ("%s:1: the first line must name the columns, “id” and “regions” among them, with tabs between", path);

  return FALSE;
}

/*
 * hip_tool_evaluate_cases:
 * @library: the library
 * @path: a file of worked cases
 * @tally: where to count
 *
 * Runs worked cases and counts how they come out.
 *
 * Returns: whether the file could be read; if not, it was said why
 */
gboolean
hip_tool_evaluate_cases (HipLibrary   *library,
                         const char   *path,
                         HipToolTally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  int indices[N_COLUMNS];

  tally->under_triaged = g_ptr_array_new_with_free_func (g_free);
  tally->over_triaged = g_ptr_array_new_with_free_func (g_free);

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      hip_tool_fail ("%s", error->message);
      return FALSE;
    }

  if (!g_utf8_validate (text, -1, NULL))
    {
      hip_tool_fail ("%s: the file is not UTF-8 text", path);
      return FALSE;
    }

  lines = g_strsplit (text, "\n", -1);
  if (!find_columns (path, lines[0], indices))
    return FALSE;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s:%u", path, i + 1);
      g_auto (GStrv) values = g_strsplit (g_strchomp (lines[i]), "\t", -1);
      int n_values = (int) g_strv_length (values);
      const char *cells[N_COLUMNS];

      if (lines[i][0] == '\0')
        continue;

      for (Column column = 0; column < N_COLUMNS; column++)
        cells[column] = indices[column] >= 0 && indices[column] < n_values ? g_strstrip (values[indices[column]]) : "";

      if (!evaluate_case (library, cells, place, tally))
        return FALSE;
    }

  return TRUE;
}

void
hip_tool_tally_clear (HipToolTally *tally)
{
  g_clear_pointer (&tally->under_triaged, g_ptr_array_unref);
  g_clear_pointer (&tally->over_triaged, g_ptr_array_unref);
}

/*
 * hip_tool_evaluate:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * Runs worked cases and prints how many came out as expected.
 *
 * Returns: the exit status
 */
int
hip_tool_evaluate (int    argc,
                   char **argv)
{
  g_autofree char *catalogue_path = NULL;
  const GOptionEntry entries[] = {
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &catalogue_path, "read this catalogue instead of the one that comes with Hip Map",
      "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE.tsv");
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (HipToolTally) tally = { 0 };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!hip_tool_parse (context, &argc, &argv))
    return HIP_TOOL_USAGE;

  if (argc != 2)
    return hip_tool_misuse ("name one file of cases; see “hip-map-tool evaluate --help”");

  library = hip_tool_open (catalogue_path);
  if (library == NULL || !hip_tool_evaluate_cases (library, argv[1], &tally))
    return HIP_TOOL_FAILURE;

  json_builder_begin_object (builder);
  add_number (builder, "n", tally.n);
  add_number (builder, "first", tally.first);
  add_number (builder, "top3", tally.top3);
  add_number (builder, "urgency_exact", tally.urgency_exact);
  add_cases (builder, "under_triaged", tally.under_triaged);
  add_cases (builder, "over_triaged", tally.over_triaged);
  json_builder_end_object (builder);
  hip_tool_print (builder);

  return HIP_TOOL_OK;
}
