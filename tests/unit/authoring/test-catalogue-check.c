/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hip-catalogue-check.h"
#include "hip-catalogue-validate.h"
#include "hip-types.h"
#include "small-catalogue.h"

static void
print_diagnostics (HipDiagnostics *diagnostics)
{
  for (guint i = 0; i < hip_diagnostics_get_count (diagnostics); i++)
    g_test_message ("%s", hip_diagnostics_get_text (diagnostics, i));
}

static void
test_clean (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_auto (HipCatalogueFigures) figures = { 0 };
  g_autofree char *text = NULL;

  small_catalogue_init (&small);
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_check (source, NULL, &figures, diagnostics);

  print_diagnostics (diagnostics);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
  g_assert_cmpuint (figures.n_things[HIP_ENTITY_REGION], ==, 2);
  g_assert_cmpuint (figures.n_things[HIP_ENTITY_CONDITION], ==, 1);
  g_assert_cmpuint (figures.n_sentences, ==, 24);
  g_assert_cmpuint (figures.n_sourced_sentences, ==, 24);
  g_assert_cmpuint (figures.n_landed_claims, ==, 1);
  g_assert_cmpuint (figures.n_regions_with_red_flags, ==, 2);
  g_assert_cmpuint (figures.n_graded_texts, >, 0);
  g_assert_cmpfloat (figures.worst_grade, >=, figures.mean_grade);
  g_assert_nonnull (figures.worst_place);

  text = hip_catalogue_figures_to_string (&figures);
  g_assert_nonnull (strstr (text, "100 % (24 of 24)"));
  g_assert_nonnull (strstr (text, "1 of 1"));
}

typedef struct
{
  const char        *name;
  const char        *old_text;
  const char        *new_text;
  HipDiagnosticKind  kind;
  const char        *place; /* text on the line that is to be named */
  const char        *part;  /* of the message */
} Fault;

/* Each of these keeps a catalogue from being compiled. */
static const Fault faults[] = {
  { "unknown-region",
    "<felt region=\"sit-bone\"",
    "<felt region=\"sit-bon\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "sit-bon\"",
    "did you mean “sit-bone”?" },
  { "area-is-no-region",
    "<felt region=\"sit-bone\"",
    "<felt region=\"back\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "<felt region=\"back\"",
    "no region “back”" },
  { "unknown-finding",
    "<evidence finding=\"stairs-hurt\"",
    "<evidence finding=\"stairs\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "finding=\"stairs\"",
    "no finding “stairs”" },
  { "unknown-step", "ref=\"relative-rest\"", "ref=\"nap\"", HIP_DIAGNOSTIC_REFERENCE, "ref=\"nap\"", "no step “nap”" },
  { "unknown-source",
    "conditions=\"tendon-pain\" sources=\"smith2020\"",
    "conditions=\"tendon-pain\" sources=\"smith2020 smyth2020\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "smyth2020",
    "did you mean “smith2020”?" },
  { "unknown-structure",
    "views=\"back\" structures=\"ischial-tuberosity\"",
    "views=\"back\" structures=\"xyzzy-quux\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "xyzzy-quux",
    "correct the id" },
  { "unknown-landing",
    "lands-in=\"relative-rest\"",
    "lands-in=\"relative-rest nowhere\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "nowhere",
    "nowhere" },
  { "unknown-condition",
    "conditions=\"tendon-pain\" sources",
    "conditions=\"tendon-pian\" sources",
    HIP_DIAGNOSTIC_REFERENCE,
    "tendon-pian",
    "did you mean “tendon-pain”?" },
  { "unknown-in-gate",
    "any-of=\"hurts-to-walk stairs-hurt\"",
    "any-of=\"hurts-to-run\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "hurts-to-run",
    "did you mean “hurts-to-walk”?" },
  { "unknown-exclusion",
    "<finding id=\"stairs-hurt\"",
    "<finding id=\"stairs-hurt\" excludes=\"hurts-to-wallk\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "hurts-to-wallk",
    "did you mean “hurts-to-walk”?" },
  { "excludes-itself",
    "<finding id=\"stairs-hurt\"",
    "<finding id=\"stairs-hurt\" excludes=\"stairs-hurt\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "excludes=\"stairs-hurt\"",
    "can't exclude itself" },
  { "empty-gate", "<gate any-of=\"hurts-to-walk stairs-hurt\"/>", "<gate/>", HIP_DIAGNOSTIC_MARKUP, "<gate/>", "says nothing" },
  { "avoid-nothing",
    "<avoid-when conditions=\"tendon-pain\" findings=\"hurts-to-walk\" source",
    "<avoid-when source",
    HIP_DIAGNOSTIC_MARKUP,
    "<avoid-when",
    "<avoid-when> names nothing" },
  { "avoid-unknown",
    "<avoid-when conditions=\"tendon-pain\" findings=\"hurts-to-walk\"",
    "<avoid-when findings=\"hurts-to-wark\"",
    HIP_DIAGNOSTIC_REFERENCE,
    "hurts-to-wark",
    "did you mean “hurts-to-walk”?" },
  { "avoid-without-source",
    "findings=\"hurts-to-walk\" source=\"jones_1999\"",
    "findings=\"hurts-to-walk\"",
    HIP_DIAGNOSTIC_SOURCE,
    "<avoid-when",
    "lacks the attribute “source”" },
  { "duplicate-id",
    "  <set id=\"low\"",
    "  <set id=\"low\" regions=\"front\"/>\n  <set id=\"low\"",
    HIP_DIAGNOSTIC_DUPLICATE,
    "regions=\"back\"/>",
    "is taken by the set at" },
  { "area-and-region",
    "  <set id=\"low\"",
    "  <region id=\"back\" area=\"back\" views=\"back\""
    " structures=\"hip-joint\"><name>A</name><landmark>B.</landmark></region>\n  <set id=\"low\"",
    HIP_DIAGNOSTIC_DUPLICATE,
    "<region id=\"back\"",
    "is taken by the area at" },
  { "felt-twice",
    "<felt region=\"sit-bone\"",
    "<felt region=\"groin-crease\"",
    HIP_DIAGNOSTIC_DUPLICATE,
    "strength=\"2\"",
    "<felt> for the region “groin-crease” is there twice" },
  { "evidence-twice",
    "<evidence finding=\"hurts-to-walk\"",
    "<evidence finding=\"stairs-hurt\"",
    HIP_DIAGNOSTIC_DUPLICATE,
    "A note.",
    "is there twice" },
  { "source-twice",
    "sources=\"smith2020 jones_1999\"",
    "sources=\"smith2020 smith2020\"",
    HIP_DIAGNOSTIC_DUPLICATE,
    "<red-flag",
    "names “smith2020” twice" },
  { "no-sources",
    "urgency=\"stop-and-get-assessed\" sources=\"smith2020 jones_1999\"",
    "urgency=\"stop-and-get-assessed\"",
    HIP_DIAGNOSTIC_SOURCE,
    "<red-flag",
    "lacks the attribute “sources”" },
  { "no-evidence-source",
    "basis=\"published LR\" lr-positive=\"3\" source=\"smith2020\"",
    "basis=\"published LR\" lr-positive=\"3\"",
    HIP_DIAGNOSTIC_SOURCE,
    "published LR",
    "lacks the attribute “source”" },
  { "no-review-date", " reviewed=\"2026-11\"", "", HIP_DIAGNOSTIC_MARKUP, "<condition id", "lacks the attribute “reviewed”" },
  { "bad-review-date", "reviewed=\"2026-11\"", "reviewed=\"2026-13\"", HIP_DIAGNOSTIC_VALUE, "2026-13", "write year and month" },
  { "strength-too-high", "strength=\"5\"", "strength=\"6\"", HIP_DIAGNOSTIC_VALUE, "strength=\"6\"", "from 1 to 5" },
  { "strength-zero", "strength=\"2\"", "strength=\"0\"", HIP_DIAGNOSTIC_VALUE, "strength=\"0\"", "from 1 to 5" },
  { "points-too-high", "if-present=\"2\"", "if-present=\"6\"", HIP_DIAGNOSTIC_VALUE, "if-present=\"6\"", "from -5 to 5" },
  { "points-no-number", "if-absent=\"-1\"", "if-absent=\"little\"", HIP_DIAGNOSTIC_VALUE, "if-absent=\"little\"", "from -5 to 5" },
  { "points-huge", "if-absent=\"-1\"", "if-absent=\"-99999999999999999999\"", HIP_DIAGNOSTIC_VALUE, "-9999", "from -5 to 5" },
  { "weeks-backwards", "weeks=\"1-3\"", "weeks=\"3-1\"", HIP_DIAGNOSTIC_VALUE, "weeks=\"3-1\"", "as 1-3" },
  { "recheck-never", "<recheck days=\"14\"/>", "<recheck days=\"0\"/>", HIP_DIAGNOSTIC_VALUE, "<recheck", "from 1 to 365" },
  { "red-flag-self-care",
    "urgency=\"stop-and-get-assessed\"",
    "urgency=\"self-care\"",
    HIP_DIAGNOSTIC_VALUE,
    "<red-flag",
    "write one of: see-a-clinician-soon" },
  { "unknown-view", "views=\"back\"", "views=\"back top\"", HIP_DIAGNOSTIC_VALUE, "back top", "write one of: front" },
  { "rule-unknown-finding",
    "          stairs-hurt</when>",
    "          stair-hurt</when>",
    HIP_DIAGNOSTIC_REFERENCE,
    "stair-hurt",
    "did you mean “stairs-hurt”?" },
  { "rule-unknown-set", "@deep;", "@dep;", HIP_DIAGNOSTIC_REFERENCE, "@dep;", "no set “dep”; did you mean “deep”?" },
  { "rule-empty-clause", "@deep;", "@deep;;", HIP_DIAGNOSTIC_RULE, "@deep;;", "Something is missing" },
  { "rule-wrong-sign",
    "          stairs-hurt</when>",
    "          stairs-hurt, limp</when>",
    HIP_DIAGNOSTIC_RULE,
    "stairs-hurt, limp",
    "neither a finding nor an @set" },
  { "set-circle",
    "<set id=\"low\" regions=\"back\"/>",
    "<set id=\"low\" regions=\"back @low\"/>",
    HIP_DIAGNOSTIC_RULE,
    "back @low",
    "@low → @low" },
  { "set-unknown",
    "<set id=\"low\" regions=\"back\"/>",
    "<set id=\"low\" regions=\"bck\"/>",
    HIP_DIAGNOSTIC_REFERENCE,
    "\"bck\"",
    "no area or region “bck”" },
  { "set-twice",
    "<set id=\"low\" regions=\"back\"/>",
    "<set id=\"low\" regions=\"back back\"/>",
    HIP_DIAGNOSTIC_DUPLICATE,
    "back back",
    "names “back” twice" },
};

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_autofree char *place = NULL;
  const char *text;

  small_catalogue_init (&small);
  small_catalogue_replace (&small, fault->old_text, fault->new_text);
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_validate (source, diagnostics);

  print_diagnostics (diagnostics);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  text = hip_diagnostics_get_text (diagnostics, 0);
  g_assert_cmpint (hip_diagnostics_get_kind (diagnostics, 0), ==, fault->kind);
  g_assert_nonnull (strstr (text, fault->part));
  place = g_strdup_printf (".xml:%u: ", small_catalogue_line_of (&small, fault->place));
  g_assert_nonnull (strstr (text, place));
}

static void
test_no_reasons (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;

  small_catalogue_init (&small);
  small_catalogue_replace (&small,
                           "    <evidence finding=\"hurts-to-walk\" if-present=\"-2\" if-absent=\"0\" basis=\"published"
                           " LR\" lr-positive=\"3\""
                           " source=\"smith2020\"/>\n",
                           "");
  small_catalogue_replace (&small,
                           "    <evidence finding=\"stairs-hurt\" if-present=\"2\" if-absent=\"-1\" basis=\"derived from Sn 60\""
                           " source=\"jones_1999\">A note.</evidence>\n",
                           "");
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_validate (source, diagnostics);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_cmpint (hip_diagnostics_get_kind (diagnostics, 0), ==, HIP_DIAGNOSTIC_REASON);
}

/* A pair that is said at both of the two is told once. */
static void
test_exclusion_twice (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;

  small_catalogue_init (&small);
  small_catalogue_replace (&small, "<finding id=\"stairs-hurt\"", "<finding id=\"stairs-hurt\" excludes=\"hurts-to-walk\"");
  small_catalogue_replace (&small, "<finding id=\"hurts-to-walk\"", "<finding id=\"hurts-to-walk\" excludes=\"stairs-hurt\"");
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_validate (source, diagnostics);

  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_cmpint (hip_diagnostics_get_kind (diagnostics, 0), ==, HIP_DIAGNOSTIC_DUPLICATE);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), "say it once"));
}

static void
test_set_circle (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_autoptr (GPtrArray) members = NULL;

  small_catalogue_init (&small);
  small_catalogue_replace (&small, "<set id=\"low\" regions=\"back\"/>", "<set id=\"low\" regions=\"back @deep\"/>");
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_validate (source, diagnostics);

  /* Each of the two sets is told. */
  g_assert_cmpuint (hip_diagnostics_count_kind (diagnostics, HIP_DIAGNOSTIC_RULE), ==, 2);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), "@deep → @low → @deep"));

  /* Following the circle comes to an end. */
  members = hip_catalogue_source_dup_set_members (source, "deep");
  g_assert_cmpuint (members->len, ==, 2);
}

/* Each of these compiles, but isn't good enough. */
static const Fault shortcomings[] = {
  { "you-have",
    "It hurts to sit and to run fast.",
    "You have a sore tendon.",
    HIP_DIAGNOSTIC_WORDING,
    "<feels>",
    "says “You have”" },
  { "diagnosis",
    "A clinician presses the bone.",
    "A clinician makes the diagnosis.",
    HIP_DIAGNOSTIC_WORDING,
    "<clinician>",
    "says “diagnosis”" },
  { "rules-out",
    "A clinician presses the bone.",
    "An X-ray rules out a break.",
    HIP_DIAGNOSTIC_WORDING,
    "<clinician>",
    "says “rules out”" },
  { "safe-to-run", "Run less.", "It is safe to run.", HIP_DIAGNOSTIC_WORDING, "<running", "says “safe to run”" },
  { "percentage", "One good trial.", "It helped 52 % of them.", HIP_DIAGNOSTIC_WORDING, "<grade-reason>", "says “52 %”" },
  { "worn-out",
    "The tendon at the sit bone is sore.",
    "The tendon is worn out.",
    HIP_DIAGNOSTIC_WORDING,
    "<summary>",
    "says “worn out”" },
  { "damaged",
    "The tendon at the sit bone is sore.",
    "The tendon is damaged.",
    HIP_DIAGNOSTIC_WORDING,
    "<summary>",
    "says “damaged”" },
  { "bone-on-bone",
    "The tendon at the sit bone is sore.",
    "It is bone on bone.",
    HIP_DIAGNOSTIC_WORDING,
    "<summary>",
    "says “bone on bone”" },
  { "out-of-line",
    "The tendon at the sit bone is sore.",
    "The hip is out of line.",
    HIP_DIAGNOSTIC_WORDING,
    "<summary>",
    "says “out of line”" },
  { "dose", "Run half as far.", "Take 200 mg of something.", HIP_DIAGNOSTIC_WORDING, "<do>Take", "says “200 mg”" },
  { "percentage-in-claim", "Do not rest.", "Nine in ten, or 90%.", HIP_DIAGNOSTIC_WORDING, "<side-b>", "says “90%”" },
  { "hard-to-read",
    "The tendon at the sit bone is sore.",
    "Repetitive acceleration predisposes individuals to considerable irritation, necessitating temporary modification of"
    " activities.",
    HIP_DIAGNOSTIC_READING,
    "<summary>",
    "The reading grade of the <summary> of “tendon-pain” is" },
  { "no-reason-against",
    "<evidence finding=\"hurts-to-walk\" if-present=\"-2\" if-absent=\"0\" basis=\"published LR\" lr-positive=\"3\""
    " source=\"smith2020\"/>\n"
    "    <evidence finding=\"stairs-hurt\" if-present=\"2\" if-absent=\"-1\"",
    "<evidence finding=\"hurts-to-walk\" if-present=\"2\" if-absent=\"0\" basis=\"published LR\" source=\"smith2020\"/>\n"
    "    <evidence finding=\"stairs-hurt\" if-present=\"2\" if-absent=\"0\"",
    HIP_DIAGNOSTIC_REASON,
    "<condition id",
    "Nothing speaks against the condition" },
  { "no-points", "if-present=\"-2\"", "if-present=\"0\"", HIP_DIAGNOSTIC_VALUE, "published LR", "no points either way" },
  { "must-not-miss-self-care",
    "tier=\"core\"",
    "tier=\"must-not-miss\"",
    HIP_DIAGNOSTIC_VALUE,
    "<condition id",
    "raise its urgency" },
  { "no-running",
    "<running verdict=\"change\">Run less.</running>",
    "",
    HIP_DIAGNOSTIC_COVERAGE,
    "<condition id",
    "lacks <running>" },
  { "region-without-condition",
    "<felt region=\"groin-crease\" strength=\"2\" kind=\"referred or uncommon\" source=\"smith2020\" basis=\"expert ordinal\"/>",
    "",
    HIP_DIAGNOSTIC_COVERAGE,
    "<region id=\"groin-crease\"",
    "has no condition" },
  { "claim-lands-nowhere",
    "lands-in=\"tendon-pain sit-bone m01\"",
    "lands-in=\"lonely\"",
    HIP_DIAGNOSTIC_COVERAGE,
    "<seed-claim",
    "nothing that a click reaches" },
  { "claim-without-source",
    " sources=\"jones_1999\" lands-in=\"tendon-pain sit-bone m01\">\n"
    "    <text>The joint is worn out.</text>\n"
    "    <why>Most pain here passes.</why>\n",
    " lands-in=\"tendon-pain sit-bone m01\">\n"
    "    <text>The joint is sore.</text>\n",
    HIP_DIAGNOSTIC_SOURCE,
    "<text>The joint",
    "<text> says something without a source" },
  { "file-without-review-date",
    " reviewed=\"2026-10\"",
    "",
    HIP_DIAGNOSTIC_SOURCE,
    "<catalogue format=\"1\">\n  <source",
    "the red flag “cannot-walk” and the others here" },
  { "action-repeats-urgency",
    "Stop running. See a doctor this week.",
    "Stop and get assessed. Take a taxi.",
    HIP_DIAGNOSTIC_WORDING,
    "<action>",
    "says “stop and get assessed”" },
  { "mechanism-of-nothing",
    " conditions=\"tendon-pain\" sources",
    " sources",
    HIP_DIAGNOSTIC_COVERAGE,
    "<mechanism id=\"m01\"",
    "No condition tells of the mechanism “m01”" },
  { "two-kinds-of-a-node",
    "<cause>Too much too soon</cause>",
    "<cause>Sore tendon</cause>",
    HIP_DIAGNOSTIC_REFERENCE,
    "<effect",
    "“Sore tendon” has other structures here" },
  { "dead-clause",
    "          stairs-hurt</when>",
    "          stairs-hurt; stairs-hurt &amp; @nowhere</when>",
    HIP_DIAGNOSTIC_COVERAGE,
    "<red-flag",
    "“stairs-hurt & @nowhere” can't hold at any region" },
};

static void
test_shortcoming (gconstpointer data)
{
  const Fault *fault = data;
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipDiagnostics) faults_found = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_auto (HipCatalogueFigures) figures = { 0 };
  g_autofree char *place = NULL;
  const char *text;

  small_catalogue_init (&small);
  small_catalogue_replace (&small, fault->old_text, fault->new_text);

  /* Something to lead a claim to that leads no further, and a set of an area without regions. */
  if (g_str_equal (fault->name, "claim-lands-nowhere"))
    small_catalogue_replace (&small,
                             "  <area id=\"front\"",
                             "  <structure id=\"lonely\" kind=\"bone\""
                             " layer=\"bones\"><name>A</name><term>b</term><latin>c</latin></structure>\n"
                             "  <area id=\"front\"");
  if (g_str_equal (fault->name, "dead-clause"))
    small_catalogue_replace (&small,
                             "  <set id=\"low\"",
                             "  <area id=\"elsewhere\" structures=\"hip-joint\"><name>A</name><landmark>B.</landmark></area>\n"
                             "  <set id=\"nowhere\" regions=\"elsewhere\"/>\n"
                             "  <set id=\"low\"");

  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_validate (source, faults_found);
  print_diagnostics (faults_found);
  g_assert_cmpuint (hip_diagnostics_get_count (faults_found), ==, 0);

  hip_catalogue_check (source, NULL, &figures, diagnostics);
  print_diagnostics (diagnostics);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  text = hip_diagnostics_get_text (diagnostics, 0);
  g_assert_cmpint (hip_diagnostics_get_kind (diagnostics, 0), ==, fault->kind);
  g_assert_nonnull (strstr (text, fault->part));
  place = g_strdup_printf (".xml:%u: ", small_catalogue_line_of (&small, fault->place));
  g_assert_nonnull (strstr (text, place));
}

/* Questions may say what statements may not, and claims may be told as they were made. */
static void
test_allowed_words (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_auto (HipCatalogueFigures) figures = { 0 };

  small_catalogue_init (&small);
  small_catalogue_replace (&small, "Does plain walking hurt?", "Do you have pain when you walk?");
  small_catalogue_replace (&small, "Walk the rest.", "Walk if you have time, and as far as you have to.");
  small_catalogue_replace (&small, "Rest a little.", "The bone is not damaged.");
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_check (source, NULL, &figures, diagnostics);

  print_diagnostics (diagnostics);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 0);
}

static void
write_picture (const char *directory,
               const char *name,
               const char *ids)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GString) svg = g_string_new ("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (svg, "<g id=\"%s\"/>\n", words[i]);
  g_string_append (svg, "</svg>\n");
  g_file_set_contents (path, svg->str, svg->len, &error);
  g_assert_no_error (error);
}

static void
test_artwork (void)
{
  static const struct
  {
    const char *front;
    const char *part; /* of the only message, or NULL when all is well */
  } cases[] = {
    { "region-groin-crease-right region-groin-crease-left structure-hip-joint-left", NULL },
    { "region-groin-crease-right structure-hip-joint-left", "has no “region-groin-crease-left”" },
    { "region-groin-crease-right region-groin-crease-left region-sit-bone-left structure-hip-joint-left", "“front” isn't"
                                                                                                          " among the views" },
    { "region-groin-crease-right region-groin-crease-left region-navel structure-hip-joint-left", "“region-navel” is no region" },
    { "region-groin-crease-right region-groin-crease-left", "The structure “hip-joint” is in no picture" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (SmallCatalogue) small = { 0 };
      g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
      g_autoptr (HipCatalogueSource) source = NULL;
      g_autofree char *artwork = NULL;

      small_catalogue_init (&small);
      small_catalogue_write (&small);
      artwork = small_catalogue_path (&small, "artwork");
      g_assert_cmpint (g_mkdir (artwork, 0755), ==, 0);
      write_picture (artwork, "front.svg", cases[i].front);
      write_picture (artwork, "side.svg", "region-groin-crease-right");
      write_picture (artwork, "back.svg", "region-sit-bone-left region-sit-bone-right structure-ischial-tuberosity-right"
                                          " structure-navel");
      write_picture (artwork, "low-back.svg", "layer-skin");

      source = hip_catalogue_source_load (small.directory, diagnostics);
      hip_catalogue_check_artwork (source, artwork, diagnostics);

      print_diagnostics (diagnostics);
      g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, cases[i].part != NULL ? 1 : 0);
      if (cases[i].part != NULL)
        g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), cases[i].part));
    }
}

static void
test_missing_picture (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;

  small_catalogue_init (&small);
  small_catalogue_write (&small);
  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_check_artwork (source, small.directory, diagnostics);

  g_assert_cmpuint (hip_diagnostics_count_kind (diagnostics, HIP_DIAGNOSTIC_ARTWORK), ==, HIP_N_VIEWS);
}

static void
test_condition_file (void)
{
  g_auto (SmallCatalogue) small = { 0 };
  g_autoptr (HipDiagnostics) diagnostics = hip_diagnostics_new ();
  g_autoptr (HipCatalogueSource) source = NULL;
  g_auto (HipCatalogueFigures) figures = { 0 };
  g_autofree char *old_path = NULL;
  g_autofree char *new_path = NULL;

  small_catalogue_init (&small);
  small_catalogue_write (&small);
  old_path = small_catalogue_path (&small, "conditions/tendon-pain.xml");
  new_path = small_catalogue_path (&small, "conditions/other.xml");
  g_assert_cmpint (g_rename (old_path, new_path), ==, 0);

  source = hip_catalogue_source_load (small.directory, diagnostics);
  hip_catalogue_check (source, NULL, &figures, diagnostics);
  g_assert_cmpuint (hip_diagnostics_get_count (diagnostics), ==, 1);
  g_assert_nonnull (strstr (hip_diagnostics_get_text (diagnostics, 0), "move “tendon-pain” to conditions/tendon-pain.xml"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue-check/clean", test_clean);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/catalogue-check/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  for (guint i = 0; i < G_N_ELEMENTS (shortcomings); i++)
    {
      g_autofree char *path = g_strconcat ("/catalogue-check/shortcoming/", shortcomings[i].name, NULL);

      g_test_add_data_func (path, &shortcomings[i], test_shortcoming);
    }
  g_test_add_func ("/catalogue-check/no-reasons", test_no_reasons);
  g_test_add_func ("/catalogue-check/exclusion-twice", test_exclusion_twice);
  g_test_add_func ("/catalogue-check/set-circle", test_set_circle);
  g_test_add_func ("/catalogue-check/allowed-words", test_allowed_words);
  g_test_add_func ("/catalogue-check/artwork", test_artwork);
  g_test_add_func ("/catalogue-check/missing-picture", test_missing_picture);
  g_test_add_func ("/catalogue-check/condition-file", test_condition_file);

  return g_test_run ();
}
