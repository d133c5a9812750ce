/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-library.h"

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
search (HipLibrary *library,
        const char *words,
        HipSide     side)
{
  g_autoptr (GError) error = NULL;
  GListModel *choices = hip_library_search_choices (library, words, side, &error);

  g_assert_no_error (error);
  g_assert_nonnull (choices);

  return choices;
}

static void
assert_hit (GListModel *choices,
            guint       position,
            const char *kind,
            const char *id,
            HipSide     side)
{
  g_autoptr (HipSearchHit) hit = g_list_model_get_item (choices, position);

  g_assert_nonnull (hit);
  g_assert_cmpstr (hip_search_hit_get_kind (hit), ==, kind);
  g_assert_cmpstr (hip_search_hit_get_id (hit), ==, id);
  g_assert_cmpint (hip_search_hit_get_side (hit), ==, side);
}

static HipSearchHit *
find_hit (HipLibrary *library,
          const char *words,
          const char *kind,
          const char *id)
{
  g_autoptr (GListModel) choices = search (library, words, HIP_SIDE_NONE);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (choices, i);

      if (g_str_equal (hip_search_hit_get_kind (hit), kind) && g_str_equal (hip_search_hit_get_id (hit), id))
        return g_steal_pointer (&hit);
    }

  g_error ("“%s” does not find %s %s", words, kind, id);
}

/* Left and right are never mixed up: a place that is there twice is offered twice, and the side that is typed is kept. */
static void
test_sides (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GListModel) any = search (library, "sit bone", HIP_SIDE_NONE);
  g_autoptr (GListModel) left_first = search (library, "sit bone", HIP_SIDE_LEFT);
  g_autoptr (GListModel) left = search (library, "Left sit bone", HIP_SIDE_NONE);
  g_autoptr (GListModel) right = search (library, "sit bone, right", HIP_SIDE_LEFT);
  g_autoptr (GListModel) both = search (library, "sit bone right and left", HIP_SIDE_NONE);
  g_autoptr (GListModel) only_side = search (library, "left", HIP_SIDE_NONE);
  g_autoptr (HipSearchHit) pubis = find_hit (library, "pubic bone left", "region", "pubis");
  g_autoptr (HipSearchHit) first = g_list_model_get_item (any, 0);

  assert_hit (any, 0, "region", "sit-bone", HIP_SIDE_RIGHT);
  assert_hit (any, 1, "region", "sit-bone", HIP_SIDE_LEFT);
  assert_hit (left_first, 0, "region", "sit-bone", HIP_SIDE_LEFT);
  assert_hit (left_first, 1, "region", "sit-bone", HIP_SIDE_RIGHT);
  assert_hit (left, 0, "region", "sit-bone", HIP_SIDE_LEFT);
  assert_hit (right, 0, "region", "sit-bone", HIP_SIDE_RIGHT);
  g_assert_cmpuint (g_list_model_get_n_items (left), <, g_list_model_get_n_items (any));
  assert_hit (both, 0, "region", "sit-bone", HIP_SIDE_RIGHT);
  assert_hit (both, 1, "region", "sit-bone", HIP_SIDE_LEFT);
  g_assert_nonnull (only_side);

  g_assert_cmpstr (hip_search_hit_get_name (first), ==, "Sit bone, right");
  g_assert_cmpstr (hip_search_hit_get_subtitle (first), !=, NULL);

  /* The midline has no side. */
  g_assert_cmpint (hip_search_hit_get_side (pubis), ==, HIP_SIDE_NONE);
}

/* One kind after the other, and few of each. */
static void
test_groups (void)
{
  static const char *const words[] = { "hip", "hamstring", "pain", "stretch", "sit bone", "a" };
  g_autoptr (HipLibrary) library = open_library ();

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GListModel) choices = search (library, words[i], HIP_SIDE_NONE);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      const char *kind = NULL;
      guint n_of_kind = 0;

      g_assert_cmpuint (g_list_model_get_n_items (choices), >, 0);
      for (guint j = 0; j < g_list_model_get_n_items (choices); j++)
        {
          g_autoptr (HipSearchHit) hit = g_list_model_get_item (choices, j);

          if (g_strcmp0 (kind, hip_search_hit_get_kind (hit)) != 0)
            {
              kind = g_intern_string (hip_search_hit_get_kind (hit));
              g_assert_true (g_hash_table_add (seen, (char *) kind));
              n_of_kind = 0;
            }

          g_assert_cmpuint (++n_of_kind, <=, 16);
        }
    }
}

static void
assert_leads_to (HipLibrary *library,
                 const char *words,
                 const char *kind,
                 const char *id,
                 const char *region)
{
  g_autoptr (HipSearchHit) hit = find_hit (library, words, kind, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regions = hip_library_dup_hit_regions (library, hit, &error);
  const HipFeltRegion *first;

  g_assert_no_error (error);
  g_assert_cmpuint (regions->len, >, 0);
  first = g_ptr_array_index (regions, 0);
  g_assert_cmpstr (hip_region_get_id (first->region), ==, region);

  for (guint i = 1; i < regions->len; i++)
    {
      const HipFeltRegion *felt = g_ptr_array_index (regions, i);

      g_assert_cmpint (felt->strength, <=, first->strength);
    }
}

static void
test_leads_to_regions (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipSearchHit) question = find_hit (library, "sudden start", "finding", "sudden-onset");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nowhere = hip_library_dup_hit_regions (library, question, &error);

  assert_leads_to (library, "sit bone", "region", "sit-bone", "sit-bone");
  assert_leads_to (library, "ischial tuberosity", "structure", "ischial-tuberosity", "sit-bone");
  assert_leads_to (library, "proximal hamstring tendinopathy", "condition", "proximal-hamstring-tendinopathy", "sit-bone");
  assert_leads_to (library, "foam roll piriformis", "step", "foam-roll-piriformis", "deep-buttock");

  g_assert_no_error (error);
  g_assert_cmpuint (nowhere->len, ==, 0);
}

static void
assert_belongs_to (HipLibrary *library,
                   const char *words,
                   const char *kind,
                   const char *id,
                   const char *condition)
{
  g_autoptr (HipSearchHit) hit = find_hit (library, words, kind, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) conditions = hip_library_list_hit_conditions (library, hit, &error);
  gboolean found = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (conditions); i++)
    {
      g_autoptr (HipCondition) one = g_list_model_get_item (conditions, i);

      found = found || g_str_equal (hip_condition_get_id (one), condition);
    }

  g_assert_true (found);
}

static void
test_leads_to_conditions (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipSearchHit) region = find_hit (library, "sit bone", "region", "sit-bone");
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) none = hip_library_list_hit_conditions (library, region, &error);

  assert_belongs_to (library, "ischial tuberosity", "structure", "ischial-tuberosity", "proximal-hamstring-tendinopathy");
  assert_belongs_to (library, "foam roll piriformis", "step", "foam-roll-piriformis", "deep-gluteal-syndrome");
  assert_belongs_to (library, "sudden start", "finding", "sudden-onset", "acute-hamstring-injury");
  assert_belongs_to (library, "hip arthritis", "condition", "hip-osteoarthritis", "hip-osteoarthritis");

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
}

/* Every structure is found by its term, and leads to a place as soon as some condition does. */
static void
test_every_structure (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  GListModel *structures = hip_library_get_structures (library);

  for (guint i = 0; i < g_list_model_get_n_items (structures); i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);
      g_autoptr (HipSearchHit) hit = find_hit (library, hip_structure_get_term (structure), "structure",
                                               hip_structure_get_id (structure));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) regions = hip_library_dup_hit_regions (library, hit, &error);
      g_autoptr (GListModel) conditions = NULL;

      g_assert_no_error (error);
      conditions = hip_library_list_hit_conditions (library, hit, &error);
      g_assert_no_error (error);
      if (g_list_model_get_n_items (conditions) > 0)
        g_assert_cmpuint (regions->len, >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/sides", test_sides);
  g_test_add_func ("/search/groups", test_groups);
  g_test_add_func ("/search/leads-to-regions", test_leads_to_regions);
  g_test_add_func ("/search/leads-to-conditions", test_leads_to_conditions);
  g_test_add_func ("/search/every-structure", test_every_structure);

  return g_test_run ();
}
