/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork-index.h"

#include <math.h>
#include <string.h>

#define N_SVG_LAYERS 6

/* Every layer must be there, so that a file cut short is found out at load and not by an empty picture. */
static const struct
{
  const char *element_id;
  HipLayer    layer;
  gboolean    has_structures;
} svg_layers[N_SVG_LAYERS] = {
  { "layer-bones", HIP_LAYER_BONES, TRUE },
  { "layer-deep-muscles", HIP_LAYER_DEEP_MUSCLES, TRUE },
  { "layer-superficial-muscles", HIP_LAYER_SUPERFICIAL_MUSCLES, TRUE },
  { "layer-nerves-bursae", HIP_LAYER_NERVES_BURSAE, TRUE },
  { "layer-skin", HIP_LAYER_SKIN, TRUE },
  { "layer-regions", HIP_LAYER_SKIN, FALSE },
};

typedef struct
{
  guint    index;
  int      depth;
  gboolean is_drawn;
} OpenStructure;

typedef struct
{
  HipArtworkIndex   *index;
  HipView            view;
  const char        *name;
  int                depth;
  int                layer;
  int                layer_depth;
  HipArtworkElement *region;
  int                region_depth;
  GArray            *open_structures;
  gboolean           seen[N_SVG_LAYERS];
} Reader;

static void
hip_artwork_element_free (HipArtworkElement *element)
{
  g_clear_pointer (&element->element_id, g_free);
  g_clear_pointer (&element->id, g_free);
  g_clear_pointer (&element->paths, g_ptr_array_unref);
  g_free (element);
}

/* "structure-gluteus-medius-right" is the structure "gluteus-medius" of the right side. */
static HipArtworkElement *
hip_artwork_element_new (const char *element_id,
                         gsize       prefix_length)
{
  HipArtworkElement *element = g_new0 (HipArtworkElement, 1);

  element->element_id = g_strdup (element_id);
  element->id = g_strdup (element_id + prefix_length);
  element->paths = g_ptr_array_new_with_free_func (g_free);

  if (g_str_has_suffix (element->id, "-left"))
    {
      element->side = HIP_SIDE_LEFT;
      element->id[strlen (element->id) - strlen ("-left")] = '\0';
    }
  else if (g_str_has_suffix (element->id, "-right"))
    {
      element->side = HIP_SIDE_RIGHT;
      element->id[strlen (element->id) - strlen ("-right")] = '\0';
    }

  return element;
}

static const char *
get_attribute (const char **names,
               const char **values,
               const char  *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], name) == 0)
        return values[i];
    }

  return NULL;
}

static gboolean
read_frame (const char *view_box,
            HipBox     *frame)
{
  g_auto (GStrv) words = NULL;
  double numbers[4];
  guint n = 0;

  if (view_box == NULL)
    return FALSE;

  words = g_strsplit_set (view_box, " ,", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      char *end;

      if (*words[i] == '\0')
        continue;
      if (n == G_N_ELEMENTS (numbers))
        return FALSE;

      numbers[n] = g_ascii_strtod (words[i], &end);
      if (*end != '\0' || !isfinite (numbers[n]))
        return FALSE;
      n++;
    }

  /* A picture of millimetres: a body, not a mountain, so that no file can ask for an endless raster. */
  if (n != 4 || numbers[2] < 10 || numbers[3] < 10 || numbers[2] > 4000 || numbers[3] > 4000)
    return FALSE;

  *frame = (HipBox) { numbers[0], numbers[1], numbers[2], numbers[3] };

  return TRUE;
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element_name,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reader *reader = user_data;
  const char *id = get_attribute (names, values, "id");

  reader->depth++;

  if (reader->depth == 1)
    {
      if (strcmp (element_name, "svg") != 0)
        g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID,
                     "The picture %s is no SVG file; it begins with <%s>", reader->name, element_name);
      else if (!read_frame (get_attribute (names, values, "viewBox"), &reader->index->frame))
        g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID,
                     "The picture %s has no usable viewBox; it must hold four numbers in millimetres", reader->name);
      return;
    }

  if (reader->layer < 0)
    {
      for (int i = 0; id != NULL && i < N_SVG_LAYERS; i++)
        {
          if (strcmp (id, svg_layers[i].element_id) != 0)
            continue;

          reader->layer = i;
          reader->layer_depth = reader->depth;
          reader->seen[i] = TRUE;
        }
      return;
    }

  if (svg_layers[reader->layer].has_structures)
    {
      if (id != NULL && g_str_has_prefix (id, "structure-"))
        {
          HipArtworkElement *structure = hip_artwork_element_new (id, strlen ("structure-"));
          OpenStructure open = { reader->index->structures->len, reader->depth, FALSE };

          structure->layer = svg_layers[reader->layer].layer;
          g_ptr_array_add (reader->index->structures, structure);
          g_array_append_val (reader->open_structures, open);
        }
      else if (strcmp (element_name, "g") != 0 && strcmp (element_name, "title") != 0 && reader->open_structures->len > 0)
        {
          g_array_index (reader->open_structures, OpenStructure, reader->open_structures->len - 1).is_drawn = TRUE;
        }
      return;
    }

  if (id != NULL && g_str_has_prefix (id, "region-"))
    {
      reader->region = hip_artwork_element_new (id, strlen ("region-"));
      reader->region_depth = reader->depth;
      g_ptr_array_add (reader->index->regions, reader->region);
    }

  if (reader->region != NULL && strcmp (element_name, "path") == 0)
    {
      const char *d = get_attribute (names, values, "d");

      if (d != NULL)
        g_ptr_array_add (reader->region->paths, g_strdup (d));
    }
}

/* An illustrator may leave a group for a structure empty: what has no shape isn't in the picture. */
static void
close_structure (Reader *reader)
{
  OpenStructure open = g_array_index (reader->open_structures, OpenStructure, reader->open_structures->len - 1);

  g_array_set_size (reader->open_structures, reader->open_structures->len - 1);

  if (!open.is_drawn)
    g_ptr_array_remove_index (reader->index->structures, open.index);
  else if (reader->open_structures->len > 0)
    g_array_index (reader->open_structures, OpenStructure, reader->open_structures->len - 1).is_drawn = TRUE;
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element_name,
                gpointer              user_data,
                GError              **error)
{
  Reader *reader = user_data;

  if (reader->region != NULL && reader->depth == reader->region_depth)
    {
      if (reader->region->paths->len == 0)
        g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID,
                     "In the picture %s, %s has no path to click on", reader->name, reader->region->element_id);
      reader->region = NULL;
    }

  if (reader->open_structures->len > 0
      && g_array_index (reader->open_structures, OpenStructure, reader->open_structures->len - 1).depth == reader->depth)
    close_structure (reader);

  if (reader->layer >= 0 && reader->depth == reader->layer_depth)
    reader->layer = -1;

  reader->depth--;
}

static const GMarkupParser parser = {
  .start_element = start_element_cb,
  .end_element = end_element_cb,
};

/*
 * Reads which regions and structures the SVG holds, in document order. The shapes of regions are kept, because their states
 * and the pick buffer are drawn from them alone; everything else is left to librsvg.
 */
HipArtworkIndex *
hip_artwork_index_new (HipView      view,
                       GBytes      *bytes,
                       const char  *name,
                       GError     **error)
{
  g_autoptr (HipArtworkIndex) self = g_atomic_rc_box_new0 (HipArtworkIndex);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GArray) open_structures = g_array_new (FALSE, FALSE, sizeof (OpenStructure));
  Reader reader = { .index = self, .view = view, .name = name, .layer = -1, .open_structures = open_structures };
  const char *text;
  gsize length;

  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_artwork_element_free);
  self->structures = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_artwork_element_free);

  text = g_bytes_get_data (bytes, &length);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);

  if (!g_markup_parse_context_parse (context, text != NULL ? text : "", length, &local_error)
      || !g_markup_parse_context_end_parse (context, &local_error))
    {
      if (local_error->domain == HIP_ARTWORK_ERROR)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID,
                     "The picture %s can't be understood: %s", name, local_error->message);
      return NULL;
    }

  for (int i = 0; i < N_SVG_LAYERS; i++)
    {
      if (!reader.seen[i])
        {
          g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID,
                       "The picture %s lacks the group “%s”", name, svg_layers[i].element_id);
          return NULL;
        }
    }

  return g_steal_pointer (&self);
}

HipArtworkIndex *
hip_artwork_index_ref (HipArtworkIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
hip_artwork_index_clear (gpointer data)
{
  HipArtworkIndex *self = data;

  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_pointer (&self->structures, g_ptr_array_unref);
}

void
hip_artwork_index_unref (HipArtworkIndex *self)
{
  g_atomic_rc_box_release_full (self, hip_artwork_index_clear);
}

/*
 * The side view is drawn once, as the right profile; the map mirrors it for the left. So there the left side means the same
 * element. An element without a side lies in the midline and serves both.
 */
static const HipArtworkElement *
find (GPtrArray  *elements,
      HipView     view,
      const char *id,
      HipSide     side)
{
  for (guint i = 0; i < elements->len; i++)
    {
      const HipArtworkElement *element = g_ptr_array_index (elements, i);

      if (strcmp (element->id, id) != 0)
        continue;

      if (element->side == side || element->side == HIP_SIDE_NONE || view == HIP_VIEW_SIDE)
        return element;
    }

  return NULL;
}

const HipArtworkElement *
hip_artwork_index_find_region (HipArtworkIndex *self,
                               HipView          view,
                               const char      *id,
                               HipSide          side)
{
  return find (self->regions, view, id, side);
}

const HipArtworkElement *
hip_artwork_index_find_structure (HipArtworkIndex *self,
                                  HipView          view,
                                  const char      *id,
                                  HipSide          side)
{
  return find (self->structures, view, id, side);
}
