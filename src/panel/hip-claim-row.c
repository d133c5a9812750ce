/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-claim-row.h"

#include <glib/gi18n-lib.h>

#include "hip-provenance.h"
#include "hip-verdict.h"
#include "hip-width-first-layout.h"

/**
 * HipClaimRow:
 *
 * What an article claims, what there is to say about it, why, and where both come from.
 */
struct _HipClaimRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *text_label;
  GtkWidget    *verdict_icon;
  GtkWidget    *verdict_label;
  GtkWidget    *why_label;
  GtkWidget    *provenance_label;

  HipClaim     *claim;
};

G_DEFINE_FINAL_TYPE (HipClaimRow, hip_claim_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_provenance (HipClaim *claim)
{
  g_autoptr (GListStore) articles = g_list_store_new (HIP_TYPE_SOURCE);

  g_list_store_append (articles, hip_claim_get_article (claim));

  return hip_provenance_format_line (G_LIST_MODEL (articles), hip_claim_get_sources (claim), hip_claim_get_reviewed (claim));
}

static void
show_claim (HipClaimRow *self)
{
  const char *why = hip_claim_get_why (self->claim);
  g_autofree char *provenance = dup_provenance (self->claim);
  g_autofree char *description = NULL;

  hip_verdict_show (hip_claim_get_verdict (self->claim), self->verdict_icon, self->verdict_label);
  gtk_label_set_text (GTK_LABEL (self->text_label), hip_claim_get_text (self->claim));
  gtk_label_set_text (GTK_LABEL (self->why_label), why != NULL ? why : "");
  gtk_widget_set_visible (self->why_label, why != NULL);
  gtk_label_set_text (GTK_LABEL (self->provenance_label), provenance);

  /* Translators: a verdict such as “Contested”, then why, then the sources. */
  description = g_strdup_printf (_("%s. %s %s"),
                                 hip_verdict_get_label (hip_claim_get_verdict (self->claim)),
                                 why != NULL ? why : "",
                                 provenance);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
hip_claim_row_dispose (GObject *object)
{
  HipClaimRow *self = HIP_CLAIM_ROW (object);

  g_clear_object (&self->claim);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_CLAIM_ROW);

  G_OBJECT_CLASS (hip_claim_row_parent_class)->dispose (object);
}

static void
hip_claim_row_class_init (HipClaimRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_claim_row_dispose;

  g_type_ensure (HIP_TYPE_WIDTH_FIRST_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-claim-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipClaimRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, HipClaimRow, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, HipClaimRow, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, HipClaimRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, HipClaimRow, provenance_label);
}

static void
hip_claim_row_init (HipClaimRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_claim_row_new:
 * @claim: a claim
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_claim_row_new (HipClaim *claim)
{
  HipClaimRow *self;

  g_return_val_if_fail (HIP_IS_CLAIM (claim), NULL);

  self = g_object_new (HIP_TYPE_CLAIM_ROW, NULL);
  self->claim = g_object_ref (claim);
  show_claim (self);

  return GTK_WIDGET (self);
}

/**
 * hip_claim_row_get_claim:
 * @self: a #HipClaimRow
 *
 * Returns: (transfer none): the claim that the row shows
 */
HipClaim *
hip_claim_row_get_claim (HipClaimRow *self)
{
  g_return_val_if_fail (HIP_IS_CLAIM_ROW (self), NULL);

  return self->claim;
}
