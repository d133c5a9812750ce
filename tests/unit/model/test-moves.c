/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an answer moved, answers that don't go together, and why something is asked. */

#include "config.h"

#include <string.h>

#include "hip-enquiry.h"

static HipEnquiry *
open_enquiry (const char *region)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = NULL;
  HipEnquiry *enquiry;

  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  enquiry = hip_enquiry_new (library);
  hip_enquiry_select (enquiry, hip_library_get_region (library, region), HIP_SIDE_RIGHT);
  hip_enquiry_set_safety_done (enquiry, TRUE);

  return enquiry;
}

/* Returns: (transfer none) (nullable): the candidate, which the model keeps alive, and its place among those that are listed */
static HipCandidate *
find (HipEnquiry *enquiry,
      const char *condition,
      guint      *place)
{
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      if (place != NULL)
        *place = i;
      if (g_str_equal (hip_condition_get_id (hip_candidate_get_condition (candidate)), condition))
        return candidate;
    }

  return NULL;
}

static guint
count_moves (HipEnquiry *enquiry)
{
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      n += hip_candidate_get_move (candidate) != HIP_MOVE_NONE;
    }

  return n;
}

static void
test_up_and_down (void)
{
  g_autoptr (HipEnquiry) enquiry = open_enquiry ("groin-crease");
  HipCandidate *arthritis;
  guint before = 0, after = 0;

  g_assert_cmpuint (count_moves (enquiry), ==, 0);
  g_assert_null (hip_enquiry_get_what_changed (enquiry));

  /* It was one of many before. */
  g_assert_nonnull (find (enquiry, "hip-osteoarthritis", &before));
  hip_enquiry_set_answer (enquiry, "hip-turns-in-less", HIP_ANSWER_YES);
  arthritis = find (enquiry, "hip-osteoarthritis", &after);
  g_assert_cmpuint (after, <, before);
  g_assert_cmpint (hip_candidate_get_move (arthritis), ==, HIP_MOVE_UP);
  g_assert_cmpstr (hip_candidate_get_move_because (arthritis), ==, "Hip turns in less");
  g_assert_nonnull (strstr (hip_enquiry_get_what_changed (enquiry), "Last answer: Hip turns in less."));
  g_assert_nonnull (strstr (hip_enquiry_get_what_changed (enquiry), "Up: "));
  g_assert_nonnull (strstr (hip_enquiry_get_what_changed (enquiry),
                            hip_condition_get_name (hip_candidate_get_condition (arthritis))));

  /* The next answer has marks of its own, and an answer that is changed moves it back. */
  hip_enquiry_set_answer (enquiry, "hip-turns-in-less", HIP_ANSWER_NO);
  arthritis = find (enquiry, "hip-osteoarthritis", NULL);
  g_assert_cmpint (hip_candidate_get_move (arthritis), ==, HIP_MOVE_DOWN);
  g_assert_cmpstr (hip_candidate_get_move_because (arthritis), ==, "No: Hip turns in less");
  g_assert_nonnull (strstr (hip_enquiry_get_what_changed (enquiry), "Last answer: No: Hip turns in less."));

  /* Another place is another conversation. */
  hip_enquiry_select (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), "sit-bone"), HIP_SIDE_LEFT);
  g_assert_cmpuint (count_moves (enquiry), ==, 0);
  g_assert_null (hip_enquiry_get_what_changed (enquiry));
}

/* Whatever an answer moves, each mark is true: who moved up stands no lower than before, and who moved down no higher. */
static void
test_marks_are_true (void)
{
  g_autoptr (HipEnquiry) enquiry = open_enquiry ("groin-crease");
  GListModel *findings = hip_library_get_findings (hip_enquiry_get_library (enquiry));
  guint n_up = 0, n_down = 0, n_entered = 0, n_left = 0, n_still = 0;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (GHashTable) lanes = g_hash_table_new (g_str_hash, g_str_equal);
      GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));
      const char *text;
      guint n_marks = 0;

      for (guint j = 0; j < g_list_model_get_n_items (candidates); j++)
        {
          g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, j);

          g_hash_table_insert (lanes, (char *) hip_condition_get_id (hip_candidate_get_condition (candidate)),
                               GINT_TO_POINTER (hip_candidate_get_lane (candidate) + 1));
        }

      hip_enquiry_set_answer (enquiry, hip_finding_get_id (finding), i % 3 == 0 ? HIP_ANSWER_NO : HIP_ANSWER_YES);
      text = hip_enquiry_get_what_changed (enquiry);
      g_assert_nonnull (text);
      g_assert_null (strstr (text, "%"));

      for (guint j = 0; j < g_list_model_get_n_items (candidates); j++)
        {
          g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, j);
          const char *id = hip_condition_get_id (hip_candidate_get_condition (candidate));
          const int old = GPOINTER_TO_INT (g_hash_table_lookup (lanes, id));
          const int now = hip_candidate_get_lane (candidate) + 1;

          switch (hip_candidate_get_move (candidate))
            {
            case HIP_MOVE_UP:
              g_assert_cmpint (now, <=, old);
              n_up++;
              break;
            case HIP_MOVE_DOWN:
              g_assert_cmpint (now, >=, old);
              n_down++;
              break;
            case HIP_MOVE_ENTERED:
              g_assert_cmpint (old, ==, 0);
              n_entered++;
              break;
            case HIP_MOVE_NONE:
            default:
              g_assert_cmpint (now, ==, old);
              g_assert_null (hip_candidate_get_move_because (candidate));
              continue;
            }

          n_marks++;
          g_assert_cmpstr (hip_candidate_get_move_because (candidate), !=, NULL);
        }

      if (strstr (text, "No longer listed:") != NULL)
        n_left++;
      else
        g_assert_true ((strstr (text, "The order stays as it was.") != NULL) == (n_marks == 0));
      n_still += n_marks == 0;
    }

  g_assert_cmpuint (n_up, >, 0);
  g_assert_cmpuint (n_down, >, 0);
  g_assert_cmpuint (n_entered, >, 0);
  g_assert_cmpuint (n_left, >, 0);
  g_assert_cmpuint (n_still, >, 0);
}

/* Several answers at once have no one reason. */
static void
test_several (void)
{
  g_autoptr (HipEnquiry) enquiry = open_enquiry ("groin-crease");

  hip_enquiry_freeze (enquiry);
  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "resisted-knee-lift-hurts", HIP_ANSWER_YES);
  hip_enquiry_thaw (enquiry);
  g_assert_cmpuint (count_moves (enquiry), ==, 0);
  g_assert_null (hip_enquiry_get_what_changed (enquiry));
}

static void
test_not_sure (void)
{
  static const char *const findings[] = { "sudden-onset", "cough-hurts-groin", "pinch-in-deep-bend" };
  g_autoptr (HipEnquiry) enquiry = open_enquiry ("groin-crease");

  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      g_assert_null (strstr (hip_enquiry_get_no_ranking_because (enquiry), "All answers so far"));
      hip_enquiry_set_answer (enquiry, findings[i], HIP_ANSWER_UNKNOWN);
      g_assert_cmpuint (count_moves (enquiry), ==, 0);
      g_assert_nonnull (strstr (hip_enquiry_get_what_changed (enquiry), "The order stays as it was."));
    }

  g_assert_nonnull (strstr (hip_enquiry_get_what_changed (enquiry), "Not sure: "));
  g_assert_nonnull (strstr (hip_enquiry_get_no_ranking_because (enquiry), "All answers so far are “not sure”"));

  /* One that is sure is enough to go on. */
  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_NO);
  g_assert_null (strstr (hip_enquiry_get_no_ranking_because (enquiry), "All answers so far"));
}

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *n)
{
  (*n)++;
}

static void
test_contradiction (void)
{
  g_autoptr (HipEnquiry) enquiry = open_enquiry ("groin-crease");
  GListModel *contradictions = hip_enquiry_get_contradictions (enquiry);
  g_autoptr (HipContradiction) contradiction = NULL;
  guint n_changes = 0;

  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "gradual-onset", HIP_ANSWER_NO);
  g_assert_cmpuint (g_list_model_get_n_items (contradictions), ==, 0);

  hip_enquiry_set_answer (enquiry, "gradual-onset", HIP_ANSWER_YES);
  g_assert_cmpuint (g_list_model_get_n_items (contradictions), ==, 1);
  contradiction = g_list_model_get_item (contradictions, 0);
  g_assert_cmpstr (hip_finding_get_id (hip_contradiction_get_first (contradiction)), ==, "gradual-onset");
  g_assert_cmpstr (hip_finding_get_id (hip_contradiction_get_second (contradiction)), ==, "sudden-onset");
  g_assert_nonnull (strstr (hip_contradiction_get_text (contradiction), "“Sudden start”"));

  /* Nothing of it is rebuilt while it stays. */
  g_signal_connect (contradictions, "items-changed", G_CALLBACK (items_changed_cb), &n_changes);
  hip_enquiry_set_answer (enquiry, "cough-hurts-groin", HIP_ANSWER_YES);
  g_assert_cmpuint (n_changes, ==, 0);

  hip_enquiry_set_answer (enquiry, "gradual-onset", HIP_ANSWER_UNKNOWN);
  g_assert_cmpuint (g_list_model_get_n_items (contradictions), ==, 0);

  hip_enquiry_set_answer (enquiry, "gradual-onset", HIP_ANSWER_YES);
  hip_enquiry_clear (enquiry);
  g_assert_cmpuint (g_list_model_get_n_items (contradictions), ==, 0);
}

/* What is asked next tells somebody apart, and says whom. */
static void
test_why (void)
{
  static const char *const regions[] = { "groin-crease", "sit-bone", "greater-trochanter-bump", "lumbar-midline" };

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autoptr (HipEnquiry) enquiry = open_enquiry (regions[i]);
      GListModel *questions = hip_enquiry_get_questions (enquiry);

      g_assert_cmpuint (g_list_model_get_n_items (questions), >, 0);
      for (guint j = 0; j < g_list_model_get_n_items (questions); j++)
        {
          g_autoptr (HipFinding) finding = g_list_model_get_item (questions, j);
          g_autoptr (GError) error = NULL;
          g_autofree char *why = hip_enquiry_explain_question (enquiry, finding, &error);

          g_assert_no_error (error);
          g_assert_true (g_str_has_prefix (why, "A yes fits") || g_str_has_prefix (why, "A no fits"));
          g_assert_true (g_str_has_suffix (why, "."));
        }
    }
}

static void
test_why_nothing (void)
{
  g_autoptr (HipEnquiry) enquiry = open_enquiry ("groin-crease");
  HipFinding *finding = hip_library_get_finding (hip_enquiry_get_library (enquiry), "snap-at-side");
  g_autoptr (GError) error = NULL;
  g_autofree char *why = hip_enquiry_explain_question (enquiry, finding, &error);
  g_autofree char *nothing = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (why, ==, "");

  hip_enquiry_clear (enquiry);
  nothing = hip_enquiry_explain_question (enquiry, finding, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moves/up-and-down", test_up_and_down);
  g_test_add_func ("/moves/marks-are-true", test_marks_are_true);
  g_test_add_func ("/moves/several", test_several);
  g_test_add_func ("/moves/not-sure", test_not_sure);
  g_test_add_func ("/moves/contradiction", test_contradiction);
  g_test_add_func ("/moves/why", test_why);
  g_test_add_func ("/moves/why-nothing", test_why_nothing);

  return g_test_run ();
}
