/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-composer.h"

#include <locale.h>
#include <string.h>

#include "hip-figure.h"
#include "hip-i18n.h"
#include "hip-warning-sign.h"

static const HipTextStyle brand_style = { .size = 10, .bold = TRUE, .ink = HIP_INK_ACCENT, .tag = "P" };
static const HipTextStyle date_style = { .size = 9.5, .ink = HIP_INK_SOFT, .at_end = TRUE, .tag = "P" };
static const HipTextStyle long_title_style = { .size = 15, .bold = TRUE, .ink = HIP_INK_TEXT, .tag = "H1" };
static const HipTextStyle motto_style = { .size = 9.5, .bold = TRUE, .ink = HIP_INK_TEXT, .tag = "P" };

/* Between the columns of the signs, in points. */
#define SIGNS_GUTTER 12

/* Letters of a title that still look well in large type, and in type that is larger than what follows. */
#define LONG_TITLE 60
#define ENDLESS_TITLE 200

/* Letters of a note that stay in any case, and more than there can be room for. */
#define SHORTEST_NOTE 100
#define LONGEST_NOTE 8000

/* GLib names days and months in the language of the locale, which the page may not be in. */
static gboolean
has_names_of_days (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  const char *language = hip_language_get ();
  const gsize length = strcspn (language, "_@.");

  if (hip_language_is_english () && (g_str_equal (locale, "POSIX") || (locale[0] == 'C' && strchr ("C.", locale[1]) != NULL)))
    return TRUE;

  return strncmp (locale, language, length) == 0 && strcspn (locale, "_@.") == length;
}

/*< private >
 * hip_composer_join:
 * @texts: (element-type utf8): texts
 *
 * Returns: (transfer full): the texts as a list in one line; unlike with hip_join(), they may have commas in them
 */
char *
hip_composer_join (GPtrArray *texts)
{
  /* Translators: stands between the entries of a list that may have commas in them, as in “fever; swollen, hot or cold leg”. */
  const char *separator = C_("list separator", "; ");
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_extend (all, texts, NULL, NULL);
  g_ptr_array_add (all, NULL);

  return g_strjoinv (separator, (char **) all->pdata);
}

/*< private >
 * hip_composer_format_date:
 * @date: a day
 *
 * Returns: (transfer full): the day in words, or in numbers that are read alike everywhere
 */
char *
hip_composer_format_date (GDateTime *date)
{
  if (!has_names_of_days ())
    return g_date_time_format (date, "%Y-%m-%d");

  /* Translators: a day on a printed page, in the format of g_date_time_format(); “Friday, 12 December 2026”. */
  return g_date_time_format (date, _("%A, %-d %B %Y"));
}

static char *
format_pain (HipComposer *self)
{
  GListModel *spots = hip_enquiry_get_spots (self->content->enquiry);
  const guint n = g_list_model_get_n_items (spots);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);
      const int intensity = hip_spot_get_intensity (spot);

      if (intensity == HIP_INTENSITY_NOT_SAID)
        continue;

      if (n > 1)
        /* Translators: a spot, and how strong the pain is there; “Groin crease, right: 6 out of 10”. */
        g_ptr_array_add (texts, g_strdup_printf (_("%s: %d out of 10"), hip_spot_get_label (spot), intensity));
      else
        /* Translators: how strong the pain is. */
        g_ptr_array_add (texts, g_strdup_printf (_("%d out of 10"), intensity));
    }

  return texts->len > 0 ? hip_composer_join (texts) : NULL;
}

/*< private >
 * hip_composer_start_page:
 * @self: a composer
 * @sheet: an empty page
 * @kind: what sort of page it is
 * @kind_for_name: the same with “%s” for whom it is
 *
 * Returns: a column as wide as the page, below the title
 */
HipFlow
hip_composer_start_page (HipComposer *self,
                         HipSheet    *sheet,
                         const char  *kind,
                         const char  *kind_for_name)
{
  HipFlow flow = { sheet, HIP_PAGE_MARGIN, HIP_PAGE_MARGIN - 4, self->width - 2 * HIP_PAGE_MARGIN };
  g_autofree char *date = hip_composer_format_date (self->content->date);
  g_autofree char *pain = format_pain (self);
  g_autofree char *for_name = NULL;
  g_autofree char *brand = NULL;
  glong length = g_utf8_strlen (self->content->title, -1);

  if (self->options->name != NULL && *self->options->name != '\0')
    {
      g_auto (GStrv) parts = g_strsplit (kind_for_name, "%s", 2);

      for_name = g_strjoinv (self->options->name, parts);
    }

  brand = g_markup_printf_escaped ("Hip Map <span weight=\"normal\"> %s</span>", for_name != NULL ? for_name : kind);
  hip_sheet_add_text (sheet, &date_style, flow.x, flow.y, flow.width, date);
  hip_flow_markup (&flow, &brand_style, brand);
  hip_sheet_add_line (sheet, HIP_INK_ACCENT, 1.6, flow.x, flow.y + 4, flow.width);
  flow.y += 10;

  hip_flow_text (&flow,
                 length > ENDLESS_TITLE ? &hip_style_strong : length > LONG_TITLE ? &long_title_style : &hip_style_title,
                 self->content->title);
  if (self->content->landmark != NULL)
    hip_flow_text (&flow, &hip_style_soft, self->content->landmark);
  if (pain != NULL)
    hip_flow_labelled (&flow, _("Pain today:"), pain);
  flow.y += 6;

  return flow;
}

/*< private >
 * hip_composer_add_footer:
 * @self: a composer
 * @sheet: a page
 * @page: the number of the page, from 1
 * @n_pages: how many there are
 * @sources: (nullable): where everything comes from
 *
 * Returns: the top of the footer; nothing may reach below it
 */
double
hip_composer_add_footer (HipComposer *self,
                         HipSheet    *sheet,
                         guint        page,
                         guint        n_pages,
                         const char  *sources)
{
  HipFlow flow = { sheet, HIP_PAGE_MARGIN, 0, self->width - 2 * HIP_PAGE_MARGIN };
  guint first = hip_sheet_get_length (sheet);
  g_autofree char *number = NULL;
  double top;

  if (sources != NULL)
    {
      hip_flow_text (&flow, &hip_style_small, sources);
      flow.y += 4;
    }

  hip_sheet_add_line (sheet, HIP_INK_RULE, 0.6, flow.x, flow.y, flow.width);
  flow.y += 4;

  /* Translators: the version of the program, then “page 1 of 2”. */
  number = g_strdup_printf (_("Hip Map %s · page %u of %u"), PACKAGE_VERSION, page, n_pages);
  hip_sheet_add_text (sheet, &hip_style_small_end, flow.x, flow.y + 1.5, flow.width, number);
  flow.width -= 140;
  hip_flow_text (&flow, &motto_style, _("Education, not a diagnosis. If you are worried, get checked."));

  top = self->height - HIP_PAGE_MARGIN + 8 - flow.y;
  hip_sheet_move (sheet, first, hip_sheet_get_length (sheet), top);

  return top;
}

/*< private >
 * hip_composer_add_figures:
 * @self: a composer
 * @flow: a column as wide as the page
 *
 * Puts the pictures into a narrow column at the start, and makes @flow what is left beside it.
 *
 * Returns: the narrow column, below the pictures
 */
HipFlow
hip_composer_add_figures (HipComposer *self,
                          HipFlow     *flow)
{
  HipFlow side = { flow->sheet, flow->x, flow->y + 9, HIP_FIGURE_WIDTH };

  for (guint i = 0; i < self->figures->len; i++)
    {
      side.y += hip_figure_add (g_ptr_array_index (self->figures, i), side.sheet, side.x, side.y, self->rtl);
      side.y += 7;
    }

  flow->x += HIP_FIGURE_WIDTH + HIP_PAGE_GUTTER;
  flow->width -= HIP_FIGURE_WIDTH + HIP_PAGE_GUTTER;

  return side;
}

/* What to do, without what the word of the banner has just said. */
static const char *
skip_word (const char *action,
           const char *word)
{
  gsize length = strlen (word);

  if (!g_str_has_prefix (action, word) || action[length] != '.')
    return action;

  action += length + 1;
  while (*action == ' ')
    action++;

  return action;
}

/*< private >
 * hip_composer_add_banner:
 * @flow: a column
 * @urgency: how soon somebody should look
 * @word: that in a few words
 * @action: (nullable): what to do
 * @because: (nullable): why
 */
void
hip_composer_add_banner (HipFlow    *flow,
                         HipUrgency  urgency,
                         const char *word,
                         const char *action,
                         const char *because)
{
  static const HipShape shapes[] = {
    [HIP_URGENCY_NOT_KNOWN_YET] = HIP_SHAPE_DIAMOND,
    [HIP_URGENCY_SELF_CARE] = HIP_SHAPE_DIAMOND,
    [HIP_URGENCY_SEE_A_CLINICIAN_SOON] = HIP_SHAPE_DIAMOND,
    [HIP_URGENCY_STOP_AND_GET_ASSESSED] = HIP_SHAPE_OCTAGON,
    [HIP_URGENCY_EMERGENCY] = HIP_SHAPE_TRIANGLE,
  };
  gboolean is_urgent = urgency >= HIP_URGENCY_STOP_AND_GET_ASSESSED;
  double size = is_urgent ? 22 : 12;
  HipFlow inside = hip_flow_open_box (flow);

  hip_sheet_add_shape (flow->sheet, shapes[urgency], HIP_INK_TEXT, inside.x, inside.y + 3, size);
  inside.x += size + 9;
  inside.width -= size + 9;

  hip_flow_text (&inside, is_urgent ? &hip_style_title : &hip_style_word, word);
  if (action != NULL && *(action = skip_word (action, word)) != '\0')
    hip_flow_text (&inside, is_urgent ? &hip_style_word : &hip_style_strong, action);
  if (because != NULL)
    hip_flow_text (&inside, &hip_style_soft, because);

  hip_flow_close_box (flow, &inside, is_urgent ? 2.4 : 1.2);
  flow->y += 4;
}

/*< private >
 * hip_composer_add_note:
 * @flow: a column
 * @note: what the coach adds
 */
void
hip_composer_add_note (HipFlow    *flow,
                       const char *note)
{
  g_auto (GStrv) paragraphs = g_strsplit (note, "\n", -1);

  hip_flow_heading (flow, _("From your coach"));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (*g_strstrip (paragraphs[i]) != '\0')
        hip_flow_text (flow, &hip_style_body, paragraphs[i]);
    }
}

static const char *
get_signs_title (HipUrgency urgency)
{
  switch (urgency)
    {
    case HIP_URGENCY_EMERGENCY:
      return _("Emergency department, now");
    case HIP_URGENCY_STOP_AND_GET_ASSESSED:
      return _("Stop running, see a doctor today or within days");
    case HIP_URGENCY_NOT_KNOWN_YET:
    case HIP_URGENCY_SELF_CARE:
    case HIP_URGENCY_SEE_A_CLINICIAN_SOON:
    default:
      return _("See a clinician soon");
    }
}

/* Signs of one urgency; a wide column is divided. */
static void
list_signs (HipComposer *self,
            HipFlow     *flow,
            HipUrgency   urgency,
            guint        most)
{
  GPtrArray *signs = self->content->signs;
  const guint n_columns = flow->width > 2 * HIP_FIGURE_WIDTH ? 3 : 1;
  double width = (flow->width - (n_columns - 1) * SIGNS_GUTTER) / n_columns;
  double bottom = flow->y;
  HipFlow columns[3];
  guint n = 0;

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (HipFlow) { flow->sheet, flow->x + i * (width + SIGNS_GUTTER), flow->y, width };

  for (guint i = 0; i < signs->len && n < most; i++)
    {
      const HipWarningSign *sign = g_ptr_array_index (signs, i);
      HipFlow *column = &columns[n % n_columns];

      if (sign->urgency != urgency)
        continue;

      hip_flow_item (column, HIP_SHAPE_DOT, &hip_style_body, hip_finding_get_name (sign->finding));
      bottom = MAX (bottom, column->y);
      n++;
    }

  flow->y = bottom;
}

/*< private >
 * hip_composer_add_signs:
 * @self: a composer
 * @sheet: a page
 * @y: the top
 * @least: the lowest urgency that is shown
 * @most: how many signs of each urgency are shown
 *
 * Puts what to watch for into a box as wide as the page, a column for each urgency.
 *
 * Returns: the bottom of the box
 */
double
hip_composer_add_signs (HipComposer *self,
                        HipSheet    *sheet,
                        double       y,
                        HipUrgency   least,
                        guint        most)
{
  static const HipShape shapes[] = {
    [HIP_URGENCY_SEE_A_CLINICIAN_SOON] = HIP_SHAPE_DIAMOND,
    [HIP_URGENCY_STOP_AND_GET_ASSESSED] = HIP_SHAPE_OCTAGON,
    [HIP_URGENCY_EMERGENCY] = HIP_SHAPE_TRIANGLE,
  };
  HipFlow flow = { sheet, HIP_PAGE_MARGIN, y, self->width - 2 * HIP_PAGE_MARGIN };
  HipFlow inside = hip_flow_open_box (&flow);
  const guint n_columns = HIP_URGENCY_EMERGENCY - least + 1;
  double width = (inside.width - (n_columns - 1) * SIGNS_GUTTER) / n_columns;
  double bottom;

  hip_flow_text (&inside, &hip_style_heading, _("Get seen if one of these comes up"));
  inside.y += 2;
  bottom = inside.y;

  for (guint i = 0; i < n_columns; i++)
    {
      HipUrgency urgency = HIP_URGENCY_EMERGENCY - i;
      HipFlow column = { sheet, inside.x + i * (width + SIGNS_GUTTER), inside.y, width };

      hip_flow_item (&column, shapes[urgency], &hip_style_strong, get_signs_title (urgency));
      column.y += 2;
      list_signs (self, &column, urgency, most);
      bottom = MAX (bottom, column.y);
    }

  inside.y = bottom;
  hip_flow_close_box (&flow, &inside, 1.2);

  return flow.y;
}

static void
add_sources (GPtrArray  *texts,
             GHashTable *seen,
             GListModel *sources,
             gboolean   *recalled)
{
  const guint n = sources != NULL ? g_list_model_get_n_items (sources) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSource) source = g_list_model_get_item (sources, i);
      const char *year = hip_source_get_year (source);
      const char *label = hip_source_get_label (source);
      const char *mark = hip_source_get_verified (source) ? "" : "*";

      /* The list keeps the source alive. */
      if (!g_hash_table_add (seen, source))
        continue;

      /* Most labels end with the year already. */
      if (year != NULL && g_ascii_isdigit (*year) && strstr (label, year) == NULL)
        g_ptr_array_add (texts, g_strdup_printf ("%s %s%s", label, year, mark));
      else
        g_ptr_array_add (texts, g_strdup_printf ("%s%s", label, mark));
      *recalled = *recalled || !hip_source_get_verified (source);
    }
}

static void
add_condition_sources (HipCandidate  *candidate,
                       GPtrArray     *texts,
                       GHashTable    *seen,
                       gboolean      *recalled,
                       const char   **reviewed)
{
  HipCondition *condition = hip_candidate_get_condition (candidate);
  const char *own = hip_condition_get_reviewed (condition);

  add_sources (texts, seen, hip_condition_get_sources (condition), recalled);
  if (own != NULL && (*reviewed == NULL || strcmp (own, *reviewed) < 0))
    *reviewed = own;
}

/*< private >
 * hip_composer_format_sources:
 * @self: a composer
 * @n_fits: how many of what fits is on the page
 * @n_steps: how many steps
 *
 * Returns: (transfer full) (nullable): the sources of what is on the page, and when it was reviewed longest ago
 */
char *
hip_composer_format_sources (HipComposer *self,
                             guint        n_fits,
                             guint        n_steps)
{
  const HipHandoutContent *content = self->content;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) all = NULL;
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;
  const char *reviewed = NULL;
  gboolean recalled = FALSE;

  /* The same that are named. */
  for (guint i = 0; content->urgency >= HIP_URGENCY_SEE_A_CLINICIAN_SOON && i < content->rule_out->len; i++)
    add_condition_sources (g_ptr_array_index (content->rule_out, i), texts, seen, &recalled, &reviewed);
  for (guint i = 0; i < MIN (content->fits->len, n_fits); i++)
    add_condition_sources (g_ptr_array_index (content->fits, i), texts, seen, &recalled, &reviewed);
  for (guint i = 0; i < MIN (content->steps->len, n_steps); i++)
    add_sources (texts, seen, g_ptr_array_index (content->step_sources, i), &recalled);

  if (texts->len == 0)
    return NULL;

  list = hip_join (texts);
  /* Translators: %s are short names of sources with their years. */
  sentence = g_strdup_printf (_("Sources: %s."), list);
  all = g_string_new (sentence);
  if (recalled)
    g_string_append_printf (all, " %s", _("* From memory, not read again."));
  if (reviewed != NULL)
    {
      g_string_append_c (all, ' ');
      /* Translators: %s is the year and month of the last review, such as “2026-11”. */
      g_string_append_printf (all, _("Reviewed %s."), reviewed);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* The text up to the last whole word that there is room for. */
static char *
shorten (const char *text,
         glong       n_characters)
{
  g_autofree char *start = g_utf8_substring (text, 0, n_characters);
  char *space = strrchr (start, ' ');

  if (space != NULL)
    *space = '\0';

  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* Whether there would be room for the beginning of a note. */
static gboolean
try_start (HipComposer    *self,
           HipComposerTry  try,
           const char     *note,
           glong           n_characters)
{
  g_autofree char *start = shorten (note, n_characters);
  gboolean fits = try (self, start);

  g_ptr_array_set_size (self->pages, 0);

  return fits;
}

/*< private >
 * hip_composer_fit_note:
 * @self: a composer
 * @try: lays out the rest together with a note
 *
 * Everything else gives way to the coach's note, until it is so long that there is nothing left to give; then its end goes.
 *
 * Returns: whether there are pages now
 */
gboolean
hip_composer_fit_note (HipComposer    *self,
                       HipComposerTry  try)
{
  const char *note = self->options->note;
  glong length = note != NULL ? g_utf8_strlen (note, -1) : 0;
  glong fits = SHORTEST_NOTE;
  glong too_long = MIN (length, LONGEST_NOTE);
  g_autofree char *start = NULL;

  if (length <= LONGEST_NOTE && try (self, length > 0 ? note : NULL))
    return TRUE;
  if (length <= SHORTEST_NOTE || !try_start (self, try, note, SHORTEST_NOTE))
    return FALSE;

  while (too_long - fits > 1)
    {
      glong middle = (fits + too_long) / 2;

      if (try_start (self, try, note, middle))
        fits = middle;
      else
        too_long = middle;
    }

  start = shorten (note, fits);
  self->note_is_cut = TRUE;

  return try (self, start);
}
