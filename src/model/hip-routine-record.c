/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-routine-record.h"

/* What became of a segment. */
typedef struct
{
  HipRoutineSegment *segment;
  guint              step; /* the place of its step */
  gint64             worked;
  gboolean           done;
} Work;

struct _HipRoutineRecord
{
  GArray     *works;   /* of Work, one for each segment */
  GHashTable *entries; /* place of a step → HipRoutineEntry */
  GListStore *log;
};

static Work *
get_work (HipRoutineRecord *self,
          guint             position)
{
  return &g_array_index (self->works, Work, position);
}

static void
clear_work (gpointer data)
{
  g_clear_object (&((Work *) data)->segment);
}

/* A set is done when everything in it is. */
static guint
count_sets_done (HipRoutineRecord *self,
                 guint             step)
{
  guint n_done = 0;
  guint set = 0;
  gboolean done = FALSE;

  for (guint i = 0; i < self->works->len; i++)
    {
      const Work *work = get_work (self, i);

      if (work->step != step || !hip_routine_segment_is_work (work->segment))
        continue;

      if (hip_routine_segment_get_set (work->segment) != set)
        {
          n_done += done;
          set = hip_routine_segment_get_set (work->segment);
          done = TRUE;
        }
      done = done && work->done;
    }

  return n_done + done;
}

static void
update_entry (HipRoutineRecord *self,
              const Work       *work)
{
  HipRoutineEntry *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (work->step));
  const gboolean is_new = entry == NULL;
  gint64 worked = 0;

  for (guint i = 0; i < self->works->len; i++)
    {
      if (get_work (self, i)->step == work->step)
        worked += get_work (self, i)->worked;
    }

  /* What was only passed by was not done. */
  if (is_new && !work->done && worked < G_TIME_SPAN_SECOND)
    return;

  if (is_new)
    {
      entry = hip_routine_entry_new (hip_routine_segment_get_step (work->segment),
                                     hip_routine_segment_get_n_sets (work->segment));
      g_hash_table_insert (self->entries, GUINT_TO_POINTER (work->step), entry);
    }

  hip_routine_entry_update (entry, count_sets_done (self, work->step), worked / G_TIME_SPAN_SECOND);
  if (is_new)
    g_list_store_append (self->log, entry);
}

/*< private >
 * hip_routine_record_new:
 * @log: (nullable): a list of #HipRoutineEntry to add to
 *
 * Returns: (transfer full): a record of nothing
 */
HipRoutineRecord *
hip_routine_record_new (GListStore *log)
{
  HipRoutineRecord *self = g_new0 (HipRoutineRecord, 1);

  self->works = g_array_new (FALSE, TRUE, sizeof (Work));
  g_array_set_clear_func (self->works, clear_work);
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->log = log != NULL ? g_object_ref (log) : g_list_store_new (HIP_TYPE_ROUTINE_ENTRY);

  return self;
}

/*< private >
 * hip_routine_record_free:
 * @self: (transfer full): a record
 */
void
hip_routine_record_free (HipRoutineRecord *self)
{
  g_array_unref (self->works);
  g_hash_table_unref (self->entries);
  g_clear_object (&self->log);
  g_free (self);
}

/*< private >
 * hip_routine_record_add:
 * @self: a record
 * @segment: the segment that comes after those that are known
 * @step: the place of its step
 */
void
hip_routine_record_add (HipRoutineRecord  *self,
                        HipRoutineSegment *segment,
                        guint              step)
{
  const Work work = { .segment = g_object_ref (segment), .step = step };

  g_array_append_val (self->works, work);
}

/*< private >
 * hip_routine_record_note:
 * @self: a record
 * @position: the place of a segment
 * @worked: how long it was worked on, in microseconds, on top of what is known
 * @done: whether it is done
 *
 * Keeps what was done. Rests are not work and leave no trace.
 */
void
hip_routine_record_note (HipRoutineRecord *self,
                         guint             position,
                         gint64            worked,
                         gboolean          done)
{
  Work *work = get_work (self, position);

  if (!hip_routine_segment_is_work (work->segment) || (worked == 0 && !done))
    return;

  work->worked += worked;
  work->done = work->done || done;
  update_entry (self, work);
}

/*< private >
 * hip_routine_record_get_step:
 * @self: a record
 * @position: the place of a segment
 *
 * Returns: the place of its step
 */
guint
hip_routine_record_get_step (HipRoutineRecord *self,
                             guint             position)
{
  return get_work (self, position)->step;
}

/*< private >
 * hip_routine_record_get_log:
 * @self: a record
 *
 * Returns: (transfer none): what was done, a list of #HipRoutineEntry
 */
GListModel *
hip_routine_record_get_log (HipRoutineRecord *self)
{
  return G_LIST_MODEL (self->log);
}
