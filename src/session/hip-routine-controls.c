/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-routine-controls.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-sounds.h"
#include "hip-template.h"

/**
 * HipRoutineControls:
 *
 * The buttons below a routine: the large one that a coach wants most, back and skip at its sides, the sound, and the pace of a routine
 * with repetitions.
 *
 * The buttons have the actions `routine.tap`, `routine.back` and `routine.skip`, which are for the page to have.
 */
struct _HipRoutineControls
{
  GtkWidget   parent_instance;

  GtkWidget  *buttons;
  GtkWidget  *back_content;
  GtkWidget  *skip_content;
  GtkWidget  *main_button;
  GtkWidget  *main_content;
  GtkWidget  *sound_button;
  GtkWidget  *sound_content;
  GtkWidget  *pace;

  HipRoutine *routine;
  guint       sound : 1;
  guint       narrow : 1;
};

G_DEFINE_FINAL_TYPE (HipRoutineControls, hip_routine_controls, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ROUTINE = 1,
  PROP_SOUND,
} HipRoutineControlsProps;

static GParamSpec *props[PROP_SOUND + 1];

/* What the style sheet puts around them, left and right, in logical pixels. */
#define PADDING 24

/* A button with an icon alone, and the gap to the next. */
#define ICON_BUTTON 56

/* Seconds for a movement that can be chosen; 0 is for the athlete to count. */
static const guint paces[] = { 0, 2, 3, 4, 5, 6, 8, 10 };

static void
update_main_button (HipRoutineControls *self)
{
  const char *icon_name = "media-playback-start-symbolic";
  const char *label;

  switch (hip_routine_get_state (self->routine))
    {
    case HIP_ROUTINE_WAITING:
      label = C_("routine", "Start");
      break;
    case HIP_ROUTINE_RUNNING:
      if (hip_routine_get_duration (self->routine) < 0)
        {
          icon_name = "object-select-symbolic";
          /* Translators: the button that ends a set that the athlete has counted. */
          label = C_("routine", "Set done");
        }
      else
        {
          icon_name = "media-playback-pause-symbolic";
          label = C_("routine", "Pause");
        }
      break;
    case HIP_ROUTINE_PAUSED:
      label = C_("routine", "Resume");
      break;
    case HIP_ROUTINE_FINISHED:
    default:
      icon_name = "object-select-symbolic";
      label = C_("routine", "Close");
      break;
    }

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (self->main_content), icon_name);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->main_content), label);
  hip_accessible_name_button (self->main_button, label);
}

/* Where there is little room the buttons at the sides of the large one make do with their icons. */
static void
update_labels (HipRoutineControls *self)
{
  const char *sound = self->sound ? _("Sound on") : _("Sound off");

  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->back_content), self->narrow ? "" : C_("routine", "Back"));
  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->skip_content), self->narrow ? "" : C_("routine", "Skip"));
  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->sound_content), self->narrow ? "" : sound);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (self->sound_content),
                                    self->sound ? "audio-volume-high-symbolic" : "audio-volume-muted-symbolic");
}

static void
pace_cb (HipRoutineControls *self)
{
  guint selected;

  g_assert (HIP_IS_ROUTINE_CONTROLS (self));

  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->pace));
  if (self->routine == NULL || selected >= G_N_ELEMENTS (paces))
    return;

  hip_routine_set_pace (self->routine, paces[selected]);
}

static void
set_up_pace (HipRoutineControls *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    {
      g_autofree char *name = NULL;

      if (paces[i] == 0)
        /* Translators: the athlete counts the repetitions, not the timer. */
        name = g_strdup (_("You count"));
      else
        /* Translators: the timer counts repetitions, and gives so many seconds for each. */
        name = g_strdup_printf (_("%u s each"), paces[i]);

      gtk_string_list_append (names, name);
    }

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->pace), G_LIST_MODEL (names));
}

/* Only a routine with repetitions has a pace. */
static void
show_pace (HipRoutineControls *self)
{
  GListModel *segments = hip_routine_get_segments (self->routine);
  const guint n = g_list_model_get_n_items (segments);
  gboolean has_reps = FALSE;
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    {
      if (paces[i] == hip_routine_get_pace (self->routine))
        selected = i;
    }

  for (guint i = 0; i < n && !has_reps; i++)
    {
      g_autoptr (HipRoutineSegment) segment = g_list_model_get_item (segments, i);

      has_reps = hip_routine_segment_get_kind (segment) == HIP_SEGMENT_REPS;
    }

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->pace), selected);
  gtk_widget_set_visible (self->pace, has_reps);
}

static int
measure_width (GtkWidget *widget)
{
  int minimum = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static gboolean
hip_routine_controls_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HIP_ROUTINE_CONTROLS (widget)->main_button);
}

/* The content of a button names it a second time, or not at all where the text is left out. */
static void
hip_routine_controls_root (GtkWidget *widget)
{
  HipRoutineControls *self = HIP_ROUTINE_CONTROLS (widget);
  GtkWidget *const contents[] = { self->back_content, self->main_content, self->skip_content, self->sound_content };

  GTK_WIDGET_CLASS (hip_routine_controls_parent_class)->root (widget);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (gtk_widget_get_parent (contents[i])), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
hip_routine_controls_dispose (GObject *object)
{
  HipRoutineControls *self = HIP_ROUTINE_CONTROLS (object);

  if (self->routine != NULL)
    g_signal_handlers_disconnect_by_func (self->routine, update_main_button, self);
  g_clear_object (&self->routine);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_ROUTINE_CONTROLS);

  G_OBJECT_CLASS (hip_routine_controls_parent_class)->dispose (object);
}

static void
hip_routine_controls_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  HipRoutineControls *self = HIP_ROUTINE_CONTROLS (object);

  switch ((HipRoutineControlsProps) property_id)
    {
    case PROP_ROUTINE:
      g_value_set_object (value, hip_routine_controls_get_routine (self));
      break;
    case PROP_SOUND:
      g_value_set_boolean (value, hip_routine_controls_get_sound (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_controls_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  HipRoutineControls *self = HIP_ROUTINE_CONTROLS (object);

  switch ((HipRoutineControlsProps) property_id)
    {
    case PROP_ROUTINE:
      hip_routine_controls_set_routine (self, g_value_get_object (value));
      break;
    case PROP_SOUND:
      hip_routine_controls_set_sound (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_routine_controls_class_init (HipRoutineControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_routine_controls_dispose;
  object_class->get_property = hip_routine_controls_get_property;
  object_class->set_property = hip_routine_controls_set_property;

  widget_class->grab_focus = hip_routine_controls_grab_focus;
  widget_class->root = hip_routine_controls_root;

  props[PROP_ROUTINE] = g_param_spec_object ("routine", NULL, NULL, HIP_TYPE_ROUTINE, flags);
  props[PROP_SOUND] = g_param_spec_boolean ("sound", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-routine-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, buttons);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, back_content);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, skip_content);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, main_button);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, main_content);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, sound_button);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, sound_content);
  gtk_widget_class_bind_template_child (widget_class, HipRoutineControls, pace);
  gtk_widget_class_bind_template_callback (widget_class, pace_cb);

  gtk_widget_class_set_css_name (widget_class, "routinecontrols");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_routine_controls_init (HipRoutineControls *self)
{
  self->sound = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->sound_button, hip_sounds_is_supported ());
  set_up_pace (self);
  update_labels (self);
}

/**
 * hip_routine_controls_get_routine:
 * @self: a #HipRoutineControls
 *
 * Returns: (transfer none) (nullable): the routine
 */
HipRoutine *
hip_routine_controls_get_routine (HipRoutineControls *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_CONTROLS (self), NULL);

  return self->routine;
}

/**
 * hip_routine_controls_set_routine:
 * @self: a #HipRoutineControls
 * @routine: (nullable): the routine
 */
void
hip_routine_controls_set_routine (HipRoutineControls *self,
                                  HipRoutine         *routine)
{
  g_return_if_fail (HIP_IS_ROUTINE_CONTROLS (self));
  g_return_if_fail (routine == NULL || HIP_IS_ROUTINE (routine));

  if (self->routine == routine)
    return;

  if (self->routine != NULL)
    g_signal_handlers_disconnect_by_func (self->routine, update_main_button, self);

  g_set_object (&self->routine, routine);

  if (routine != NULL)
    {
      show_pace (self);
      update_main_button (self);
      g_signal_connect_object (routine, "notify", G_CALLBACK (update_main_button), self, G_CONNECT_SWAPPED);
    }

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROUTINE]);
}

/**
 * hip_routine_controls_get_sound:
 * @self: a #HipRoutineControls
 *
 * Returns: whether they say that changes can be heard
 */
gboolean
hip_routine_controls_get_sound (HipRoutineControls *self)
{
  g_return_val_if_fail (HIP_IS_ROUTINE_CONTROLS (self), FALSE);

  return self->sound;
}

/**
 * hip_routine_controls_set_sound:
 * @self: a #HipRoutineControls
 * @sound: whether changes can be heard
 */
void
hip_routine_controls_set_sound (HipRoutineControls *self,
                                gboolean            sound)
{
  g_return_if_fail (HIP_IS_ROUTINE_CONTROLS (self));

  if (self->sound == !!sound)
    return;

  self->sound = !!sound;
  update_labels (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOUND]);
}

/**
 * hip_routine_controls_set_narrow:
 * @self: a #HipRoutineControls
 * @narrow: whether there is too little room for all of them beside each other
 */
void
hip_routine_controls_set_narrow (HipRoutineControls *self,
                                 gboolean            narrow)
{
  GtkLayoutManager *layout;

  g_return_if_fail (HIP_IS_ROUTINE_CONTROLS (self));

  if (self->narrow == !!narrow)
    return;

  self->narrow = !!narrow;
  update_labels (self);
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * hip_routine_controls_measure_narrowest:
 * @self: a #HipRoutineControls
 *
 * Returns: the width, in logical pixels, that they can do with, however they are arranged now
 */
int
hip_routine_controls_measure_narrowest (HipRoutineControls *self)
{
  int buttons;

  g_return_val_if_fail (HIP_IS_ROUTINE_CONTROLS (self), 0);

  /* The large button between its neighbours, which can do with their icons. */
  buttons = self->narrow ? measure_width (self->buttons) : measure_width (self->main_button) + 3 * ICON_BUTTON;

  return MAX (buttons, measure_width (self->pace)) + PADDING;
}
