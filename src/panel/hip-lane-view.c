/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-lane-view.h"

#include <glib/gi18n-lib.h>

#include "hip-candidate-row.h"
#include "hip-row-recycler.h"
#include "hip-template.h"

/**
 * HipLaneView:
 *
 * The candidates of one lane under the lane's title. It hides itself when the lane is empty.
 *
 * Rows belong to conditions, not to positions: a condition that an answer moves up or down keeps its row, and with it the focus and
 * the open details. A lane that is folded has no rows.
 */
struct _HipLaneView
{
  GtkWidget   parent_instance;

  GtkWidget  *toggle;
  GtkWidget  *count_label;
  GtkWidget  *revealer;
  GtkWidget  *list_box;

  HipLibrary *library;
  GListModel *model;
  char       *title;
  char       *open_condition;
  char       *pointed; /* id of a structure */
  GStrv       compared;
  guint       n_rows; /* that show something */
  guint       collapsible : 1;
  guint       compare_full : 1;
};

G_DEFINE_FINAL_TYPE (HipLaneView, hip_lane_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
  PROP_LIBRARY,
  PROP_MODEL,
  PROP_COLLAPSIBLE,
  PROP_OPEN_CONDITION,
} HipLaneViewProps;

static GParamSpec *props[PROP_OPEN_CONDITION + 1];

static const char *
get_condition_id (HipCandidate *candidate)
{
  return hip_condition_get_id (hip_candidate_get_condition (candidate));
}

static void
update_heading (HipLaneView *self)
{
  const guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_label_set_text (GTK_LABEL (self->count_label), count);

  /* Translators: the title of a group of candidates, then how many it holds. */
  name = g_strdup_printf (_("%s, %u"), self->title, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static HipCandidateRow *
get_row (HipLaneView *self,
         guint        position)
{
  return HIP_CANDIDATE_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), position));
}

static void
update_expanded (HipLaneView *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      HipCandidateRow *row = get_row (self, i);

      hip_candidate_row_set_expanded (row,
                                      g_strcmp0 (get_condition_id (hip_candidate_row_get_candidate (row)), self->open_condition) == 0);
    }
}

static void
update_lit (HipLaneView *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    hip_candidate_row_set_pointed (get_row (self, i), self->pointed);
}

static void
update_compared (HipLaneView *self)
{
  for (guint i = 0; self->compared != NULL && i < self->n_rows; i++)
    hip_candidate_row_set_compared (get_row (self, i), (const char * const *) self->compared, self->compare_full);
}

static gpointer
get_shown (GtkListBoxRow *row)
{
  return hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (row));
}

static gboolean
is_same_condition (gpointer shown,
                   gpointer item)
{
  return hip_candidate_get_condition (shown) == hip_candidate_get_condition (item);
}

static void
show_candidate (GtkListBoxRow *row,
                gpointer       item)
{
  hip_candidate_row_set_candidate (HIP_CANDIDATE_ROW (row), item);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return hip_candidate_row_new (HIP_LANE_VIEW (data)->library, item);
}

static const HipRowRecycler recycler = { get_shown, is_same_condition, show_candidate, create_row };

static void
update_rows (HipLaneView *self,
             guint        position,
             guint        removed,
             guint        added)
{
  hip_row_recycler_update (&recycler, GTK_LIST_BOX (self->list_box), position, removed, added, self->model, self);
  self->n_rows += added - removed;

  update_expanded (self);
  update_lit (self);
  update_compared (self);
}

static gboolean
is_folded (HipLaneView *self)
{
  return self->collapsible && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

static void
items_changed_cb (HipLaneView *self,
                  guint        position,
                  guint        removed,
                  guint        added,
                  GListModel  *model)
{
  g_assert (HIP_IS_LANE_VIEW (self));

  if (!is_folded (self))
    update_rows (self, position, removed, added);
  else if (self->n_rows > 0)
    update_rows (self, 0, self->n_rows, 0);
  update_heading (self);
}

static gboolean
has_condition (HipLaneView *self,
               const char  *condition)
{
  const guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;

  for (guint i = 0; condition != NULL && i < n; i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (self->model, i);

      if (g_str_equal (get_condition_id (candidate), condition))
        return TRUE;
    }

  return FALSE;
}

static void
row_activated_cb (HipLaneView     *self,
                  HipCandidateRow *row)
{
  g_assert (HIP_IS_LANE_VIEW (self));
  g_assert (HIP_IS_CANDIDATE_ROW (row));

  if (hip_candidate_row_get_expanded (row))
    hip_lane_view_set_open_condition (self, NULL);
  else
    hip_lane_view_set_open_condition (self, get_condition_id (hip_candidate_row_get_candidate (row)));
}

static void
toggled_cb (HipLaneView *self)
{
  gboolean active;

  g_assert (HIP_IS_LANE_VIEW (self));

  active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
  if (active && self->n_rows == 0 && self->model != NULL)
    update_rows (self, 0, 0, g_list_model_get_n_items (self->model));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, active, -1);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), active || !self->collapsible);
}

static void
hip_lane_view_dispose (GObject *object)
{
  HipLaneView *self = HIP_LANE_VIEW (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  g_clear_object (&self->library);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->open_condition, g_free);
  g_clear_pointer (&self->pointed, g_free);
  g_clear_pointer (&self->compared, g_strfreev);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_LANE_VIEW);

  G_OBJECT_CLASS (hip_lane_view_parent_class)->dispose (object);
}

static void
hip_lane_view_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HipLaneView *self = HIP_LANE_VIEW (object);

  switch ((HipLaneViewProps) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_COLLAPSIBLE:
      g_value_set_boolean (value, self->collapsible);
      break;
    case PROP_OPEN_CONDITION:
      g_value_set_string (value, self->open_condition);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_lane_view_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HipLaneView *self = HIP_LANE_VIEW (object);

  switch ((HipLaneViewProps) property_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      break;
    case PROP_MODEL:
      hip_lane_view_set_model (self, g_value_get_object (value));
      break;
    case PROP_COLLAPSIBLE:
      self->collapsible = g_value_get_boolean (value);
      break;
    case PROP_OPEN_CONDITION:
      hip_lane_view_set_open_condition (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_lane_view_constructed (GObject *object)
{
  HipLaneView *self = HIP_LANE_VIEW (object);

  G_OBJECT_CLASS (hip_lane_view_parent_class)->constructed (object);

  toggled_cb (self);
  update_heading (self);
}

static void
hip_lane_view_class_init (HipLaneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hip_lane_view_constructed;
  object_class->dispose = hip_lane_view_dispose;
  object_class->get_property = hip_lane_view_get_property;
  object_class->set_property = hip_lane_view_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, HIP_TYPE_LIBRARY, flags);
  props[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_COLLAPSIBLE] = g_param_spec_boolean ("collapsible", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_OPEN_CONDITION] = g_param_spec_string ("open-condition", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-lane-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HipLaneView, toggle);
  gtk_widget_class_bind_template_child (widget_class, HipLaneView, count_label);
  gtk_widget_class_bind_template_child (widget_class, HipLaneView, revealer);
  gtk_widget_class_bind_template_child (widget_class, HipLaneView, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_css_name (widget_class, "laneview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_lane_view_init (HipLaneView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_hide_folded (GTK_WIDGET (self));
}

/**
 * hip_lane_view_get_model:
 * @self: a #HipLaneView
 *
 * Returns: (transfer none) (nullable): the candidates of the lane
 */
GListModel *
hip_lane_view_get_model (HipLaneView *self)
{
  g_return_val_if_fail (HIP_IS_LANE_VIEW (self), NULL);

  return self->model;
}

/**
 * hip_lane_view_set_model:
 * @self: a #HipLaneView
 * @model: (nullable): a list of #HipCandidate, each condition at most once
 */
void
hip_lane_view_set_model (HipLaneView *self,
                         GListModel  *model)
{
  g_autoptr (GListModel) before = NULL;

  g_return_if_fail (HIP_IS_LANE_VIEW (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  before = g_steal_pointer (&self->model);
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, items_changed_cb, self);

  if (model != NULL)
    {
      self->model = g_object_ref (model);
      g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
    }

  items_changed_cb (self,
                    0,
                    before != NULL ? g_list_model_get_n_items (before) : 0,
                    model != NULL ? g_list_model_get_n_items (model) : 0,
                    model);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODEL]);
}

/**
 * hip_lane_view_get_open_condition:
 * @self: a #HipLaneView
 *
 * Returns: (transfer none) (nullable): the id of the condition whose details are shown, which may be in another lane
 */
const char *
hip_lane_view_get_open_condition (HipLaneView *self)
{
  g_return_val_if_fail (HIP_IS_LANE_VIEW (self), NULL);

  return self->open_condition;
}

/**
 * hip_lane_view_set_open_condition:
 * @self: a #HipLaneView
 * @open_condition: (nullable): the id of the condition whose details to show
 */
void
hip_lane_view_set_open_condition (HipLaneView *self,
                                  const char  *open_condition)
{
  g_return_if_fail (HIP_IS_LANE_VIEW (self));

  if (g_strcmp0 (self->open_condition, open_condition) == 0)
    return;

  g_free (self->open_condition);
  self->open_condition = g_strdup (open_condition);

  if (self->collapsible && has_condition (self, open_condition))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), TRUE);
  update_expanded (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN_CONDITION]);
}

/**
 * hip_lane_view_get_open_row:
 * @self: a #HipLaneView
 *
 * Returns: (transfer none) (nullable): the row whose details are shown, if it is in this lane
 */
GtkWidget *
hip_lane_view_get_open_row (HipLaneView *self)
{
  g_return_val_if_fail (HIP_IS_LANE_VIEW (self), NULL);

  for (guint i = 0; i < self->n_rows; i++)
    {
      HipCandidateRow *row = get_row (self, i);

      if (hip_candidate_row_get_expanded (row))
        return GTK_WIDGET (row);
    }

  return NULL;
}

/**
 * hip_lane_view_set_pointed:
 * @self: a #HipLaneView
 * @structure: (nullable): the id of the structure that is pointed at on the picture
 *
 * Makes the candidates stand out in which the structure takes part.
 */
void
hip_lane_view_set_pointed (HipLaneView *self,
                           const char  *structure)
{
  g_return_if_fail (HIP_IS_LANE_VIEW (self));

  if (g_strcmp0 (self->pointed, structure) == 0)
    return;

  g_free (self->pointed);
  self->pointed = g_strdup (structure);
  update_lit (self);
}

/**
 * hip_lane_view_set_compared:
 * @self: a #HipLaneView
 * @compared: (array zero-terminated=1): the ids of the conditions that are chosen for comparing, which may be in other lanes
 * @full: whether no more can be chosen
 */
void
hip_lane_view_set_compared (HipLaneView        *self,
                            const char * const *compared,
                            gboolean            full)
{
  g_return_if_fail (HIP_IS_LANE_VIEW (self));
  g_return_if_fail (compared != NULL);

  g_strfreev (self->compared);
  self->compared = g_strdupv ((char **) compared);
  self->compare_full = !!full;
  update_compared (self);
}
