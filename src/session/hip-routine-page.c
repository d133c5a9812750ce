/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-routine-page.h"

#include <glib/gi18n-lib.h>

#include "hip-routine-controls.h"
#include "hip-routine-text.h"
#include "hip-sounds.h"
#include "hip-template.h"
#include "hip-urgency-banner.h"

/**
 * HipRoutinePage:
 *
 * A routine to be followed from across the room: what to do now in large letters, what comes next, and when to stop.
 *
 * The page shows; the #HipRoutine keeps the time. When the page is closed the routine pauses, and can be gone on with.
 *
 * Space pauses and goes on, wherever the keyboard is on the page, and ends a set that the athlete counts. The left and right arrows
 * step. Enter presses the button that has the focus.
 *
 * ## Actions
 *
 * `routine.tap`: starts, pauses, goes on, or ends what has no timer; at the end, closes the page.
 * `routine.back`: begins the current work anew, or goes to the work before it.
 * `routine.skip`: goes on to the next segment.
 */
struct _HipRoutinePage
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *columns;
  GtkWidget  *dial;
  GtkWidget  *note;
  GtkWidget  *count;
  GtkWidget  *title;
  GtkWidget  *segment;
  GtkWidget  *next;
  GtkWidget  *how;
  GtkWidget  *stop;
  GtkWidget  *stop_rule;
  GtkWidget  *progress;
  GtkWidget  *controls;

  HipRoutine *routine;
  HipEnquiry *enquiry;
  HipSounds  *sounds;
  guint       sound : 1;
  guint       narrow : 1;
};

G_DEFINE_FINAL_TYPE (HipRoutinePage, hip_routine_page, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ROUTINE = 1,
  PROP_ENQUIRY,
  PROP_SOUND,
} HipRoutinePageProps;

static GParamSpec *props[PROP_SOUND + 1];

/* Logical pixels, for text of the usual size. Wide enough for the dial beside its text; narrower than the other, the buttons stand in
 * two rows. */
#define LEAST_WIDTH_SIDE_BY_SIDE 700
#define LEAST_WIDTH_ONE_ROW 560

/* From these widths, in logical pixels, the text has room to be read from farther away. */
#define LEAST_WIDTH_LARGE 1100
#define LEAST_WIDTH_HUGE 1700

/* What the style sheet puts around the columns, left and right. */
#define PADDING 48

/* How much of a tall page is for the dial. */
#define DIAL_SHARE 0.42

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
set_class (HipRoutinePage *self,
           const char     *name,
           gboolean        set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static gboolean
may_go_on (HipRoutinePage *self)
{
  return self->enquiry == NULL || hip_enquiry_get_may_exercise (self->enquiry);
}

static gboolean
is_finished (HipRoutinePage *self)
{
  return hip_routine_get_state (self->routine) == HIP_ROUTINE_FINISHED;
}

static void
update_note (HipRoutinePage *self)
{
  const char *text = NULL;

  if (!may_go_on (self))
    text = _("The routine is stopped.");
  else if (hip_routine_get_interrupted (self->routine))
    text = _("Paused while the computer was asleep. Press Space to go on.");
  else if (self->enquiry != NULL && !hip_enquiry_get_safety_done (self->enquiry))
    text = _("Safety check not done");

  set_text (self->note, text);
}

static void
update_step (HipRoutinePage *self)
{
  HipRoutineSegment *current = hip_routine_get_current (self->routine);
  const guint n_steps = g_list_model_get_n_items (hip_routine_get_steps (self->routine));
  HipStep *step;
  g_autofree char *count = NULL;
  g_autofree char *how = NULL;
  g_autofree char *next = NULL;

  if (current == NULL)
    {
      how = hip_routine_text_dup_log (hip_routine_get_log (self->routine));
      set_text (self->count, NULL);
      set_text (self->title, _("All done"));
      set_text (self->segment, NULL);
      set_text (self->next, NULL);
      set_text (self->how, how);
      gtk_widget_set_visible (self->stop, FALSE);
      return;
    }

  step = hip_routine_segment_get_step (current);

  /* Translators: which step of a routine is under way, and how many there are. */
  count = g_strdup_printf (_("Step %u of %u"), hip_routine_get_step_number (self->routine), n_steps);
  next = hip_routine_text_dup_next (self->routine);
  how = hip_routine_text_dup_how (step);

  set_text (self->count, n_steps > 1 && !self->narrow ? count : NULL);
  set_text (self->title, hip_step_get_title (step));
  set_text (self->segment,
            hip_routine_segment_get_kind (current) == HIP_SEGMENT_CARD ? hip_step_get_dose (step)
                                                                       : hip_routine_segment_get_label (current));
  set_text (self->next, next);
  set_text (self->how, how);
  gtk_widget_set_visible (self->stop, TRUE);
  gtk_label_set_text (GTK_LABEL (self->stop_rule), hip_step_get_stop_rule (step));
}

static void
changed_cb (HipRoutinePage *self)
{
  const gboolean go_on = may_go_on (self);

  g_assert (HIP_IS_ROUTINE_PAGE (self));

  update_note (self);
  update_step (self);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), hip_routine_get_progress (self->routine));

  gtk_widget_set_can_target (self->dial, go_on && !is_finished (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.tap", go_on || is_finished (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.back", go_on);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.skip", go_on && !is_finished (self));
}

static void
cue_cb (HipRoutinePage *self,
        HipRoutineCue   cue)
{
  g_assert (HIP_IS_ROUTINE_PAGE (self));

  if (self->sound)
    hip_sounds_play (self->sounds, cue);
}

static void
tap_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (widget);

  if (is_finished (self))
    gtk_widget_activate_action (widget, "win.back", NULL);
  else
    hip_routine_tap (self->routine);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hip_routine_back (HIP_ROUTINE_PAGE (widget)->routine);
}

static void
skip_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hip_routine_skip (HIP_ROUTINE_PAGE (widget)->routine);
}

/* An athlete who shouts “stop” can’t wait until the coach has found the button. What pops up keeps its own keys. */
static gboolean
key_pressed_cb (HipRoutinePage  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const char *action;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      action = "routine.tap";
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      action = rtl ? "routine.skip" : "routine.back";
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      action = rtl ? "routine.back" : "routine.skip";
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);

  return GDK_EVENT_STOP;
}

static int
measure_widest (GtkWidget *box)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
    }

  return widest;
}

/* How much larger than usual text is. */
static double
get_text_scale (HipRoutinePage *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / (96. * PANGO_SCALE) : 1;
}

/* However its parts are arranged now, the page can be as narrow as they are one below the other. */
static void
hip_routine_page_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (widget);
  int width;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &width, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (width, MAX (measure_widest (self->columns) + PADDING,
                                hip_routine_controls_measure_narrowest (HIP_ROUTINE_CONTROLS (self->controls))));
  else
    gtk_widget_measure (self->box, orientation, for_size >= 0 ? MAX (for_size, width) : -1, minimum, natural, NULL, NULL);

  *minimum_baseline = *natural_baseline = -1;
}

/* libadwaita 1.2 has no breakpoints, so the page decides while it is given its size. */
static void
hip_routine_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (widget);
  const double scale = get_text_scale (self);
  const gboolean side_by_side = width >= LEAST_WIDTH_SIDE_BY_SIDE && width > height;
  const gboolean narrow = width < LEAST_WIDTH_ONE_ROW * scale;

  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      set_class (self, "narrow", narrow);
      hip_routine_controls_set_narrow (HIP_ROUTINE_CONTROLS (self->controls), narrow);
      update_step (self);
    }
  set_class (self, "large", side_by_side && width >= LEAST_WIDTH_LARGE * scale && width < LEAST_WIDTH_HUGE * scale);
  set_class (self, "huge", side_by_side && width >= LEAST_WIDTH_HUGE * scale);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  side_by_side ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), side_by_side);
  gtk_widget_set_size_request (self->dial, -1, side_by_side ? -1 : MIN (width - PADDING, height * DIAL_SHARE));

  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static GtkSizeRequestMode
hip_routine_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
hip_routine_page_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (widget);

  /* What a coach wants first is the one large button. */
  if (gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (self->controls))
    return TRUE;

  return GTK_WIDGET_CLASS (hip_routine_page_parent_class)->focus (widget, direction);
}

/* Whoever closes the page, or the window, has stopped the routine. */
static void
hip_routine_page_unroot (GtkWidget *widget)
{
  hip_routine_pause (HIP_ROUTINE_PAGE (widget)->routine);

  GTK_WIDGET_CLASS (hip_routine_page_parent_class)->unroot (widget);
}

static void
hip_routine_page_constructed (GObject *object)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (object);

  G_OBJECT_CLASS (hip_routine_page_parent_class)->constructed (object);

  g_signal_connect_object (self->routine, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->routine, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  if (self->enquiry != NULL)
    g_signal_connect_object (self->enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
hip_routine_page_dispose (GObject *object)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (object);

  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_ROUTINE_PAGE);

  G_OBJECT_CLASS (hip_routine_page_parent_class)->dispose (object);
}

static void
hip_routine_page_finalize (GObject *object)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (object);

  g_clear_object (&self->routine);
  g_clear_object (&self->enquiry);
  g_clear_object (&self->sounds);

  G_OBJECT_CLASS (hip_routine_page_parent_class)->finalize (object);
}

static void
hip_routine_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (object);

  switch ((HipRoutinePageProps) property_id)
    {
    case PROP_ROUTINE:
      g_value_set_object (value, hip_routine_page_get_routine (self));
      break;
    case PROP_ENQUIRY:
      g_value_set_object (value, self->enquiry);
      break;
    case PROP_SOUND:
      g_value_set_boolean (value, hip_routine_page_get_sound (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HipRoutinePage *self = HIP_ROUTINE_PAGE (object);

  switch ((HipRoutinePageProps) property_id)
    {
    case PROP_ROUTINE:
      self->routine = g_value_dup_object (value);
      break;
    case PROP_ENQUIRY:
      self->enquiry = g_value_dup_object (value);
      break;
    case PROP_SOUND:
      hip_routine_page_set_sound (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_page_class_init (HipRoutinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hip_routine_page_constructed;
  object_class->dispose = hip_routine_page_dispose;
  object_class->finalize = hip_routine_page_finalize;
  object_class->get_property = hip_routine_page_get_property;
  object_class->set_property = hip_routine_page_set_property;

  widget_class->focus = hip_routine_page_focus;
  widget_class->get_request_mode = hip_routine_page_get_request_mode;
  widget_class->measure = hip_routine_page_measure;
  widget_class->size_allocate = hip_routine_page_size_allocate;
  widget_class->unroot = hip_routine_page_unroot;

  props[PROP_ROUTINE] = g_param_spec_object ("routine", NULL, NULL, HIP_TYPE_ROUTINE, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_SOUND] = g_param_spec_boolean ("sound", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_ROUTINE_CONTROLS);
  g_type_ensure (HIP_TYPE_TIMER_DIAL);
  g_type_ensure (HIP_TYPE_URGENCY_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-routine-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, box);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, columns);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, dial);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, note);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, count);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, title);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, segment);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, next);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, how);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, stop);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, stop_rule);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, progress);
  gtk_widget_class_bind_template_child (widget_class, HipRoutinePage, controls);

  gtk_widget_class_install_action (widget_class, "routine.tap", NULL, tap_action);
  gtk_widget_class_install_action (widget_class, "routine.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "routine.skip", NULL, skip_action);

  gtk_widget_class_set_css_name (widget_class, "routinepage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_routine_page_init (HipRoutinePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->sound = TRUE;
  self->sounds = hip_sounds_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * hip_routine_page_new:
 * @routine: the routine to show
 * @enquiry: (nullable): the enquiry that it belongs to; its urgency can stop the routine
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
hip_routine_page_new (HipRoutine *routine,
                      HipEnquiry *enquiry)
{
  g_return_val_if_fail (HIP_IS_ROUTINE (routine), NULL);
  g_return_val_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry), NULL);

  return g_object_new (HIP_TYPE_ROUTINE_PAGE, "routine", routine, "enquiry", enquiry, NULL);
}

/**
 * hip_routine_page_get_routine:
 * @self: a #HipRoutinePage
 *
 * Returns: (transfer none): the routine
 */
HipRoutine *
hip_routine_page_get_routine (HipRoutinePage *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_PAGE (self), NULL);

  return self->routine;
}

/**
 * hip_routine_page_get_dial:
 * @self: a #HipRoutinePage
 *
 * Returns: (transfer none): the face of the timer
 */
HipTimerDial *
hip_routine_page_get_dial (HipRoutinePage *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_PAGE (self), NULL);

  return HIP_TIMER_DIAL (self->dial);
}

/**
 * hip_routine_page_get_sound:
 * @self: a #HipRoutinePage
 *
 * Returns: whether changes can be heard
 */
gboolean
hip_routine_page_get_sound (HipRoutinePage *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_PAGE (self), FALSE);

  return self->sound;
}

/**
 * hip_routine_page_set_sound:
 * @self: a #HipRoutinePage
 * @sound: whether changes can be heard
 */
void
hip_routine_page_set_sound (HipRoutinePage *self,
                            gboolean        sound)
{
  g_return_if_fail (HIP_IS_ROUTINE_PAGE (self));

  if (self->sound == !!sound)
    return;

  self->sound = !!sound;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOUND]);
}
