/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hip-handout.h"
#include "hip-language.h"
#include "hip-pdf.h"

/* The least white at the edges, in points: 12 mm. */
#define MARGIN 34

/* Texts of a translation are in these marks, so that what is not translated stands out. */
#define OPEN "‹"

/* The largest file for a page. */
#define LARGEST (400 * 1000)

static HipLibrary *library;
static char *folder;

/* A report as `hip-map-tool` takes it: regions with sides, what is present, what is absent. */
typedef struct
{
  const char *name;
  const char *regions;
  const char *yes;
  const char *no;
  gboolean    safety_done;
} Report;

static const Report walk_throughs[] = {
  { "groin", "groin-crease:right", "training-jump gradual-onset pinch-in-deep-bend eases-with-warm-up",
    "landing-hurts limp hurts-to-walk builds-with-impact", TRUE },
  { "sit-bone", "sit-bone:left", "gradual-onset sit-bone-pain straight-leg-stretch-hurts-sit-bone long-sitting-hurts", "", TRUE },
  { "outer-hip-at-night", "greater-trochanter-bump:right", "gradual-onset stairs-hurt side-lying-hurts trochanter-tender", "",
    TRUE },
};

static const Report stop = {
  "stop", "groin-crease:right", "landing-hurts training-jump low-energy-signs", "fall-or-blow fever-or-unwell", TRUE
};
static const Report emergency = { "emergency", "lumbar-midline", "saddle-or-bladder-change both-legs-affected", "", FALSE };
static const Report bare = { "bare", "groin-crease:right", "", "", FALSE };

static void
set_answers (HipEnquiry *enquiry,
             const char *ids,
             HipAnswer   answer)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    hip_enquiry_set_answer (enquiry, words[i], answer);
}

static HipEnquiry *
new_enquiry (const Report *report)
{
  HipEnquiry *enquiry = hip_enquiry_new (library);
  g_auto (GStrv) regions = g_strsplit (report->regions, " ", -1);

  hip_enquiry_freeze (enquiry);
  for (gsize i = 0; regions[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (regions[i], ":", 2);
      HipSide side = HIP_SIDE_NONE;

      if (parts[1] != NULL)
        g_assert_true (hip_side_from_id (parts[1], &side));
      hip_enquiry_toggle (enquiry, hip_library_get_region (library, parts[0]), side);
    }
  set_answers (enquiry, report->yes, HIP_ANSWER_YES);
  set_answers (enquiry, report->no, HIP_ANSWER_NO);
  hip_enquiry_thaw (enquiry);
  hip_enquiry_set_safety_done (enquiry, report->safety_done);
  g_assert_null (hip_enquiry_get_error_message (enquiry));

  return enquiry;
}

static HipHandoutOptions *
new_options (void)
{
  HipHandoutOptions *options = hip_handout_options_new ();

  options->paper = HIP_PAPER_A4;
  options->direction = HIP_HANDOUT_DIRECTION_LTR;
  options->date = g_date_time_new_utc (2026, 11, 28, 0, 0, 0);

  return options;
}

static HipHandout *
new_handout (HipEnquiry              *enquiry,
             const HipHandoutOptions *options)
{
  g_autoptr (GError) error = NULL;
  HipHandout *handout = hip_handout_new (enquiry, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (handout);

  return handout;
}

static void
assert_whole (HipHandout *handout)
{
  g_autofree char *left_out = hip_handout_dup_left_out (handout);

  g_assert_cmpstr (left_out, ==, NULL);
}

static HipPdf *
read_back (HipHandout *handout)
{
  g_autofree char *path = g_build_filename (folder, "handout.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HipPdf *pdf;
  GStatBuf info;

  g_assert_true (hip_handout_write_pdf (handout, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, LARGEST * hip_handout_get_n_pages (handout));

  pdf = hip_pdf_new (path);
  g_unlink (path);

  /* What holds for every handout. */
  hip_pdf_assert_tidy (pdf, MARGIN);
  g_assert_cmpuint (pdf->n_pages, ==, hip_handout_get_n_pages (handout));
  g_assert_cmpuint (pdf->n_images, ==, 0);
  g_assert_cmpuint (pdf->n_fonts, >, 0);
  g_assert_cmpuint (pdf->n_loose_fonts, ==, 0);
  g_assert_true (strstr (hip_handout_get_document_title (handout), OPEN) != NULL
                 || strstr (pdf->text, "Education, not a diagnosis. If you are worried, get checked.") != NULL);

  return pdf;
}

static HipPdf *
print (const Report            *report,
       const HipHandoutOptions *options)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (report);
  g_autoptr (HipHandout) handout = new_handout (enquiry, options);

  return read_back (handout);
}

/* A phrase may be broken into lines anywhere. */
static gboolean
says (HipPdf     *pdf,
      const char *phrase)
{
  g_autofree char *words = g_strdup_printf (" %s", phrase);

  return strstr (pdf->text, words) != NULL;
}

static void
assert_says (HipPdf     *pdf,
             const char *phrase)
{
  if (says (pdf, phrase))
    return;

  g_test_message ("“%s” is missing: %s", phrase, pdf->text);
  g_test_fail ();
}

static void
assert_silent (HipPdf     *pdf,
               const char *phrase)
{
  if (!says (pdf, phrase))
    return;

  g_test_message ("“%s” is there: %s", phrase, pdf->text);
  g_test_fail ();
}

static guint
count_steps (HipPdf     *pdf,
             HipEnquiry *enquiry)
{
  GListModel *steps = hip_enquiry_get_steps (enquiry);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      n += says (pdf, hip_step_get_title (step)) && says (pdf, hip_step_get_dose (step))
           && says (pdf, hip_step_get_stop_rule (step));
    }

  return n;
}

static void
test_walk_throughs (void)
{
  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (walk_throughs) * HIP_N_PAPERS; i++)
    {
      const Report *report = &walk_throughs[i / HIP_N_PAPERS];
      g_autoptr (HipEnquiry) enquiry = new_enquiry (report);
      g_autoptr (HipHandoutOptions) options = new_options ();
      g_autoptr (HipHandout) handout = NULL;
      g_autoptr (HipPdf) pdf = NULL;
      GListModel *fits = hip_candidate_model_get_lane (hip_enquiry_get_candidates (enquiry), HIP_LANE_FITS_BEST);
      g_autoptr (HipCandidate) best = g_list_model_get_item (fits, 0);
      HipCondition *condition = hip_candidate_get_condition (best);
      g_autoptr (HipSource) source = g_list_model_get_item (hip_condition_get_sources (condition), 0);
      g_auto (GStrv) steps = NULL;
      double width, height;

      options->paper = i % HIP_N_PAPERS;
      hip_paper_get_size (options->paper, &width, &height);
      g_test_message ("%s on %s", report->name, hip_paper_to_id (options->paper));
      handout = new_handout (enquiry, options);
      pdf = read_back (handout);
      steps = hip_handout_list_steps (handout);

      g_assert_false (hip_handout_is_referral (handout));
      assert_whole (handout);
      g_assert_cmpuint (pdf->n_pages, ==, 1);
      g_assert_cmpfloat_with_epsilon (pdf->width, width, 0.1);
      g_assert_cmpfloat_with_epsilon (pdf->height, height, 0.1);

      assert_says (pdf, hip_enquiry_get_title (enquiry));
      assert_says (pdf, hip_condition_get_name (condition));
      assert_says (pdf, "For:");
      assert_says (pdf, "Against:");
      g_assert_cmpuint (count_steps (pdf, enquiry), >=, 3);
      g_assert_cmpuint (g_strv_length (steps), ==, count_steps (pdf, enquiry));
      assert_says (pdf, hip_condition_get_running_advice (condition));
      assert_says (pdf, "Look at it again");
      assert_says (pdf, "Numb seat or bladder change");
      assert_says (pdf, "Athlete’s");
      assert_says (pdf, "Reviewed 2026-11.");
      assert_says (pdf, hip_source_get_label (source));
    }
}

/* Wherever it hurts, everything fits and nothing lies on anything else. */
static void
test_every_region (void)
{
  GListModel *regions = hip_library_get_regions (library);

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
      g_autofree char *spot = g_strconcat (hip_region_get_id (region), ":left", NULL);
      const Report report = { NULL, spot, "gradual-onset", "sudden-onset", i % 2 == 0 };
      g_autoptr (HipHandoutOptions) options = new_options ();
      g_autoptr (HipPdf) pdf = NULL;

      g_test_message ("%s", spot);
      options->paper = i % 3 == 0 ? HIP_PAPER_LETTER : HIP_PAPER_A4;
      options->note = g_strdup (i % 4 == 0 ? "See you on Thursday." : NULL);
      pdf = print (&report, options);
      g_assert_cmpuint (pdf->n_pages, ==, 1);
    }
}

/* Nobody points everywhere, but a page has to stand it. */
static void
test_everything_hurts (void)
{
  GListModel *regions = hip_library_get_regions (library);
  g_autoptr (GString) spots = g_string_new (NULL);
  Report reports[] = {
    { "all", NULL, "gradual-onset", "", TRUE },
    { "all", NULL, "landing-hurts fever-or-unwell limp", "", TRUE },
  };

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      g_string_append_printf (spots, "%s%s:left %s:right", i > 0 ? " " : "", hip_region_get_id (region),
                              hip_region_get_id (region));
      if (hip_region_get_midline (region))
        g_string_truncate (spots, strrchr (spots->str, ' ') - spots->str);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (HipHandoutOptions) options = new_options ();
      g_autoptr (HipPdf) pdf = NULL;

      reports[i].regions = spots->str;
      options->paper = HIP_PAPER_LETTER;
      pdf = print (&reports[i], options);
      g_assert_cmpuint (pdf->n_pages, ==, 1);
    }
}

static void
test_referral (void)
{
  const Report *const reports[] = { &stop, &emergency };

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (HipEnquiry) enquiry = new_enquiry (reports[i]);
      g_autoptr (HipEnquiry) harmless = new_enquiry (&walk_throughs[0]);
      g_autoptr (HipHandoutOptions) options = new_options ();
      g_autoptr (HipHandout) handout = new_handout (enquiry, options);
      g_autoptr (HipPdf) pdf = read_back (handout);
      g_autoptr (HipRedFlag) flag = g_list_model_get_item (hip_enquiry_get_red_flags (enquiry), 0);

      g_assert_true (hip_handout_is_referral (handout));
      g_assert_cmpuint (pdf->n_pages, ==, 1);
      assert_says (pdf, "Referral note");
      assert_says (pdf, hip_red_flag_get_name (flag));
      assert_says (pdf, hip_red_flag_get_action (flag));
      assert_says (pdf, hip_enquiry_get_title (enquiry));
      assert_says (pdf, "Present:");
      assert_says (pdf, "How soon");
      assert_silent (pdf, "What may be involved");
      assert_silent (pdf, "What to do now");
      assert_silent (pdf, "strong fit");
      assert_silent (pdf, "asks for more than self-care");
      g_assert_cmpuint (count_steps (pdf, enquiry), ==, 0);
      g_assert_cmpuint (count_steps (pdf, harmless), ==, 0);
    }
}

/* In an emergency there is no list of causes at all; otherwise what has to be ruled out is named, in no order of likelihood. */
static void
test_referral_names_causes (void)
{
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipPdf) stopped = NULL;
  g_autoptr (HipPdf) urgent = NULL;

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  stopped = print (&stop, options);
  assert_says (stopped, "Worth ruling out");
  assert_says (stopped, "Bone stress at the neck of the thigh bone");
  assert_says (stopped, "Not present: Fall or blow; Fever or feeling ill");
  assert_says (stopped, "Emergency department, now");

  urgent = print (&emergency, options);
  assert_silent (urgent, "Worth ruling out");
  assert_says (urgent, "not finished");
}

static void
test_safety_not_done (void)
{
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipPdf) pdf = NULL;

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  pdf = print (&bare, options);
  assert_says (pdf, "The safety check is not done");
  assert_says (pdf, "Not said yet: the safety check comes first.");
  assert_silent (pdf, "Nothing said so far asks for more than self-care.");
  assert_silent (pdf, "Keep Change Stop");
}

static void
test_see_a_clinician (void)
{
  const Report report = { "clinician", "outer-buttock:left", "leg-tingling-or-shooting", "", TRUE };
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&report);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) handout = new_handout (enquiry, options);
  g_autoptr (HipPdf) pdf = NULL;

  g_assert_cmpint (hip_enquiry_get_urgency (enquiry), ==, HIP_URGENCY_SEE_A_CLINICIAN_SOON);
  g_assert_false (hip_handout_is_referral (handout));
  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  pdf = read_back (handout);
  assert_says (pdf, "Because of: Tingling or shooting pain down the leg.");
  assert_silent (pdf, "asks for more than self-care");
  /* The word of the banner is not said twice. */
  assert_silent (pdf, "See a clinician soon See a clinician soon");
}

static void
test_steps (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[1]);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) handout = NULL;
  g_autoptr (HipPdf) pdf = NULL;
  g_autoptr (GError) error = NULL;
  const char *chosen[] = { "walk-run-return", "sit-lighter-on-sit-bone", "walk-run-return", NULL };
  const char *unknown[] = { "stand-on-your-head", NULL };
  const char *elsewhere[] = { "stop-impact-and-get-checked", NULL };

  options->steps = g_strdupv ((char **) chosen);
  handout = new_handout (enquiry, options);
  if (hip_pdf_can_read ())
    {
      HipStep *first = hip_library_get_step (library, chosen[0], NULL);
      HipStep *second = hip_library_get_step (library, chosen[1], NULL);

      pdf = read_back (handout);
      g_assert_cmpuint (count_steps (pdf, enquiry), ==, 2);
      g_assert_cmpfloat (hip_pdf_find (pdf, hip_step_get_title (first))->y, <, hip_pdf_find (pdf, hip_step_get_title (second))->y);
    }

  g_clear_pointer (&options->steps, g_strfreev);
  options->steps = g_strdupv ((char **) unknown);
  g_assert_null (hip_handout_new (enquiry, options, &error));
  g_assert_error (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_UNKNOWN_STEP);
  g_assert_nonnull (strstr (error->message, unknown[0]));
  g_clear_error (&error);

  /* A step of another problem may be the very thing to leave alone. */
  g_clear_pointer (&options->steps, g_strfreev);
  options->steps = g_strdupv ((char **) elsewhere);
  g_assert_null (hip_handout_new (enquiry, options, &error));
  g_assert_error (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_UNKNOWN_STEP);
}

/* All that is offered: more than a page holds, and a second page is used only when it is asked for. */
static void
test_two_pages (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[1]);
  GListModel *steps = hip_enquiry_get_steps (enquiry);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) one = NULL;
  g_autoptr (HipHandout) two = NULL;
  g_auto (GStrv) one_steps = NULL;
  g_autofree char *left_out = NULL;
  g_autoptr (HipPdf) pdf = NULL;

  for (guint i = 0; i < MIN (g_list_model_get_n_items (steps), 10); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      g_strv_builder_add (ids, hip_step_get_id (step));
    }
  options->steps = g_strv_builder_end (ids);

  one = new_handout (enquiry, options);
  g_assert_cmpuint (hip_handout_get_n_pages (one), ==, 1);
  left_out = hip_handout_dup_left_out (one);
  g_assert_nonnull (left_out);

  options->two_pages = TRUE;
  two = new_handout (enquiry, options);
  g_assert_cmpuint (hip_handout_get_n_pages (two), ==, 2);
  assert_whole (two);

  if (!hip_pdf_can_read ())
    return;

  pdf = read_back (one);
  one_steps = hip_handout_list_steps (one);
  g_assert_cmpuint (count_steps (pdf, enquiry), >, 0);
  g_assert_cmpuint (count_steps (pdf, enquiry), ==, g_strv_length (one_steps));
  g_assert_cmpuint (count_steps (pdf, enquiry), <, 10);
  g_clear_pointer (&pdf, hip_pdf_free);

  pdf = read_back (two);
  g_assert_cmpuint (count_steps (pdf, enquiry), ==, 10);
  assert_says (pdf, "page 2 of 2");
}

static char *
make_note (guint n_words)
{
  GString *note = g_string_new (NULL);

  for (guint i = 1; i <= n_words; i++)
    g_string_append_printf (note, "%sword%u%s", i > 1 ? " " : "", i, i % 40 == 0 ? ".\n" : "");

  return g_string_free (note, FALSE);
}

static void
test_note (void)
{
  const guint lengths[] = { 12, 80, 4000 };

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (lengths) * 2; i++)
    {
      const guint n_words = lengths[i / 2];
      g_autofree char *last = g_strdup_printf ("word%u", n_words - 1);
      g_autoptr (HipHandoutOptions) options = new_options ();
      g_autoptr (HipEnquiry) enquiry = new_enquiry (i % 2 == 0 ? &walk_throughs[1] : &stop);
      g_autoptr (HipHandout) handout = NULL;
      g_autoptr (HipPdf) pdf = NULL;

      g_test_message ("%u words on %s", n_words, i % 2 == 0 ? "a handout" : "a referral note");
      options->note = make_note (n_words);
      handout = new_handout (enquiry, options);
      pdf = read_back (handout);
      g_assert_cmpuint (pdf->n_pages, ==, 1);
      assert_says (pdf, "From your coach");
      assert_says (pdf, "word1 word2");

      /* Either it is all there, or the page shows that there was more, and the handout says so. */
      if (n_words < 1000)
        {
          assert_whole (handout);
          assert_says (pdf, last);
        }
      else
        {
          g_autofree char *left_out = hip_handout_dup_left_out (handout);

          g_assert_cmpstr (left_out, ==, "The end of the note does not fit.");
          assert_silent (pdf, last);
          g_assert_nonnull (strstr (pdf->text, "…"));
        }
    }
}

static void
test_hostile_words (void)
{
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipPdf) pdf = NULL;

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  options->note = g_strdup ("<b>Fish & chips</b> 100 % 'sure' %s");
  options->name = g_strdup ("A <i>B</i> & %d");
  pdf = print (&walk_throughs[0], options);
  assert_says (pdf, "<b>Fish & chips</b> 100 % 'sure' %s");
  assert_says (pdf, "Handout for A <i>B</i> & %d");
}

static void
test_name_is_off (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[0]);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) handout = NULL;
  g_autoptr (HipPdf) pdf = NULL;
  g_autofree char *name = NULL;

  options->name = g_strdup ("Zátopková");
  handout = new_handout (enquiry, options);
  name = hip_handout_dup_file_name (handout);
  g_assert_cmpstr (name, ==, "hip-map-2026-11-28.pdf");
  if (!hip_pdf_can_read ())
    return;

  /* It is printed when it is given, and stands nowhere else. */
  pdf = read_back (handout);
  assert_says (pdf, "Handout for Zátopková");
  g_assert_null (strstr (pdf->info, "topkov"));
  g_assert_nonnull (strstr (pdf->info, "Handout: Groin crease, right"));
  g_assert_nonnull (strstr (pdf->info, "Hip Map"));
  g_clear_pointer (&pdf, hip_pdf_free);

  g_clear_pointer (&options->name, g_free);
  pdf = print (&walk_throughs[0], options);
  assert_silent (pdf, "Handout for");
}

static void
test_dates (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[1]);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) handout = new_handout (enquiry, options);
  GListModel *fits = hip_candidate_model_get_lane (hip_enquiry_get_candidates (enquiry), HIP_LANE_FITS_BEST);
  g_autoptr (HipCandidate) best = g_list_model_get_item (fits, 0);
  int days = hip_condition_get_recheck_days (hip_candidate_get_condition (best));
  g_autoptr (HipPdf) pdf = NULL;

  g_assert_cmpint (days, >, 0);
  g_assert_cmpint (g_date_time_difference (hip_handout_get_recheck (handout), options->date), ==, days * G_TIME_SPAN_DAY);

  options->recheck = g_date_time_new_utc (2027, 1, 1, 0, 0, 0);
  g_clear_object (&handout);
  handout = new_handout (enquiry, options);
  g_assert_true (g_date_time_equal (hip_handout_get_recheck (handout), options->recheck));
  if (!hip_pdf_can_read ())
    return;

  pdf = read_back (handout);
  assert_says (pdf, "Saturday, 28 November 2026");
  assert_says (pdf, "Look at it again Friday, 1 January 2027");
}

static void
test_pain (void)
{
  const Report report = { "pain", "groin-crease:right sit-bone:left", "gradual-onset", "", TRUE };
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&report);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) handout = NULL;
  g_autoptr (HipPdf) pdf = NULL;

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  hip_enquiry_set_intensity (enquiry, hip_library_get_region (library, "groin-crease"), HIP_SIDE_RIGHT, 7);
  hip_enquiry_set_intensity (enquiry, hip_library_get_region (library, "sit-bone"), HIP_SIDE_LEFT, 3);
  hip_enquiry_set_deep (enquiry, hip_library_get_region (library, "sit-bone"), HIP_SIDE_LEFT, TRUE);
  handout = new_handout (enquiry, options);
  pdf = read_back (handout);
  assert_says (pdf, "Groin crease, right · Sit bone, left, deep inside");
  assert_says (pdf, "Pain today: Groin crease, right: 7 out of 10; Sit bone, left: 3 out of 10");
  assert_says (pdf, "Seen from the front");
  assert_says (pdf, "Seen from behind");
}

/* The page is turned over, and the body is not. */
static void
test_right_to_left (void)
{
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipPdf) ltr = NULL;
  g_autoptr (HipPdf) rtl = NULL;

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  ltr = print (&walk_throughs[0], options);
  options->direction = HIP_HANDOUT_DIRECTION_RTL;
  options->note = g_strdup ("להתראות ביום חמישי");
  rtl = print (&walk_throughs[0], options);

  g_assert_cmpfloat (hip_pdf_find (ltr, "Running this week")->x, <, hip_pdf_find (ltr, "What to do now")->x);
  g_assert_cmpfloat (hip_pdf_find (rtl, "Running this week")->x, >, hip_pdf_find (rtl, "What to do now")->x);
  g_assert_cmpfloat (hip_pdf_find (ltr, "Groin crease, right")->x, <, 60);
  g_assert_cmpfloat (hip_pdf_find (rtl, "Groin crease, right")->x, >, 300);
  g_assert_cmpfloat (hip_pdf_find (ltr, "Athlete’s right")->x, <, hip_pdf_find (ltr, "Athlete’s left")->x);
  g_assert_cmpfloat (hip_pdf_find (rtl, "Athlete’s right")->x, <, hip_pdf_find (rtl, "Athlete’s left")->x);
}

static gboolean
is_plain (const char *word)
{
  while (g_ascii_isalpha (*word))
    word++;

  return *word == '\0';
}

/* A page in another language than the program's, down to the last word of the program and the catalogue. */
static void
test_language (void)
{
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipPdf) accented = NULL;
  g_autoptr (HipPdf) arabic = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) names = NULL;
  GListModel *sources = hip_library_get_sources (library);

  if (!hip_pdf_can_read ())
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  /* Names of days are the locale's, so days are written in numbers, which every language reads. */
  options->language = g_strdup ("en_XA");
  options->direction = HIP_HANDOUT_DIRECTION_LANGUAGE;
  accented = print (&walk_throughs[0], options);
  assert_says (accented, "2026-11-28");
  assert_silent (accented, "What to do now");
  assert_silent (accented, "Groin crease");
  g_assert_nonnull (strstr (accented->info, OPEN));

  /* What is left in plain letters is the name of the program, and names of sources. */
  names = g_string_new (" Hip Map ");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HipSource) source = g_list_model_get_item (sources, i);

      g_string_append_printf (names, "%s ", hip_source_get_label (source));
    }

  words = g_strsplit_set (accented->text, " ().,;:*", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", words[i]);

      if (g_utf8_strlen (words[i], -1) > 3 && is_plain (words[i]) && strstr (names->str, word) == NULL)
        {
          g_test_message ("“%s” is not translated", words[i]);
          g_test_fail ();
        }
    }

  g_clear_pointer (&options->language, g_free);
  options->language = g_strdup ("ar_XB");
  arabic = print (&walk_throughs[0], options);
  assert_says (arabic, "2026-11-28");
  g_assert_cmpfloat (hip_pdf_find (arabic, "2026-11-28")->x, <, 100);
  g_assert_cmpfloat (hip_pdf_find (accented, "2026-11-28")->x, >, 400);
}

/* What is wrong is said to the coach, in the coach's language. */
static void
test_language_of_messages (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[1]);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) handout = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *left_out = NULL;
  const char *unknown[] = { "stand-on-your-head", NULL };

  options->language = g_strdup ("en_XA");
  options->note = make_note (4000);
  handout = new_handout (enquiry, options);
  left_out = hip_handout_dup_left_out (handout);
  g_assert_cmpstr (left_out, ==, "The end of the note does not fit.");
  g_assert_nonnull (strstr (hip_handout_get_document_title (handout), OPEN));

  options->steps = g_strdupv ((char **) unknown);
  g_assert_null (hip_handout_new (enquiry, options, &error));
  g_assert_null (strstr (error->message, OPEN));
}

static void
test_same_file (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[2]);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) one = new_handout (enquiry, options);
  g_autoptr (HipHandout) other = new_handout (enquiry, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) one_pdf = hip_handout_create_pdf (one, &error);
  g_autoptr (GBytes) other_pdf = hip_handout_create_pdf (other, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (one_pdf, NULL), g_bytes_get_size (one_pdf), g_bytes_get_data (other_pdf, NULL),
                   g_bytes_get_size (other_pdf));
}

/* A handout is what was said when it was made. */
static void
test_snapshot (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[0]);
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandout) handout = new_handout (enquiry, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = hip_handout_create_pdf (handout, &error);
  g_autoptr (GBytes) after = NULL;

  hip_enquiry_clear (enquiry);
  after = hip_handout_create_pdf (handout, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_no_spots (void)
{
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_autoptr (GError) error = NULL;

  g_assert_null (hip_handout_new (enquiry, NULL, &error));
  g_assert_error (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_NO_SPOTS);
}

static void
test_unwritable (void)
{
  g_autoptr (HipEnquiry) enquiry = new_enquiry (&walk_throughs[0]);
  g_autoptr (HipHandout) handout = new_handout (enquiry, NULL);
  g_autofree char *kept = g_build_filename (folder, "kept.pdf", NULL);
  g_autofree char *below_a_file = g_build_filename (kept, "handout.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "such", "folder", "handout.pdf", NULL);
  const char *const paths[] = { folder, below_a_file, nowhere, "/dev/full" };
  g_autoptr (GFile) kept_file = g_file_new_for_path (kept);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (kept, "kept", -1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      g_assert_false (hip_handout_write_pdf (handout, file, NULL, &error));
      g_assert_nonnull (error);
      g_test_message ("%s: %s", paths[i], error->message);
      g_clear_error (&error);
    }

  /* What is there stays there until the new file is whole. */
  g_cancellable_cancel (cancellable);
  g_assert_false (hip_handout_write_pdf (handout, kept_file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (kept, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "kept");
  g_unlink (kept);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
}

static void
test_paper (void)
{
  HipPaper paper;

  for (HipPaper i = 0; i < HIP_N_PAPERS; i++)
    {
      g_assert_true (hip_paper_from_id (hip_paper_to_id (i), &paper));
      g_assert_cmpint (paper, ==, i);
    }
  g_assert_true (hip_paper_from_id ("A4", &paper));
  g_assert_cmpint (paper, ==, HIP_PAPER_A4);
  g_assert_false (hip_paper_from_id ("a5", &paper));

  /* The tests run in the C locale. */
  g_assert_cmpint (hip_paper_for_locale (), ==, HIP_PAPER_A4);
}

static void
test_options_copy (void)
{
  g_autoptr (HipHandoutOptions) options = new_options ();
  g_autoptr (HipHandoutOptions) copy = NULL;
  const char *steps[] = { "a", "b", NULL };

  options->paper = HIP_PAPER_LETTER;
  options->language = g_strdup ("xx");
  options->two_pages = TRUE;
  options->recheck = g_date_time_new_utc (2027, 1, 1, 0, 0, 0);
  options->steps = g_strdupv ((char **) steps);
  options->name = g_strdup ("name");
  options->note = g_strdup ("note");

  copy = hip_handout_options_copy (options);
  g_assert_cmpint (copy->paper, ==, HIP_PAPER_LETTER);
  g_assert_cmpint (copy->direction, ==, HIP_HANDOUT_DIRECTION_LTR);
  g_assert_cmpstr (copy->language, ==, "xx");
  g_assert_true (copy->two_pages);
  g_assert_true (g_date_time_equal (copy->date, options->date));
  g_assert_true (g_date_time_equal (copy->recheck, options->recheck));
  g_assert_cmpstrv (copy->steps, steps);
  g_assert_cmpstr (copy->name, ==, "name");
  g_assert_cmpstr (copy->note, ==, "note");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (HipCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));
  hip_language_set (HIP_LANGUAGE_ENGLISH);

  catalogue = hip_catalogue_new_default (&error);
  g_assert_no_error (error);
  library = hip_library_new (catalogue, &error);
  g_assert_no_error (error);
  folder = g_dir_make_tmp ("hip-handout-XXXXXX", &error);
  g_assert_no_error (error);

  g_test_add_func ("/handout/walk-throughs", test_walk_throughs);
  g_test_add_func ("/handout/every-region", test_every_region);
  g_test_add_func ("/handout/everything-hurts", test_everything_hurts);
  g_test_add_func ("/handout/referral", test_referral);
  g_test_add_func ("/handout/referral-names-causes", test_referral_names_causes);
  g_test_add_func ("/handout/safety-not-done", test_safety_not_done);
  g_test_add_func ("/handout/see-a-clinician", test_see_a_clinician);
  g_test_add_func ("/handout/steps", test_steps);
  g_test_add_func ("/handout/two-pages", test_two_pages);
  g_test_add_func ("/handout/note", test_note);
  g_test_add_func ("/handout/hostile-words", test_hostile_words);
  g_test_add_func ("/handout/name-is-off", test_name_is_off);
  g_test_add_func ("/handout/dates", test_dates);
  g_test_add_func ("/handout/pain", test_pain);
  g_test_add_func ("/handout/right-to-left", test_right_to_left);
  g_test_add_func ("/handout/language", test_language);
  g_test_add_func ("/handout/language-of-messages", test_language_of_messages);
  g_test_add_func ("/handout/same-file", test_same_file);
  g_test_add_func ("/handout/snapshot", test_snapshot);
  g_test_add_func ("/handout/no-spots", test_no_spots);
  g_test_add_func ("/handout/unwritable", test_unwritable);
  g_test_add_func ("/handout/paper", test_paper);
  g_test_add_func ("/handout/options-copy", test_options_copy);

  status = g_test_run ();

  g_rmdir (folder);
  g_free (folder);
  g_object_unref (library);

  return status;
}
