/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-mechanism-node.h"

#include <glib/gi18n-lib.h>

#include "hip-width-first-layout.h"

/**
 * HipMechanismNode:
 *
 * The row of a cause or an effect in a #HipMechanismGraph. One that is about structures of the body can be activated to show them on
 * the picture.
 */
struct _HipMechanismNode
{
  GtkListBoxRow parent_instance;

  GtkWidget    *label;
  GtkWidget    *icon;

  GListModel   *structures;
  guint         lit : 1;
};

G_DEFINE_FINAL_TYPE (HipMechanismNode, hip_mechanism_node, GTK_TYPE_LIST_BOX_ROW)

static char *
join_names (GListModel *structures)
{
  const guint n = g_list_model_get_n_items (structures);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", hip_structure_get_name (structure));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "activate");
}

static void
hip_mechanism_node_dispose (GObject *object)
{
  HipMechanismNode *self = HIP_MECHANISM_NODE (object);

  g_clear_object (&self->structures);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_MECHANISM_NODE);

  G_OBJECT_CLASS (hip_mechanism_node_parent_class)->dispose (object);
}

static void
hip_mechanism_node_class_init (HipMechanismNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_mechanism_node_dispose;

  /* For those who use the program over AT-SPI. */
  gtk_widget_class_install_action (widget_class, "mechanism.show", NULL, show_action);

  g_type_ensure (HIP_TYPE_WIDTH_FIRST_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-mechanism-node.ui");
  gtk_widget_class_bind_template_child (widget_class, HipMechanismNode, label);
  gtk_widget_class_bind_template_child (widget_class, HipMechanismNode, icon);
}

static void
hip_mechanism_node_init (HipMechanismNode *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_mechanism_node_new:
 * @name: the cause or effect in words
 * @structures: the structures that it is about, a list of #HipStructure
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_mechanism_node_new (const char *name,
                        GListModel *structures)
{
  HipMechanismNode *self;
  gboolean is_about_body;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (structures), NULL);

  self = g_object_new (HIP_TYPE_MECHANISM_NODE, NULL);
  self->structures = g_object_ref (structures);
  is_about_body = g_list_model_get_n_items (structures) > 0;

  gtk_label_set_text (GTK_LABEL (self->label), name);
  gtk_widget_set_visible (self->icon, is_about_body);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), is_about_body);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mechanism.show", is_about_body);

  if (is_about_body)
    {
      g_autofree char *names = join_names (structures);
      /* Translators: %s are names of structures of the body. */
      g_autofree char *hint = g_strdup_printf (_("Show on the picture: %s"), names);

      gtk_widget_set_tooltip_text (GTK_WIDGET (self), hint);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
    }

  return GTK_WIDGET (self);
}

/**
 * hip_mechanism_node_get_structures:
 * @self: a #HipMechanismNode
 *
 * Returns: (transfer none): the structures that it is about, a list of #HipStructure
 */
GListModel *
hip_mechanism_node_get_structures (HipMechanismNode *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM_NODE (self), NULL);

  return self->structures;
}

/**
 * hip_mechanism_node_get_lit:
 * @self: a #HipMechanismNode
 *
 * Returns: whether its structures are shown on the picture
 */
gboolean
hip_mechanism_node_get_lit (HipMechanismNode *self)
{
  g_return_val_if_fail (HIP_IS_MECHANISM_NODE (self), FALSE);

  return self->lit;
}

/**
 * hip_mechanism_node_set_lit:
 * @self: a #HipMechanismNode
 * @lit: whether its structures are shown on the picture
 */
void
hip_mechanism_node_set_lit (HipMechanismNode *self,
                            gboolean          lit)
{
  g_return_if_fail (HIP_IS_MECHANISM_NODE (self));

  if (self->lit == !!lit)
    return;

  self->lit = !!lit;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, self->lit, -1);
  if (self->lit)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lit");
}
