/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-row-list.h"

#include "hip-text-row.h"

/**
 * HipRowList:
 *
 * Rows for the items of a list, made when the list is first seen: most of what the panel could show is folded away and never looked
 * at. It hides itself when there is nothing to show.
 *
 * A row that is activated and has a property `expanded` opens or closes.
 */
struct _HipRowList
{
  GtkWidget                   parent_instance;

  GtkWidget                  *list_box;

  GListModel                 *model;
  GtkListBoxCreateWidgetFunc  create_row;
  gpointer                    data;
  GDestroyNotify              destroy;
  char                       *title;
  guint                       filled : 1;
};

G_DEFINE_FINAL_TYPE (HipRowList, hip_row_list, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
} HipRowListProps;

static GParamSpec *props[PROP_TITLE + 1];

static void
items_changed_cb (HipRowList *self)
{
  g_assert (HIP_IS_ROW_LIST (self));

  gtk_widget_set_visible (GTK_WIDGET (self), hip_row_list_get_n_items (self) > 0);
}

static void
forget_model (HipRowList *self)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), NULL, NULL, NULL, NULL);
  g_clear_object (&self->model);
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->create_row = NULL;
  self->data = NULL;
  self->destroy = NULL;
  self->filled = FALSE;
}

static void
fill (HipRowList *self)
{
  if (self->filled || self->model == NULL)
    return;

  self->filled = TRUE;
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), self->model, self->create_row, self->data, NULL);
}

static void
row_activated_cb (HipRowList    *self,
                  GtkListBoxRow *row)
{
  gboolean expanded;

  g_assert (HIP_IS_ROW_LIST (self));

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (row), "expanded") == NULL)
    return;

  g_object_get (row, "expanded", &expanded, NULL);
  g_object_set (row, "expanded", !expanded, NULL);
}

static void
hip_row_list_map (GtkWidget *widget)
{
  fill (HIP_ROW_LIST (widget));

  GTK_WIDGET_CLASS (hip_row_list_parent_class)->map (widget);
}

static void
hip_row_list_dispose (GObject *object)
{
  HipRowList *self = HIP_ROW_LIST (object);

  if (self->list_box != NULL)
    forget_model (self);
  g_clear_pointer (&self->list_box, gtk_widget_unparent);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (hip_row_list_parent_class)->dispose (object);
}

static void
hip_row_list_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HipRowList *self = HIP_ROW_LIST (object);

  switch ((HipRowListProps) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_row_list_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HipRowList *self = HIP_ROW_LIST (object);

  switch ((HipRowListProps) property_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_row_list_class_init (HipRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_row_list_dispose;
  object_class->get_property = hip_row_list_get_property;
  object_class->set_property = hip_row_list_set_property;

  widget_class->map = hip_row_list_map;

  /* What a screen reader calls the list. */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rowlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_row_list_init (HipRowList *self)
{
  self->list_box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list_box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list_box, "cards");
  g_signal_connect_object (self->list_box, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->list_box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_row_list_new:
 *
 * Returns: (transfer floating): a new list without rows
 */
GtkWidget *
hip_row_list_new (void)
{
  return g_object_new (HIP_TYPE_ROW_LIST, NULL);
}

/**
 * hip_row_list_set_model:
 * @self: a #HipRowList
 * @model: (nullable): the items
 * @create_row: (scope notified) (closure data): makes the row of an item
 * @data: passed to @create_row
 * @destroy: (nullable): frees @data
 *
 * Shows other items.
 */
void
hip_row_list_set_model (HipRowList                 *self,
                        GListModel                 *model,
                        GtkListBoxCreateWidgetFunc  create_row,
                        gpointer                    data,
                        GDestroyNotify              destroy)
{
  g_return_if_fail (HIP_IS_ROW_LIST (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));
  g_return_if_fail (model == NULL || create_row != NULL);

  forget_model (self);
  g_set_object (&self->model, model);
  self->create_row = create_row;
  self->data = data;
  self->destroy = destroy;

  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  items_changed_cb (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static GtkWidget *
create_message_row (gpointer item,
                    gpointer data)
{
  return hip_text_row_new (gtk_string_object_get_string (item), "");
}

/**
 * hip_row_list_set_message:
 * @self: a #HipRowList
 * @message: why there are no items
 *
 * Shows a message in place of items that could not be read.
 */
void
hip_row_list_set_message (HipRowList *self,
                          const char *message)
{
  const char *const messages[] = { message, NULL };
  g_autoptr (GtkStringList) model = NULL;

  g_return_if_fail (HIP_IS_ROW_LIST (self));
  g_return_if_fail (message != NULL);

  model = gtk_string_list_new (messages);
  hip_row_list_set_model (self, G_LIST_MODEL (model), create_message_row, NULL, NULL);
}

/**
 * hip_row_list_get_n_items:
 * @self: a #HipRowList
 *
 * Returns: how many rows there are, or will be
 */
guint
hip_row_list_get_n_items (HipRowList *self)
{
  g_return_val_if_fail (HIP_IS_ROW_LIST (self), 0);

  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}
