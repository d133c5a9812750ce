/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-undo.h"

#include <glib/gi18n.h>

#include "hip-enquiry-state.h"

/**
 * HipUndo:
 *
 * What was reported, and whose session it was, before that was cleared; and the toast that says it can be had back. It can while the
 * toast says so, and until somebody points at something new.
 */
struct _HipUndo
{
  GObject          parent_instance;

  AdwToastOverlay *overlay; /* a weak pointer */
  HipEnquiry      *enquiry;
  HipKeeper       *keeper;

  HipEnquiryState *state;
  HipKept         *kept;
  AdwToast        *toast;      /* (unowned) (nullable): while it is shown */
  gint64           toast_time; /* of the last toast that came or went, in microseconds */
  guint            dismiss_id;
};

G_DEFINE_FINAL_TYPE (HipUndo, hip_undo, G_TYPE_OBJECT)

typedef enum
{
  PROP_AVAILABLE = 1,
} HipUndoProps;

static GParamSpec *props[PROP_AVAILABLE + 1];

/* Seconds in which to notice that too much was cleared. */
#define TIMEOUT 10

/* Milliseconds after which a toast has come or gone. libadwaita 1.2 frees one twice that is dismissed on the way. */
#define TOAST_MOVES 500

static void
forget (HipUndo *self)
{
  const gboolean was_available = hip_undo_get_available (self);

  g_clear_pointer (&self->state, hip_enquiry_state_free);
  g_clear_pointer (&self->kept, hip_kept_free);
  if (was_available)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AVAILABLE]);
}

static void
has_spots_cb (HipUndo *self)
{
  g_assert (HIP_IS_UNDO (self));

  if (self->toast == NULL && hip_enquiry_get_has_spots (self->enquiry))
    forget (self);
}

static void
dismissed_cb (HipUndo  *self,
              AdwToast *toast)
{
  g_assert (HIP_IS_UNDO (self));

  if (self->toast != toast)
    return;

  self->toast = NULL;
  has_spots_cb (self);
}

/* Whether a toast comes or goes just now. */
static gboolean
toast_moves (HipUndo *self)
{
  return g_get_monotonic_time () - self->toast_time < TOAST_MOVES * 1000;
}

static void
dismiss_cb (gpointer user_data)
{
  HipUndo *self = HIP_UNDO (user_data);

  self->dismiss_id = 0;
  self->toast_time = g_get_monotonic_time ();
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
}

static void
dismiss (HipUndo *self)
{
  if (self->toast == NULL || self->dismiss_id != 0)
    return;

  if (toast_moves (self))
    self->dismiss_id = g_timeout_add_once (TOAST_MOVES, dismiss_cb, self);
  else
    dismiss_cb (self);
}

static void
hip_undo_dispose (GObject *object)
{
  HipUndo *self = HIP_UNDO (object);

  g_clear_handle_id (&self->dismiss_id, g_source_remove);
  g_clear_weak_pointer (&self->overlay);
  self->toast = NULL;
  g_clear_pointer (&self->state, hip_enquiry_state_free);
  g_clear_pointer (&self->kept, hip_kept_free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->enquiry);

  G_OBJECT_CLASS (hip_undo_parent_class)->dispose (object);
}

static void
hip_undo_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  switch ((HipUndoProps) property_id)
    {
    case PROP_AVAILABLE:
      g_value_set_boolean (value, hip_undo_get_available (HIP_UNDO (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_undo_class_init (HipUndoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hip_undo_dispose;
  object_class->get_property = hip_undo_get_property;

  props[PROP_AVAILABLE] = g_param_spec_boolean ("available", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_undo_init (HipUndo *self)
{
}

/**
 * hip_undo_new:
 * @overlay: where the toast is shown
 * @enquiry: what the athlete reports
 *
 * Returns: (transfer full): a new object, with nothing to take back
 */
HipUndo *
hip_undo_new (AdwToastOverlay *overlay,
              HipEnquiry      *enquiry)
{
  HipUndo *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  self = g_object_new (HIP_TYPE_UNDO, NULL);
  g_set_weak_pointer (&self->overlay, overlay);
  self->enquiry = g_object_ref (enquiry);
  g_signal_connect_object (enquiry, "notify::has-spots", G_CALLBACK (has_spots_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * hip_undo_get_available:
 * @self: an undo
 *
 * Returns: whether there is anything to take back
 */
gboolean
hip_undo_get_available (HipUndo *self)
{
  g_return_val_if_fail (HIP_IS_UNDO (self), FALSE);

  return self->state != NULL;
}

/**
 * hip_undo_set_keeper:
 * @self: an undo
 * @keeper: (nullable): what keeps the session; without one, nothing can be offered
 */
void
hip_undo_set_keeper (HipUndo   *self,
                     HipKeeper *keeper)
{
  g_return_if_fail (HIP_IS_UNDO (self));
  g_return_if_fail (keeper == NULL || HIP_IS_KEEPER (keeper));

  g_set_object (&self->keeper, keeper);
}

/**
 * hip_undo_offer:
 * @self: an undo
 * @title: what is about to happen, as plain text
 *
 * Remembers what is reported and whose session it is, and says that it can be had back.
 */
void
hip_undo_offer (HipUndo    *self,
                const char *title)
{
  g_autofree char *markup = NULL;
  gboolean moves;

  g_return_if_fail (HIP_IS_UNDO (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (self->keeper != NULL);

  markup = g_markup_escape_text (title, -1);
  moves = toast_moves (self);
  g_clear_handle_id (&self->dismiss_id, g_source_remove);
  if (self->toast != NULL && !moves)
    adw_toast_dismiss (self->toast);

  g_clear_pointer (&self->state, hip_enquiry_state_free);
  g_clear_pointer (&self->kept, hip_kept_free);
  self->state = hip_enquiry_dup_state (self->enquiry);
  self->kept = hip_keeper_dup_kept (self->keeper);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AVAILABLE]);

  if (self->toast != NULL)
    {
      adw_toast_set_title (self->toast, markup);
      return;
    }

  self->toast = adw_toast_new (markup);
  self->toast_time = g_get_monotonic_time ();
  adw_toast_set_button_label (self->toast, _("Undo"));
  adw_toast_set_action_name (self->toast, "win.undo");
  adw_toast_set_timeout (self->toast, TIMEOUT);
  adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->overlay, self->toast);
}

/**
 * hip_undo_take_back:
 * @self: an undo
 *
 * Reports again what was remembered, when there is something.
 */
void
hip_undo_take_back (HipUndo *self)
{
  g_autoptr (HipEnquiryState) state = NULL;
  g_autoptr (HipKept) kept = NULL;

  g_return_if_fail (HIP_IS_UNDO (self));

  if (self->state == NULL || self->keeper == NULL)
    return;

  state = g_steal_pointer (&self->state);
  kept = g_steal_pointer (&self->kept);

  /* What was reported then is not of the session that is kept now. */
  hip_keeper_forget (self->keeper);
  hip_enquiry_restore (self->enquiry, state);
  hip_keeper_restore (self->keeper, kept);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AVAILABLE]);
  dismiss (self);
}
