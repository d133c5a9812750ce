/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking times, for the benchmarks. */

#pragma once

#include <glib.h>
#include <time.h>

/* Nanoseconds, because a query may take less than a microsecond can tell. */
static inline gint64
bench_now_ns (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

/* The time that this thread had a processor, in nanoseconds: other threads and other programs don't add to it. */
static inline gint64
bench_now_thread_ns (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

/* The time that all threads of this program had a processor, in nanoseconds: for what is done in another thread. */
static inline gint64
bench_now_process_ns (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static inline int
bench_compare_times (gconstpointer a,
                     gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* The median of nanoseconds, in microseconds. Sorts the array. */
static inline double
bench_median_us (GArray *times)
{
  g_array_sort (times, bench_compare_times);

  return (double) g_array_index (times, gint64, times->len / 2) / 1000.0;
}
