/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-show-view.h"

#include <glib/gi18n-lib.h>

#include "hip-language.h"
#include "hip-show-light.h"
#include "hip-show-row.h"
#include "hip-template.h"
#include "hip-timer-dial.h"
#include "hip-urgency-banner.h"

/**
 * HipShowView:
 *
 * What an athlete and those around see from two metres: the picture, what lies at the spot, and the step in hand. It follows the
 * enquiry, and shows nothing that names anybody or that was told in confidence: no notes, and no answers.
 *
 * One thing after the other is in the light, see #HipShowLight.
 */
struct _HipShowView
{
  GtkWidget     parent_instance;

  GtkWidget    *columns;
  GtkWidget    *map;
  GtkWidget    *text;
  GtkWidget    *scrolled_window;
  GtkWidget    *title;
  GtkWidget    *subtitle;
  GtkWidget    *safety;
  GtkWidget    *banner;
  GtkWidget    *rule_out;
  GtkWidget    *note;
  GtkWidget    *candidates;
  GtkWidget    *rows[HIP_SHOW_LIGHT_MOST_CANDIDATES];
  GtkWidget    *card;
  GtkWidget    *card_count;
  GtkWidget    *card_title;
  GtkWidget    *card_text;
  GtkWidget    *dial;
  GtkWidget    *tap_button;

  HipEnquiry   *enquiry;
  HipShowLight *light;
  guint         scroll_id;
};

G_DEFINE_FINAL_TYPE (HipShowView, hip_show_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
} HipShowViewProps;

static GParamSpec *props[PROP_ENQUIRY + 1];

/* How much larger than on a screen of 1280×800 everything is drawn. */
static const struct
{
  int width;
  int height;
  const char *css_class;
  int dial;
} scales[] = {
  { 3200, 1800, "huge", 400 },
  { 1700, 1000, "large", 260 },
  { 0, 0, "usual", 190 },
};

/* What the style sheet puts around the view, left and right. */
#define PADDING 48

/* Logical pixels: too narrow for the picture beside the text. */
#define LEAST_WIDTH_SIDE_BY_SIDE 900

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update_rows (HipShowView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    hip_show_row_set_candidate (HIP_SHOW_ROW (self->rows[i]), hip_show_light_get_candidate (self->light, i), i + 1);
  gtk_widget_set_visible (self->candidates, hip_show_light_get_n_candidates (self->light) > 0);
}

/* What has to be ruled out is not ranked; it comes before the rest. */
static void
update_rule_out (HipShowView *self,
                 gboolean     show)
{
  GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (self->enquiry), HIP_LANE_RULE_OUT_FIRST);
  const guint n = show ? g_list_model_get_n_items (lane) : 0;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (lane, i);

      /* The condition stays with the library. */
      g_ptr_array_add (names, (char *) hip_condition_get_name (hip_candidate_get_condition (candidate)));
    }

  list = hip_join (names);
  if (n > 0)
    /* Translators: the names of conditions that a clinician has to rule out before anything else. */
    text = g_strdup_printf (_("Rule out first: %s"), list);
  set_text (self->rule_out, text);
}

static void
update_tap_button (HipShowView *self,
                   HipRoutine  *routine)
{
  const char *label = _("Space: go on");

  gtk_widget_set_visible (self->tap_button, routine != NULL);
  if (routine == NULL)
    return;

  /* Translators: these are buttons, each with the key that does the same. */
  if (hip_routine_get_state (routine) == HIP_ROUTINE_RUNNING)
    label = hip_routine_get_duration (routine) > 0 ? _("Space: pause") : _("Space: done");
  gtk_button_set_label (GTK_BUTTON (self->tap_button), label);
}

static void
update_card (HipShowView *self,
             HipRoutine  *routine)
{
  const guint n = hip_show_light_get_n_steps (self->light);
  const guint position = hip_show_light_get_step (self->light);
  g_autoptr (HipStep) step = NULL;
  g_autofree char *count = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->card, routine != NULL || n > 0);
  gtk_widget_set_visible (self->dial, routine != NULL);
  update_tap_button (self, routine);
  hip_timer_dial_set_routine (HIP_TIMER_DIAL (self->dial), routine);

  if (routine != NULL)
    {
      HipRoutineSegment *current = hip_routine_get_current (routine);

      /* Translators: which step of a routine is under way, and how many there are. */
      count = g_strdup_printf (hip_routine_get_state (routine) == HIP_ROUTINE_PAUSED ? _("Paused · step %u of %u")
                                                                                     : _("Step %u of %u"),
                               hip_routine_get_step_number (routine),
                               g_list_model_get_n_items (hip_routine_get_steps (routine)));
      /* Translators: what is being done right now: the name of a step. */
      title = g_strdup_printf (_("Now: %s"), hip_step_get_title (hip_routine_segment_get_step (current)));
      set_text (self->card_count, count);
      set_text (self->card_title, title);
      set_text (self->card_text, hip_routine_segment_get_label (current));
    }
  else if (n > 0)
    {
      step = g_list_model_get_item (hip_enquiry_get_steps (self->enquiry), position);
      /* Translators: which of the steps is shown, and how many there are. */
      count = g_strdup_printf (_("What to do, %u of %u"), position + 1, n);
      set_text (self->card_count, count);
      set_text (self->card_title, hip_step_get_title (step));
      set_text (self->card_text, hip_step_get_dose (step));
    }
}

static gboolean
scroll_to_light_cb (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       data)
{
  HipShowView *self = HIP_SHOW_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));
  const double page = gtk_adjustment_get_page_size (adjustment);
  GtkWidget *lit = self->card;
  graphene_rect_t bounds;

  self->scroll_id = 0;
  if (!hip_show_light_get_on_steps (self->light) && hip_show_light_get_n_candidates (self->light) > 0)
    lit = self->rows[hip_show_light_get_lit (self->light)];

  /* The first of them brings the title back as well. */
  if (lit == self->rows[0])
    gtk_adjustment_set_value (adjustment, 0);

  if (!gtk_widget_get_mapped (lit) || !gtk_widget_compute_bounds (lit, self->scrolled_window, &bounds))
    return G_SOURCE_REMOVE;

  if (bounds.origin.y + bounds.size.height > page)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment)
                                + MIN (bounds.origin.y, bounds.origin.y + bounds.size.height - page));
  else if (bounds.origin.y < 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y);

  return G_SOURCE_REMOVE;
}

/* Brings the light to where it was, or to the first that there is. */
static void
update_light (HipShowView *self)
{
  const gboolean on_steps = hip_show_light_get_on_steps (self->light);
  const guint n_candidates = hip_show_light_get_n_candidates (self->light);
  HipCandidate *candidate = hip_show_view_get_lit (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "show.previous", hip_show_light_can_move (self->light, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "show.next", hip_show_light_can_move (self->light, 1));
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_light_cb, NULL, NULL);

  for (guint i = 0; i < n_candidates; i++)
    hip_show_row_set_lit (HIP_SHOW_ROW (self->rows[i]), !on_steps && i == hip_show_light_get_lit (self->light));
  set_class (self->card, "lit", on_steps);

  hip_body_map_set_highlight (HIP_BODY_MAP (self->map), candidate);
  hip_body_map_set_peeled (HIP_BODY_MAP (self->map), candidate);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  candidate != NULL ? hip_condition_get_name (hip_candidate_get_condition (candidate)) : "",
                                  -1);
}

static void
changed_cb (HipShowView *self)
{
  const gboolean has_spots = hip_enquiry_get_has_spots (self->enquiry);
  const gboolean stop = hip_enquiry_get_urgency (self->enquiry) >= HIP_URGENCY_STOP_AND_GET_ASSESSED;
  const gboolean safety_done = hip_enquiry_get_safety_done (self->enquiry);
  const gboolean show = has_spots && !stop;

  g_assert (HIP_IS_SHOW_VIEW (self));

  set_text (self->title, has_spots ? hip_enquiry_get_title (self->enquiry) : _("Point to where it hurts"));
  set_text (self->subtitle, show ? _("What lies here and often hurts in runners") : NULL);
  gtk_widget_set_visible (self->safety, show && !safety_done);
  set_class (GTK_WIDGET (self), "stop", has_spots && stop);

  /* That the check is not done is said already. */
  set_text (self->note, show && safety_done ? hip_enquiry_get_no_ranking_because (self->enquiry) : NULL);

  update_rule_out (self, show);
  update_rows (self);
  update_card (self, hip_show_light_get_routine (self->light));
  update_light (self);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hip_show_view_move (HIP_SHOW_VIEW (widget), g_str_equal (action_name, "show.next") ? 1 : -1);
}

static void
tap_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  hip_show_view_tap (HIP_SHOW_VIEW (widget));
}

/* However its parts are arranged now, the view can be as narrow as what is written; the picture gives way. */
static void
hip_show_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  HipShowView *self = HIP_SHOW_VIEW (widget);
  int width;

  gtk_widget_measure (self->columns, GTK_ORIENTATION_HORIZONTAL, -1, &width, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->text, orientation, -1, minimum, NULL, NULL, NULL);
      *minimum = MIN (*minimum + PADDING, width);
    }
  else
    {
      gtk_widget_measure (self->columns, orientation, for_size >= 0 ? MAX (for_size, width) : -1, minimum, natural, NULL, NULL);
    }

  *minimum_baseline = *natural_baseline = -1;
}

static void
hip_show_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  HipShowView *self = HIP_SHOW_VIEW (widget);
  const gboolean side_by_side = width >= LEAST_WIDTH_SIDE_BY_SIDE && width > height;
  gboolean found = FALSE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  side_by_side ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);

  /* The picture gives way: what is written has to be read in full. */
  gtk_widget_set_size_request (self->map, side_by_side ? width * 0.42 : -1, side_by_side ? -1 : height * 0.3);

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const gboolean fits = !found && width >= scales[i].width && height >= scales[i].height;

      set_class (widget, scales[i].css_class, fits);
      if (fits)
        gtk_widget_set_size_request (self->dial, scales[i].dial, scales[i].dial);
      found = found || fits;
    }

  gtk_widget_size_allocate (self->columns, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static GtkSizeRequestMode
hip_show_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hip_show_view_constructed (GObject *object)
{
  HipShowView *self = HIP_SHOW_VIEW (object);

  G_OBJECT_CLASS (hip_show_view_parent_class)->constructed (object);

  hip_body_map_set_enquiry (HIP_BODY_MAP (self->map), self->enquiry);
  hip_urgency_banner_set_enquiry (HIP_URGENCY_BANNER (self->banner), self->enquiry);
  self->light = hip_show_light_new (self->enquiry);
  g_signal_connect_object (self->light, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
hip_show_view_dispose (GObject *object)
{
  HipShowView *self = HIP_SHOW_VIEW (object);

  if (self->light != NULL)
    g_signal_handlers_disconnect_by_func (self->light, changed_cb, self);
  g_clear_object (&self->light);
  g_clear_object (&self->enquiry);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_SHOW_VIEW);

  G_OBJECT_CLASS (hip_show_view_parent_class)->dispose (object);
}

static void
hip_show_view_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HipShowView *self = HIP_SHOW_VIEW (object);

  switch ((HipShowViewProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, self->enquiry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_show_view_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HipShowView *self = HIP_SHOW_VIEW (object);

  switch ((HipShowViewProps) property_id)
    {
    case PROP_ENQUIRY:
      self->enquiry = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_show_view_class_init (HipShowViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hip_show_view_constructed;
  object_class->dispose = hip_show_view_dispose;
  object_class->get_property = hip_show_view_get_property;
  object_class->set_property = hip_show_view_set_property;

  widget_class->get_request_mode = hip_show_view_get_request_mode;
  widget_class->measure = hip_show_view_measure;
  widget_class->size_allocate = hip_show_view_size_allocate;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL,
                                             HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_BODY_MAP);
  g_type_ensure (HIP_TYPE_SHOW_ROW);
  g_type_ensure (HIP_TYPE_TIMER_DIAL);
  g_type_ensure (HIP_TYPE_URGENCY_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-show-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HipShowView, columns);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, map);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, text);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, title);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, safety);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, banner);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, rule_out);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, note);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, candidates);
  gtk_widget_class_bind_template_child_full (widget_class, "row_1", FALSE, G_STRUCT_OFFSET (HipShowView, rows[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "row_2", FALSE, G_STRUCT_OFFSET (HipShowView, rows[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "row_3", FALSE, G_STRUCT_OFFSET (HipShowView, rows[2]));
  gtk_widget_class_bind_template_child (widget_class, HipShowView, card);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, card_count);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, card_title);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, card_text);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, dial);
  gtk_widget_class_bind_template_child (widget_class, HipShowView, tap_button);

  gtk_widget_class_install_action (widget_class, "show.next", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "show.previous", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "show.tap", NULL, tap_action);

  gtk_widget_class_set_css_name (widget_class, "showview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_show_view_init (HipShowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_show_view_new:
 * @enquiry: what the athlete reports
 *
 * Returns: (transfer floating): a new view
 */
GtkWidget *
hip_show_view_new (HipEnquiry *enquiry)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  return g_object_new (HIP_TYPE_SHOW_VIEW, "enquiry", enquiry, NULL);
}

/**
 * hip_show_view_get_map:
 * @self: a #HipShowView
 *
 * Returns: (transfer none): the picture
 */
HipBodyMap *
hip_show_view_get_map (HipShowView *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_VIEW (self), NULL);

  return HIP_BODY_MAP (self->map);
}

/**
 * hip_show_view_follow_map:
 * @self: a #HipShowView
 * @map: the picture that the coach works with
 *
 * Turns the picture as that one is turned, now and later.
 */
void
hip_show_view_follow_map (HipShowView *self,
                          HipBodyMap  *map)
{
  static const char *const properties[] = { "view", "profile-side", "mirrored", "skin-tone" };

  g_return_if_fail (HIP_IS_SHOW_VIEW (self));
  g_return_if_fail (HIP_IS_BODY_MAP (map));

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    g_object_bind_property (map, properties[i], self->map, properties[i], G_BINDING_SYNC_CREATE);
}

/**
 * hip_show_view_get_lit:
 * @self: a #HipShowView
 *
 * Returns: (transfer none) (nullable): the candidate that is lit on the picture
 */
HipCandidate *
hip_show_view_get_lit (HipShowView *self)
{
  g_return_val_if_fail (HIP_IS_SHOW_VIEW (self), NULL);

  return hip_show_light_get_candidate (self->light, hip_show_light_get_lit (self->light));
}

/**
 * hip_show_view_get_step:
 * @self: a #HipShowView
 *
 * Returns: (transfer none) (nullable): the step that is in the light, or %NULL while a candidate is
 */
HipStep *
hip_show_view_get_step (HipShowView *self)
{
  HipRoutine *routine;
  g_autoptr (HipStep) step = NULL;

  g_return_val_if_fail (HIP_IS_SHOW_VIEW (self), NULL);

  if (!hip_show_light_get_on_steps (self->light))
    return NULL;

  routine = hip_show_light_get_routine (self->light);
  if (routine != NULL)
    return hip_routine_segment_get_step (hip_routine_get_current (routine));

  /* The list keeps it alive. */
  step = g_list_model_get_item (hip_enquiry_get_steps (self->enquiry), hip_show_light_get_step (self->light));

  return step;
}

/**
 * hip_show_view_move:
 * @self: a #HipShowView
 * @by: 1 for the next, -1 for the one before
 *
 * Moves the light: through the candidates, then through the steps. At either end it stays.
 */
void
hip_show_view_move (HipShowView *self,
                    int          by)
{
  g_return_if_fail (HIP_IS_SHOW_VIEW (self));

  hip_show_light_move (self->light, by);
}

/**
 * hip_show_view_tap:
 * @self: a #HipShowView
 *
 * Does to the routine in hand what a tap on its timer does.
 */
void
hip_show_view_tap (HipShowView *self)
{
  HipRoutine *routine;

  g_return_if_fail (HIP_IS_SHOW_VIEW (self));

  routine = hip_show_light_get_routine (self->light);
  if (routine != NULL)
    hip_routine_tap (routine);
}
