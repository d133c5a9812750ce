/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-help-window.h"

#include <glib/gi18n.h>

#include "hip-help-pages.h"
#include "hip-page-stack.h"

/**
 * HipHelpWindow:
 *
 * The help: a list of tasks, and a page for each. It is part of the program, so that it is there where nothing else is.
 *
 * ## Actions
 *
 * `help.back`: goes back to the list, or closes the window.
 */
struct _HipHelpWindow
{
  AdwWindow  parent_instance;

  GtkWidget *window_title;
  GtkWidget *pages;
  GtkWidget *list_box;
};

G_DEFINE_FINAL_TYPE (HipHelpWindow, hip_help_window, ADW_TYPE_WINDOW)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "hexpand", TRUE,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_step (const char *text,
             guint       number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *count = g_object_new (GTK_TYPE_LABEL, "label", digits, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (count, "step-number");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), create_label (text, NULL));

  return box;
}

static GtkWidget *
create_page (const HipHelpPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", _(page->title),
                                     "wrap", TRUE,
                                     "xalign", 0.0,
                                     NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 560, "child", box, NULL);

  gtk_widget_add_css_class (heading, "title-2");
  gtk_widget_add_css_class (box, "help-page");
  gtk_box_append (GTK_BOX (box), heading);

  for (guint i = 0; page->steps[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_step (_(page->steps[i]), i + 1));
  for (guint i = 0; page->notes[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_label (_(page->notes[i]), "help-note"));

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
}

static void
open_page (HipHelpWindow     *self,
           const HipHelpPage *page)
{
  while (hip_page_stack_go_back (HIP_PAGE_STACK (self->pages)))
    ;
  hip_page_stack_open (HIP_PAGE_STACK (self->pages), _(page->title), create_page (page));
}

static void
row_activated_cb (HipHelpWindow *self,
                  GtkListBoxRow *row)
{
  guint n;
  const HipHelpPage *pages = hip_help_get_pages (&n);

  g_assert (HIP_IS_HELP_WINDOW (self));
  g_assert (gtk_list_box_row_get_index (row) < (int) n);

  open_page (self, &pages[gtk_list_box_row_get_index (row)]);
}

static void
title_cb (HipHelpWindow *self)
{
  const char *title;

  g_assert (HIP_IS_HELP_WINDOW (self));

  title = hip_page_stack_get_title (HIP_PAGE_STACK (self->pages));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->window_title), title != NULL ? title : "");
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  if (!hip_page_stack_go_back (HIP_PAGE_STACK (HIP_HELP_WINDOW (widget)->pages)))
    gtk_window_close (GTK_WINDOW (widget));
}

static void
add_rows (HipHelpWindow *self)
{
  guint n;
  const HipHelpPage *pages = hip_help_get_pages (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                     "title", _(pages[i].title),
                                     "subtitle", _(pages[i].summary),
                                     "activatable", TRUE,
                                     NULL);
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
      gtk_list_box_append (GTK_LIST_BOX (self->list_box), row);
    }
}

static void
hip_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HIP_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (hip_help_window_parent_class)->dispose (object);
}

static void
hip_help_window_class_init (HipHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_help_window_dispose;

  g_type_ensure (HIP_TYPE_PAGE_STACK);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HipHelpWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, HipHelpWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HipHelpWindow, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);

  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
}

static void
hip_help_window_init (HipHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
}

/**
 * hip_help_window_new:
 *
 * Returns: (transfer floating): a new window, which shows the list of tasks
 */
GtkWidget *
hip_help_window_new (void)
{
  return g_object_new (HIP_TYPE_HELP_WINDOW, NULL);
}

/**
 * hip_help_window_open:
 * @self: a #HipHelpWindow
 * @id: the id of a page
 *
 * Opens a page.
 *
 * Returns: whether there is such a page
 */
gboolean
hip_help_window_open (HipHelpWindow *self,
                      const char    *id)
{
  guint n;
  const HipHelpPage *pages = hip_help_get_pages (&n);

  g_return_val_if_fail (HIP_IS_HELP_WINDOW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    {
      if (!g_str_equal (pages[i].id, id))
        continue;

      open_page (self, &pages[i]);
      return TRUE;
    }

  return FALSE;
}
