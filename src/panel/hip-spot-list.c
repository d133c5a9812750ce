/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-spot-list.h"

#include <glib/gi18n-lib.h>

#include "hip-fold.h"
#include "hip-spot-row.h"

/**
 * HipSpotList:
 *
 * How much it hurts where the athlete pointed. One spot, whose name is the title of the panel already, takes a single line; several
 * are folded away, so that they don't push the answer out of sight, and their rows are made when they are first wanted.
 */
struct _HipSpotList
{
  GtkWidget   parent_instance;

  GtkWidget  *alone;
  GtkWidget  *fold;
  GtkWidget  *list_box;

  HipEnquiry *enquiry;
};

G_DEFINE_FINAL_TYPE (HipSpotList, hip_spot_list, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
} HipSpotListProps;

static GParamSpec *props[PROP_ENQUIRY + 1];

static char *
format_title (GListModel *spots)
{
  const guint n = g_list_model_get_n_items (spots);
  int most = HIP_INTENSITY_NOT_SAID;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);

      most = MAX (most, hip_spot_get_intensity (spot));
    }

  if (most == HIP_INTENSITY_NOT_SAID)
    /* Translators: the title of a list in which to say how much it hurts at each spot. */
    return g_strdup_printf (ngettext ("Pain at %u spot", "Pain at %u spots", n), n);

  /* Translators: the title of a list of spots, how many they are, and how much it hurts where it is worst, from 0 to 10. */
  return g_strdup_printf (ngettext ("Pain at %u spot, %d at most", "Pain at %u spots, %d at most", n), n, most);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                 "activatable", FALSE,
                                 "focusable", FALSE,
                                 "child", hip_spot_row_new (HIP_ENQUIRY (data), item),
                                 NULL);

  gtk_widget_add_css_class (row, "spot");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hip_spot_get_label (item), -1);

  return row;
}

static void
update_title (HipSpotList *self)
{
  g_autofree char *title = format_title (hip_enquiry_get_spots (self->enquiry));

  hip_fold_set_title (HIP_FOLD (self->fold), title);
}

/* The focus leaves before what has it is hidden: GTK 4.8 keeps a widget for ever that is hidden twice with the focus inside. */
static void
hide (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_visible (widget, FALSE);
}

static void
update (HipSpotList *self)
{
  GListModel *spots = self->enquiry != NULL ? hip_enquiry_get_spots (self->enquiry) : NULL;
  const guint n = spots != NULL ? g_list_model_get_n_items (spots) : 0;
  g_autoptr (HipSpot) only = n == 1 ? g_list_model_get_item (spots, 0) : NULL;

  hip_spot_row_set_enquiry (HIP_SPOT_ROW (self->alone), self->enquiry);
  hip_spot_row_set_spot (HIP_SPOT_ROW (self->alone), only);

  if (n == 1)
    gtk_widget_set_visible (self->alone, TRUE);
  else
    hide (self->alone);

  if (n > 1)
    {
      update_title (self);
      gtk_widget_set_visible (self->fold, TRUE);
    }
  else
    {
      hide (self->fold);
      hip_fold_set_expanded (HIP_FOLD (self->fold), FALSE);
    }
}

static void
spots_changed_cb (HipSpotList *self)
{
  g_assert (HIP_IS_SPOT_LIST (self));

  update (self);
}

static void
spot_changed_cb (HipSpotList *self)
{
  g_assert (HIP_IS_SPOT_LIST (self));

  if (gtk_widget_get_visible (self->fold))
    update_title (self);
}

static void
expanded_cb (HipSpotList *self)
{
  GListModel *spots = NULL;

  g_assert (HIP_IS_SPOT_LIST (self));

  if (self->enquiry != NULL && hip_fold_get_expanded (HIP_FOLD (self->fold)))
    spots = hip_enquiry_get_spots (self->enquiry);

  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), spots, create_row, self->enquiry, NULL);
}

static void
hip_spot_list_dispose (GObject *object)
{
  HipSpotList *self = HIP_SPOT_LIST (object);

  if (self->fold != NULL)
    hip_spot_list_set_enquiry (self, NULL);
  g_clear_pointer (&self->alone, gtk_widget_unparent);
  g_clear_pointer (&self->fold, gtk_widget_unparent);

  G_OBJECT_CLASS (hip_spot_list_parent_class)->dispose (object);
}

static void
hip_spot_list_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HipSpotList *self = HIP_SPOT_LIST (object);

  switch ((HipSpotListProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_spot_list_get_enquiry (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_spot_list_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HipSpotList *self = HIP_SPOT_LIST (object);

  switch ((HipSpotListProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_spot_list_set_enquiry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_spot_list_class_init (HipSpotListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_spot_list_dispose;
  object_class->get_property = hip_spot_list_get_property;
  object_class->set_property = hip_spot_list_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "spotlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_spot_list_init (HipSpotList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)), GTK_ORIENTATION_VERTICAL);

  self->alone = g_object_new (HIP_TYPE_SPOT_ROW, "alone", TRUE, NULL);
  gtk_widget_set_parent (self->alone, widget);

  self->list_box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list_box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list_box, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pain at each spot"), -1);

  self->fold = g_object_new (HIP_TYPE_FOLD, "child", self->list_box, NULL);
  g_signal_connect_swapped (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self);
  gtk_widget_set_parent (self->fold, widget);

  update (self);
}

/**
 * hip_spot_list_new:
 * @enquiry: (nullable): what the athlete reports
 *
 * Returns: (transfer floating): a new list
 */
GtkWidget *
hip_spot_list_new (HipEnquiry *enquiry)
{
  return g_object_new (HIP_TYPE_SPOT_LIST, "enquiry", enquiry, NULL);
}

/**
 * hip_spot_list_get_enquiry:
 * @self: a #HipSpotList
 *
 * Returns: (transfer none) (nullable): what the athlete reports
 */
HipEnquiry *
hip_spot_list_get_enquiry (HipSpotList *self)
{
  g_return_val_if_fail (HIP_IS_SPOT_LIST (self), NULL);

  return self->enquiry;
}

/**
 * hip_spot_list_set_enquiry:
 * @self: a #HipSpotList
 * @enquiry: (nullable): what the athlete reports
 */
void
hip_spot_list_set_enquiry (HipSpotList *self,
                           HipEnquiry  *enquiry)
{
  g_return_if_fail (HIP_IS_SPOT_LIST (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    {
      hip_fold_set_expanded (HIP_FOLD (self->fold), FALSE);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_spots (self->enquiry), spots_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->enquiry, spot_changed_cb, self);
    }

  g_set_object (&self->enquiry, enquiry);

  if (enquiry != NULL)
    {
      g_signal_connect_object (hip_enquiry_get_spots (enquiry), "items-changed", G_CALLBACK (spots_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (enquiry, "spot-changed", G_CALLBACK (spot_changed_cb), self, G_CONNECT_SWAPPED);
    }

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}
