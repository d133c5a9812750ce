/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-ranking-standings.h"

#include "hip-i18n.h"
#include "hip-model-private.h"

static char *
format_spot_reason (HipLibrary *library,
                    const char *region_id,
                    int         points,
                    gboolean    name_region)
{
  HipRegion *region = region_id != NULL ? hip_library_get_region (library, region_id) : NULL;
  const char *text;

  switch (points)
    {
    case 4:
      text = _("exactly at this spot");
      break;
    case 3:
      text = _("often spreads to this spot");
      break;
    case 2:
      text = _("can be felt at this spot");
      break;
    case 1:
      text = _("sometimes felt at this spot");
      break;
    case 0:
      text = _("rarely felt at this spot");
      break;
    default:
      return g_strdup (_("not felt at this spot"));
    }

  if (!name_region || region == NULL)
    return g_strdup (text);

  /* Translators: the first %s is a reason such as “exactly at this spot”, the second the name of the spot. */
  return g_strdup_printf (C_("reason", "%s: %s"), text, hip_region_get_name (region));
}

static char *
format_reason (HipLibrary *library,
               const char *kind,
               const char *id,
               int         points,
               gboolean    present,
               gboolean    name_region)
{
  HipFinding *finding;

  if (g_str_equal (kind, "prior"))
    return g_strdup (points >= 2   ? _("common in runners")
                     : points == 1 ? _("seen now and then in runners")
                                   : _("uncommon in runners"));

  if (g_str_equal (kind, "spot"))
    return format_spot_reason (library, id, points, name_region);

  if (g_str_equal (kind, "spots"))
    return g_strdup (_("felt at more than one of the spots"));

  finding = hip_library_get_finding (library, id);
  if (g_str_equal (kind, "not-asked") || present)
    return g_strdup (hip_finding_get_name (finding));

  /* Translators: an answer was no; %s is what was asked, such as “Sudden onset”. */
  return g_strdup_printf (_("No: %s"), hip_finding_get_name (finding));
}

/* Columns of HIP_QUERY_RANK. */
enum
{
  COLUMN_CONDITION,
  COLUMN_SCORE,
  COLUMN_KIND,
  COLUMN_ID,
  COLUMN_POINTS,
  COLUMN_SOURCE,
  COLUMN_BASIS,
  COLUMN_MEASURED,
  COLUMN_ANSWER,
  COLUMN_MUST_NOT_MISS,
  COLUMN_PLACES,
};

/* The lists that the rows of one condition are sorted into. */
typedef struct
{
  GListStore *reasons_for;
  GListStore *reasons_against;
  GListStore *not_asked;
} ReasonLists;

static void
reason_lists_reset (ReasonLists *lists)
{
  g_clear_object (&lists->reasons_for);
  g_clear_object (&lists->reasons_against);
  g_clear_object (&lists->not_asked);
  lists->reasons_for = g_list_store_new (HIP_TYPE_REASON);
  lists->reasons_against = g_list_store_new (HIP_TYPE_REASON);
  lists->not_asked = g_list_store_new (HIP_TYPE_REASON);
}

static void
reason_lists_clear (ReasonLists *lists)
{
  g_clear_object (&lists->reasons_for);
  g_clear_object (&lists->reasons_against);
  g_clear_object (&lists->not_asked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReasonLists, reason_lists_clear)

static void
add_reason (HipLibrary   *library,
            HipStatement *row,
            gboolean      name_region,
            ReasonLists  *lists,
            HipStanding  *standing)
{
  const char *kind = hip_statement_get_text (row, COLUMN_KIND);
  const char *id = hip_statement_get_text (row, COLUMN_ID);
  int points = hip_statement_get_integer (row, COLUMN_POINTS);
  HipSource *source = hip_library_get_source (library, hip_statement_get_text (row, COLUMN_SOURCE));
  g_autofree char *label = NULL;
  g_autoptr (HipReason) reason = NULL;

  label = format_reason (library, kind, id, points, hip_statement_get_integer (row, COLUMN_ANSWER) == 1, name_region);
  reason = hip_reason_new (kind,
                           id,
                           label,
                           points,
                           source,
                           hip_statement_get_text (row, COLUMN_BASIS),
                           hip_statement_get_integer (row, COLUMN_MEASURED));

  if (g_str_equal (kind, "not-asked"))
    {
      g_list_store_append (lists->not_asked, reason);
      return;
    }

  if (g_str_equal (kind, "answer"))
    standing->answer_points += points;
  else if (!g_str_equal (kind, "prior"))
    standing->link_points += points;

  if (points > 0)
    g_list_store_append (lists->reasons_for, reason);
  /* An answer without points says nothing; that something is uncommon, or rarely felt here, does, even where it costs nothing. */
  else if (points < 0 || !g_str_equal (kind, "answer"))
    g_list_store_append (lists->reasons_against, reason);
}

static void
standing_clear (HipStanding *standing)
{
  g_clear_object (&standing->candidate);
}

/*< private >
 * hip_ranking_load_standings:
 * @library: the library
 * @parameters: the enquiry
 * @complete: whether conditions that nothing said so far touches are ranked too
 * @name_region: whether reasons say which of the spots they are about
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HipStanding): how each condition stands, the best first, or %NULL with @error set
 */
GArray *
hip_ranking_load_standings (HipLibrary                  *library,
                            const HipRankingParameters  *parameters,
                            gboolean                     complete,
                            gboolean                     name_region,
                            GError                     **error)
{
  g_autoptr (GArray) standings = g_array_new (FALSE, FALSE, sizeof (HipStanding));
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;
  g_auto (ReasonLists) lists = { NULL, };
  HipCondition *condition = NULL;
  HipStanding *standing = NULL;

  g_array_set_clear_func (standings, (GDestroyNotify) standing_clear);

  row = hip_ranking_query (library, complete ? HIP_QUERY_RANK_ALL : HIP_QUERY_RANK, parameters, error);
  if (row == NULL)
    return NULL;

  while (hip_statement_step (row, &local_error))
    {
      const char *id = hip_statement_get_text (row, COLUMN_CONDITION);

      if (condition == NULL || g_strcmp0 (hip_condition_get_id (condition), id) != 0)
        {
          HipStanding empty = { NULL, };

          condition = hip_library_get_condition (library, id, error);
          if (condition == NULL)
            return NULL;

          reason_lists_reset (&lists);
          g_array_append_val (standings, empty);
          standing = &g_array_index (standings, HipStanding, standings->len - 1);
          standing->candidate = hip_candidate_new (condition,
                                                   hip_statement_get_integer (row, COLUMN_SCORE),
                                                   G_LIST_MODEL (lists.reasons_for),
                                                   G_LIST_MODEL (lists.reasons_against),
                                                   G_LIST_MODEL (lists.not_asked));
          standing->places = hip_statement_get_integer (row, COLUMN_PLACES);
          standing->must_not_miss = hip_statement_get_integer (row, COLUMN_MUST_NOT_MISS);
        }

      add_reason (library, row, name_region, &lists, standing);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&standings);
}
