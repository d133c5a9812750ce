/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-sounds.h"

#ifdef HAVE_GSOUND
#include <gsound.h>

#include "hip-prefix.h"
#endif

/**
 * HipSounds:
 *
 * The short sounds of a routine.
 *
 * A sound is asked for and forgotten: a thread finds the sound server and hands the sound to it, because a server that does not
 * answer must not hold up the timer. Where there is none, or no loudspeaker, there is silence; what is heard can be seen as well.
 *
 * The files lie in the folder of the program's data, or in `HIP_MAP_SOUNDS`, for a program that runs where it was built.
 */
struct _HipSounds
{
  GObject      parent_instance;

#ifdef HAVE_GSOUND
  GThreadPool *pool;
  gpointer     player;
#endif
};

G_DEFINE_FINAL_TYPE (HipSounds, hip_sounds, G_TYPE_OBJECT)

/**
 * hip_sounds_is_supported:
 *
 * Returns: whether this build can make a sound at all
 */
gboolean
hip_sounds_is_supported (void)
{
#ifdef HAVE_GSOUND
  return TRUE;
#else
  return FALSE;
#endif
}

/**
 * hip_sounds_get_name:
 * @cue: what has to be told
 *
 * Returns: the name of its sound, which is that of the file without its extension
 */
const char *
hip_sounds_get_name (HipRoutineCue cue)
{
  switch (cue)
    {
    case HIP_ROUTINE_CUE_START:
      return "start";
    case HIP_ROUTINE_CUE_SWITCH:
      return "switch";
    case HIP_ROUTINE_CUE_REST:
      return "rest";
    case HIP_ROUTINE_CUE_END:
    default:
      return "end";
    }
}

#ifdef HAVE_GSOUND

/* Where there was no sound, it is not looked for again for so long: looking takes time, and the libraries below complain on standard
 * error each time. */
#define SILENCE (60 * G_TIME_SPAN_SECOND)

/* Used by one thread at a time. */
typedef struct
{
  GSoundContext *context;
  gint64         failed_at;
} Player;

typedef struct
{
  Player        *player;
  HipRoutineCue  cue;
} Job;

static void
player_clear (gpointer data)
{
  g_clear_object (&((Player *) data)->context);
}

static void
job_free (Job *job)
{
  g_atomic_rc_box_release_full (job->player, player_clear);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static char *
dup_path (HipRoutineCue cue)
{
  const char *folder = g_getenv ("HIP_MAP_SOUNDS");
  g_autofree char *installed = hip_prefix_relocate (PKGDATADIR "/sounds");
  g_autofree char *name = g_strconcat (hip_sounds_get_name (cue), ".wav", NULL);

  return g_build_filename (folder != NULL ? folder : installed, name, NULL);
}

static void
play_in_thread (gpointer data,
                gpointer user_data)
{
  g_autoptr (Job) job = data;
  Player *player = job->player;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (job->cue);

  if (player->failed_at != 0 && g_get_monotonic_time () - player->failed_at < SILENCE)
    return;

  if (player->context == NULL)
    player->context = gsound_context_new (NULL, &error);

  if (player->context != NULL
      && gsound_context_play_simple (player->context,
                                     NULL,
                                     &error,
                                     GSOUND_ATTR_MEDIA_FILENAME, path,
                                     GSOUND_ATTR_MEDIA_ROLE, "event",
                                     GSOUND_ATTR_APPLICATION_ID, APP_ID,
                                     NULL))
    return;

  /* Nothing that a coach could or should do something about. */
  g_debug ("No sound “%s”: %s", path, error->message);
  g_clear_object (&player->context);
  player->failed_at = g_get_monotonic_time ();
}

#endif

static void
hip_sounds_finalize (GObject *object)
{
#ifdef HAVE_GSOUND
  HipSounds *self = HIP_SOUNDS (object);

  if (self->pool != NULL)
    {
      g_thread_pool_free (self->pool, FALSE, FALSE);
      g_atomic_rc_box_release_full (self->player, player_clear);
    }
#endif

  G_OBJECT_CLASS (hip_sounds_parent_class)->finalize (object);
}

static void
hip_sounds_class_init (HipSoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_sounds_finalize;
}

static void
hip_sounds_init (HipSounds *self)
{
}

/**
 * hip_sounds_new:
 *
 * Returns: (transfer full): a new object, which looks for a sound server when it is first needed
 */
HipSounds *
hip_sounds_new (void)
{
  return g_object_new (HIP_TYPE_SOUNDS, NULL);
}

/**
 * hip_sounds_play:
 * @self: a #HipSounds
 * @cue: what has to be told
 *
 * Plays a sound, if that can be done.
 */
void
hip_sounds_play (HipSounds     *self,
                 HipRoutineCue  cue)
{
#ifdef HAVE_GSOUND
  Job *job;
#endif

  g_return_if_fail (HIP_IS_SOUNDS (self));
  g_return_if_fail (cue < HIP_N_ROUTINE_CUES);

#ifdef HAVE_GSOUND
  if (self->pool == NULL)
    {
      self->pool = g_thread_pool_new (play_in_thread, NULL, 1, FALSE, NULL);
      self->player = g_atomic_rc_box_new0 (Player);
    }

  job = g_new0 (Job, 1);
  job->player = g_atomic_rc_box_acquire (self->player);
  job->cue = cue;
  g_thread_pool_push (self->pool, job, NULL);
#endif
}
