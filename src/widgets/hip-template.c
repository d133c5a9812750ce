/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-widgets"

#include "config.h"

#include "hip-template.h"

#include "hip-width-first-layout.h"

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
    {
      g_object_set (label, "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE, NULL);
      gtk_widget_set_layout_manager (widget, g_object_new (HIP_TYPE_WIDTH_FIRST_LAYOUT, NULL));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    hip_template_wrap_buttons (child);
}

static void
folded_cb (GtkRevealer *revealer)
{
  gtk_widget_set_visible (GTK_WIDGET (revealer),
                          gtk_revealer_get_reveal_child (revealer) || gtk_revealer_get_child_revealed (revealer));
}

/**
 * hip_template_hide_folded:
 * @widget: a widget with a template
 *
 * Hides the revealers of the template while they reveal nothing. GTK measures what a revealer holds, however little of it shows,
 * and laying out text that nobody sees cost most of the time between a click and its answer.
 */
void
hip_template_hide_folded (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    hip_template_hide_folded (child);

  if (!GTK_IS_REVEALER (widget))
    return;

  g_signal_connect (widget, "notify::reveal-child", G_CALLBACK (folded_cb), NULL);
  g_signal_connect (widget, "notify::child-revealed", G_CALLBACK (folded_cb), NULL);
  folded_cb (GTK_REVEALER (widget));
}

static void
hide_behind_cb (GtkStack *stack)
{
  GtkWidget *page = gtk_stack_get_visible_child (stack);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != page)
      gtk_widget_set_visible (child, FALSE);
}

/**
 * hip_template_hide_behind:
 * @stack: a stack whose pages hip_template_show_page() shows
 *
 * Hides the pages of @stack, which has no transitions, that lie behind, now and whenever another is shown. Before version 4.10 GTK tells a screen reader of them as
 * if they could be seen, and it styles them with every change.
 */
void
hip_template_hide_behind (GtkStack *stack)
{
  g_return_if_fail (GTK_IS_STACK (stack));

  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (hide_behind_cb), NULL);
  hide_behind_cb (stack);
}

/**
 * hip_template_show_page:
 * @stack: a stack
 * @page: a child of @stack, which may be hidden
 *
 * Shows a page of a stack that hides those behind.
 */
void
hip_template_show_page (GtkStack  *stack,
                        GtkWidget *page)
{
  g_return_if_fail (GTK_IS_STACK (stack));
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (gtk_widget_get_parent (page) == GTK_WIDGET (stack));

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (stack, page);
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
