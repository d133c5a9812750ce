/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-conflict.h"

#include "hip-model-private.h"

/**
 * HipConflict:
 *
 * Two sources that say different things, and what to make of it.
 */
struct _HipConflict
{
  GObject     parent_instance;

  char       *id;
  char       *side_a;
  char       *side_b;
  char       *resolution;
  char       *reviewed;
  GListModel *articles;
  GListModel *sources;
};

G_DEFINE_FINAL_TYPE (HipConflict, hip_conflict, G_TYPE_OBJECT)

static void
hip_conflict_finalize (GObject *object)
{
  HipConflict *self = HIP_CONFLICT (object);

  g_free (self->id);
  g_free (self->side_a);
  g_free (self->side_b);
  g_free (self->resolution);
  g_free (self->reviewed);
  g_clear_object (&self->articles);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (hip_conflict_parent_class)->finalize (object);
}

static void
hip_conflict_class_init (HipConflictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_conflict_finalize;
}

static void
hip_conflict_init (HipConflict *self)
{
}

/*< private >
 * hip_conflict_new_for_row:
 * @row: a row of HIP_QUERY_CARD_CONFLICTS
 * @articles: whose sides are told, a list of #HipSource
 * @sources: what decides between them, a list of #HipSource
 *
 * Returns: (transfer full): a new object
 */
HipConflict *
hip_conflict_new_for_row (HipStatement *row,
                          GListModel   *articles,
                          GListModel   *sources)
{
  HipConflict *self = g_object_new (HIP_TYPE_CONFLICT, NULL);

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->side_a = hip_dup_translated (row, 1, "conflict side");
  self->side_b = hip_dup_translated (row, 2, "conflict side");
  self->resolution = hip_dup_translated (row, 3, "conflict resolution");
  self->reviewed = g_strdup (hip_statement_get_text (row, 4));
  self->articles = g_object_ref (articles);
  self->sources = g_object_ref (sources);

  return self;
}

/**
 * hip_conflict_get_id:
 * @self: a #HipConflict
 *
 * Returns: (transfer none): the id
 */
const char *
hip_conflict_get_id (HipConflict *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT (self), NULL);

  return self->id;
}

/**
 * hip_conflict_get_side_a:
 * @self: a #HipConflict
 *
 * Returns: (transfer none): what one side says
 */
const char *
hip_conflict_get_side_a (HipConflict *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT (self), NULL);

  return self->side_a;
}

/**
 * hip_conflict_get_side_b:
 * @self: a #HipConflict
 *
 * Returns: (transfer none): what the other side says
 */
const char *
hip_conflict_get_side_b (HipConflict *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT (self), NULL);

  return self->side_b;
}

/**
 * hip_conflict_get_resolution:
 * @self: a #HipConflict
 *
 * Returns: (transfer none): what to make of it
 */
const char *
hip_conflict_get_resolution (HipConflict *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT (self), NULL);

  return self->resolution;
}

/**
 * hip_conflict_get_reviewed:
 * @self: a #HipConflict
 *
 * Returns: (transfer none) (nullable): the year and month of the last review
 */
const char *
hip_conflict_get_reviewed (HipConflict *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT (self), NULL);

  return self->reviewed;
}

/**
 * hip_conflict_get_articles:
 * @self: a #HipConflict
 *
 * Returns: (transfer none): the articles whose sides are told, a list of #HipSource
 */
GListModel *
hip_conflict_get_articles (HipConflict *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT (self), NULL);

  return self->articles;
}

/**
 * hip_conflict_get_sources:
 * @self: a #HipConflict
 *
 * Returns: (transfer none): what decides between the sides, a list of #HipSource
 */
GListModel *
hip_conflict_get_sources (HipConflict *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT (self), NULL);

  return self->sources;
}
