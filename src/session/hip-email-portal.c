/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-email-portal.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define EMAIL_INTERFACE "org.freedesktop.portal.Email"

static void
got_version_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (GVariant) version = NULL;
  GError *error = NULL;

  version = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (version == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
got_bus_for_check_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (GDBusConnection) bus = NULL;
  GError *error = NULL;

  bus = g_bus_get_finish (result, &error);
  if (bus == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", EMAIL_INTERFACE, "version"), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          g_task_get_cancellable (task), got_version_cb, g_object_ref (task));
}

/**
 * hip_email_portal_check_async:
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @data: for @callback
 *
 * Finds out whether the desktop can begin an e-mail.
 */
void
hip_email_portal_check_async (GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, hip_email_portal_check_async);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, got_bus_for_check_cb, g_object_ref (task));
}

/**
 * hip_email_portal_check_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether it can; @error says why not
 */
gboolean
hip_email_portal_check_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  char  *subject;
  GFile *attachment;
} Letter;

static void
letter_free (Letter *letter)
{
  g_free (letter->subject);
  g_object_unref (letter->attachment);
  g_free (letter);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (GVariant) handle = NULL;
  GError *error = NULL;

  handle = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, &error);
  if (handle == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* The portal takes an open file, because it may not see the path that a sandboxed program sees. */
static GUnixFDList *
open_attachment (GFile   *file,
                 GError **error)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  const int fd = g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC, 0);
  int index = -1;

  if (fd < 0)
    {
      const int saved_errno = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), g_strerror (saved_errno));
      return NULL;
    }

  index = g_unix_fd_list_append (fds, fd, error);
  g_close (fd, NULL);

  return index >= 0 ? g_steal_pointer (&fds) : NULL;
}

static void
got_bus_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = G_TASK (data);
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GUnixFDList) fds = NULL;
  Letter *letter = g_task_get_task_data (task);
  GVariantBuilder options;
  GError *error = NULL;

  bus = g_bus_get_finish (result, &error);
  if (bus != NULL)
    fds = open_attachment (letter->attachment, &error);
  if (fds == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (letter->subject));
  g_variant_builder_add (&options, "{sv}", "attachment_fds", g_variant_new_parsed ("[handle 0]"));

  g_dbus_connection_call_with_unix_fd_list (bus, PORTAL_NAME, PORTAL_PATH, EMAIL_INTERFACE, "ComposeEmail",
                                            g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"),
                                            G_DBUS_CALL_FLAGS_NONE, -1, fds, g_task_get_cancellable (task), composed_cb,
                                            g_object_ref (task));
}

/**
 * hip_email_portal_compose_async:
 * @subject: the subject
 * @attachment: a file of this machine to send along
 * @cancellable: (nullable): a cancellable
 * @callback: called when the desktop has taken over
 * @data: for @callback
 *
 * Begins an e-mail in the program that the user has for it. Nothing is sent before the user says so there.
 */
void
hip_email_portal_compose_async (const char          *subject,
                                GFile               *attachment,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  Letter *letter;

  g_return_if_fail (subject != NULL);
  g_return_if_fail (G_IS_FILE (attachment));
  g_return_if_fail (g_file_peek_path (attachment) != NULL);

  letter = g_new0 (Letter, 1);
  letter->subject = g_strdup (subject);
  letter->attachment = g_object_ref (attachment);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, hip_email_portal_compose_async);
  g_task_set_task_data (task, letter, (GDestroyNotify) letter_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, got_bus_cb, g_object_ref (task));
}

/**
 * hip_email_portal_compose_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether the desktop has taken over
 */
gboolean
hip_email_portal_compose_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
