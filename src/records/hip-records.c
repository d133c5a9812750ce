/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-records.h"

#include <glib/gi18n-lib.h>

#include "hip-enums.h"
#include "hip-records-enums.h"
#include "hip-records-worker.h"

/**
 * HipRecords:
 *
 * The athletes and sessions that a coach chose to keep, in one file of the user's.
 *
 * Nothing is made on the disk until something is saved. What is saved is on the disk when the operation finishes without an error,
 * and stays there whatever happens to the program or the power. A file that is damaged, newer or not ours is never written to; see
 * #HipRecords:status and #HipRecords:message for what to tell the person at the screen.
 *
 * Operations are done one after the other in a thread of their own, in the order in which they were asked for. Callbacks come in
 * the main context in which the object was made. An operation that fails with %G_IO_ERROR_CANCELLED has changed nothing; one that
 * could not be cancelled in time succeeds.
 *
 * Call hip_records_close() before the program ends, so that nothing that was asked for is lost.
 */
struct _HipRecords
{
  GObject           parent_instance;

  char             *directory;
  GMainContext     *context;
  HipRecordsWorker *worker; /* made when it is first wanted */
  HipRecordsStatus  status;
  char             *message;
  guint             closed : 1;
};

G_DEFINE_FINAL_TYPE (HipRecords, hip_records, G_TYPE_OBJECT)

typedef enum
{
  PROP_DIRECTORY = 1,
  PROP_STATUS,
  PROP_MESSAGE,
} HipRecordsProps;

static GParamSpec *props[PROP_MESSAGE + 1];

typedef enum
{
  SIGNAL_CHANGED,
} HipRecordsSignals;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_QUARK (hip-records-error-quark, hip_records_error)

/* What the thread told, on its way to the main context. */
typedef struct
{
  GWeakRef         records;
  HipRecordsReport report;
} Message;

static void
message_free (gpointer data)
{
  Message *message = data;

  g_weak_ref_clear (&message->records);
  g_free (message->report.message);
  g_free (message);
}

static gboolean
message_cb (gpointer data)
{
  Message *message = data;
  g_autoptr (HipRecords) self = g_weak_ref_get (&message->records);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->status != message->report.status)
    {
      self->status = message->report.status;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
    }
  if (g_strcmp0 (self->message, message->report.message) != 0)
    {
      g_free (self->message);
      self->message = g_steal_pointer (&message->report.message);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MESSAGE]);
    }
  g_object_thaw_notify (G_OBJECT (self));

  if (message->report.changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* In the thread. */
static void
report_cb (const HipRecordsReport *report,
           gpointer                data)
{
  HipRecords *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();
  Message *message = g_new0 (Message, 1);

  g_weak_ref_init (&message->records, self);
  message->report = *report;
  message->report.message = g_strdup (report->message);

  /* Like the results of tasks, so that both come in order. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, message_cb, message, message_free);
  g_source_attach (source, self->context);
}

static void
hip_records_dispose (GObject *object)
{
  HipRecords *self = HIP_RECORDS (object);

  g_clear_pointer (&self->worker, hip_records_worker_stop);

  G_OBJECT_CLASS (hip_records_parent_class)->dispose (object);
}

static void
hip_records_finalize (GObject *object)
{
  HipRecords *self = HIP_RECORDS (object);

  g_free (self->directory);
  g_free (self->message);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (hip_records_parent_class)->finalize (object);
}

static void
hip_records_constructed (GObject *object)
{
  HipRecords *self = HIP_RECORDS (object);

  G_OBJECT_CLASS (hip_records_parent_class)->constructed (object);

  if (self->directory == NULL)
    self->directory = g_build_filename (g_get_user_data_dir (), "hip-map", NULL);
}

static void
hip_records_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HipRecords *self = HIP_RECORDS (object);

  switch ((HipRecordsProps) property_id)
    {
    case PROP_DIRECTORY:
      g_value_set_string (value, self->directory);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, self->status);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_records_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HipRecords *self = HIP_RECORDS (object);

  switch ((HipRecordsProps) property_id)
    {
    case PROP_DIRECTORY:
      self->directory = g_value_dup_string (value);
      break;
    case PROP_STATUS:
    case PROP_MESSAGE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_records_class_init (HipRecordsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hip_records_dispose;
  object_class->finalize = hip_records_finalize;
  object_class->constructed = hip_records_constructed;
  object_class->get_property = hip_records_get_property;
  object_class->set_property = hip_records_set_property;

  /**
   * HipRecords:directory: (type filename)
   *
   * The folder of the records.
   */
  props[PROP_DIRECTORY] =
    g_param_spec_string ("directory", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * HipRecords:status:
   *
   * What can be done with the records. It is %HIP_RECORDS_STATUS_UNKNOWN until something is asked of them.
   */
  props[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL, HIP_TYPE_RECORDS_STATUS, HIP_RECORDS_STATUS_UNKNOWN, flags);

  /**
   * HipRecords:message:
   *
   * Why not more can be done with the records, and what to do about it; %NULL when all is well.
   */
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipRecords::changed:
   * @self: the records
   *
   * Something was saved, imported or erased; read again what is shown.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hip_records_init (HipRecords *self)
{
  self->context = g_main_context_ref_thread_default ();
}

/*< private >
 * hip_records_run:
 * @self: the records
 * @operation: what to do
 * @data: (nullable) (transfer full): what to give it
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable): called when it is done
 * @user_data: what to pass to @callback
 */
void
hip_records_run (HipRecords                *self,
                 const HipRecordsOperation *operation,
                 gpointer                   data,
                 GCancellable              *cancellable,
                 GAsyncReadyCallback        callback,
                 gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, (gpointer) operation);

  /* Whether it was done counts, not whether it was cancelled after that. */
  g_task_set_check_cancellable (task, FALSE);

  if (self->closed)
    {
      if (data != NULL && operation->free_data != NULL)
        operation->free_data (data);
      g_task_return_new_error (task, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_CLOSED, "%s", _("The records were closed."));
      return;
    }

  if (self->worker == NULL)
    self->worker = hip_records_worker_new (self->directory, report_cb, self);

  hip_records_worker_push (self->worker, g_steal_pointer (&task), operation, data);
}

/*< private >
 * hip_records_run_finish:
 * @self: the records
 * @operation: what was done
 * @result: a result
 * @error: return location for an error
 *
 * Returns: (transfer full): what the operation returned, or %NULL with @error set
 */
gpointer
hip_records_run_finish (HipRecords                 *self,
                        const HipRecordsOperation  *operation,
                        GAsyncResult               *result,
                        GError                    **error)
{
  g_return_val_if_fail (HIP_IS_RECORDS (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, (gpointer) operation), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hip_records_new:
 * @directory: (nullable) (type filename): the folder of the records, or %NULL for the user's own
 *
 * Returns: (transfer full): records that nobody has looked at yet
 */
HipRecords *
hip_records_new (const char *directory)
{
  return g_object_new (HIP_TYPE_RECORDS, "directory", directory, NULL);
}

/**
 * hip_records_get_directory:
 * @self: a #HipRecords
 *
 * Returns: (transfer none) (type filename): the folder of the records
 */
const char *
hip_records_get_directory (HipRecords *self)
{
  g_return_val_if_fail (HIP_IS_RECORDS (self), NULL);

  return self->directory;
}

/**
 * hip_records_get_status:
 * @self: a #HipRecords
 *
 * Returns: what can be done with the records
 */
HipRecordsStatus
hip_records_get_status (HipRecords *self)
{
  g_return_val_if_fail (HIP_IS_RECORDS (self), HIP_RECORDS_STATUS_UNKNOWN);

  return self->status;
}

/**
 * hip_records_get_message:
 * @self: a #HipRecords
 *
 * Returns: (transfer none) (nullable): why not more can be done with the records
 */
const char *
hip_records_get_message (HipRecords *self)
{
  g_return_val_if_fail (HIP_IS_RECORDS (self), NULL);

  return self->message;
}

static gpointer
open_func (HipRecordsFile  *file,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  return GINT_TO_POINTER (TRUE);
}

static const HipRecordsOperation open_operation = { open_func, FALSE, NULL, NULL };

/**
 * hip_records_open_async:
 * @self: a #HipRecords
 * @cancellable: (nullable): a cancellable
 * @callback: called when the status is known
 * @user_data: what to pass to @callback
 *
 * Looks at the file, to know #HipRecords:status. Every other operation does it by itself.
 */
void
hip_records_open_async (HipRecords          *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (HIP_IS_RECORDS (self));

  hip_records_run (self, &open_operation, NULL, cancellable, callback, user_data);
}

/**
 * hip_records_open_finish:
 * @self: a #HipRecords
 * @result: a result
 * @error: return location for an error of #HipRecordsError
 *
 * Returns: whether the records can be read; there may be none
 */
gboolean
hip_records_open_finish (HipRecords    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return hip_records_run_finish (self, &open_operation, result, error) != NULL;
}

/**
 * hip_records_close:
 * @self: a #HipRecords
 *
 * Waits until everything is done that was asked for, and closes the file. Nothing can be asked of the records afterwards.
 */
void
hip_records_close (HipRecords *self)
{
  g_return_if_fail (HIP_IS_RECORDS (self));

  self->closed = TRUE;
  g_clear_pointer (&self->worker, hip_records_worker_stop);
}
