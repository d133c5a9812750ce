/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-show-row.h"

#include <glib/gi18n-lib.h>

#include "hip-template.h"

/**
 * HipShowRow:
 *
 * A candidate in show mode: a number and a name, and a sentence about it while it is lit.
 */
struct _HipShowRow
{
  GtkWidget     parent_instance;

  GtkWidget    *number;
  GtkWidget    *name;
  GtkWidget    *summary;

  HipCandidate *candidate;
};

G_DEFINE_FINAL_TYPE (HipShowRow, hip_show_row, GTK_TYPE_WIDGET)

static void
hip_show_row_dispose (GObject *object)
{
  HipShowRow *self = HIP_SHOW_ROW (object);

  g_clear_object (&self->candidate);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_SHOW_ROW);

  G_OBJECT_CLASS (hip_show_row_parent_class)->dispose (object);
}

static void
hip_show_row_class_init (HipShowRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_show_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-show-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipShowRow, number);
  gtk_widget_class_bind_template_child (widget_class, HipShowRow, name);
  gtk_widget_class_bind_template_child (widget_class, HipShowRow, summary);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "showrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
hip_show_row_init (HipShowRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_show_row_set_candidate:
 * @self: a #HipShowRow
 * @candidate: (nullable): the candidate; without one the row hides itself
 * @number: its place, counted from 1
 */
void
hip_show_row_set_candidate (HipShowRow   *self,
                            HipCandidate *candidate,
                            guint         number)
{
  HipCondition *condition;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (HIP_IS_SHOW_ROW (self));
  g_return_if_fail (candidate == NULL || HIP_IS_CANDIDATE (candidate));

  gtk_widget_set_visible (GTK_WIDGET (self), candidate != NULL);
  if (!g_set_object (&self->candidate, candidate) || candidate == NULL)
    return;

  condition = hip_candidate_get_condition (candidate);
  text = g_strdup_printf ("%u", number);
  gtk_label_set_text (GTK_LABEL (self->number), text);
  gtk_label_set_text (GTK_LABEL (self->name), hip_condition_get_name (condition));
  gtk_label_set_text (GTK_LABEL (self->summary), hip_condition_get_summary (condition));

  /* Translators: a place in a list, and what stands there. */
  label = g_strdup_printf (_("%u: %s"), number, hip_condition_get_name (condition));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  hip_condition_get_summary (condition),
                                  -1);
}

/**
 * hip_show_row_set_lit:
 * @self: a #HipShowRow
 * @lit: whether the candidate is the one that is lit on the picture
 */
void
hip_show_row_set_lit (HipShowRow *self,
                      gboolean    lit)
{
  g_return_if_fail (HIP_IS_SHOW_ROW (self));

  gtk_widget_set_visible (self->summary, lit);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, lit, -1);
  if (lit)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lit");
}
