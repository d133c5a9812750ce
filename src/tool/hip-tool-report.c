/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

/*
 * hip_tool_report_clear:
 * @self: a report
 */
void
hip_tool_report_clear (HipToolReport *self)
{
  g_clear_pointer (&self->regions, g_strfreev);
  g_clear_pointer (&self->yes, g_strfreev);
  g_clear_pointer (&self->no, g_strfreev);
  g_clear_pointer (&self->catalogue, g_free);
}

/*
 * hip_tool_report_add_options:
 * @self: an empty report
 * @context: the options of a command, which fill the report
 */
void
hip_tool_report_add_options (HipToolReport  *self,
                             GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "region", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->regions, "where it hurts; say it again for another spot",
      "ID[:left|:right]" },
    { "yes", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->yes, "a finding that is present", "FINDING" },
    { "no", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->no, "a finding that is absent", "FINDING" },
    { "safety-done", 0, 0, G_OPTION_ARG_NONE, &self->safety_done, "all safety questions are answered", NULL },
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &self->catalogue,
      "read this catalogue instead of the one that comes with Hip Map", "FILE" },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static int
select_regions (HipEnquiry         *enquiry,
                const char * const *words)
{
  HipLibrary *library = hip_enquiry_get_library (enquiry);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);
      HipRegion *region = parts[0] != NULL ? hip_library_get_region (library, parts[0]) : NULL;
      HipSide side = HIP_SIDE_NONE;

      if (region == NULL)
        {
          g_autoptr (GPtrArray) ids = hip_tool_list_ids (hip_library_get_regions (library));

          return hip_tool_unknown ("region", parts[0] != NULL ? parts[0] : "", ids);
        }

      if (parts[1] != NULL && !hip_side_from_id (parts[1], &side))
        return hip_tool_misuse ("“%s” is no side in “%s”; use left or right", parts[1], words[i]);

      /* Named twice is selected once. */
      if (!hip_enquiry_is_selected (enquiry, region, side))
        hip_enquiry_toggle (enquiry, region, side);
    }

  return HIP_TOOL_OK;
}

static int
set_answers (HipEnquiry         *enquiry,
             const char * const *findings,
             HipAnswer           answer)
{
  HipLibrary *library = hip_enquiry_get_library (enquiry);

  for (guint i = 0; findings != NULL && findings[i] != NULL; i++)
    {
      if (hip_library_get_finding (library, findings[i]) == NULL)
        {
          g_autoptr (GPtrArray) ids = hip_tool_list_ids (hip_library_get_findings (library));

          return hip_tool_unknown ("finding", findings[i], ids);
        }

      if (hip_enquiry_was_asked (enquiry, findings[i]) && hip_enquiry_get_answer (enquiry, findings[i]) != answer)
        return hip_tool_misuse ("“%s” is answered both yes and no; say one of them", findings[i]);

      hip_enquiry_set_answer (enquiry, findings[i], answer);
    }

  return HIP_TOOL_OK;
}

/*
 * hip_tool_report_ask:
 * @self: what was reported
 * @complete: whether to rank conditions that nothing said so far touches, too
 * @enquiry: (out) (transfer full): what the catalogue answers
 *
 * Returns: the exit status; unless it is %HIP_TOOL_OK, it was said what is wrong, and @enquiry is not set
 */
int
hip_tool_report_ask (const HipToolReport  *self,
                     gboolean              complete,
                     HipEnquiry          **enquiry)
{
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (HipEnquiry) answer = NULL;
  int status;

  if (self->regions == NULL)
    return hip_tool_misuse ("say where it hurts with --region; “hip-map-tool list regions” shows all regions");

  library = hip_tool_open (self->catalogue);
  if (library == NULL)
    return HIP_TOOL_FAILURE;

  answer = hip_enquiry_new (library);
  hip_enquiry_set_complete (answer, complete);
  status = select_regions (answer, (const char * const *) self->regions);
  if (status == HIP_TOOL_OK)
    status = set_answers (answer, (const char * const *) self->yes, HIP_ANSWER_YES);
  if (status == HIP_TOOL_OK)
    status = set_answers (answer, (const char * const *) self->no, HIP_ANSWER_NO);
  if (status != HIP_TOOL_OK)
    return status;

  hip_enquiry_set_safety_done (answer, self->safety_done);

  if (hip_enquiry_get_error_message (answer) != NULL)
    return hip_tool_fail ("%s", hip_enquiry_get_error_message (answer));

  *enquiry = g_steal_pointer (&answer);

  return HIP_TOOL_OK;
}
