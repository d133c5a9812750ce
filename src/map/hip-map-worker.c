/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-worker.h"

#include <stdlib.h>
#include <string.h>

#include "hip-artwork-sheets.h"
#include "hip-trace.h"

/*
 * A worker has one thread and its own artwork, because the handles of librsvg are not thread-safe. Two of them exist: one for
 * whole pictures, which take long, and one for the small images that follow the pointer.
 */
struct _HipMapWorker
{
  GThreadPool      *pool;
  int               stopped;
  HipArtwork       *artworks[HIP_N_VIEWS];
  HipArtworkSheets *sheets;
};

static void
hip_map_worker_clear (gpointer data)
{
  HipMapWorker *self = data;

  g_clear_pointer (&self->sheets, hip_artwork_sheets_free);
  for (gsize i = 0; i < HIP_N_VIEWS; i++)
    g_clear_object (&self->artworks[i]);
}

static void
hip_map_worker_unref (HipMapWorker *self)
{
  g_atomic_rc_box_release_full (self, hip_map_worker_clear);
}

HipMapJob *
hip_map_job_new (HipMapJobKind         kind,
                 const HipMapImageKey *key,
                 HipMapJobFunc         done,
                 GObject              *owner)
{
  HipMapJob *job = g_atomic_rc_box_new0 (HipMapJob);

  job->kind = kind;
  job->key = *key;
  job->done = done;
  g_weak_ref_init (&job->owner, owner);

  return job;
}

HipMapJob *
hip_map_job_ref (HipMapJob *job)
{
  return g_atomic_rc_box_acquire (job);
}

static void
hip_map_job_clear (gpointer data)
{
  HipMapJob *job = data;

  g_weak_ref_clear (&job->owner);
  g_clear_pointer (&job->pick, hip_pick_buffer_unref);
  g_clear_pointer (&job->surface, cairo_surface_destroy);
  g_clear_error (&job->error);
}

void
hip_map_job_unref (HipMapJob *job)
{
  g_atomic_rc_box_release_full (job, hip_map_job_clear);
}

/* A stale job that is still waiting is passed over; one that is being drawn is finished, because it may be wanted again. */
void
hip_map_job_set_stale (HipMapJob *job,
                       gboolean   stale)
{
  g_atomic_int_set (&job->stale, stale);
}

static void
surface_destroy (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/* The texture reads the memory that librsvg drew into and keeps it alive; nothing is copied. */
GdkTexture *
hip_map_job_dup_texture (HipMapJob *job)
{
  gsize stride = cairo_image_surface_get_stride (job->surface);
  int width = cairo_image_surface_get_width (job->surface);
  int height = cairo_image_surface_get_height (job->surface);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (job->surface), stride * height, surface_destroy,
                                      cairo_surface_reference (job->surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

typedef struct
{
  const guchar *data;
  gsize         length;
} Reader;

static cairo_status_t
read_cb (gpointer  closure,
         guchar   *data,
         guint     length)
{
  Reader *reader = closure;

  if (length > reader->length)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->data, length);
  reader->data += length;
  reader->length -= length;

  return CAIRO_STATUS_SUCCESS;
}

/* Returns: (transfer full) (nullable): the picture that was drawn when the program was built, if it is of that size */
static cairo_surface_t *
read_picture (const char           *resource,
              const HipArtworkArea *area)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  cairo_surface_t *surface;
  Reader reader;

  if (bytes == NULL)
    return NULL;

  reader.data = g_bytes_get_data (bytes, &reader.length);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS || cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32
      || cairo_image_surface_get_width (surface) != area->width || cairo_image_surface_get_height (surface) != area->height)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

/* The depths of a whole picture are drawn one after the other and share most of what is in them. */
static cairo_surface_t *
draw_fit (HipMapWorker  *self,
          HipArtwork    *artwork,
          HipMapJob     *job,
          GError       **error)
{
  const HipMapImageKey *key = &job->key;
  cairo_surface_t *surface;

  if (self->sheets != NULL && !hip_artwork_sheets_is_for (self->sheets, artwork, &key->area))
    g_clear_pointer (&self->sheets, hip_artwork_sheets_free);

  if (!hip_map_image_key_is_drawn_ahead (key))
    return hip_artwork_render_layers (artwork, key->layer, &key->area, error);

  if (self->sheets == NULL)
    self->sheets = hip_artwork_sheets_new (artwork, &key->area);

  for (HipLayer layer = 0; layer < HIP_N_LAYERS; layer++)
    {
      if (job->left_out[layer])
        hip_artwork_sheets_leave_out (self->sheets, layer);
    }

  /* Only the picture of the skin is its layer and nothing else. */
  surface = job->picture != NULL && key->layer == HIP_LAYER_SKIN ? read_picture (job->picture, &key->area) : NULL;
  if (surface != NULL)
    hip_artwork_sheets_adopt (self->sheets, key->layer, surface);

  surface = hip_artwork_sheets_render (self->sheets, key->layer, error);
  if (hip_artwork_sheets_is_done (self->sheets))
    g_clear_pointer (&self->sheets, hip_artwork_sheets_free);

  return surface;
}

static void
draw (HipMapWorker *self,
      HipMapJob    *job,
      HipArtwork   *artwork)
{
  const HipMapImageKey *key = &job->key;
  const gint64 begin = hip_trace_begin ();
  HipBox frame;

  hip_artwork_set_theme (artwork, &key->theme);

  switch (key->kind)
    {
    case HIP_MAP_IMAGE_FIT:
    case HIP_MAP_IMAGE_DETAIL:
      hip_artwork_get_frame (artwork, &frame);
      job->box.x = frame.x + key->area.x / key->area.scale;
      job->box.y = frame.y + key->area.y / key->area.scale;
      job->box.width = key->area.width / key->area.scale;
      job->box.height = key->area.height / key->area.scale;
      if (key->kind == HIP_MAP_IMAGE_FIT)
        job->surface = draw_fit (self, artwork, job, &job->error);
      else
        job->surface = hip_artwork_render_layers (artwork, key->layer, &key->area, &job->error);
      break;

    case HIP_MAP_IMAGE_REGION:
      job->surface = hip_artwork_render_region (artwork, key->id, key->side, key->state, key->strength, key->area.scale,
                                                key->pixel_ratio, &job->box, &job->error);
      break;

    case HIP_MAP_IMAGE_STRUCTURE:
      job->surface = hip_artwork_render_structure (artwork, key->id, key->side, key->area.scale, key->pixel_ratio,
                                                   &job->box, &job->error);
      break;

    default:
      g_assert_not_reached ();
    }

  hip_trace_end (HIP_TRACE_RASTER, begin);
}

static gboolean
job_done_cb (gpointer user_data)
{
  HipMapJob *job = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&job->owner);

  if (owner != NULL)
    job->done (job, owner);

  return G_SOURCE_REMOVE;
}

/* A program that ends takes its libraries apart, and pixman no longer draws after that. So the end waits for what is being drawn. */
static struct
{
  GMutex   mutex;
  GCond    done;
  guint    n;
  gboolean over;
} drawing;

static gboolean
begin_drawing (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&drawing.mutex);

  if (drawing.over)
    return FALSE;

  drawing.n++;

  return TRUE;
}

static void
end_drawing (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&drawing.mutex);

  drawing.n--;
  g_cond_signal (&drawing.done);
}

static void
wait_for_drawing (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&drawing.mutex);

  drawing.over = TRUE;
  while (drawing.n > 0)
    g_cond_wait (&drawing.done, &drawing.mutex);
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  HipMapJob *job = data;
  HipMapWorker *self = user_data;
  HipArtwork *artwork = self->artworks[job->key.view];

  if (!begin_drawing ())
    {
      hip_map_job_unref (job);
      hip_map_worker_unref (self);
      return;
    }

  if (!g_atomic_int_get (&job->stale) && !g_atomic_int_get (&self->stopped))
    {
      switch (job->kind)
        {
        case HIP_MAP_JOB_PREPARE:
          hip_artwork_set_theme (artwork, &job->key.theme);
          hip_artwork_prepare (artwork);
          break;
        case HIP_MAP_JOB_REGIONS:
          job->pick = hip_artwork_build_region_pick (artwork, &job->error);
          break;
        case HIP_MAP_JOB_STRUCTURES:
          job->pick = hip_artwork_build_structure_pick (artwork, job->key.layer, &job->error);
          break;
        case HIP_MAP_JOB_IMAGE:
          draw (self, job, artwork);
          break;
        default:
          g_assert_not_reached ();
        }
    }

  g_idle_add_full (G_PRIORITY_DEFAULT, job_done_cb, job, (GDestroyNotify) hip_map_job_unref);
  hip_map_worker_unref (self);
  end_drawing ();
}

HipMapWorker *
hip_map_worker_new (void)
{
  HipMapWorker *self = g_atomic_rc_box_new0 (HipMapWorker);
  static gsize waits = 0;

  if (g_once_init_enter (&waits))
    {
      atexit (wait_for_drawing);
      g_once_init_leave (&waits, 1);
    }

  self->pool = g_thread_pool_new (run_job, self, 1, FALSE, NULL);

  return self;
}

/* Gives the worker its own artwork of a view. No job for that view may come before. */
void
hip_map_worker_adopt (HipMapWorker *self,
                      HipArtwork   *artwork)
{
  HipView view = hip_artwork_get_view (artwork);

  g_assert (self->artworks[view] == NULL);
  self->artworks[view] = hip_artwork_copy (artwork);
}

/* Takes over the reference to the job. */
void
hip_map_worker_push (HipMapWorker *self,
                     HipMapJob    *job)
{
  g_atomic_rc_box_acquire (self);
  g_thread_pool_push (self->pool, job, NULL);
}

/* What waits is passed over, and nobody waits for what is being drawn. */
void
hip_map_worker_stop (HipMapWorker *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
  g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, FALSE);
  hip_map_worker_unref (self);
}
