/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-handout-delivery.h"

#include <glib/gi18n-lib.h>

#include "hip-email-portal.h"
#include "hip-handout-print.h"
#include "hip-outbox.h"

/**
 * HipHandoutDelivery:
 *
 * The ways in which a handout leaves the program: on paper, as a file, and by e-mail where the desktop can begin one.
 *
 * What went well, and what to do when it did not, is told with #HipHandoutDelivery::message.
 */
struct _HipHandoutDelivery
{
  GObject               parent_instance;

  GtkFileChooserNative *chooser;
  HipHandout           *chosen; /* what the file chooser is for */
  GCancellable         *cancellable;
  guint                 can_email : 1;
};

G_DEFINE_FINAL_TYPE (HipHandoutDelivery, hip_handout_delivery, G_TYPE_OBJECT)

typedef enum
{
  PROP_CAN_EMAIL = 1,
} HipHandoutDeliveryProps;

static GParamSpec *props[PROP_CAN_EMAIL + 1];

enum
{
  SIGNAL_MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (HipHandoutDelivery *self,
      char               *message)
{
  g_autofree char *text = message;

  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, text);
}

static void
tell_no_email (HipHandoutDelivery *self,
               const GError       *error)
{
  tell (self, g_strdup_printf (_("No e-mail could be started: %s. Save the page as PDF and attach it yourself."), error->message));
}

static void
printed_cb (HipHandoutDelivery      *self,
            GtkPrintOperationResult  result,
            GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  g_assert (HIP_IS_HANDOUT_DELIVERY (self));

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  tell (self, g_strdup_printf (_("The page was not printed: %s. You can save it as PDF instead."), error->message));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (HipHandoutDelivery) self = HIP_HANDOUT_DELIVERY (data);
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    /* Translators: %s is the name of a file. */
    tell (self, g_strdup_printf (_("Saved as “%s”"), name));
  else
    tell (self, g_strdup_printf (_("The page was not saved: %s. Try another folder."), error->message));
}

static void
response_cb (HipHandoutDelivery *self,
             int                 response)
{
  g_autoptr (HipHandout) handout = g_steal_pointer (&self->chosen);
  g_autoptr (GFile) file = NULL;

  g_assert (HIP_IS_HANDOUT_DELIVERY (self));

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);

  if (file != NULL)
    hip_handout_delivery_save (self, handout, file);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GError) error = NULL;

  /* After the end of the delivery there is nobody to tell. */
  if (hip_email_portal_compose_finish (result, &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_dbus_error_strip_remote_error (error);
  tell_no_email (HIP_HANDOUT_DELIVERY (data), error);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  HipHandoutDelivery *self;

  /* Where there is no such thing it is not offered, and nobody has to know why. */
  if (!hip_email_portal_check_finish (result, NULL))
    return;

  self = HIP_HANDOUT_DELIVERY (data);
  self->can_email = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_EMAIL]);
}

static void
hip_handout_delivery_dispose (GObject *object)
{
  HipHandoutDelivery *self = HIP_HANDOUT_DELIVERY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->chosen);

  G_OBJECT_CLASS (hip_handout_delivery_parent_class)->dispose (object);
}

static void
hip_handout_delivery_finalize (GObject *object)
{
  HipHandoutDelivery *self = HIP_HANDOUT_DELIVERY (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (hip_handout_delivery_parent_class)->finalize (object);
}

static void
hip_handout_delivery_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  HipHandoutDelivery *self = HIP_HANDOUT_DELIVERY (object);

  switch ((HipHandoutDeliveryProps) property_id)
    {
    case PROP_CAN_EMAIL:
      g_value_set_boolean (value, hip_handout_delivery_get_can_email (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_handout_delivery_class_init (HipHandoutDeliveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hip_handout_delivery_dispose;
  object_class->finalize = hip_handout_delivery_finalize;
  object_class->get_property = hip_handout_delivery_get_property;

  props[PROP_CAN_EMAIL] = g_param_spec_boolean ("can-email", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipHandoutDelivery::message:
   * @self: the delivery
   * @message: how it went, in a sentence or two
   */
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", HIP_TYPE_HANDOUT_DELIVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hip_handout_delivery_init (HipHandoutDelivery *self)
{
  self->cancellable = g_cancellable_new ();
  hip_email_portal_check_async (self->cancellable, checked_cb, self);
}

/**
 * hip_handout_delivery_new:
 *
 * Returns: (transfer full): a new delivery
 */
HipHandoutDelivery *
hip_handout_delivery_new (void)
{
  return g_object_new (HIP_TYPE_HANDOUT_DELIVERY, NULL);
}

/**
 * hip_handout_delivery_get_can_email:
 * @self: a #HipHandoutDelivery
 *
 * Returns: whether the desktop can begin an e-mail; a new delivery finds out in a while
 */
gboolean
hip_handout_delivery_get_can_email (HipHandoutDelivery *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT_DELIVERY (self), FALSE);

  return self->can_email;
}

/**
 * hip_handout_delivery_print:
 * @self: a #HipHandoutDelivery
 * @handout: a handout
 * @parent: the window that the print dialog belongs to
 */
void
hip_handout_delivery_print (HipHandoutDelivery *self,
                            HipHandout         *handout,
                            GtkWindow          *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (HIP_IS_HANDOUT_DELIVERY (self));
  g_return_if_fail (HIP_IS_HANDOUT (handout));

  /* An error comes with the signal, too. */
  operation = hip_handout_print_operation_new (handout);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * hip_handout_delivery_choose_file:
 * @self: a #HipHandoutDelivery
 * @handout: a handout
 * @parent: the window that the file dialog belongs to
 *
 * Asks where to write a PDF, and writes it there.
 */
void
hip_handout_delivery_choose_file (HipHandoutDelivery *self,
                                  HipHandout         *handout,
                                  GtkWindow          *parent)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (HIP_IS_HANDOUT_DELIVERY (self));
  g_return_if_fail (HIP_IS_HANDOUT (handout));

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  name = hip_handout_dup_file_name (handout);

  g_set_object (&self->chosen, handout);
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save as PDF"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * hip_handout_delivery_save:
 * @self: a #HipHandoutDelivery
 * @handout: a handout
 * @file: where to write
 *
 * Writes a PDF. It is written to its end even when nobody waits for it any more.
 */
void
hip_handout_delivery_save (HipHandoutDelivery *self,
                           HipHandout         *handout,
                           GFile              *file)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HIP_IS_HANDOUT_DELIVERY (self));
  g_return_if_fail (HIP_IS_HANDOUT (handout));
  g_return_if_fail (G_IS_FILE (file));

  pdf = hip_handout_create_pdf (handout, &error);
  if (pdf == NULL)
    {
      tell (self, g_strdup (error->message));
      return;
    }

  g_file_replace_contents_bytes_async (file, pdf, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb, g_object_ref (self));
}

/**
 * hip_handout_delivery_email:
 * @self: a #HipHandoutDelivery
 * @handout: a handout
 *
 * Begins an e-mail with a PDF, in the program that the user has for it.
 */
void
hip_handout_delivery_email (HipHandoutDelivery *self,
                            HipHandout         *handout)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HIP_IS_HANDOUT_DELIVERY (self));
  g_return_if_fail (HIP_IS_HANDOUT (handout));

  name = hip_handout_dup_file_name (handout);
  pdf = hip_handout_create_pdf (handout, &error);
  if (pdf != NULL)
    file = hip_outbox_put (name, pdf, &error);
  if (file == NULL)
    {
      tell_no_email (self, error);
      return;
    }

  hip_email_portal_compose_async (hip_handout_is_referral (handout) ? _("Referral note") : _("Handout"), file, self->cancellable,
                                  composed_cb, self);
}
