/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to do now, what not to do now, running this week and when to look again. */

#include "config.h"

#include "hip-enquiry-state.h"

static HipEnquiry *
point_at (const char *region)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = NULL;
  HipEnquiry *enquiry;

  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);

  enquiry = hip_enquiry_new (library);
  hip_enquiry_select (enquiry, hip_library_get_region (library, region), HIP_SIDE_LEFT);

  return enquiry;
}

static HipStep *
find_step (GListModel *steps,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      /* The list keeps the step alive. */
      if (g_str_equal (hip_step_get_id (step), id))
        return step;
    }

  return NULL;
}

static const char *
get_leader (HipEnquiry *enquiry)
{
  GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (enquiry), HIP_LANE_FITS_BEST);
  g_autoptr (HipCandidate) first = g_list_model_get_item (lane, 0);

  return hip_condition_get_id (hip_candidate_get_condition (first));
}

/* A side stretch is not offered while side-of-hip tendon pain leads, and is when a buttock muscle does. */
static void
test_leader_speaks_against (void)
{
  g_autoptr (HipEnquiry) enquiry = point_at ("greater-trochanter-bump");
  HipStep *avoided;

  hip_enquiry_set_answer (enquiry, "side-lying-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "trochanter-tender", HIP_ANSWER_YES);
  g_assert_cmpstr (get_leader (enquiry), ==, "gluteal-tendinopathy");

  g_assert_null (find_step (hip_enquiry_get_steps (enquiry), "general-stretching"));
  avoided = find_step (hip_enquiry_get_avoided_steps (enquiry), "general-stretching");
  g_assert_nonnull (avoided);
  g_assert_cmpstr (hip_step_get_avoid_reason (avoided), ==, "Side stretches squeeze the tendon at the side of the hip.");
  g_assert_cmpstr (hip_source_get_id (hip_step_get_avoid_source (avoided)), ==, "grimaldi2015");
  g_assert_nonnull (find_step (hip_enquiry_get_steps (enquiry), "unsqueeze-side-of-hip"));

  hip_enquiry_clear (enquiry);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_avoided_steps (enquiry)), ==, 0);

  hip_enquiry_select (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), "deep-buttock"), HIP_SIDE_LEFT);
  hip_enquiry_set_answer (enquiry, "mid-buttock-tender", HIP_ANSWER_YES);
  g_assert_cmpstr (get_leader (enquiry), ==, "gluteal-deep-rotator-overload");
  g_assert_nonnull (find_step (hip_enquiry_get_steps (enquiry), "general-stretching"));
  g_assert_null (find_step (hip_enquiry_get_avoided_steps (enquiry), "general-stretching"));
}

/* An answer speaks against a step whoever leads; not asked and not sure do not. Care by others is warned of, too. */
static void
test_answer_speaks_against (void)
{
  g_autoptr (HipEnquiry) enquiry = point_at ("deep-buttock");
  GListModel *steps = hip_enquiry_get_steps (enquiry);
  GListModel *avoided = hip_enquiry_get_avoided_steps (enquiry);
  HipStep *first;

  g_assert_nonnull (find_step (steps, "foam-roll-piriformis"));
  hip_enquiry_set_answer (enquiry, "blood-thinner", HIP_ANSWER_UNKNOWN);
  g_assert_nonnull (find_step (steps, "foam-roll-piriformis"));
  hip_enquiry_set_answer (enquiry, "blood-thinner", HIP_ANSWER_NO);
  g_assert_nonnull (find_step (steps, "foam-roll-piriformis"));
  g_assert_null (find_step (avoided, "skilled-massage"));

  hip_enquiry_set_answer (enquiry, "blood-thinner", HIP_ANSWER_YES);
  g_assert_null (find_step (steps, "foam-roll-piriformis"));
  first = find_step (avoided, "foam-roll-piriformis");
  g_assert_nonnull (first);
  g_assert_nonnull (find_step (avoided, "skilled-massage"));
  g_assert_null (find_step (steps, "skilled-massage"));

  /* The same reason is the same object, so that a list need not be made again. */
  hip_enquiry_set_answer (enquiry, "more-hills-or-speed", HIP_ANSWER_YES);
  g_assert_true (find_step (avoided, "foam-roll-piriformis") == first);
}

/* Whatever is avoided has a reason with a source, is not offered as well, and is no rule. */
static void
test_every_region (void)
{
  static const char *const answers[] = { NULL, "landing-hurts", "blood-thinner", "pop-at-onset", "hurts-to-walk", "very-flexible" };
  g_autoptr (HipEnquiry) enquiry = point_at ("groin-crease");
  GListModel *regions = hip_library_get_regions (hip_enquiry_get_library (enquiry));
  GListModel *steps = hip_enquiry_get_steps (enquiry);
  GListModel *avoided = hip_enquiry_get_avoided_steps (enquiry);
  guint n_avoided = 0;

  for (gsize a = 0; a < G_N_ELEMENTS (answers); a++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
        {
          g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

          hip_enquiry_clear (enquiry);
          if (answers[a] != NULL)
            hip_enquiry_set_answer (enquiry, answers[a], HIP_ANSWER_YES);
          hip_enquiry_select (enquiry, region, HIP_SIDE_LEFT);

          for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
            {
              g_autoptr (HipStep) step = g_list_model_get_item (steps, j);

              g_assert_null (hip_step_get_avoid_reason (step));
            }

          for (guint j = 0; j < g_list_model_get_n_items (avoided); j++)
            {
              g_autoptr (HipStep) step = g_list_model_get_item (avoided, j);

              g_assert_cmpstr (hip_step_get_avoid_reason (step), !=, NULL);
              g_assert_nonnull (hip_step_get_avoid_source (step));
              g_assert_cmpstr (hip_step_get_type_name (step), !=, "rule");
              g_assert_null (find_step (steps, hip_step_get_id (step)));
              n_avoided++;
            }

          /* A bare click leaves something to do, or says to whom to go. */
          if (answers[a] == NULL)
            g_assert_cmpuint (g_list_model_get_n_items (steps), >, 0);
        }
    }

  g_assert_cmpuint (n_avoided, >, 100);
}

static void
test_running (void)
{
  g_autoptr (HipEnquiry) enquiry = point_at ("greater-trochanter-bump");
  HipPlan *plan = hip_enquiry_get_plan (enquiry);

  hip_enquiry_set_answer (enquiry, "side-lying-hurts", HIP_ANSWER_YES);
  g_assert_cmpstr (hip_condition_get_id (hip_plan_get_adviser (plan)), ==, "gluteal-tendinopathy");
  g_assert_cmpstr (hip_plan_get_running (plan), ==, "change");
  g_assert_cmpstr (hip_plan_get_advice (plan), ==, hip_condition_get_running_advice (hip_plan_get_adviser (plan)));

  /* A sign that asks for more outranks the advice for what fits best. */
  hip_enquiry_set_answer (enquiry, "cannot-bear-weight", HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), >=, HIP_URGENCY_STOP_AND_GET_ASSESSED);
  g_assert_cmpstr (hip_plan_get_running (plan), ==, "stop");
  g_assert_cmpstr (hip_plan_get_advice (plan), !=, NULL);

  hip_enquiry_clear (enquiry);
  g_assert_null (hip_plan_get_adviser (plan));
  g_assert_null (hip_plan_get_running (plan));
  g_assert_null (hip_plan_get_advice (plan));
  g_assert_null (hip_enquiry_get_recheck_date (enquiry));
}

static void
get_today (GDate *date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_date_clear (date, 1);
  g_date_set_dmy (date, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_recheck (void)
{
  g_autoptr (HipEnquiry) enquiry = point_at ("greater-trochanter-bump");
  HipPlan *plan = hip_enquiry_get_plan (enquiry);
  g_autoptr (HipEnquiryState) state = NULL;
  GDate before, after, chosen;
  guint n_notified = 0;

  /* The usual day counts from today, whatever midnight does to this test. */
  hip_enquiry_clear (enquiry);
  get_today (&before);
  hip_enquiry_select (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), "greater-trochanter-bump"), HIP_SIDE_LEFT);
  get_today (&after);
  g_assert_nonnull (hip_enquiry_get_recheck_date (enquiry));
  g_date_add_days (&before, hip_condition_get_recheck_days (hip_plan_get_adviser (plan)));
  g_date_add_days (&after, hip_condition_get_recheck_days (hip_plan_get_adviser (plan)));
  g_assert_cmpint (g_date_compare (hip_enquiry_get_recheck_date (enquiry), &before), >=, 0);
  g_assert_cmpint (g_date_compare (hip_enquiry_get_recheck_date (enquiry), &after), <=, 0);
  g_assert_false (hip_plan_get_date_chosen (plan));

  /* A chosen day stays, whatever is answered. */
  g_signal_connect_swapped (enquiry, "notify::recheck-date", G_CALLBACK (count_cb), &n_notified);
  g_date_clear (&chosen, 1);
  g_date_set_dmy (&chosen, 24, G_DATE_DECEMBER, 2099);
  hip_enquiry_set_recheck_date (enquiry, &chosen);
  g_assert_cmpuint (n_notified, ==, 1);
  hip_enquiry_set_recheck_date (enquiry, &chosen);
  g_assert_cmpuint (n_notified, ==, 1);
  hip_enquiry_set_answer (enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);
  g_assert_cmpint (g_date_compare (hip_enquiry_get_recheck_date (enquiry), &chosen), ==, 0);

  /* It comes back with the rest of what was reported. */
  state = hip_enquiry_dup_state (enquiry);
  hip_enquiry_clear (enquiry);
  g_assert_null (hip_enquiry_get_recheck_date (enquiry));
  hip_enquiry_restore (enquiry, state);
  g_assert_true (hip_plan_get_date_chosen (plan));
  g_assert_cmpint (g_date_compare (hip_enquiry_get_recheck_date (enquiry), &chosen), ==, 0);

  hip_enquiry_set_recheck_date (enquiry, NULL);
  g_assert_false (hip_plan_get_date_chosen (plan));
  g_assert_cmpint (g_date_compare (hip_enquiry_get_recheck_date (enquiry), &chosen), !=, 0);
}

/* A day that was not chosen is not brought back: the usual one may have become another. */
static void
test_usual_day_is_not_kept (void)
{
  g_autoptr (HipEnquiry) enquiry = point_at ("sit-bone");
  g_autoptr (HipEnquiryState) state = hip_enquiry_dup_state (enquiry);

  hip_enquiry_restore (enquiry, state);
  g_assert_false (hip_plan_get_date_chosen (hip_enquiry_get_plan (enquiry)));
  g_assert_nonnull (hip_enquiry_get_recheck_date (enquiry));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/advice/leader-speaks-against", test_leader_speaks_against);
  g_test_add_func ("/advice/answer-speaks-against", test_answer_speaks_against);
  g_test_add_func ("/advice/every-region", test_every_region);
  g_test_add_func ("/advice/running", test_running);
  g_test_add_func ("/advice/recheck", test_recheck);
  g_test_add_func ("/advice/usual-day-is-not-kept", test_usual_day_is_not_kept);

  return g_test_run ();
}
