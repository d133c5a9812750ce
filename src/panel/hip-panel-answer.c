/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the panel shows what the enquiry answers. */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-panel-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-language.h"
#include "hip-question-row.h"
#include "hip-row-recycler.h"
#include "hip-safety-card.h"
#include "hip-step-sheet.h"
#include "hip-template.h"

/* Below this height of the panel, in logical pixels, the answer needs the room more than the first step does. */
#define HEIGHT_FOR_DOSE 480

/* How much of the candidates has to be in sight after the safety check: their heading, the title of a lane and one of them. */
#define LEAST_SEEN_OF_ANSWER 130

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

/* The answer, the invitation to point, or why there is no answer. */
void
hip_panel_show_page (HipPanel *self)
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

/* The checklist opened or closed. */
void
hip_panel_hold_checklist (HipPanel *self)
{
  g_assert (HIP_IS_PANEL (self));

  hold_checklist (self);
  update_steps (self);
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
        gtk_adjustment_set_value (adjustment, bounds.origin.y - HIP_PANEL_ROW_MARGIN);
    }

  self->answer_scroll_id = 0;

  return G_SOURCE_REMOVE;
}

static void
update_compact (HipPanel *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (height <= 0)
    return;

  hip_step_sheet_set_compact (HIP_STEP_SHEET (self->step_sheet), height < HEIGHT_FOR_DOSE);
  if (height < HEIGHT_FOR_DOSE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
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
void
hip_panel_make_room (HipPanel *self)
{
  g_assert (HIP_IS_PANEL (self));

  if (self->compact_id == 0)
    self->compact_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), compact_cb, NULL, NULL);
}

void
hip_panel_show_answer (HipPanel *self)
{
  gboolean emergency, safety_done;
  const char *note;

  g_assert (HIP_IS_PANEL (self));

  hip_panel_show_page (self);
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
  gtk_widget_set_visible (self->compare_bar, !emergency && self->compared->len > 0);

  /* That the safety check is not done stands on its card already. */
  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL && safety_done && !emergency);

  /* What the last answer changed is told after the last question, too. */
  gtk_widget_set_visible (self->ask_next,
                          g_list_model_get_n_items (hip_enquiry_get_questions (self->enquiry)) > 0
                            || hip_enquiry_get_what_changed (self->enquiry) != NULL);
  gtk_widget_set_visible (self->questions, g_list_model_get_n_items (hip_enquiry_get_questions (self->enquiry)) > 0);

  describe_results (self);
  hip_panel_notify_lit (self);
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
void
hip_panel_bind_questions (HipPanel *self)
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

void
hip_panel_unbind_questions (HipPanel *self)
{
  g_signal_handlers_disconnect_by_func (hip_enquiry_get_questions (self->enquiry), questions_changed_cb, self);
}
