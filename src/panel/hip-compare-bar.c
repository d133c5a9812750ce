/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-compare-bar.h"

#include <glib/gi18n-lib.h>

#include "hip-template.h"

/**
 * HipCompareBar:
 *
 * How many candidates are chosen for comparing, and the button that compares them with the action `win.compare` (as), which is for the
 * window to have. It hides itself while none is chosen.
 */
struct _HipCompareBar
{
  GtkWidget  parent_instance;

  GtkWidget *hint_label;
  GtkWidget *compare_button;
};

G_DEFINE_FINAL_TYPE (HipCompareBar, hip_compare_bar, GTK_TYPE_WIDGET)

static void
hip_compare_bar_dispose (GObject *object)
{
  hip_template_dispose (GTK_WIDGET (object), HIP_TYPE_COMPARE_BAR);

  G_OBJECT_CLASS (hip_compare_bar_parent_class)->dispose (object);
}

static void
hip_compare_bar_class_init (HipCompareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_compare_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-compare-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HipCompareBar, hint_label);
  gtk_widget_class_bind_template_child (widget_class, HipCompareBar, compare_button);
  gtk_widget_class_set_css_name (widget_class, "comparebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_compare_bar_init (HipCompareBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_compare_bar_set_conditions:
 * @self: a #HipCompareBar
 * @conditions: (array zero-terminated=1): the ids of the conditions that are chosen
 */
void
hip_compare_bar_set_conditions (HipCompareBar      *self,
                                const char * const *conditions)
{
  guint n;
  g_autofree char *label = NULL;

  g_return_if_fail (HIP_IS_COMPARE_BAR (self));
  g_return_if_fail (conditions != NULL);

  n = g_strv_length ((char **) conditions);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->hint_label), n == 1 ? _("Choose one or two more to compare.") : "");

  /* Translators: the button that compares candidates side by side, and how many are chosen. */
  label = g_strdup_printf (_("Compare (%u)"), n);
  gtk_button_set_label (GTK_BUTTON (self->compare_button), label);

  /* Without an action the button would have nothing to do, so it is not sensitive. The target has to be there before the action. */
  if (n >= 2)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->compare_button), g_variant_new_strv (conditions, n));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare_button), n >= 2 ? "win.compare" : NULL);
  gtk_widget_set_sensitive (self->compare_button, n >= 2);
}
