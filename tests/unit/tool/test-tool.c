/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  int   status;
  char *output;
  char *errors;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->output);
  g_free (run->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Runs the tool with arguments that are separated by single spaces. */
static Run
run_tool (const char *arguments)
{
  g_autofree char *line = g_strdup_printf ("%s %s", g_getenv ("HIP_MAP_TOOL"), arguments);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  Run run = { 0 };

  process = g_subprocess_newv ((const char * const *) argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &run.output, &run.errors, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);

  return run;
}

static JsonNode *
run_for_json (const char *arguments)
{
  g_auto (Run) run = run_tool (arguments);
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  g_assert_cmpstr (run.errors, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  node = json_from_string (run.output, &error);
  g_assert_no_error (error);

  return node;
}

/* One line that names the thing and, where one is near, the right word. */
static void
assert_refused (const char *arguments,
                int         status,
                const char *names,
                const char *suggests)
{
  g_auto (Run) run = run_tool (arguments);

  g_test_message ("%s → %s", arguments, run.errors);
  g_assert_cmpint (run.status, ==, status);
  g_assert_cmpstr (run.output, ==, "");
  g_assert_nonnull (strstr (run.errors, names));
  if (suggests != NULL)
    g_assert_nonnull (strstr (run.errors, suggests));
  g_assert_true (g_str_has_suffix (run.errors, "\n"));
  g_assert_true (strchr (run.errors, '\n') == run.errors + strlen (run.errors) - 1);
}

static void
test_list (void)
{
  const struct
  {
    const char *what;
    guint       least;
    const char *member;
  } lists[] = {
    { "regions", 20, "name" },     { "structures", 71, "name" },  { "conditions", 45, "name" },
    { "findings", 82, "name" },    { "red-flags", 49, "name" },   { "self-care", 62, "title" },
    { "mechanisms", 56, "text" },  { "sources", 152, "title" },   { "seed-claims", 104, "text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("list %s --format json", lists[i].what);
      g_autofree char *text_arguments = g_strdup_printf ("list %s", lists[i].what);
      g_autoptr (JsonNode) node = run_for_json (arguments);
      g_auto (Run) text = run_tool (text_arguments);
      JsonArray *array = json_node_get_array (node);

      g_assert_cmpuint (json_array_get_length (array), >=, lists[i].least);
      for (guint j = 0; j < json_array_get_length (array); j++)
        {
          JsonObject *object = json_array_get_object_element (array, j);

          g_assert_cmpstr (json_object_get_string_member (object, "id"), !=, "");
          g_assert_cmpstr (json_object_get_string_member (object, lists[i].member), !=, "");
        }

      g_assert_cmpint (text.status, ==, 0);
      g_assert_cmpuint (strlen (text.output), >, 100);
    }
}

static void
test_query_json (void)
{
  g_autoptr (JsonNode) node = run_for_json (
    "query --region groin-crease:right --yes pinch-in-deep-bend --no sudden-onset --safety-done --format json");
  JsonObject *root = json_node_get_object (node);
  JsonArray *ranked = json_object_get_array_member (root, "ranked");
  const char *arrays[] = { "red_flags", "ask_next", "self_care" };

  g_assert_true (json_object_has_member (root, "no_ranking_because"));
  g_assert_cmpstr (json_object_get_string_member (root, "urgency"), !=, "not-known-yet");
  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_assert_nonnull (json_object_get_array_member (root, arrays[i]));

  g_assert_cmpuint (json_array_get_length (ranked), >, 10);
  for (guint i = 0; i < json_array_get_length (ranked); i++)
    {
      JsonObject *candidate = json_array_get_object_element (ranked, i);
      JsonArray *reasons_for = json_object_get_array_member (candidate, "for");
      JsonArray *reasons_against = json_object_get_array_member (candidate, "against");
      gint64 points = 0;

      for (guint j = 0; j < json_array_get_length (reasons_for); j++)
        points += json_object_get_int_member (json_array_get_object_element (reasons_for, j), "points");
      for (guint j = 0; j < json_array_get_length (reasons_against); j++)
        points += json_object_get_int_member (json_array_get_object_element (reasons_against, j), "points");

      g_assert_cmpint (points, ==, json_object_get_int_member (candidate, "score"));
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (candidate, "structures")), >, 0);
      g_assert_true (json_object_has_member (candidate, "band"));
      g_assert_true (json_object_has_member (candidate, "lane"));
      g_assert_nonnull (json_object_get_array_member (candidate, "not_asked"));
      g_assert_nonnull (json_object_get_array_member (candidate, "self_care"));
      if (i > 0)
        g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (ranked, i - 1), "score"), >=,
                         json_object_get_int_member (candidate, "score"));
    }
}

static void
test_query_unanswered (void)
{
  g_autoptr (JsonNode) node = run_for_json ("query --region sit-bone --format json");
  JsonObject *root = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (root, "urgency"), ==, "not-known-yet");
  g_assert_cmpstr (json_object_get_string_member (root, "no_ranking_because"), !=, NULL);
}

static void
test_query_text (void)
{
  g_auto (Run) run = run_tool ("query --region sit-bone:left");

  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.output, "left"));
  g_assert_nonnull (strstr (run.output, "Safety check not done"));
  g_assert_nonnull (strstr (run.output, "Fits best"));
  g_assert_nonnull (strstr (run.output, "Do now"));
}

static void
test_emergency_hides_ranking (void)
{
  g_auto (Run) run = run_tool ("query --region lumbar-midline --yes saddle-or-bladder-change");

  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.output, "Emergency"));
  g_assert_null (strstr (run.output, "Fits best"));
}

static void
test_evaluate (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "vignettes.tsv", NULL);
  g_autofree char *arguments = g_strdup_printf ("evaluate %s", path);
  g_autoptr (JsonNode) node = run_for_json (arguments);
  JsonObject *root = json_node_get_object (node);

  g_assert_cmpint (json_object_get_int_member (root, "n"), ==, 35);
  g_assert_cmpint (json_object_get_int_member (root, "first"), >=, 32);
  g_assert_cmpint (json_object_get_int_member (root, "top3"), >=, 34);
  g_assert_cmpint (json_object_get_int_member (root, "urgency_exact"), ==, 35);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "under_triaged")), ==, 0);
}

static guint
count_expected (const char *path,
                const char *urgency)
{
  g_autofree char *text = NULL;
  g_autofree char *ending = g_strdup_printf ("\t%s", urgency);
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    n += g_str_has_suffix (lines[i], ending);

  return n;
}

static guint
count_named (JsonArray  *ids,
             const char *path,
             const char *urgency)
{
  g_autofree char *text = NULL;
  g_autofree char *ending = g_strdup_printf ("\t%s", urgency);
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      g_autofree char *beginning = g_strdup_printf ("%s\t", json_array_get_string_element (ids, i));

      for (guint j = 1; lines[j] != NULL; j++)
        n += g_str_has_prefix (lines[j], beginning) && g_str_has_suffix (lines[j], ending);
    }

  return n;
}

/* Stories by somebody who had seen only regions and questions, neither points nor rules. Whoever should stop or go to an emergency
 * department is never sent lower, and at most one in five who can look after themselves is sent higher. */
static void
test_evaluate_stories (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "stories.tsv", NULL);
  g_autofree char *arguments = g_strdup_printf ("evaluate %s", path);
  g_autoptr (JsonNode) node = run_for_json (arguments);
  JsonObject *root = json_node_get_object (node);
  JsonArray *under = json_object_get_array_member (root, "under_triaged");
  JsonArray *over = json_object_get_array_member (root, "over_triaged");
  gint64 n = json_object_get_int_member (root, "n");

  g_assert_cmpint (n, ==, 160);
  g_assert_cmpint (json_object_get_int_member (root, "first") * 100, >=, 90 * n);
  g_assert_cmpint (json_object_get_int_member (root, "top3") * 100, >=, 97 * n);
  g_assert_cmpuint (count_named (under, path, "emergency"), ==, 0);
  g_assert_cmpuint (count_named (under, path, "stop-and-get-assessed"), ==, 0);
  g_assert_cmpuint (count_named (over, path, "self-care") * 5, <=, count_expected (path, "self-care"));
}

static void
test_evaluate_bad_files (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "hip-map-cases.tsv", NULL);
  g_autofree char *arguments = g_strdup_printf ("evaluate %s", path);

  g_assert_true (g_file_set_contents (path, "regions\tfindings_present\nsit-bone\t\n", -1, NULL));
  assert_refused (arguments, 1, "name the columns", NULL);

  g_assert_true (g_file_set_contents (path, "id\tregions\tfindings_present\na\tsit-bon\t\n", -1, NULL));
  assert_refused (arguments, 1, ":2:", "sit-bone");

  g_assert_true (g_file_set_contents (path, "id\tregions\tfindings_present\na\tsit-bone\tlimpp\n", -1, NULL));
  assert_refused (arguments, 1, "limpp", "limp");

  g_assert_true (g_file_set_contents (path, "id\tregions\texpected_urgency\na\tsit-bone\tpanic\n", -1, NULL));
  assert_refused (arguments, 1, "panic", "self-care");

  g_assert_true (g_file_set_contents (path, "id\tregions\n\xff\xfe\n", -1, NULL));
  assert_refused (arguments, 1, "UTF-8", NULL);

  assert_refused ("evaluate /nowhere/cases.tsv", 1, "/nowhere/cases.tsv", NULL);
}

static void
test_handout (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "handout.pdf", NULL);
  g_autofree char *arguments = g_strdup_printf ("handout --region sit-bone:left --yes sit-bone-pain --safety-done --paper letter "
                                                "--step walk-run-return --pain 4 --note Thursday --date 2026-11-28 %s", path);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;
  g_auto (Run) run = run_tool (arguments);
  g_auto (Run) again = { 0 };

  g_assert_cmpstr (run.errors, ==, "");
  g_assert_cmpstr (run.output, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_file_get_contents (path, &first, &first_length, NULL));
  g_assert_true (g_str_has_prefix (first, "%PDF-"));

  /* The same words on the same day are the same file. */
  again = run_tool (arguments);
  g_assert_cmpint (again.status, ==, 0);
  g_assert_true (g_file_get_contents (path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
  g_unlink (path);
}

/* Steps are no reason to go without the page that says to stop. */
static void
test_handout_referral (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "referral.pdf", NULL);
  g_autofree char *arguments = g_strdup_printf ("handout --region lumbar-midline --yes saddle-or-bladder-change "
                                                "--step walk-run-return %s", path);
  g_auto (Run) run = run_tool (arguments);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.errors, "referral note"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
}

static void
test_handout_refuses (void)
{
  const struct
  {
    const char *arguments;
    int         status;
    const char *names;
    const char *suggests;
  } cases[] = {
    { "handout --region sit-bone:left", 2, "PDF", "--help" },
    { "handout --region sit-bone:left a.pdf b.pdf", 2, "one PDF", NULL },
    { "handout OUT", 2, "--region", NULL },
    { "handout --region sit-bon:left OUT", 2, "sit-bon", "sit-bone" },
    { "handout --region sit-bone:left --yes limpp OUT", 2, "limpp", "limp" },
    { "handout --region sit-bone:left --step walk-run-retrn OUT", 2, "walk-run-retrn", "walk-run-return" },
    { "handout --region sit-bone:left --step stop-impact-and-get-checked OUT", 2, "not offered", "walk-run-return" },
    { "handout --region sit-bone:left --paper a5 OUT", 2, "a5", "letter" },
    { "handout --region sit-bone:left --date 2026-02-30 OUT", 2, "2026-02-30", "2026-12-31" },
    { "handout --region sit-bone:left --date tomorrow OUT", 2, "tomorrow", NULL },
    { "handout --region sit-bone:left --recheck 2026-1 OUT", 2, "2026-1", NULL },
    { "handout --region sit-bone:left --pain 11 OUT", 2, "11", "0 to 10" },
    { "handout --region sit-bone:left --pain much OUT", 2, "much", NULL },
    { "handout --region sit-bone:left --pain 1 --pain 2 OUT", 2, "--pain", "--region" },
    { "handout --region sit-bone:left --direction up OUT", 2, "up", "rtl" },
    { "handout --region sit-bone:left --language xx OUT", 2, "xx", "en" },
    { "handout --region sit-bone:left --loud OUT", 2, "--loud", "--help" },
    { "handout --region sit-bone:left --catalogue /nowhere.db OUT", 1, "/nowhere.db", NULL },
    { "handout --region sit-bone:left /nowhere/handout.pdf", 1, "/nowhere/handout.pdf", NULL },
    { "handout --region sit-bone:left /", 1, "/", NULL },
  };
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "refused.pdf", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) arguments = g_string_new (cases[i].arguments);

      g_string_replace (arguments, "OUT", path, 0);
      assert_refused (arguments->str, cases[i].status, cases[i].names, cases[i].suggests);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* What was asked for is on the page, or there is no page. */
static void
test_handout_long_note (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "long.pdf", NULL);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *arguments = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (note, "word%u-", i);

  arguments = g_strdup_printf ("handout --region sit-bone:left --note %s %s", note->str, path);
  assert_refused (arguments, 2, "note does not fit", "--two-pages");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_bad_arguments (void)
{
  assert_refused ("qeury", 2, "qeury", "query");
  assert_refused ("list region", 2, "region", "regions");
  assert_refused ("list", 2, "list", NULL);
  assert_refused ("list regions --format xml", 2, "xml", "json");
  assert_refused ("query", 2, "--region", NULL);
  assert_refused ("query --region groin", 2, "groin", "groin-crease");
  assert_refused ("query --region sit-bone:up", 2, "up", "left");
  assert_refused ("query --region sit-bone --yes feverish", 2, "feverish", "fever-or-unwell");
  assert_refused ("query --region sit-bone --yes limp --no limp", 2, "limp", NULL);
  assert_refused ("query --region sit-bone --loud", 2, "--loud", "--help");
  assert_refused ("query --region sit-bone extra", 2, "extra", NULL);
  assert_refused ("query --region sit-bone --catalogue /nowhere.db", 1, "/nowhere.db", NULL);
  assert_refused ("query --region sit-bone --catalogue /", 1, "folder", NULL);
  assert_refused ("check --terms .", 2, "--terms", "--help");
  assert_refused ("check --language ../de .", 2, "../de", "pt_BR");
  assert_refused ("check --language xx --po /nowhere .", 1, "/nowhere/xx.po", NULL);
}

static void
test_help_and_version (void)
{
  g_auto (Run) version = run_tool ("--version");
  g_auto (Run) help = run_tool ("--help");
  g_auto (Run) query_help = run_tool ("query --help");

  g_assert_cmpint (version.status, ==, 0);
  g_assert_cmpstr (version.output, ==, "hip-map-tool " PACKAGE_VERSION "\n");
  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.output, "evaluate"));
  g_assert_cmpint (query_help.status, ==, 0);
  g_assert_nonnull (strstr (query_help.output, "--safety-done"));
}

static void
test_figures (void)
{
  assert_refused ("figures", 2, "name the folder of the catalogue", NULL);
  assert_refused ("figures /nowhere/at/all", 1, "there is no folder “/nowhere/at/all”", NULL);
  assert_refused ("figures --cases=/nowhere.tsv /tmp", 1, "/nowhere.tsv", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tool/list", test_list);
  g_test_add_func ("/tool/query/json", test_query_json);
  g_test_add_func ("/tool/query/unanswered", test_query_unanswered);
  g_test_add_func ("/tool/query/text", test_query_text);
  g_test_add_func ("/tool/query/emergency-hides-ranking", test_emergency_hides_ranking);
  g_test_add_func ("/tool/evaluate", test_evaluate);
  g_test_add_func ("/tool/evaluate/stories", test_evaluate_stories);
  g_test_add_func ("/tool/evaluate/bad-files", test_evaluate_bad_files);
  g_test_add_func ("/tool/handout", test_handout);
  g_test_add_func ("/tool/handout/referral", test_handout_referral);
  g_test_add_func ("/tool/handout/refuses", test_handout_refuses);
  g_test_add_func ("/tool/handout/long-note", test_handout_long_note);
  g_test_add_func ("/tool/bad-arguments", test_bad_arguments);
  g_test_add_func ("/tool/help-and-version", test_help_and_version);
  g_test_add_func ("/tool/figures", test_figures);

  return g_test_run ();
}
