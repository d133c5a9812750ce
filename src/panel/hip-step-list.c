/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-step-list.h"

#include <glib/gi18n-lib.h>

#include "hip-step-row.h"

/**
 * HipStepList:
 *
 * The steps that a #HipStepQueue offers, each of which opens to how it is done; those with a timer can be ticked. It hides itself when
 * there are none.
 *
 * Rows are made when the list becomes active: mostly nobody looks at more than the first step, which is named elsewhere.
 */
struct _HipStepList
{
  GtkWidget     parent_instance;

  GtkWidget    *list_box;

  HipStepQueue *queue;
  HipLibrary   *library;
  GListModel   *model;
  guint         active : 1;
  guint         filled : 1; /* the list has its rows */
};

G_DEFINE_FINAL_TYPE (HipStepList, hip_step_list, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_QUEUE = 1,
  PROP_ACTIVE,
} HipStepListProps;

static GParamSpec *props[PROP_ACTIVE + 1];

static guint
count_steps (HipStepList *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

/* Returns: (nullable): the row, or %NULL behind the last */
static HipStepRow *
get_row (HipStepList *self,
         guint        position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), position);

  return row != NULL ? HIP_STEP_ROW (row) : NULL;
}

/* The queue may know of a change before the list does, so what counts is the rows. */
static void
update_rows (HipStepList *self)
{
  HipStepRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      hip_step_row_set_number (row, i + 1);
      hip_step_row_set_queueable (row, hip_step_queue_get_may_exercise (self->queue));
      hip_step_row_set_queued (row, hip_step_queue_contains (self->queue, hip_step_row_get_step (row)));
    }
}

static void
queued_cb (HipStepList *self,
           GParamSpec  *pspec,
           HipStepRow  *row)
{
  g_assert (HIP_IS_STEP_LIST (self));

  hip_step_queue_set_queued (self->queue, hip_step_row_get_step (row), hip_step_row_get_queued (row));
}

static GtkWidget *
create_row (HipStepList *self,
            guint        position)
{
  g_autoptr (HipStep) step = g_list_model_get_item (self->model, position);
  GtkWidget *row = hip_step_row_new (self->library, step);

  g_signal_connect_object (row, "notify::queued", G_CALLBACK (queued_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
splice_rows (HipStepList *self,
             guint        position,
             guint        removed,
             guint        added)
{
  GtkListBox *list_box = GTK_LIST_BOX (self->list_box);

  for (guint i = 0; i < removed; i++)
    gtk_list_box_remove (list_box, GTK_WIDGET (get_row (self, position)));
  for (guint i = 0; i < added; i++)
    gtk_list_box_insert (list_box, create_row (self, position + i), position + i);
}

static void
empty (HipStepList *self)
{
  HipStepRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list_box), GTK_WIDGET (row));
  self->filled = FALSE;
}

static void
fill (HipStepList *self)
{
  if (self->filled || !self->active || self->model == NULL)
    return;

  splice_rows (self, 0, 0, count_steps (self));
  self->filled = TRUE;
  update_rows (self);
}

static void
items_changed_cb (HipStepList *self,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  g_assert (HIP_IS_STEP_LIST (self));

  if (self->filled && self->active)
    splice_rows (self, position, removed, added);
  else
    empty (self);

  update_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), count_steps (self) > 0);
}

static void
offered_cb (HipStepList *self)
{
  GListModel *offered = self->queue != NULL ? hip_step_queue_get_offered (self->queue) : NULL;

  g_assert (HIP_IS_STEP_LIST (self));

  if (self->model == offered)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, offered);
  if (offered != NULL)
    g_signal_connect_object (offered, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  empty (self);
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), count_steps (self) > 0);
}

static void
row_activated_cb (HipStepList *self,
                  HipStepRow  *row)
{
  g_assert (HIP_IS_STEP_LIST (self));

  hip_step_row_set_expanded (row, !hip_step_row_get_expanded (row));
}

static void
hip_step_list_dispose (GObject *object)
{
  HipStepList *self = HIP_STEP_LIST (object);

  if (self->list_box != NULL)
    hip_step_list_set_queue (self, NULL);
  g_clear_pointer (&self->list_box, gtk_widget_unparent);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (hip_step_list_parent_class)->dispose (object);
}

static void
hip_step_list_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HipStepList *self = HIP_STEP_LIST (object);

  switch ((HipStepListProps) property_id)
    {
    case PROP_QUEUE:
      g_value_set_object (value, hip_step_list_get_queue (self));
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, hip_step_list_get_active (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_list_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HipStepList *self = HIP_STEP_LIST (object);

  switch ((HipStepListProps) property_id)
    {
    case PROP_QUEUE:
      hip_step_list_set_queue (self, g_value_get_object (value));
      break;
    case PROP_ACTIVE:
      hip_step_list_set_active (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_list_class_init (HipStepListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_step_list_dispose;
  object_class->get_property = hip_step_list_get_property;
  object_class->set_property = hip_step_list_set_property;

  props[PROP_QUEUE] = g_param_spec_object ("queue", NULL, NULL, HIP_TYPE_STEP_QUEUE, flags);
  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "steplist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_step_list_init (HipStepList *self)
{
  self->list_box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list_box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list_box, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Self-care steps"), -1);
  g_signal_connect_object (self->list_box, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->list_box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_step_list_get_queue:
 * @self: a #HipStepList
 *
 * Returns: (transfer none) (nullable): what is offered, and what of it is ticked
 */
HipStepQueue *
hip_step_list_get_queue (HipStepList *self)
{
  g_return_val_if_fail (HIP_IS_STEP_LIST (self), NULL);

  return self->queue;
}

/**
 * hip_step_list_set_queue:
 * @self: a #HipStepList
 * @queue: (nullable): what is offered, and what of it is ticked
 */
void
hip_step_list_set_queue (HipStepList  *self,
                         HipStepQueue *queue)
{
  g_return_if_fail (HIP_IS_STEP_LIST (self));
  g_return_if_fail (queue == NULL || HIP_IS_STEP_QUEUE (queue));

  if (self->queue == queue)
    return;

  if (self->queue != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->queue, offered_cb, self);
      g_signal_handlers_disconnect_by_func (self->queue, update_rows, self);
    }

  g_set_object (&self->queue, queue);

  if (queue != NULL)
    {
      g_signal_connect_object (queue, "notify::offered", G_CALLBACK (offered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (queue, "notify::may-exercise", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (queue, "items-changed", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
    }

  offered_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUEUE]);
}

/**
 * hip_step_list_set_library:
 * @self: a #HipStepList
 * @library: (nullable): the library that the steps are of; %NULL while there are none
 */
void
hip_step_list_set_library (HipStepList *self,
                           HipLibrary  *library)
{
  g_return_if_fail (HIP_IS_STEP_LIST (self));
  g_return_if_fail (library == NULL || HIP_IS_LIBRARY (library));

  g_set_object (&self->library, library);
}

/**
 * hip_step_list_get_active:
 * @self: a #HipStepList
 *
 * Returns: whether somebody looks at the list
 */
gboolean
hip_step_list_get_active (HipStepList *self)
{
  g_return_val_if_fail (HIP_IS_STEP_LIST (self), FALSE);

  return self->active;
}

/**
 * hip_step_list_set_active:
 * @self: a #HipStepList
 * @active: whether somebody looks at the list
 *
 * Rows that are there stay for as long as the steps are the same.
 */
void
hip_step_list_set_active (HipStepList *self,
                          gboolean     active)
{
  g_return_if_fail (HIP_IS_STEP_LIST (self));

  if (self->active == !!active)
    return;

  self->active = !!active;
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

static gboolean
find_step (HipStepList *self,
           const char  *id,
           guint       *position)
{
  const guint n = count_steps (self);

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (self->model, *position);

      if (g_str_equal (hip_step_get_id (step), id))
        return TRUE;
    }

  return FALSE;
}

/**
 * hip_step_list_has_step:
 * @self: a #HipStepList
 * @id: the id of a step
 *
 * Returns: whether the step is in the list
 */
gboolean
hip_step_list_has_step (HipStepList *self,
                        const char  *id)
{
  guint position;

  g_return_val_if_fail (HIP_IS_STEP_LIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return find_step (self, id, &position);
}

/* While the list is revealed, the step moves with it; it has come to rest when the list has. */
static gboolean
scroll_to_step_cb (GtkWidget     *row,
                   GdkFrameClock *clock,
                   gpointer       data)
{
  GtkWidget *list_box = gtk_widget_get_parent (row);
  GtkWidget *scrolled_window = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *revealer = gtk_widget_get_ancestor (scrolled_window, GTK_TYPE_REVEALER);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled_window));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, list_box, &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y);

  return gtk_revealer_get_child_revealed (GTK_REVEALER (revealer)) && gtk_widget_get_height (row) > 0 ? G_SOURCE_REMOVE
                                                                                                     : G_SOURCE_CONTINUE;
}

/**
 * hip_step_list_show_step:
 * @self: a #HipStepList that is active, at the top of what a revealer reveals and scrolls
 * @id: the id of a step in the list
 *
 * Opens a step, scrolls to it, and brings the keyboard there.
 */
void
hip_step_list_show_step (HipStepList *self,
                         const char  *id)
{
  HipStepRow *row;
  guint position;

  g_return_if_fail (HIP_IS_STEP_LIST (self));
  g_return_if_fail (self->active);
  g_return_if_fail (id != NULL);

  if (!find_step (self, id, &position))
    return;

  row = get_row (self, position);
  hip_step_row_set_expanded (row, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_add_tick_callback (GTK_WIDGET (row), scroll_to_step_cb, NULL, NULL);
}
