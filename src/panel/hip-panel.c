/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-panel-private.h"

#include <glib/gi18n-lib.h>

#include "hip-answered-view.h"
#include "hip-compare-bar.h"
#include "hip-comparison.h"
#include "hip-contradiction-view.h"
#include "hip-enums.h"
#include "hip-lane-view.h"
#include "hip-page-layout.h"
#include "hip-safety-card.h"
#include "hip-signs-view.h"
#include "hip-spot-list.h"
#include "hip-step-sheet.h"
#include "hip-template.h"
#include "hip-urgency-banner.h"

/**
 * HipPanel:
 *
 * What there is to say about the spots that were pointed at, from the top down in the order of the conversation: the place, the
 * safety check, the candidates, what to ask next, what to do now.
 *
 * The panel never keeps what the athlete reports: all of that lives in the #HipEnquiry. It keeps what the coach looks at:
 * #HipPanel:open-condition is the candidate whose details are shown, #HipPanel:highlight the one that the picture should light up,
 * #HipPanel:peeled the one to whose depth the picture should be peeled. What the pointer just passes by peels nothing. The other
 * way round, the candidates stand out that the structure #HipPanel:pointed-structure takes part in. #HipPanel:lit-structures are
 * structures that the coach wants to see by themselves.
 *
 * ## Actions
 *
 * `panel.point-at` (s): the pointer is on a candidate of this condition, or on none.
 * `panel.focus-on` (s): the keyboard is on a candidate of this condition, or on none.
 * `panel.compare` (sb): whether to compare a condition with others; with an empty id and false, none is compared.
 * `panel.light` (as): the picture should light these structures, or none.
 * `panel.answer` (ss): the answer ("yes", "no" or "unknown") to a finding.
 */
G_DEFINE_FINAL_TYPE (HipPanel, hip_panel, GTK_TYPE_WIDGET)

static GParamSpec *props[HIP_PANEL_PROP_LIT_STRUCTURES + 1];

void
hip_panel_notify (HipPanel         *self,
                  HipPanelProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* The more spots, the longer their names, and the less room for the answer. */
static char *
get_heading (HipPanel   *self,
             const char *title)
{
  const guint n = self->enquiry != NULL ? g_list_model_get_n_items (hip_enquiry_get_spots (self->enquiry)) : 0;

  if (n <= 2)
    return g_strdup (title);

  /* Translators: how many spots were pointed at, then which. */
  return g_strdup_printf (ngettext ("%u spot: %s", "%u spots: %s", n), n, title);
}

static void
show_compared (HipPanel *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const gboolean full = self->compared->len >= HIP_MAX_COMPARED;

  g_ptr_array_extend (ids, self->compared, NULL, NULL);
  g_ptr_array_add (ids, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->lane_views); i++)
    hip_lane_view_set_compared (HIP_LANE_VIEW (self->lane_views[i]), (const char * const *) ids->pdata, full);
  hip_compare_bar_set_conditions (HIP_COMPARE_BAR (self->compare_bar), (const char * const *) ids->pdata);
}

static void
compare_none (HipPanel *self)
{
  if (self->compared->len == 0)
    return;

  g_ptr_array_set_size (self->compared, 0);
  show_compared (self);
}

/* Another place is another conversation: what was open belongs to the last one. */
static void
spots_changed_cb (HipPanel *self)
{
  GtkAdjustment *adjustment;

  g_assert (HIP_IS_PANEL (self));

  hip_panel_set_open_condition (self, NULL);
  compare_none (self);
  hip_step_sheet_set_expanded (HIP_STEP_SHEET (self->step_sheet), FALSE);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/* Details are long; what is not in sight of them would have to be scrolled to. */
static gboolean
scroll_to_open_cb (GtkWidget     *widget,
                   GdkFrameClock *clock,
                   gpointer       data)
{
  HipPanel *self = HIP_PANEL (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));
  GtkWidget *row = NULL;
  graphene_rect_t bounds;

  for (guint i = 0; row == NULL && i < G_N_ELEMENTS (self->lane_views); i++)
    row = hip_lane_view_get_open_row (HIP_LANE_VIEW (self->lane_views[i]));

  self->scroll_id = 0;
  if (row == NULL || !gtk_widget_compute_bounds (row, self->scrolled_window, &bounds))
    return G_SOURCE_REMOVE;

  if (bounds.origin.y < 0 || bounds.origin.y + bounds.size.height > gtk_adjustment_get_page_size (adjustment))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - HIP_PANEL_ROW_MARGIN);

  return G_SOURCE_REMOVE;
}

static void
open_condition_cb (HipPanel    *self,
                   GParamSpec  *pspec,
                   HipLaneView *lane)
{
  g_assert (HIP_IS_PANEL (self));

  hip_panel_set_open_condition (self, hip_lane_view_get_open_condition (lane));
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HipPanel *self = HIP_PANEL (widget);
  const char *condition;
  gboolean wanted;
  guint index;
  gboolean is_compared;

  g_variant_get (parameter, "(&sb)", &condition, &wanted);
  if (*condition == '\0')
    {
      compare_none (self);
      return;
    }

  is_compared = g_ptr_array_find_with_equal_func (self->compared, condition, g_str_equal, &index);
  if (is_compared == wanted)
    return;

  if (is_compared)
    g_ptr_array_remove_index (self->compared, index);
  else if (self->compared->len < HIP_MAX_COMPARED)
    g_ptr_array_add (self->compared, g_strdup (condition));
  show_compared (self);
}

static void
answer_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HipPanel *self = HIP_PANEL (widget);
  g_autoptr (GEnumClass) answers = g_type_class_ref (HIP_TYPE_ANSWER);
  const char *finding;
  const char *nick;
  GEnumValue *answer;

  g_variant_get (parameter, "(&s&s)", &finding, &nick);
  answer = g_enum_get_value_by_nick (answers, nick);
  if (answer == NULL || self->enquiry == NULL)
    return;

  hip_enquiry_set_answer (self->enquiry, finding, answer->value);
}

static void
hip_panel_dispose (GObject *object)
{
  HipPanel *self = HIP_PANEL (object);

  if (self->enquiry != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->enquiry, hip_panel_show_answer, self);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_spots (self->enquiry), spots_changed_cb, self);
      hip_panel_unbind_questions (self);
    }
  g_clear_object (&self->enquiry);
  g_clear_pointer (&self->pointed_at, g_free);
  g_clear_pointer (&self->focused_on, g_free);
  g_clear_pointer (&self->open_condition, g_free);
  g_clear_pointer (&self->pointed_structure, g_free);
  g_clear_pointer (&self->described, g_free);
  g_clear_object (&self->lit_structures);
  g_clear_pointer (&self->compared, g_ptr_array_unref);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_PANEL);

  G_OBJECT_CLASS (hip_panel_parent_class)->dispose (object);
}

static void
hip_panel_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HipPanel *self = HIP_PANEL (object);

  switch ((HipPanelProperty) property_id)
    {
    case HIP_PANEL_PROP_ENQUIRY:
      g_value_set_object (value, hip_panel_get_enquiry (self));
      break;
    case HIP_PANEL_PROP_OPEN_CONDITION:
      g_value_set_string (value, hip_panel_get_open_condition (self));
      break;
    case HIP_PANEL_PROP_HIGHLIGHT:
      g_value_set_object (value, hip_panel_get_highlight (self));
      break;
    case HIP_PANEL_PROP_PEELED:
      g_value_set_object (value, hip_panel_get_peeled (self));
      break;
    case HIP_PANEL_PROP_POINTED_STRUCTURE:
      g_value_set_string (value, hip_panel_get_pointed_structure (self));
      break;
    case HIP_PANEL_PROP_LIT_STRUCTURES:
      g_value_set_object (value, hip_panel_get_lit_structures (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_panel_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  HipPanel *self = HIP_PANEL (object);

  switch ((HipPanelProperty) property_id)
    {
    case HIP_PANEL_PROP_ENQUIRY:
      hip_panel_set_enquiry (self, g_value_get_object (value));
      break;
    case HIP_PANEL_PROP_OPEN_CONDITION:
      hip_panel_set_open_condition (self, g_value_get_string (value));
      break;
    case HIP_PANEL_PROP_POINTED_STRUCTURE:
      hip_panel_set_pointed_structure (self, g_value_get_string (value));
      break;
    case HIP_PANEL_PROP_HIGHLIGHT:
    case HIP_PANEL_PROP_PEELED:
    case HIP_PANEL_PROP_LIT_STRUCTURES:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_panel_class_init (HipPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_panel_dispose;
  object_class->get_property = hip_panel_get_property;
  object_class->set_property = hip_panel_set_property;

  props[HIP_PANEL_PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags | G_PARAM_READWRITE);
  props[HIP_PANEL_PROP_OPEN_CONDITION] = g_param_spec_string ("open-condition", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  props[HIP_PANEL_PROP_HIGHLIGHT] = g_param_spec_object ("highlight", NULL, NULL, HIP_TYPE_CANDIDATE, flags | G_PARAM_READABLE);
  props[HIP_PANEL_PROP_PEELED] = g_param_spec_object ("peeled", NULL, NULL, HIP_TYPE_CANDIDATE, flags | G_PARAM_READABLE);
  props[HIP_PANEL_PROP_POINTED_STRUCTURE] = g_param_spec_string ("pointed-structure", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  props[HIP_PANEL_PROP_LIT_STRUCTURES] = g_param_spec_object ("lit-structures", NULL, NULL, G_TYPE_LIST_MODEL, flags | G_PARAM_READABLE);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_ANSWERED_VIEW);
  g_type_ensure (HIP_TYPE_COMPARE_BAR);
  g_type_ensure (HIP_TYPE_CONTRADICTION_VIEW);
  g_type_ensure (HIP_TYPE_LANE_VIEW);
  g_type_ensure (HIP_TYPE_PAGE_LAYOUT);
  g_type_ensure (HIP_TYPE_SAFETY_CARD);
  g_type_ensure (HIP_TYPE_SIGNS_VIEW);
  g_type_ensure (HIP_TYPE_SPOT_LIST);
  g_type_ensure (HIP_TYPE_STEP_SHEET);
  g_type_ensure (HIP_TYPE_URGENCY_BANNER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HipPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, error_page);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, banner);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, conversation);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, safety_card);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, heading);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, note);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, lanes);
  gtk_widget_class_bind_template_child_full (widget_class, "rule_out_first", FALSE,
                                             G_STRUCT_OFFSET (HipPanel, lane_views[HIP_LANE_RULE_OUT_FIRST]));
  gtk_widget_class_bind_template_child_full (widget_class, "fits_best", FALSE,
                                             G_STRUCT_OFFSET (HipPanel, lane_views[HIP_LANE_FITS_BEST]));
  gtk_widget_class_bind_template_child_full (widget_class, "could_also_fit", FALSE,
                                             G_STRUCT_OFFSET (HipPanel, lane_views[HIP_LANE_COULD_ALSO_FIT]));
  gtk_widget_class_bind_template_child_full (widget_class, "also_at_this_spot", FALSE,
                                             G_STRUCT_OFFSET (HipPanel, lane_views[HIP_LANE_ALSO_AT_THIS_SPOT]));
  gtk_widget_class_bind_template_child (widget_class, HipPanel, ask_next);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, questions);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, compare_bar);
  gtk_widget_class_bind_template_child (widget_class, HipPanel, step_sheet);
  gtk_widget_class_bind_template_callback (widget_class, open_condition_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "checking_cb", G_CALLBACK (hip_panel_hold_checklist));
  gtk_widget_class_bind_template_callback (widget_class, get_heading);
  gtk_widget_class_bind_template_callback (widget_class, hip_template_has_text);

  gtk_widget_class_install_action (widget_class, "panel.point-at", "s", hip_panel_point_at_action);
  gtk_widget_class_install_action (widget_class, "panel.focus-on", "s", hip_panel_point_at_action);
  gtk_widget_class_install_action (widget_class, "panel.compare", "(sb)", compare_action);
  gtk_widget_class_install_action (widget_class, "panel.light", "as", hip_panel_light_action);
  gtk_widget_class_install_action (widget_class, "panel.answer", "(ss)", answer_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hippanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_panel_init (HipPanel *self)
{
  self->compared = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_hide_behind (GTK_STACK (self->stack));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window)),
                           "notify::page-size",
                           G_CALLBACK (hip_panel_make_room),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * hip_panel_new:
 * @enquiry: (nullable): what the athlete reports
 *
 * Returns: (transfer floating): a new panel
 */
GtkWidget *
hip_panel_new (HipEnquiry *enquiry)
{
  return g_object_new (HIP_TYPE_PANEL, "enquiry", enquiry, NULL);
}

/**
 * hip_panel_get_enquiry:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): what the athlete reports
 */
HipEnquiry *
hip_panel_get_enquiry (HipPanel *self)
{
  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  return self->enquiry;
}

static void
bind_lanes (HipPanel *self)
{
  HipCandidateModel *candidates = self->enquiry != NULL ? hip_enquiry_get_candidates (self->enquiry) : NULL;

  /* Rows are made with the library of the candidates that they show. */
  for (guint lane = 0; lane < G_N_ELEMENTS (self->lane_views); lane++)
    g_object_set (self->lane_views[lane],
                  "library", self->enquiry != NULL ? hip_enquiry_get_library (self->enquiry) : NULL,
                  "model", candidates != NULL ? hip_candidate_model_get_lane (candidates, lane) : NULL,
                  NULL);
}

/**
 * hip_panel_set_enquiry:
 * @self: a #HipPanel
 * @enquiry: (nullable): what the athlete reports
 */
void
hip_panel_set_enquiry (HipPanel   *self,
                       HipEnquiry *enquiry)
{
  GListModel *spots;

  g_return_if_fail (HIP_IS_PANEL (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->enquiry, hip_panel_show_answer, self);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_spots (self->enquiry), spots_changed_cb, self);
      hip_panel_unbind_questions (self);
    }

  g_set_object (&self->enquiry, enquiry);
  hip_step_sheet_set_enquiry (HIP_STEP_SHEET (self->step_sheet), enquiry);
  g_clear_pointer (&self->pointed_at, g_free);
  g_clear_pointer (&self->focused_on, g_free);
  hip_panel_set_open_condition (self, NULL);
  compare_none (self);

  bind_lanes (self);
  hip_panel_bind_questions (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[HIP_PANEL_PROP_ENQUIRY]);

  if (enquiry == NULL)
    {
      hip_panel_show_page (self);
      return;
    }

  spots = hip_enquiry_get_spots (enquiry);
  g_signal_connect_object (spots, "items-changed", G_CALLBACK (spots_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (enquiry, "changed", G_CALLBACK (hip_panel_show_answer), self, G_CONNECT_SWAPPED);
  hip_panel_show_answer (self);
}

/**
 * hip_panel_get_open_condition:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): the id of the condition whose details are shown
 */
const char *
hip_panel_get_open_condition (HipPanel *self)
{
  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  return self->open_condition;
}

/**
 * hip_panel_set_open_condition:
 * @self: a #HipPanel
 * @open_condition: (nullable): the id of a condition among the candidates
 *
 * Shows the details of a candidate and closes those of any other.
 */
void
hip_panel_set_open_condition (HipPanel   *self,
                              const char *open_condition)
{
  g_return_if_fail (HIP_IS_PANEL (self));

  if (g_strcmp0 (self->open_condition, open_condition) == 0)
    return;

  g_free (self->open_condition);
  self->open_condition = g_strdup (open_condition);

  for (guint i = 0; i < G_N_ELEMENTS (self->lane_views); i++)
    hip_lane_view_set_open_condition (HIP_LANE_VIEW (self->lane_views[i]), self->open_condition);

  if (self->open_condition != NULL && self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_open_cb, NULL, NULL);

  g_object_notify_by_pspec (G_OBJECT (self), props[HIP_PANEL_PROP_OPEN_CONDITION]);
  hip_panel_notify_lit (self);
}

/**
 * hip_panel_dismiss:
 * @self: a #HipPanel
 *
 * Closes what lies uppermost: the list of steps, else the safety check, else the details of a candidate.
 *
 * Returns: whether there was anything to close
 */
gboolean
hip_panel_dismiss (HipPanel *self)
{
  GtkWidget *row = NULL;

  g_return_val_if_fail (HIP_IS_PANEL (self), FALSE);

  if (gtk_widget_get_visible (self->step_sheet) && hip_step_sheet_get_expanded (HIP_STEP_SHEET (self->step_sheet)))
    {
      hip_step_sheet_set_expanded (HIP_STEP_SHEET (self->step_sheet), FALSE);
      return TRUE;
    }

  if (hip_safety_card_get_checking (HIP_SAFETY_CARD (self->safety_card)))
    {
      hip_safety_card_stop (HIP_SAFETY_CARD (self->safety_card));
      return TRUE;
    }

  if (self->open_condition == NULL)
    return FALSE;

  for (guint i = 0; row == NULL && i < G_N_ELEMENTS (self->lane_views); i++)
    row = hip_lane_view_get_open_row (HIP_LANE_VIEW (self->lane_views[i]));
  if (row != NULL && gtk_widget_get_focus_child (row) != NULL)
    gtk_widget_grab_focus (row);
  hip_panel_set_open_condition (self, NULL);

  return TRUE;
}

/**
 * hip_panel_focus_open_condition:
 * @self: a #HipPanel
 *
 * Brings the keyboard to the candidate whose details are shown.
 */
void
hip_panel_focus_open_condition (HipPanel *self)
{
  GtkWidget *row = NULL;

  g_return_if_fail (HIP_IS_PANEL (self));

  for (guint i = 0; row == NULL && i < G_N_ELEMENTS (self->lane_views); i++)
    row = hip_lane_view_get_open_row (HIP_LANE_VIEW (self->lane_views[i]));
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/**
 * hip_panel_start_safety_check:
 * @self: a #HipPanel
 *
 * Opens the checklist of the safety check.
 */
void
hip_panel_start_safety_check (HipPanel *self)
{
  g_return_if_fail (HIP_IS_PANEL (self));

  hip_safety_card_start (HIP_SAFETY_CARD (self->safety_card));
}

/**
 * hip_panel_show_steps:
 * @self: a #HipPanel
 *
 * Opens the list of what to do now.
 */
void
hip_panel_show_steps (HipPanel *self)
{
  g_return_if_fail (HIP_IS_PANEL (self));

  hip_step_sheet_set_expanded (HIP_STEP_SHEET (self->step_sheet), TRUE);
}

/**
 * hip_panel_offers_step:
 * @self: a #HipPanel
 * @step: the id of a step
 *
 * Returns: whether the step is among what to do now
 */
gboolean
hip_panel_offers_step (HipPanel   *self,
                       const char *step)
{
  g_return_val_if_fail (HIP_IS_PANEL (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  return hip_step_sheet_has_step (HIP_STEP_SHEET (self->step_sheet), step);
}

/**
 * hip_panel_show_step:
 * @self: a #HipPanel
 * @step: the id of a step that is offered
 *
 * Opens a step in the list of what to do now.
 */
void
hip_panel_show_step (HipPanel   *self,
                     const char *step)
{
  g_return_if_fail (HIP_IS_PANEL (self));
  g_return_if_fail (step != NULL);

  hip_step_sheet_show_step (HIP_STEP_SHEET (self->step_sheet), step);
}
