/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-panel.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-answered-view.h"
#include "hip-compare-bar.h"
#include "hip-comparison.h"
#include "hip-contradiction-view.h"
#include "hip-enums.h"
#include "hip-lane-view.h"
#include "hip-language.h"
#include "hip-page-layout.h"
#include "hip-question-row.h"
#include "hip-row-recycler.h"
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
#define HIP_N_SHOWN_LANES (HIP_LANE_ALSO_AT_THIS_SPOT + 1)

/* Logical pixels that stay free above a candidate that is scrolled to. */
#define ROW_MARGIN 8

/* Below this height of the panel, in logical pixels, the answer needs the room more than the first step does. */
#define HEIGHT_FOR_DOSE 480

/* How much of the candidates has to be in sight after the safety check: their heading, the title of a lane and one of them. */
#define LEAST_SEEN_OF_ANSWER 130

struct _HipPanel
{
  GtkWidget     parent_instance;

  GtkWidget    *stack;
  GtkWidget    *error_page;
  GtkWidget    *banner;
  GtkWidget    *scrolled_window;
  GtkWidget    *conversation;
  GtkWidget    *safety_card;
  GtkWidget    *heading;
  GtkWidget    *note;
  GtkWidget    *lanes;
  GtkWidget    *ask_next;
  GtkWidget    *questions;
  GtkWidget    *compare_bar;
  GtkWidget    *step_sheet;

  GtkWidget    *lane_views[HIP_N_SHOWN_LANES];

  HipEnquiry   *enquiry;
  guint         scroll_id;
  guint         answer_scroll_id;
  int           answer_y; /* of the heading, a frame ago; or -1 */
  guint         compact_id;
  guint         safety_done : 1;
  char         *open_condition;
  char         *pointed_at;
  char         *focused_on;
  char         *pointed_structure;
  char         *described;
  GListModel   *lit_structures;
  GPtrArray    *compared; /* ids of conditions */
};

G_DEFINE_FINAL_TYPE (HipPanel, hip_panel, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_OPEN_CONDITION,
  PROP_HIGHLIGHT,
  PROP_PEELED,
  PROP_POINTED_STRUCTURE,
  PROP_LIT_STRUCTURES,
} HipPanelProps;

static GParamSpec *props[PROP_LIT_STRUCTURES + 1];

static HipCandidate *
find_candidate (HipPanel   *self,
                const char *condition)
{
  GListModel *candidates;
  guint n;

  if (self->enquiry == NULL || condition == NULL)
    return NULL;

  candidates = G_LIST_MODEL (hip_enquiry_get_candidates (self->enquiry));
  n = g_list_model_get_n_items (candidates);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      /* The model keeps the candidate alive. */
      if (g_str_equal (hip_condition_get_id (hip_candidate_get_condition (candidate)), condition))
        return candidate;
    }

  return NULL;
}

static void
describe_lane (HipPanel *self,
               GString  *text,
               HipLane   lane)
{
  GListModel *candidates = hip_candidate_model_get_lane (hip_enquiry_get_candidates (self->enquiry), lane);
  const guint n = g_list_model_get_n_items (candidates);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  const char *title = NULL;

  /* The model keeps the candidates alive. */
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipCandidate) candidate = g_list_model_get_item (candidates, i);

      title = hip_candidate_get_lane_title (candidate);
      g_ptr_array_add (names, (char *) hip_condition_get_name (hip_candidate_get_condition (candidate)));
    }

  if (n == 0)
    return;

  list = hip_join (names);
  /* Translators: a sentence for screen readers: a group of causes, such as “Fits best”, then their names. */
  g_string_append_printf (text, _("%s: %s. "), title, list);
}

/* GTK 4.8 has neither live regions nor announcements, but a screen reader notices a new description of a heading. */
static void
describe_results (HipPanel *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (hip_enquiry_get_what_changed (self->enquiry) != NULL)
    g_string_append_printf (text, "%s ", hip_enquiry_get_what_changed (self->enquiry));
  describe_lane (self, text, HIP_LANE_RULE_OUT_FIRST);
  describe_lane (self, text, HIP_LANE_FITS_BEST);

  if (g_strcmp0 (self->described, text->str) == 0)
    return;

  g_free (self->described);
  self->described = g_strdup (text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

static void
update_page (HipPanel *self)
{
  const char *error_message = self->enquiry != NULL ? hip_enquiry_get_error_message (self->enquiry) : NULL;
  const char *page = "empty";

  if (error_message != NULL)
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (self->error_page), error_message);
      page = "error";
    }
  else if (self->enquiry != NULL && hip_enquiry_get_has_spots (self->enquiry))
    {
      page = "answer";
    }

  hip_template_show_page (GTK_STACK (self->stack), gtk_stack_get_child_by_name (GTK_STACK (self->stack), page));
}

static void
notify_lit (HipPanel *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIGHLIGHT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PEELED]);
}

/* While signs are ticked nothing may move them under the pointer: the banner grows below them, and what gets shorter at the end of
 * the page leaves its room empty. */
static void
hold_checklist (HipPanel *self)
{
  const gboolean checking = hip_safety_card_get_checking (HIP_SAFETY_CARD (self->safety_card));
  GtkWidget *above = checking ? self->scrolled_window : NULL;
  int height = -1;

  if (checking)
    {
      gtk_widget_get_size_request (self->conversation, NULL, &height);
      height = MAX (height, gtk_widget_get_height (self->conversation));
    }

  if (gtk_widget_get_prev_sibling (self->banner) != above)
    gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (self->banner)), self->banner, above);
  gtk_widget_set_size_request (self->conversation, -1, height);
}

/* Before the safety check, and while something is urgent, other things are said. */
static gboolean
nothing_fits (HipPanel *self)
{
  return hip_enquiry_get_has_spots (self->enquiry) && hip_enquiry_get_safety_done (self->enquiry)
         && hip_enquiry_get_urgency (self->enquiry) < HIP_URGENCY_STOP_AND_GET_ASSESSED;
}

/* What to do now waits for the end of the safety check, whose last button it would push out of sight. */
static void
update_steps (HipPanel *self)
{
  GListModel *steps = NULL;

  if (self->enquiry != NULL && hip_enquiry_get_urgency (self->enquiry) != HIP_URGENCY_EMERGENCY
      && !hip_safety_card_get_checking (HIP_SAFETY_CARD (self->safety_card)))
    steps = hip_enquiry_get_steps (self->enquiry);

  hip_step_sheet_set_model (HIP_STEP_SHEET (self->step_sheet), steps);
  hip_step_sheet_set_may_exercise (HIP_STEP_SHEET (self->step_sheet),
                                   self->enquiry != NULL && hip_enquiry_get_may_exercise (self->enquiry));
  hip_step_sheet_set_cautious (HIP_STEP_SHEET (self->step_sheet),
                               self->enquiry != NULL && !hip_enquiry_get_safety_done (self->enquiry));
  hip_step_sheet_set_nothing_fits (HIP_STEP_SHEET (self->step_sheet), steps != NULL && nothing_fits (self));
}

static void
checking_cb (HipPanel *self)
{
  g_assert (HIP_IS_PANEL (self));

  hold_checklist (self);
  update_steps (self);
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

/* Who works with the keyboard and has the focus in the safety card must go on seeing it. */
static gboolean
card_shows_focus (HipPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = gtk_root_get_focus (root);

  return GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)) && focus != NULL
         && gtk_widget_is_ancestor (focus, self->safety_card);
}

/* Who has done the safety check sees what came of it, as soon as the card has folded up and nothing moves any more. */
static gboolean
scroll_to_answer_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       data)
{
  HipPanel *self = HIP_PANEL (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));
  graphene_rect_t bounds;

  if (self->safety_done && gtk_widget_get_mapped (self->heading) && !card_shows_focus (self)
      && gtk_widget_compute_bounds (self->heading, self->conversation, &bounds))
    {
      const double top = bounds.origin.y - gtk_adjustment_get_value (adjustment);

      if ((int) bounds.origin.y != self->answer_y)
        {
          self->answer_y = (int) bounds.origin.y;
          return G_SOURCE_CONTINUE;
        }

      if (top < 0 || top + LEAST_SEEN_OF_ANSWER > gtk_adjustment_get_page_size (adjustment))
        gtk_adjustment_set_value (adjustment, bounds.origin.y - ROW_MARGIN);
    }

  self->answer_scroll_id = 0;

  return G_SOURCE_REMOVE;
}

static void
update_compact (HipPanel *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (height > 0)
    hip_step_sheet_set_compact (HIP_STEP_SHEET (self->step_sheet), height < HEIGHT_FOR_DOSE);
}

static gboolean
compact_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  HipPanel *self = HIP_PANEL (widget);

  self->compact_id = 0;
  update_compact (self);

  return G_SOURCE_REMOVE;
}

/* While sizes are given out it is too late to ask for others. */
static void
page_size_cb (HipPanel *self)
{
  g_assert (HIP_IS_PANEL (self));

  if (self->compact_id == 0)
    self->compact_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), compact_cb, NULL, NULL);
}

static void
changed_cb (HipPanel *self)
{
  gboolean emergency, safety_done;
  const char *note;

  g_assert (HIP_IS_PANEL (self));

  update_page (self);
  update_compact (self);

  emergency = hip_enquiry_get_urgency (self->enquiry) == HIP_URGENCY_EMERGENCY;
  safety_done = hip_enquiry_get_safety_done (self->enquiry);
  if (safety_done && !self->safety_done && self->answer_scroll_id == 0)
    {
      self->answer_y = -1;
      self->answer_scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_answer_cb, NULL, NULL);
    }
  self->safety_done = safety_done;
  note = hip_enquiry_get_no_ranking_because (self->enquiry);

  hold_checklist (self);
  update_steps (self);

  /* In an emergency there is one thing to do, and the banner says it. */
  gtk_widget_set_visible (self->lanes, !emergency);

  /* That the safety check is not done stands on its card already. */
  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL && safety_done && !emergency);

  /* What the last answer changed is told after the last question, too. */
  gtk_widget_set_visible (self->ask_next,
                          g_list_model_get_n_items (hip_enquiry_get_questions (self->enquiry)) > 0
                            || hip_enquiry_get_what_changed (self->enquiry) != NULL);
  gtk_widget_set_visible (self->questions, g_list_model_get_n_items (hip_enquiry_get_questions (self->enquiry)) > 0);

  describe_results (self);
  notify_lit (self);
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
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - ROW_MARGIN);

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

static gpointer
get_asked (GtkListBoxRow *row)
{
  return hip_question_row_get_finding (HIP_QUESTION_ROW (row));
}

static gboolean
is_same_finding (gpointer shown,
                 gpointer item)
{
  return shown == item;
}

static void
show_question (GtkListBoxRow *row,
               gpointer       item)
{
  hip_question_row_set_finding (HIP_QUESTION_ROW (row), item);
}

static GtkWidget *
create_question_row (gpointer item,
                     gpointer data)
{
  return hip_question_row_new (data, item);
}

static const HipRowRecycler question_recycler = { get_asked, is_same_finding, show_question, create_question_row };

static void
questions_changed_cb (HipPanel   *self,
                      guint       position,
                      guint       removed,
                      guint       added,
                      GListModel *questions)
{
  g_assert (HIP_IS_PANEL (self));

  hip_row_recycler_update (&question_recycler,
                           GTK_LIST_BOX (self->questions),
                           position,
                           removed,
                           added,
                           questions,
                           self->enquiry);
}

/* The rows belong to the enquiry. */
static void
bind_questions (HipPanel *self)
{
  GListModel *questions;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->questions), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->questions), GTK_WIDGET (row));

  if (self->enquiry == NULL)
    return;

  questions = hip_enquiry_get_questions (self->enquiry);
  g_signal_connect_object (questions, "items-changed", G_CALLBACK (questions_changed_cb), self, G_CONNECT_SWAPPED);
  questions_changed_cb (self, 0, 0, g_list_model_get_n_items (questions), questions);
}

static void
point_at_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HipPanel *self = HIP_PANEL (widget);
  char **field = g_str_equal (action_name, "panel.focus-on") ? &self->focused_on : &self->pointed_at;
  const char *condition = g_variant_get_string (parameter, NULL);

  if (*condition == '\0')
    condition = NULL;
  if (g_strcmp0 (*field, condition) == 0)
    return;

  g_free (*field);
  *field = g_strdup (condition);
  notify_lit (self);
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
light_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HipPanel *self = HIP_PANEL (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);
  g_autoptr (GListStore) structures = g_list_store_new (HIP_TYPE_STRUCTURE);

  for (guint i = 0; self->enquiry != NULL && ids[i] != NULL; i++)
    {
      HipStructure *structure = hip_library_get_structure (hip_enquiry_get_library (self->enquiry), ids[i]);

      if (structure != NULL)
        g_list_store_append (structures, structure);
    }

  g_clear_object (&self->lit_structures);
  if (g_list_model_get_n_items (G_LIST_MODEL (structures)) > 0)
    self->lit_structures = G_LIST_MODEL (g_steal_pointer (&structures));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIT_STRUCTURES]);
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
      g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_spots (self->enquiry), spots_changed_cb, self);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_questions (self->enquiry), questions_changed_cb, self);
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

  switch ((HipPanelProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_panel_get_enquiry (self));
      break;
    case PROP_OPEN_CONDITION:
      g_value_set_string (value, hip_panel_get_open_condition (self));
      break;
    case PROP_HIGHLIGHT:
      g_value_set_object (value, hip_panel_get_highlight (self));
      break;
    case PROP_PEELED:
      g_value_set_object (value, hip_panel_get_peeled (self));
      break;
    case PROP_POINTED_STRUCTURE:
      g_value_set_string (value, hip_panel_get_pointed_structure (self));
      break;
    case PROP_LIT_STRUCTURES:
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

  switch ((HipPanelProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_panel_set_enquiry (self, g_value_get_object (value));
      break;
    case PROP_OPEN_CONDITION:
      hip_panel_set_open_condition (self, g_value_get_string (value));
      break;
    case PROP_POINTED_STRUCTURE:
      hip_panel_set_pointed_structure (self, g_value_get_string (value));
      break;
    case PROP_HIGHLIGHT:
    case PROP_PEELED:
    case PROP_LIT_STRUCTURES:
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

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags | G_PARAM_READWRITE);
  props[PROP_OPEN_CONDITION] = g_param_spec_string ("open-condition", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  props[PROP_HIGHLIGHT] = g_param_spec_object ("highlight", NULL, NULL, HIP_TYPE_CANDIDATE, flags | G_PARAM_READABLE);
  props[PROP_PEELED] = g_param_spec_object ("peeled", NULL, NULL, HIP_TYPE_CANDIDATE, flags | G_PARAM_READABLE);
  props[PROP_POINTED_STRUCTURE] = g_param_spec_string ("pointed-structure", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  props[PROP_LIT_STRUCTURES] = g_param_spec_object ("lit-structures", NULL, NULL, G_TYPE_LIST_MODEL, flags | G_PARAM_READABLE);

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
  gtk_widget_class_bind_template_callback (widget_class, checking_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_heading);
  gtk_widget_class_bind_template_callback (widget_class, hip_template_has_text);

  gtk_widget_class_install_action (widget_class, "panel.point-at", "s", point_at_action);
  gtk_widget_class_install_action (widget_class, "panel.focus-on", "s", point_at_action);
  gtk_widget_class_install_action (widget_class, "panel.compare", "(sb)", compare_action);
  gtk_widget_class_install_action (widget_class, "panel.light", "as", light_action);
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
                           G_CALLBACK (page_size_cb),
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
      g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_spots (self->enquiry), spots_changed_cb, self);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_questions (self->enquiry), questions_changed_cb, self);
    }

  g_set_object (&self->enquiry, enquiry);
  hip_step_sheet_set_enquiry (HIP_STEP_SHEET (self->step_sheet), enquiry);
  g_clear_pointer (&self->pointed_at, g_free);
  g_clear_pointer (&self->focused_on, g_free);
  hip_panel_set_open_condition (self, NULL);
  compare_none (self);

  bind_lanes (self);
  bind_questions (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);

  if (enquiry == NULL)
    {
      update_page (self);
      return;
    }

  spots = hip_enquiry_get_spots (enquiry);
  g_signal_connect_object (spots, "items-changed", G_CALLBACK (spots_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
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

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN_CONDITION]);
  notify_lit (self);
}

/**
 * hip_panel_get_highlight:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): the candidate whose structures the picture should light up: the one that is pointed at in
 *   the panel, else the one to whose depth the picture should be peeled
 */
HipCandidate *
hip_panel_get_highlight (HipPanel *self)
{
  HipCandidate *candidate;

  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  candidate = find_candidate (self, self->pointed_at);

  return candidate != NULL ? candidate : hip_panel_get_peeled (self);
}

/**
 * hip_panel_get_peeled:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): the candidate to whose depth the picture should be peeled: the one that the keyboard is on,
 *   else the one whose details are open
 */
HipCandidate *
hip_panel_get_peeled (HipPanel *self)
{
  HipCandidate *candidate;

  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  candidate = find_candidate (self, self->focused_on);

  return candidate != NULL ? candidate : find_candidate (self, self->open_condition);
}

/**
 * hip_panel_get_pointed_structure:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): the id of the structure that is pointed at on the picture
 */
const char *
hip_panel_get_pointed_structure (HipPanel *self)
{
  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  return self->pointed_structure;
}

/**
 * hip_panel_set_pointed_structure:
 * @self: a #HipPanel
 * @structure: (nullable): the id of the structure that is pointed at on the picture, which the catalogue need not know
 *
 * Makes the candidates stand out in which the structure takes part.
 */
void
hip_panel_set_pointed_structure (HipPanel   *self,
                                 const char *structure)
{
  g_return_if_fail (HIP_IS_PANEL (self));

  if (g_strcmp0 (self->pointed_structure, structure) == 0)
    return;

  g_free (self->pointed_structure);
  self->pointed_structure = g_strdup (structure);
  for (guint i = 0; i < G_N_ELEMENTS (self->lane_views); i++)
    hip_lane_view_set_pointed (HIP_LANE_VIEW (self->lane_views[i]), structure);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POINTED_STRUCTURE]);
}

/**
 * hip_panel_get_lit_structures:
 * @self: a #HipPanel
 *
 * Returns: (transfer none) (nullable): structures that the picture should light in place of those of a candidate, a list of
 *   #HipStructure
 */
GListModel *
hip_panel_get_lit_structures (HipPanel *self)
{
  g_return_val_if_fail (HIP_IS_PANEL (self), NULL);

  return self->lit_structures;
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
