/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What articles claim, where sources disagree and how pain is said to build up: all of it can be reached from a click. */

#include "config.h"

#include "hip-enquiry.h"

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

/* What was met on the way: ids of claims, conflicts and mechanisms. */
typedef struct
{
  GHashTable *claims;
  GHashTable *conflicts;
  GHashTable *mechanisms;
  GHashTable *cards; /* that were looked at already */
} Met;

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
met_init (Met *met)
{
  met->claims = new_set ();
  met->conflicts = new_set ();
  met->mechanisms = new_set ();
  met->cards = new_set ();
}

static void
met_clear (Met *met)
{
  g_clear_pointer (&met->claims, g_hash_table_unref);
  g_clear_pointer (&met->conflicts, g_hash_table_unref);
  g_clear_pointer (&met->mechanisms, g_hash_table_unref);
  g_clear_pointer (&met->cards, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Met, met_clear)

static gboolean
look_at_card (Met        *met,
              HipLibrary *library,
              const char *kind,
              const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) claims = NULL;
  g_autoptr (GListModel) conflicts = NULL;

  if (!g_hash_table_add (met->cards, g_strconcat (kind, ":", id, NULL)))
    return FALSE;

  claims = hip_library_list_claims (library, kind, id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (HipClaim) claim = g_list_model_get_item (claims, i);

      /* Whoever reads a verdict may ask why, and on what it rests. */
      g_assert_cmpstr (hip_claim_get_text (claim), !=, NULL);
      g_assert_cmpstr (hip_claim_get_why (claim), !=, NULL);
      g_assert_cmpstr (hip_claim_get_reviewed (claim), !=, NULL);
      g_assert_nonnull (hip_claim_get_article (claim));
      g_assert_cmpuint (g_list_model_get_n_items (hip_claim_get_sources (claim)), >, 0);
      g_hash_table_add (met->claims, g_strdup (hip_claim_get_id (claim)));
    }

  conflicts = hip_library_list_conflicts (library, kind, id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++)
    {
      g_autoptr (HipConflict) conflict = g_list_model_get_item (conflicts, i);

      g_assert_cmpstr (hip_conflict_get_side_a (conflict), !=, NULL);
      g_assert_cmpstr (hip_conflict_get_side_b (conflict), !=, NULL);
      g_assert_cmpstr (hip_conflict_get_resolution (conflict), !=, NULL);
      g_assert_cmpuint (g_list_model_get_n_items (hip_conflict_get_articles (conflict)), >, 0);
      g_assert_cmpuint (g_list_model_get_n_items (hip_conflict_get_sources (conflict)), >, 0);
      g_hash_table_add (met->conflicts, g_strdup (hip_conflict_get_id (conflict)));
    }

  return TRUE;
}

static void
look_at_steps (Met        *met,
               HipLibrary *library,
               GListModel *steps)
{
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      look_at_card (met, library, "step", hip_step_get_id (step));
    }
}

static void
look_at_condition (Met          *met,
                   HipLibrary   *library,
                   HipCondition *condition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) mechanisms = NULL;

  if (!look_at_card (met, library, "condition", hip_condition_get_id (condition)))
    return;

  look_at_steps (met, library, hip_condition_get_steps (condition));
  look_at_steps (met, library, hip_condition_get_care (condition));

  mechanisms = hip_library_list_mechanisms_for (library, hip_condition_get_id (condition), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (mechanisms); i++)
    {
      g_autoptr (HipMechanism) mechanism = g_list_model_get_item (mechanisms, i);

      g_assert_cmpuint (g_list_model_get_n_items (hip_mechanism_get_sources (mechanism)), >, 0);
      look_at_card (met, library, "mechanism", hip_mechanism_get_id (mechanism));
      g_hash_table_add (met->mechanisms, g_strdup (hip_mechanism_get_id (mechanism)));
    }
}

/* Clicks every region, and each time opens every candidate that the panel would show. */
static void
click_around (Met        *met,
              HipEnquiry *enquiry)
{
  HipLibrary *library = hip_enquiry_get_library (enquiry);
  GListModel *candidates = G_LIST_MODEL (hip_enquiry_get_candidates (enquiry));
  GListModel *regions = hip_library_get_regions (library);

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_select (enquiry, region, HIP_SIDE_LEFT);
      for (guint j = 0; j < g_list_model_get_n_items (candidates); j++)
        {
          g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, j);

          look_at_condition (met, library, hip_candidate_get_condition (candidate));
        }
    }
}

static void
assert_all_met (HipCatalogueQuery  query,
                GHashTable        *met)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (GPtrArray) ids = NULL;

  g_assert_no_error (error);
  ids = hip_catalogue_dup_ids (catalogue, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >, 0);

  for (guint i = 0; i < ids->len; i++)
    {
      if (!g_hash_table_contains (met, g_ptr_array_index (ids, i)))
        {
          g_test_message ("no click reaches “%s”", (const char *) g_ptr_array_index (ids, i));
          g_test_fail ();
        }
    }
}

/* A click leads to every claim, every mechanism and every conflict, for some together with the answer without which a condition is
 * not considered. */
static void
test_reachable (void)
{
  static const char *const answers[] = { "fall-or-blow", "long-steroids-or-heavy-alcohol", "pregnant-or-recent-birth" };
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  g_auto (Met) met = { NULL, };

  met_init (&met);
  click_around (&met, enquiry);
  g_assert_cmpuint (g_hash_table_size (met.claims), >=, 120);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      hip_enquiry_clear (enquiry);
      hip_enquiry_set_answer (enquiry, answers[i], HIP_ANSWER_YES);
      click_around (&met, enquiry);
    }

  assert_all_met (HIP_QUERY_SEED_CLAIMS, met.claims);
  assert_all_met (HIP_QUERY_MECHANISMS, met.mechanisms);
  g_assert_cmpuint (g_hash_table_size (met.conflicts), ==, 8);
}

/* What stands closest to the condition comes first, and nothing twice. */
static void
test_order (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) claims = hip_library_list_claims (library, "condition", "hip-osteoarthritis", &error);
  g_autoptr (GHashTable) seen = new_set ();
  gboolean past_own = FALSE;
  guint n_own = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      /* Those that name the condition itself. */
      static const char *const own[] = { "q019", "q024", "q045", "q046", "q060", "q105", "q111", "q113", NULL };
      g_autoptr (HipClaim) claim = g_list_model_get_item (claims, i);
      const gboolean is_own = g_strv_contains (own, hip_claim_get_id (claim));

      g_assert_true (g_hash_table_add (seen, g_strdup (hip_claim_get_id (claim))));
      g_assert_false (is_own && past_own);
      past_own = past_own || !is_own;
      n_own += is_own;
    }

  g_assert_cmpuint (n_own, ==, 8);
  g_assert_true (past_own);
}

static void
test_claim (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) claims = hip_library_list_claims (library, "step", "glucosamine", &error);
  g_autoptr (HipClaim) claim = NULL;
  g_autoptr (HipSource) first = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 1);
  claim = g_list_model_get_item (claims, 0);
  g_assert_cmpstr (hip_claim_get_id (claim), ==, "q061");
  g_assert_cmpint (hip_claim_get_verdict (claim), ==, HIP_VERDICT_UNSUPPORTED);
  g_assert_cmpstr (hip_source_get_id (hip_claim_get_article (claim)), ==, "S2");
  first = g_list_model_get_item (hip_claim_get_sources (claim), 0);
  g_assert_cmpstr (hip_source_get_id (first), ==, "rozendaal2008");
}

static void
test_nothing_lands (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) claims = hip_library_list_claims (library, "step", "no-such-step", &error);
  g_autoptr (GListModel) mechanisms = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 0);

  mechanisms = hip_library_list_mechanisms_for (library, "no-such-condition", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (mechanisms), ==, 0);
}

/* Whether the arrows that a condition's card draws lead from one thing to another; @seen keeps a loop from being walked for ever. */
static gboolean
leads_to (GListModel *mechanisms,
          const char *from,
          const char *to,
          GHashTable *seen)
{
  for (guint i = 0; i < g_list_model_get_n_items (mechanisms); i++)
    {
      g_autoptr (HipMechanism) mechanism = g_list_model_get_item (mechanisms, i);
      const char *effect = hip_mechanism_get_effect (mechanism);

      if (!g_str_equal (hip_mechanism_get_cause (mechanism), from))
        continue;

      if (g_str_equal (effect, to) || (g_hash_table_add (seen, g_strdup (effect)) && leads_to (mechanisms, effect, to, seen)))
        return TRUE;
    }

  return FALSE;
}

/* The chains of the articles can be followed from end to end on one card. */
static void
test_chains (void)
{
  static const struct
  {
    const char *condition;
    const char *from;
    const char *to;
  } chains[] = {
    /* S3 */
    { "gluteal-deep-rotator-overload", "Long sitting or a rushed build-up", "Hip pain" },
    { "deep-gluteal-syndrome", "Long sitting or a rushed build-up", "Hip pain" },
    /* S0 */
    { "deep-gluteal-syndrome", "Deep hip rotators overworked", "Irritated sciatic nerve" },
    { "nonspecific-low-back-pain", "Altered hip extension", "Low back pain" },
    /* The loops of S4 */
    { "gluteal-tendinopathy", "Hip pain", "Hip pain" },
    { "gluteal-tendinopathy", "Muscle stays tight", "Muscle stays tight" },
    { "proximal-hamstring-tendinopathy", "Hip pain", "Hip pain" },
  };
  g_autoptr (HipLibrary) library = open_library ();

  for (gsize i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) mechanisms = hip_library_list_mechanisms_for (library, chains[i].condition, &error);
      g_autoptr (GHashTable) seen = new_set ();

      g_assert_no_error (error);
      g_assert_true (leads_to (mechanisms, chains[i].from, chains[i].to, seen));
    }
}

static void
test_nodes (void)
{
  g_autoptr (HipLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) mechanisms = hip_library_list_mechanisms_for (library, "deep-gluteal-syndrome", &error);
  g_autoptr (HipMechanism) first = NULL;
  g_autoptr (HipStructure) structure = NULL;

  g_assert_no_error (error);
  first = g_list_model_get_item (mechanisms, 0);
  g_assert_cmpstr (hip_mechanism_get_id (first), ==, "m01");
  g_assert_cmpint (hip_mechanism_get_verdict (first), ==, HIP_VERDICT_PLAUSIBLE);
  g_assert_cmpuint (g_list_model_get_n_items (hip_mechanism_get_cause_structures (first)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hip_mechanism_get_effect_structures (first)), ==, 3);
  structure = g_list_model_get_item (hip_mechanism_get_effect_structures (first), 0);
  g_assert_cmpstr (hip_structure_get_id (structure), ==, "psoas-major");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claims/reachable", test_reachable);
  g_test_add_func ("/claims/order", test_order);
  g_test_add_func ("/claims/claim", test_claim);
  g_test_add_func ("/claims/nothing-lands", test_nothing_lands);
  g_test_add_func ("/claims/chains", test_chains);
  g_test_add_func ("/claims/nodes", test_nodes);

  return g_test_run ();
}
