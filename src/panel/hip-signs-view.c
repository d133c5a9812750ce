/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-signs-view.h"

#include <glib/gi18n-lib.h>

#include "hip-fold.h"
#include "hip-provenance.h"
#include "hip-row-list.h"
#include "hip-text-row.h"

/**
 * HipSignsView:
 *
 * Why somebody should see a clinician, right below the banner that says so: the red flags that fired, with the sources of each. It
 * hides itself when there are none, and while signs are ticked: in the way of the checklist it would be worth less than what it
 * moves.
 */
struct _HipSignsView
{
  GtkWidget   parent_instance;

  GtkWidget  *fold;
  GtkWidget  *list;

  HipEnquiry *enquiry;
  guint       checking : 1;
  guint       emergency : 1;
};

G_DEFINE_FINAL_TYPE (HipSignsView, hip_signs_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_CHECKING,
} HipSignsViewProps;

static GParamSpec *props[PROP_CHECKING + 1];

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  HipSignsView *self = HIP_SIGNS_VIEW (data);
  HipRedFlag *flag = HIP_RED_FLAG (item);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) sources = NULL;
  g_autofree char *provenance = NULL;
  g_autofree char *text = NULL;

  sources = hip_library_list_sources (hip_enquiry_get_library (self->enquiry), "red-flag", hip_red_flag_get_id (flag), "supports",
                                      &error);
  /* That a sign is serious must not depend on whether its sources can be read. */
  provenance = sources != NULL ? hip_provenance_format_line (NULL, sources, hip_red_flag_get_reviewed (flag))
                               : g_strdup (error->message);

  /* Translators: why a sign is serious, then its sources; both are sentences. */
  text = g_strdup_printf (_("%s %s"), hip_red_flag_get_why (flag), provenance);

  return hip_text_row_new (hip_red_flag_get_name (flag), text);
}

static void
update (HipSignsView *self)
{
  HipUrgency urgency = HIP_URGENCY_NOT_KNOWN_YET;
  guint n = 0;

  if (self->enquiry != NULL)
    {
      urgency = hip_enquiry_get_urgency (self->enquiry);
      n = g_list_model_get_n_items (hip_enquiry_get_red_flags (self->enquiry));
    }

  /* In an emergency there is room for it, since the candidates are gone. */
  if (self->emergency != (urgency == HIP_URGENCY_EMERGENCY))
    {
      self->emergency = urgency == HIP_URGENCY_EMERGENCY;
      hip_fold_set_expanded (HIP_FOLD (self->fold), self->emergency);
    }

  hip_fold_set_title (HIP_FOLD (self->fold),
                      urgency > HIP_URGENCY_SEE_A_CLINICIAN_SOON ? _("Why this is urgent") : _("Why see a clinician"));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 && !self->checking);
}

static void
changed_cb (HipSignsView *self)
{
  g_assert (HIP_IS_SIGNS_VIEW (self));

  update (self);
}

static void
hip_signs_view_dispose (GObject *object)
{
  HipSignsView *self = HIP_SIGNS_VIEW (object);

  if (self->fold != NULL)
    hip_signs_view_set_enquiry (self, NULL);
  self->list = NULL;
  g_clear_pointer (&self->fold, gtk_widget_unparent);

  G_OBJECT_CLASS (hip_signs_view_parent_class)->dispose (object);
}

static void
hip_signs_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipSignsView *self = HIP_SIGNS_VIEW (object);

  switch ((HipSignsViewProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_signs_view_get_enquiry (self));
      break;
    case PROP_CHECKING:
      g_value_set_boolean (value, hip_signs_view_get_checking (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_signs_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipSignsView *self = HIP_SIGNS_VIEW (object);

  switch ((HipSignsViewProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_signs_view_set_enquiry (self, g_value_get_object (value));
      break;
    case PROP_CHECKING:
      hip_signs_view_set_checking (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_signs_view_class_init (HipSignsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_signs_view_dispose;
  object_class->get_property = hip_signs_view_get_property;
  object_class->set_property = hip_signs_view_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags);
  props[PROP_CHECKING] = g_param_spec_boolean ("checking", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "signsview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_signs_view_init (HipSignsView *self)
{
  self->list = g_object_new (HIP_TYPE_ROW_LIST, "title", _("Signs"), NULL);
  self->fold = g_object_new (HIP_TYPE_FOLD, "child", self->list, NULL);
  gtk_widget_set_parent (self->fold, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_signs_view_get_enquiry:
 * @self: a #HipSignsView
 *
 * Returns: (transfer none) (nullable): what the athlete reports
 */
HipEnquiry *
hip_signs_view_get_enquiry (HipSignsView *self)
{
  g_return_val_if_fail (HIP_IS_SIGNS_VIEW (self), NULL);

  return self->enquiry;
}

/**
 * hip_signs_view_set_enquiry:
 * @self: a #HipSignsView
 * @enquiry: (nullable): what the athlete reports
 */
void
hip_signs_view_set_enquiry (HipSignsView *self,
                            HipEnquiry   *enquiry)
{
  g_return_if_fail (HIP_IS_SIGNS_VIEW (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);

  g_set_object (&self->enquiry, enquiry);
  hip_row_list_set_model (HIP_ROW_LIST (self->list),
                          enquiry != NULL ? hip_enquiry_get_red_flags (enquiry) : NULL,
                          create_row,
                          self,
                          NULL);
  if (enquiry != NULL)
    g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}

/**
 * hip_signs_view_get_checking:
 * @self: a #HipSignsView
 *
 * Returns: whether signs are being ticked
 */
gboolean
hip_signs_view_get_checking (HipSignsView *self)
{
  g_return_val_if_fail (HIP_IS_SIGNS_VIEW (self), FALSE);

  return self->checking;
}

/**
 * hip_signs_view_set_checking:
 * @self: a #HipSignsView
 * @checking: whether signs are being ticked
 */
void
hip_signs_view_set_checking (HipSignsView *self,
                             gboolean      checking)
{
  g_return_if_fail (HIP_IS_SIGNS_VIEW (self));

  if (self->checking == !!checking)
    return;

  self->checking = !!checking;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHECKING]);
}
