/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-pointer.h"

#include <glib/gi18n.h>

/**
 * HipMapPointer:
 *
 * The structure that is pointed at where the picture is peeled: the one under the pointer, else the one that was clicked last. It
 * is named on the map while it lies under the pointer.
 */
struct _HipMapPointer
{
  GtkWidget         *canvas;
  HipMapViewport    *viewport;
  HipMapRaster      *raster;
  HipMapLabels      *labels;
  HipLibrary        *library;
  HipMapPointerFunc  changed;
  const char        *hovered; /* interned ids of structures: under the pointer, */
  const char        *pressed; /* where the pointer went down, */
  const char        *chosen;  /* and where a region was last activated so */
};

/**
 * hip_map_pointer_new:
 * @canvas: the canvas, which owns the pointer
 * @viewport: what it shows
 * @raster: what knows where structures lie
 * @labels: where the structure is named; they have to live longer
 * @changed: called when another structure is pointed at, or none
 *
 * Returns: (transfer full): a pointer that points at nothing
 */
HipMapPointer *
hip_map_pointer_new (GtkWidget         *canvas,
                     HipMapViewport    *viewport,
                     HipMapRaster      *raster,
                     HipMapLabels      *labels,
                     HipMapPointerFunc  changed)
{
  HipMapPointer *self = g_new0 (HipMapPointer, 1);

  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  self->raster = g_object_ref (raster);
  self->labels = labels;
  self->changed = changed;

  return self;
}

/**
 * hip_map_pointer_free:
 * @self: (transfer full): a pointer
 */
void
hip_map_pointer_free (HipMapPointer *self)
{
  g_clear_object (&self->library);
  g_clear_object (&self->raster);
  g_clear_object (&self->viewport);
  g_free (self);
}

/**
 * hip_map_pointer_set_library:
 * @self: a pointer
 * @library: (nullable): what knows the names of structures; without it nothing can be pointed at
 */
void
hip_map_pointer_set_library (HipMapPointer *self,
                             HipLibrary    *library)
{
  g_set_object (&self->library, library);
}

static void
set_structures (HipMapPointer *self,
                const char    *hovered,
                const char    *chosen)
{
  const char *before = hip_map_pointer_get_structure (self);

  self->hovered = hovered;
  self->chosen = chosen;
  if (hip_map_pointer_get_structure (self) != before)
    self->changed (self->canvas);
}

/* What is in sight at a depth, from the top down. */
static const struct
{
  HipLayer layers[3];
  int      n_layers;
} in_sight[HIP_N_LAYERS] = {
  [HIP_LAYER_SKIN] = { { 0 }, 0 },
  [HIP_LAYER_SUPERFICIAL_MUSCLES] = { { HIP_LAYER_SUPERFICIAL_MUSCLES, HIP_LAYER_DEEP_MUSCLES, HIP_LAYER_BONES }, 3 },
  [HIP_LAYER_DEEP_MUSCLES] = { { HIP_LAYER_DEEP_MUSCLES, HIP_LAYER_BONES }, 2 },
  [HIP_LAYER_BONES] = { { HIP_LAYER_BONES }, 1 },
  [HIP_LAYER_NERVES_BURSAE] = { { HIP_LAYER_NERVES_BURSAE, HIP_LAYER_BONES }, 2 },
};

static char *
format_structure (HipLibrary          *library,
                  const HipPickTarget *target,
                  HipSide              side)
{
  HipStructure *structure = hip_library_get_structure (library, target->id);
  const char *term = structure != NULL ? hip_structure_get_term (structure) : NULL;
  g_autoptr (GString) text = NULL;

  /* The picture shows more than the catalogue has to tell of; there the id is the Latin name. */
  if (structure != NULL)
    {
      text = g_string_new (hip_structure_get_name (structure));
    }
  else
    {
      text = g_string_new (target->id);
      g_string_replace (text, "-", " ", 0);
      text->str[0] = g_ascii_toupper (text->str[0]);
    }

  if (term != NULL && *term != '\0' && g_ascii_strcasecmp (term, text->str) != 0)
    g_string_append_printf (text, " · %s", term);

  /* The same words as in hip_spot_format(). */
  if (side == HIP_SIDE_RIGHT)
    return g_strdup_printf (C_("spot", "%s, right"), text->str);
  if (side == HIP_SIDE_LEFT)
    return g_strdup_printf (C_("spot", "%s, left"), text->str);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The structure in sight at a point, even if the catalogue does not know it; NULL if there is none, or if that isn't known yet. */
static const HipPickTarget *
find_structure (HipMapPointer *self,
                double         x,
                double         y)
{
  HipLayer layer;
  double picture_x, picture_y;

  if (self->library == NULL || !hip_map_viewport_is_ready (self->viewport))
    return NULL;

  layer = hip_map_viewport_get_layer (self->viewport);
  hip_map_viewport_from_widget (self->viewport, x, y, &picture_x, &picture_y);

  for (int i = 0; i < in_sight[layer].n_layers; i++)
    {
      HipPickBuffer *pick;
      int index;

      pick = hip_map_raster_get_structures (self->raster, hip_map_viewport_get_view (self->viewport), in_sight[layer].layers[i]);
      index = pick != NULL ? hip_pick_buffer_lookup (pick, picture_x, picture_y, 0) : -1;
      if (index >= 0)
        return hip_pick_buffer_get_target (pick, index);
    }

  return NULL;
}

/**
 * hip_map_pointer_move:
 * @self: a pointer
 * @x: a point of the canvas, in logical pixels
 * @y: likewise
 *
 * Names the structure that lies there.
 */
void
hip_map_pointer_move (HipMapPointer *self,
                      double         x,
                      double         y)
{
  const HipPickTarget *target = find_structure (self, x, y);
  g_autofree char *name = NULL;

  if (target != NULL)
    name = format_structure (self->library, target, hip_map_viewport_swap_side (self->viewport, target->side));

  hip_map_labels_set_structure (self->labels, name);
  set_structures (self, target != NULL ? g_intern_string (target->id) : NULL, self->chosen);
}

/**
 * hip_map_pointer_press:
 * @self: a pointer
 * @x: a point of the canvas, in logical pixels
 * @y: likewise
 *
 * Keeps which structure lies there until hip_map_pointer_choose(): a finger leaves nothing under the pointer.
 */
void
hip_map_pointer_press (HipMapPointer *self,
                       double         x,
                       double         y)
{
  const HipPickTarget *target = find_structure (self, x, y);

  self->pressed = target != NULL ? g_intern_string (target->id) : NULL;
}

/**
 * hip_map_pointer_choose:
 * @self: a pointer
 *
 * Points at where it was pressed. The keys choose without a press; then the structure is of no account.
 */
void
hip_map_pointer_choose (HipMapPointer *self)
{
  set_structures (self, self->hovered, self->pressed);
  self->pressed = NULL;
}

/**
 * hip_map_pointer_choose_none:
 * @self: a pointer
 *
 * Points at nothing but what lies under the pointer.
 */
void
hip_map_pointer_choose_none (HipMapPointer *self)
{
  set_structures (self, self->hovered, NULL);
}

/**
 * hip_map_pointer_forget:
 * @self: a pointer
 *
 * Points at nothing until it moves: another picture lies under it, and what was chosen is out of sight.
 */
void
hip_map_pointer_forget (HipMapPointer *self)
{
  hip_map_labels_set_structure (self->labels, NULL);
  self->pressed = NULL;
  set_structures (self, NULL, NULL);
}

/**
 * hip_map_pointer_get_structure:
 * @self: a pointer
 *
 * Returns: (transfer none) (nullable): the interned id of the structure that is pointed at
 */
const char *
hip_map_pointer_get_structure (HipMapPointer *self)
{
  return self->hovered != NULL ? self->hovered : self->chosen;
}
