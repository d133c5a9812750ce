/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An answer changes no more of the panel than what it says anew: lists tell of the least span, and rows are kept. */

#include "config.h"

#include "hip-model-private.h"
#include "hip-panel-fixture.h"
#include "hip-question-row.h"
#include "hip-row-recycler.h"
#include "hip-safety-card.h"
#include "hip-sign-check.h"
#include "hip-test-warnings.h"

/* What a list held before, and what it told of since. */
typedef struct
{
  GListModel *model;
  GPtrArray *before;
  guint n_told;
} Watch;

static gpointer
get_identity (gpointer item)
{
  return HIP_IS_CANDIDATE (item) ? (gpointer) hip_candidate_get_condition (item) : item;
}

static gboolean
is_same_item (gpointer a,
              gpointer b)
{
  return HIP_IS_CANDIDATE (a) ? hip_candidate_equal (a, b) : a == b;
}

/* Neither the first nor the last of a span is what it was, or the span would be too long. */
static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Watch      *watch)
{
  watch->n_told++;
  g_assert_cmpuint (watch->n_told, ==, 1);
  g_assert_cmpuint (removed + added, >, 0);

  if (removed > 0 && added > 0)
    {
      g_autoptr (GObject) first = g_list_model_get_item (model, position);
      g_autoptr (GObject) last = g_list_model_get_item (model, position + added - 1);

      g_assert_false (is_same_item (g_ptr_array_index (watch->before, position), first));
      g_assert_false (is_same_item (g_ptr_array_index (watch->before, position + removed - 1), last));
    }
}

static Watch *
watch_new (GListModel *model)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->model = model;
  watch->before = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (watch->before, g_list_model_get_item (model, i));
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), watch);

  return watch;
}

static void
watch_free (Watch *watch)
{
  g_signal_handlers_disconnect_by_func (watch->model, items_changed_cb, watch);
  g_ptr_array_unref (watch->before);
  g_free (watch);
}

/* The rows of the panel by what they show. */
static void
collect_rows (GtkWidget  *widget,
              GHashTable *rows)
{
  if (HIP_IS_CANDIDATE_ROW (widget))
    g_hash_table_insert (rows, get_identity (hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (widget))), widget);
  else if (HIP_IS_QUESTION_ROW (widget))
    g_hash_table_insert (rows, hip_question_row_get_finding (HIP_QUESTION_ROW (widget)), widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const answers[] = { "pinch-in-deep-bend", "sudden-onset", "cough-hurts-groin", "stairs-hurt" };
  HipCandidateModel *candidates = hip_enquiry_get_candidates (fixture->enquiry);
  guint n_told = 0;
  guint n_kept = 0;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  unfold_lanes (fixture->panel);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
      g_autoptr (GHashTable) after = g_hash_table_new (NULL, NULL);
      g_autoptr (GPtrArray) watches = g_ptr_array_new_with_free_func ((GDestroyNotify) watch_free);
      GHashTableIter iter;
      gpointer item, row;

      collect_rows (fixture->panel, before);
      for (HipLane lane = 0; lane < HIP_LANE_NONE; lane++)
        g_ptr_array_add (watches, watch_new (hip_candidate_model_get_lane (candidates, lane)));
      g_ptr_array_add (watches, watch_new (G_LIST_MODEL (candidates)));
      g_ptr_array_add (watches, watch_new (hip_enquiry_get_questions (fixture->enquiry)));
      g_ptr_array_add (watches, watch_new (hip_enquiry_get_safety_questions (fixture->enquiry)));
      g_ptr_array_add (watches, watch_new (hip_enquiry_get_steps (fixture->enquiry)));
      g_ptr_array_add (watches, watch_new (hip_enquiry_get_red_flags (fixture->enquiry)));

      hip_enquiry_set_answer (fixture->enquiry, answers[i], i % 2 == 0 ? HIP_ANSWER_YES : HIP_ANSWER_NO);
      for (guint j = 0; j < watches->len; j++)
        n_told += ((Watch *) g_ptr_array_index (watches, j))->n_told;

      /* What is still listed in the same lane is listed in the same row. */
      collect_rows (fixture->panel, after);
      g_hash_table_iter_init (&iter, after);
      while (g_hash_table_iter_next (&iter, &item, &row))
        {
          GtkWidget *old = g_hash_table_lookup (before, item);

          if (old == NULL || gtk_widget_get_parent (old) != gtk_widget_get_parent (row))
            continue;
          g_assert_true (old == row);
          n_kept++;
        }
    }

  g_assert_cmpuint (n_told, >, 0);
  g_assert_cmpuint (n_kept, >, 10);
}

/* The answer and its rows are there when the call returns, so the next frame paints them. */
static void
test_one_frame (Fixture       *fixture,
                gconstpointer  data)
{
  GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (fixture->enquiry), HIP_LANE_FITS_BEST);

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (fixture->enquiry, "pinch-in-deep-bend", HIP_ANSWER_YES);

  for (guint i = 0; i < g_list_model_get_n_items (lane); i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, i);
      GtkWidget *row = find_row (fixture, hip_condition_get_id (hip_candidate_get_condition (candidate)));

      g_assert_nonnull (row);
      g_assert_true (hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (row)) == candidate);
    }
}

/* Another spot is shown in the rows that are there. */
static void
test_other_spot (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) after = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) widgets = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer row;
  guint n_reused = 0;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  collect_rows (fixture->panel, before);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_hash_table_add (widgets, row);

  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_RIGHT);
  collect_rows (fixture->panel, after);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    n_reused += g_hash_table_contains (widgets, row);

  g_assert_cmpuint (n_reused, >=, 4);

  /* What was opened in a row was opened for what it showed. */
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), "hip-impingement-labral");
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_RIGHT);
  g_hash_table_remove_all (after);
  collect_rows (fixture->panel, after);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_assert_false (HIP_IS_CANDIDATE_ROW (row) && hip_candidate_row_get_expanded (row));
}

/* Under the keyboard a row doesn't turn into another one. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row;
  HipCondition *condition;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  row = find_row (fixture, "hip-impingement-labral");
  condition = hip_candidate_get_condition (hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (row)));
  g_object_ref (row);
  g_assert_true (gtk_widget_grab_focus (row));

  hip_test_point_at (fixture->enquiry, "lumbar-midline", HIP_SIDE_NONE);
  g_assert_true (hip_candidate_get_condition (hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (row))) == condition);
  g_assert_null (gtk_widget_get_root (row));
  g_object_unref (row);
}

/* What is folded away is not made before it is opened. */
static void
test_folded (Fixture       *fixture,
             gconstpointer  data)
{
  HipCandidateModel *candidates = hip_enquiry_get_candidates (fixture->enquiry);
  g_autoptr (HipCandidate) hidden = NULL;
  const char *id;

  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hidden = g_list_model_get_item (hip_candidate_model_get_lane (candidates, HIP_LANE_ALSO_AT_THIS_SPOT), 0);
  id = hip_condition_get_id (hip_candidate_get_condition (hidden));

  g_assert_null (find_row (fixture, id));
  g_assert_null (hip_test_find (fixture->panel, hip_test_is_type, "HipStepRow"));
  g_assert_null (hip_test_find (fixture->panel, hip_test_is_type, "HipSignCheck"));

  unfold_lanes (fixture->panel);
  g_assert_nonnull (find_row (fixture, id));
  hip_panel_show_steps (HIP_PANEL (fixture->panel));
  g_assert_nonnull (hip_test_find (fixture->panel, hip_test_is_type, "HipStepRow"));
  hip_panel_start_safety_check (HIP_PANEL (fixture->panel));
  g_assert_nonnull (hip_test_find (fixture->panel, hip_test_is_type, "HipSignCheck"));

  /* Another place folds the steps again; a condition that is asked for opens its lane. */
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  g_assert_null (hip_test_find (fixture->panel, hip_test_is_type, "HipStepRow"));
  g_clear_object (&hidden);
  hidden = g_list_model_get_item (hip_candidate_model_get_lane (candidates, HIP_LANE_ALSO_AT_THIS_SPOT), 0);
  id = hip_condition_get_id (hip_candidate_get_condition (hidden));
  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), id);
  g_assert_true (hip_candidate_row_get_expanded (HIP_CANDIDATE_ROW (find_row (fixture, id))));
}

/* The recycler by itself, with rows that are labels. */

static gpointer
get_shown (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "item");
}

static gboolean
is_same (gpointer shown,
         gpointer item)
{
  return g_str_equal (gtk_string_object_get_string (shown), gtk_string_object_get_string (item));
}

static void
show (GtkListBoxRow *row,
      gpointer       item)
{
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
}

static GtkWidget *
create (gpointer item,
        gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  guint *n_made = data;

  (*n_made)++;
  show (GTK_LIST_BOX_ROW (row), item);

  return row;
}

static const HipRowRecycler recycler = { get_shown, is_same, show, create };

/* Whatever happens to a list, its rows follow, and what stays keeps its row. */
static void
test_recycler (void)
{
  g_autoptr (GListStore) store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);
  GtkListBox *list_box = GTK_LIST_BOX (g_object_ref_sink (gtk_list_box_new ()));
  guint n_made = 0;
  guint n_added = 0;

  for (guint round = 0; round < 3000; round++)
    {
      const guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
      const guint position = g_rand_int_range (rand, 0, n + 1);
      const guint removed = g_rand_int_range (rand, 0, n - position + 1);
      const guint added = g_rand_int_range (rand, 0, n > 12 ? 3 : 7);
      g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < n; i++)
        {
          GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_box, i);
          const char *text = gtk_string_object_get_string (get_shown (row));

          g_hash_table_insert (rows, g_strdup (text), row);
          if (i < position || i >= position + removed)
            g_hash_table_add (used, (char *) text);
        }

      while (items->len < added)
        {
          g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 40));
          GtkStringObject *item;

          if (g_hash_table_contains (used, text))
            continue;
          item = gtk_string_object_new (text);
          g_ptr_array_add (items, item);
          g_hash_table_add (used, (char *) gtk_string_object_get_string (item));
        }

      n_added += added;
      g_list_store_splice (store, position, removed, added > 0 ? items->pdata : NULL, added);
      hip_row_recycler_update (&recycler, list_box, position, removed, added, G_LIST_MODEL (store), &n_made);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
        {
          g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);
          GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_box, i);
          GtkListBoxRow *old = g_hash_table_lookup (rows, gtk_string_object_get_string (item));

          g_assert_nonnull (row);
          g_assert_true (get_shown (row) == item || i < position || i >= position + added);
          g_assert_true (is_same (get_shown (row), item));
          g_assert_true (old == NULL || old == row);
        }
      g_assert_null (gtk_list_box_get_row_at_index (list_box, g_list_model_get_n_items (G_LIST_MODEL (store))));
    }

  g_assert_cmpuint (n_added, >, 3000);
  g_assert_cmpuint (n_made, <, n_added / 20);
  g_object_unref (list_box);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();

#define add(path, function) g_test_add ("/rows/" path, Fixture, NULL, set_up, function, tear_down)
  add ("answer", test_answer);
  add ("one-frame", test_one_frame);
  add ("other-spot", test_other_spot);
  add ("focus", test_focus);
  add ("folded", test_folded);
  g_test_add_func ("/rows/recycler", test_recycler);

  return g_test_run ();
}
