/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-error-page.h"

#include <adwaita.h>

/* What is said where nothing can be shown. */

/**
 * hip_error_page_show:
 * @stack: a stack
 * @icon_name: an icon for what is wrong
 * @title: what is wrong, in a few words
 * @description: what is wrong, and what to do about it, as plain text
 *
 * Says in place of what is on @stack why that can't be shown. The page is made when it is first wanted.
 */
void
hip_error_page_show (GtkStack   *stack,
                     const char *icon_name,
                     const char *title,
                     const char *description)
{
  GtkWidget *page;
  g_autofree char *markup = NULL;

  g_return_if_fail (GTK_IS_STACK (stack));
  g_return_if_fail (icon_name != NULL);
  g_return_if_fail (title != NULL);
  g_return_if_fail (description != NULL);

  page = gtk_stack_get_child_by_name (stack, "error");
  if (page == NULL)
    {
      page = adw_status_page_new ();
      gtk_stack_add_named (stack, page, "error");
    }

  markup = g_markup_escape_text (description, -1);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), markup);
  gtk_stack_set_visible_child (stack, page);
}
