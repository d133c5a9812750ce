/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-mechanism-arrow.h"

#include <glib/gi18n-lib.h>

#include "hip-mechanism-details.h"
#include "hip-verdict.h"
#include "hip-width-first-layout.h"

/**
 * HipMechanismArrow:
 *
 * The row of an arrow in a #HipMechanismGraph, which draws its line: the verdict by symbol and word, and all there is to say about
 * it when the row is expanded.
 */
struct _HipMechanismArrow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *icon;
  GtkWidget    *verdict_label;
  GtkWidget    *target_label;
  GtkWidget    *revealer;

  HipLibrary   *library;
  HipMechanism *mechanism;
};

G_DEFINE_FINAL_TYPE (HipMechanismArrow, hip_mechanism_arrow, GTK_TYPE_LIST_BOX_ROW)

static void
toggle_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "activate");
}

static void
hip_mechanism_arrow_dispose (GObject *object)
{
  HipMechanismArrow *self = HIP_MECHANISM_ARROW (object);

  g_clear_object (&self->mechanism);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_MECHANISM_ARROW);

  G_OBJECT_CLASS (hip_mechanism_arrow_parent_class)->dispose (object);
}

static void
hip_mechanism_arrow_class_init (HipMechanismArrowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_mechanism_arrow_dispose;

  /* For those who use the program over AT-SPI. */
  gtk_widget_class_install_action (widget_class, "mechanism.toggle", NULL, toggle_action);

  g_type_ensure (HIP_TYPE_WIDTH_FIRST_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-mechanism-arrow.ui");
  gtk_widget_class_bind_template_child (widget_class, HipMechanismArrow, icon);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismArrow, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismArrow, target_label);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismArrow, revealer);
}

static void
hip_mechanism_arrow_init (HipMechanismArrow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * hip_mechanism_arrow_new:
 * @library: the library
 * @mechanism: a mechanism of it
 * @straight: whether what it leads to stands right below, so that there is no need to name it
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_mechanism_arrow_new (HipLibrary   *library,
                         HipMechanism *mechanism,
                         gboolean      straight)
{
  HipMechanismArrow *self;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (HIP_IS_MECHANISM (mechanism), NULL);

  self = g_object_new (HIP_TYPE_MECHANISM_ARROW, NULL);
  self->library = g_object_ref (library);
  self->mechanism = g_object_ref (mechanism);

  hip_verdict_show (hip_mechanism_get_verdict (mechanism), self->icon, self->verdict_label);
  if (straight)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "straight");
    }
  else
    {
      /* Translators: below the verdict of an arrow that leads to another place; %s is what it leads to. */
      g_autofree char *target = g_strdup_printf (_("to: %s"), hip_mechanism_get_effect (mechanism));

      gtk_label_set_text (GTK_LABEL (self->target_label), target);
      gtk_widget_set_visible (self->target_label, TRUE);
    }

  /* Translators: what a screen reader reads of an arrow: a cause, an effect, and a verdict such as “Contested”. */
  sentence = g_strdup_printf (_("“%s” is said to lead to “%s”. %s."),
                              hip_mechanism_get_cause (mechanism),
                              hip_mechanism_get_effect (mechanism),
                              hip_verdict_get_label (hip_mechanism_get_verdict (mechanism)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return GTK_WIDGET (self);
}

/**
 * hip_mechanism_arrow_get_mechanism:
 * @self: a #HipMechanismArrow
 *
 * Returns: (transfer none): the mechanism that the row shows
 */
HipMechanism *
hip_mechanism_arrow_get_mechanism (HipMechanismArrow *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM_ARROW (self), NULL);

  return self->mechanism;
}

/**
 * hip_mechanism_arrow_get_icon:
 * @self: a #HipMechanismArrow
 *
 * Returns: (transfer none): the symbol of the verdict, through which the line of the arrow goes
 */
GtkWidget *
hip_mechanism_arrow_get_icon (HipMechanismArrow *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM_ARROW (self), NULL);

  return self->icon;
}

/**
 * hip_mechanism_arrow_get_expanded:
 * @self: a #HipMechanismArrow
 *
 * Returns: whether the row shows what there is to say about the arrow
 */
gboolean
hip_mechanism_arrow_get_expanded (HipMechanismArrow *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM_ARROW (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/**
 * hip_mechanism_arrow_set_expanded:
 * @self: a #HipMechanismArrow
 * @expanded: whether to show what there is to say about the arrow
 */
void
hip_mechanism_arrow_set_expanded (HipMechanismArrow *self,
                                  gboolean           expanded)
{
  g_return_if_fail (HIP_IS_MECHANISM_ARROW (self));

  expanded = !!expanded;
  if (expanded == hip_mechanism_arrow_get_expanded (self))
    return;

  if (expanded && gtk_revealer_get_child (GTK_REVEALER (self->revealer)) == NULL)
    gtk_revealer_set_child (GTK_REVEALER (self->revealer), hip_mechanism_details_new (self->library, self->mechanism));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);

  if (expanded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "expanded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "expanded");
}
