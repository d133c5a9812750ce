/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-library.h"
#include "hip-mechanism-chain.h"

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

static GListModel *
list_mechanisms (HipLibrary *library,
                 const char *condition)
{
  g_autoptr (GError) error = NULL;
  GListModel *mechanisms = hip_library_list_mechanisms_for (library, condition, &error);

  g_assert_no_error (error);

  return mechanisms;
}

static gboolean
share_a_row (guint a,
             guint a_target,
             guint b,
             guint b_target)
{
  return MAX (MIN (a, a_target), MIN (b, b_target)) <= MIN (MAX (a, a_target), MAX (b, b_target));
}

/* What holds of any chain: every arrow once, below the node that it leaves; straight ones lead to the next row; lanes are free. */
static void
assert_is_sound (GListModel              *mechanisms,
                 const HipMechanismChain *chain)
{
  const guint n = hip_mechanism_chain_get_n_rows (chain);
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) arrows = g_hash_table_new (g_str_hash, g_str_equal);
  const char *node = NULL;

  for (guint i = 0; i < n; i++)
    {
      const HipChainRow *row = hip_mechanism_chain_get_row (chain, i);
      const HipChainRow *target;

      if (row->mechanism == NULL)
        {
          g_assert_true (g_hash_table_add (nodes, (char *) row->node));
          node = row->node;
          continue;
        }

      g_assert_cmpstr (hip_mechanism_get_cause (row->mechanism), ==, node);
      g_assert_true (g_hash_table_add (arrows, (char *) hip_mechanism_get_id (row->mechanism)));

      target = hip_mechanism_chain_get_row (chain, row->target);
      g_assert_null (target->mechanism);
      g_assert_cmpstr (hip_mechanism_get_effect (row->mechanism), ==, target->node);

      if (row->lane < 0)
        {
          g_assert_cmpuint (row->target, ==, i + 1);
          continue;
        }

      g_assert_cmpint (row->lane, <, (int) hip_mechanism_chain_get_n_lanes (chain));
      for (guint j = 0; j < i; j++)
        {
          const HipChainRow *other = hip_mechanism_chain_get_row (chain, j);

          if (other->mechanism != NULL && other->lane == row->lane)
            g_assert_false (share_a_row (i, row->target, j, other->target));
        }
    }

  g_assert_cmpuint (g_hash_table_size (arrows), ==, g_list_model_get_n_items (mechanisms));
}

/* The chain of S3 reads from top to bottom, and whatever speaks for the same node comes before it. */
static void
test_chain (void)
{
  static const char *const order[] = {
    "Long sitting or a rushed build-up", "Tight hip flexors", "Irritated hip joint", "Large buttock muscle switched off",
    "Deep hip rotators overworked", "Muscle stays tight", "Low oxygen in the muscle", "Scar or adhesions in the muscle", "Hip pain",
  };
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GListModel) mechanisms = list_mechanisms (library, "iliopsoas-related-groin-pain");
  g_autoptr (HipMechanismChain) chain = hip_mechanism_chain_new (mechanisms);
  guint next = 0;

  assert_is_sound (mechanisms, chain);
  for (guint i = 0; i < hip_mechanism_chain_get_n_rows (chain); i++)
    {
      const HipChainRow *row = hip_mechanism_chain_get_row (chain, i);

      if (next < G_N_ELEMENTS (order) && row->mechanism == NULL && g_str_equal (row->node, order[next]))
        next++;
    }
  g_assert_cmpuint (next, ==, G_N_ELEMENTS (order));
}

/* A loop leads back up, and what is best backed comes first. */
static void
test_loop (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GListModel) mechanisms = list_mechanisms (library, "gluteal-tendinopathy");
  g_autoptr (HipMechanismChain) chain = hip_mechanism_chain_new (mechanisms);
  guint n_up = 0;

  assert_is_sound (mechanisms, chain);
  g_assert_cmpstr (hip_mechanism_chain_get_row (chain, 0)->node, ==, "Squeezed side-of-hip tendons");
  g_assert_cmpuint (hip_mechanism_chain_get_n_lanes (chain), >, 0);

  for (guint i = 0; i < hip_mechanism_chain_get_n_rows (chain); i++)
    {
      const HipChainRow *row = hip_mechanism_chain_get_row (chain, i);

      n_up += row->mechanism != NULL && row->target < i;
    }
  g_assert_cmpuint (n_up, >=, 3);
}

static void
test_every_condition (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (GPtrArray) ids = NULL;
  guint most_lanes = 0;

  g_assert_no_error (error);
  ids = hip_catalogue_dup_ids (catalogue, HIP_QUERY_CONDITIONS, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GListModel) mechanisms = list_mechanisms (library, g_ptr_array_index (ids, i));
      g_autoptr (HipMechanismChain) chain = hip_mechanism_chain_new (mechanisms);

      assert_is_sound (mechanisms, chain);
      most_lanes = MAX (most_lanes, hip_mechanism_chain_get_n_lanes (chain));
    }

  /* More would leave too little room for words in a narrow panel. */
  g_assert_cmpuint (most_lanes, <=, 5);
}

/* All mechanisms at once: loops into one another, and more lanes than anybody would draw. */
static void
test_everything (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) mechanisms = hip_library_list_mechanisms (library, &error);
  g_autoptr (HipMechanismChain) chain = NULL;

  g_assert_no_error (error);
  chain = hip_mechanism_chain_new (mechanisms);
  assert_is_sound (mechanisms, chain);
}

static void
test_nothing (void)
{
  g_autoptr (GListStore) nothing = g_list_store_new (HIP_TYPE_MECHANISM);
  g_autoptr (HipMechanismChain) chain = hip_mechanism_chain_new (G_LIST_MODEL (nothing));

  g_assert_cmpuint (hip_mechanism_chain_get_n_rows (chain), ==, 0);
  g_assert_cmpuint (hip_mechanism_chain_get_n_lanes (chain), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mechanism-chain/chain", test_chain);
  g_test_add_func ("/mechanism-chain/loop", test_loop);
  g_test_add_func ("/mechanism-chain/every-condition", test_every_condition);
  g_test_add_func ("/mechanism-chain/everything", test_everything);
  g_test_add_func ("/mechanism-chain/nothing", test_nothing);

  return g_test_run ();
}
