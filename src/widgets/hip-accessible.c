/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-widgets"

#include "config.h"

#include "hip-accessible.h"

/**
 * hip_accessible_name_button:
 * @button: a button that shows a text
 * @name: what it is called by
 *
 * Gives a button a longer name than the text on it. From GTK 4.10 on, the text would count for more.
 */
void
hip_accessible_name_button (GtkWidget  *button,
                            const char *name)
{
  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (name != NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * hip_accessible_name_menu_button:
 * @menu_button: a #GtkMenuButton
 * @name: what it is called by
 *
 * Names the button that the keyboard gets to. By itself it has no name unless its label is one that cannot wrap.
 */
void
hip_accessible_name_menu_button (GtkWidget  *menu_button,
                                 const char *name)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_MENU_BUTTON (menu_button));
  g_return_if_fail (name != NULL);

  button = gtk_widget_get_first_child (menu_button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gtk_check_version (4, 10, 0) != NULL)
    return;

  /* Newer versions of GTK have the text on a button count for more than its name, and take the name from the menu button, with
   * whatever lies in its menu. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * hip_accessible_name_menu_items:
 * @widget: a widget that menus belong to
 *
 * Names the items of the menus below @widget. Some newer versions of GTK tell a screen reader that there are items, and not what they
 * say.
 */
void
hip_accessible_name_menu_items (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_check_version (4, 10, 0) != NULL)
    return;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_autofree char *text = NULL;

      g_object_get (widget, "text", &text, NULL);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    hip_accessible_name_menu_items (child);
}
