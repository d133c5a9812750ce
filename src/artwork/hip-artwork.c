/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork.h"

#include <string.h>
#include <sys/mman.h>

#include "hip-artwork-private.h"

/* Cairo's images end here; nobody has a larger screen. */
#define MAX_SURFACE_SIZE 32767

/* Bytes from which on a surface has memory of its own. */
#define LARGE_SURFACE (256 * 1024)

/**
 * HipArtwork:
 *
 * The picture of one view: an SVG file whose layers, regions and structures have names.
 *
 * Handles of librsvg are not thread-safe, so an artwork belongs to one thread at a time; use [method@Artwork.copy] to give
 * another thread its own. What it draws is handed over as surfaces and pick buffers, which are free of it.
 */
struct _HipArtwork
{
  GObject parent_instance;

  HipView          view;
  char            *name;
  GBytes          *bytes;
  HipArtworkIndex *index;
  HipArtworkTheme  theme;
  RsvgHandle      *handle;
  guint            n_rasters;
  guint            n_layer_renders;
};

G_DEFINE_QUARK (hip-artwork-error-quark, hip_artwork_error)

G_DEFINE_FINAL_TYPE (HipArtwork, hip_artwork, G_TYPE_OBJECT)

RsvgHandle *
hip_artwork_load_handle (HipArtwork  *self,
                         const char  *svg,
                         gssize       length,
                         const char  *css,
                         GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (svg, length, NULL);
  g_autoptr (HipSvgHandle) handle = NULL;
  g_autoptr (GError) local_error = NULL;

  /* Even an empty stylesheet has librsvg style the whole document a second time. */
  handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, &local_error);
  if (handle == NULL
      || (*css != '\0' && !rsvg_handle_set_stylesheet (handle, (const guint8 *) css, strlen (css), &local_error)))
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID,
                   "The picture %s can't be understood: %s", self->name, local_error->message);
      return NULL;
    }

  return g_steal_pointer (&handle);
}

/* Reading the whole picture takes a few milliseconds, so it waits until somebody wants it drawn. */
RsvgHandle *
hip_artwork_get_handle (HipArtwork  *self,
                        GError     **error)
{
  if (self->handle == NULL)
    {
      g_autofree char *css = hip_artwork_theme_dup_css (&self->theme, error);
      const char *svg;
      gsize length;

      if (css == NULL)
        return NULL;

      svg = g_bytes_get_data (self->bytes, &length);
      self->handle = hip_artwork_load_handle (self, svg, length, css, error);
    }

  return self->handle;
}

HipArtworkIndex *
hip_artwork_get_index (HipArtwork *self)
{
  return self->index;
}

const HipArtworkTheme *
hip_artwork_get_theme (HipArtwork *self)
{
  return &self->theme;
}

GBytes *
hip_artwork_get_bytes (HipArtwork *self)
{
  return self->bytes;
}

typedef struct
{
  void  *data;
  gsize  size;
} Mapping;

static void
unmap (gpointer data)
{
  Mapping *mapping = data;

  munmap (mapping->data, mapping->size);
  g_free (mapping);
}

/* Pictures come and go in ever other sizes. malloc() would keep what they leave behind, in pieces that the next one doesn't fit into;
 * what is mapped goes back to the system. */
static cairo_surface_t *
create_surface (int width,
                int height)
{
  static const cairo_user_data_key_t key;
  const int stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  const gsize size = (gsize) stride * height;
  cairo_surface_t *surface;
  Mapping *mapping;
  void *data;

  if (size < LARGE_SURFACE)
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED)
    return NULL;

  mapping = g_new (Mapping, 1);
  *mapping = (Mapping) { data, size };
  surface = cairo_image_surface_create_for_data (data, CAIRO_FORMAT_ARGB32, width, height, stride);
  if (cairo_surface_set_user_data (surface, &key, mapping, unmap) == CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_destroy (surface);
  unmap (mapping);

  return NULL;
}

cairo_surface_t *
hip_artwork_new_surface (HipArtwork  *self,
                         int          width,
                         int          height,
                         GError     **error)
{
  cairo_surface_t *surface = NULL;
  cairo_status_t status = CAIRO_STATUS_INVALID_SIZE;

  if (width > 0 && height > 0 && width <= MAX_SURFACE_SIZE && height <= MAX_SURFACE_SIZE)
    {
      surface = create_surface (width, height);
      status = surface != NULL ? cairo_surface_status (surface) : CAIRO_STATUS_NO_MEMORY;
    }

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_RENDER,
                   "The picture %s can't be drawn at %d×%d pixels: %s",
                   self->name, width, height, cairo_status_to_string (status));
      g_clear_pointer (&surface, cairo_surface_destroy);
      return NULL;
    }

  return surface;
}

void
hip_artwork_count_raster (HipArtwork *self)
{
  self->n_rasters++;
}

/* Draws one element where it lies in the picture, the picture's left top corner being at -x, -y. */
gboolean
hip_artwork_render_element (HipArtwork  *self,
                            RsvgHandle  *handle,
                            cairo_t     *cr,
                            const char  *element_id,
                            double       scale,
                            double       x,
                            double       y,
                            GError     **error)
{
  g_autofree char *fragment = g_strconcat ("#", element_id, NULL);
  g_autoptr (GError) local_error = NULL;
  RsvgRectangle viewport = {
    .x = -x,
    .y = -y,
    .width = self->index->frame.width * scale,
    .height = self->index->frame.height * scale,
  };

  self->n_layer_renders++;

  if (!rsvg_handle_render_layer (handle, cr, fragment, &viewport, &local_error))
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_RENDER,
                   "“%s” of the picture %s can't be drawn: %s", element_id, self->name, local_error->message);
      return FALSE;
    }

  return TRUE;
}

static void
hip_artwork_finalize (GObject *object)
{
  HipArtwork *self = HIP_ARTWORK (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->index, hip_artwork_index_unref);
  g_clear_object (&self->handle);

  G_OBJECT_CLASS (hip_artwork_parent_class)->finalize (object);
}

static void
hip_artwork_class_init (HipArtworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hip_artwork_finalize;
}

static void
hip_artwork_init (HipArtwork *self)
{
}

/**
 * hip_artwork_new_for_bytes:
 * @view: the view that the picture shows
 * @bytes: an SVG document
 * @name: what to call it in messages, such as a file name
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a new artwork in light colours
 */
HipArtwork *
hip_artwork_new_for_bytes (HipView      view,
                           GBytes      *bytes,
                           const char  *name,
                           GError     **error)
{
  g_autoptr (HipArtwork) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (HIP_TYPE_ARTWORK, NULL);
  self->view = view;
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->index = hip_artwork_index_new (view, bytes, name, error);

  return self->index != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * hip_artwork_new_for_file:
 * @view: the view that the picture shows
 * @path: the path of an SVG file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a new artwork in light colours
 */
HipArtwork *
hip_artwork_new_for_file (HipView      view,
                          const char  *path,
                          GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  bytes = g_file_load_bytes (file, NULL, NULL, &local_error);
  if (bytes == NULL)
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_NOT_FOUND,
                   "The picture %s can't be read: %s", path, local_error->message);
      return NULL;
    }

  return hip_artwork_new_for_bytes (view, bytes, path, error);
}

/**
 * hip_artwork_new_for_resource:
 * @view: a view
 * @error: return location for an error
 *
 * Loads the picture that is part of the program.
 *
 * Returns: (transfer full) (nullable): a new artwork in light colours
 */
HipArtwork *
hip_artwork_new_for_resource (HipView   view,
                              GError  **error)
{
  g_autofree char *name = g_strconcat (hip_view_to_id (view), ".svg", NULL);
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX "/artwork/", name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &local_error);
  if (bytes == NULL)
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_NOT_FOUND,
                   "The picture %s is missing from the program: %s", name, local_error->message);
      return NULL;
    }

  return hip_artwork_new_for_bytes (view, bytes, name, error);
}

/**
 * hip_artwork_copy:
 * @self: an artwork
 *
 * Returns: (transfer full): the same picture for another thread, in the same colours; the file is not read again
 */
HipArtwork *
hip_artwork_copy (HipArtwork *self)
{
  HipArtwork *copy;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);

  copy = g_object_new (HIP_TYPE_ARTWORK, NULL);
  copy->view = self->view;
  copy->name = g_strdup (self->name);
  copy->bytes = g_bytes_ref (self->bytes);
  copy->index = hip_artwork_index_ref (self->index);
  copy->theme = self->theme;

  return copy;
}

/**
 * hip_artwork_get_view:
 * @self: an artwork
 *
 * Returns: the view that it shows
 */
HipView
hip_artwork_get_view (HipArtwork *self)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), HIP_VIEW_FRONT);

  return self->view;
}

/**
 * hip_artwork_get_name:
 * @self: an artwork
 *
 * Returns: (transfer none): what it is called in messages
 */
const char *
hip_artwork_get_name (HipArtwork *self)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);

  return self->name;
}

/**
 * hip_artwork_get_frame:
 * @self: an artwork
 * @frame: (out caller-allocates): the frame of the picture, in millimetres
 */
void
hip_artwork_get_frame (HipArtwork *self,
                       HipBox     *frame)
{
  g_return_if_fail (HIP_IS_ARTWORK (self));
  g_return_if_fail (frame != NULL);

  *frame = self->index->frame;
}

/**
 * hip_artwork_validate:
 * @self: an artwork
 * @region_ids: (array zero-terminated=1): the regions that this view must have
 * @error: return location for an error
 *
 * Returns: whether every region is there, on both sides if it has sides; @error names those that are not
 */
gboolean
hip_artwork_validate (HipArtwork          *self,
                      const char * const  *region_ids,
                      GError             **error)
{
  g_autoptr (GString) missing = NULL;

  g_return_val_if_fail (HIP_IS_ARTWORK (self), FALSE);
  g_return_val_if_fail (region_ids != NULL, FALSE);

  missing = g_string_new (NULL);

  for (gsize i = 0; region_ids[i] != NULL; i++)
    {
      gboolean left = hip_artwork_has_region (self, region_ids[i], HIP_SIDE_LEFT);
      gboolean right = hip_artwork_has_region (self, region_ids[i], HIP_SIDE_RIGHT);

      if (left && right)
        continue;

      g_string_append_printf (missing, "%sregion-%s%s", missing->len > 0 ? ", " : "", region_ids[i],
                              left ? "-right" : (right ? "-left" : ""));
    }

  if (missing->len > 0)
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_MISSING_REGION,
                   "The picture %s lacks what the catalogue names: %s", self->name, missing->str);
      return FALSE;
    }

  return TRUE;
}

/**
 * hip_artwork_has_region:
 * @self: an artwork
 * @id: the id of a region
 * @side: a side of the athlete
 *
 * The side view is drawn from the right and mirrored for the left, so there a region is present on both sides or none.
 *
 * Returns: whether the picture shows that region on that side
 */
gboolean
hip_artwork_has_region (HipArtwork *self,
                        const char *id,
                        HipSide     side)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return hip_artwork_index_find_region (self->index, self->view, id, side) != NULL;
}

/**
 * hip_artwork_has_structure:
 * @self: an artwork
 * @id: the id of a structure
 * @side: a side of the athlete
 *
 * Returns: whether the picture shows that structure on that side
 */
gboolean
hip_artwork_has_structure (HipArtwork *self,
                           const char *id,
                           HipSide     side)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return hip_artwork_index_find_structure (self->index, self->view, id, side) != NULL;
}

/**
 * hip_artwork_get_structure_layer:
 * @self: an artwork
 * @id: the id of a structure
 *
 * Returns: the layer that the structure is drawn in; the skin if the picture doesn't show it
 */
HipLayer
hip_artwork_get_structure_layer (HipArtwork *self,
                                 const char *id)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), HIP_LAYER_SKIN);
  g_return_val_if_fail (id != NULL, HIP_LAYER_SKIN);

  for (guint i = 0; i < self->index->structures->len; i++)
    {
      const HipArtworkElement *element = g_ptr_array_index (self->index->structures, i);

      if (strcmp (element->id, id) == 0)
        return element->layer;
    }

  return HIP_LAYER_SKIN;
}

static GPtrArray *
dup_ids (GPtrArray *elements)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < elements->len; i++)
    {
      const HipArtworkElement *element = g_ptr_array_index (elements, i);

      if (g_hash_table_add (seen, element->id))
        g_ptr_array_add (ids, g_strdup (element->id));
    }

  return ids;
}

/**
 * hip_artwork_dup_region_ids:
 * @self: an artwork
 *
 * Returns: (transfer full) (element-type utf8): the ids of the regions in the picture, each once, in document order
 */
GPtrArray *
hip_artwork_dup_region_ids (HipArtwork *self)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);

  return dup_ids (self->index->regions);
}

/**
 * hip_artwork_dup_structure_ids:
 * @self: an artwork
 *
 * Returns: (transfer full) (element-type utf8): the ids of the structures in the picture, each once, in document order
 */
GPtrArray *
hip_artwork_dup_structure_ids (HipArtwork *self)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), NULL);

  return dup_ids (self->index->structures);
}

/**
 * hip_artwork_set_theme:
 * @self: an artwork
 * @theme: the colours to draw in from now on
 */
void
hip_artwork_set_theme (HipArtwork            *self,
                       const HipArtworkTheme *theme)
{
  g_return_if_fail (HIP_IS_ARTWORK (self));
  g_return_if_fail (theme != NULL);

  if (hip_artwork_theme_equal (&self->theme, theme))
    return;

  /* A stylesheet can't be taken off a handle again. */
  self->theme = *theme;
  g_clear_object (&self->handle);
}

/**
 * hip_artwork_prepare:
 * @self: an artwork
 *
 * Reads the whole picture, so that drawing starts at once later. If that fails, drawing says why.
 */
void
hip_artwork_prepare (HipArtwork *self)
{
  g_return_if_fail (HIP_IS_ARTWORK (self));

  hip_artwork_get_handle (self, NULL);
}

/**
 * hip_artwork_get_n_rasters:
 * @self: an artwork
 *
 * Returns: how often the picture was drawn with all its layers
 */
guint
hip_artwork_get_n_rasters (HipArtwork *self)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), 0);

  return self->n_rasters;
}

/**
 * hip_artwork_get_n_layer_renders:
 * @self: an artwork
 *
 * Returns: how often librsvg was asked to draw an element
 */
guint
hip_artwork_get_n_layer_renders (HipArtwork *self)
{
  g_return_val_if_fail (HIP_IS_ARTWORK (self), 0);

  return self->n_layer_renders;
}
