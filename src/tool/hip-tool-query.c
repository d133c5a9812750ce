/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

static void
add_reasons (JsonBuilder *builder,
             const char  *member,
             GListModel  *reasons)
{
  guint n = g_list_model_get_n_items (reasons);

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipReason) reason = g_list_model_get_item (reasons, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "kind");
      json_builder_add_string_value (builder, hip_reason_get_kind (reason));
      json_builder_set_member_name (builder, "id");
      if (hip_reason_get_id (reason) != NULL)
        json_builder_add_string_value (builder, hip_reason_get_id (reason));
      else
        json_builder_add_null_value (builder);
      json_builder_set_member_name (builder, "text");
      json_builder_add_string_value (builder, hip_reason_get_label (reason));
      json_builder_set_member_name (builder, "points");
      json_builder_add_int_value (builder, hip_reason_get_points (reason));
      json_builder_set_member_name (builder, "source");
      json_builder_add_string_value (builder, hip_reason_get_source (reason));
      json_builder_set_member_name (builder, "basis");
      json_builder_add_string_value (builder, hip_reason_get_basis (reason));
      json_builder_set_member_name (builder, "measured");
      json_builder_add_boolean_value (builder, hip_reason_get_measured (reason));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* An array of the ids of a list. */
static void
add_ids (JsonBuilder *builder,
         const char  *member,
         GListModel  *objects)
{
  g_autoptr (GPtrArray) ids = hip_tool_list_ids (objects);

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (ids, i));
  json_builder_end_array (builder);
}

static void
add_candidate (JsonBuilder  *builder,
               HipCandidate *candidate)
{
  HipCondition *condition = hip_candidate_get_condition (candidate);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "condition");
  json_builder_add_string_value (builder, hip_condition_get_id (condition));
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, hip_condition_get_name (condition));
  json_builder_set_member_name (builder, "lane");
  json_builder_add_string_value (builder, hip_lane_to_id (hip_candidate_get_lane (candidate)));
  json_builder_set_member_name (builder, "band");
  json_builder_add_string_value (builder, hip_band_to_id (hip_candidate_get_band (candidate)));
  json_builder_set_member_name (builder, "score");
  json_builder_add_int_value (builder, hip_candidate_get_score (candidate));
  add_ids (builder, "structures", hip_condition_get_structures (condition));
  add_reasons (builder, "for", hip_candidate_get_reasons_for (candidate));
  add_reasons (builder, "against", hip_candidate_get_reasons_against (candidate));
  add_ids (builder, "not_asked", hip_candidate_get_reasons_not_asked (candidate));
  add_ids (builder, "self_care", hip_condition_get_steps (condition));
  json_builder_end_object (builder);
}

/* Why each step should not be offered. */
static void
add_avoided_steps (JsonBuilder *builder,
                   GListModel  *steps)
{
  guint n = g_list_model_get_n_items (steps);

  json_builder_set_member_name (builder, "not_now");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);
      HipSource *source = hip_step_get_avoid_source (step);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, hip_step_get_id (step));
      json_builder_set_member_name (builder, "why");
      json_builder_add_string_value (builder, hip_step_get_avoid_reason (step));
      json_builder_set_member_name (builder, "source");
      json_builder_add_string_value (builder, hip_source_get_id (source));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (HipEnquiry *enquiry)
{
  const HipRanking *ranking = hip_enquiry_get_ranking (enquiry);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "urgency");
  json_builder_add_string_value (builder, hip_urgency_to_id (ranking->urgency));
  add_ids (builder, "red_flags", hip_enquiry_get_red_flags (enquiry));

  json_builder_set_member_name (builder, "ranked");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ranking->candidates->len; i++)
    add_candidate (builder, g_ptr_array_index (ranking->candidates, i));
  json_builder_end_array (builder);

  add_ids (builder, "ask_next", hip_enquiry_get_questions (enquiry));
  add_ids (builder, "self_care", hip_enquiry_get_steps (enquiry));
  add_avoided_steps (builder, hip_enquiry_get_avoided_steps (enquiry));

  json_builder_set_member_name (builder, "running");
  if (hip_plan_get_running (hip_enquiry_get_plan (enquiry)) != NULL)
    json_builder_add_string_value (builder, hip_plan_get_running (hip_enquiry_get_plan (enquiry)));
  else
    json_builder_add_null_value (builder);

  json_builder_set_member_name (builder, "no_ranking_because");
  if (ranking->no_ranking_because != NULL)
    json_builder_add_string_value (builder, ranking->no_ranking_because);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);

  hip_tool_print (builder);
}

static void
print_reasons (const char *heading,
               GListModel *reasons,
               guint       most)
{
  guint n = MIN (g_list_model_get_n_items (reasons), most);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipReason) reason = g_list_model_get_item (reasons, i);

      if (i == 0)
        g_print ("      %-10s ", heading);
      g_print ("%s%s", i > 0 ? "; " : "", hip_reason_get_label (reason));
    }

  if (n > 0)
    g_print ("\n");
}

static void
print_lane (HipCandidateModel *candidates,
            HipLane            lane)
{
  GListModel *members = hip_candidate_model_get_lane (candidates, lane);
  guint n = g_list_model_get_n_items (members);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (members, i);
      HipCondition *condition = hip_candidate_get_condition (candidate);

      if (i == 0)
        g_print ("\n  %s\n", hip_candidate_get_lane_title (candidate));

      g_print ("    %s — %s (%s)\n", hip_condition_get_structure_names (condition), hip_condition_get_name (condition),
               hip_candidate_get_band_label (candidate));
      if (lane == HIP_LANE_ALSO_AT_THIS_SPOT)
        continue;

      print_reasons ("for:", hip_candidate_get_reasons_for (candidate), 4);
      print_reasons ("against:", hip_candidate_get_reasons_against (candidate), 4);
      print_reasons ("not asked:", hip_candidate_get_reasons_not_asked (candidate), 3);
    }
}

static void
print_red_flags (GListModel *red_flags)
{
  guint n = g_list_model_get_n_items (red_flags);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipRedFlag) flag = g_list_model_get_item (red_flags, i);

      g_print ("  ! %s\n    %s\n", hip_red_flag_get_name (flag), hip_red_flag_get_action (flag));
    }
}

static void
print_questions (GListModel *questions)
{
  guint n = g_list_model_get_n_items (questions);

  if (n > 0)
    g_print ("\nAsk next\n");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (questions, i);

      g_print ("  ? %s (%s)\n", hip_finding_get_question (finding), hip_finding_get_id (finding));
    }
}

static void
print_steps (GListModel *steps)
{
  guint n = g_list_model_get_n_items (steps);

  if (n > 0)
    g_print ("\nDo now\n");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      g_print ("  %2u. %s — %s\n", i + 1, hip_step_get_title (step), hip_step_get_dose (step));
    }
}

static void
print_avoided_steps (GListModel *steps)
{
  guint n = g_list_model_get_n_items (steps);

  if (n > 0)
    g_print ("\nNot now\n");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      g_print ("   - %s — %s\n", hip_step_get_title (step), hip_step_get_avoid_reason (step));
    }
}

static void
print_plan (HipPlan *plan)
{
  const GDate *date = hip_plan_get_recheck_date (plan);
  char text[64];

  if (hip_plan_get_running (plan) == NULL)
    return;

  g_print ("\nRunning this week: %s\n  %s\n", hip_plan_get_running (plan), hip_plan_get_advice (plan));
  if (date != NULL && g_date_strftime (text, sizeof text, "%Y-%m-%d", date) > 0)
    g_print ("  Look again on %s.\n", text);
}

static const char *
urgency_to_text (HipUrgency urgency)
{
  switch (urgency)
    {
    case HIP_URGENCY_SELF_CARE:
      return "Nothing said so far asks for more than self-care";
    case HIP_URGENCY_SEE_A_CLINICIAN_SOON:
      return "See a clinician soon";
    case HIP_URGENCY_STOP_AND_GET_ASSESSED:
      return "Stop running and get assessed now";
    case HIP_URGENCY_EMERGENCY:
      return "Emergency";
    case HIP_URGENCY_NOT_KNOWN_YET:
    default:
      return "Safety check not done";
    }
}

static void
print_contradictions (GListModel *contradictions)
{
  for (guint i = 0; i < g_list_model_get_n_items (contradictions); i++)
    {
      g_autoptr (HipContradiction) contradiction = g_list_model_get_item (contradictions, i);

      g_print ("  %s\n", hip_contradiction_get_text (contradiction));
    }
}

static void
print_text (HipEnquiry *enquiry)
{
  HipCandidateModel *candidates = hip_enquiry_get_candidates (enquiry);
  const char *no_ranking_because = hip_enquiry_get_no_ranking_because (enquiry);
  HipUrgency urgency = hip_enquiry_get_urgency (enquiry);

  g_print ("%s\n", hip_enquiry_get_title (enquiry));
  if (hip_enquiry_get_landmark (enquiry) != NULL)
    g_print ("%s\n", hip_enquiry_get_landmark (enquiry));

  g_print ("\n%s\n", urgency_to_text (urgency));
  print_red_flags (hip_enquiry_get_red_flags (enquiry));

  /* In an emergency the action stands alone. */
  if (urgency != HIP_URGENCY_EMERGENCY)
    {
      g_print ("\nLikely structures\n");
      if (no_ranking_because != NULL)
        g_print ("  %s\n", no_ranking_because);
      print_contradictions (hip_enquiry_get_contradictions (enquiry));
      for (HipLane lane = 0; lane < HIP_LANE_NONE; lane++)
        print_lane (candidates, lane);
      print_questions (hip_enquiry_get_questions (enquiry));
    }

  print_steps (hip_enquiry_get_steps (enquiry));
  print_avoided_steps (hip_enquiry_get_avoided_steps (enquiry));
  print_plan (hip_enquiry_get_plan (enquiry));
  g_print ("\nEducational. Not medical advice. If you are worried, get checked.\n");
}

/*
 * hip_tool_query:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * Ranks what could be behind pain at a spot.
 *
 * Returns: the exit status
 */
int
hip_tool_query (int    argc,
                char **argv)
{
  g_auto (HipToolReport) report = { NULL, };
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, "text (the default) or json", "FORMAT" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (HipEnquiry) enquiry = NULL;
  gboolean json;
  int status;

  hip_tool_report_add_options (&report, context);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!hip_tool_parse (context, &argc, &argv) || !hip_tool_is_json (format, &json))
    return HIP_TOOL_USAGE;

  if (argc > 1)
    return hip_tool_misuse ("“%s” is one argument too many; see “hip-map-tool query --help”", argv[1]);

  status = hip_tool_report_ask (&report, json, &enquiry);
  if (status != HIP_TOOL_OK)
    return status;

  if (json)
    print_json (enquiry);
  else
    print_text (enquiry);

  return HIP_TOOL_OK;
}
