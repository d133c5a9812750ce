/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-composer.h"

#include "hip-i18n.h"
/* In points. */
#define STEP_INDENT 21
#define STEP_GAP 6
#define BADGE_SIZE 15

/* Reasons that are named on each side. */
#define MOST_REASONS 3

/* Causes to rule out that are named; more would bury the first. */
#define MOST_TO_RULE_OUT 2

static const HipTextStyle badge_style = { .size = 10, .bold = TRUE, .ink = HIP_INK_PAPER, .centred = TRUE };
static const HipTextStyle verdict_style = { .size = 10, .bold = TRUE, .ink = HIP_INK_PAPER, .centred = TRUE, .tag = "P" };
static const HipTextStyle other_verdict_style = { .size = 10, .ink = HIP_INK_SOFT, .centred = TRUE };

/* How much of everything there is on a page. */
typedef struct
{
  guint    n_fits;
  guint    n_steps;
  guint    n_how;    /* lines of how to do a step */
  guint    n_signs;  /* of each urgency */
  gboolean summary;  /* of what fits best */
} Detail;

/* What is given up until everything fits, in this order: lines of how-to, steps that nobody chose, candidates. */
static const Detail levels[] = {
  { 3, 5, 4, 6, TRUE },
  { 3, 5, 3, 6, TRUE },
  { 3, 4, 4, 6, TRUE },
  { 3, 4, 3, 6, TRUE },
  { 3, 4, 2, 6, TRUE },
  { 3, 3, 4, 6, TRUE },
  { 3, 3, 3, 6, TRUE },
  { 3, 3, 2, 6, FALSE },
  { 2, 3, 2, 6, FALSE },
  { 2, 3, 1, 5, FALSE },
  { 2, 2, 2, 5, FALSE },
  { 2, 2, 1, 5, FALSE },
  { 1, 2, 1, 5, FALSE },
  { 1, 1, 1, 5, FALSE },
  { 1, 1, 0, 4, FALSE },
};

static char *
join_reasons (GListModel *reasons,
              guint       most)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n = MIN (g_list_model_get_n_items (reasons), most);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipReason) reason = g_list_model_get_item (reasons, i);

      /* The list keeps the reason alive. */
      g_ptr_array_add (labels, (char *) hip_reason_get_label (reason));
    }

  return labels->len > 0 ? hip_composer_join (labels) : NULL;
}

static void
add_candidate (HipFlow      *flow,
               HipCandidate *candidate,
               gboolean      summary)
{
  HipCondition *condition = hip_candidate_get_condition (candidate);
  gboolean rule_out = hip_candidate_get_lane (candidate) == HIP_LANE_RULE_OUT_FIRST;
  g_autofree char *speaks_for = join_reasons (hip_candidate_get_reasons_for (candidate), MOST_REASONS);
  g_autofree char *speaks_against = join_reasons (hip_candidate_get_reasons_against (candidate), MOST_REASONS - 1);
  g_autofree char *title = NULL;

  title = g_markup_printf_escaped ("%s <span weight=\"normal\">· %s</span>", hip_condition_get_name (condition),
                                   rule_out ? _("a clinician should rule it out") : hip_candidate_get_band_label (candidate));
  hip_flow_markup (flow, &hip_style_strong, title);
  if (summary)
    hip_flow_text (flow, &hip_style_body, hip_condition_get_summary (condition));
  if (speaks_for != NULL)
    hip_flow_labelled (flow, C_("reasons", "For:"), speaks_for);
  hip_flow_labelled (flow, C_("reasons", "Against:"), speaks_against != NULL ? speaks_against : _("nothing said so far"));
  flow->y += 4;
}

/* What must not be missed is named where it sends the athlete to a clinician, who can be asked. Elsewhere a name would frighten
 * more than it helps; what helps are the signs. */
static void
add_rule_out (HipComposer *self,
              HipFlow     *flow)
{
  GPtrArray *candidates = self->content->rule_out;

  if (candidates->len == 0)
    return;

  if (self->content->urgency != HIP_URGENCY_SEE_A_CLINICIAN_SOON)
    {
      hip_flow_text (flow, &hip_style_body, _("Rarer causes that must not be missed show by the signs in the box below."));
      flow->y += 4;
      return;
    }

  for (guint i = 0; i < MIN (candidates->len, MOST_TO_RULE_OUT); i++)
    add_candidate (flow, g_ptr_array_index (candidates, i), FALSE);
}

static void
add_candidates (HipComposer  *self,
                HipFlow      *flow,
                const Detail *detail)
{
  const HipHandoutContent *content = self->content;

  hip_flow_heading (flow, _("What may be involved"));

  /* Without a safety check the banner says it already. */
  if (content->ranking_note != NULL && content->safety_done)
    {
      hip_flow_text (flow, &hip_style_soft, content->ranking_note);
      flow->y += 3;
    }

  add_rule_out (self, flow);
  for (guint i = 0; i < MIN (content->fits->len, detail->n_fits); i++)
    add_candidate (flow, g_ptr_array_index (content->fits, i), detail->summary && i == 0);
}

static void
add_step (HipFlow *flow,
          HipStep *step,
          guint    number,
          guint    n_how)
{
  const char * const *how = hip_step_get_instructions (step);
  const char *stop_rule = hip_step_get_stop_rule (step);
  g_autofree char *label = g_strdup_printf ("%u", number);
  HipFlow inside = { flow->sheet, flow->x + STEP_INDENT, flow->y, flow->width - STEP_INDENT };

  hip_sheet_add_shape (flow->sheet, HIP_SHAPE_DISC, HIP_INK_ACCENT, flow->x, flow->y, BADGE_SIZE);
  hip_sheet_add_text (flow->sheet, &badge_style, flow->x, flow->y + 1, BADGE_SIZE, label);

  hip_flow_text (&inside, &hip_style_strong, hip_step_get_title (step));
  hip_flow_text (&inside, &hip_style_body, hip_step_get_dose (step));
  for (guint i = 0; how != NULL && how[i] != NULL && i < n_how; i++)
    hip_flow_item (&inside, HIP_SHAPE_DOT, &hip_style_body, how[i]);
  if (stop_rule != NULL && *stop_rule != '\0')
    hip_flow_item (&inside, HIP_SHAPE_OCTAGON, &hip_style_body, stop_rule);

  flow->y = inside.y + STEP_GAP;
}

static void
add_steps (HipComposer  *self,
           HipFlow      *flow,
           const Detail *detail)
{
  const HipHandoutContent *content = self->content;
  guint n = MIN (content->steps->len, detail->n_steps);

  hip_flow_heading (flow, _("What to do now"));

  if (!content->safety_done)
    {
      hip_flow_text (flow, &hip_style_strong, _("First go through the safety check. Start none of this before."));
      flow->y += 3;
    }

  for (guint i = 0; i < n; i++)
    add_step (flow, g_ptr_array_index (content->steps, i), i + 1, detail->n_how);

  if (content->steps->len == 0)
    hip_flow_text (flow, &hip_style_body,
                   content->lead != NULL || !content->safety_done
                     ? _("No exercises until a clinician has looked at it.")
                     : _("No steps fit well with what was said. Leave out what brings the pain on, and look at it again another day. "
                         "If it worries anybody, let a clinician look."));
}

/* The three words side by side, so that the one that holds is seen without colour. */
static void
add_verdict (HipFlow    *flow,
             const char *verdict)
{
  const struct
  {
    const char *id;
    const char *word;
  } verdicts[] = {
    { "keep", C_("running", "Keep") },
    { "change", C_("running", "Change") },
    { "stop", C_("running", "Stop") },
  };
  const guint n_verdicts = G_N_ELEMENTS (verdicts);
  double width = flow->width / n_verdicts;
  guint holding = G_MAXUINT;
  double height = 0;
  guint first;

  for (guint i = 0; i < n_verdicts; i++)
    {
      if (g_strcmp0 (verdict, verdicts[i].id) == 0)
        holding = i;
    }

  /* The boxes are as high as the highest word, and lie below it. */
  first = hip_sheet_get_length (flow->sheet);
  for (guint i = 0; i < n_verdicts; i++)
    height = MAX (height, hip_sheet_add_text (flow->sheet, i == holding ? &verdict_style : &other_verdict_style,
                                              flow->x + i * width + 1, flow->y + 2, width - 2, verdicts[i].word));
  height += 4;
  for (guint i = 0; i < n_verdicts; i++)
    hip_sheet_insert_box (flow->sheet, first, i == holding ? HIP_INK_TEXT : HIP_INK_RULE, i == holding ? 0 : 0.7,
                          flow->x + i * width + 0.5, flow->y, width - 1, height);

  flow->y += height + 4;
}

static void
add_running (HipComposer *self,
             HipFlow     *flow)
{
  const HipHandoutContent *content = self->content;

  if (!content->safety_done)
    {
      hip_flow_heading (flow, _("Running this week"));
      hip_flow_text (flow, &hip_style_body,
                     _("Not said yet: the safety check comes first. Leave out what brings the pain on until then."));
      return;
    }

  if (content->lead == NULL)
    return;

  hip_flow_heading (flow, _("Running this week"));
  add_verdict (flow, hip_condition_get_running (content->lead));
  if (hip_condition_get_running_advice (content->lead) != NULL)
    hip_flow_text (flow, &hip_style_body, hip_condition_get_running_advice (content->lead));
}

static void
add_recheck (HipComposer *self,
             HipFlow     *flow)
{
  g_autofree char *date = NULL;

  if (self->content->recheck == NULL)
    return;

  date = hip_composer_format_date (self->content->recheck);
  hip_flow_heading (flow, _("Look at it again"));
  hip_flow_text (flow, &hip_style_strong, date);
  hip_flow_text (flow, &hip_style_body, _("No better by then? See a clinician."));
}

static void
add_urgency (HipComposer *self,
             HipFlow     *flow)
{
  const HipHandoutContent *content = self->content;

  if (content->urgency == HIP_URGENCY_SEE_A_CLINICIAN_SOON)
    hip_composer_add_banner (flow, content->urgency, _("See a clinician soon"), content->action, content->because);
  else if (content->urgency == HIP_URGENCY_SELF_CARE)
    hip_flow_text (flow, &hip_style_strong, _("Nothing said so far asks for more than self-care."));

  if (!content->safety_done)
    hip_composer_add_banner (flow, HIP_URGENCY_NOT_KNOWN_YET, _("The safety check is not done"),
                             _("Go through it before anything else."),
                             _("Some signs need a clinician first, and nobody has asked for them yet. This page can’t say that "
                               "it is fine to go on."));
}

static const char *
get_title_for_name (void)
{
  /* Translators: the sort of page; %s is the name of the athlete. */
  return _("Handout for %s");
}

static double
measure_note (HipComposer   *self,
              const HipFlow *column,
              const char    *note)
{
  g_autoptr (HipSheet) sheet = hip_sheet_new (self->context, self->width, self->shrink);
  HipFlow flow = { sheet, 0, column->y, column->width };

  hip_composer_add_note (&flow, note);

  return flow.y;
}

/* The column that ends higher with the note in it. */
static HipFlow *
choose_column (HipComposer *self,
               HipFlow     *flow,
               HipFlow     *side,
               const char  *note)
{
  return measure_note (self, side, note) < measure_note (self, flow, note) ? side : flow;
}

/* The first page, or the only one. Returns nothing when that much does not fit on it. */
static HipSheet *
compose_first (HipComposer  *self,
               const Detail *detail,
               const char   *note,
               guint         n_pages)
{
  g_autoptr (HipSheet) sheet = hip_sheet_new (self->context, self->width, self->shrink);
  g_autofree char *sources = n_pages == 1 ? hip_composer_format_sources (self, detail->n_fits, detail->n_steps) : NULL;
  HipFlow flow = hip_composer_start_page (self, sheet, _("Handout"), get_title_for_name ());
  HipFlow side;
  double bottom;
  double height;
  guint first, end;

  add_urgency (self, &flow);
  side = hip_composer_add_figures (self, &flow);
  add_candidates (self, &flow, detail);
  add_steps (self, &flow, detail);
  add_running (self, &side);
  add_recheck (self, side.y > flow.y ? &flow : &side);
  if (note != NULL)
    hip_composer_add_note (choose_column (self, &flow, &side, note), note);

  first = hip_sheet_get_length (sheet);
  height = hip_composer_add_signs (self, sheet, 0, HIP_URGENCY_SEE_A_CLINICIAN_SOON, detail->n_signs);
  end = hip_sheet_get_length (sheet);
  bottom = hip_composer_add_footer (self, sheet, 1, n_pages, sources) - 8 - height;
  hip_sheet_move (sheet, first, end, bottom);

  return MAX (flow.y, side.y) + 6 <= bottom ? g_steal_pointer (&sheet) : NULL;
}

static double
measure_step (HipComposer  *self,
              const Detail *detail,
              guint         number,
              double        width)
{
  g_autoptr (HipSheet) sheet = hip_sheet_new (self->context, self->width, self->shrink);
  HipFlow flow = { sheet, 0, 0, width };

  add_step (&flow, g_ptr_array_index (self->content->steps, number), number + 1, detail->n_how);

  return flow.y;
}

/* The step with which the second of two columns begins, so that they are about as long. */
static guint
find_split (HipComposer  *self,
            const Detail *detail,
            guint         first,
            double        width)
{
  double total = 0;
  double left = 0;
  guint split = first;

  for (guint i = first; i < detail->n_steps; i++)
    total += measure_step (self, detail, i, width);

  while (split < detail->n_steps && left < total / 2)
    left += measure_step (self, detail, split++, width);

  return split;
}

/* The steps that the first page has no room for, in two columns, and the coach's note. */
static HipSheet *
compose_second (HipComposer  *self,
                const Detail *detail,
                guint         first_step,
                const char   *note)
{
  g_autoptr (HipSheet) sheet = hip_sheet_new (self->context, self->width, self->shrink);
  g_autofree char *sources = hip_composer_format_sources (self, detail->n_fits, detail->n_steps);
  HipFlow flow = hip_composer_start_page (self, sheet, _("Handout"), get_title_for_name ());
  double foot = hip_composer_add_footer (self, sheet, 2, 2, sources) - 8;

  if (first_step < detail->n_steps)
    {
      double width = (flow.width - HIP_PAGE_GUTTER) / 2;
      guint split = find_split (self, detail, first_step, width);
      HipFlow columns[2];

      hip_flow_heading (&flow, _("What to do now, continued"));
      columns[0] = (HipFlow) { sheet, flow.x, flow.y, width };
      columns[1] = (HipFlow) { sheet, flow.x + width + HIP_PAGE_GUTTER, flow.y, width };
      for (guint i = first_step; i < detail->n_steps; i++)
        add_step (&columns[i >= split], g_ptr_array_index (self->content->steps, i), i + 1, detail->n_how);
      flow.y = MAX (columns[0].y, columns[1].y);
    }

  if (note != NULL)
    hip_composer_add_note (&flow, note);

  return flow.y <= foot ? g_steal_pointer (&sheet) : NULL;
}

static gboolean
try_one_page (HipComposer  *self,
              const Detail *detail,
              const char   *note)
{
  HipSheet *sheet = compose_first (self, detail, note, 1);

  if (sheet == NULL)
    return FALSE;

  g_ptr_array_add (self->pages, sheet);
  self->n_steps = MIN (self->content->steps->len, detail->n_steps);

  return TRUE;
}

static gboolean
try_two_pages (HipComposer  *self,
               const Detail *detail,
               const char   *note)
{
  g_autoptr (HipSheet) first = NULL;
  g_autoptr (HipSheet) second = NULL;
  Detail here = *detail;

  /* As many steps as fit stand on the first page. */
  while ((first = compose_first (self, &here, NULL, 2)) == NULL)
    {
      if (here.n_steps == 0)
        return FALSE;
      here.n_steps--;
    }

  second = compose_second (self, detail, here.n_steps, note);
  if (second == NULL)
    return FALSE;

  g_ptr_array_add (self->pages, g_steal_pointer (&first));
  g_ptr_array_add (self->pages, g_steal_pointer (&second));
  self->n_steps = detail->n_steps;

  return TRUE;
}

static gboolean
try_page (HipComposer  *self,
          const Detail *detail,
          const char   *note)
{
  return try_one_page (self, detail, note) || (self->options->two_pages && try_two_pages (self, detail, note));
}

/* Steps that were chosen stay as long as anything else can be given up. */
static gboolean
try_level (HipComposer *self,
           gsize        level,
           const char  *note)
{
  const guint n_steps = self->content->steps->len;
  Detail detail = levels[level];

  if (self->options->steps != NULL)
    detail.n_steps = n_steps;
  else if (self->options->two_pages)
    detail.n_steps = MIN (n_steps, 2 * detail.n_steps);

  return try_page (self, &detail, note);
}

static gboolean
try_levels (HipComposer *self,
            const char  *note)
{
  const gsize last = G_N_ELEMENTS (levels) - 1;

  /* What is too long for the least page is too long for every other. */
  if (!try_level (self, last, note))
    return FALSE;

  g_ptr_array_set_size (self->pages, 0);
  for (gsize i = 0; i < last; i++)
    {
      if (try_level (self, i, note))
        return TRUE;
    }

  return try_level (self, last, note);
}

static gboolean
try_fewer_steps (HipComposer *self,
                 const char  *note)
{
  const guint n_steps = self->content->steps->len;
  Detail detail = levels[G_N_ELEMENTS (levels) - 1];

  for (guint left_out = 1; left_out <= n_steps; left_out++)
    {
      detail.n_steps = n_steps - left_out;
      if (!try_page (self, &detail, note))
        continue;

      self->n_steps_left_out = left_out;
      return TRUE;
    }

  return FALSE;
}

/* The last step that was chosen goes when nothing else can. */
static gboolean
try_all (HipComposer *self,
         const char  *note)
{
  return try_levels (self, note) || (self->options->steps != NULL && try_fewer_steps (self, note));
}

/*< private >
 * hip_composer_compose_advice:
 * @self: a composer
 *
 * Lays out what an athlete takes home: what may be involved, and what to do.
 */
void
hip_composer_compose_advice (HipComposer *self)
{
  if (!hip_composer_fit_note (self, try_levels))
    hip_composer_fit_note (self, try_all);
}
