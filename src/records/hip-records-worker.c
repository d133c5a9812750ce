/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records-worker.h"

#include "hip-records-private.h"

/* A file that was not checked yet is checked after nothing was asked for so long, in microseconds. */
#define IDLE_TIME (100 * 1000)

struct _HipRecordsWorker
{
  GThread              *thread;
  GAsyncQueue          *queue; /* of Job */
  HipRecordsFile       *file;

  HipRecordsReportFunc  report_func;
  gpointer              report_data;
  HipRecordsStatus      reported_status;
  char                 *reported_message;
};

typedef struct
{
  GTask                     *task; /* NULL: the last one */
  const HipRecordsOperation *operation;
  gpointer                   data;
} Job;

static Job *
job_new (GTask                     *task,
         const HipRecordsOperation *operation,
         gpointer                   data)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->operation = operation;
  job->data = data;

  return job;
}

static void
job_free (Job *job)
{
  if (job->data != NULL && job->operation->free_data != NULL)
    job->operation->free_data (job->data);
  g_clear_object (&job->task);
  g_free (job);
}

/* Tells what is different from what was told last. */
static void
report (HipRecordsWorker *self)
{
  HipRecordsReport news = {
    hip_records_file_get_status (self->file),
    (char *) hip_records_file_get_message (self->file),
    hip_records_file_take_changed (self->file),
  };

  if (news.status == self->reported_status && g_strcmp0 (news.message, self->reported_message) == 0 && !news.changed)
    return;

  self->reported_status = news.status;
  hip_records_set_string (&self->reported_message, news.message);
  self->report_func (&news, self->report_data);
}

static gpointer
run_operation (HipRecordsWorker           *self,
               const HipRecordsOperation  *operation,
               gpointer                    data,
               GCancellable               *cancellable,
               GError                    **error)
{
  gpointer result;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (!operation->unopened && !hip_records_file_open (self->file, cancellable, error))
    return NULL;

  result = operation->func (self->file, data, cancellable, error);
  hip_records_file_finish (self->file);

  return result;
}

static void
run_job (HipRecordsWorker *self,
         Job              *job)
{
  g_autoptr (GError) technical = NULL;
  GError *error = NULL;
  gpointer result = run_operation (self, job->operation, job->data, g_task_get_cancellable (job->task), &technical);

  if (result == NULL)
    {
      hip_records_translate_error (&error, technical);

      /* Something is wrong with a file that looked good; find out what is left of it. */
      if (g_error_matches (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_DAMAGED)
          && hip_records_file_get_status (self->file) == HIP_RECORDS_STATUS_READY)
        hip_records_file_recheck (self->file);
    }

  /* The status first, so that whoever gets the result sees it. */
  report (self);

  if (result != NULL)
    g_task_return_pointer (job->task, result, job->operation->free_result);
  else
    g_task_return_error (job->task, error);
}

static gboolean
has_work_cb (gpointer data)
{
  return g_async_queue_length (data) > 0;
}

static void
worker_clear (gpointer data)
{
  HipRecordsWorker *self = data;

  g_async_queue_unref (self->queue);
  g_free (self->reported_message);
}

static gpointer
thread_func (gpointer data)
{
  HipRecordsWorker *self = data;
  gboolean last = FALSE;

  while (!last)
    {
      Job *job = hip_records_file_is_unchecked (self->file) ? g_async_queue_timeout_pop (self->queue, IDLE_TIME)
                                                            : g_async_queue_pop (self->queue);

      if (job == NULL)
        {
          hip_records_file_check_idly (self->file, has_work_cb, self->queue);
          report (self);
          continue;
        }

      last = job->task == NULL;
      if (!last)
        run_job (self, job);
      job_free (job);
    }

  g_clear_pointer (&self->file, hip_records_file_free);
  g_atomic_rc_box_release_full (self, worker_clear);

  return NULL;
}

/*< private >
 * hip_records_worker_new:
 * @directory: the folder of the records
 * @report_func: called in the thread when the status or the records change
 * @data: what to pass to it, which must live until hip_records_worker_stop() returns
 *
 * Returns: (transfer full): a worker whose thread runs
 */
HipRecordsWorker *
hip_records_worker_new (const char           *directory,
                        HipRecordsReportFunc  report_func,
                        gpointer              data)
{
  HipRecordsWorker *self = g_atomic_rc_box_new0 (HipRecordsWorker);

  self->queue = g_async_queue_new ();
  self->file = hip_records_file_new (directory);
  self->report_func = report_func;
  self->report_data = data;
  self->thread = g_thread_new ("hip-records", thread_func, g_atomic_rc_box_acquire (self));

  return self;
}

/*< private >
 * hip_records_worker_push:
 * @self: a worker
 * @task: (nullable) (transfer full): the task to return the result with
 * @operation: what to do
 * @data: (nullable) (transfer full): what to give it
 */
void
hip_records_worker_push (HipRecordsWorker          *self,
                         GTask                     *task,
                         const HipRecordsOperation *operation,
                         gpointer                   data)
{
  g_async_queue_push (self->queue, job_new (task, operation, data));
}

/*< private >
 * hip_records_worker_stop:
 * @self: (transfer full): a worker
 *
 * Waits until everything is done that was asked for, and the file is closed.
 */
void
hip_records_worker_stop (HipRecordsWorker *self)
{
  GThread *thread = self->thread;

  hip_records_worker_push (self, NULL, NULL, NULL);

  /* The last one to let go of the records may be the thread itself, after it returned a result. Nothing is left to do then. */
  if (thread == g_thread_self ())
    g_thread_unref (thread);
  else
    g_thread_join (thread);

  g_atomic_rc_box_release_full (self, worker_clear);
}
