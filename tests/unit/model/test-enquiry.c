/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-enquiry-state.h"

typedef struct
{
  HipLibrary *library;
  HipEnquiry *enquiry;
  HipRegion  *groin;
  HipRegion  *sacrum;
  guint       n_changed;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);

  g_assert_no_error (error);
  fixture->library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);
  fixture->enquiry = hip_enquiry_new (fixture->library);
  fixture->groin = hip_library_get_region (fixture->library, "groin-crease");
  fixture->sacrum = hip_library_get_region (fixture->library, "sacrum");
  fixture->n_changed = 0;
  g_signal_connect_swapped (fixture->enquiry, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->enquiry);
  g_assert_finalize_object (fixture->library);
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;

  g_assert_false (hip_enquiry_get_has_spots (enquiry));
  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_true (hip_enquiry_get_has_spots (enquiry));
  g_assert_true (hip_enquiry_is_selected (enquiry, fixture->groin, HIP_SIDE_RIGHT));
  g_assert_false (hip_enquiry_is_selected (enquiry, fixture->groin, HIP_SIDE_LEFT));
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, right");
  g_assert_nonnull (hip_enquiry_get_landmark (enquiry));

  /* The same again asks nothing. */
  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  hip_enquiry_select (enquiry, fixture->sacrum, HIP_SIDE_LEFT);
  g_assert_false (hip_enquiry_is_selected (enquiry, fixture->groin, HIP_SIDE_RIGHT));
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 1);
}

static void
test_midline_has_no_side (Fixture       *fixture,
                          gconstpointer  data)
{
  hip_enquiry_select (fixture->enquiry, fixture->sacrum, HIP_SIDE_LEFT);
  g_assert_true (hip_enquiry_is_selected (fixture->enquiry, fixture->sacrum, HIP_SIDE_NONE));
  g_assert_true (hip_enquiry_is_selected (fixture->enquiry, fixture->sacrum, HIP_SIDE_RIGHT));
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, hip_region_get_name (fixture->sacrum));
}

static void
test_toggle (Fixture       *fixture,
             gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;

  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_LEFT);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, both sides");
  hip_enquiry_toggle (enquiry, fixture->sacrum, HIP_SIDE_NONE);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_spots (enquiry)), ==, 3);
  g_assert_null (hip_enquiry_get_landmark (enquiry));
  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_toggle (enquiry, fixture->sacrum, HIP_SIDE_NONE);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, "Groin crease, left");
}

static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;

  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "limp", HIP_ANSWER_YES);
  hip_enquiry_set_safety_done (enquiry, TRUE);
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_STOP_AND_GET_ASSESSED);

  hip_enquiry_clear (enquiry);
  g_assert_false (hip_enquiry_get_has_spots (enquiry));
  g_assert_false (hip_enquiry_get_safety_done (enquiry));
  g_assert_false (hip_enquiry_was_asked (enquiry, "limp"));
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_NOT_KNOWN_YET);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hip_enquiry_get_candidates (enquiry))), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_steps (enquiry)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_red_flags (enquiry)), ==, 0);
}

/* Not sure is neither yes nor no, but it is not asked again. */
static void
test_not_sure (Fixture       *fixture,
               gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  g_autoptr (HipFinding) first = NULL;
  g_autoptr (HipFinding) next = NULL;
  g_autoptr (HipCandidate) before = NULL;
  g_autoptr (HipCandidate) after = NULL;

  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  first = g_list_model_get_item (hip_enquiry_get_questions (enquiry), 0);
  before = g_list_model_get_item (G_LIST_MODEL (hip_enquiry_get_candidates (enquiry)), 0);

  hip_enquiry_set_answer (enquiry, hip_finding_get_id (first), HIP_ANSWER_UNKNOWN);
  g_assert_true (hip_enquiry_was_asked (enquiry, hip_finding_get_id (first)));
  next = g_list_model_get_item (hip_enquiry_get_questions (enquiry), 0);
  g_assert_true (next != first);

  after = g_list_model_get_item (G_LIST_MODEL (hip_enquiry_get_candidates (enquiry)), 0);
  g_assert_true (after == before);
}

/* An answer that can be taken back leaves nothing behind. */
static void
test_answer_can_change (Fixture       *fixture,
                        gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;

  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "fever-or-unwell", HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_EMERGENCY);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_red_flags (enquiry)), >, 0);
  hip_enquiry_set_answer (enquiry, "fever-or-unwell", HIP_ANSWER_NO);
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_NOT_KNOWN_YET);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_red_flags (enquiry)), ==, 0);
}

/* A spot with signs that nobody has looked for opens the safety check again. */
static void
test_new_spot_new_signs (Fixture       *fixture,
                         gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  GListModel *questions = hip_enquiry_get_safety_questions (enquiry);
  HipRegion *flank = hip_library_get_region (fixture->library, "flank");
  guint n;

  hip_enquiry_select (enquiry, flank, HIP_SIDE_RIGHT);
  n = g_list_model_get_n_items (questions);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (questions, i);

      if (g_strcmp0 (hip_finding_get_kind (finding), "fact") != 0)
        hip_enquiry_set_answer (enquiry, hip_finding_get_id (finding), HIP_ANSWER_NO);
    }
  hip_enquiry_set_safety_done (enquiry, TRUE);

  hip_enquiry_select (enquiry, flank, HIP_SIDE_LEFT);
  g_assert_true (hip_enquiry_get_safety_done (enquiry));

  /* A lump is asked about in the groin only. */
  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_LEFT);
  g_assert_false (hip_enquiry_get_safety_done (enquiry));
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_NOT_KNOWN_YET);
}

static void
test_freeze (Fixture       *fixture,
             gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;

  hip_enquiry_freeze (enquiry);
  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "limp", HIP_ANSWER_YES);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  hip_enquiry_thaw (enquiry);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_STOP_AND_GET_ASSESSED);

  hip_enquiry_freeze (enquiry);
  hip_enquiry_thaw (enquiry);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_every_region_at_once (Fixture       *fixture,
                           gconstpointer  data)
{
  GListModel *regions = hip_library_get_regions (fixture->library);
  guint n = g_list_model_get_n_items (regions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_toggle (fixture->enquiry, region, HIP_SIDE_RIGHT);
      hip_enquiry_toggle (fixture->enquiry, region, HIP_SIDE_LEFT);
    }

  g_assert_null (hip_enquiry_get_error_message (fixture->enquiry));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hip_enquiry_get_candidates (fixture->enquiry))), >, 10);
}

/* What is an emergency all by itself is asked first. */
static void
test_emergencies_first (Fixture       *fixture,
                        gconstpointer  data)
{
  GListModel *questions = hip_enquiry_get_safety_questions (fixture->enquiry);
  HipFinding *saddle = hip_library_get_finding (fixture->library, "saddle-or-bladder-change");
  HipFinding *fall = hip_library_get_finding (fixture->library, "fall-or-blow");
  guint saddle_position = G_MAXUINT, fall_position = G_MAXUINT;

  hip_enquiry_select (fixture->enquiry, fixture->sacrum, HIP_SIDE_NONE);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (questions, i);

      if (finding == saddle)
        saddle_position = i;
      else if (finding == fall)
        fall_position = i;
    }

  g_assert_cmpuint (saddle_position, <, fall_position);
  g_assert_cmpuint (fall_position, <, G_MAXUINT);
}

/* What was cleared comes back whole, in the order of the spots, and costs one answer. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  GListModel *safety_questions = hip_enquiry_get_safety_questions (enquiry);
  g_autoptr (HipEnquiryState) state = NULL;
  g_autofree char *title = NULL;
  HipUrgency urgency;

  hip_enquiry_toggle (enquiry, fixture->sacrum, HIP_SIDE_NONE);
  hip_enquiry_toggle (enquiry, fixture->groin, HIP_SIDE_LEFT);
  for (guint i = 0; i < g_list_model_get_n_items (safety_questions); i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (safety_questions, i);

      hip_enquiry_set_answer (enquiry, hip_finding_get_id (finding), HIP_ANSWER_NO);
    }
  hip_enquiry_set_answer (enquiry, "fever-or-unwell", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "pinch-in-deep-bend", HIP_ANSWER_UNKNOWN);
  hip_enquiry_set_safety_done (enquiry, TRUE);
  title = g_strdup (hip_enquiry_get_title (enquiry));
  urgency = hip_enquiry_get_urgency (enquiry);

  state = hip_enquiry_dup_state (enquiry);
  hip_enquiry_clear (enquiry);
  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "limp", HIP_ANSWER_YES);

  fixture->n_changed = 0;
  hip_enquiry_restore (enquiry, state);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpstr (hip_enquiry_get_title (enquiry), ==, title);
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, urgency);
  g_assert_true (hip_enquiry_get_safety_done (enquiry));
  g_assert_cmpint (hip_enquiry_get_answer (enquiry, "fever-or-unwell"), ==, HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_answer (enquiry, "limp"), ==, HIP_ANSWER_NO);
  g_assert_true (hip_enquiry_was_asked (enquiry, "pinch-in-deep-bend"));
}

/* A safety check that somebody called done without a word on the signs is still done. */
static void
test_restore_safety (Fixture       *fixture,
                     gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  g_autoptr (HipEnquiryState) state = NULL;

  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  hip_enquiry_set_safety_done (enquiry, TRUE);
  state = hip_enquiry_dup_state (enquiry);

  hip_enquiry_clear (enquiry);
  hip_enquiry_restore (enquiry, state);
  g_assert_true (hip_enquiry_get_safety_done (enquiry));
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_SELF_CARE);
}

static HipRoutine *
begin_routine (Fixture    *fixture,
               const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) steps = g_list_store_new (HIP_TYPE_STEP);
  g_autoptr (HipRoutine) routine = NULL;

  g_list_store_append (steps, hip_library_get_step (fixture->library, id, &error));
  g_assert_no_error (error);
  routine = hip_routine_new (G_LIST_MODEL (steps), hip_enquiry_get_routine_log (fixture->enquiry));
  hip_enquiry_set_routine (fixture->enquiry, routine);
  hip_routine_start (routine);

  return routine;
}

/* The routine belongs to what the athlete reports: another one takes its place, and it goes and comes back with the rest. */
static void
test_routine (Fixture       *fixture,
              gconstpointer  data)
{
  HipEnquiry *enquiry = fixture->enquiry;
  GListModel *log = G_LIST_MODEL (hip_enquiry_get_routine_log (enquiry));
  g_autoptr (HipEnquiryState) state = NULL;
  g_autoptr (HipRoutine) first = NULL;
  g_autoptr (GListModel) log_property = NULL;
  g_autoptr (HipRoutine) routine_property = NULL;

  g_assert_false (hip_enquiry_get_may_exercise (enquiry));
  hip_enquiry_select (enquiry, fixture->groin, HIP_SIDE_RIGHT);
  g_assert_true (hip_enquiry_get_may_exercise (enquiry));

  g_set_object (&first, begin_routine (fixture, "hip-and-core-set"));
  hip_routine_skip (first);
  hip_routine_done (first);
  begin_routine (fixture, "band-march");
  g_assert_cmpint (hip_routine_get_state (first), ==, HIP_ROUTINE_PAUSED);
  g_assert_true (hip_enquiry_get_routine (enquiry) != first);
  hip_routine_skip (hip_enquiry_get_routine (enquiry));
  hip_routine_done (hip_enquiry_get_routine (enquiry));
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, 2);
  g_object_get (enquiry, "routine", &routine_property, "routine-log", &log_property, NULL);
  g_assert_true (routine_property == hip_enquiry_get_routine (enquiry));
  g_assert_true (log_property == log);

  state = hip_enquiry_dup_state (enquiry);
  hip_enquiry_clear (enquiry);
  g_assert_null (hip_enquiry_get_routine (enquiry));
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, 0);
  g_assert_cmpint (hip_routine_get_state (routine_property), ==, HIP_ROUTINE_PAUSED);

  hip_enquiry_restore (enquiry, state);
  g_assert_true (hip_enquiry_get_routine (enquiry) == routine_property);
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, 2);
}

/* In another language, what was done is told by steps of that language; the routine itself stays behind. */
static void
test_routine_translated (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipEnquiry) translated = NULL;
  g_autoptr (HipRoutineEntry) entry = NULL;
  HipRoutine *routine;
  HipStep *step;

  hip_enquiry_select (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT);
  routine = begin_routine (fixture, "band-march");
  hip_routine_skip (routine);
  hip_routine_done (routine);

  translated = hip_enquiry_dup_translated (fixture->enquiry, &error);
  g_assert_no_error (error);
  g_assert_null (hip_enquiry_get_routine (translated));
  g_assert_true (hip_enquiry_get_routine (fixture->enquiry) == routine);

  step = hip_library_get_step (hip_enquiry_get_library (translated), "band-march", &error);
  entry = g_list_model_get_item (G_LIST_MODEL (hip_enquiry_get_routine_log (translated)), 0);
  g_assert_true (hip_routine_entry_get_step (entry) == step);
  g_assert_true (step != hip_library_get_step (fixture->library, "band-march", &error));
  g_assert_cmpuint (hip_routine_entry_get_n_sets (entry), ==, 3);
}

/* A sign that says stop stops the timer too. */
static void
test_routine_stops (Fixture       *fixture,
                    gconstpointer  data)
{
  HipRoutine *routine;

  hip_enquiry_select (fixture->enquiry, fixture->groin, HIP_SIDE_RIGHT);
  routine = begin_routine (fixture, "band-march");
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_RUNNING);
  hip_enquiry_set_answer (fixture->enquiry, "cannot-bear-weight", HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_urgency (fixture->enquiry), >=, HIP_URGENCY_STOP_AND_GET_ASSESSED);
  g_assert_false (hip_enquiry_get_may_exercise (fixture->enquiry));
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_PAUSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/enquiry/select", test_select);
  ADD ("/enquiry/midline-has-no-side", test_midline_has_no_side);
  ADD ("/enquiry/toggle", test_toggle);
  ADD ("/enquiry/clear", test_clear);
  ADD ("/enquiry/not-sure", test_not_sure);
  ADD ("/enquiry/answer-can-change", test_answer_can_change);
  ADD ("/enquiry/new-spot-new-signs", test_new_spot_new_signs);
  ADD ("/enquiry/freeze", test_freeze);
  ADD ("/enquiry/restore", test_restore);
  ADD ("/enquiry/restore-safety", test_restore_safety);
  ADD ("/enquiry/routine", test_routine);
  ADD ("/enquiry/routine-translated", test_routine_translated);
  ADD ("/enquiry/routine-stops", test_routine_stops);
  ADD ("/enquiry/emergencies-first", test_emergencies_first);
  ADD ("/enquiry/every-region-at-once", test_every_region_at_once);

  return g_test_run ();
}
