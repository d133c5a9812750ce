/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-enquiry-private.h"
#include "hip-ranking-moves.h"
#include "hip-spots.h"
#include "hip-trace.h"

/* What the catalogue says to what was reported, and who is told of it. */

static gboolean
is_at (GListStore *list,
       guint       position,
       gpointer    object)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return item == object;
}

/* Splices the span that differs, and nothing if none does. */
static void
update_list (GListStore *list,
             GPtrArray  *wanted)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  const guint shorter = MIN (n, wanted->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && is_at (list, head, g_ptr_array_index (wanted, head)))
    head++;

  while (tail < shorter - head && is_at (list, n - 1 - tail, g_ptr_array_index (wanted, wanted->len - 1 - tail)))
    tail++;

  if (n - head - tail > 0 || wanted->len - head - tail > 0)
    g_list_store_splice (list,
                         head,
                         n - head - tail,
                         wanted->len > 0 ? wanted->pdata + head : NULL, /* an empty array has no data to count from */
                         wanted->len - head - tail);
}

/* A contradiction that stays keeps its object, and so its row. */
static void
update_contradictions (GListStore *list,
                       GPtrArray  *wanted)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < wanted->len; i++)
    {
      HipContradiction *one = g_ptr_array_index (wanted, i);
      HipContradiction *same = g_object_ref (one);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
        {
          g_autoptr (HipContradiction) old = g_list_model_get_item (G_LIST_MODEL (list), j);

          if (hip_contradiction_get_first (old) == hip_contradiction_get_first (one)
              && hip_contradiction_get_second (old) == hip_contradiction_get_second (one))
            g_set_object (&same, old);
        }

      g_ptr_array_add (kept, same);
    }

  update_list (list, kept);
}

static void
clear_answer (HipEnquiry *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_clear_pointer (&self->ranking, hip_ranking_free);
  hip_candidate_model_update (self->candidates, nothing);
  update_list (self->red_flags, nothing);
  update_list (self->questions, nothing);
  update_list (self->safety_questions, nothing);
  update_list (self->steps, nothing);
  update_list (self->contradictions, nothing);
  update_list (self->avoided_steps, nothing);
  hip_plan_update (self->plan, NULL, HIP_URGENCY_NOT_KNOWN_YET);
}

/* A safety check is done for the spots that it asked about; a new spot may come with signs that nobody has looked for yet. Age is no
 * sign: nobody has to give it. */
static gboolean
has_unasked_signs (HipEnquiry *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->safety_questions));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->safety_questions), i);

      if (g_strcmp0 (hip_finding_get_kind (finding), "fact") != 0 && !hip_enquiry_was_asked (self, hip_finding_get_id (finding)))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * hip_enquiry_ask:
 * @self: an enquiry
 *
 * Asks the catalogue again and tells everybody what became different; while frozen, notes that it has to be done.
 */
void
hip_enquiry_ask (HipEnquiry *self)
{
  g_auto (HipLanguageScope) scope G_GNUC_UNUSED = FALSE;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (HipRanking) ranking = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *old_reason = NULL;
  g_autofree char *old_change = NULL;
  const char *answered = g_steal_pointer (&self->answered);
  gboolean both_sides;
  HipUrgency old_urgency = hip_enquiry_get_urgency (self);
  gint64 begin;

  self->stale = self->freeze_count > 0;
  if (self->stale)
    return;

  scope = hip_language_enter (hip_library_get_language (self->library));
  regions = hip_spots_dup_regions (G_LIST_MODEL (self->spots), &both_sides);
  old_reason = g_strdup (hip_enquiry_get_no_ranking_because (self));
  old_change = g_strdup (hip_enquiry_get_what_changed (self));

  begin = hip_trace_begin ();
  if (regions->len == 0)
    {
      clear_answer (self);
    }
  else
    {
      ranking = hip_ranking_new (self->library, regions, both_sides, self->answers, self->safety_done, self->complete, &error);
      hip_trace_end (HIP_TRACE_QUERY, begin);
      begin = hip_trace_begin ();
      if (ranking == NULL)
        {
          clear_answer (self);
        }
      else
        {
          if (answered != NULL && self->ranking != NULL)
            hip_ranking_compare (ranking, self->ranking, hip_library_get_finding (self->library, answered),
                                 hip_enquiry_get_answer (self, answered));

          hip_candidate_model_update (self->candidates, ranking->candidates);
          update_list (self->red_flags, ranking->red_flags);
          update_list (self->questions, ranking->questions);
          update_list (self->safety_questions, ranking->safety_questions);
          update_list (self->steps, ranking->steps);
          update_contradictions (self->contradictions, ranking->contradictions);
          update_list (self->avoided_steps, ranking->avoided_steps);
          hip_plan_update (self->plan, ranking->adviser, ranking->urgency);
          g_clear_pointer (&self->ranking, hip_ranking_free);
          self->ranking = g_steal_pointer (&ranking);
        }
    }

  hip_enquiry_set_string (self, &self->title, hip_spots_format_title (G_LIST_MODEL (self->spots)), HIP_ENQUIRY_PROP_TITLE);
  hip_enquiry_set_string (self,
                          &self->landmark,
                          regions->len == 1
                            ? g_strdup (hip_region_get_landmark (hip_library_get_region (self->library,
                                                                                         g_ptr_array_index (regions, 0))))
                            : NULL,
                          HIP_ENQUIRY_PROP_LANDMARK);
  hip_enquiry_set_string (self,
                          &self->error_message,
                          error != NULL ? g_strdup (error->message) : NULL,
                          HIP_ENQUIRY_PROP_ERROR_MESSAGE);

  /* Nobody goes on with an exercise that has just become a reason to stop. */
  if (self->routine != NULL && !hip_enquiry_get_may_exercise (self))
    hip_routine_pause (self->routine);

  if (hip_enquiry_get_urgency (self) != old_urgency)
    hip_enquiry_notify (self, HIP_ENQUIRY_PROP_URGENCY);
  if (g_strcmp0 (hip_enquiry_get_no_ranking_because (self), old_reason) != 0)
    hip_enquiry_notify (self, HIP_ENQUIRY_PROP_NO_RANKING_BECAUSE);
  if (g_strcmp0 (hip_enquiry_get_what_changed (self), old_change) != 0)
    hip_enquiry_notify (self, HIP_ENQUIRY_PROP_WHAT_CHANGED);

  if (self->new_spot && self->safety_done && has_unasked_signs (self))
    {
      self->new_spot = FALSE;
      hip_enquiry_set_safety_done (self, FALSE);
      return;
    }

  self->new_spot = FALSE;
  hip_enquiry_emit_changed (self);
  hip_trace_end (HIP_TRACE_BIND, begin);
}
