/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a template binds to is what the functions say: every property of everything that an enquiry holds, against its getter. */

#include "config.h"

#include "hip-enquiry.h"
#include "hip-routine.h"
#include "property-walk.h"

static PropertyGetter rows[] = {
  GETTER (Candidate, candidate, condition), GETTER (Candidate, candidate, score), GETTER (Candidate, candidate, band),
  GETTER (Candidate, candidate, band_label), GETTER (Candidate, candidate, lane), GETTER (Candidate, candidate, lane_title),
  GETTER (Candidate, candidate, move), GETTER (Candidate, candidate, move_because), GETTER (Candidate, candidate, reasons_for),
  GETTER (Candidate, candidate, reasons_against), GETTER (Candidate, candidate, reasons_not_asked),
  GETTER (Condition, condition, id), GETTER (Condition, condition, name), GETTER (Condition, condition, term),
  GETTER (Condition, condition, summary), GETTER (Condition, condition, feels), GETTER (Condition, condition, context),
  GETTER (Condition, condition, clinician), GETTER (Condition, condition, running), GETTER (Condition, condition, running_advice),
  GETTER (Condition, condition, recheck_days), GETTER (Condition, condition, codes), GETTER (Condition, condition, kind),
  GETTER (Condition, condition, tier), GETTER (Condition, condition, urgency), GETTER (Condition, condition, reviewed),
  GETTER (Condition, condition, structures), GETTER (Condition, condition, structure_names), GETTER (Condition, condition, layer),
  GETTER (Condition, condition, steps), GETTER (Condition, condition, care), GETTER (Condition, condition, sources),
  GETTER (Condition, condition, sources_label),
  GETTER (Contradiction, contradiction, first), GETTER (Contradiction, contradiction, second),
  GETTER (Contradiction, contradiction, text),
  GETTER (Enquiry, enquiry, library), GETTER (Enquiry, enquiry, spots), GETTER (Enquiry, enquiry, has_spots),
  GETTER (Enquiry, enquiry, title), GETTER (Enquiry, enquiry, landmark), GETTER (Enquiry, enquiry, safety_done),
  GETTER (Enquiry, enquiry, urgency), GETTER (Enquiry, enquiry, no_ranking_because), GETTER (Enquiry, enquiry, candidates),
  GETTER (Enquiry, enquiry, red_flags), GETTER (Enquiry, enquiry, steps), GETTER (Enquiry, enquiry, avoided_steps),
  GETTER (Enquiry, enquiry, plan), GETTER (Enquiry, enquiry, recheck_date), GETTER (Enquiry, enquiry, questions),
  GETTER (Enquiry, enquiry, safety_questions), GETTER (Enquiry, enquiry, contradictions), GETTER (Enquiry, enquiry, what_changed),
  GETTER (Enquiry, enquiry, error_message), GETTER (Enquiry, enquiry, routine), GETTER (Enquiry, enquiry, routine_log),
  GETTER (Finding, finding, id), GETTER (Finding, finding, name), GETTER (Finding, finding, question),
  GETTER (Finding, finding, how), GETTER (Finding, finding, kind), GETTER (Finding, finding, topic),
  GETTER (Finding, finding, safety), GETTER (Finding, finding, specific),
  GETTER (Plan, plan, running), GETTER (Plan, plan, advice), GETTER (Plan, plan, recheck_date), GETTER (Plan, plan, date_chosen),
  GETTER (Reason, reason, kind), GETTER (Reason, reason, id), GETTER (Reason, reason, label), GETTER (Reason, reason, points),
  GETTER (Reason, reason, source), GETTER (Reason, reason, source_label), GETTER (Reason, reason, basis),
  GETTER (Reason, reason, measured),
  GETTER (RedFlag, red_flag, id), GETTER (RedFlag, red_flag, name), GETTER (RedFlag, red_flag, why),
  GETTER (RedFlag, red_flag, action), GETTER (RedFlag, red_flag, urgency), GETTER (RedFlag, red_flag, hides_ranking),
  GETTER (Region, region, id), GETTER (Region, region, name), GETTER (Region, region, landmark), GETTER (Region, region, midline),
  GETTER (Region, region, area),
  GETTER (RoutineEntry, routine_entry, step), GETTER (RoutineEntry, routine_entry, n_sets),
  GETTER (RoutineEntry, routine_entry, sets_done), GETTER (RoutineEntry, routine_entry, seconds),
  GETTER (RoutineSegment, routine_segment, step), GETTER (RoutineSegment, routine_segment, kind),
  GETTER (RoutineSegment, routine_segment, side), GETTER (RoutineSegment, routine_segment, label),
  GETTER (Routine, routine, steps), GETTER (Routine, routine, segments), GETTER (Routine, routine, pace),
  GETTER (Routine, routine, state), GETTER (Routine, routine, interrupted), GETTER (Routine, routine, position),
  GETTER (SearchHit, search_hit, kind), GETTER (SearchHit, search_hit, id), GETTER (SearchHit, search_hit, name),
  GETTER (SearchHit, search_hit, subtitle), GETTER (SearchHit, search_hit, side),
  GETTER (Source, source, id), GETTER (Source, source, label), GETTER (Source, source, citation), GETTER (Source, source, year),
  GETTER (Source, source, link), GETTER (Source, source, kind), GETTER (Source, source, verified),
  GETTER (Spot, spot, region), GETTER (Spot, spot, side), GETTER (Spot, spot, label), GETTER (Spot, spot, intensity),
  GETTER (Spot, spot, deep),
  GETTER (Step, step, id), { "HipStep", "type", G_CALLBACK (hip_step_get_type_name), 0 }, GETTER (Step, step, title), GETTER (Step, step, goal),
  GETTER (Step, step, dose), GETTER (Step, step, equipment), GETTER (Step, step, stop_rule), GETTER (Step, step, grade),
  GETTER (Step, step, grade_label), GETTER (Step, step, grade_reason), GETTER (Step, step, instructions),
  GETTER (Step, step, reviewed), GETTER (Step, step, sources),
  GETTER (Step, step, sources_label), GETTER (Step, step, avoid_reason),
  GETTER (Structure, structure, id), GETTER (Structure, structure, name), GETTER (Structure, structure, term),
  GETTER (Structure, structure, latin), GETTER (Structure, structure, kind), GETTER (Structure, structure, layer),
  GETTER (Structure, structure, depth), GETTER (Structure, structure, course), GETTER (Structure, structure, insertion),
  GETTER (Structure, structure, action), GETTER (Structure, structure, supply),
};

static HipEnquiry *
open_enquiry (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);

  g_assert_no_error (error);

  return hip_enquiry_new (library);
}

static void
test_getters (void)
{
  g_autoptr (HipEnquiry) enquiry = open_enquiry ();
  HipLibrary *library = hip_enquiry_get_library (enquiry);
  g_autoptr (HipRoutine) routine = NULL;
  g_autoptr (HipRoutineEntry) entry = NULL;
  g_autoptr (HipStep) step = NULL;
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *findings = hip_library_get_findings (library);
  PropertyWalk walk;

  property_walk_begin (&walk, rows, G_N_ELEMENTS (rows));

  /* Nothing was said yet, then where it hurts. */
  property_walk_take (&walk, hip_library_get_regions (library));
  property_walk_take (&walk, hip_library_get_structures (library));
  property_walk_take (&walk, hip_library_get_sources (library));
  hits = hip_library_search (library, "groin", &error);
  g_assert_no_error (error);
  property_walk_take (&walk, hits);

  hip_enquiry_select (enquiry, hip_library_get_region (library, "groin-crease"), HIP_SIDE_RIGHT);
  routine = hip_routine_new (hip_enquiry_get_steps (enquiry), NULL);
  hip_enquiry_set_routine (enquiry, routine);
  step = g_list_model_get_item (hip_enquiry_get_steps (enquiry), 0);
  entry = hip_routine_entry_new (step, 3);
  property_walk_take (&walk, enquiry);
  property_walk_take (&walk, entry);

  /* All that can be answered, which is more than can be true of anybody. */
  hip_enquiry_freeze (enquiry);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (findings, i);

      hip_enquiry_set_answer (enquiry, hip_finding_get_id (finding), HIP_ANSWER_YES);
    }
  hip_enquiry_thaw (enquiry);
  hip_enquiry_set_safety_done (enquiry, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_contradictions (enquiry)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_red_flags (enquiry)), >, 0);
  property_walk_forget (&walk);
  property_walk_take (&walk, enquiry);

  property_walk_end (&walk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/properties/getters", test_getters);

  return g_test_run ();
}
