/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-template.h"

/**
 * hip_template_dispose:
 * @widget: a widget with a template that derives from #GtkWidget itself
 * @type: the type that the template belongs to
 *
 * Lets go of the children that the template made. gtk_widget_dispose_template() alone unparents only those that the class names.
 */
void
hip_template_dispose (GtkWidget *widget,
                      GType      type)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * hip_template_wrap_buttons:
 * @widget: a widget whose template is made
 *
 * Lets the labels of the buttons in it have more than one line: what is short in English is not so in every language, and one
 * button that doesn't fit makes the window too wide for a small screen.
 */
void
hip_template_wrap_buttons (GtkWidget *widget)
{
  GtkWidget *label = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  if (GTK_IS_LABEL (label))
    g_object_set (label, "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    hip_template_wrap_buttons (child);
}

/**
 * hip_template_has_text:
 * @object: (nullable): not used
 * @text: (nullable): a text
 *
 * Returns: whether there is anything to show
 */
gboolean
hip_template_has_text (gpointer    object,
                       const char *text)
{
  return text != NULL && *text != '\0';
}
