/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-earlier-mark.h"

/**
 * HipEarlierMark:
 *
 * Where it hurt some time ago, for a map to show under what is reported now.
 */
struct _HipEarlierMark
{
  GObject    parent_instance;

  HipRegion *region;
  HipSide    side;
  char      *text;
  char      *description;
};

G_DEFINE_FINAL_TYPE (HipEarlierMark, hip_earlier_mark, G_TYPE_OBJECT)

static void
hip_earlier_mark_finalize (GObject *object)
{
  HipEarlierMark *self = HIP_EARLIER_MARK (object);

  g_clear_object (&self->region);
  g_free (self->text);
  g_free (self->description);

  G_OBJECT_CLASS (hip_earlier_mark_parent_class)->finalize (object);
}

static void
hip_earlier_mark_class_init (HipEarlierMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_earlier_mark_finalize;
}

static void
hip_earlier_mark_init (HipEarlierMark *self)
{
}

/**
 * hip_earlier_mark_new:
 * @region: a region
 * @side: the athlete's side
 * @text: how much it hurt and when, as short as can be
 * @description: the same with the place, in words
 *
 * Returns: (transfer full): a new mark
 */
HipEarlierMark *
hip_earlier_mark_new (HipRegion  *region,
                      HipSide     side,
                      const char *text,
                      const char *description)
{
  HipEarlierMark *self;

  g_return_val_if_fail (HIP_IS_REGION (region), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  self = g_object_new (HIP_TYPE_EARLIER_MARK, NULL);
  self->region = g_object_ref (region);
  self->side = side;
  self->text = g_strdup (text);
  self->description = g_strdup (description);

  return self;
}

/**
 * hip_earlier_mark_get_region:
 * @self: a #HipEarlierMark
 *
 * Returns: (transfer none): where it hurt
 */
HipRegion *
hip_earlier_mark_get_region (HipEarlierMark *self)
{
  g_return_val_if_fail (HIP_IS_EARLIER_MARK (self), NULL);

  return self->region;
}

/**
 * hip_earlier_mark_get_side:
 * @self: a #HipEarlierMark
 *
 * Returns: the athlete's side
 */
HipSide
hip_earlier_mark_get_side (HipEarlierMark *self)
{
  g_return_val_if_fail (HIP_IS_EARLIER_MARK (self), HIP_SIDE_NONE);

  return self->side;
}

/**
 * hip_earlier_mark_get_text:
 * @self: a #HipEarlierMark
 *
 * Returns: (transfer none): how much it hurt and when, as short as can be
 */
const char *
hip_earlier_mark_get_text (HipEarlierMark *self)
{
  g_return_val_if_fail (HIP_IS_EARLIER_MARK (self), NULL);

  return self->text;
}

/**
 * hip_earlier_mark_get_description:
 * @self: a #HipEarlierMark
 *
 * Returns: (transfer none): where it hurt, how much and when, in words
 */
const char *
hip_earlier_mark_get_description (HipEarlierMark *self)
{
  g_return_val_if_fail (HIP_IS_EARLIER_MARK (self), NULL);

  return self->description;
}
