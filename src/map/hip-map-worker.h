/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"

G_BEGIN_DECLS

/* One thread that draws, and the jobs it is given: private to the raster. */

/* What a worker is asked for. To prepare is to read the picture before it is known at which size it will be drawn. */
typedef enum
{
  HIP_MAP_JOB_PREPARE,
  HIP_MAP_JOB_REGIONS,
  HIP_MAP_JOB_STRUCTURES,
  HIP_MAP_JOB_IMAGE,
} HipMapJobKind;

typedef struct _HipMapJob    HipMapJob;
typedef struct _HipMapWorker HipMapWorker;

typedef void (*HipMapJobFunc) (HipMapJob *job,
                               gpointer   user_data);

struct _HipMapJob
{
  HipMapJobKind    kind;
  HipMapImageKey   key;

  const char      *picture; /* (nullable): a resource with the picture that is wanted */
  gboolean         left_out[HIP_N_LAYERS]; /* depths of a whole picture that need no drawing */

  HipMapJobFunc    done;
  GWeakRef         owner;
  int              stale;

  /* What came of it. */
  HipPickBuffer   *pick;
  cairo_surface_t *surface;
  HipBox           box;
  GError          *error;
};

HipMapJob    *hip_map_job_new         (HipMapJobKind         kind,
                                       const HipMapImageKey *key,
                                       HipMapJobFunc         done,
                                       GObject              *owner);
HipMapJob    *hip_map_job_ref         (HipMapJob            *job);
void          hip_map_job_unref       (HipMapJob            *job);
void          hip_map_job_set_stale   (HipMapJob            *job,
                                       gboolean              stale);
GdkTexture   *hip_map_job_dup_texture (HipMapJob            *job);

HipMapWorker *hip_map_worker_new      (void);
void          hip_map_worker_adopt    (HipMapWorker         *self,
                                       HipArtwork           *artwork);
void          hip_map_worker_push     (HipMapWorker         *self,
                                       HipMapJob            *job);
void          hip_map_worker_stop     (HipMapWorker         *self);

G_END_DECLS
