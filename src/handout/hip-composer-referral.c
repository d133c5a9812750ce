/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-composer.h"

#include "hip-i18n.h"
/* In points: between the lines that somebody writes on by hand, and the least room that makes them worth having. */
#define WRITING_STEP 21
#define WRITING_LEAST 96

/* How much of everything there is on a page. */
typedef struct
{
  guint    n_flags;
  gboolean why;     /* of the flags */
  gboolean absent;  /* what was answered with no */
  guint    n_signs;
} Detail;

/* What is given up, and in what order, until everything fits. */
static const Detail levels[] = {
  { 4, TRUE, TRUE, 6 },
  { 3, TRUE, TRUE, 6 },
  { 3, FALSE, TRUE, 6 },
  { 2, FALSE, TRUE, 4 },
  { 2, FALSE, FALSE, 4 },
};

static char *
join_findings (GPtrArray *findings)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (names, (char *) hip_finding_get_name (g_ptr_array_index (findings, i)));

  return hip_composer_join (names);
}

static void
add_answers (HipComposer *self,
             HipFlow     *flow,
             const char  *label,
             HipAnswer    answer)
{
  g_autoptr (GPtrArray) findings = hip_handout_content_list_answers (self->content, answer);
  g_autofree char *text = join_findings (findings);

  if (findings->len == 0)
    return;

  hip_flow_labelled (flow, label, text);
  flow->y += 3;
}

static void
add_seen (HipComposer  *self,
          HipFlow      *flow,
          const Detail *detail)
{
  hip_flow_heading (flow, _("What was reported"));
  hip_flow_labelled (flow, _("Pain at:"), self->content->title);
  flow->y += 3;
  add_answers (self, flow, _("Present:"), HIP_ANSWER_YES);
  if (detail->absent)
    add_answers (self, flow, _("Not present:"), HIP_ANSWER_NO);
  add_answers (self, flow, _("Not sure:"), HIP_ANSWER_UNKNOWN);
  hip_flow_labelled (flow, _("Safety check:"),
                     self->content->safety_done ? _("done with a coach, without an examination") : _("not finished"));
}

static void
add_flags (HipComposer  *self,
           HipFlow      *flow,
           const Detail *detail)
{
  GPtrArray *flags = self->content->flags;

  if (flags->len == 0)
    return;

  hip_flow_heading (flow, _("Why this is urgent"));
  for (guint i = 0; i < MIN (flags->len, detail->n_flags); i++)
    {
      HipRedFlag *flag = g_ptr_array_index (flags, i);

      hip_flow_text (flow, &hip_style_strong, hip_red_flag_get_name (flag));
      if (detail->why)
        hip_flow_text (flow, &hip_style_body, hip_red_flag_get_why (flag));
      flow->y += 3;
    }
}

/* What flags of the same urgency ask for beyond what the banner says, each once. Where none fired, the condition that made it
 * urgent says it. In an emergency the banner stands alone. */
static void
add_actions (HipComposer  *self,
             HipFlow      *flow,
             const Detail *detail)
{
  const HipHandoutContent *content = self->content;
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (said, content->action);
  hip_flow_heading (flow, _("What to do"));
  for (guint i = 0; content->urgency != HIP_URGENCY_EMERGENCY && i < MIN (content->flags->len, detail->n_flags); i++)
    {
      HipRedFlag *flag = g_ptr_array_index (content->flags, i);

      if (hip_red_flag_get_urgency (flag) == content->urgency && g_hash_table_add (said, (char *) hip_red_flag_get_action (flag)))
        hip_flow_item (flow, HIP_SHAPE_DOT, &hip_style_body, hip_red_flag_get_action (flag));
    }

  if (content->flags->len == 0 && content->lead != NULL && hip_condition_get_running_advice (content->lead) != NULL)
    hip_flow_item (flow, HIP_SHAPE_DOT, &hip_style_body, hip_condition_get_running_advice (content->lead));
  hip_flow_item (flow, HIP_SHAPE_DOT, &hip_style_body, _("No exercises, stretches or massage until a clinician has looked at it."));
  hip_flow_item (flow, HIP_SHAPE_DOT, &hip_style_body, _("Take this page along."));
}

static void
add_rule_out (HipComposer *self,
              HipFlow     *flow)
{
  GPtrArray *candidates = self->content->rule_out;

  if (candidates->len == 0)
    return;

  hip_flow_heading (flow, _("Worth ruling out"));
  for (guint i = 0; i < candidates->len; i++)
    {
      HipCondition *condition = hip_candidate_get_condition (g_ptr_array_index (candidates, i));
      const char *term = hip_condition_get_term (condition);
      g_autofree char *text = NULL;

      /* Translators: a condition in plain words, then what a clinician calls it. */
      text = term != NULL ? g_strdup_printf (_("%s (%s)"), hip_condition_get_name (condition), term)
                          : g_strdup (hip_condition_get_name (condition));
      hip_flow_item (flow, HIP_SHAPE_DOT, &hip_style_body, text);
    }
}

static void
add_how_soon (HipComposer *self,
              HipFlow     *flow)
{
  gboolean is_emergency = self->content->urgency == HIP_URGENCY_EMERGENCY;

  hip_flow_heading (flow, _("How soon"));
  hip_flow_text (flow, &hip_style_word, is_emergency ? _("Now") : _("Today, or within days"));
  hip_flow_text (flow, &hip_style_body,
                 is_emergency ? _("Do not wait for a better moment, and do not drive yourself.")
                              : _("Call today and say what is on this page. Sooner if it gets worse."));
}

/* Whoever sees the athlete has something to write on. */
static void
add_writing (HipComposer *self,
             HipSheet    *sheet,
             double       top,
             double       bottom)
{
  HipFlow flow = { sheet, HIP_PAGE_MARGIN, top, self->width - 2 * HIP_PAGE_MARGIN };

  if (bottom - top < WRITING_LEAST)
    return;

  hip_flow_heading (&flow, _("For the clinician: findings and next step"));
  for (double y = flow.y + WRITING_STEP; y < bottom - WRITING_STEP / 3.; y += WRITING_STEP)
    hip_sheet_add_line (sheet, HIP_INK_RULE, 0.5, flow.x, y, flow.width);
}

static const char *
get_title_for_name (void)
{
  /* Translators: the sort of page; %s is the name of the athlete. */
  return _("Referral note for %s");
}

static HipSheet *
compose (HipComposer  *self,
         const Detail *detail,
         const char   *note)
{
  const HipHandoutContent *content = self->content;
  g_autoptr (HipSheet) sheet = hip_sheet_new (self->context, self->width, self->shrink);
  g_autofree char *sources = hip_composer_format_sources (self, 0, 0);
  gboolean is_emergency = content->urgency == HIP_URGENCY_EMERGENCY;
  HipFlow flow = hip_composer_start_page (self, sheet, _("Referral note"), get_title_for_name ());
  HipFlow side;
  double bottom;

  hip_composer_add_banner (&flow, content->urgency, is_emergency ? _("Emergency") : _("Stop running and get assessed"),
                           content->action, content->flags->len == 0 ? content->because : NULL);
  side = hip_composer_add_figures (self, &flow);
  add_actions (self, &flow, detail);
  add_seen (self, &flow, detail);
  add_flags (self, &flow, detail);
  add_rule_out (self, &flow);
  add_how_soon (self, &side);
  if (note != NULL)
    hip_composer_add_note (&flow, note);

  flow.y = MAX (flow.y, side.y) + HIP_PAGE_GUTTER / 2.0;
  if (!is_emergency)
    flow.y = hip_composer_add_signs (self, sheet, flow.y, HIP_URGENCY_EMERGENCY, detail->n_signs);

  bottom = hip_composer_add_footer (self, sheet, 1, 1, sources) - 8;
  if (flow.y > bottom)
    return NULL;

  add_writing (self, sheet, flow.y, bottom);

  return g_steal_pointer (&sheet);
}

static gboolean
try_levels (HipComposer *self,
            const char  *note)
{
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      HipSheet *sheet = compose (self, &levels[i], note);

      if (sheet == NULL)
        continue;

      g_ptr_array_add (self->pages, sheet);
      return TRUE;
    }

  return FALSE;
}

/*< private >
 * hip_composer_compose_referral:
 * @self: a composer
 *
 * Lays out what an athlete hands to whoever sees them next: what was reported, why it is urgent, what to do, and nothing to
 * exercise.
 */
void
hip_composer_compose_referral (HipComposer *self)
{
  hip_composer_fit_note (self, try_levels);
}
