/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-text-row.h"

/**
 * HipTextRow:
 *
 * A text with something smaller below it, for reading only.
 *
 * It is a row of a #GtkListBox, which takes the focus and has a name, so that a screen reader can go through a list of texts. The
 * rows of a #GtkListView have no name in GTK 4.8.
 */
struct _HipTextRow
{
  GtkListBoxRow parent_instance;

  char         *text;
  char         *subtitle;
};

G_DEFINE_FINAL_TYPE (HipTextRow, hip_text_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_TEXT = 1,
  PROP_SUBTITLE,
} HipTextRowProps;

static GParamSpec *props[PROP_SUBTITLE + 1];

static void
hip_text_row_finalize (GObject *object)
{
  HipTextRow *self = HIP_TEXT_ROW (object);

  g_free (self->text);
  g_free (self->subtitle);

  G_OBJECT_CLASS (hip_text_row_parent_class)->finalize (object);
}

static void
hip_text_row_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HipTextRow *self = HIP_TEXT_ROW (object);

  switch ((HipTextRowProps) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_text_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HipTextRow *self = HIP_TEXT_ROW (object);

  switch ((HipTextRowProps) property_id)
    {
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_SUBTITLE:
      self->subtitle = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_text_row_class_init (HipTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_text_row_finalize;
  object_class->get_property = hip_text_row_get_property;
  object_class->set_property = hip_text_row_set_property;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), RESOURCE_PREFIX "/ui/hip-text-row.ui");
}

static void
hip_text_row_init (HipTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_text_row_new:
 * @text: the text
 * @subtitle: what stands below it
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_text_row_new (const char *text,
                  const char *subtitle)
{
  return g_object_new (HIP_TYPE_TEXT_ROW, "text", text, "subtitle", subtitle, NULL);
}
