/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-source.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipSource:
 *
 * A publication or other source that sentences of the catalogue rest on.
 */
struct _HipSource
{
  GObject parent_instance;

  char *id;
  char *label;
  char *citation;
  char *year;
  char *link;
  char *kind;
  gboolean verified;
};

G_DEFINE_FINAL_TYPE (HipSource, hip_source, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_LABEL,
  PROP_CITATION,
  PROP_YEAR,
  PROP_LINK,
  PROP_KIND,
  PROP_VERIFIED,
} HipSourceProps;

static GParamSpec *props[PROP_VERIFIED + 1];

static void
hip_source_finalize (GObject *object)
{
  HipSource *self = HIP_SOURCE (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->citation);
  g_free (self->year);
  g_free (self->link);
  g_free (self->kind);

  G_OBJECT_CLASS (hip_source_parent_class)->finalize (object);
}

static void
hip_source_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  HipSource *self = HIP_SOURCE (object);

  switch ((HipSourceProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_source_get_id (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, hip_source_get_label (self));
      break;
    case PROP_CITATION:
      g_value_set_string (value, hip_source_get_citation (self));
      break;
    case PROP_YEAR:
      g_value_set_string (value, hip_source_get_year (self));
      break;
    case PROP_LINK:
      g_value_set_string (value, hip_source_get_link (self));
      break;
    case PROP_KIND:
      g_value_set_string (value, hip_source_get_kind (self));
      break;
    case PROP_VERIFIED:
      g_value_set_boolean (value, hip_source_get_verified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_source_class_init (HipSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_source_finalize;
  object_class->get_property = hip_source_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_CITATION] = g_param_spec_string ("citation", NULL, NULL, NULL, flags);
  props[PROP_YEAR] = g_param_spec_string ("year", NULL, NULL, NULL, flags);
  props[PROP_LINK] = g_param_spec_string ("link", NULL, NULL, NULL, flags);
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_VERIFIED] = g_param_spec_boolean ("verified", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_source_init (HipSource *self)
{
}

/*< private >
 * hip_source_new_for_row:
 * @row: a row of HIP_QUERY_SOURCES
 *
 * Returns: (transfer full): a new object
 */
HipSource *
hip_source_new_for_row (HipStatement *row)
{
  HipSource *self = g_object_new (HIP_TYPE_SOURCE, NULL);

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->label = hip_dup_translated (row, 1, "source label");
  self->citation = g_strdup (hip_statement_get_text (row, 2));
  self->year = g_strdup (hip_statement_get_text (row, 3));
  self->link = g_strdup (hip_statement_get_text (row, 4));
  self->kind = hip_dup_translated (row, 5, "source kind");
  self->verified = hip_statement_get_integer (row, 6);

  return self;
}

/**
 * hip_source_get_id:
 * @self: a #HipSource
 *
 * Returns: (transfer none): the id
 */
const char *
hip_source_get_id (HipSource *self)
{
  g_return_val_if_fail (HIP_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * hip_source_get_label:
 * @self: a #HipSource
 *
 * Returns: (transfer none): how it is named beside a sentence
 */
const char *
hip_source_get_label (HipSource *self)
{
  g_return_val_if_fail (HIP_IS_SOURCE (self), NULL);

  return self->label;
}

/**
 * hip_source_get_citation:
 * @self: a #HipSource
 *
 * Returns: (transfer none): authors, title and journal, in one line
 */
const char *
hip_source_get_citation (HipSource *self)
{
  g_return_val_if_fail (HIP_IS_SOURCE (self), NULL);

  return self->citation;
}

/**
 * hip_source_get_year:
 * @self: a #HipSource
 *
 * Returns: (transfer none) (nullable): the year, or "n.d."
 */
const char *
hip_source_get_year (HipSource *self)
{
  g_return_val_if_fail (HIP_IS_SOURCE (self), NULL);

  return self->year;
}

/**
 * hip_source_get_link:
 * @self: a #HipSource
 *
 * Returns: (transfer none) (nullable): a web address or other identifier
 */
const char *
hip_source_get_link (HipSource *self)
{
  g_return_val_if_fail (HIP_IS_SOURCE (self), NULL);

  return self->link;
}

/**
 * hip_source_get_kind:
 * @self: a #HipSource
 *
 * Returns: (transfer none): what it is, such as "RCT" or "guideline"
 */
const char *
hip_source_get_kind (HipSource *self)
{
  g_return_val_if_fail (HIP_IS_SOURCE (self), NULL);

  return self->kind;
}

/**
 * hip_source_get_verified:
 * @self: a #HipSource
 *
 * Returns: whether the source was read, rather than recalled
 */
gboolean
hip_source_get_verified (HipSource *self)
{
  g_return_val_if_fail (HIP_IS_SOURCE (self), FALSE);

  return self->verified;
}
