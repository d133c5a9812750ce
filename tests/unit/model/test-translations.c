/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hip-distance.h"
#include "hip-enquiry-state.h"
#include "hip-language.h"
#include "hip-library.h"

/* What every text in the languages that nobody speaks is set in. */
#define OPEN "‹"

static HipLibrary *
open_library (const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  HipLibrary *library;

  g_assert_no_error (error);
  g_assert_true (hip_language_push (language));
  library = hip_library_new (catalogue, &error);
  hip_language_pop ();
  g_assert_no_error (error);

  return library;
}

/* What is the same in every language: ids, words that the program tells apart, and what scholars and archives call things. */
static gboolean
is_foreign (const char *property)
{
  static const char *const foreign[] = {
    "id",   "area", "topic", "type", "tier", "running", "verdict", "grade", "latin",
    "year", "link", "citation", "codes", "reviewed", "sources-label", "source", "basis",
  };

  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      if (g_str_equal (property, foreign[i]))
        return TRUE;
    }

  return FALSE;
}

static void
assert_text_is_translated (GObject    *object,
                           const char *property,
                           const char *text)
{
  if (text == NULL || text[0] == '\0' || strstr (text, OPEN) != NULL)
    return;

  /* A source that is named after an author, and a kind that only the program reads. */
  if (g_str_has_suffix (property, "label") && g_ascii_isdigit (text[strlen (text) - 1]))
    return;
  if (!g_str_equal (G_OBJECT_TYPE_NAME (object), "HipSource") && g_str_equal (property, "kind"))
    return;

  g_test_message ("%s.%s: %s", G_OBJECT_TYPE_NAME (object), property, text);
  g_test_fail ();
}

static void
assert_is_translated (GObject *object)
{
  g_autofree GParamSpec **props = NULL;
  guint n;

  props = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
  for (guint i = 0; i < n; i++)
    {
      if (is_foreign (props[i]->name))
        continue;

      if (G_IS_PARAM_SPEC_STRING (props[i]))
        {
          g_autofree char *text = NULL;

          g_object_get (object, props[i]->name, &text, NULL);
          assert_text_is_translated (object, props[i]->name, text);
        }
      else if (props[i]->value_type == G_TYPE_STRV)
        {
          g_auto (GStrv) texts = NULL;

          g_object_get (object, props[i]->name, &texts, NULL);
          for (guint j = 0; texts != NULL && texts[j] != NULL; j++)
            assert_text_is_translated (object, props[i]->name, texts[j]);
        }
    }
}

static void
assert_all_are_translated (GListModel *objects)
{
  const guint n = g_list_model_get_n_items (objects);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (objects, i);

      assert_is_translated (object);
    }
}

/* What a card says has no properties to go through. */
static void
assert_card_is_translated (HipLibrary *library,
                           const char *kind,
                           const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) claims = hip_library_list_claims (library, kind, id, &error);
  g_autoptr (GListModel) conflicts = hip_library_list_conflicts (library, kind, id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (HipClaim) claim = g_list_model_get_item (claims, i);

      assert_text_is_translated (G_OBJECT (claim), "text", hip_claim_get_text (claim));
      assert_text_is_translated (G_OBJECT (claim), "why", hip_claim_get_why (claim));
    }
  for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++)
    {
      g_autoptr (HipConflict) conflict = g_list_model_get_item (conflicts, i);

      assert_text_is_translated (G_OBJECT (conflict), "side-a", hip_conflict_get_side_a (conflict));
      assert_text_is_translated (G_OBJECT (conflict), "side-b", hip_conflict_get_side_b (conflict));
      assert_text_is_translated (G_OBJECT (conflict), "resolution", hip_conflict_get_resolution (conflict));
    }
}

static void
assert_mechanisms_are_translated (HipLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) mechanisms = hip_library_list_mechanisms (library, &error);
  const guint n = mechanisms != NULL ? g_list_model_get_n_items (mechanisms) : 0;

  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipMechanism) mechanism = g_list_model_get_item (mechanisms, i);

      assert_text_is_translated (G_OBJECT (mechanism), "cause", hip_mechanism_get_cause (mechanism));
      assert_text_is_translated (G_OBJECT (mechanism), "effect", hip_mechanism_get_effect (mechanism));
      assert_text_is_translated (G_OBJECT (mechanism), "claim", hip_mechanism_get_claim (mechanism));
      assert_text_is_translated (G_OBJECT (mechanism), "why", hip_mechanism_get_why (mechanism));
      assert_card_is_translated (library, "mechanism", hip_mechanism_get_id (mechanism));
    }
}

/* Also what is read long after the language was spoken. */
static void
test_library (void)
{
  g_autoptr (HipLibrary) library = open_library ("en_XA");
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (NULL);
  g_autoptr (GPtrArray) conditions = hip_catalogue_dup_ids (catalogue, HIP_QUERY_CONDITIONS, NULL);
  g_autoptr (GPtrArray) steps = hip_catalogue_dup_ids (catalogue, HIP_QUERY_STEPS, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (hip_language_is_english ());

  assert_all_are_translated (hip_library_get_regions (library));
  assert_all_are_translated (hip_library_get_findings (library));
  assert_all_are_translated (hip_library_get_structures (library));
  assert_all_are_translated (hip_library_get_sources (library));
  for (guint i = 0; i < conditions->len; i++)
    {
      assert_is_translated (G_OBJECT (hip_library_get_condition (library, g_ptr_array_index (conditions, i), &error)));
      assert_card_is_translated (library, "condition", g_ptr_array_index (conditions, i));
    }
  for (guint i = 0; i < steps->len; i++)
    {
      assert_is_translated (G_OBJECT (hip_library_get_step (library, g_ptr_array_index (steps, i), &error)));
      assert_card_is_translated (library, "step", g_ptr_array_index (steps, i));
    }
  assert_is_translated (G_OBJECT (hip_library_get_red_flag (library, "saddle-or-bladder")));
  assert_mechanisms_are_translated (library);
  g_assert_no_error (error);
}

static void
report (HipEnquiry *enquiry)
{
  HipLibrary *library = hip_enquiry_get_library (enquiry);

  hip_enquiry_select (enquiry, hip_library_get_region (library, "groin-crease"), HIP_SIDE_RIGHT);
  hip_enquiry_set_answer (enquiry, "stairs-hurt", HIP_ANSWER_YES);
  hip_enquiry_set_answer (enquiry, "sudden-onset", HIP_ANSWER_NO);
}

/* An answer in the language of the library, not in that of the program; and the same answer. */
static char *
dup_dose (HipDistanceUnit unit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipLibrary) library = NULL;
  HipStep *step;

  hip_distance_set_unit (unit);
  library = open_library ("en");
  step = hip_library_get_step (library, "shoes-and-surface", &error);
  g_assert_no_error (error);
  hip_distance_set_unit (HIP_DISTANCE_KILOMETERS);

  return g_strdup (hip_step_get_dose (step));
}

static void
test_distance (void)
{
  g_autofree char *kilometers = dup_dose (HIP_DISTANCE_KILOMETERS);
  g_autofree char *miles = dup_dose (HIP_DISTANCE_MILES);

  g_assert_nonnull (strstr (kilometers, " 450 km."));
  g_assert_nonnull (strstr (miles, " 280 miles."));
  g_assert_null (strchr (miles, '{'));
}

static void
test_enquiry (void)
{
  g_autoptr (HipLibrary) english_library = open_library ("en");
  g_autoptr (HipEnquiry) english = hip_enquiry_new (english_library);
  g_autoptr (HipEnquiry) translated = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *candidates, *originals;

  report (english);
  g_assert_true (hip_language_push ("ar_XB"));
  translated = hip_enquiry_dup_translated (english, &error);
  hip_language_pop ();
  g_assert_no_error (error);

  hip_enquiry_set_answer (english, "landing-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (translated, "landing-hurts", HIP_ANSWER_YES);

  g_assert_cmpstr (hip_enquiry_get_title (english), ==, "Groin crease, right");
  g_assert_true (g_str_has_prefix (hip_enquiry_get_title (translated), OPEN));
  assert_all_are_translated (hip_enquiry_get_spots (translated));
  assert_all_are_translated (hip_enquiry_get_questions (translated));
  g_assert_true (g_str_has_prefix (hip_plan_get_advice (hip_enquiry_get_plan (translated)), OPEN));

  originals = G_LIST_MODEL (hip_enquiry_get_candidates (english));
  candidates = G_LIST_MODEL (hip_enquiry_get_candidates (translated));
  g_assert_cmpuint (g_list_model_get_n_items (candidates), ==, g_list_model_get_n_items (originals));
  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (HipCandidate) original = g_list_model_get_item (originals, i);
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      g_assert_cmpstr (hip_condition_get_id (hip_candidate_get_condition (candidate)), ==,
                       hip_condition_get_id (hip_candidate_get_condition (original)));
      g_assert_cmpint (hip_candidate_get_score (candidate), ==, hip_candidate_get_score (original));
      assert_is_translated (G_OBJECT (candidate));
      if (i == 0)
        assert_all_are_translated (hip_candidate_get_reasons_for (candidate));
    }
}

/* Why not to do something now is no less important than what to do. */
static void
test_advice (void)
{
  g_autoptr (HipLibrary) library = open_library ("ar_XB");
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);

  hip_enquiry_select (enquiry, hip_library_get_region (library, "greater-trochanter-bump"), HIP_SIDE_LEFT);
  hip_enquiry_set_answer (enquiry, "side-lying-hurts", HIP_ANSWER_YES);
  assert_all_are_translated (hip_enquiry_get_avoided_steps (enquiry));
  g_assert_true (g_str_has_prefix (hip_plan_get_advice (hip_enquiry_get_plan (enquiry)), OPEN));
}

/* A text that is not translated, a red flag for one, is there in English. */
static void
test_missing (void)
{
  g_autoptr (HipLibrary) english = open_library ("en");
  g_autoptr (HipLibrary) partly = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (NULL);

  g_assert_false (hip_language_push ("xx"));
  partly = hip_library_new (catalogue, NULL);
  hip_language_pop ();

  g_assert_cmpstr (hip_red_flag_get_action (hip_library_get_red_flag (partly, "saddle-or-bladder")), ==,
                   hip_red_flag_get_action (hip_library_get_red_flag (english, "saddle-or-bladder")));
}

static gboolean
finds (HipLibrary *library,
       const char *words,
       const char *kind,
       const char *id,
       guint       most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) hits = hip_library_search (library, words, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < MIN (most, g_list_model_get_n_items (hits)); i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (hits, i);

      if (g_str_equal (hip_search_hit_get_kind (hit), kind) && g_str_equal (hip_search_hit_get_id (hit), id))
        return TRUE;
    }

  return FALSE;
}

/* In the language and in English; with or without accents; by words that are not finished, or that begin in the middle. */
static void
test_search (void)
{
  g_autoptr (HipLibrary) accents = open_library ("en_XA");
  g_autoptr (HipLibrary) arabic = open_library ("ar_XB");
  g_autofree char *name = NULL;
  g_autoptr (GString) bare = NULL;

  name = g_strdup (hip_region_get_name (hip_library_get_region (accents, "sit-bone")));
  g_assert_true (finds (accents, name, "region", "sit-bone", 2));
  g_assert_true (finds (accents, "ŠÎŢ ƀöñé", "region", "sit-bone", 2));
  g_assert_true (finds (accents, "šît bon", "region", "sit-bone", 2));
  g_assert_true (finds (accents, "sit bone", "region", "sit-bone", 2));
  g_assert_true (finds (accents, "trochanter", "structure", "greater-trochanter", 9));
  g_assert_true (finds (accents, "ochant", "structure", "greater-trochanter", 9));
  g_assert_true (finds (accents, "bursitis", "condition", "gluteal-tendinopathy", 9));
  g_assert_true (finds (accents, "sit zzzz", "region", "sit-bone", 50));

  /* With vowel marks and stretched, as nobody wrote it. */
  name = (g_free (name), g_strdup (hip_region_get_name (hip_library_get_region (arabic, "groin-crease"))));
  g_assert_true (finds (arabic, name, "region", "groin-crease", 1));
  bare = g_string_new (name);
  g_string_replace (bare, OPEN, "", 0);
  g_string_insert (bare, 2, "\u064e\u0640");
  g_assert_true (finds (arabic, bare->str, "region", "groin-crease", 1));
  g_assert_true (finds (arabic, "groin", "region", "groin-crease", 9));
}

/* No hit is there twice, and whatever is typed is safe. */
static void
test_search_is_safe (void)
{
  static const char *const inputs[] = { "", " ", "‹", "\xff\xfe", "\"*", "hip", "ƀöñé", "a", "ا", "hip ƀöñé" };
  g_autoptr (HipLibrary) library = open_library ("en_XA");

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) hits = hip_library_search (library, inputs[i], &error);

      g_assert_no_error (error);
      for (guint j = 0; j < g_list_model_get_n_items (hits); j++)
        {
          g_autoptr (HipSearchHit) hit = g_list_model_get_item (hits, j);

          assert_is_translated (G_OBJECT (hit));
          g_assert_true (g_hash_table_add (seen,
                                           g_strconcat (hip_search_hit_get_kind (hit), " ", hip_search_hit_get_id (hit), NULL)));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));

  g_test_add_func ("/translations/library", test_library);
  g_test_add_func ("/translations/distance", test_distance);
  g_test_add_func ("/translations/enquiry", test_enquiry);
  g_test_add_func ("/translations/advice", test_advice);
  g_test_add_func ("/translations/missing", test_missing);
  g_test_add_func ("/translations/search", test_search);
  g_test_add_func ("/translations/search-is-safe", test_search_is_safe);

  return g_test_run ();
}
