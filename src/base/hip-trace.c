/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-base"

#include "config.h"

#include "hip-trace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Where time goes, for whoever wants to make the program faster: with HIP_MAP_TRACE=FILE in the environment, every phase appends a line
 * to the file with the monotonic time of its beginning, its name, and how long it took, both times in microseconds. */

static const char *const names[] = {
  [HIP_TRACE_START_UP] = "start-up",
  [HIP_TRACE_RASTER] = "raster",
  [HIP_TRACE_QUERY] = "query",
  [HIP_TRACE_BIND] = "bind",
  [HIP_TRACE_FRAME] = "frame",
};

static int
open_trace (void)
{
  const char *path = g_getenv ("HIP_MAP_TRACE");
  int fd;

  if (path == NULL || *path == '\0')
    return -1;

  fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0644);
  if (fd < 0)
    g_warning ("HIP_MAP_TRACE: “%s” can’t be written, so nothing is traced: %s", path, g_strerror (errno));

  return fd;
}

static int
get_fd (void)
{
  static gsize opened;
  static int fd = -1;

  if (g_once_init_enter (&opened))
    {
      fd = open_trace ();
      g_once_init_leave (&opened, 1);
    }

  return fd;
}

/**
 * hip_trace_is_on:
 *
 * Returns: whether phases are written down
 */
gboolean
hip_trace_is_on (void)
{
  return get_fd () >= 0;
}

/**
 * hip_trace_begin:
 *
 * A phase begins. Any thread may say so.
 *
 * Returns: the monotonic time in microseconds, or 0 while nothing is traced
 */
gint64
hip_trace_begin (void)
{
  return hip_trace_is_on () ? g_get_monotonic_time () : 0;
}

/**
 * hip_trace_end:
 * @phase: a phase
 * @begin: what hip_trace_begin() returned
 *
 * Writes down the phase, which ends now.
 */
void
hip_trace_end (HipTracePhase phase,
               gint64        begin)
{
  char line[96];
  int length;

  g_return_if_fail (phase < G_N_ELEMENTS (names));

  if (begin == 0)
    return;

  /* In one piece, so that the lines of several threads stay whole. */
  length = g_snprintf (line, sizeof line, "%" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT "\n",
                       begin, names[phase], g_get_monotonic_time () - begin);
  if (write (get_fd (), line, length) != length)
    {
      static gsize told;

      if (g_once_init_enter (&told))
        {
          g_warning ("HIP_MAP_TRACE: a line can’t be written, so the trace has gaps: %s", g_strerror (errno));
          g_once_init_leave (&told, 1);
        }
    }
}
