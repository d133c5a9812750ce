/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-desk.h"

#include <glib/gi18n.h>

#include "hip-enquiry-state.h"
#include "hip-file-opener.h"
#include "hip-options.h"
#include "hip-unsaved.h"
#include "hip-window-private.h"

/**
 * HipDesk:
 *
 * What a coach works at: the one window of the program, over what is reported and the catalogue that answers.
 *
 * Another catalogue, or another language, needs another window, which takes the place of the one before. The desk stays.
 */
struct _HipDesk
{
  GObject         parent_instance;

  GtkApplication *application; /* not owned: it owns this */
  HipEnquiry     *enquiry; /* (nullable): without a catalogue that can be read */
  char           *catalogue; /* (nullable): the file of the catalogue, if it is not the one that comes with the program */
};

G_DEFINE_FINAL_TYPE (HipDesk, hip_desk, G_TYPE_OBJECT)

/* A catalogue that somebody asks for, and may have to wait for. */
typedef struct
{
  HipDesk        *desk;
  char           *catalogue;
  HipDeskFunc     opened;
  gpointer        user_data;
  GDestroyNotify  destroy;
} Wish;

typedef enum
{
  PROP_ENQUIRY = 1,
} HipDeskProps;

static GParamSpec *props[PROP_ENQUIRY + 1];

static void
set_enquiry (HipDesk    *self,
             HipEnquiry *enquiry)
{
  if (g_set_object (&self->enquiry, enquiry))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}

static void
report_failure (HipWindow    *window,
                const char   *catalogue,
                const GError *error)
{
  if (catalogue != NULL)
    {
      hip_window_show_failure (window,
                               error->message,
                               _("Close this window and start Hip Map without --catalogue, or mend the file: "
                                 "“hip-map-tool check” says what is wrong with the texts it is made from."));
    }
  else
    {
      hip_window_show_failure (window, error->message, _("Install Hip Map again: a part of it is missing or broken."));
    }
}

/* A window over the enquiry, to take the place of another that is left as it is. */
static HipWindow *
create_window (HipDesk   *self,
               HipWindow *old)
{
  GtkWidget *window;

  if (old != NULL)
    hip_window_save_state (old);

  window = hip_window_new (self->application, self->enquiry);
  hip_file_opener_attach (HIP_WINDOW (window));

  return HIP_WINDOW (window);
}

/* Returns: the window, which says what is wrong if there is no library */
static HipWindow *
replace_window (HipDesk      *self,
                HipLibrary   *library,
                const char   *catalogue,
                const GError *error)
{
  HipWindow *old = hip_desk_get_window (self);
  HipWindow *window;
  g_autoptr (HipEnquiry) enquiry = NULL;

  if (library != NULL)
    enquiry = hip_enquiry_new (library);
  set_enquiry (self, enquiry);
  g_free (self->catalogue);
  self->catalogue = g_strdup (catalogue);

  window = create_window (self, old);
  if (library == NULL)
    report_failure (window, catalogue, error);
  if (old != NULL)
    gtk_window_destroy (GTK_WINDOW (old));

  return window;
}

/* Whether somebody works with a catalogue. */
static gboolean
is_in_use (HipDesk *self)
{
  return self->enquiry != NULL && hip_desk_get_window (self) != NULL;
}

static void
wish_clear (gpointer data)
{
  Wish *wish = data;

  if (wish->destroy != NULL)
    wish->destroy (wish->user_data);
  g_free (wish->catalogue);
  g_clear_object (&wish->desk);
}

static void
wish_unref (gpointer wish)
{
  g_rc_box_release_full (wish, wish_clear);
}

static void open_cb (GtkWindow *held,
                     gpointer   user_data);

/* Whether the window has to stay for now. */
static gboolean
hold (HipWindow *window,
      Wish      *wish)
{
  g_rc_box_acquire (wish);
  if (hip_unsaved_hold (GTK_WINDOW (window), hip_window_get_keeper (window), open_cb, wish, wish_unref))
    return TRUE;

  wish_unref (wish);

  return FALSE;
}

static void
open_cb (GtkWindow *held,
         gpointer   user_data)
{
  Wish *wish = user_data;
  HipDesk *self = wish->desk;
  HipWindow *window = hip_desk_get_window (self);
  const gboolean in_use = is_in_use (self);
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (in_use && (wish->catalogue == NULL || g_strcmp0 (wish->catalogue, self->catalogue) == 0))
    {
      wish->opened (window, NULL, wish->user_data);
      return;
    }

  library = hip_options_load_library (wish->catalogue, &error);
  if (in_use && library == NULL)
    {
      hip_window_show_message (window, error->message);
    }
  else
    {
      if (in_use && hold (window, wish))
        return;

      window = replace_window (self, library, wish->catalogue, error);
    }

  wish->opened (window, error, wish->user_data);
}

static void
hip_desk_finalize (GObject *object)
{
  HipDesk *self = HIP_DESK (object);

  g_clear_object (&self->enquiry);
  g_free (self->catalogue);

  G_OBJECT_CLASS (hip_desk_parent_class)->finalize (object);
}

static void
hip_desk_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  switch ((HipDeskProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_desk_get_enquiry (HIP_DESK (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_desk_class_init (HipDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hip_desk_finalize;
  object_class->get_property = hip_desk_get_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_desk_init (HipDesk *self)
{
}

/**
 * hip_desk_new:
 * @application: the application, which has to live longer
 *
 * Returns: (transfer full): a new desk, without a window
 */
HipDesk *
hip_desk_new (GtkApplication *application)
{
  HipDesk *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (HIP_TYPE_DESK, NULL);
  self->application = application;

  return self;
}

/**
 * hip_desk_get_enquiry:
 * @self: a #HipDesk
 *
 * Returns: (transfer none) (nullable): what the athlete reports; %NULL before there was a window, and when the catalogue can't
 *   be read
 */
HipEnquiry *
hip_desk_get_enquiry (HipDesk *self)
{
  g_return_val_if_fail (HIP_IS_DESK (self), NULL);

  return self->enquiry;
}

/**
 * hip_desk_get_window:
 * @self: a #HipDesk
 *
 * Returns: (transfer none) (nullable): the window, if it is open
 */
HipWindow *
hip_desk_get_window (HipDesk *self)
{
  g_return_val_if_fail (HIP_IS_DESK (self), NULL);

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      if (HIP_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

/**
 * hip_desk_ensure_window:
 * @self: a #HipDesk
 *
 * Returns: (transfer none): the window over the catalogue that is in use, or that of the program itself at first; if that can't be
 *   read, the window says so
 */
HipWindow *
hip_desk_ensure_window (HipDesk *self)
{
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (HIP_IS_DESK (self), NULL);

  if (is_in_use (self))
    return hip_desk_get_window (self);

  library = hip_options_load_library (NULL, &error);

  return replace_window (self, library, NULL, error);
}

/**
 * hip_desk_open:
 * @self: a #HipDesk
 * @catalogue: (nullable) (type filename): the path of a compiled catalogue, or %NULL for the one that is in use, and that of the
 *   program itself at first
 * @opened: what to call with the window
 * @user_data: for @opened
 * @destroy: (nullable): frees @user_data
 *
 * Opens the window over a catalogue. Another catalogue takes the place of the first, unless it can't be read: then what somebody
 * works with stays.
 *
 * @opened is called before this returns, unless a window would have to go whose session is not saved yet. Then it is called when
 * that window may go, or never, if the coach wants it to stay.
 */
void
hip_desk_open (HipDesk        *self,
               const char     *catalogue,
               HipDeskFunc     opened,
               gpointer        user_data,
               GDestroyNotify  destroy)
{
  Wish *wish;

  g_return_if_fail (HIP_IS_DESK (self));
  g_return_if_fail (opened != NULL);

  wish = g_rc_box_new0 (Wish);
  wish->desk = g_object_ref (self);
  wish->catalogue = g_strdup (catalogue);
  wish->opened = opened;
  wish->user_data = user_data;
  wish->destroy = destroy;
  open_cb (NULL, wish);
  wish_unref (wish);
}

/**
 * hip_desk_translate:
 * @self: a #HipDesk
 *
 * Makes the window anew in another language or with another unit. Texts are translated when widgets and objects are made, so
 * they are made once more, over the same report: ids are the same in every language. Whatever lay over the window goes with it.
 */
void
hip_desk_translate (HipDesk *self)
{
  HipWindow *old, *window;
  g_autoptr (HipEnquiry) enquiry = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HIP_IS_DESK (self));

  old = hip_desk_get_window (self);
  if (old == NULL || self->enquiry == NULL)
    return;

  enquiry = hip_enquiry_dup_translated (self->enquiry, &error);
  if (enquiry == NULL)
    {
      hip_window_show_message (old, error->message);
      return;
    }

  set_enquiry (self, enquiry);
  window = create_window (self, old);
  hip_window_set_view (window, hip_window_get_view (old));
  hip_window_take_keeper (window, old);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (old));
}
