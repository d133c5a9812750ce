/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-timer-dial.h"

#include <math.h>

#include "hip-routine-text.h"

/**
 * HipTimerDial:
 *
 * The face of a routine's timer: what to do now, how long, on which side, in letters as large as there is room for, and a ring that
 * fills. A tap on it is a tap on the routine.
 *
 * It ticks only while it can be seen and time runs. A screen reader hears from it at each change, not each second.
 *
 * # CSS nodes
 *
 * `timerdial[.work][.between][.paused][.cue]`: `.cue` for a moment after each change.
 */
struct _HipTimerDial
{
  GtkWidget   parent_instance;

  HipRoutine *routine;
  GdkSurface *surface; /* while it is mapped */
  char       *digits;
  char       *described;
  double      digits_size; /* logical pixels */
  guint       tick_id;
  guint       cue_id;
};

G_DEFINE_FINAL_TYPE (HipTimerDial, hip_timer_dial, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ROUTINE = 1,
} HipTimerDialProps;

static GParamSpec *props[PROP_ROUTINE + 1];

/* Milliseconds. A second must not look longer than its neighbours, and a change has to be noticed out of the corner of an eye. */
#define TICK 200
#define CUE 900

/* Logical pixels, and shares of the diameter. */
#define LEAST_SIZE 96
#define NATURAL_SIZE 480
#define RING_SHARE 0.045
#define DIGITS_WIDTH_SHARE 0.74
#define DIGITS_HEIGHT_SHARE 0.42
#define WORD_HEIGHT_SHARE 0.10

/* A smaller dial has room for its digits only. */
#define LEAST_SIZE_WITH_WORDS 280

static void
set_class (HipTimerDial *self,
           const char   *name,
           gboolean      set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static gboolean
can_be_seen (HipTimerDial *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;

  return !GDK_IS_TOPLEVEL (self->surface)
         || (gdk_toplevel_get_state (GDK_TOPLEVEL (self->surface)) & GDK_TOPLEVEL_STATE_MINIMIZED) == 0;
}

static gboolean
has_to_tick (HipTimerDial *self)
{
  return self->routine != NULL && hip_routine_get_state (self->routine) == HIP_ROUTINE_RUNNING
         && hip_routine_get_duration (self->routine) > 0 && can_be_seen (self);
}

static void
show_time (HipTimerDial *self)
{
  g_autofree char *digits = self->routine != NULL ? hip_routine_text_dup_digits (self->routine) : NULL;

  if (g_strcmp0 (self->digits, digits) != 0)
    {
      g_free (self->digits);
      self->digits = g_steal_pointer (&digits);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tick_cb (gpointer data)
{
  HipTimerDial *self = HIP_TIMER_DIAL (data);

  hip_routine_update (self->routine);
  show_time (self);

  return G_SOURCE_CONTINUE;
}

static void
update_tick (HipTimerDial *self)
{
  if (!has_to_tick (self))
    g_clear_handle_id (&self->tick_id, g_source_remove);
  else if (self->tick_id == 0)
    self->tick_id = g_timeout_add (TICK, tick_cb, self);
}

static void
changed_cb (HipTimerDial *self)
{
  HipRoutineSegment *current = self->routine != NULL ? hip_routine_get_current (self->routine) : NULL;
  g_autofree char *text = NULL;

  g_assert (HIP_IS_TIMER_DIAL (self));

  set_class (self, "work", current != NULL && hip_routine_segment_is_work (current));
  set_class (self, "between", current != NULL && !hip_routine_segment_is_work (current));
  set_class (self, "paused", self->routine != NULL && hip_routine_get_state (self->routine) == HIP_ROUTINE_PAUSED);
  show_time (self);
  update_tick (self);

  text = self->routine != NULL ? hip_routine_text_dup_change (self->routine) : g_strdup ("");
  if (g_strcmp0 (self->described, text) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_free (self->described);
  self->described = g_steal_pointer (&text);
}

static gboolean
cue_over_cb (gpointer data)
{
  HipTimerDial *self = HIP_TIMER_DIAL (data);

  self->cue_id = 0;
  set_class (self, "cue", FALSE);

  return G_SOURCE_REMOVE;
}

/* The style sheet fades it, unless somebody wants no motion: then it is there and gone. */
static void
cue_cb (HipTimerDial *self)
{
  g_assert (HIP_IS_TIMER_DIAL (self));

  if (!can_be_seen (self))
    return;

  g_clear_handle_id (&self->cue_id, g_source_remove);
  set_class (self, "cue", TRUE);
  self->cue_id = g_timeout_add (CUE, cue_over_cb, self);
}

static void
pressed_cb (HipTimerDial *self)
{
  g_assert (HIP_IS_TIMER_DIAL (self));

  if (self->routine != NULL)
    hip_routine_tap (self->routine);
}

/* The size, in logical pixels, at which a text is as large as fits into a box. */
static double
fit (PangoLayout *layout,
     const char  *text,
     double       width,
     double       height)
{
  PangoFontDescription *description = pango_font_description_copy (pango_context_get_font_description (
    pango_layout_get_context (layout)));
  const double trial = 100;
  PangoRectangle logical;
  double size;

  pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (description, trial * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &logical);

  size = floor (trial * MIN (width * PANGO_SCALE / MAX (logical.width, 1), height * PANGO_SCALE / MAX (logical.height, 1)));
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  return size;
}

static void
draw_text (HipTimerDial  *self,
           GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           const char    *text,
           double         middle,
           const GdkRGBA *color)
{
  PangoRectangle logical;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_extents (layout, NULL, &logical);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (floor ((gtk_widget_get_width (GTK_WIDGET (self)) - logical.width) / 2.),
                                                floor (middle - logical.height / 2.)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_ring (HipTimerDial  *self,
           GtkSnapshot   *snapshot,
           double         size,
           const GdkRGBA *color)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  const double line = MAX (4, size * RING_SHARE);
  const double progress = hip_routine_get_current (self->routine) != NULL ? hip_routine_get_segment_progress (self->routine) : 1;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2., height / 2.);
  cairo_set_line_width (cr, line);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * 0.2);
  cairo_arc (cr, 0, 0, (size - line) / 2, 0, 2 * G_PI);
  cairo_stroke (cr);

  /* The round end of nothing would be a dot. */
  if (progress > 0.005)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      gdk_cairo_set_source_rgba (cr, color);
      cairo_arc (cr, 0, 0, (size - line) / 2, -G_PI / 2, (2 * progress - 0.5) * G_PI);
      cairo_stroke (cr);
    }

  cairo_destroy (cr);
}

/* The same size for 0:11 as for 0:48. */
static char *
dup_widest (const char *digits)
{
  char *text = g_strdup (digits);

  for (char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        *c = '0';
    }

  return text;
}

static void
hip_timer_dial_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  HipTimerDial *self = HIP_TIMER_DIAL (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const double size = MIN (width, height);
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *widest = NULL;
  const char *word, *side;
  GdkRGBA color;

  if (self->routine == NULL || self->digits == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  draw_ring (self, snapshot, size, &color);

  widest = dup_widest (self->digits);
  layout = gtk_widget_create_pango_layout (widget, NULL);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  self->digits_size = fit (layout, widest, size * DIGITS_WIDTH_SHARE, size * DIGITS_HEIGHT_SHARE);
  draw_text (self, snapshot, layout, self->digits, height / 2., &color);

  if (size < LEAST_SIZE_WITH_WORDS)
    return;

  word = hip_routine_text_get_word (self->routine);
  side = hip_routine_text_get_side (self->routine);
  if (word != NULL)
    {
      fit (layout, word, size * 0.56, size * WORD_HEIGHT_SHARE);
      draw_text (self, snapshot, layout, word, height / 2. - size * 0.25, &color);
    }
  if (side != NULL)
    {
      fit (layout, side, size * 0.56, size * WORD_HEIGHT_SHARE);
      draw_text (self, snapshot, layout, side, height / 2. + size * 0.25, &color);
    }
}

static void
hip_timer_dial_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = LEAST_SIZE;
  *natural = for_size > 0 ? CLAMP (for_size, LEAST_SIZE, NATURAL_SIZE) : NATURAL_SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static GtkSizeRequestMode
hip_timer_dial_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hip_timer_dial_map (GtkWidget *widget)
{
  HipTimerDial *self = HIP_TIMER_DIAL (widget);

  GTK_WIDGET_CLASS (hip_timer_dial_parent_class)->map (widget);

  g_set_object (&self->surface, gtk_native_get_surface (gtk_widget_get_native (widget)));
  if (GDK_IS_TOPLEVEL (self->surface))
    g_signal_connect_swapped (self->surface, "notify::state", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

static void
hip_timer_dial_unmap (GtkWidget *widget)
{
  HipTimerDial *self = HIP_TIMER_DIAL (widget);

  if (self->surface != NULL)
    g_signal_handlers_disconnect_by_data (self->surface, self);
  g_clear_object (&self->surface);

  GTK_WIDGET_CLASS (hip_timer_dial_parent_class)->unmap (widget);

  update_tick (self);
}

static void
hip_timer_dial_dispose (GObject *object)
{
  HipTimerDial *self = HIP_TIMER_DIAL (object);

  hip_timer_dial_set_routine (self, NULL);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->cue_id, g_source_remove);

  G_OBJECT_CLASS (hip_timer_dial_parent_class)->dispose (object);
}

static void
hip_timer_dial_finalize (GObject *object)
{
  HipTimerDial *self = HIP_TIMER_DIAL (object);

  g_free (self->digits);
  g_free (self->described);

  G_OBJECT_CLASS (hip_timer_dial_parent_class)->finalize (object);
}

static void
hip_timer_dial_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipTimerDial *self = HIP_TIMER_DIAL (object);

  switch ((HipTimerDialProps) property_id)
    {
    case PROP_ROUTINE:
      g_value_set_object (value, hip_timer_dial_get_routine (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_timer_dial_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipTimerDial *self = HIP_TIMER_DIAL (object);

  switch ((HipTimerDialProps) property_id)
    {
    case PROP_ROUTINE:
      hip_timer_dial_set_routine (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_timer_dial_class_init (HipTimerDialClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_timer_dial_dispose;
  object_class->finalize = hip_timer_dial_finalize;
  object_class->get_property = hip_timer_dial_get_property;
  object_class->set_property = hip_timer_dial_set_property;

  widget_class->get_request_mode = hip_timer_dial_get_request_mode;
  widget_class->map = hip_timer_dial_map;
  widget_class->measure = hip_timer_dial_measure;
  widget_class->snapshot = hip_timer_dial_snapshot;
  widget_class->unmap = hip_timer_dial_unmap;

  props[PROP_ROUTINE] = g_param_spec_object ("routine", NULL, NULL,
                                             HIP_TYPE_ROUTINE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "timerdial");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
hip_timer_dial_init (HipTimerDial *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * hip_timer_dial_new:
 *
 * Returns: (transfer floating): a dial without a routine
 */
GtkWidget *
hip_timer_dial_new (void)
{
  return g_object_new (HIP_TYPE_TIMER_DIAL, NULL);
}

/**
 * hip_timer_dial_get_routine:
 * @self: a #HipTimerDial
 *
 * Returns: (transfer none) (nullable): the routine
 */
HipRoutine *
hip_timer_dial_get_routine (HipTimerDial *self)
{
  g_return_val_if_fail (HIP_IS_TIMER_DIAL (self), NULL);

  return self->routine;
}

/**
 * hip_timer_dial_set_routine:
 * @self: a #HipTimerDial
 * @routine: (nullable): the routine
 */
void
hip_timer_dial_set_routine (HipTimerDial *self,
                            HipRoutine   *routine)
{
  g_return_if_fail (HIP_IS_TIMER_DIAL (self));
  g_return_if_fail (routine == NULL || HIP_IS_ROUTINE (routine));

  if (self->routine == routine)
    return;

  if (self->routine != NULL)
    g_signal_handlers_disconnect_by_data (self->routine, self);

  g_set_object (&self->routine, routine);

  if (routine != NULL)
    {
      g_signal_connect_swapped (routine, "notify", G_CALLBACK (changed_cb), self);
      g_signal_connect_swapped (routine, "cue", G_CALLBACK (cue_cb), self);
    }

  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROUTINE]);
}

/**
 * hip_timer_dial_get_digits:
 * @self: a #HipTimerDial
 *
 * Returns: (transfer none) (nullable): what stands in the middle, such as "0:24"
 */
const char *
hip_timer_dial_get_digits (HipTimerDial *self)
{
  g_return_val_if_fail (HIP_IS_TIMER_DIAL (self), NULL);

  return self->digits;
}

/**
 * hip_timer_dial_get_digits_size:
 * @self: a #HipTimerDial
 *
 * Returns: the size of the font in which the digits were drawn last, in logical pixels
 */
double
hip_timer_dial_get_digits_size (HipTimerDial *self)
{
  g_return_val_if_fail (HIP_IS_TIMER_DIAL (self), 0);

  return self->digits_size;
}

/**
 * hip_timer_dial_get_ticking:
 * @self: a #HipTimerDial
 *
 * Returns: whether it draws itself again and again: only while it can be seen and time runs
 */
gboolean
hip_timer_dial_get_ticking (HipTimerDial *self)
{
  g_return_val_if_fail (HIP_IS_TIMER_DIAL (self), FALSE);

  return self->tick_id != 0;
}
