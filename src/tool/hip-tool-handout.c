/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include <stdio.h>

#include "hip-handout.h"
#include "hip-language.h"
#include "hip-prefix.h"

/* What was asked for besides what was reported, as it was written. */
typedef struct
{
  GStrv    steps;
  GStrv    pain;
  char    *paper;
  char    *date;
  char    *recheck;
  char    *direction;
  char    *language;
  char    *name;
  char    *note;
  gboolean two_pages;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_clear_pointer (&wish->steps, g_strfreev);
  g_clear_pointer (&wish->pain, g_strfreev);
  g_clear_pointer (&wish->paper, g_free);
  g_clear_pointer (&wish->date, g_free);
  g_clear_pointer (&wish->recheck, g_free);
  g_clear_pointer (&wish->direction, g_free);
  g_clear_pointer (&wish->language, g_free);
  g_clear_pointer (&wish->name, g_free);
  g_clear_pointer (&wish->note, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

/* A day has no time zone; UTC makes the same file everywhere. */
static gboolean
read_day (const char  *text,
          GDateTime  **day)
{
  int year, month, day_of_month;
  char rest;

  if (sscanf (text, "%4d-%2d-%2d%c", &year, &month, &day_of_month, &rest) != 3)
    return FALSE;

  *day = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);

  return *day != NULL;
}

static gboolean
read_pain (const char *text,
           int        *pain)
{
  char rest;

  return sscanf (text, "%2d%c", pain, &rest) == 1 && *pain >= 0 && *pain <= HIP_INTENSITY_MOST;
}

/* Numbers stand in the order of the spots. */
static int
read_pains (const Wish *wish,
            HipEnquiry *enquiry)
{
  GListModel *spots = hip_enquiry_get_spots (enquiry);

  if (wish->pain == NULL)
    return HIP_TOOL_OK;

  if (g_strv_length (wish->pain) > g_list_model_get_n_items (spots))
    return hip_tool_misuse ("--pain is said more often than --region; say it once for each spot, in their order");

  for (guint i = 0; wish->pain[i] != NULL; i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);
      int pain;

      if (!read_pain (wish->pain[i], &pain))
        return hip_tool_misuse ("“%s” is no strength of pain; use a number from 0 to 10", wish->pain[i]);

      hip_enquiry_set_intensity (enquiry, hip_spot_get_region (spot), hip_spot_get_side (spot), pain);
    }

  return HIP_TOOL_OK;
}

/* Only what the catalogue offers for the report may be printed: anything else might be the very thing to leave alone. */
static int
check_steps (const Wish *wish,
             HipEnquiry *enquiry)
{
  g_autoptr (GPtrArray) offered = hip_tool_list_ids (hip_enquiry_get_steps (enquiry));

  for (guint i = 0; wish->steps != NULL && wish->steps[i] != NULL; i++)
    {
      const char *id = wish->steps[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *all = NULL;
      const char *nearest;

      if (g_ptr_array_find_with_equal_func (offered, id, g_str_equal, NULL))
        continue;

      nearest = hip_nearest_id (id, offered);
      if (hip_library_get_step (hip_enquiry_get_library (enquiry), id, &error) == NULL && nearest != NULL)
        return hip_tool_misuse ("there is no step “%s”; did you mean “%s”?", id, nearest);

      g_ptr_array_add (offered, NULL);
      all = g_strjoinv (", ", (char **) offered->pdata);

      return hip_tool_misuse ("the step “%s” is not offered for what was reported; there are: %s", id, all);
    }

  return HIP_TOOL_OK;
}

/* The tool speaks English, and its pages do unless somebody wants another language. */
static int
read_language (const Wish        *wish,
               HipHandoutOptions *options)
{
  g_auto (GStrv) languages = NULL;
  g_autofree char *all = NULL;
  g_autofree char *locale_directory = NULL;

  if (wish->language == NULL)
    return HIP_TOOL_OK;

  locale_directory = hip_prefix_relocate (LOCALEDIR);
  hip_language_init (locale_directory);
  hip_language_set (HIP_LANGUAGE_ENGLISH);
  languages = hip_language_list ();
  if (!g_strv_contains ((const char * const *) languages, wish->language))
    {
      all = g_strjoinv (", ", languages);

      return hip_tool_misuse ("there is no language “%s”; there are: %s", wish->language, all);
    }

  options->language = g_strdup (wish->language);

  return HIP_TOOL_OK;
}

static int
read_wish (const Wish        *wish,
           HipHandoutOptions *options)
{
  if (wish->paper != NULL && !hip_paper_from_id (wish->paper, &options->paper))
    return hip_tool_misuse ("there is no paper “%s”; use a4 or letter", wish->paper);
  if (wish->date != NULL && !read_day (wish->date, &options->date))
    return hip_tool_misuse ("“%s” is no day; write it like 2026-12-31", wish->date);
  if (wish->recheck != NULL && !read_day (wish->recheck, &options->recheck))
    return hip_tool_misuse ("“%s” is no day; write it like 2026-12-31", wish->recheck);

  if (g_strcmp0 (wish->direction, "ltr") == 0)
    options->direction = HIP_HANDOUT_DIRECTION_LTR;
  else if (g_strcmp0 (wish->direction, "rtl") == 0)
    options->direction = HIP_HANDOUT_DIRECTION_RTL;
  else if (wish->direction != NULL)
    return hip_tool_misuse ("there is no direction “%s”; use ltr or rtl", wish->direction);

  options->steps = g_strdupv (wish->steps);
  options->name = g_strdup (wish->name);
  options->note = g_strdup (wish->note);
  options->two_pages = wish->two_pages;

  return read_language (wish, options);
}

static int
write_handout (HipEnquiry              *enquiry,
               const HipHandoutOptions *options,
               const char              *path)
{
  g_autoptr (HipHandout) handout = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *left_out = NULL;
  g_autoptr (GError) error = NULL;

  handout = hip_handout_new (enquiry, options, &error);
  if (handout == NULL)
    return hip_tool_fail ("%s", error->message);

  left_out = hip_handout_dup_left_out (handout);
  if (left_out != NULL)
    return hip_tool_misuse ("%s Shorten it%s", left_out,
                            options->two_pages || hip_handout_is_referral (handout) ? ""
                                                                                     : ", or allow a second page with --two-pages");

  if (!hip_handout_write_pdf (handout, file, NULL, &error))
    return hip_tool_fail ("the page can't be written to %s: %s", path, error->message);

  return HIP_TOOL_OK;
}

/*
 * hip_tool_handout:
 * @argc: the number of arguments
 * @argv: the arguments, beginning with the name of the command
 *
 * Writes the page that an athlete takes home into a PDF file.
 *
 * Returns: the exit status
 */
int
hip_tool_handout (int    argc,
                  char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("OUT.pdf");
  g_autoptr (HipHandoutOptions) options = hip_handout_options_new ();
  g_autoptr (HipEnquiry) enquiry = NULL;
  g_auto (HipToolReport) report = { NULL, };
  g_auto (Wish) wish = { NULL, };
  const GOptionEntry entries[] = {
    { "step", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wish.steps,
      "a step to print; say it again for another; by default the first few that fit", "ID" },
    { "pain", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wish.pain, "how strong the pain is, once for each spot, in their order", "0–10" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &wish.note, "what the coach adds", "TEXT" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &wish.name, "the athlete's name; by default it is not on the page", "TEXT" },
    { "recheck", 0, 0, G_OPTION_ARG_STRING, &wish.recheck, "when to look again; by default the catalogue says", "YYYY-MM-DD" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &wish.date, "the day of the page; by default today", "YYYY-MM-DD" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &wish.paper, "a4 or letter; by default what is usual in your country", "PAPER" },
    { "two-pages", 0, 0, G_OPTION_ARG_NONE, &wish.two_pages, "use a second page if there is more than fits on one", NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &wish.language, "the language of the page; by default English", "LANGUAGE" },
    { "direction", 0, 0, G_OPTION_ARG_STRING, &wish.direction, "ltr or rtl; by default that of the language", "DIRECTION" },
    { NULL },
  };
  int status;

  hip_tool_report_add_options (&report, context);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!hip_tool_parse (context, &argc, &argv))
    return HIP_TOOL_USAGE;

  if (argc != 2)
    return hip_tool_misuse ("handout needs the name of one PDF file to write; see “hip-map-tool handout --help”");

  status = read_wish (&wish, options);
  if (status == HIP_TOOL_OK)
    status = hip_tool_report_ask (&report, FALSE, &enquiry);
  if (status == HIP_TOOL_OK)
    status = read_pains (&wish, enquiry);
  if (status != HIP_TOOL_OK)
    return status;

  if (hip_enquiry_get_urgency (enquiry) < HIP_URGENCY_STOP_AND_GET_ASSESSED)
    status = check_steps (&wish, enquiry);
  else if (wish.steps != NULL)
    g_printerr ("hip-map-tool: what was reported is urgent, so the page is a referral note without steps\n");

  return status == HIP_TOOL_OK ? write_handout (enquiry, options, argv[1]) : status;
}
