/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-raster.h"

#include "hip-map-worker.h"

/**
 * HipMapRaster:
 *
 * Has the pictures drawn, and remembers them.
 *
 * Nothing is drawn on the main thread. Whoever wants an image asks for it with [method@MapRaster.want], draws what there is in
 * the meantime, and asks again when [signal@MapRaster::ready] says that something arrived. Textures share the memory that
 * librsvg drew into. The least recently used ones go when the budget is exceeded.
 */
struct _HipMapRaster
{
  GObject parent_instance;

  HipMapWorker *pictures;
  HipMapWorker *overlays;
  char         *folder;
  GHashTable   *images;
  GQueue        recent;
  GHashTable   *pending;
  GHashTable   *failed;
  gsize         bytes;
  guint         n_drawn[HIP_N_MAP_IMAGE_KINDS];
  guint         n_pending[HIP_N_MAP_IMAGE_KINDS];
  guint         n_searching;
  HipMapJob    *newest[HIP_N_MAP_IMAGE_KINDS];

  struct
  {
    gboolean       wanted;
    HipArtwork    *artwork;
    HipPickBuffer *pick;
    HipPickBuffer *structures[HIP_N_LAYERS];
    gboolean       structures_wanted[HIP_N_LAYERS];
    char          *error;
  } views[HIP_N_VIEWS];
};

G_DEFINE_FINAL_TYPE (HipMapRaster, hip_map_raster, G_TYPE_OBJECT)

enum
{
  LOADED,
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gsize
image_bytes (const HipMapImage *image)
{
  return (gsize) gdk_texture_get_width (image->texture) * gdk_texture_get_height (image->texture) * 4;
}

static void
hip_map_image_free (HipMapImage *image)
{
  g_clear_object (&image->texture);
  g_free (image);
}

static void
remember (HipMapRaster *self,
          HipMapImage  *image)
{
  HipMapImage *old = g_hash_table_lookup (self->images, &image->key);

  if (old != NULL)
    {
      self->bytes -= image_bytes (old);
      g_queue_remove (&self->recent, old);
      g_hash_table_remove (self->images, &image->key);
    }

  g_hash_table_insert (self->images, &image->key, image);
  g_queue_push_head (&self->recent, image);
  self->bytes += image_bytes (image);

  /* The newest stays even if it alone is too large: it is what somebody is looking at. */
  while (self->bytes > HIP_MAP_RASTER_BUDGET && g_queue_get_length (&self->recent) > 1)
    {
      old = g_queue_pop_tail (&self->recent);
      self->bytes -= image_bytes (old);
      g_hash_table_remove (self->images, &old->key);
    }
}

static void
take_regions (HipMapRaster *self,
              HipMapJob    *job)
{
  HipView view = job->key.view;

  if (job->pick != NULL)
    self->views[view].pick = hip_pick_buffer_ref (job->pick);
  else if (job->error != NULL && self->views[view].error == NULL)
    self->views[view].error = g_strdup (job->error->message);

  g_signal_emit (self, signals[LOADED], 0, view);
}

static void
job_done_cb (HipMapJob *job,
             gpointer   user_data)
{
  HipMapRaster *self = HIP_MAP_RASTER (user_data);

  switch (job->kind)
    {
    case HIP_MAP_JOB_PREPARE:
      return;

    case HIP_MAP_JOB_REGIONS:
      take_regions (self, job);
      return;

    case HIP_MAP_JOB_STRUCTURES:
      self->n_searching--;
      if (job->pick != NULL)
        self->views[job->key.view].structures[job->key.layer] = hip_pick_buffer_ref (job->pick);
      else if (job->error != NULL)
        g_warning ("%s", job->error->message);
      g_signal_emit (self, signals[READY], 0);
      return;

    case HIP_MAP_JOB_IMAGE:
    default:
      break;
    }

  if (self->newest[job->key.kind] == job)
    self->newest[job->key.kind] = NULL;
  self->n_pending[job->key.kind]--;
  g_hash_table_remove (self->pending, &job->key);

  if (job->surface != NULL)
    {
      HipMapImage *image = g_new0 (HipMapImage, 1);

      image->key = job->key;
      image->box = job->box;
      image->texture = hip_map_job_dup_texture (job);
      self->n_drawn[job->key.kind]++;
      remember (self, image);
    }
  else if (job->error != NULL)
    {
      /* What failed once fails again; without a note of it, the next wish would start the same job for ever. */
      g_warning ("%s", job->error->message);
      g_hash_table_add (self->failed, g_memdup2 (&job->key, sizeof job->key));
    }

  g_signal_emit (self, signals[READY], 0);
}

static void
hip_map_raster_dispose (GObject *object)
{
  HipMapRaster *self = HIP_MAP_RASTER (object);

  g_clear_pointer (&self->pictures, hip_map_worker_stop);
  g_clear_pointer (&self->overlays, hip_map_worker_stop);

  G_OBJECT_CLASS (hip_map_raster_parent_class)->dispose (object);
}

static void
hip_map_raster_finalize (GObject *object)
{
  HipMapRaster *self = HIP_MAP_RASTER (object);

  g_clear_pointer (&self->pending, g_hash_table_unref);
  g_clear_pointer (&self->failed, g_hash_table_unref);
  g_queue_clear (&self->recent);
  g_clear_pointer (&self->images, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);

  for (gsize i = 0; i < HIP_N_VIEWS; i++)
    {
      g_clear_object (&self->views[i].artwork);
      g_clear_pointer (&self->views[i].pick, hip_pick_buffer_unref);
      g_clear_pointer (&self->views[i].error, g_free);
      for (gsize j = 0; j < HIP_N_LAYERS; j++)
        g_clear_pointer (&self->views[i].structures[j], hip_pick_buffer_unref);
    }

  G_OBJECT_CLASS (hip_map_raster_parent_class)->finalize (object);
}

static void
hip_map_raster_class_init (HipMapRasterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hip_map_raster_dispose;
  object_class->finalize = hip_map_raster_finalize;

  /**
   * HipMapRaster::loaded:
   * @view: a #HipView
   *
   * The picture of a view was opened, or could not be; and again when its regions are known.
   */
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * HipMapRaster::ready:
   *
   * An image that was wanted arrived, or it was dropped.
   */
  signals[READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hip_map_raster_init (HipMapRaster *self)
{
  self->images = g_hash_table_new_full (hip_map_image_key_hash, hip_map_image_key_equal, NULL,
                                        (GDestroyNotify) hip_map_image_free);
  self->pending = g_hash_table_new_full (hip_map_image_key_hash, hip_map_image_key_equal, NULL,
                                         (GDestroyNotify) hip_map_job_unref);
  self->failed = g_hash_table_new_full (hip_map_image_key_hash, hip_map_image_key_equal, g_free, NULL);
  g_queue_init (&self->recent);
}

/**
 * hip_map_raster_new:
 * @folder: (nullable): a folder with SVG files, or %NULL for the pictures that are part of the program
 *
 * Returns: (transfer full): a new raster
 */
HipMapRaster *
hip_map_raster_new (const char *folder)
{
  HipMapRaster *self = g_object_new (HIP_TYPE_MAP_RASTER, NULL);

  self->folder = g_strdup (folder);
  self->pictures = hip_map_worker_new ();
  self->overlays = hip_map_worker_new ();

  return self;
}

/* Opens the picture of a view, which takes about a millisecond. */
static gboolean
open_view (HipMapRaster *self,
           HipView       view)
{
  g_autofree char *name = g_strconcat (hip_view_to_id (view), ".svg", NULL);
  g_autofree char *path = self->folder != NULL ? g_build_filename (self->folder, name, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  self->views[view].artwork = path != NULL ? hip_artwork_new_for_file (view, path, &error)
                                           : hip_artwork_new_for_resource (view, &error);
  if (self->views[view].artwork == NULL)
    {
      self->views[view].error = g_strdup (error->message);
      return FALSE;
    }

  hip_map_worker_adopt (self->pictures, self->views[view].artwork);
  hip_map_worker_adopt (self->overlays, self->views[view].artwork);

  return TRUE;
}

/* Depths of the same picture that are at hand, or failed once, won't be asked of the worker. */
static void
leave_out_depths (HipMapRaster *self,
                  HipMapJob    *job)
{
  HipMapImageKey key = job->key;

  for (HipLayer layer = 0; layer < HIP_N_LAYERS; layer++)
    {
      key.layer = layer;
      job->left_out[layer] = g_hash_table_contains (self->images, &key) || g_hash_table_contains (self->failed, &key);
    }
}

/* @picture: (nullable): a resource in which it was drawn ahead */
static const HipMapImage *
want (HipMapRaster         *self,
      const HipMapImageKey *key,
      const char           *picture)
{
  HipMapImage *image;
  HipMapJob *job;
  gboolean is_picture;

  image = g_hash_table_lookup (self->images, key);
  if (image != NULL)
    {
      g_queue_remove (&self->recent, image);
      g_queue_push_head (&self->recent, image);
      return image;
    }

  if (g_hash_table_contains (self->failed, key))
    return NULL;

  is_picture = key->kind == HIP_MAP_IMAGE_FIT || key->kind == HIP_MAP_IMAGE_DETAIL;

  job = g_hash_table_lookup (self->pending, key);
  if (job == NULL)
    {
      job = hip_map_job_new (HIP_MAP_JOB_IMAGE, key, job_done_cb, G_OBJECT (self));
      job->picture = picture;
      if (key->kind == HIP_MAP_IMAGE_FIT)
        leave_out_depths (self, job);
      g_hash_table_insert (self->pending, &job->key, hip_map_job_ref (job));
      self->n_pending[key->kind]++;
      hip_map_worker_push (is_picture ? self->pictures : self->overlays, job);
    }

  if (is_picture && self->newest[key->kind] != job)
    {
      if (self->newest[key->kind] != NULL)
        hip_map_job_set_stale (self->newest[key->kind], TRUE);
      hip_map_job_set_stale (job, FALSE);
      self->newest[key->kind] = job;
    }

  return NULL;
}

/**
 * hip_map_raster_begin:
 * @self: a raster
 * @view: a view
 * @theme: the colours in which it will probably be drawn first
 * @width: the width that the map will probably have
 * @height: its height
 * @picture: (nullable): a resource in which that picture was drawn ahead; it has to stay
 *
 * Has the first picture of a view drawn before there is a widget to show it, and its regions found. Nothing else may have been asked
 * of @self before. It needs no display.
 */
void
hip_map_raster_begin (HipMapRaster          *self,
                      HipView                view,
                      const HipArtworkTheme *theme,
                      int                    width,
                      int                    height,
                      const char            *picture)
{
  HipMapImageKey key;

  g_return_if_fail (HIP_IS_MAP_RASTER (self));
  g_return_if_fail (view < HIP_N_VIEWS);
  g_return_if_fail (theme != NULL);

  if (!open_view (self, view))
    return;

  hip_map_image_key_init_first (&key, self->views[view].artwork, theme, width, height);
  want (self, &key, picture);

  /* By the same worker: a second one would take the processor from the thread that has the display to open. */
  hip_map_worker_push (self->pictures, hip_map_job_new (HIP_MAP_JOB_REGIONS, &key, job_done_cb, G_OBJECT (self)));
}

/**
 * hip_map_raster_load:
 * @self: a raster
 * @view: a view
 * @theme: the colours in which it will be drawn first
 * @wanted_regions: (nullable) (array zero-terminated=1): the regions that it must have
 *
 * Opens the picture of a view, unless that was done before. Its frame is known at once, after about a millisecond, so that
 * drawing can begin; where its regions are is found out meanwhile, and [signal@MapRaster::loaded] tells. A picture that lacks a
 * region is shown all the same, and the error says which.
 */
void
hip_map_raster_load (HipMapRaster          *self,
                     HipView                view,
                     const HipArtworkTheme *theme,
                     const char * const    *wanted_regions)
{
  HipMapImageKey key;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HIP_IS_MAP_RASTER (self));
  g_return_if_fail (view < HIP_N_VIEWS);
  g_return_if_fail (theme != NULL);

  if (self->views[view].wanted)
    return;

  self->views[view].wanted = TRUE;

  if (self->views[view].artwork == NULL && self->views[view].error == NULL && open_view (self, view))
    {
      key = (HipMapImageKey) { .view = view, .theme = *theme };
      hip_map_worker_push (self->pictures, hip_map_job_new (HIP_MAP_JOB_PREPARE, &key, job_done_cb, G_OBJECT (self)));
      hip_map_worker_push (self->overlays, hip_map_job_new (HIP_MAP_JOB_REGIONS, &key, job_done_cb, G_OBJECT (self)));
    }

  if (self->views[view].artwork != NULL && wanted_regions != NULL
      && !hip_artwork_validate (self->views[view].artwork, wanted_regions, &error) && self->views[view].error == NULL)
    self->views[view].error = g_strdup (error->message);

  g_signal_emit (self, signals[LOADED], 0, view);
}

/**
 * hip_map_raster_get_pick:
 * @self: a raster
 * @view: a view
 *
 * Returns: (transfer none) (nullable): where the regions of that view are, once that is known
 */
HipPickBuffer *
hip_map_raster_get_pick (HipMapRaster *self,
                         HipView       view)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), NULL);

  return self->views[view].pick;
}

/**
 * hip_map_raster_get_frame:
 * @self: a raster
 * @view: a view
 * @frame: (out caller-allocates): the frame of that picture, in millimetres
 *
 * Returns: whether that view is open
 */
gboolean
hip_map_raster_get_frame (HipMapRaster *self,
                          HipView       view,
                          HipBox       *frame)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), FALSE);

  if (self->views[view].artwork == NULL)
    return FALSE;

  hip_artwork_get_frame (self->views[view].artwork, frame);

  return TRUE;
}

/**
 * hip_map_raster_get_error:
 * @self: a raster
 * @view: a view
 *
 * Returns: (transfer none) (nullable): why the picture of that view can't be shown, or not in full
 */
const char *
hip_map_raster_get_error (HipMapRaster *self,
                          HipView       view)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), NULL);

  return self->views[view].error;
}

/**
 * hip_map_raster_get_artwork:
 * @self: a raster
 * @view: a view
 *
 * Returns: (transfer none) (nullable): the artwork of that view for the main thread, to ask what is in it and never to draw
 */
HipArtwork *
hip_map_raster_get_artwork (HipMapRaster *self,
                            HipView       view)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), NULL);

  return self->views[view].artwork;
}

/**
 * hip_map_raster_get_structures:
 * @self: a raster
 * @view: a view
 * @layer: a layer
 *
 * Returns: (transfer none) (nullable): where the structures of that layer are; if it isn't known yet, it is found out
 */
HipPickBuffer *
hip_map_raster_get_structures (HipMapRaster *self,
                               HipView       view,
                               HipLayer      layer)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), NULL);

  if (!self->views[view].structures_wanted[layer] && self->views[view].pick != NULL)
    {
      HipMapImageKey key = { .view = view, .layer = layer };

      self->views[view].structures_wanted[layer] = TRUE;
      self->n_searching++;
      hip_map_worker_push (self->overlays, hip_map_job_new (HIP_MAP_JOB_STRUCTURES, &key, job_done_cb, G_OBJECT (self)));
    }

  return self->views[view].structures[layer];
}

/**
 * hip_map_raster_want:
 * @self: a raster
 * @key: what the image shows
 *
 * Returns: (transfer none) (nullable): the image, if it is at hand; otherwise it is drawn, and [signal@MapRaster::ready]
 *   tells when to ask again
 */
const HipMapImage *
hip_map_raster_want (HipMapRaster         *self,
                     const HipMapImageKey *key)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return want (self, key, NULL);
}

/**
 * hip_map_raster_find_like:
 * @self: a raster
 * @key: what the image shows
 *
 * Returns: (transfer none) (nullable): an image that is at hand and shows the same at another size
 */
const HipMapImage *
hip_map_raster_find_like (HipMapRaster         *self,
                          const HipMapImageKey *key)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (GList *l = self->recent.head; l != NULL; l = l->next)
    {
      const HipMapImage *image = l->data;

      if (image->key.kind == key->kind && image->key.view == key->view && image->key.layer == key->layer
          && hip_artwork_theme_equal (&image->key.theme, &key->theme))
        return image;
    }

  return NULL;
}

/**
 * hip_map_raster_is_busy:
 * @self: a raster
 *
 * Returns: whether anything is being drawn, be it ahead of time
 */
gboolean
hip_map_raster_is_busy (HipMapRaster *self)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), FALSE);

  return g_hash_table_size (self->pending) > 0;
}

/**
 * hip_map_raster_is_complete:
 * @self: a raster
 *
 * Whole pictures don't count: they may be drawn ahead of time.
 *
 * Returns: whether every detail, region and structure that was wanted is there
 */
gboolean
hip_map_raster_is_complete (HipMapRaster *self)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), FALSE);

  return self->n_searching == 0 && self->n_pending[HIP_MAP_IMAGE_DETAIL] == 0 && self->n_pending[HIP_MAP_IMAGE_REGION] == 0
         && self->n_pending[HIP_MAP_IMAGE_STRUCTURE] == 0;
}

/**
 * hip_map_raster_get_bytes:
 * @self: a raster
 *
 * Returns: the memory of the textures that are kept, in bytes
 */
gsize
hip_map_raster_get_bytes (HipMapRaster *self)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), 0);

  return self->bytes;
}

/**
 * hip_map_raster_get_n_drawn:
 * @self: a raster
 * @kind: a kind of image
 *
 * Returns: how many images of that kind were drawn so far
 */
guint
hip_map_raster_get_n_drawn (HipMapRaster    *self,
                            HipMapImageKind  kind)
{
  g_return_val_if_fail (HIP_IS_MAP_RASTER (self), 0);
  g_return_val_if_fail (kind < HIP_N_MAP_IMAGE_KINDS, 0);

  return self->n_drawn[kind];
}
