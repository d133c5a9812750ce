/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hip-records-check.h"
#include "hip-records-time.h"
#include "hip-session-compare.h"
#include "hip-session-enquiry.h"
#include "records-help.h"

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
count_cb (gpointer data)
{
  guint *n = data;

  (*n)++;
}

static void
test_properties (void)
{
  g_autoptr (HipSession) session = hip_session_new (NULL);
  g_autoptr (HipSession) other = hip_session_new (NULL);
  g_autoptr (GDate) day = g_date_new_dmy (5, G_DATE_DECEMBER, 2026);
  g_autoptr (GDate) boxed = NULL;
  g_autofree char *note = NULL;
  HipUrgency urgency;
  guint n = 0;

  g_assert_true (g_uuid_string_is_valid (hip_session_get_id (session)));
  g_assert_cmpstr (hip_session_get_id (session), !=, hip_session_get_id (other));
  g_assert_cmpint (g_date_time_get_microsecond (hip_session_get_start (session)), ==, 0);
  g_assert_null (hip_session_get_recheck (session));

  /* Only changes are told. */
  g_signal_connect_swapped (session, "notify", G_CALLBACK (count_cb), &n);
  g_object_set (session, "note", "x", "recheck", day, "urgency", HIP_URGENCY_EMERGENCY, "safety-done", TRUE, NULL);
  g_assert_cmpuint (n, ==, 4);
  g_object_set (session, "note", "x", "recheck", day, "urgency", HIP_URGENCY_EMERGENCY, "safety-done", TRUE, NULL);
  g_assert_cmpuint (n, ==, 4);
  g_object_get (session, "note", &note, "recheck", &boxed, "urgency", &urgency, NULL);
  g_assert_cmpstr (note, ==, "x");
  g_assert_cmpint (g_date_compare (day, boxed), ==, 0);
  g_assert_cmpint (urgency, ==, HIP_URGENCY_EMERGENCY);
  hip_session_set_recheck (session, NULL);
  g_assert_cmpuint (n, ==, 5);
}

/* An entry takes the place of the one before, and a view is told. */
static void
test_entries (void)
{
  g_autoptr (HipSession) session = hip_session_new (NULL);
  g_autoptr (HipMark) mark = NULL;
  guint n = 0;

  g_signal_connect_swapped (hip_session_get_marks (session), "items-changed", G_CALLBACK (count_cb), &n);
  hip_session_set_mark (session, "a", HIP_SIDE_LEFT, 3);
  hip_session_set_mark (session, "a", HIP_SIDE_RIGHT, 4);
  hip_session_set_mark (session, "a", HIP_SIDE_LEFT, 5);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (session)), ==, 2);
  mark = g_list_model_get_item (hip_session_get_marks (session), 0);
  g_assert_cmpint (hip_mark_get_intensity (mark), ==, 5);
  g_assert_cmpint (hip_session_get_intensity (session, "a", HIP_SIDE_RIGHT), ==, 4);
  g_assert_cmpint (hip_session_get_intensity (session, "b", HIP_SIDE_RIGHT), ==, HIP_INTENSITY_NOT_SAID);
  hip_session_set_deep (session, "a", HIP_SIDE_LEFT, TRUE);
  hip_session_set_deep (session, "b", HIP_SIDE_LEFT, TRUE);
  hip_session_set_mark (session, "a", HIP_SIDE_LEFT, 6);
  g_assert_true (hip_session_get_deep (session, "a", HIP_SIDE_LEFT));
  g_assert_false (hip_session_get_deep (session, "b", HIP_SIDE_LEFT));
  g_assert_cmpint (hip_session_get_intensity (session, "a", HIP_SIDE_LEFT), ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (session)), ==, 2);
  n = 3;
  hip_session_remove_mark (session, "a", HIP_SIDE_NONE);
  g_assert_cmpuint (n, ==, 3);
  hip_session_remove_mark (session, "a", HIP_SIDE_RIGHT);
  g_assert_cmpuint (n, ==, 4);

  hip_session_set_step (session, "s", HIP_OUTCOME_UNKNOWN);
  hip_session_set_step (session, "s", HIP_OUTCOME_WORSE);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_steps (session)), ==, 1);
  hip_session_remove_step (session, "s");
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_steps (session)), ==, 0);
  hip_session_set_done_step (session, "s", 1, 30);
  hip_session_set_done_step (session, "s", 2, 60);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_done_steps (session)), ==, 1);
}

static void
test_fold (void)
{
  static const char *const words[][2] = {
    { "Åsa  Ñandú", "asa nandu" }, { " ŁÓDŹ\t", "lodz" },   { "STRASSE", "strasse" }, { "Straße", "strasse" },
    { "O’Neill", "o'neill" },      { "İpek ılık", "ipek ilik" }, { "Ελένη", "ελενη" },   { "", "" },
    { "ﬁlip", "filip" },           { "\xff", "\xef\xbf\xbd" }, { "æ Æ œ", "ae ae oe" }, { "ð đ Đ", "d d d" },
    { "ø Ø þ ħ ŧ", "o o th h t" }, { "a‐b‑c", "a-b-c" },   { "‘x’", "'x'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *folded = hip_records_fold (words[i][0]);

      g_assert_cmpstr (folded, ==, words[i][1]);
    }
}

static void
test_times (void)
{
  static const char *const good[] = { "2026-11-21T16:14:09+01:00", "1970-01-01T00:00:00+00:00", "2026-12-05T07:30:00-03:30",
                                      "2024-02-29T23:59:59+14:00", "9999-12-31T23:59:59+00:00" };
  static const char *const bad[] = { "2026-11-21T16:14:09Z", "2026-11-21T16:14:09", "2026-11-21 16:14:09+01:00",
                                     "2026-11-21T24:14:09+01:00", "1969-12-31T23:59:59+00:00", "2025-02-29T16:14:09+01:00",
                                     "2026-11-21T16:14:60+01:00", "20261121T161409.000+0100", "2026-W47-6T16:14:09+01:00", "" };
  static const char *const bad_days[] = { "2026-2-03", "2026-02-30", "26-02-03", "+026-02-03", "-026-02-03", "2026-02-03 ",
                                          "2026/02/03", "0000-01-01", "2026-00-01", "99999-01-1", "" };
  g_autoptr (GDate) day = hip_records_date_new ("2024-02-29");
  gint64 seconds;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GDateTime) time = hip_records_time_parse (good[i]);
      g_autofree char *again = NULL;

      g_assert_nonnull (time);
      again = hip_records_time_format (time);
      g_assert_cmpstr (again, ==, good[i]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (hip_records_time_parse (bad[i]));

  g_assert_nonnull (day);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_days); i++)
    g_assert_null (hip_records_date_new (bad_days[i]));

  g_assert_true (hip_records_utc_parse ("2026-11-21T15:10:00Z", &seconds));
  g_assert_cmpint (seconds, ==, 1795273800);
  g_assert_false (hip_records_utc_parse ("2026-11-21T15:10:00+00:00", &seconds));
  g_assert_false (hip_records_utc_parse ("2026-11-21T15:10:00z", &seconds));
}

static void
assert_lines (HipSession *earlier,
              HipSession *later,
              HipLibrary *library,
              const char *expected)
{
  g_auto (GStrv) lines = hip_session_compare (earlier, later, library);
  g_autofree char *text = g_strjoinv ("\n", lines);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_compare (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipSession) earlier = hip_session_new (NULL);
  g_autoptr (HipSession) later = hip_session_new (NULL);

  assert_lines (earlier, later, library, "");

  hip_session_set_mark (earlier, "groin-crease", HIP_SIDE_RIGHT, 6);
  hip_session_set_mark (later, "groin-crease", HIP_SIDE_RIGHT, 3);
  assert_lines (earlier, later, library, "Groin crease, right: pain 6 → 3");
  assert_lines (later, earlier, library, "Groin crease, right: pain 3 → 6");
  assert_lines (earlier, earlier, library, "Groin crease, right: pain 6 as before");

  /* The other side is another spot, 0 is a figure, and no figure is none. */
  hip_session_set_mark (earlier, "groin-crease", HIP_SIDE_LEFT, 0);
  hip_session_set_mark (earlier, "sit-bone", HIP_SIDE_LEFT, HIP_INTENSITY_NOT_SAID);
  hip_session_set_mark (earlier, "sit-bone", HIP_SIDE_RIGHT, HIP_INTENSITY_NOT_SAID);
  hip_session_set_mark (earlier, "flank", HIP_SIDE_RIGHT, 2);
  hip_session_set_mark (later, "sit-bone", HIP_SIDE_LEFT, 4);
  hip_session_set_mark (later, "flank", HIP_SIDE_RIGHT, HIP_INTENSITY_NOT_SAID);
  hip_session_set_mark (later, "deep-buttock", HIP_SIDE_LEFT, 7);
  hip_session_set_mark (later, "spot-of-2031", HIP_SIDE_LEFT, HIP_INTENSITY_NOT_SAID);
  assert_lines (earlier, later, library,
                "Groin crease, right: pain 6 → 3\n"
                "Groin crease, left: not marked any more, pain 0 before\n"
                "Sit bone, left: pain 4, no figure before\n"
                "Sit bone, right: not marked any more\n"
                "Flank, right: pain 2 before, no figure now\n"
                "Mid or deep buttock, left: newly marked, pain 7\n"
                "spot-of-2031, left: newly marked");
}

static void
test_compare_answers (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipSession) earlier = hip_session_new (NULL);
  g_autoptr (HipSession) later = hip_session_new (NULL);
  g_autofree char *expected = NULL;
  const char *sudden = hip_finding_get_name (hip_library_get_finding (library, "sudden-onset"));
  const char *gradual = hip_finding_get_name (hip_library_get_finding (library, "gradual-onset"));
  const char *rest = hip_step_get_title (hip_library_get_step (library, "relative-rest", NULL));

  hip_session_set_urgency (earlier, HIP_URGENCY_SELF_CARE);
  hip_session_set_urgency (later, HIP_URGENCY_STOP_AND_GET_ASSESSED);
  hip_session_set_answer (earlier, "sudden-onset", HIP_ANSWER_NO);
  hip_session_set_answer (later, "sudden-onset", HIP_ANSWER_YES);
  hip_session_set_answer (later, "gradual-onset", HIP_ANSWER_YES);
  hip_session_set_answer (later, "not-asked-before", HIP_ANSWER_NO);
  hip_session_set_answer (earlier, "same", HIP_ANSWER_NO);
  hip_session_set_answer (later, "same", HIP_ANSWER_NO);
  hip_session_set_step (earlier, "relative-rest", HIP_OUTCOME_BETTER);
  hip_session_set_step (earlier, "step-of-2031", HIP_OUTCOME_WORSE);
  hip_session_set_step (earlier, "never-said", HIP_OUTCOME_UNKNOWN);

  expected = g_strdup_printf ("Urgency: self-care → stop running and get assessed\n"
                              "%s: no → yes\n"
                              "%s: yes, not asked before\n"
                              "%s: better since\n"
                              "step-of-2031: worse since",
                              sudden, gradual, rest);
  assert_lines (earlier, later, library, expected);
  assert_lines (earlier, earlier, NULL, "relative-rest: better since\nstep-of-2031: worse since");
}

/* Without a catalogue there are only ids, and each word for a change has its turn. */
static void
test_compare_words (void)
{
  static const struct
  {
    HipUrgency urgency;
    const char *words;
  } urgencies[] = {
    { HIP_URGENCY_SELF_CARE, "self-care" },
    { HIP_URGENCY_SEE_A_CLINICIAN_SOON, "see a clinician soon" },
    { HIP_URGENCY_STOP_AND_GET_ASSESSED, "stop running and get assessed" },
    { HIP_URGENCY_EMERGENCY, "emergency" },
  };
  g_autoptr (HipSession) earlier = hip_session_new (NULL);
  g_autoptr (HipSession) later = hip_session_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (urgencies); i++)
    {
      g_autofree char *expected = g_strdup_printf ("Urgency: safety check not done → %s", urgencies[i].words);
      g_autofree char *back = g_strdup_printf ("Urgency: %s → safety check not done", urgencies[i].words);

      hip_session_set_urgency (later, urgencies[i].urgency);
      assert_lines (earlier, later, NULL, expected);
      assert_lines (later, earlier, NULL, back);
    }

  hip_session_set_urgency (later, HIP_URGENCY_NOT_KNOWN_YET);
  hip_session_set_mark (earlier, "flank", HIP_SIDE_RIGHT, HIP_INTENSITY_NOT_SAID);
  hip_session_set_mark (later, "flank", HIP_SIDE_RIGHT, HIP_INTENSITY_NOT_SAID);
  hip_session_set_mark (later, "pubic-bone", HIP_SIDE_NONE, 2);
  hip_session_set_answer (earlier, "clicking", HIP_ANSWER_UNKNOWN);
  hip_session_set_answer (later, "clicking", HIP_ANSWER_NO);
  hip_session_set_step (earlier, "relative-rest", HIP_OUTCOME_SAME);
  assert_lines (earlier, later, NULL,
                "flank, right: still marked\n"
                "pubic-bone: newly marked, pain 2\n"
                "clicking: not sure → no\n"
                "relative-rest: the same since");
}

/* What was reported comes back, and what this catalogue doesn't know isn't lost on the way. */
static void
test_enquiry (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_autoptr (HipEnquiry) other = hip_enquiry_new (library);
  g_autoptr (HipSession) session = hip_session_new (NULL);
  g_autoptr (HipShownCandidate) shown = NULL;
  g_autoptr (HipCandidate) candidate = NULL;
  HipRegion *groin = hip_library_get_region (library, "groin-crease");
  HipRegion *sacrum = hip_library_get_region (library, "sacrum");
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));
  GListModel *signs = hip_enquiry_get_safety_questions (enquiry);

  hip_enquiry_toggle (enquiry, groin, HIP_SIDE_RIGHT);
  hip_enquiry_toggle (enquiry, sacrum, HIP_SIDE_NONE);
  hip_enquiry_set_intensity (enquiry, groin, HIP_SIDE_RIGHT, 6);
  hip_enquiry_set_deep (enquiry, sacrum, HIP_SIDE_NONE, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (signs); i++)
    {
      g_autoptr (HipFinding) sign = g_list_model_get_item (signs, i);

      hip_enquiry_set_answer (enquiry, hip_finding_get_id (sign), HIP_ANSWER_NO);
    }
  hip_enquiry_set_answer (enquiry, "gradual-onset", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_UNKNOWN);
  hip_enquiry_set_safety_done (enquiry, TRUE);

  hip_session_set_mark (session, "groin-crease", HIP_SIDE_RIGHT, 1);
  hip_session_set_mark (session, "groin-crease", HIP_SIDE_LEFT, 2);
  hip_session_set_mark (session, "spot-of-2031", HIP_SIDE_LEFT, 1);
  hip_session_set_answer (session, "finding-of-2031", HIP_ANSWER_YES);
  hip_session_set_answer (session, "night-pain", HIP_ANSWER_YES);
  hip_session_take_enquiry (session, enquiry);

  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_marks (session)), ==, 3);
  g_assert_cmpint (hip_session_get_intensity (session, "groin-crease", HIP_SIDE_RIGHT), ==, 6);
  g_assert_cmpint (hip_session_get_intensity (session, "spot-of-2031", HIP_SIDE_LEFT), ==, 1);
  g_assert_cmpint (hip_session_get_urgency (session), ==, hip_enquiry_get_urgency (enquiry));
  g_assert_true (hip_session_get_safety_done (session));
  g_assert_cmpuint (strlen (hip_session_get_catalogue_review (session)), ==, 7);
  g_assert_cmpint (hip_session_get_catalogue_format (session), ==, HIP_CATALOGUE_FORMAT);

  g_assert_cmpuint (g_list_model_get_n_items (candidates), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hip_session_get_candidates (session)), ==, g_list_model_get_n_items (candidates));
  shown = g_list_model_get_item (hip_session_get_candidates (session), 0);
  candidate = g_list_model_get_item (candidates, 0);
  g_assert_cmpstr (hip_shown_candidate_get_condition (shown), ==, hip_condition_get_id (hip_candidate_get_condition (candidate)));
  g_assert_cmpint (hip_shown_candidate_get_lane (shown), ==, hip_candidate_get_lane (candidate));
  g_assert_cmpint (hip_shown_candidate_get_band (shown), ==, hip_candidate_get_band (candidate));

  hip_session_restore_enquiry (session, other);
  g_assert_cmpint (hip_enquiry_get_intensity (other, groin, HIP_SIDE_RIGHT), ==, 6);
  g_assert_cmpint (hip_enquiry_get_intensity (other, sacrum, HIP_SIDE_NONE), ==, HIP_INTENSITY_NOT_SAID);
  g_assert_true (hip_enquiry_get_deep (other, sacrum, HIP_SIDE_NONE));
  g_assert_cmpstr (hip_enquiry_get_title (other), ==, hip_enquiry_get_title (enquiry));
  g_assert_true (hip_enquiry_was_asked (other, "sudden-onset"));
  g_assert_cmpint (hip_enquiry_get_answer (other, "sudden-onset"), ==, HIP_ANSWER_UNKNOWN);
  g_assert_cmpint (hip_enquiry_get_answer (other, "gradual-onset"), ==, HIP_ANSWER_YES);
  g_assert_cmpint (hip_enquiry_get_answer (other, "night-pain"), ==, hip_enquiry_get_answer (enquiry, "night-pain"));
  g_assert_true (hip_enquiry_get_safety_done (other));
  g_assert_cmpint (hip_enquiry_get_urgency (other), ==, hip_enquiry_get_urgency (enquiry));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hip_enquiry_get_candidates (other))),
                    ==,
                    g_list_model_get_n_items (candidates));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/properties", test_properties);
  g_test_add_func ("/session/entries", test_entries);
  g_test_add_func ("/session/fold", test_fold);
  g_test_add_func ("/session/times", test_times);
  g_test_add_func ("/session/compare", test_compare);
  g_test_add_func ("/session/compare-answers", test_compare_answers);
  g_test_add_func ("/session/compare-words", test_compare_words);
  g_test_add_func ("/session/enquiry", test_enquiry);

  return g_test_run ();
}
