/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-comparison.h"

#include "hip-model-private.h"

/* Two or three conditions side by side: where they are felt, what makes them worse and what eases them, the first steps, and what
 * would separate them. */

/* As many as can be taken in at a glance. */
#define MAX_SEPARATORS 6
#define MAX_STEPS 3

/* What is known of one of the conditions. */
typedef struct
{
  HipCondition *condition;
  GPtrArray    *felt;
  GPtrArray    *worse;
  GPtrArray    *eases;
  GPtrArray    *steps;
} Side;

/* The points of a finding for each of the conditions. */
typedef struct
{
  int if_present[HIP_MAX_COMPARED];
  int if_absent[HIP_MAX_COMPARED];
} Points;

struct _HipComparison
{
  guint   n_sides;
  Side    sides[HIP_MAX_COMPARED];
  GArray *separators;
};

/* The evidence of one condition, the strongest first. */
typedef struct
{
  HipFinding *finding;
  int         points;
} Evidence;

static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  const Evidence *one = a;
  const Evidence *other = b;

  if (one->points != other->points)
    return other->points - one->points;

  return g_strcmp0 (hip_finding_get_id (one->finding), hip_finding_get_id (other->finding));
}

static gboolean
load_evidence (HipComparison  *self,
               HipLibrary     *library,
               guint           index,
               GHashTable     *points_by_finding,
               GError        **error)
{
  Side *side = &self->sides[index];
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GArray) speaking_for = g_array_new (FALSE, FALSE, sizeof (Evidence));
  g_autoptr (GError) local_error = NULL;

  row = hip_catalogue_query (hip_library_get_catalogue (library), HIP_QUERY_CONDITION_EVIDENCE, error);
  if (row == NULL)
    return FALSE;

  hip_statement_bind_text (row, 1, hip_condition_get_id (side->condition));
  while (hip_statement_step (row, &local_error))
    {
      HipFinding *finding = hip_library_get_finding (library, hip_statement_get_text (row, 0));
      Evidence evidence = { finding, hip_statement_get_integer (row, 1) };
      Points *points = g_hash_table_lookup (points_by_finding, finding);

      if (points == NULL)
        {
          points = g_new0 (Points, 1);
          g_hash_table_insert (points_by_finding, finding, points);
        }
      points->if_present[index] = evidence.points;
      points->if_absent[index] = hip_statement_get_integer (row, 2);

      if (evidence.points > 0)
        g_array_append_val (speaking_for, evidence);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_array_sort (speaking_for, compare_evidence);
  for (guint i = 0; i < speaking_for->len; i++)
    {
      HipFinding *finding = g_array_index (speaking_for, Evidence, i).finding;

      if (hip_finding_get_worsens (finding))
        g_ptr_array_add (side->worse, g_object_ref (finding));
      if (hip_finding_get_eases (finding))
        g_ptr_array_add (side->eases, g_object_ref (finding));
    }

  return TRUE;
}

/* The first steps, but not those that something speaks against, and none but rules while there is nothing to exercise. */
static void
collect_steps (Side       *side,
               HipEnquiry *enquiry)
{
  GListModel *steps = hip_condition_get_steps (side->condition);
  const gboolean rules_only = hip_enquiry_get_urgency (enquiry) >= HIP_URGENCY_STOP_AND_GET_ASSESSED;
  const guint n = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n && side->steps->len < MAX_STEPS; i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      if (rules_only && g_strcmp0 (hip_step_get_type_name (step), "rule") != 0)
        continue;
      if (hip_enquiry_get_avoid_reason (enquiry, hip_step_get_id (step)) != NULL)
        continue;

      g_ptr_array_add (side->steps, g_steal_pointer (&step));
    }
}

static int
get_range (const int *points,
           guint      n)
{
  int lowest = points[0];
  int highest = points[0];

  for (guint i = 1; i < n; i++)
    {
      lowest = MIN (lowest, points[i]);
      highest = MAX (highest, points[i]);
    }

  return highest - lowest;
}

static int
compare_separators (gconstpointer a,
                    gconstpointer b)
{
  const HipSeparator *one = a;
  const HipSeparator *other = b;

  if (one->difference != other->difference)
    return other->difference - one->difference;

  return g_strcmp0 (hip_finding_get_id (one->finding), hip_finding_get_id (other->finding));
}

/* Age and sex are no questions, and what only a clinician can test nobody can ask. */
static gboolean
can_be_asked (HipFinding *finding)
{
  const char *kind = hip_finding_get_kind (finding);

  return g_str_equal (kind, "question") || g_str_equal (kind, "observation");
}

static void
collect_separators (HipComparison *self,
                    GHashTable    *points_by_finding)
{
  GHashTableIter iter;
  gpointer finding, value;

  g_hash_table_iter_init (&iter, points_by_finding);
  while (g_hash_table_iter_next (&iter, &finding, &value))
    {
      const Points *points = value;
      HipSeparator separator = { finding };

      if (!can_be_asked (finding))
        continue;

      for (guint i = 0; i < self->n_sides; i++)
        separator.if_present[i] = points->if_present[i];
      separator.difference = MAX (get_range (points->if_present, self->n_sides), get_range (points->if_absent, self->n_sides));
      if (separator.difference > 0)
        g_array_append_val (self->separators, separator);
    }

  g_array_sort (self->separators, compare_separators);
  if (self->separators->len > MAX_SEPARATORS)
    g_array_set_size (self->separators, MAX_SEPARATORS);
}

/**
 * hip_comparison_new:
 * @enquiry: the enquiry that the conditions are candidates of
 * @conditions: (array zero-terminated=1): the ids of at least two and at most %HIP_MAX_COMPARED conditions
 * @error: return location for an error
 *
 * Returns: (transfer full): a comparison, or %NULL with @error set; free it with hip_comparison_free()
 */
HipComparison *
hip_comparison_new (HipEnquiry          *enquiry,
                    const char * const  *conditions,
                    GError             **error)
{
  g_autoptr (HipComparison) self = NULL;
  g_autoptr (GHashTable) points_by_finding = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  HipLibrary *library;

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);
  g_return_val_if_fail (conditions != NULL, NULL);
  g_return_val_if_fail (g_strv_length ((char **) conditions) >= 2, NULL);
  g_return_val_if_fail (g_strv_length ((char **) conditions) <= HIP_MAX_COMPARED, NULL);

  library = hip_enquiry_get_library (enquiry);
  self = g_new0 (HipComparison, 1);
  self->separators = g_array_new (FALSE, TRUE, sizeof (HipSeparator));

  for (guint i = 0; conditions[i] != NULL; i++)
    {
      Side *side = &self->sides[i];
      HipCondition *condition = hip_library_get_condition (library, conditions[i], error);

      if (condition == NULL)
        return NULL;

      self->n_sides++;
      side->condition = g_object_ref (condition);
      side->worse = g_ptr_array_new_with_free_func (g_object_unref);
      side->eases = g_ptr_array_new_with_free_func (g_object_unref);
      side->steps = g_ptr_array_new_with_free_func (g_object_unref);
      side->felt = hip_library_dup_condition_regions (library, conditions[i], error);
      if (side->felt == NULL || !load_evidence (self, library, i, points_by_finding, error))
        return NULL;

      collect_steps (side, enquiry);
    }

  collect_separators (self, points_by_finding);

  return g_steal_pointer (&self);
}

/**
 * hip_comparison_free:
 * @self: (transfer full): a comparison
 */
void
hip_comparison_free (HipComparison *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_sides; i++)
    {
      Side *side = &self->sides[i];

      g_clear_object (&side->condition);
      g_clear_pointer (&side->felt, g_ptr_array_unref);
      g_clear_pointer (&side->worse, g_ptr_array_unref);
      g_clear_pointer (&side->eases, g_ptr_array_unref);
      g_clear_pointer (&side->steps, g_ptr_array_unref);
    }
  g_array_unref (self->separators);
  g_free (self);
}

/**
 * hip_comparison_get_n_conditions:
 * @self: a comparison
 *
 * Returns: how many conditions are compared
 */
guint
hip_comparison_get_n_conditions (HipComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_sides;
}

/**
 * hip_comparison_get_condition:
 * @self: a comparison
 * @index: the place of a condition
 *
 * Returns: (transfer none): the condition
 */
HipCondition *
hip_comparison_get_condition (HipComparison *self,
                              guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->n_sides, NULL);

  return self->sides[index].condition;
}

/**
 * hip_comparison_get_felt:
 * @self: a comparison
 * @index: the place of a condition
 *
 * Returns: (transfer none) (element-type HipFeltRegion): where the condition is felt, strongest first
 */
GPtrArray *
hip_comparison_get_felt (HipComparison *self,
                         guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->n_sides, NULL);

  return self->sides[index].felt;
}

/**
 * hip_comparison_get_worse:
 * @self: a comparison
 * @index: the place of a condition
 *
 * Returns: (transfer none) (element-type HipFinding): what typically makes the condition worse, what speaks for it most first
 */
GPtrArray *
hip_comparison_get_worse (HipComparison *self,
                          guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->n_sides, NULL);

  return self->sides[index].worse;
}

/**
 * hip_comparison_get_eases:
 * @self: a comparison
 * @index: the place of a condition
 *
 * Returns: (transfer none) (element-type HipFinding): what typically eases the condition, what speaks for it most first
 */
GPtrArray *
hip_comparison_get_eases (HipComparison *self,
                          guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->n_sides, NULL);

  return self->sides[index].eases;
}

/**
 * hip_comparison_get_steps:
 * @self: a comparison
 * @index: the place of a condition
 *
 * Returns: (transfer none) (element-type HipStep): the first steps for the condition that nothing speaks against
 */
GPtrArray *
hip_comparison_get_steps (HipComparison *self,
                          guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->n_sides, NULL);

  return self->sides[index].steps;
}

/**
 * hip_comparison_get_separators:
 * @self: a comparison
 *
 * Returns: (transfer none) (element-type HipSeparator): what would separate the conditions, what moves them apart most first
 */
GArray *
hip_comparison_get_separators (HipComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->separators;
}
