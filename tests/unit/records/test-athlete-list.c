/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-athlete-list.h"
#include "records-help.h"

typedef struct
{
  guint n;
  guint position;
  guint removed;
  guint added;
} Change;

static void
changed_cb (GListModel *list,
            guint       position,
            guint       removed,
            guint       added,
            gpointer    user_data)
{
  Change *change = user_data;

  *change = (Change) { change->n + 1, position, removed, added };
}

static void
wait_until_read (HipAthleteList *list)
{
  while (hip_athlete_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

/* Waits for the records to tell that they changed, too. */
static HipAthlete *
save_name (RecordsFixture *fixture,
           const char     *name)
{
  HipAthlete *athlete = hip_athlete_new (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (save_athlete (fixture->records, athlete, &error));
  g_assert_no_error (error);

  return athlete;
}

static void
assert_names (HipAthleteList *list,
              const char     *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipAthlete) athlete = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (names, "%s ", hip_athlete_get_name (athlete));
    }
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n));
}

static void
test_follow (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (HipAthleteList) list = hip_athlete_list_new (fixture->records);
  g_autoptr (HipAthlete) b = NULL;
  g_autoptr (HipAthlete) d = NULL;
  g_autoptr (HipAthlete) c = NULL;
  g_autoptr (HipAthlete) first = NULL;
  g_autoptr (HipAthlete) same = NULL;
  g_autoptr (HipSession) session = NULL;
  Change change = { 0, };

  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &change);
  g_assert_true (hip_athlete_list_get_loading (list));
  wait_until_read (list);
  assert_names (list, "");
  g_assert_cmpuint (change.n, ==, 0);

  b = save_name (fixture, "B");
  wait_until_read (list);
  d = save_name (fixture, "D");
  wait_until_read (list);
  assert_names (list, "B D ");
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);

  /* Only what is new is told, and the others keep their objects. */
  c = save_name (fixture, "C");
  wait_until_read (list);
  assert_names (list, "B C D ");
  g_assert_cmpuint (change.position, ==, 1);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);
  same = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (first == same);

  /* A session shows in the row of its athlete. */
  session = make_session (hip_athlete_get_id (d), 0);
  g_assert_true (save_session (fixture->records, session, NULL, NULL));
  wait_until_read (list);
  g_assert_cmpuint (change.position, ==, 2);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 1);

  hip_athlete_set_name (b, "E");
  g_assert_true (save_athlete (fixture->records, b, NULL));
  wait_until_read (list);
  assert_names (list, "C D E ");
  g_assert_true (erase_athlete (fixture->records, hip_athlete_get_id (d), NULL, NULL));
  wait_until_read (list);
  assert_names (list, "C E ");
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 0);
}

static void
test_search (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (HipAthleteList) list = hip_athlete_list_new (fixture->records);
  const char *names[] = { "Ant", "Ántlion", "Bee", "Giant" };
  Change change = { 0, };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HipAthlete) athlete = save_name (fixture, names[i]);
    }
  wait_until_read (list);
  assert_names (list, "Ant Ántlion Bee Giant ");

  /* Typed quickly: only the last is read to the end. */
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &change);
  hip_athlete_list_set_search (list, "b");
  hip_athlete_list_set_search (list, "be");
  hip_athlete_list_set_search (list, "ANT");
  wait_until_read (list);
  assert_names (list, "Ant Ántlion Giant ");
  g_assert_cmpuint (change.n, ==, 1);

  hip_athlete_list_set_search (list, "nobody");
  wait_until_read (list);
  assert_names (list, "");
  hip_athlete_list_set_search (list, NULL);
  wait_until_read (list);
  assert_names (list, "Ant Ántlion Bee Giant ");
}

/* What can't be read says so and shows what it had. */
static void
test_error (RecordsFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (HipAthleteList) list = hip_athlete_list_new (fixture->records);
  g_autoptr (HipAthlete) athlete = save_name (fixture, "A");

  wait_until_read (list);
  g_assert_null (hip_athlete_list_get_error_message (list));
  hip_records_close (fixture->records);
  hip_athlete_list_set_search (list, "a");
  wait_until_read (list);
  g_assert_nonnull (hip_athlete_list_get_error_message (list));
  assert_names (list, "A ");
}

/* Given up while it reads. */
static void
test_drop (RecordsFixture *fixture,
           gconstpointer   data)
{
  HipAthleteList *list = hip_athlete_list_new (fixture->records);
  gpointer weak = list;

  g_object_add_weak_pointer (G_OBJECT (list), &weak);
  g_object_unref (list);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Ten thousand: one signal, and every row by its position. */
static void
test_many (RecordsFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (HipAthleteList) list = NULL;
  g_autoptr (HipAthlete) athlete = save_name (fixture, "First");
  g_autoptr (HipAthlete) last = NULL;
  Change change = { 0, };

  run_sql (fixture->path,
           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
           " INSERT INTO athlete (uuid, name, folded, notes, changed)"
           " SELECT printf ('00000000-0000-4000-8000-%012d', i), printf ('Runner %05d', i), printf ('runner %05d', i), '', 0"
           " FROM n");
  list = hip_athlete_list_new (fixture->records);
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &change);
  wait_until_read (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10000);
  g_assert_cmpuint (change.n, ==, 1);
  last = g_list_model_get_item (G_LIST_MODEL (list), 9999);
  g_assert_cmpstr (hip_athlete_get_name (last), ==, "Runner 09999");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) \
  g_test_add (path, RecordsFixture, NULL, records_fixture_set_up, function, records_fixture_tear_down)
  ADD ("/athlete-list/follow", test_follow);
  ADD ("/athlete-list/search", test_search);
  ADD ("/athlete-list/error", test_error);
  ADD ("/athlete-list/drop", test_drop);
  ADD ("/athlete-list/many", test_many);

  return g_test_run ();
}
