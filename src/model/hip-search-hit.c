/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-search-hit.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipSearchHit:
 *
 * Something that was found by plain words.
 *
 * A region that lies on both sides of the body is found once for all, with %HIP_SIDE_NONE, or once for each side: whoever lets
 * people choose has to let them choose the side.
 */
struct _HipSearchHit
{
  GObject parent_instance;

  char *kind;
  char *id;
  char *name;
  char *subtitle;
  HipSide side;
};

G_DEFINE_FINAL_TYPE (HipSearchHit, hip_search_hit, G_TYPE_OBJECT)

typedef enum
{
  PROP_KIND = 1,
  PROP_ID,
  PROP_NAME,
  PROP_SUBTITLE,
  PROP_SIDE,
} HipSearchHitProps;

static GParamSpec *props[PROP_SIDE + 1];

static void
hip_search_hit_finalize (GObject *object)
{
  HipSearchHit *self = HIP_SEARCH_HIT (object);

  g_free (self->kind);
  g_free (self->id);
  g_free (self->name);
  g_free (self->subtitle);

  G_OBJECT_CLASS (hip_search_hit_parent_class)->finalize (object);
}

static void
hip_search_hit_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  HipSearchHit *self = HIP_SEARCH_HIT (object);

  switch ((HipSearchHitProps) property_id)
    {
    case PROP_KIND:
      g_value_set_string (value, hip_search_hit_get_kind (self));
      break;
    case PROP_ID:
      g_value_set_string (value, hip_search_hit_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, hip_search_hit_get_name (self));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, hip_search_hit_get_subtitle (self));
      break;
    case PROP_SIDE:
      g_value_set_enum (value, hip_search_hit_get_side (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_search_hit_class_init (HipSearchHitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_search_hit_finalize;
  object_class->get_property = hip_search_hit_get_property;

  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, HIP_TYPE_SIDE, HIP_SIDE_NONE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_search_hit_init (HipSearchHit *self)
{
}

/*< private >
 * hip_search_hit_new:
 * @kind: region, structure, condition, finding or step
 * @id: its id
 * @name: its name
 * @subtitle: (nullable): its term, or what else tells it from others
 * @side: the athlete's side that it is about
 *
 * Returns: (transfer full): a new object
 */
HipSearchHit *
hip_search_hit_new (const char *kind,
                    const char *id,
                    const char *name,
                    const char *subtitle,
                    HipSide     side)
{
  HipSearchHit *self = g_object_new (HIP_TYPE_SEARCH_HIT, NULL);

  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->subtitle = g_strdup (subtitle);
  self->side = side;

  return self;
}

/**
 * hip_search_hit_get_kind:
 * @self: a #HipSearchHit
 *
 * Returns: (transfer none): region, structure, condition, finding or step
 */
const char *
hip_search_hit_get_kind (HipSearchHit *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (self), NULL);

  return self->kind;
}

/**
 * hip_search_hit_get_id:
 * @self: a #HipSearchHit
 *
 * Returns: (transfer none): its id
 */
const char *
hip_search_hit_get_id (HipSearchHit *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (self), NULL);

  return self->id;
}

/**
 * hip_search_hit_get_name:
 * @self: a #HipSearchHit
 *
 * Returns: (transfer none): its name
 */
const char *
hip_search_hit_get_name (HipSearchHit *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (self), NULL);

  return self->name;
}

/**
 * hip_search_hit_get_subtitle:
 * @self: a #HipSearchHit
 *
 * Returns: (transfer none) (nullable): its term, or what else tells it from others
 */
const char *
hip_search_hit_get_subtitle (HipSearchHit *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (self), NULL);

  return self->subtitle;
}

/**
 * hip_search_hit_get_side:
 * @self: a #HipSearchHit
 *
 * Returns: the athlete's side that it is about; %HIP_SIDE_NONE on the midline, when a region stands for both, and when no side was
 *   named
 */
HipSide
hip_search_hit_get_side (HipSearchHit *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (self), HIP_SIDE_NONE);

  return self->side;
}
