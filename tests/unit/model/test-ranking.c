/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-enquiry.h"

/* The rankings in tests/data/rankings.tsv were computed by another program from the same tables. */
enum
{
  COLUMN_ID,
  COLUMN_REGIONS,
  COLUMN_PRESENT,
  COLUMN_ABSENT,
  COLUMN_URGENCY,
  COLUMN_RED_FLAGS,
  COLUMN_RANKING,
  N_COLUMNS,
};

static HipLibrary *
open_library (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  HipLibrary *library;

  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  return library;
}

static void
answer_all (HipEnquiry *enquiry,
            const char *list,
            HipAnswer   answer)
{
  g_auto (GStrv) ids = g_strsplit (list, ";", -1);

  for (guint i = 0; ids[i] != NULL && ids[i][0] != '\0'; i++)
    hip_enquiry_set_answer (enquiry, ids[i], answer);
}

static HipEnquiry *
make_enquiry (HipLibrary *library,
              char      **cells)
{
  HipEnquiry *enquiry = hip_enquiry_new (library);
  g_auto (GStrv) regions = g_strsplit (cells[COLUMN_REGIONS], ";", -1);

  hip_enquiry_set_complete (enquiry, TRUE);
  for (guint i = 0; regions[i] != NULL; i++)
    hip_enquiry_toggle (enquiry, hip_library_get_region (library, regions[i]), HIP_SIDE_RIGHT);
  answer_all (enquiry, cells[COLUMN_PRESENT], HIP_ANSWER_YES);
  answer_all (enquiry, cells[COLUMN_ABSENT], HIP_ANSWER_NO);
  hip_enquiry_set_safety_done (enquiry, TRUE);

  return enquiry;
}

static char *
format_ranking (HipEnquiry *enquiry)
{
  const HipRanking *ranking = hip_enquiry_get_ranking (enquiry);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (ranking->candidates, i);

      g_string_append_printf (text, "%s%s=%d", i > 0 ? ";" : "",
                              hip_condition_get_id (hip_candidate_get_condition (candidate)),
                              hip_candidate_get_score (candidate));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

static char *
format_red_flags (HipEnquiry *enquiry)
{
  const HipRanking *ranking = hip_enquiry_get_ranking (enquiry);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < ranking->red_flags->len; i++)
    g_ptr_array_add (ids, (char *) hip_red_flag_get_id (g_ptr_array_index (ranking->red_flags, i)));
  g_ptr_array_sort (ids, compare_strings);
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (";", (char **) ids->pdata);
}

static void
test_agrees_with_reference (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rankings.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);

  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      g_autoptr (HipEnquiry) enquiry = NULL;
      g_autofree char *ranking = NULL;
      g_autofree char *red_flags = NULL;
      HipUrgency urgency;

      g_assert_cmpuint (g_strv_length (cells), ==, N_COLUMNS);
      g_test_message ("case %s", cells[COLUMN_ID]);

      enquiry = make_enquiry (library, cells);
      ranking = format_ranking (enquiry);
      red_flags = format_red_flags (enquiry);
      g_assert_true (hip_urgency_from_id (cells[COLUMN_URGENCY], &urgency));

      g_assert_cmpstr (ranking, ==, cells[COLUMN_RANKING]);
      g_assert_cmpstr (red_flags, ==, cells[COLUMN_RED_FLAGS]);
      g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, urgency);
      n++;
    }

  g_assert_cmpuint (n, >=, 150);
}

static int
sum_points (GListModel *reasons)
{
  guint n = g_list_model_get_n_items (reasons);
  int sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipReason) reason = g_list_model_get_item (reasons, i);

      sum += hip_reason_get_points (reason);
    }

  return sum;
}

/* Every point of a score is a reason that can be shown, with its source. */
static void
test_reasons_add_up (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  const HipRanking *ranking;

  hip_enquiry_select (enquiry, hip_library_get_region (library, "groin-crease"), HIP_SIDE_LEFT);
  hip_enquiry_toggle (enquiry, hip_library_get_region (library, "front-thigh"), HIP_SIDE_LEFT);
  hip_enquiry_set_answer (enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "gradual-onset", HIP_ANSWER_NO);
  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_YES);

  ranking = hip_enquiry_get_ranking (enquiry);
  g_assert_cmpuint (ranking->candidates->len, >, 5);

  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (ranking->candidates, i);
      GListModel *not_asked = hip_candidate_get_reasons_not_asked (candidate);
      guint n = g_list_model_get_n_items (not_asked);

      g_assert_cmpint (sum_points (hip_candidate_get_reasons_for (candidate))
                         + sum_points (hip_candidate_get_reasons_against (candidate)),
                       ==,
                       hip_candidate_get_score (candidate));

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (HipReason) reason = g_list_model_get_item (not_asked, j);

          g_assert_false (hip_enquiry_was_asked (enquiry, hip_reason_get_id (reason)));
          g_assert_nonnull (hip_library_get_source (library, hip_reason_get_source (reason)));
        }
    }
}

/* A bare click raises no alarm, and does not reassure either. */
static void
test_bare_click (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  GListModel *regions = hip_library_get_regions (library);
  guint n = g_list_model_get_n_items (regions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
      g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);

      hip_enquiry_select (enquiry, region, HIP_SIDE_RIGHT);
      g_assert_null (hip_enquiry_get_error_message (enquiry));
      g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_NOT_KNOWN_YET);
      g_assert_nonnull (hip_enquiry_get_no_ranking_because (enquiry));
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hip_enquiry_get_candidates (enquiry))), >=, 2);
      g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_steps (enquiry)), >=, 1);
      g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_safety_questions (enquiry)), >=, 20);
      g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_questions (enquiry)), ==, 3);
    }
}

/* While something has to be assessed first, there is nothing to exercise. */
static void
test_no_exercise_under_stop (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  const char *findings[] = { "cannot-bear-weight", "fever-or-unwell", "landing-hurts", "saddle-or-bladder-change" };

  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
      GListModel *steps;
      guint n;

      hip_enquiry_select (enquiry, hip_library_get_region (library, "groin-crease"), HIP_SIDE_RIGHT);
      hip_enquiry_set_answer (enquiry, findings[i], HIP_ANSWER_YES);
      g_assert_cmpint (hip_enquiry_get_urgency (enquiry), >=, HIP_URGENCY_STOP_AND_GET_ASSESSED);

      steps = hip_enquiry_get_steps (enquiry);
      n = g_list_model_get_n_items (steps);
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (HipStep) step = g_list_model_get_item (steps, j);

          g_assert_cmpstr (hip_step_get_type_name (step), ==, "rule");
        }
    }
}

/* An answer can only raise the urgency. */
static void
test_urgency_only_rises (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  GListModel *findings = hip_library_get_findings (library);
  guint n = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);

      hip_enquiry_select (enquiry, hip_library_get_region (library, "groin-crease"), HIP_SIDE_RIGHT);
      hip_enquiry_set_answer (enquiry, "limp", HIP_ANSWER_YES);
      hip_enquiry_set_safety_done (enquiry, TRUE);
      g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_STOP_AND_GET_ASSESSED);

      hip_enquiry_set_answer (enquiry, hip_finding_get_id (finding), HIP_ANSWER_YES);
      g_assert_cmpint (hip_enquiry_get_urgency (enquiry), >=, HIP_URGENCY_STOP_AND_GET_ASSESSED);
    }
}

static guint
assert_measured_is_read (GListModel *reasons)
{
  const guint n = g_list_model_get_n_items (reasons);
  guint n_measured = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipReason) reason = g_list_model_get_item (reasons, i);

      if (!hip_reason_get_measured (reason))
        continue;

      g_assert_true (hip_source_get_verified (hip_reason_get_origin (reason)));
      g_assert_null (g_strstr_len (hip_reason_get_basis (reason), -1, "recalled"));
      n_measured++;
    }

  return n_measured;
}

/* What somebody only recalls is never shown as measured. */
static void
test_measured_is_read (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  GListModel *regions = hip_library_get_regions (library);
  guint n_measured = 0;

  hip_enquiry_set_complete (enquiry, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
      const HipRanking *ranking;

      hip_enquiry_select (enquiry, region, HIP_SIDE_LEFT);
      ranking = hip_enquiry_get_ranking (enquiry);
      for (guint j = 0; j < ranking->candidates->len; j++)
        {
          HipCandidate *candidate = g_ptr_array_index (ranking->candidates, j);

          n_measured += assert_measured_is_read (hip_candidate_get_reasons_for (candidate));
          n_measured += assert_measured_is_read (hip_candidate_get_reasons_against (candidate));
          n_measured += assert_measured_is_read (hip_candidate_get_reasons_not_asked (candidate));
        }
    }

  g_assert_cmpuint (n_measured, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ranking/measured-is-read", test_measured_is_read);
  g_test_add_func ("/ranking/agrees-with-reference", test_agrees_with_reference);
  g_test_add_func ("/ranking/reasons-add-up", test_reasons_add_up);
  g_test_add_func ("/ranking/bare-click", test_bare_click);
  g_test_add_func ("/ranking/no-exercise-under-stop", test_no_exercise_under_stop);
  g_test_add_func ("/ranking/urgency-only-rises", test_urgency_only_rises);

  return g_test_run ();
}
