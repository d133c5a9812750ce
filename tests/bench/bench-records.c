/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What records cost when there are many of them: 100,000 sessions of 10,000 athletes beside 100 sessions of 10. Prints one JSON
 * object; figures are ratios of medians within this run, the two stores in turn. */

#include "config.h"

#include <stdlib.h>

#include "bench-time.h"
#include "hip-athlete-list.h"
#include "hip-records-file.h"
#include "hip-records-writing.h"
#include "records-help.h"

#define SESSIONS_PER_ATHLETE 10
#define ROUNDS 100
#define WARM_UP 10

/* A store with so many athletes, made without waiting for the disk after each of them. */
static GPtrArray *
fill (const char *directory,
      guint       n_athletes)
{
  g_autoptr (HipRecordsFile) file = hip_records_file_new (directory);
  g_autoptr (GError) error = NULL;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  if (!hip_records_file_open (file, NULL, &error) || !hip_records_file_begin (file, TRUE, &error))
    g_error ("%s", error->message);

  for (guint i = 0; i < n_athletes; i++)
    {
      g_autofree char *name = g_strdup_printf ("Runner Ñº %u", i);
      g_autoptr (HipAthlete) athlete = hip_athlete_new (name);

      if (!hip_records_put_athlete (file, athlete, &error))
        g_error ("%s", error->message);
      g_ptr_array_add (ids, g_strdup (hip_athlete_get_id (athlete)));
    }

  /* As they come in life: not one athlete after the other. */
  for (guint i = 0; i < n_athletes * SESSIONS_PER_ATHLETE; i++)
    {
      g_autoptr (HipSession) session = make_session (g_ptr_array_index (ids, i % n_athletes), i / n_athletes);

      if (!hip_records_put_session (file, session, &error))
        g_error ("%s", error->message);
    }

  if (!hip_records_file_commit (file, &error))
    g_error ("%s", error->message);

  return ids;
}

/* From nothing to records whose status is known, and the close. */
static gint64
time_open (const char *directory)
{
  gint64 begin = bench_now_ns ();
  g_autoptr (HipRecords) records = hip_records_new (directory);
  gint64 time;

  if (!open_records (records, NULL) || hip_records_get_status (records) != HIP_RECORDS_STATUS_READY)
    g_error ("%s", hip_records_get_message (records));
  time = bench_now_ns () - begin;
  hip_records_close (records);

  return time;
}

static gint64
time_timeline (HipRecords *records,
               GPtrArray  *ids,
               guint       round)
{
  const char *id = g_ptr_array_index (ids, (round * 7919) % ids->len);
  gint64 begin = bench_now_ns ();
  g_autoptr (GPtrArray) sessions = list_sessions (records, id, NULL);
  gint64 time = bench_now_ns () - begin;

  if (sessions->len != SESSIONS_PER_ATHLETE)
    g_error ("%u sessions", sessions->len);

  return time;
}

static gint64
time_pain (HipRecords *records,
           GPtrArray  *ids,
           guint       round)
{
  const char *id = g_ptr_array_index (ids, (round * 7919) % ids->len);
  gint64 begin = bench_now_ns ();
  g_autoptr (GPtrArray) pain = list_pain (records, id, NULL);

  return bench_now_ns () - begin;
}

static gint64
time_save (HipRecords *records,
           GPtrArray  *ids,
           guint       round)
{
  g_autoptr (HipSession) session = make_session (g_ptr_array_index (ids, 3), 3);
  gint64 begin = bench_now_ns ();

  if (!save_session (records, session, NULL, NULL))
    g_error ("could not be saved");

  return bench_now_ns () - begin;
}

static gint64
time_first_save (HipRecords *records,
                 GPtrArray  *ids)
{
  g_autoptr (HipAthlete) athlete = load_athlete (records, g_ptr_array_index (ids, 0), NULL);
  gint64 begin = bench_now_ns ();

  if (!save_athlete (records, athlete, NULL))
    g_error ("could not be saved");

  return bench_now_ns () - begin;
}

static gint64
time_list (HipRecords *records,
           GPtrArray  *ids,
           guint       round)
{
  gint64 begin = bench_now_ns ();
  g_autoptr (HipAthleteList) list = hip_athlete_list_new (records);

  hip_athlete_list_set_search (list, round % 2 == 0 ? "" : "runner 9");
  while (hip_athlete_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);

  return bench_now_ns () - begin;
}

typedef gint64 (*Measure) (HipRecords *records,
                           GPtrArray  *ids,
                           guint       round);

/* Both in turn, so that whatever else the machine does falls on both alike. */
static void
compare (const char *name,
         Measure     measure,
         HipRecords *small,
         GPtrArray  *small_ids,
         HipRecords *large,
         GPtrArray  *large_ids,
         double      target)
{
  g_autoptr (GArray) small_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) large_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  double small_median, large_median;

  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      gint64 small_time = measure (small, small_ids, round);
      gint64 large_time = measure (large, large_ids, round);

      if (round >= WARM_UP)
        {
          g_array_append_val (small_times, small_time);
          g_array_append_val (large_times, large_time);
        }
    }

  small_median = bench_median_us (small_times);
  large_median = bench_median_us (large_times);
  g_print (", \"%s\": { \"small_us\": %.0f, \"large_us\": %.0f, \"ratio\": %.2f", name, small_median, large_median,
           large_median / small_median);
  if (target > 0)
    g_print (", \"target\": %.1f", target);
  g_print (" }");
}

static void
compare_open (const char *empty,
              const char *large)
{
  g_autoptr (GArray) empty_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) large_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  double empty_median, large_median;

  for (guint round = 0; round < ROUNDS + WARM_UP; round++)
    {
      gint64 empty_time = time_open (empty);
      gint64 large_time = time_open (large);

      if (round >= WARM_UP)
        {
          g_array_append_val (empty_times, empty_time);
          g_array_append_val (large_times, large_time);
        }
    }

  empty_median = bench_median_us (empty_times);
  large_median = bench_median_us (large_times);
  g_print (", \"open\": { \"empty_us\": %.0f, \"large_us\": %.0f, \"ratio\": %.2f, \"target\": 1.2 }", empty_median, large_median,
           large_median / empty_median);
}

int
main (void)
{
  g_autofree char *directory = g_dir_make_tmp ("hip-bench-XXXXXX", NULL);
  g_autofree char *empty_directory = g_build_filename (directory, "empty", NULL);
  g_autofree char *small_directory = g_build_filename (directory, "small", NULL);
  g_autofree char *large_directory = g_build_filename (directory, "large", NULL);
  g_autoptr (GPtrArray) empty_ids = fill (empty_directory, 0);
  g_autoptr (GPtrArray) small_ids = fill (small_directory, 10);
  g_autoptr (GPtrArray) large_ids = fill (large_directory, 10000);
  g_autoptr (HipRecords) small = hip_records_new (small_directory);
  g_autoptr (HipRecords) large = hip_records_new (large_directory);

  g_print ("{ \"benchmark\": \"records\", \"rounds\": %d, \"sessions\": [%u, %u]", ROUNDS, small_ids->len * SESSIONS_PER_ATHLETE,
           large_ids->len * SESSIONS_PER_ATHLETE);

  compare_open (empty_directory, large_directory);

  /* The first change waits until the whole file was checked. */
  g_print (", \"first_save_ms\": { \"small\": %.0f, \"large\": %.0f }", (double) time_first_save (small, small_ids) / 1e6,
           (double) time_first_save (large, large_ids) / 1e6);

  compare ("timeline", time_timeline, small, small_ids, large, large_ids, 2.0);
  compare ("pain", time_pain, small, small_ids, large, large_ids, 0);
  compare ("save", time_save, small, small_ids, large, large_ids, 0);
  compare ("list", time_list, small, small_ids, large, large_ids, 0);
  g_print (" }\n");

  hip_records_close (small);
  hip_records_close (large);
  remove_tree (directory);

  return EXIT_SUCCESS;
}
