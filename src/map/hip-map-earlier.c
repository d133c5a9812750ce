/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-earlier.h"

#include <math.h>

#include "hip-earlier-mark.h"
#include "hip-map-kept-image.h"
#include "hip-map-pictures.h"

/* How strong the pattern is: a mark that is reported now stands out from it. */
#define STRENGTH 3

/* Logical pixels from the text down to the middle of a region, where a mark of now has its number. Names are below. */
#define ABOVE 12

typedef struct
{
  const char *id;
  HipSide     side;
  GtkWidget  *label;
  HipMapImage image;
} Earlier;

struct _HipMapEarlier
{
  GtkWidget      *canvas;
  HipMapViewport *viewport;
  HipMapRaster   *raster;
  GListModel     *marks; /* (nullable) (element-type HipEarlierMark) */
  GPtrArray      *shown; /* of Earlier: those that are in the picture */
};

static void
earlier_free (Earlier *earlier)
{
  g_clear_pointer (&earlier->label, gtk_widget_unparent);
  hip_map_kept_image_clear (&earlier->image);
  g_free (earlier);
}

HipMapEarlier *
hip_map_earlier_new (GtkWidget      *canvas,
                     HipMapViewport *viewport,
                     HipMapRaster   *raster)
{
  HipMapEarlier *self = g_new0 (HipMapEarlier, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) earlier_free);

  return self;
}

void
hip_map_earlier_free (HipMapEarlier *self)
{
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->marks);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);
  g_free (self);
}

static GtkWidget *
create_label (HipMapEarlier  *self,
              HipEarlierMark *mark)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", hip_earlier_mark_get_text (mark),
                                   "can-target", FALSE,
                                   NULL);

  gtk_widget_add_css_class (label, "map-name");
  gtk_widget_add_css_class (label, "earlier");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, hip_earlier_mark_get_description (mark), -1);
  gtk_widget_set_parent (label, self->canvas);

  return label;
}

/* After the picture, or what is to be shown on it, has changed. */
void
hip_map_earlier_rebuild (HipMapEarlier *self)
{
  HipView view = hip_map_viewport_get_view (self->viewport);
  HipArtwork *artwork = hip_map_raster_get_artwork (self->raster, view);
  const guint n = self->marks != NULL && artwork != NULL ? g_list_model_get_n_items (self->marks) : 0;

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipEarlierMark) mark = g_list_model_get_item (self->marks, i);
      const char *id = hip_region_get_id (hip_earlier_mark_get_region (mark));
      const HipSide side = hip_map_viewport_swap_side (self->viewport, hip_earlier_mark_get_side (mark));
      Earlier *earlier;

      if (!hip_artwork_has_region (artwork, id, side))
        continue;
      if (view == HIP_VIEW_SIDE && hip_earlier_mark_get_side (mark) != HIP_SIDE_NONE
          && hip_earlier_mark_get_side (mark) != hip_map_viewport_get_profile_side (self->viewport))
        continue;

      earlier = g_new0 (Earlier, 1);
      earlier->id = g_intern_string (id);
      earlier->side = side;
      earlier->label = create_label (self, mark);
      g_ptr_array_add (self->shown, earlier);
    }
}

void
hip_map_earlier_set_marks (HipMapEarlier *self,
                           GListModel    *marks)
{
  g_set_object (&self->marks, marks);
  hip_map_earlier_rebuild (self);
}

/* Fetches the images, or has them drawn. */
void
hip_map_earlier_update (HipMapEarlier         *self,
                        const HipArtworkTheme *theme)
{
  HipMapImageKey key;

  if (self->shown->len == 0 || !hip_map_viewport_is_ready (self->viewport))
    return;

  hip_map_image_key_init_overlay (&key, HIP_MAP_IMAGE_REGION, self->viewport, theme);
  key.state = HIP_REGION_STATE_REFERRED;
  key.strength = STRENGTH;

  for (guint i = 0; i < self->shown->len; i++)
    {
      Earlier *earlier = g_ptr_array_index (self->shown, i);

      key.id = earlier->id;
      key.side = earlier->side;
      hip_map_kept_image_fetch (&earlier->image, self->raster, &key);
    }

  gtk_widget_queue_allocate (self->canvas);
}

void
hip_map_earlier_allocate (HipMapEarlier *self)
{
  HipPickBuffer *pick = hip_map_viewport_is_ready (self->viewport) ? hip_map_viewport_get_pick (self->viewport) : NULL;

  for (guint i = 0; i < self->shown->len; i++)
    {
      Earlier *earlier = g_ptr_array_index (self->shown, i);
      const int index = pick != NULL ? hip_pick_buffer_find (pick, earlier->id, earlier->side) : -1;
      const HipPickTarget *target;
      double x, y;
      int width, height;

      gtk_widget_set_child_visible (earlier->label, index >= 0);
      if (index < 0)
        continue;

      target = hip_pick_buffer_get_target (pick, index);
      hip_map_viewport_point_to_widget (self->viewport, target->center_x, target->center_y, &x, &y);
      gtk_widget_measure (earlier->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (earlier->label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      gtk_widget_size_allocate (earlier->label,
                                &(GtkAllocation) {
                                  (int) round (x - width / 2.), (int) round (y) - ABOVE - height, width, height,
                                },
                                -1);
    }
}

void
hip_map_earlier_snapshot_regions (HipMapEarlier *self,
                                  GtkSnapshot   *snapshot)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Earlier *earlier = g_ptr_array_index (self->shown, i);

      hip_map_snapshot_image (self->viewport, snapshot, earlier->image.texture, &earlier->image.box);
    }
}

void
hip_map_earlier_snapshot_texts (HipMapEarlier *self,
                                GtkSnapshot   *snapshot)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Earlier *earlier = g_ptr_array_index (self->shown, i);

      gtk_widget_snapshot_child (self->canvas, earlier->label, snapshot);
    }
}
