/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-contradiction.h"

#include "hip-i18n.h"
#include "hip-model-private.h"

/**
 * HipContradiction:
 *
 * Two findings that were both answered with yes and don't go together. Nobody says which of them is wrong; whoever asked has to.
 */
struct _HipContradiction
{
  GObject     parent_instance;

  HipFinding *first;
  HipFinding *second;
  char       *text;
};

G_DEFINE_FINAL_TYPE (HipContradiction, hip_contradiction, G_TYPE_OBJECT)

typedef enum
{
  PROP_FIRST = 1,
  PROP_SECOND,
  PROP_TEXT,
} HipContradictionProps;

static GParamSpec *props[PROP_TEXT + 1];

static void
hip_contradiction_finalize (GObject *object)
{
  HipContradiction *self = HIP_CONTRADICTION (object);

  g_clear_object (&self->first);
  g_clear_object (&self->second);
  g_free (self->text);

  G_OBJECT_CLASS (hip_contradiction_parent_class)->finalize (object);
}

static void
hip_contradiction_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HipContradiction *self = HIP_CONTRADICTION (object);

  switch ((HipContradictionProps) property_id)
    {
    case PROP_FIRST:
      g_value_set_object (value, hip_contradiction_get_first (self));
      break;
    case PROP_SECOND:
      g_value_set_object (value, hip_contradiction_get_second (self));
      break;
    case PROP_TEXT:
      g_value_set_string (value, hip_contradiction_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_contradiction_class_init (HipContradictionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_contradiction_finalize;
  object_class->get_property = hip_contradiction_get_property;

  props[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, HIP_TYPE_FINDING, flags);
  props[PROP_SECOND] = g_param_spec_object ("second", NULL, NULL, HIP_TYPE_FINDING, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_contradiction_init (HipContradiction *self)
{
}

/*< private >
 * hip_contradiction_new:
 * @first: a finding
 * @second: one that it excludes
 *
 * Returns: (transfer full): a new object
 */
HipContradiction *
hip_contradiction_new (HipFinding *first,
                       HipFinding *second)
{
  HipContradiction *self = g_object_new (HIP_TYPE_CONTRADICTION, NULL);

  self->first = g_object_ref (first);
  self->second = g_object_ref (second);
  /* Translators: two findings that were both answered with yes, such as “Sudden start” and “Gradual start”. */
  self->text = g_strdup_printf (_("“%s” and “%s” don’t go together. Both count until one is changed. Which fits better?"),
                                hip_finding_get_name (first),
                                hip_finding_get_name (second));

  return self;
}

/**
 * hip_contradiction_get_first:
 * @self: a #HipContradiction
 *
 * Returns: (transfer none): one of the findings
 */
HipFinding *
hip_contradiction_get_first (HipContradiction *self)
{
  g_return_val_if_fail (HIP_IS_CONTRADICTION (self), NULL);

  return self->first;
}

/**
 * hip_contradiction_get_second:
 * @self: a #HipContradiction
 *
 * Returns: (transfer none): the other finding
 */
HipFinding *
hip_contradiction_get_second (HipContradiction *self)
{
  g_return_val_if_fail (HIP_IS_CONTRADICTION (self), NULL);

  return self->second;
}

/**
 * hip_contradiction_get_text:
 * @self: a #HipContradiction
 *
 * Returns: (transfer none): what doesn't go together, and what to ask
 */
const char *
hip_contradiction_get_text (HipContradiction *self)
{
  g_return_val_if_fail (HIP_IS_CONTRADICTION (self), NULL);

  return self->text;
}
