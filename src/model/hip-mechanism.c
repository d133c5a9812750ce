/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-mechanism.h"

#include "hip-model-private.h"

/**
 * HipMechanism:
 *
 * A claim that one thing leads to another, with a verdict: an arrow of a graph whose nodes are the causes and the effects. The same
 * words mean the same node.
 */
struct _HipMechanism
{
  GObject     parent_instance;

  char       *id;
  char       *cause;
  char       *effect;
  GListModel *cause_structures;
  GListModel *effect_structures;
  char       *claim;
  HipVerdict  verdict;
  char       *why;
  char       *reviewed;
  GListModel *articles;
  GListModel *sources;
};

G_DEFINE_FINAL_TYPE (HipMechanism, hip_mechanism, G_TYPE_OBJECT)

static void
hip_mechanism_finalize (GObject *object)
{
  HipMechanism *self = HIP_MECHANISM (object);

  g_free (self->id);
  g_free (self->cause);
  g_free (self->effect);
  g_clear_object (&self->cause_structures);
  g_clear_object (&self->effect_structures);
  g_free (self->claim);
  g_free (self->why);
  g_free (self->reviewed);
  g_clear_object (&self->articles);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (hip_mechanism_parent_class)->finalize (object);
}

static void
hip_mechanism_class_init (HipMechanismClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_mechanism_finalize;
}

static void
hip_mechanism_init (HipMechanism *self)
{
}

/*< private >
 * hip_mechanism_new_for_row:
 * @row: a row of HIP_QUERY_MECHANISMS
 * @cause_structures: what its cause is about, a list of #HipStructure
 * @effect_structures: what its effect is about, a list of #HipStructure
 * @articles: who claims it, a list of #HipSource
 * @sources: what the verdict rests on, a list of #HipSource
 *
 * Returns: (transfer full): a new object
 */
HipMechanism *
hip_mechanism_new_for_row (HipStatement *row,
                           GListModel   *cause_structures,
                           GListModel   *effect_structures,
                           GListModel   *articles,
                           GListModel   *sources)
{
  HipMechanism *self = g_object_new (HIP_TYPE_MECHANISM, NULL);

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->cause = hip_dup_translated (row, 1, "mechanism node");
  self->effect = hip_dup_translated (row, 2, "mechanism node");
  self->cause_structures = g_object_ref (cause_structures);
  self->effect_structures = g_object_ref (effect_structures);
  self->claim = hip_dup_translated (row, 3, "mechanism claim");
  /* The schema lets nothing else in; what could not be read is not called supported. */
  if (!hip_verdict_from_id (hip_statement_get_text (row, 4), &self->verdict))
    self->verdict = HIP_VERDICT_UNSUPPORTED;
  self->why = hip_dup_translated (row, 5, "mechanism why");
  self->reviewed = g_strdup (hip_statement_get_text (row, 6));
  self->articles = g_object_ref (articles);
  self->sources = g_object_ref (sources);

  return self;
}

/**
 * hip_mechanism_get_id:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): the id
 */
const char *
hip_mechanism_get_id (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->id;
}

/**
 * hip_mechanism_get_cause:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): what is said to lead to it
 */
const char *
hip_mechanism_get_cause (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->cause;
}

/**
 * hip_mechanism_get_effect:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): what it is said to lead to
 */
const char *
hip_mechanism_get_effect (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->effect;
}

/**
 * hip_mechanism_get_cause_structures:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): the structures that the cause is about, a list of #HipStructure
 */
GListModel *
hip_mechanism_get_cause_structures (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->cause_structures;
}

/**
 * hip_mechanism_get_effect_structures:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): the structures that the effect is about, a list of #HipStructure
 */
GListModel *
hip_mechanism_get_effect_structures (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->effect_structures;
}

/**
 * hip_mechanism_get_claim:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): the claim in a sentence
 */
const char *
hip_mechanism_get_claim (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->claim;
}

/**
 * hip_mechanism_get_verdict:
 * @self: a #HipMechanism
 *
 * Returns: what there is to say about the claim
 */
HipVerdict
hip_mechanism_get_verdict (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), HIP_VERDICT_UNSUPPORTED);

  return self->verdict;
}

/**
 * hip_mechanism_get_why:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): why the verdict is what it is
 */
const char *
hip_mechanism_get_why (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->why;
}

/**
 * hip_mechanism_get_reviewed:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none) (nullable): the year and month of the last review
 */
const char *
hip_mechanism_get_reviewed (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->reviewed;
}

/**
 * hip_mechanism_get_articles:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): the articles that claim it, a list of #HipSource
 */
GListModel *
hip_mechanism_get_articles (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->articles;
}

/**
 * hip_mechanism_get_sources:
 * @self: a #HipMechanism
 *
 * Returns: (transfer none): what the verdict rests on, a list of #HipSource
 */
GListModel *
hip_mechanism_get_sources (HipMechanism *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM (self), NULL);

  return self->sources;
}
