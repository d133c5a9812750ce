/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-search-results.h"

#include "hip-search-row.h"

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  const char *title = hip_search_row_get_kind_title (HIP_SEARCH_ROW (row));
  GtkWidget *label;

  if (before != NULL && g_str_equal (hip_search_row_get_kind_title (HIP_SEARCH_ROW (before)), title))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "lane-title");
  gtk_list_box_row_set_header (row, label);
}

/**
 * hip_search_results_set_up:
 * @list_box: a list without rows
 *
 * Makes it one of results, with a heading over each kind of them.
 */
void
hip_search_results_set_up (GtkListBox *list_box)
{
  gtk_list_box_set_header_func (list_box, update_header, NULL, NULL);
}

/**
 * hip_search_results_fill:
 * @list_box: a list of results
 * @hits: (nullable): what was found, a list of #HipSearchHit, or %NULL for nothing
 *
 * Shows other results, and selects the first.
 */
void
hip_search_results_fill (GtkListBox *list_box,
                         GListModel *hits)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list_box))) != NULL)
    gtk_list_box_remove (list_box, row);

  for (guint i = 0; hits != NULL && i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (hits, i);

      gtk_list_box_append (list_box, hip_search_row_new (hit));
    }

  hip_search_results_select (list_box, 0);
}

/**
 * hip_search_results_get_selected:
 * @list_box: a list of results
 *
 * Returns: (transfer none) (nullable): the result that is selected
 */
HipSearchHit *
hip_search_results_get_selected (GtkListBox *list_box)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list_box);

  return row != NULL ? hip_search_row_get_hit (HIP_SEARCH_ROW (row)) : NULL;
}

/**
 * hip_search_results_select:
 * @list_box: a list of results
 * @position: the position of a result
 */
void
hip_search_results_select (GtkListBox *list_box,
                           guint       position)
{
  gtk_list_box_select_row (list_box, gtk_list_box_get_row_at_index (list_box, position));
}

/**
 * hip_search_results_select_over:
 * @list_box: a list of results
 * @inside: (nullable): a widget that may be part of a result
 *
 * Selects the result that the widget is part of; the selection stays if there is none.
 */
void
hip_search_results_select_over (GtkListBox *list_box,
                                GtkWidget  *inside)
{
  GtkWidget *row = inside != NULL ? gtk_widget_get_ancestor (inside, HIP_TYPE_SEARCH_ROW) : NULL;

  if (row != NULL && !gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)))
    gtk_list_box_select_row (list_box, GTK_LIST_BOX_ROW (row));
}

/**
 * hip_search_results_enter:
 * @list_box: a list of results
 *
 * Brings the keyboard to the result after the selected one; where that is the last, to itself.
 *
 * Returns: whether there are any in sight
 */
gboolean
hip_search_results_enter (GtkListBox *list_box)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (list_box);
  GtkListBoxRow *next;

  if (selected == NULL || !gtk_widget_get_mapped (GTK_WIDGET (selected)))
    return FALSE;

  next = gtk_list_box_get_row_at_index (list_box, gtk_list_box_row_get_index (selected) + 1);
  if (next == NULL)
    next = selected;
  gtk_list_box_select_row (list_box, next);
  gtk_widget_grab_focus (GTK_WIDGET (next));

  return TRUE;
}
