/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-pseudo.h"

#include <string.h>

#include "hip-candidate-row.h"
#include "hip-map-region.h"
#include "hip-step-sheet.h"

static struct
{
  const char *language;
  int         width;
  const char *state;
} where;

static void
complain (GtkWidget  *widget,
          const char *what,
          const char *text)
{
  g_test_message ("%s %d, %s: %s: “%s” (%s in %s)", where.language, where.width, where.state, what, text,
                  G_OBJECT_TYPE_NAME (widget), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  g_test_fail ();
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static void
check_text (GtkWidget  *widget,
            const char *text)
{
  if (text != NULL && has_letters (text) && strstr (text, HIP_PSEUDO_OPEN) == NULL)
    complain (widget, "not translated", text);
}

/* Somebody who sees only the beginning of a text has to be able to see the rest: in a tooltip, or, where names of structures, the
 * dose of the first step or a choice lead to more, in what they lead to. */
static gboolean
is_told_elsewhere (GtkWidget  *label,
                   const char *text)
{
  if (gtk_widget_get_ancestor (label, HIP_TYPE_CANDIDATE_ROW) != NULL
      || gtk_widget_get_ancestor (label, HIP_TYPE_STEP_SHEET) != NULL
      || gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) != NULL)
    return TRUE;

  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      if (tooltip != NULL && strstr (tooltip, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
check_room (GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);

  if (pango_layout_is_ellipsized (layout) && !is_told_elsewhere (label, text))
    complain (label, "ends early", text);
  else if (width > gtk_widget_get_width (label) + 1 || height > gtk_widget_get_height (label) + 1)
    complain (label, "cut", text);
}

/* Nothing stands out of the window at its sides, or out of what scrolls up and down. */
static void
check_sides (GtkWidget *widget)
{
  GtkWidget *frame = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (frame == NULL || frame == widget)
    frame = GTK_WIDGET (gtk_widget_get_root (widget));

  g_assert_true (gtk_widget_compute_bounds (widget, frame, &bounds));
  if (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (frame) + 1)
    complain (widget,
              "outside",
              GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : gtk_widget_get_css_name (widget));
}

/* A work is named as it was published, and a link is a link. */
static gboolean
is_published (GtkWidget *label)
{
  return gtk_widget_has_css_class (gtk_widget_get_parent (label), "source")
         && (gtk_label_get_selectable (GTK_LABEL (label)) || gtk_widget_get_prev_sibling (label) == NULL);
}

/**
 * hip_pseudo_check:
 * @widget: a widget that is on the screen
 *
 * Fails the test for every text below and including @widget that is not translated, cut, or out of its window.
 */
void
hip_pseudo_check (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLBAR (widget))
    return;

  check_text (widget, gtk_widget_get_tooltip_text (widget));
  if (!HIP_IS_MAP_REGION (widget))
    check_sides (widget);

  if (GTK_IS_LABEL (widget))
    {
      if (!is_published (widget))
        check_text (widget, gtk_label_get_text (GTK_LABEL (widget)));
      check_room (widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    hip_pseudo_check (child);
}

static void
check_menu (GtkWidget  *owner,
            GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;

      if (section != NULL)
        check_menu (owner, section);
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        check_text (owner, label);
    }
}

/**
 * hip_pseudo_check_menus:
 * @widget: a widget
 *
 * Fails the test for every item, in the menus below and including @widget, that is not translated.
 */
void
hip_pseudo_check_menus (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    check_menu (widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    hip_pseudo_check_menus (child);
}

/**
 * hip_pseudo_at:
 * @language: the language of the program
 * @width: the width of the window, in logical pixels
 * @state: what the program shows
 *
 * Says what complaints are about from now on. The texts have to stay.
 */
void
hip_pseudo_at (const char *language,
               int         width,
               const char *state)
{
  where.language = language;
  where.width = width;
  where.state = state;
}
