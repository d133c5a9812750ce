/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-text-section.h"

#include "hip-template.h"

/**
 * HipTextSection:
 *
 * A small heading with a paragraph. It hides itself when there is nothing to say, so that a template can list every section that
 * a condition or a step may have.
 */
struct _HipTextSection
{
  GtkWidget  parent_instance;

  GtkWidget *title_label;
  GtkWidget *text_label;
};

G_DEFINE_FINAL_TYPE (HipTextSection, hip_text_section, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
  PROP_TEXT,
} HipTextSectionProps;

static GParamSpec *props[PROP_TEXT + 1];

static void
hip_text_section_dispose (GObject *object)
{
  HipTextSection *self = HIP_TEXT_SECTION (object);

  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_TEXT_SECTION);

  G_OBJECT_CLASS (hip_text_section_parent_class)->dispose (object);
}

static void
hip_text_section_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HipTextSection *self = HIP_TEXT_SECTION (object);

  switch ((HipTextSectionProps) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hip_text_section_get_title (self));
      break;
    case PROP_TEXT:
      g_value_set_string (value, hip_text_section_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_text_section_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HipTextSection *self = HIP_TEXT_SECTION (object);

  switch ((HipTextSectionProps) property_id)
    {
    case PROP_TITLE:
      hip_text_section_set_title (self, g_value_get_string (value));
      break;
    case PROP_TEXT:
      hip_text_section_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_text_section_class_init (HipTextSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_text_section_dispose;
  object_class->get_property = hip_text_section_get_property;
  object_class->set_property = hip_text_section_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-text-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HipTextSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, HipTextSection, text_label);
  gtk_widget_class_set_css_name (widget_class, "textsection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_text_section_init (HipTextSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_text_section_get_title:
 * @self: a #HipTextSection
 *
 * Returns: (transfer none): the heading
 */
const char *
hip_text_section_get_title (HipTextSection *self)
{
  g_return_val_if_fail (HIP_IS_TEXT_SECTION (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->title_label));
}

/**
 * hip_text_section_set_title:
 * @self: a #HipTextSection
 * @title: (nullable): the heading
 */
void
hip_text_section_set_title (HipTextSection *self,
                            const char     *title)
{
  g_return_if_fail (HIP_IS_TEXT_SECTION (self));

  if (g_strcmp0 (hip_text_section_get_title (self), title) == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->title_label), title != NULL ? title : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * hip_text_section_get_text:
 * @self: a #HipTextSection
 *
 * Returns: (transfer none): the paragraph, empty if there is none
 */
const char *
hip_text_section_get_text (HipTextSection *self)
{
  g_return_val_if_fail (HIP_IS_TEXT_SECTION (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->text_label));
}

/**
 * hip_text_section_set_text:
 * @self: a #HipTextSection
 * @text: (nullable): the paragraph; the section is hidden without one
 */
void
hip_text_section_set_text (HipTextSection *self,
                           const char     *text)
{
  g_return_if_fail (HIP_IS_TEXT_SECTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL && *text != '\0');

  if (g_strcmp0 (hip_text_section_get_text (self), text) == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->text_label), text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}
