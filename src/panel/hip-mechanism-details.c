/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-mechanism-details.h"

#include <glib/gi18n-lib.h>

#include "hip-card-claims.h"
#include "hip-provenance.h"
#include "hip-template.h"
#include "hip-text-section.h"
#include "hip-verdict.h"

/**
 * HipMechanismDetails:
 *
 * What an arrow claims, why its verdict is what it is, where both come from, and what articles say about it.
 */
struct _HipMechanismDetails
{
  GtkWidget  parent_instance;

  GtkWidget *claim;
  GtkWidget *why;
  GtkWidget *provenance_label;
  GtkWidget *claims_fold;
  GtkWidget *claims;
};

G_DEFINE_FINAL_TYPE (HipMechanismDetails, hip_mechanism_details, GTK_TYPE_WIDGET)

static void
hip_mechanism_details_dispose (GObject *object)
{
  hip_template_dispose (GTK_WIDGET (object), HIP_TYPE_MECHANISM_DETAILS);

  G_OBJECT_CLASS (hip_mechanism_details_parent_class)->dispose (object);
}

static void
hip_mechanism_details_class_init (HipMechanismDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_mechanism_details_dispose;

  g_type_ensure (HIP_TYPE_FOLD);
  g_type_ensure (HIP_TYPE_ROW_LIST);
  g_type_ensure (HIP_TYPE_TEXT_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-mechanism-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HipMechanismDetails, claim);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismDetails, why);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismDetails, provenance_label);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismDetails, claims_fold);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismDetails, claims);
  gtk_widget_class_set_css_name (widget_class, "mechanismdetails");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_mechanism_details_init (HipMechanismDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_mechanism_details_new:
 * @library: the library
 * @mechanism: a mechanism of it
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
hip_mechanism_details_new (HipLibrary   *library,
                           HipMechanism *mechanism)
{
  HipMechanismDetails *self;
  g_autofree char *why_title = NULL;
  g_autofree char *provenance = NULL;

  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (HIP_IS_MECHANISM (mechanism), NULL);

  self = g_object_new (HIP_TYPE_MECHANISM_DETAILS, NULL);

  hip_text_section_set_text (HIP_TEXT_SECTION (self->claim), hip_mechanism_get_claim (mechanism));

  /* Translators: the title above the reasons for a verdict; %s is the verdict, such as “Contested”. */
  why_title = g_strdup_printf (_("%s, because"), hip_verdict_get_label (hip_mechanism_get_verdict (mechanism)));
  hip_text_section_set_title (HIP_TEXT_SECTION (self->why), why_title);
  hip_text_section_set_text (HIP_TEXT_SECTION (self->why), hip_mechanism_get_why (mechanism));

  provenance = hip_provenance_format_line (hip_mechanism_get_articles (mechanism),
                                           hip_mechanism_get_sources (mechanism),
                                           hip_mechanism_get_reviewed (mechanism));
  gtk_label_set_text (GTK_LABEL (self->provenance_label), provenance);

  hip_card_claims_show (HIP_FOLD (self->claims_fold),
                        HIP_ROW_LIST (self->claims),
                        library,
                        "mechanism",
                        hip_mechanism_get_id (mechanism));

  return GTK_WIDGET (self);
}
