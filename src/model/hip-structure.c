/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-structure.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipStructure:
 *
 * A part of the body that pain can come from.
 */
struct _HipStructure
{
  GObject parent_instance;

  char *id;
  char *name;
  char *term;
  char *latin;
  char *kind;
  HipLayer layer;
  char *depth;
  char *course;
  char *insertion;
  char *action;
  char *supply;
};

G_DEFINE_FINAL_TYPE (HipStructure, hip_structure, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_TERM,
  PROP_LATIN,
  PROP_KIND,
  PROP_LAYER,
  PROP_DEPTH,
  PROP_COURSE,
  PROP_INSERTION,
  PROP_ACTION,
  PROP_SUPPLY,
} HipStructureProps;

static GParamSpec *props[PROP_SUPPLY + 1];

static void
hip_structure_finalize (GObject *object)
{
  HipStructure *self = HIP_STRUCTURE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->term);
  g_free (self->latin);
  g_free (self->kind);
  g_free (self->depth);
  g_free (self->course);
  g_free (self->insertion);
  g_free (self->action);
  g_free (self->supply);

  G_OBJECT_CLASS (hip_structure_parent_class)->finalize (object);
}

static void
hip_structure_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  HipStructure *self = HIP_STRUCTURE (object);

  switch ((HipStructureProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_structure_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, hip_structure_get_name (self));
      break;
    case PROP_TERM:
      g_value_set_string (value, hip_structure_get_term (self));
      break;
    case PROP_LATIN:
      g_value_set_string (value, hip_structure_get_latin (self));
      break;
    case PROP_KIND:
      g_value_set_string (value, hip_structure_get_kind (self));
      break;
    case PROP_LAYER:
      g_value_set_enum (value, hip_structure_get_layer (self));
      break;
    case PROP_DEPTH:
      g_value_set_string (value, hip_structure_get_depth (self));
      break;
    case PROP_COURSE:
      g_value_set_string (value, hip_structure_get_course (self));
      break;
    case PROP_INSERTION:
      g_value_set_string (value, hip_structure_get_insertion (self));
      break;
    case PROP_ACTION:
      g_value_set_string (value, hip_structure_get_action (self));
      break;
    case PROP_SUPPLY:
      g_value_set_string (value, hip_structure_get_supply (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_structure_class_init (HipStructureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_structure_finalize;
  object_class->get_property = hip_structure_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_TERM] = g_param_spec_string ("term", NULL, NULL, NULL, flags);
  props[PROP_LATIN] = g_param_spec_string ("latin", NULL, NULL, NULL, flags);
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_LAYER] = g_param_spec_enum ("layer", NULL, NULL, HIP_TYPE_LAYER, HIP_LAYER_BONES, flags);
  props[PROP_DEPTH] = g_param_spec_string ("depth", NULL, NULL, NULL, flags);
  props[PROP_COURSE] = g_param_spec_string ("course", NULL, NULL, NULL, flags);
  props[PROP_INSERTION] = g_param_spec_string ("insertion", NULL, NULL, NULL, flags);
  props[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  props[PROP_SUPPLY] = g_param_spec_string ("supply", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_structure_init (HipStructure *self)
{
}

/*< private >
 * hip_structure_new_for_row:
 * @row: a row of HIP_QUERY_STRUCTURES
 *
 * Returns: (transfer full): a new object
 */
HipStructure *
hip_structure_new_for_row (HipStatement *row)
{
  HipStructure *self = g_object_new (HIP_TYPE_STRUCTURE, NULL);

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->name = hip_dup_translated (row, 1, "structure name");
  self->term = hip_dup_translated (row, 2, "structure term");
  self->latin = g_strdup (hip_statement_get_text (row, 3));
  self->kind = g_strdup (hip_statement_get_text (row, 4));
  hip_layer_from_id (hip_statement_get_text (row, 5), &self->layer);
  self->depth = hip_dup_translated (row, 6, "structure depth");
  self->course = hip_dup_translated (row, 7, "structure course");
  self->insertion = hip_dup_translated (row, 8, "structure insertion");
  self->action = hip_dup_translated (row, 9, "structure action");
  self->supply = hip_dup_translated (row, 10, "structure supply");

  return self;
}

/**
 * hip_structure_get_id:
 * @self: a #HipStructure
 *
 * Returns: (transfer none): the id
 */
const char *
hip_structure_get_id (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->id;
}

/**
 * hip_structure_get_name:
 * @self: a #HipStructure
 *
 * Returns: (transfer none): its name in plain words
 */
const char *
hip_structure_get_name (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->name;
}

/**
 * hip_structure_get_term:
 * @self: a #HipStructure
 *
 * Returns: (transfer none): its standard English term
 */
const char *
hip_structure_get_term (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->term;
}

/**
 * hip_structure_get_latin:
 * @self: a #HipStructure
 *
 * Returns: (transfer none): its Latin term in the Terminologia Anatomica
 */
const char *
hip_structure_get_latin (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->latin;
}

/**
 * hip_structure_get_kind:
 * @self: a #HipStructure
 *
 * Returns: (transfer none): what tissue it is
 */
const char *
hip_structure_get_kind (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->kind;
}

/**
 * hip_structure_get_layer:
 * @self: a #HipStructure
 *
 * Returns: the layer of the picture that it is drawn in
 */
HipLayer
hip_structure_get_layer (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), HIP_LAYER_BONES);

  return self->layer;
}

/**
 * hip_structure_get_depth:
 * @self: a #HipStructure
 *
 * Returns: (transfer none) (nullable): how deep it lies, in words
 */
const char *
hip_structure_get_depth (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->depth;
}

/**
 * hip_structure_get_course:
 * @self: a #HipStructure
 *
 * Returns: (transfer none) (nullable): where it begins or runs
 */
const char *
hip_structure_get_course (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->course;
}

/**
 * hip_structure_get_insertion:
 * @self: a #HipStructure
 *
 * Returns: (transfer none) (nullable): where it ends
 */
const char *
hip_structure_get_insertion (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->insertion;
}

/**
 * hip_structure_get_action:
 * @self: a #HipStructure
 *
 * Returns: (transfer none) (nullable): what it does
 */
const char *
hip_structure_get_action (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->action;
}

/**
 * hip_structure_get_supply:
 * @self: a #HipStructure
 *
 * Returns: (transfer none) (nullable): its nerve or blood supply
 */
const char *
hip_structure_get_supply (HipStructure *self)
{
  g_return_val_if_fail (HIP_IS_STRUCTURE (self), NULL);

  return self->supply;
}
