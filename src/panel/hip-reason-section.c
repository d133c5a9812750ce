/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-reason-section.h"

#include <glib/gi18n-lib.h>

#include "hip-detail.h"
#include "hip-provenance.h"
#include "hip-reason.h"
#include "hip-template.h"
#include "hip-text-row.h"

/**
 * HipReasonSection:
 *
 * A small heading with a list of #HipReason, each with its source and whether it was measured. It hides itself when the list is
 * empty.
 */
struct _HipReasonSection
{
  GtkWidget   parent_instance;

  GtkWidget  *title_label;
  GtkWidget  *list_box;

  GListModel *model;
};

G_DEFINE_FINAL_TYPE (HipReasonSection, hip_reason_section, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
  PROP_MODEL,
} HipReasonSectionProps;

static GParamSpec *props[PROP_MODEL + 1];

static char *
dup_basis (HipReason *reason)
{
  HipSource *origin = hip_reason_get_origin (reason);
  g_autofree char *source = NULL;

  if (hip_provenance_is_judgement (origin))
    return g_strdup (_("Our judgement"));

  source = hip_provenance_format_source (origin);
  if (hip_reason_get_measured (reason))
    /* Translators: a reason that follows from a published figure, then its source, such as “Reiman 2013 (review)”. */
    return g_strdup_printf (_("Measured: %s"), source);

  /* Translators: a reason that was judged rather than measured, then what the judgement rests on. */
  return g_strdup_printf (_("Judged: %s"), source);
}

static char *
dup_provenance (HipReason *reason)
{
  g_autofree char *basis = dup_basis (reason);

  if (!hip_detail_get_clinician (hip_detail_get_default ()) || hip_reason_get_points (reason) == 0)
    return g_steal_pointer (&basis);

  /* Translators: the points of a reason, such as “+2” or “-1”, then what it rests on. */
  return g_strdup_printf (_("%+d · %s"), hip_reason_get_points (reason), basis);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  g_autofree char *provenance = dup_provenance (item);

  return hip_text_row_new (hip_reason_get_label (item), provenance);
}

static void
items_changed_cb (HipReasonSection *self)
{
  g_assert (HIP_IS_REASON_SECTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), self->model != NULL && g_list_model_get_n_items (self->model) > 0);
}

static void
show_model (HipReasonSection *self)
{
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), self->model, create_row, NULL, NULL);
}

static void
clinician_cb (HipReasonSection *self)
{
  g_assert (HIP_IS_REASON_SECTION (self));

  show_model (self);
}

static void
hip_reason_section_dispose (GObject *object)
{
  HipReasonSection *self = HIP_REASON_SECTION (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);

  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_REASON_SECTION);

  G_OBJECT_CLASS (hip_reason_section_parent_class)->dispose (object);
}

static void
hip_reason_section_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HipReasonSection *self = HIP_REASON_SECTION (object);

  switch ((HipReasonSectionProps) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hip_reason_section_get_title (self));
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_reason_section_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HipReasonSection *self = HIP_REASON_SECTION (object);

  switch ((HipReasonSectionProps) property_id)
    {
    case PROP_TITLE:
      hip_reason_section_set_title (self, g_value_get_string (value));
      break;
    case PROP_MODEL:
      hip_reason_section_set_model (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_reason_section_class_init (HipReasonSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_reason_section_dispose;
  object_class->get_property = hip_reason_section_get_property;
  object_class->set_property = hip_reason_section_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-reason-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HipReasonSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, HipReasonSection, list_box);
  gtk_widget_class_set_css_name (widget_class, "reasonsection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_reason_section_init (HipReasonSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (hip_detail_get_default (), "notify::clinician", G_CALLBACK (clinician_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_reason_section_get_title:
 * @self: a #HipReasonSection
 *
 * Returns: (transfer none): the heading
 */
const char *
hip_reason_section_get_title (HipReasonSection *self)
{
  g_return_val_if_fail (HIP_IS_REASON_SECTION (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->title_label));
}

/**
 * hip_reason_section_set_title:
 * @self: a #HipReasonSection
 * @title: (nullable): the heading
 */
void
hip_reason_section_set_title (HipReasonSection *self,
                              const char       *title)
{
  g_return_if_fail (HIP_IS_REASON_SECTION (self));

  if (g_strcmp0 (hip_reason_section_get_title (self), title) == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->title_label), title != NULL ? title : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * hip_reason_section_get_model:
 * @self: a #HipReasonSection
 *
 * Returns: (transfer none) (nullable): the list of #HipReason
 */
GListModel *
hip_reason_section_get_model (HipReasonSection *self)
{
  g_return_val_if_fail (HIP_IS_REASON_SECTION (self), NULL);

  return self->model;
}

/**
 * hip_reason_section_set_model:
 * @self: a #HipReasonSection
 * @model: (nullable) (transfer none): a list of #HipReason
 */
void
hip_reason_section_set_model (HipReasonSection *self,
                              GListModel       *model)
{
  g_return_if_fail (HIP_IS_REASON_SECTION (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);

  g_set_object (&self->model, model);

  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  show_model (self);
  items_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODEL]);
}
