/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fake-email-portal.h"

#include <gio/gunixfdlist.h>
#include <gio/gunixinputstream.h>

struct _FakeEmailPortal
{
  GDBusConnection *bus;
  guint            name_id;
  guint            object_id;
  gboolean         has_name;
  gboolean         refuses;
  guint            n_calls;
  char            *subject;
  GBytes          *attachment;
};

static const char interface_xml[] =
  "<node><interface name='org.freedesktop.portal.Email'>"
  "<method name='ComposeEmail'>"
  "<arg type='s' name='parent_window' direction='in'/><arg type='a{sv}' name='options' direction='in'/>"
  "<arg type='o' name='handle' direction='out'/>"
  "</method>"
  "<property name='version' type='u' access='read'/>"
  "</interface></node>";

static GBytes *
read_all (int fd)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (fd, TRUE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
method_call_cb (GDBusConnection       *bus,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               data)
{
  FakeEmailPortal *self = data;
  GUnixFDList *fds = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autoptr (GVariant) handles = g_variant_lookup_value (options, "attachment_fds", G_VARIANT_TYPE ("ah"));
  g_autoptr (GError) error = NULL;
  gint32 handle;
  int fd;

  self->n_calls++;
  if (self->refuses)
    {
      g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED, "There is no mail program");
      return;
    }

  g_assert_true (g_variant_lookup (options, "subject", "s", &self->subject));
  g_assert_nonnull (handles);
  g_assert_cmpuint (g_variant_n_children (handles), ==, 1);
  g_variant_get_child (handles, 0, "h", &handle);
  fd = g_unix_fd_list_get (fds, handle, &error);
  g_assert_no_error (error);
  self->attachment = read_all (fd);

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", "/org/freedesktop/portal/desktop/request/1"));
}

static GVariant *
get_property_cb (GDBusConnection  *bus,
                 const char       *sender,
                 const char       *path,
                 const char       *interface,
                 const char       *property,
                 GError          **error,
                 gpointer          data)
{
  return g_variant_new_uint32 (4);
}

static void
name_acquired_cb (GDBusConnection *bus,
                  const char      *name,
                  gpointer         data)
{
  ((FakeEmailPortal *) data)->has_name = TRUE;
}

FakeEmailPortal *
fake_email_portal_new (void)
{
  static const GDBusInterfaceVTable vtable = { method_call_cb, get_property_cb, NULL };
  FakeEmailPortal *self = g_new0 (FakeEmailPortal, 1);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autoptr (GError) error = NULL;

  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  self->object_id = g_dbus_connection_register_object (self->bus, "/org/freedesktop/portal/desktop", node->interfaces[0], &vtable,
                                                       self, NULL, &error);
  g_assert_no_error (error);
  self->name_id = g_bus_own_name_on_connection (self->bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE,
                                                name_acquired_cb, NULL, self, NULL);
  while (!self->has_name)
    g_main_context_iteration (NULL, TRUE);

  return self;
}

void
fake_email_portal_free (FakeEmailPortal *self)
{
  g_bus_unown_name (self->name_id);
  g_dbus_connection_unregister_object (self->bus, self->object_id);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->attachment, g_bytes_unref);
  g_free (self);
}

void
fake_email_portal_refuse (FakeEmailPortal *self)
{
  self->refuses = TRUE;
}

guint
fake_email_portal_get_n_calls (FakeEmailPortal *self)
{
  return self->n_calls;
}

const char *
fake_email_portal_get_subject (FakeEmailPortal *self)
{
  return self->subject;
}

GBytes *
fake_email_portal_get_attachment (FakeEmailPortal *self)
{
  return self->attachment;
}
