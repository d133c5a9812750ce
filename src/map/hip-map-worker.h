/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-map-raster.h"

G_BEGIN_DECLS

/* One thread that draws, and the jobs it is given: private to the raster. */

typedef enum
{
  HIP_MAP_JOB_LOAD,
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
  char           **wanted_regions;

  HipMapJobFunc    done;
  GWeakRef         owner;
  int              stale;

  /* What came of it. */
  HipArtwork      *artwork;
  HipPickBuffer   *pick;
  cairo_surface_t *surface;
  HipBox           box;
  GError          *error;
};

HipMapJob    *hip_map_job_new       (HipMapJobKind         kind,
                                     const HipMapImageKey *key,
                                     HipMapJobFunc         done,
                                     GObject              *owner);
HipMapJob    *hip_map_job_ref       (HipMapJob            *job);
void          hip_map_job_unref     (HipMapJob            *job);
void          hip_map_job_set_stale (HipMapJob            *job,
                                     gboolean              stale);

HipMapWorker *hip_map_worker_new    (const char           *folder);
void          hip_map_worker_push   (HipMapWorker         *self,
                                     HipMapJob            *job);
void          hip_map_worker_stop   (HipMapWorker         *self);

G_END_DECLS
