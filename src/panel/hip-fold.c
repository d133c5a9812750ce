/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-fold.h"

#include "hip-template.h"

/**
 * HipFold:
 *
 * A title that opens and closes what stands below it.
 */
struct _HipFold
{
  GtkWidget  parent_instance;

  GtkWidget *toggle;
  GtkWidget *revealer;

  char      *title;
};

G_DEFINE_FINAL_TYPE (HipFold, hip_fold, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
  PROP_CHILD,
  PROP_EXPANDED,
} HipFoldProps;

static GParamSpec *props[PROP_EXPANDED + 1];

static void
toggled_cb (HipFold *self)
{
  g_assert (HIP_IS_FOLD (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle),
                               GTK_ACCESSIBLE_STATE_EXPANDED,
                               hip_fold_get_expanded (self),
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

static void
hip_fold_dispose (GObject *object)
{
  HipFold *self = HIP_FOLD (object);

  g_clear_pointer (&self->title, g_free);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_FOLD);

  G_OBJECT_CLASS (hip_fold_parent_class)->dispose (object);
}

static void
hip_fold_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  HipFold *self = HIP_FOLD (object);

  switch ((HipFoldProps) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hip_fold_get_title (self));
      break;
    case PROP_CHILD:
      g_value_set_object (value, hip_fold_get_child (self));
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, hip_fold_get_expanded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_fold_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  HipFold *self = HIP_FOLD (object);

  switch ((HipFoldProps) property_id)
    {
    case PROP_TITLE:
      hip_fold_set_title (self, g_value_get_string (value));
      break;
    case PROP_CHILD:
      hip_fold_set_child (self, g_value_get_object (value));
      break;
    case PROP_EXPANDED:
      hip_fold_set_expanded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_fold_class_init (HipFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_fold_dispose;
  object_class->get_property = hip_fold_get_property;
  object_class->set_property = hip_fold_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-fold.ui");
  gtk_widget_class_bind_template_child (widget_class, HipFold, toggle);
  gtk_widget_class_bind_template_child (widget_class, HipFold, revealer);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_css_name (widget_class, "fold");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_fold_init (HipFold *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_hide_folded (GTK_WIDGET (self));
  toggled_cb (self);
}

/**
 * hip_fold_get_title:
 * @self: a #HipFold
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
hip_fold_get_title (HipFold *self)
{
  g_return_val_if_fail (HIP_IS_FOLD (self), NULL);

  return self->title;
}

/**
 * hip_fold_set_title:
 * @self: a #HipFold
 * @title: (nullable): the title
 */
void
hip_fold_set_title (HipFold    *self,
                    const char *title)
{
  g_return_if_fail (HIP_IS_FOLD (self));

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "",
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * hip_fold_get_child:
 * @self: a #HipFold
 *
 * Returns: (transfer none) (nullable): what opens and closes
 */
GtkWidget *
hip_fold_get_child (HipFold *self)
{
  g_return_val_if_fail (HIP_IS_FOLD (self), NULL);

  return gtk_revealer_get_child (GTK_REVEALER (self->revealer));
}

/**
 * hip_fold_set_child:
 * @self: a #HipFold
 * @child: (nullable): what opens and closes
 */
void
hip_fold_set_child (HipFold   *self,
                    GtkWidget *child)
{
  g_return_if_fail (HIP_IS_FOLD (self));

  if (child == hip_fold_get_child (self))
    return;

  gtk_revealer_set_child (GTK_REVEALER (self->revealer), child);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}

/**
 * hip_fold_get_expanded:
 * @self: a #HipFold
 *
 * Returns: whether it is open
 */
gboolean
hip_fold_get_expanded (HipFold *self)
{
  g_return_val_if_fail (HIP_IS_FOLD (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

/**
 * hip_fold_set_expanded:
 * @self: a #HipFold
 * @expanded: whether to open it
 */
void
hip_fold_set_expanded (HipFold  *self,
                       gboolean  expanded)
{
  g_return_if_fail (HIP_IS_FOLD (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), expanded);
}
