/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "hip-records-limits.h"
#include "records-help.h"

#define ATHLETE "0b6f1a52-7c1e-4b7f-9d52-3f8f4f0e8a11"
#define OTHER "f3f0c8aa-1111-4222-8333-94a5b6c7d8e9"
#define SESSION "2d9be2b4-8c0f-4a41-b0fb-6f5d7f2d3c01"

/* A file of one athlete, of which the members are given. */
#define FILE_OF(athletes) "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": [" athletes "]}"
#define ATHLETE_WITH(members) FILE_OF ("{\"id\": \"" ATHLETE "\", \"name\": \"A. B.\"" members "}")
#define SESSION_WITH(members) \
  ATHLETE_WITH (", \"sessions\": [{\"id\": \"" SESSION "\", \"start\": \"2026-11-21T16:14:09+01:00\"" members "}]")

static char *
read_frozen (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "records-1.json", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return g_steal_pointer (&text);
}

/* Preview and import of a text that can be imported. */
static HipImport *
import_text (RecordsFixture *fixture,
             const char     *text)
{
  g_autoptr (GError) error = NULL;
  HipImport *import = preview_text (fixture->records, text, -1, &error);

  g_assert_no_error (error);
  g_assert_true (import_previewed (fixture->records, import, &error));
  g_assert_no_error (error);

  return import;
}

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, old, new, 0), >, 0);

  return g_string_free (g_steal_pointer (&changed), FALSE);
}

/* The counts as "new changed same older refused" of athletes, then of sessions. */
static void
assert_counts (HipImport  *import,
               const char *expected)
{
  g_autoptr (GString) counts = g_string_new (NULL);

  for (guint kind = 0; kind < HIP_N_IMPORT_KINDS; kind++)
    {
      for (guint verdict = 0; verdict < HIP_N_IMPORT_VERDICTS; verdict++)
        g_string_append_printf (counts, "%u ", hip_import_get_count (import, kind, verdict));
    }

  g_assert_cmpstr (counts->str, ==, expected);
}

/* Byte for byte the same after it was all erased and came back. */
static void
test_round_trip (RecordsFixture *fixture,
                 gconstpointer   data)
{
  g_autofree char *before = NULL;
  g_autofree char *erased = NULL;
  g_autofree char *after = NULL;
  g_autoptr (HipImport) import = NULL;
  g_autoptr (GPtrArray) athletes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("Åthlete %u “<b>”\\", i);
      g_autoptr (HipAthlete) athlete = hip_athlete_new (name);

      for (guint j = 0; j < i; j++)
        {
          g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), j / 2);

          g_assert_true (save_session (fixture->records, session, athlete, &error));
        }
      g_assert_true (save_athlete (fixture->records, athlete, &error));
    }
  before = export_records (fixture->records, NULL, &error);
  g_assert_no_error (error);

  athletes = list_athletes (fixture->records, NULL, &error);
  for (guint i = 0; i < athletes->len; i++)
    g_assert_true (erase_athlete (fixture->records, hip_athlete_get_id (g_ptr_array_index (athletes, i)), NULL, &error));
  erased = export_records (fixture->records, NULL, &error);
  g_assert_cmpstr (erased, ==, "{\n  \"format\": \"io.github.hipmap.records\",\n  \"version\": 1,\n  \"athletes\": []\n}\n");

  import = import_text (fixture, before);
  assert_counts (import, "7 0 0 0 0 21 0 0 0 0 ");
  after = export_records (fixture->records, NULL, &error);
  g_assert_cmpstr (before, ==, after);
}

/* Into a store of another coach, and nothing but that athlete. */
static void
test_one_athlete (RecordsFixture *fixture,
                  gconstpointer   data)
{
  g_autofree char *text = read_frozen ();
  g_autoptr (HipImport) import = import_text (fixture, text);
  g_autofree char *export = NULL;
  g_autoptr (GError) error = NULL;

  export = export_records (fixture->records, OTHER, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (export, OTHER));
  g_assert_null (strstr (export, ATHLETE));
  g_assert_null (strstr (export, "Zürich"));

  g_clear_pointer (&export, g_free);
  export = export_records (fixture->records, "a2c3f8e0-52c5-4d7e-9a6b-0f6a1d2b3c4d", &error);
  g_assert_null (export);
  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_NOT_FOUND);
}

/* In every object the members are in order, but for the first line of the file. */
static void
test_sorted (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *text = read_frozen ();
  g_auto (GStrv) lines = g_strsplit (strstr (text, "\"athletes\""), "\n", -1);
  g_autoptr (GHashTable) last = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      gsize indent = strspn (lines[i], " ");
      const char *name = lines[i] + indent;
      const char *previous = g_hash_table_lookup (last, GSIZE_TO_POINTER (indent));

      if (*name == '{')
        {
          g_hash_table_remove (last, GSIZE_TO_POINTER (indent + 2));
          continue;
        }
      if (*name != '"')
        continue;

      g_assert_true (previous == NULL || strcmp (previous, name) < 0);
      g_hash_table_replace (last, GSIZE_TO_POINTER (indent), g_strdup (name));
    }
  g_assert_cmpuint (g_hash_table_size (last), >, 1);
}

static void
test_merge (RecordsFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *text = read_frozen ();
  g_autofree char *renamed = replace (text, "K. S.", "K. T.");
  g_autofree char *newer = replace (renamed, "2026-11-22T08:00:00Z", "2026-11-23T08:00:00Z");
  g_autofree char *older = replace (renamed, "2026-11-22T08:00:00Z", "2026-11-21T08:00:00Z");
  g_autofree char *other_figure = replace (text, "\"intensity\": 3", "\"intensity\": 4");
  g_autofree char *older_figure = replace (other_figure, "2026-12-05T23:59:59Z", "2026-12-05T23:59:58Z");
  g_autofree char *export = NULL;
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (HipImport) preview = preview_text (fixture->records, text, -1, &error);

    g_assert_no_error (error);
    assert_counts (preview, "2 0 0 0 0 2 0 0 0 0 ");
    g_assert_true (hip_import_get_has_changes (preview));

    /* Looking at it changes nothing. */
    g_assert_false (g_file_test (fixture->directory, G_FILE_TEST_EXISTS));
  }
  {
    g_autoptr (HipImport) first = import_text (fixture, text);
    g_autoptr (HipImport) again = import_text (fixture, text);

    assert_counts (again, "0 0 2 0 0 0 0 2 0 0 ");
    g_assert_false (hip_import_get_has_changes (again));
  }
  {
    g_autoptr (HipImport) import = import_text (fixture, older);

    assert_counts (import, "0 0 1 1 0 0 0 2 0 0 ");
    export = export_records (fixture->records, NULL, &error);
    g_assert_cmpstr (export, ==, text);
    g_clear_pointer (&export, g_free);
  }
  {
    g_autoptr (HipImport) import = import_text (fixture, older_figure);

    assert_counts (import, "0 0 2 0 0 0 0 1 1 0 ");
    export = export_records (fixture->records, NULL, &error);
    g_assert_cmpstr (export, ==, text);
    g_clear_pointer (&export, g_free);
  }
  {
    g_autoptr (HipImport) import = import_text (fixture, newer);

    assert_counts (import, "0 1 1 0 0 0 0 2 0 0 ");
    export = export_records (fixture->records, NULL, &error);
    g_assert_cmpstr (export, ==, newer);
    g_clear_pointer (&export, g_free);
  }
  {
    g_autoptr (HipImport) import = import_text (fixture, other_figure);

    assert_counts (import, "0 0 1 1 0 0 1 1 0 0 ");
    export = export_records (fixture->records, NULL, &error);
    g_assert_nonnull (strstr (export, "\"intensity\": 4"));
    g_assert_nonnull (strstr (export, "K. T."));
  }
}

/* A session can't be taken from one athlete and given to another. */
static void
test_other_athlete (RecordsFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (HipImport) first = import_text (fixture, SESSION_WITH (""));
  g_autoptr (HipImport) second = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  second = import_text (fixture,
                        FILE_OF ("{\"id\": \"" OTHER "\", \"name\": \"Thief\", \"sessions\": [{\"id\": \"" SESSION
                                 "\", \"start\": \"2026-11-21T16:14:09+01:00\"}]}"));
  assert_counts (second, "1 0 0 0 0 0 0 0 0 1 ");
  g_assert_cmpuint (g_strv_length ((GStrv) hip_import_get_reasons (second)), ==, 1);
  sessions = list_sessions (fixture->records, ATHLETE, &error);
  g_assert_cmpuint (sessions->len, ==, 1);
}

/* A member may stand wherever it likes, and most may be left out. */
static void
test_lenient (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (HipImport) import =
    import_text (fixture,
                 "\xef\xbb\xbf{\"athletes\": [{\"sessions\": [{\"start\": \"2026-11-21T16:14:09+00:00\", \"id\": \"" SESSION
                 "\"}], \"name\": \"A. B.\", \"id\": \"0B6F1A52-7C1E-4B7F-9D52-3F8F4F0E8A11\"}], \"version\": 1,\r\n\t\"format\":"
                 " \"io.github.hipmap.records\"}");
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  assert_counts (import, "1 0 0 0 0 1 0 0 0 0 ");
  sessions = list_sessions (fixture->records, ATHLETE, &error);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpint (hip_session_get_urgency (g_ptr_array_index (sessions, 0)), ==, HIP_URGENCY_NOT_KNOWN_YET);
}

/* Files that are refused as a whole. */
static void
test_no_records (RecordsFixture *fixture,
                 gconstpointer   data)
{
  static const struct
  {
    const char      *text;
    HipRecordsError  code;
  } files[] = {
    { "", HIP_RECORDS_ERROR_INVALID },
    { "{", HIP_RECORDS_ERROR_INVALID },
    { "nonsense", HIP_RECORDS_ERROR_INVALID },
    { "[]", HIP_RECORDS_ERROR_FOREIGN },
    { "{}", HIP_RECORDS_ERROR_FOREIGN },
    { "7", HIP_RECORDS_ERROR_FOREIGN },
    { "{\"format\": \"something.else\", \"version\": 1, \"athletes\": []}", HIP_RECORDS_ERROR_FOREIGN },
    { "{\"format\": 7, \"version\": 1, \"athletes\": []}", HIP_RECORDS_ERROR_FOREIGN },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 2, \"athletes\": [], \"teams\": []}", HIP_RECORDS_ERROR_TOO_NEW },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 0, \"athletes\": []}", HIP_RECORDS_ERROR_INVALID },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": \"1\", \"athletes\": []}", HIP_RECORDS_ERROR_INVALID },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 1}", HIP_RECORDS_ERROR_INVALID },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": {\"a\": [1]}}", HIP_RECORDS_ERROR_INVALID },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": [], \"extra\": 1}", HIP_RECORDS_ERROR_INVALID },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": [], \"athletes\": []}", HIP_RECORDS_ERROR_INVALID },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": []} trailing", HIP_RECORDS_ERROR_INVALID },
    { "{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": [\"\xff\"]}", HIP_RECORDS_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HipImport) import = preview_text (fixture->records, files[i].text, -1, &error);

      g_test_message ("file %" G_GSIZE_FORMAT, i);
      g_assert_error (error, HIP_RECORDS_ERROR, (int) files[i].code);
      g_assert_null (import);
    }
}

/* Records that are refused, each with a reason, while the rest is imported. */
static void
test_refused_athletes (RecordsFixture *fixture,
                       gconstpointer   data)
{
  static const char *const athletes[] = {
    "7", "null", "[]", "{}", "[[[[[[[[[[1]]]]]]]]]]",
    "{\"id\": \"" ATHLETE "\"}",
    "{\"name\": \"A. B.\"}",
    "{\"id\": 7, \"name\": \"A. B.\"}",
    "{\"id\": \"1\", \"name\": \"A. B.\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": 7}",
    "{\"id\": \"" ATHLETE "\", \"name\": null}",
    "{\"id\": \"" ATHLETE "\", \"name\": {\"first\": \"A\"}}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \" \\t \"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"line\\nbreak\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"bell\\u0007\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"c1\\u0085\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"name\": \"B\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"nickname\": \"B\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"birth-year\": 1}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"birth-year\": \"1990\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"birth-year\": 1990.5}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"birth-year\": 99999999999999999999}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"notes\": [\"x\"]}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"notes\": \"\\u001b[31m\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"changed\": \"yesterday\"}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"changed\": 7}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"sessions\": {}}",
    "{\"id\": \"" ATHLETE "\", \"name\": \"A\", \"sessions\": \"none\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (athletes); i++)
    {
      g_autofree char *text = g_strdup_printf (FILE_OF ("%s, {\"id\": \"" OTHER "\", \"name\": \"Good\"}"), athletes[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (HipImport) preview = preview_text (fixture->records, text, -1, &error);

      g_test_message ("athlete %" G_GSIZE_FORMAT, i);
      g_assert_no_error (error);
      assert_counts (preview, "1 0 0 0 1 0 0 0 0 0 ");
      g_assert_cmpuint (g_strv_length ((GStrv) hip_import_get_reasons (preview)), ==, 1);
      g_assert_nonnull (strchr (hip_import_get_reasons (preview)[0], '1'));
    }
}

static void
test_refused_sessions (RecordsFixture *fixture,
                       gconstpointer   data)
{
#define S "\"id\": \"" SESSION "\", \"start\": \"2026-11-21T16:14:09+01:00\""
  static const char *const sessions[] = {
    "7", "{}", "[]", "\"x\"",
    "{\"id\": \"" SESSION "\"}",
    "{\"start\": \"2026-11-21T16:14:09+01:00\"}",
    "{\"id\": \"x\", \"start\": \"2026-11-21T16:14:09+01:00\"}",
    "{\"id\": \"" SESSION "\", \"start\": \"2026-11-21\"}",
    "{\"id\": \"" SESSION "\", \"start\": \"2026-11-21T16:14:09\"}",
    "{\"id\": \"" SESSION "\", \"start\": \"2026-11-21T16:14:09Z\"}",
    "{\"id\": \"" SESSION "\", \"start\": \"2026-02-30T16:14:09+01:00\"}",
    "{\"id\": \"" SESSION "\", \"start\": \"1969-12-31T16:14:09+01:00\"}",
    "{\"id\": \"" SESSION "\", \"start\": 1795273800}",
    "{" S ", \"start\": \"2026-11-21T16:14:09+01:00\"}",
    "{" S ", \"note\": 7}",
    "{" S ", \"note\": \"\\u0000\"}",
    "{" S ", \"re-check\": \"tomorrow\"}",
    "{" S ", \"re-check\": \"2026-13-01\"}",
    "{" S ", \"re-check\": \"-026-12-01\"}",
    "{" S ", \"safety-done\": 1}",
    "{" S ", \"urgency\": \"panic\"}",
    "{" S ", \"urgency\": \"self care\"}",
    "{" S ", \"catalogue\": \"x\"}",
    "{" S ", \"catalogue\": {\"format\": 0}}",
    "{" S ", \"catalogue\": {\"review\": \"a b\"}}",
    "{" S ", \"catalogue\": {\"x\": 1}}",
    "{" S ", \"marks\": {}}",
    "{" S ", \"marks\": [7]}",
    "{" S ", \"marks\": [{}]}",
    "{" S ", \"marks\": [{\"region\": \"groin-crease\"}]}",
    "{" S ", \"marks\": [{\"region\": \"groin-crease\", \"side\": \"top\"}]}",
    "{" S ", \"marks\": [{\"region\": \"groin-crease\", \"side\": \"left\", \"intensity\": 11}]}",
    "{" S ", \"marks\": [{\"region\": \"groin-crease\", \"side\": \"left\", \"intensity\": -1}]}",
    "{" S ", \"marks\": [{\"region\": \"groin-crease\", \"side\": \"left\", \"intensity\": \"6\"}]}",
    "{" S ", \"marks\": [{\"region\": \"groin-crease\", \"side\": \"left\", \"deep\": 1}]}",
    "{" S ", \"marks\": [{\"region\": \"\", \"side\": \"left\"}]}",
    "{" S ", \"marks\": [{\"region\": \"<script>\", \"side\": \"left\"}]}",
    "{" S ", \"marks\": [{\"region\": \"a\", \"side\": \"left\"}, {\"region\": \"a\", \"side\": \"left\"}]}",
    "{" S ", \"answers\": [{\"finding\": \"a\", \"answer\": \"perhaps\"}]}",
    "{" S ", \"answers\": [{\"finding\": \"a\", \"answer\": true}]}",
    "{" S ", \"answers\": [{\"finding\": \"a\", \"answer\": \"no\"}, {\"finding\": \"a\", \"answer\": \"yes\"}]}",
    "{" S ", \"candidates\": [{\"condition\": \"a\", \"lane\": \"fits-best\", \"band\": \"huge\"}]}",
    "{" S ", \"candidates\": [{\"condition\": \"a\", \"lane\": \"fast\", \"band\": \"weak\"}]}",
    "{" S ", \"candidates\": [{\"condition\": \"a\"}]}",
    "{" S ", \"steps\": [{\"step\": \"a\", \"outcome\": \"healed\"}]}",
    "{" S ", \"steps\": [{\"outcome\": \"better\"}]}",
    "{" S ", \"done-steps\": [{\"step\": \"a\", \"sets\": 1001}]}",
    "{" S ", \"done-steps\": [{\"step\": \"a\", \"seconds\": -5}]}",
    "{" S ", \"done-steps\": [{\"step\": \"a\", \"reps\": 5}]}",
    "{" S ", \"athlete\": \"" OTHER "\"}",
  };
#undef S

  for (gsize i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autofree char *text =
        g_strdup_printf (ATHLETE_WITH (", \"sessions\": [%s, {\"id\": \"9c0d4a1e-53a7-4e0b-8d9e-17b0a4f6c202\", \"start\":"
                                       " \"2026-11-21T16:14:09+01:00\"}]"),
                         sessions[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (HipImport) preview = preview_text (fixture->records, text, -1, &error);

      g_test_message ("session %" G_GSIZE_FORMAT, i);

      /* Text in C can't hold a zero, so that file is refused as a whole. */
      if (strstr (sessions[i], "\\u0000") != NULL)
        {
          g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
          continue;
        }

      g_assert_no_error (error);
      assert_counts (preview, "1 0 0 0 0 1 0 0 0 1 ");
      g_assert_cmpuint (g_strv_length ((GStrv) hip_import_get_reasons (preview)), ==, 1);
    }
}

static void
test_duplicates (RecordsFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (HipImport) athletes =
    import_text (fixture,
                 FILE_OF ("{\"id\": \"" ATHLETE "\", \"name\": \"First\"}, {\"id\": \"" ATHLETE "\", \"name\": \"Second\"}"));
  g_autoptr (HipImport) sessions =
    import_text (fixture,
                 ATHLETE_WITH (", \"sessions\": [{\"id\": \"" SESSION "\", \"start\": \"2026-11-21T16:14:09+01:00\"},"
                               " {\"id\": \"" SESSION "\", \"start\": \"2026-11-22T16:14:09+01:00\"}]"));
  g_autoptr (HipAthlete) athlete = NULL;

  assert_counts (athletes, "1 0 0 0 1 0 0 0 0 0 ");
  assert_counts (sessions, "0 1 0 0 0 1 0 0 0 1 ");
  athlete = load_athlete (fixture->records, ATHLETE, NULL);
  g_assert_cmpstr (hip_athlete_get_name (athlete), ==, "A. B.");
  g_assert_cmpuint (hip_athlete_get_n_sessions (athlete), ==, 1);
}

/* Markup and scripts are names like any other: plain text. */
static void
test_script (RecordsFixture *fixture,
             gconstpointer   data)
{
  const char *name = "<script>alert('x')</script> '); DROP TABLE athlete; -- %s%n ${x} \u202egnp.exe";
  g_autofree char *text = g_strdup_printf (FILE_OF ("{\"id\": \"" ATHLETE "\", \"name\": \"%s\"}"), name);
  g_autoptr (HipImport) import = import_text (fixture, text);
  g_autoptr (HipAthlete) athlete = load_athlete (fixture->records, ATHLETE, NULL);

  g_assert_cmpstr (hip_athlete_get_name (athlete), ==, name);
}

static char *
repeat (const char *before,
        const char *format,
        guint       n,
        const char *after)
{
  g_autoptr (GString) text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) parts = g_strsplit (format, "#", -1);
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *item = g_strjoinv (number, parts);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", item);
    }
  g_string_append (text, after);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_limits (RecordsFixture *fixture,
             gconstpointer   data)
{
  static const struct
  {
    const char *member;
    const char *item;
    guint       most;
  } lists[] = {
    { "marks", "{\"region\": \"r-#\", \"side\": \"left\"}", HIP_MAX_MARKS },
    { "answers", "{\"finding\": \"f-#\", \"answer\": \"yes\"}", HIP_MAX_ANSWERS },
    { "candidates", "{\"condition\": \"c-#\", \"lane\": \"fits-best\", \"band\": \"weak\"}", HIP_MAX_CANDIDATES },
    { "steps", "{\"step\": \"s-#\"}", HIP_MAX_STEPS },
    { "done-steps", "{\"step\": \"s-#\"}", HIP_MAX_STEPS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *before =
        g_strdup_printf ("{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": [{\"id\": \"" ATHLETE
                         "\", \"name\": \"A. B.\", \"sessions\": [{\"id\": \"" SESSION
                         "\", \"start\": \"2026-11-21T16:14:09+01:00\", \"%s\": [",
                         lists[i].member);

      for (guint more = 0; more < 2; more++)
        {
          g_autofree char *text = repeat (before, lists[i].item, lists[i].most + more, "]}]}]}");
          g_autoptr (GError) error = NULL;
          g_autoptr (HipImport) preview = NULL;

          preview = preview_text (fixture->records, text, -1, &error);
          g_assert_no_error (error);
          assert_counts (preview, more ? "1 0 0 0 0 0 0 0 0 1 " : "1 0 0 0 0 1 0 0 0 0 ");

          /* What the preview lets through can be kept. */
          if (!more)
            {
              g_assert_true (import_previewed (fixture->records, preview, &error));
              g_assert_no_error (error);
              g_assert_true (erase_athlete (fixture->records, ATHLETE, NULL, &error));
            }
        }
    }
}

static void
test_long_texts (RecordsFixture *fixture,
                 gconstpointer   data)
{
  g_autofree char *name = g_strnfill (HIP_MAX_NAME, 'n');
  g_autofree char *notes = g_strnfill (HIP_MAX_NOTES, 'n');
  g_autofree char *huge = g_strnfill (16 * 1024 * 1024, 'n');

  {
    g_autofree char *text =
      g_strdup_printf (FILE_OF ("{\"id\": \"" ATHLETE "\", \"name\": \"%s\", \"notes\": \"%s\"}"), name, notes);
    g_autoptr (HipImport) import = import_text (fixture, text);

    assert_counts (import, "1 0 0 0 0 0 0 0 0 0 ");
  }
  {
    g_autofree char *text = g_strdup_printf (FILE_OF ("{\"id\": \"" ATHLETE "\", \"name\": \"%sn\"}"), name);
    g_autoptr (HipImport) import = import_text (fixture, text);

    assert_counts (import, "0 0 0 0 1 0 0 0 0 0 ");
  }
  {
    g_autofree char *text = g_strdup_printf (FILE_OF ("{\"id\": \"" ATHLETE "\", \"name\": \"n\", \"notes\": \"%sn\"}"), notes);
    g_autoptr (HipImport) import = import_text (fixture, text);

    assert_counts (import, "0 0 0 0 1 0 0 0 0 0 ");
  }
  {
    g_autofree char *text = g_strdup_printf (FILE_OF ("{\"id\": \"" ATHLETE "\", \"name\": \"%s\"}"), huge);
    g_autoptr (GError) error = NULL;
    g_autoptr (HipImport) import = preview_text (fixture->records, text, -1, &error);

    g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
  }
}

/* Deeper than any stack. */
static void
test_deep (RecordsFixture *fixture,
           gconstpointer   data)
{
  g_autofree char *brackets = g_strnfill (4 * 1024 * 1024, '[');
  g_autofree char *text = g_strdup_printf (FILE_OF ("%s"), brackets);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipImport) import = preview_text (fixture->records, text, -1, &error);

  g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_INVALID);
}

/* More reasons than anybody reads are counted, not kept. */
static void
test_many_reasons (RecordsFixture *fixture,
                   gconstpointer   data)
{
  g_autofree char *text = repeat ("{\"format\": \"io.github.hipmap.records\", \"version\": 1, \"athletes\": [", "#", 100000, "]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (HipImport) import = preview_text (fixture->records, text, -1, &error);

  g_assert_no_error (error);
  assert_counts (import, "0 0 0 0 100000 0 0 0 0 0 ");
  g_assert_cmpuint (g_strv_length ((GStrv) hip_import_get_reasons (import)), ==, 100);
}

/* Whatever is done to a good file, it is read or refused, and what is imported can be exported and imported again. */
static void
test_mutations (RecordsFixture *fixture,
                gconstpointer   data)
{
  static const char letters[] = "{}[]\",:\\/ 0179-+.eu\n\x01\xc3\xffntrue";
  g_autofree char *text = read_frozen ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  guint n_read = 0;

  for (guint round = 0; round < 1500; round++)
    {
      g_autoptr (GString) mutated = g_string_new (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (HipImport) preview = NULL;
      guint n = g_rand_int_range (rand, 1, 4);

      for (guint i = 0; i < n; i++)
        {
          gsize place = g_rand_int_range (rand, 0, mutated->len);
          gsize wanted = g_rand_int_range (rand, 1, 40);
          gsize length = MIN (wanted, mutated->len - place);

          switch (g_rand_int_range (rand, 0, 4))
            {
            case 0:
              mutated->str[place] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
              break;
            case 1:
              g_string_erase (mutated, place, length);
              break;
            case 2:
              {
                g_autofree char *piece = g_strndup (mutated->str + place, length);

                g_string_insert (mutated, g_rand_int_range (rand, 0, mutated->len), piece);
                break;
              }
            default:
              mutated->str[place] ^= 1 << g_rand_int_range (rand, 0, 8);
              break;
            }
        }

      preview = preview_text (fixture->records, mutated->str, mutated->len, &error);
      if (preview == NULL)
        {
          g_assert_true (error->domain == HIP_RECORDS_ERROR);
          continue;
        }

      n_read++;
      if (n_read % 10 == 0)
        {
          g_autofree char *export = NULL;
          g_autoptr (HipImport) again = NULL;

          g_assert_true (import_previewed (fixture->records, preview, &error));
          g_assert_no_error (error);
          export = export_records (fixture->records, NULL, &error);
          again = preview_text (fixture->records, export, -1, &error);
          g_assert_no_error (error);
          g_assert_false (hip_import_get_has_changes (again));
          for (guint kind = 0; kind < HIP_N_IMPORT_KINDS; kind++)
            g_assert_cmpuint (hip_import_get_count (again, kind, HIP_IMPORT_REFUSED), ==, 0);
        }
    }

  g_test_message ("%u of 1500 could be read", n_read);
  g_assert_cmpuint (n_read, >, 50);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/* What can't be read is an error, and a pipe is not waited for. */
static void
test_sources (RecordsFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->directory);
  g_autofree char *pipe_path = g_build_filename (parent, "pipe", NULL);
  const char *paths[] = { "/nowhere/at/all.json", parent, pipe_path };

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HipImport) import = NULL;

      hip_records_preview_import_async (fixture->records, file, NULL, stored_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      import = hip_records_preview_import_finish (fixture->records, result, &error);
      g_assert_null (import);
      g_assert_true (error->domain == HIP_RECORDS_ERROR);
    }
}

/* A destination that can't be written is an error, and one that is there stays as it is. */
static void
test_destinations (RecordsFixture *fixture,
                   gconstpointer   data)
{
  const char *paths[] = { "/nowhere/at/all.json", "/proc/version" };
  g_autoptr (HipImport) import = import_text (fixture, ATHLETE_WITH (""));

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      hip_records_export_async (fixture->records, NULL, file, NULL, stored_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_false (hip_records_export_finish (fixture->records, result, &error));
      g_assert_error (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_FAILED);
    }
}

static void
test_csv (RecordsFixture *fixture,
          gconstpointer   data)
{
  g_autofree char *text = read_frozen ();
  g_autoptr (HipImport) import = import_text (fixture, text);
  g_autoptr (HipAthlete) formula = hip_athlete_new ("=HYPERLINK(\"http://x\", \"A, B\")");
  g_autoptr (HipSession) session = hip_session_new (hip_athlete_get_id (formula));
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (0);
  g_autoptr (GDateTime) start = g_date_time_new (zone, 2026, 1, 2, 3, 4, 5);
  g_autofree char *csv = NULL;
  g_autofree char *formula_csv = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  csv = export_pain (fixture->records, ATHLETE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (csv,
                   ==,
                   "athlete,name,date,time,region,side,pain\r\n"
                   ATHLETE ",Zürich Läufer-O’Clock,2026-11-21,16:14,groin-crease,left,\r\n"
                   ATHLETE ",Zürich Läufer-O’Clock,2026-11-21,16:14,groin-crease,right,6\r\n"
                   ATHLETE ",Zürich Läufer-O’Clock,2026-12-05,07:30,groin-crease,right,3\r\n"
                   ATHLETE ",Zürich Läufer-O’Clock,2026-11-21,16:14,region-of-another-catalogue,none,0\r\n");

  hip_session_set_start (session, start);
  hip_session_set_mark (session, "sit-bone", HIP_SIDE_LEFT, 10);
  g_assert_true (save_session (fixture->records, session, formula, &error));
  formula_csv = export_pain (fixture->records, hip_athlete_get_id (formula), &error);
  expected = g_strdup_printf ("athlete,name,date,time,region,side,pain\r\n"
                              "%s,\"'=HYPERLINK(\"\"http://x\"\", \"\"A, B\"\")\",2026-01-02,03:04,sit-bone,left,10\r\n",
                              hip_athlete_get_id (formula));
  g_assert_cmpstr (formula_csv, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) \
  g_test_add (path, RecordsFixture, NULL, records_fixture_set_up, function, records_fixture_tear_down)
  ADD ("/records-transfer/round-trip", test_round_trip);
  ADD ("/records-transfer/one-athlete", test_one_athlete);
  ADD ("/records-transfer/sorted", test_sorted);
  ADD ("/records-transfer/merge", test_merge);
  ADD ("/records-transfer/other-athlete", test_other_athlete);
  ADD ("/records-transfer/lenient", test_lenient);
  ADD ("/records-transfer/no-records", test_no_records);
  ADD ("/records-transfer/refused-athletes", test_refused_athletes);
  ADD ("/records-transfer/refused-sessions", test_refused_sessions);
  ADD ("/records-transfer/duplicates", test_duplicates);
  ADD ("/records-transfer/script", test_script);
  ADD ("/records-transfer/limits", test_limits);
  ADD ("/records-transfer/long-texts", test_long_texts);
  ADD ("/records-transfer/deep", test_deep);
  ADD ("/records-transfer/many-reasons", test_many_reasons);
  ADD ("/records-transfer/mutations", test_mutations);
  ADD ("/records-transfer/sources", test_sources);
  ADD ("/records-transfer/destinations", test_destinations);
  ADD ("/records-transfer/csv", test_csv);

  return g_test_run ();
}
