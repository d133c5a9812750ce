/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The routine by the clocks of the computer, which this program puts forward and back under the feet of the library. */

#include "config.h"

#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "hip-dose.h"
#include "hip-routine.h"

static time_t wall_shift;
static time_t boot_shift;

/* These take the place of the functions of the C library, for GLib too. */
__attribute__ ((visibility ("default"))) int
clock_gettime (clockid_t        id,
               struct timespec *time)
{
  int result = syscall (SYS_clock_gettime, id, time);

  if (id == CLOCK_REALTIME)
    time->tv_sec += wall_shift;
  else if (id == CLOCK_BOOTTIME)
    time->tv_sec += boot_shift;

  return result;
}

__attribute__ ((visibility ("default"))) int
gettimeofday (struct timeval *restrict time,
              void *restrict           zone)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;

  return 0;
}

static HipRoutine *
start_hold (void)
{
  g_autoptr (GListStore) steps = g_list_store_new (HIP_TYPE_STEP);
  g_autoptr (HipStep) step = hip_dose_new_step ("hold", &(HipDose) { .sets = 1, .reps = 1, .hold_s = 60 });
  HipRoutine *routine;

  g_list_store_append (steps, step);
  routine = hip_routine_new (G_LIST_MODEL (steps), NULL);
  hip_routine_skip (routine);
  hip_routine_start (routine);

  return routine;
}

/* Somebody sets the time of day, or summer time ends. */
static void
test_wall_clock (void)
{
  g_autoptr (HipRoutine) routine = start_hold ();
  const gint64 real = g_get_real_time ();

  wall_shift = 24 * 3600;
  g_assert_cmpint (g_get_real_time () - real, >, 23 * 3600 * G_TIME_SPAN_SECOND);
  hip_routine_update (routine);
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_RUNNING);
  g_assert_cmpint (hip_routine_get_remaining (routine), >, 55 * G_TIME_SPAN_SECOND);

  wall_shift = -24 * 3600;
  hip_routine_update (routine);
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_RUNNING);
  g_assert_cmpint (hip_routine_get_remaining (routine), >, 55 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (hip_routine_get_remaining (routine), <=, 60 * G_TIME_SPAN_SECOND);

  wall_shift = 0;
}

/* The lid was closed for an hour: only this clock knows. */
static void
test_sleep (void)
{
  g_autoptr (HipRoutine) routine = start_hold ();
  const gint64 monotonic = g_get_monotonic_time ();

  boot_shift = 3600;
  g_assert_cmpint (g_get_monotonic_time () - monotonic, <, 5 * G_TIME_SPAN_SECOND);
  hip_routine_update (routine);
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_PAUSED);
  g_assert_true (hip_routine_get_interrupted (routine));
  g_assert_cmpint (hip_routine_get_remaining (routine), >, 55 * G_TIME_SPAN_SECOND);

  hip_routine_start (routine);
  hip_routine_update (routine);
  g_assert_cmpint (hip_routine_get_state (routine), ==, HIP_ROUTINE_RUNNING);

  boot_shift = 0;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-clock/wall-clock", test_wall_clock);
  g_test_add_func ("/routine-clock/sleep", test_sleep);

  return g_test_run ();
}
