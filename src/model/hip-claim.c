/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-claim.h"

#include "hip-model-private.h"

/**
 * HipClaim:
 *
 * What an article claims, in our words, and what there is to say about it.
 */
struct _HipClaim
{
  GObject     parent_instance;

  char       *id;
  HipSource  *article;
  char       *text;
  HipVerdict  verdict;
  char       *why;
  char       *reviewed;
  GListModel *sources;
};

G_DEFINE_FINAL_TYPE (HipClaim, hip_claim, G_TYPE_OBJECT)

static void
hip_claim_finalize (GObject *object)
{
  HipClaim *self = HIP_CLAIM (object);

  g_free (self->id);
  g_clear_object (&self->article);
  g_free (self->text);
  g_free (self->why);
  g_free (self->reviewed);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (hip_claim_parent_class)->finalize (object);
}

static void
hip_claim_class_init (HipClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_claim_finalize;
}

static void
hip_claim_init (HipClaim *self)
{
}

/*< private >
 * hip_claim_new_for_row:
 * @row: a row of HIP_QUERY_CARD_CLAIMS
 * @article: who makes the claim
 * @sources: what the verdict rests on, a list of #HipSource
 *
 * Returns: (transfer full): a new object
 */
HipClaim *
hip_claim_new_for_row (HipStatement *row,
                       HipSource    *article,
                       GListModel   *sources)
{
  HipClaim *self = g_object_new (HIP_TYPE_CLAIM, NULL);

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->article = g_object_ref (article);
  self->text = hip_dup_translated (row, 2, "seed claim text");
  /* The schema lets nothing else in; what could not be read is not called supported. */
  if (!hip_verdict_from_id (hip_statement_get_text (row, 3), &self->verdict))
    self->verdict = HIP_VERDICT_UNSUPPORTED;
  self->why = hip_dup_translated (row, 4, "seed claim why");
  self->reviewed = g_strdup (hip_statement_get_text (row, 5));
  self->sources = g_object_ref (sources);

  return self;
}

/**
 * hip_claim_get_id:
 * @self: a #HipClaim
 *
 * Returns: (transfer none): the id
 */
const char *
hip_claim_get_id (HipClaim *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM (self), NULL);

  return self->id;
}

/**
 * hip_claim_get_article:
 * @self: a #HipClaim
 *
 * Returns: (transfer none): who makes the claim
 */
HipSource *
hip_claim_get_article (HipClaim *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM (self), NULL);

  return self->article;
}

/**
 * hip_claim_get_text:
 * @self: a #HipClaim
 *
 * Returns: (transfer none): the claim, in our words
 */
const char *
hip_claim_get_text (HipClaim *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM (self), NULL);

  return self->text;
}

/**
 * hip_claim_get_verdict:
 * @self: a #HipClaim
 *
 * Returns: what there is to say about it
 */
HipVerdict
hip_claim_get_verdict (HipClaim *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM (self), HIP_VERDICT_UNSUPPORTED);

  return self->verdict;
}

/**
 * hip_claim_get_why:
 * @self: a #HipClaim
 *
 * Returns: (transfer none) (nullable): why the verdict is what it is
 */
const char *
hip_claim_get_why (HipClaim *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM (self), NULL);

  return self->why;
}

/**
 * hip_claim_get_reviewed:
 * @self: a #HipClaim
 *
 * Returns: (transfer none) (nullable): the year and month of the last review
 */
const char *
hip_claim_get_reviewed (HipClaim *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM (self), NULL);

  return self->reviewed;
}

/**
 * hip_claim_get_sources:
 * @self: a #HipClaim
 *
 * Returns: (transfer none): what the verdict rests on, a list of #HipSource
 */
GListModel *
hip_claim_get_sources (HipClaim *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM (self), NULL);

  return self->sources;
}
