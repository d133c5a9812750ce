/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "hip-catalogue-source.h"
#include "hip-enquiry.h"

G_BEGIN_DECLS

/* Exit statuses of all commands. */
#define HIP_TOOL_OK 0
#define HIP_TOOL_FAILURE 1
#define HIP_TOOL_USAGE 2

/* A command. argv[0] is the name of the command. */
int         hip_tool_list     (int    argc,
                               char **argv);
int         hip_tool_query    (int    argc,
                               char **argv);
int         hip_tool_evaluate (int    argc,
                               char **argv);
int         hip_tool_render   (int    argc,
                               char **argv);
int         hip_tool_handout  (int    argc,
                               char **argv);
int         hip_tool_check    (int    argc,
                               char **argv);
int         hip_tool_compile  (int    argc,
                               char **argv);

int         hip_tool_figures  (int    argc,
                               char **argv);

/* How worked cases came out. */
typedef struct
{
  guint      n;
  guint      first;
  guint      top3;
  guint      urgency_exact;
  GPtrArray *under_triaged; /* (element-type utf8): the ids of the cases */
  GPtrArray *over_triaged;
} HipToolTally;

gboolean    hip_tool_evaluate_cases (HipLibrary   *library,
                                     const char   *path,
                                     HipToolTally *tally);
void        hip_tool_tally_clear    (HipToolTally *tally);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HipToolTally, hip_tool_tally_clear)

/* What commands share. */
gboolean    hip_tool_parse    (GOptionContext    *context,
                               int               *argc,
                               char            ***argv);
HipLibrary *hip_tool_open     (const char        *path);
int         hip_tool_fail     (const char        *format,
                               ...) G_GNUC_PRINTF (1, 2);
int         hip_tool_misuse   (const char        *format,
                               ...) G_GNUC_PRINTF (1, 2);
int         hip_tool_unknown  (const char        *what,
                               const char        *word,
                               GPtrArray         *ids);
GPtrArray  *hip_tool_list_ids (GListModel        *objects);
gboolean    hip_tool_is_json  (const char        *format,
                               gboolean          *json);
void        hip_tool_print    (JsonBuilder       *builder);

/* What “check” does with a language. */
int         hip_tool_check_language (HipCatalogueSource *source,
                                     const char         *directory,
                                     const char         *language);
int         hip_tool_list_terms     (HipCatalogueSource *source,
                                     const char         *directory,
                                     const char         *language);

/* What an athlete reports, as the options of a command say it. */
typedef struct
{
  GStrv    regions;
  GStrv    yes;
  GStrv    no;
  gboolean safety_done;
  char    *catalogue;
} HipToolReport;

void        hip_tool_report_clear       (HipToolReport        *self);
void        hip_tool_report_add_options (HipToolReport        *self,
                                         GOptionContext       *context);
int         hip_tool_report_ask         (const HipToolReport  *self,
                                         gboolean              complete,
                                         HipEnquiry          **enquiry);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HipToolReport, hip_tool_report_clear)

G_END_DECLS
