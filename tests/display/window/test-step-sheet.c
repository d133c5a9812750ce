/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What not to do now, running this week, and the day to look again, at the foot of what to do now. */

#include "config.h"

#include "hip-panel-fixture.h"
#include "hip-plan-view.h"
#include "hip-step-sheet.h"
#include "hip-test-warnings.h"

static GtkWidget *
open_sheet (Fixture    *fixture,
            const char *region)
{
  GtkWidget *sheet;

  hip_test_point_at (fixture->enquiry, region, HIP_SIDE_LEFT);
  sheet = hip_test_find (fixture->panel, hip_test_is_type, "HipStepSheet");
  hip_panel_show_steps (HIP_PANEL (fixture->panel));
  hip_test_wait_until (hip_test_find (sheet, hip_test_is_type, "HipPlanView") != NULL
                       && gtk_widget_get_mapped (hip_test_find (sheet, hip_test_is_type, "HipPlanView")));

  return sheet;
}

static void
test_not_now (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *sheet = open_sheet (fixture, "deep-buttock");
  GtkWidget *row;

  g_assert_false (hip_test_shows (sheet, "Not now: Foam roll: deep buttock"));

  hip_enquiry_set_answer (fixture->enquiry, "blood-thinner", HIP_ANSWER_YES);
  hip_test_wait_until (hip_test_shows (sheet, "Not now: Foam roll: deep buttock"));
  g_assert_true (hip_test_shows (sheet, "Blood thinners turn firm pressure into bruises. Based on standard teaching (textbook,"
                                        " from memory). Reviewed 2026-11."));
  g_assert_true (hip_test_shows (sheet, "Not now: Massage by a skilled therapist"));
  g_assert_false (hip_test_shows (sheet, "Foam roll: deep buttock"));

  row = gtk_widget_get_ancestor (hip_test_find (sheet, hip_test_is_visible_label, "Not now: Foam roll: deep buttock"),
                                 GTK_TYPE_LIST_BOX_ROW);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  hip_enquiry_set_answer (fixture->enquiry, "blood-thinner", HIP_ANSWER_NO);
  hip_test_wait_until (hip_test_shows (sheet, "Foam roll: deep buttock"));
  g_assert_false (hip_test_shows (sheet, "Not now: Foam roll: deep buttock"));
}

/* Where something speaks against every step, the sheet still says so. */
static void
test_nothing_but_warnings (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GListStore) nothing = g_list_store_new (HIP_TYPE_STEP);
  GtkWidget *sheet = open_sheet (fixture, "deep-buttock");

  hip_enquiry_set_answer (fixture->enquiry, "blood-thinner", HIP_ANSWER_YES);
  hip_step_sheet_set_model (HIP_STEP_SHEET (sheet), G_LIST_MODEL (nothing));
  g_assert_true (gtk_widget_get_visible (sheet));
  hip_test_wait_until (hip_test_shows (sheet, "no steps"));
  g_assert_true (hip_test_shows (sheet, "Not now: Foam roll: deep buttock"));

  hip_step_sheet_set_expanded (HIP_STEP_SHEET (sheet), FALSE);
  g_assert_true (hip_test_shows (sheet, "Do now"));

  /* In an emergency there is no list at all. */
  hip_step_sheet_set_model (HIP_STEP_SHEET (sheet), NULL);
  g_assert_false (gtk_widget_get_visible (sheet));
}

/* Where nothing fits there is nothing to open, and something to say; before the safety check other things are said. */
static void
test_nothing_fits (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const signs[] = { "pubic-joint-tender", "knee-squeeze-hurts", "adductor-tendon-tender", "cough-hurts-groin",
                                       "builds-with-impact" };
  const char *stop = "Running this week: stop";
  const char *text = "No steps fit well with what was said. Leave out what brings the pain on, and look at it again another day. If it "
                     "worries anybody, let a clinician look.";
  GtkWidget *sheet = hip_test_find (fixture->panel, hip_test_is_type, "HipStepSheet");

  hip_test_point_at (fixture->enquiry, "pubis", HIP_SIDE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    hip_enquiry_set_answer (fixture->enquiry, signs[i], HIP_ANSWER_NO);
  g_assert_cmpuint (g_list_model_get_n_items (hip_enquiry_get_steps (fixture->enquiry)), ==, 0);
  g_assert_false (hip_test_shows (sheet, text));

  /* What has to be ruled out forbids running, which needs no step to be said. */
  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);
  hip_test_wait_until (hip_test_shows (sheet, stop));
  g_assert_true (hip_test_shows (sheet, "no steps"));
  g_assert_true (hip_test_shows (sheet, hip_plan_get_advice (hip_enquiry_get_plan (fixture->enquiry))));
  g_assert_false (hip_test_shows (sheet, text));

  hip_enquiry_set_answer (fixture->enquiry, "landing-hurts", HIP_ANSWER_NO);
  hip_test_wait_until (hip_test_shows (sheet, text));
  g_assert_true (hip_test_shows (sheet, "Do now"));
  g_assert_false (hip_test_shows (sheet, "no steps"));
  g_assert_false (hip_test_shows (sheet, stop));

  hip_enquiry_set_answer (fixture->enquiry, "adductor-tendon-tender", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "knee-squeeze-hurts", HIP_ANSWER_YES);
  hip_test_wait_until (!hip_test_shows (sheet, text));
  g_assert_true (hip_test_shows (sheet, "Do now"));

  hip_enquiry_clear (fixture->enquiry);
  g_assert_false (gtk_widget_get_visible (sheet));
}

static char *
dup_day_label (const GDate *date)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date),
                                                      12, 0, 0);
  g_autofree char *day = g_date_time_format (time, "%a %-e %b %Y");

  return g_strdup_printf ("Look again on %s", day);
}

static void
test_running (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *sheet = open_sheet (fixture, "greater-trochanter-bump");
  HipPlan *plan = hip_enquiry_get_plan (fixture->enquiry);
  g_autofree char *usual = dup_day_label (hip_plan_get_recheck_date (plan));

  g_assert_true (hip_test_shows (sheet, "Running this week: change"));
  g_assert_true (hip_test_shows (sheet, hip_plan_get_advice (plan)));
  g_assert_true (hip_test_shows (sheet, usual));
  g_assert_true (hip_test_shows (sheet, "For: Side-of-hip tendon pain. Based on Mellor 2018 (randomised trial), Grimaldi 2017"
                                        " (study of a group), Chamberlain 2021 (review), Grimaldi 2015 (review, from memory),"
                                        " standard teaching (textbook, from memory), our judgement. Reviewed 2026-11."));

  hip_enquiry_set_answer (fixture->enquiry, "landing-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "training-jump", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "hurts-to-walk", HIP_ANSWER_YES);
  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);
  g_assert_cmpstr (hip_plan_get_running (plan), ==, "stop");
  hip_test_wait_until (hip_test_shows (sheet, "Running this week: stop"));
}

/* The calendar takes a day that lies ahead, and the usual day can be had back. */
static void
test_choose_day (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *sheet = open_sheet (fixture, "greater-trochanter-bump");
  HipPlan *plan = hip_enquiry_get_plan (fixture->enquiry);
  GtkWidget *view = hip_test_find (sheet, hip_test_is_type, "HipPlanView");
  GtkWidget *button = hip_test_find (view, hip_test_is_type, "GtkMenuButton");
  g_autofree char *usual = dup_day_label (hip_plan_get_recheck_date (plan));
  g_autoptr (GDateTime) ahead = g_date_time_new_local (2099, 12, 24, 12, 0, 0);
  g_autoptr (GDateTime) gone = g_date_time_new_local (2020, 2, 29, 12, 0, 0);
  GtkWidget *calendar, *choose;

  /* No calendar is made before somebody wants one. */
  g_assert_null (hip_test_find (button, hip_test_is_type, "GtkCalendar"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  hip_test_wait_until (hip_test_find (button, hip_test_is_visible_button, "Use this day") != NULL);
  calendar = hip_test_find (button, hip_test_is_type, "GtkCalendar");
  choose = hip_test_find (button, hip_test_is_visible_button, "Use this day");
  g_assert_null (hip_test_find (button, hip_test_is_visible_button, "Back to the usual day"));
  g_assert_true (gtk_widget_get_sensitive (choose));

  gtk_calendar_select_day (GTK_CALENDAR (calendar), gone);
  g_assert_false (gtk_widget_get_sensitive (choose));

  gtk_calendar_select_day (GTK_CALENDAR (calendar), ahead);
  g_assert_true (gtk_widget_get_sensitive (choose));
  hip_test_click (button, "Use this day");
  hip_test_wait_until (hip_test_shows (view, "Look again on Thu 24 Dec 2099"));
  g_assert_true (hip_plan_get_date_chosen (plan));
  g_assert_cmpint (g_date_get_year (hip_enquiry_get_recheck_date (fixture->enquiry)), ==, 2099);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  hip_test_wait_until (hip_test_find (button, hip_test_is_visible_button, "Back to the usual day") != NULL);
  hip_test_click (button, "Back to the usual day");
  hip_test_wait_until (hip_test_shows (view, usual));
  g_assert_false (hip_plan_get_date_chosen (plan));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

#define add(path, function) g_test_add ("/step-sheet/" path, Fixture, NULL, set_up, function, tear_down)
  add ("not-now", test_not_now);
  add ("nothing-but-warnings", test_nothing_but_warnings);
  add ("nothing-fits", test_nothing_fits);
  add ("running", test_running);
  add ("choose-day", test_choose_day);
#undef add

  return g_test_run ();
}
