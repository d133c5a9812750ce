/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-row-recycler.h"

/* Rows that are kept for later, at most. */
#define MOST_SPARE 16

static G_DEFINE_QUARK (hip-spare-rows, spare_rows)

/* The rows of the list that show nothing at the moment, which are not in it. */
static GPtrArray *
get_spare (GtkListBox *list_box)
{
  GPtrArray *spare = g_object_get_qdata (G_OBJECT (list_box), spare_rows_quark ());

  if (spare == NULL)
    {
      spare = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_qdata_full (G_OBJECT (list_box), spare_rows_quark (), spare, (GDestroyNotify) g_ptr_array_unref);
    }

  return spare;
}

/* Somebody is on the row, with the pointer or with the keyboard: it must not turn into another one under them. */
static gboolean
is_in_use (GtkListBoxRow *row)
{
  const GtkStateFlags flags = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_WITHIN;

  return (gtk_widget_get_state_flags (GTK_WIDGET (row)) & flags) != 0;
}

static GtkListBoxRow *
find_row (const HipRowRecycler *recycler,
          GPtrArray            *rows,
          gpointer              item)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkListBoxRow *row = g_ptr_array_index (rows, i);

      if (row != NULL && recycler->is_same (recycler->get_shown (row), item))
        return row;
    }

  return NULL;
}

static void
forget_row (GPtrArray     *rows,
            GtkListBoxRow *row)
{
  guint index;

  if (g_ptr_array_find (rows, row, &index))
    rows->pdata[index] = NULL;
}

/* A row that showed what is not in the list any longer. */
static GtkListBoxRow *
take_gone (GPtrArray *gone)
{
  for (guint i = 0; i < gone->len; i++)
    {
      GtkListBoxRow *row = g_ptr_array_index (gone, i);

      if (row != NULL && !is_in_use (row))
        {
          gone->pdata[i] = NULL;
          return row;
        }
    }

  return NULL;
}

static void
move_row (GtkListBox    *list_box,
          GtkListBoxRow *row,
          int            position)
{
  G_GNUC_UNUSED g_autoptr (GtkListBoxRow) kept = g_object_ref (row);

  if (gtk_list_box_row_get_index (row) == position)
    return;

  gtk_list_box_remove (list_box, GTK_WIDGET (row));
  gtk_list_box_insert (list_box, GTK_WIDGET (row), position);
}

/* Moves what is gone from here to the end, so that what stays need not be moved, which would cost it the focus. */
static void
clear_way (GtkListBox    *list_box,
           GPtrArray     *gone,
           GtkListBoxRow *row,
           int            position)
{
  GtkListBoxRow *standing = gtk_list_box_get_row_at_index (list_box, position);

  while (standing != row && g_ptr_array_find (gone, standing, NULL) && !is_in_use (standing))
    {
      move_row (list_box, standing, -1);
      standing = gtk_list_box_get_row_at_index (list_box, position);
    }
}

static void
put_away (GtkListBox *list_box,
          GPtrArray  *gone)
{
  GPtrArray *spare = get_spare (list_box);

  for (guint i = 0; i < gone->len; i++)
    {
      GtkListBoxRow *row = g_ptr_array_index (gone, i);

      if (row == NULL)
        continue;

      if (!is_in_use (row) && spare->len < MOST_SPARE)
        g_ptr_array_add (spare, g_object_ref (row));
      gtk_list_box_remove (list_box, GTK_WIDGET (row));
    }
}

/* A row for an item that had none: the one that stands there and is not wanted any longer, or else one from elsewhere. */
static void
show_new (const HipRowRecycler *recycler,
          GtkListBox           *list_box,
          GPtrArray            *gone,
          int                   position,
          gpointer              item,
          gpointer              data)
{
  GPtrArray *spare = get_spare (list_box);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_box, position);
  g_autoptr (GtkWidget) kept = NULL;
  guint index;

  if (row != NULL && g_ptr_array_find (gone, row, &index) && !is_in_use (row))
    gone->pdata[index] = NULL;
  else
    row = take_gone (gone);

  if (row != NULL)
    {
      recycler->show (row, item);
      move_row (list_box, row, position);
      return;
    }

  if (spare->len > 0)
    {
      kept = g_ptr_array_steal_index (spare, spare->len - 1);
      recycler->show (GTK_LIST_BOX_ROW (kept), item);
    }
  else
    {
      kept = g_object_ref_sink (recycler->create (item, data));
    }

  gtk_list_box_insert (list_box, kept, position);
}

/**
 * hip_row_recycler_update:
 * @recycler: how to deal with the rows
 * @list_box: the list
 * @position: where the items changed
 * @removed: how many were removed there
 * @added: how many were added there
 * @model: (nullable): the items; nullable if none was added
 * @data: passed to @create of @recycler
 *
 * Follows #GListModel::items-changed. Rows belong to items, not to positions: an item that moves keeps its row, and with it the focus
 * and what was opened in it. Rows whose items are gone show others, because making a row and styling it costs far more than to show
 * something else in it.
 *
 * This is why rows aren't kept by gtk_list_box_bind_model(), which knows only positions and makes every row anew.
 */
void
hip_row_recycler_update (const HipRowRecycler *recycler,
                         GtkListBox           *list_box,
                         guint                 position,
                         guint                 removed,
                         guint                 added,
                         GListModel           *model,
                         gpointer              data)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  g_return_if_fail (recycler != NULL);
  g_return_if_fail (GTK_IS_LIST_BOX (list_box));
  g_return_if_fail (model != NULL || added == 0);

  for (guint i = 0; i < removed; i++)
    g_ptr_array_add (gone, gtk_list_box_get_row_at_index (list_box, position + i));

  /* Which rows are wanted again has to be known before any is given away. */
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, position + i);
      GtkListBoxRow *row = find_row (recycler, gone, item);

      g_ptr_array_add (kept, row);
      forget_row (gone, row);
    }

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, position + i);
      GtkListBoxRow *row = g_ptr_array_index (kept, i);

      if (row == NULL)
        {
          show_new (recycler, list_box, gone, position + i, item, data);
          continue;
        }

      recycler->show (row, item);
      clear_way (list_box, gone, row, position + i);
      move_row (list_box, row, position + i);
    }

  put_away (list_box, gone);
}
