/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-region.h"

#include "hip-enums.h"
#include "hip-model-private.h"

/**
 * HipRegion:
 *
 * A part of the picture that can be pointed at.
 */
struct _HipRegion
{
  GObject parent_instance;

  char *id;
  char *name;
  char *landmark;
  gboolean midline;
  char *area;
  guint views; /* a bit for each HipView */
  HipView main_view;
};

G_DEFINE_FINAL_TYPE (HipRegion, hip_region, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_LANDMARK,
  PROP_MIDLINE,
  PROP_AREA,
} HipRegionProps;

static GParamSpec *props[PROP_AREA + 1];

static void
hip_region_finalize (GObject *object)
{
  HipRegion *self = HIP_REGION (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->landmark);
  g_free (self->area);

  G_OBJECT_CLASS (hip_region_parent_class)->finalize (object);
}

static void
hip_region_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  HipRegion *self = HIP_REGION (object);

  switch ((HipRegionProps) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, hip_region_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, hip_region_get_name (self));
      break;
    case PROP_LANDMARK:
      g_value_set_string (value, hip_region_get_landmark (self));
      break;
    case PROP_MIDLINE:
      g_value_set_boolean (value, hip_region_get_midline (self));
      break;
    case PROP_AREA:
      g_value_set_string (value, hip_region_get_area (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_region_class_init (HipRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_region_finalize;
  object_class->get_property = hip_region_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_LANDMARK] = g_param_spec_string ("landmark", NULL, NULL, NULL, flags);
  props[PROP_MIDLINE] = g_param_spec_boolean ("midline", NULL, NULL, FALSE, flags);
  props[PROP_AREA] = g_param_spec_string ("area", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_region_init (HipRegion *self)
{
}

/*< private >
 * hip_region_new_for_row:
 * @row: a row of HIP_QUERY_REGIONS
 *
 * Returns: (transfer full): a new object
 */
HipRegion *
hip_region_new_for_row (HipStatement *row)
{
  HipRegion *self = g_object_new (HIP_TYPE_REGION, NULL);
  g_auto (GStrv) views = NULL;

  self->id = g_strdup (hip_statement_get_text (row, 0));
  self->name = hip_dup_translated (row, 1, "region name");
  self->landmark = hip_dup_translated (row, 2, "region landmark");
  self->midline = hip_statement_get_integer (row, 3);
  self->area = g_strdup (hip_statement_get_text (row, 4));

  views = g_strsplit (hip_statement_get_text (row, 5), " ", -1);
  for (guint i = 0; views[i] != NULL; i++)
    {
      HipView view;

      if (!hip_view_from_id (views[i], &view))
        continue;

      self->views |= 1u << view;
      if (i == 0)
        self->main_view = view;
    }

  return self;
}

/**
 * hip_region_get_id:
 * @self: a #HipRegion
 *
 * Returns: (transfer none): the id
 */
const char *
hip_region_get_id (HipRegion *self)
{
  g_return_val_if_fail (HIP_IS_REGION (self), NULL);

  return self->id;
}

/**
 * hip_region_get_name:
 * @self: a #HipRegion
 *
 * Returns: (transfer none): its name in plain words
 */
const char *
hip_region_get_name (HipRegion *self)
{
  g_return_val_if_fail (HIP_IS_REGION (self), NULL);

  return self->name;
}

/**
 * hip_region_get_landmark:
 * @self: a #HipRegion
 *
 * Returns: (transfer none): how to find it on the body
 */
const char *
hip_region_get_landmark (HipRegion *self)
{
  g_return_val_if_fail (HIP_IS_REGION (self), NULL);

  return self->landmark;
}

/**
 * hip_region_get_midline:
 * @self: a #HipRegion
 *
 * Returns: whether it lies on the midline and has no side
 */
gboolean
hip_region_get_midline (HipRegion *self)
{
  g_return_val_if_fail (HIP_IS_REGION (self), FALSE);

  return self->midline;
}

/**
 * hip_region_get_area:
 * @self: a #HipRegion
 *
 * Returns: (transfer none): the id of the area it lies in: front, side, back or low-back
 */
const char *
hip_region_get_area (HipRegion *self)
{
  g_return_val_if_fail (HIP_IS_REGION (self), NULL);

  return self->area;
}

/**
 * hip_region_is_in_view:
 * @self: a #HipRegion
 * @view: a view
 *
 * Returns: whether the region can be pointed at in that view
 */
gboolean
hip_region_is_in_view (HipRegion *self,
                       HipView    view)
{
  g_return_val_if_fail (HIP_IS_REGION (self), FALSE);

  return (self->views & (1u << view)) != 0;
}

/**
 * hip_region_get_main_view:
 * @self: a #HipRegion
 *
 * Returns: the view that shows the region best
 */
HipView
hip_region_get_main_view (HipRegion *self)
{
  g_return_val_if_fail (HIP_IS_REGION (self), HIP_VIEW_FRONT);

  return self->main_view;
}
