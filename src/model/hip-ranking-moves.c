/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-ranking-moves.h"

#include <json-glib/json-glib.h>

#include "hip-i18n.h"
#include "hip-model-private.h"

/* More names than this in a sentence nobody reads. */
#define MAX_NAMES 3

/* What an answer moved, and what a question could move. */

static gboolean
is_listed (HipCandidate *candidate)
{
  return hip_candidate_get_lane (candidate) != HIP_LANE_NONE;
}

/* Condition → candidate. */
static GHashTable *
index_listed (const HipRanking *ranking)
{
  GHashTable *listed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ranking->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (ranking->candidates, i);

      if (is_listed (candidate))
        g_hash_table_insert (listed, hip_candidate_get_condition (candidate), candidate);
    }

  return listed;
}

/* Condition → how many candidates stand above it, of those that are listed in another ranking, too: what comes or goes shifts
 * nobody. */
static GHashTable *
index_places (const HipRanking *ranking,
              GHashTable       *other)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);
  guint place = 0;

  for (HipLane lane = 0; lane < HIP_LANE_NONE; lane++)
    {
      for (guint i = 0; i < ranking->candidates->len; i++)
        {
          HipCandidate *candidate = g_ptr_array_index (ranking->candidates, i);
          HipCondition *condition = hip_candidate_get_condition (candidate);

          if (hip_candidate_get_lane (candidate) == lane && g_hash_table_contains (other, condition))
            g_hash_table_insert (places, condition, GUINT_TO_POINTER (place++));
        }
    }

  return places;
}

static char *
format_answer (HipFinding *finding,
               HipAnswer   answer)
{
  switch (answer)
    {
    case HIP_ANSWER_YES:
      return g_strdup (hip_finding_get_name (finding));
    case HIP_ANSWER_NO:
      /* Translators: an answer was no; %s is what was asked, such as “Sudden onset”. */
      return g_strdup_printf (_("No: %s"), hip_finding_get_name (finding));
    case HIP_ANSWER_UNKNOWN:
    default:
      /* Translators: an answer was “not sure”; %s is what was asked, such as “Sudden onset”. */
      return g_strdup_printf (_("Not sure: %s"), hip_finding_get_name (finding));
    }
}

/* A candidate has moved when it changed its lane, or its place through its own points. Those that only make room for it have not:
 * a row that says so for each of them would tell nothing. */
static HipMove
find_move (HipCandidate *old,
           HipCandidate *now,
           guint         old_place,
           guint         place,
           gboolean     *by_itself)
{
  const int points = hip_candidate_get_score (now) - hip_candidate_get_score (old);
  HipMove move;

  if (hip_candidate_get_lane (now) != hip_candidate_get_lane (old))
    move = hip_candidate_get_lane (now) < hip_candidate_get_lane (old) ? HIP_MOVE_UP : HIP_MOVE_DOWN;
  else if (place < old_place && points > 0)
    move = HIP_MOVE_UP;
  else if (place > old_place && points < 0)
    move = HIP_MOVE_DOWN;
  else
    return HIP_MOVE_NONE;

  *by_itself = move == HIP_MOVE_UP ? points > 0 : points < 0;

  return move;
}

static void
add_name (GString      *names,
          guint        *n,
          HipCandidate *candidate)
{
  if ((*n)++ < MAX_NAMES)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                            hip_condition_get_name (hip_candidate_get_condition (candidate)));
}

static void
add_sentence (GString    *text,
              const char *format,
              GString    *names,
              guint       n)
{
  g_autofree char *more = NULL;
  g_autofree char *list = NULL;
  g_auto (GStrv) parts = NULL;

  if (n == 0)
    return;

  if (n > MAX_NAMES)
    /* Translators: names, then how many more there are. */
    more = g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n - MAX_NAMES), names->str, n - MAX_NAMES);
  list = g_strdup (more != NULL ? more : names->str);

  parts = g_strsplit (format, "%s", 2);
  g_string_append_printf (text, " %s%s%s", parts[0], list, parts[1]);
}

/*< private >
 * hip_ranking_compare:
 * @self: a ranking that nobody has seen yet
 * @before: the ranking before one answer was given
 * @finding: what was answered
 * @answer: the answer
 *
 * Says of each candidate what the answer did to it, and of the ranking what the answer changed.
 */
void
hip_ranking_compare (HipRanking       *self,
                     const HipRanking *before,
                     HipFinding       *finding,
                     HipAnswer         answer)
{
  g_autofree char *because = format_answer (finding, answer);
  g_autoptr (GHashTable) listed_before = index_listed (before);
  g_autoptr (GHashTable) listed = index_listed (self);
  g_autoptr (GHashTable) places_before = index_places (before, listed);
  g_autoptr (GHashTable) places = index_places (self, listed_before);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) up = g_string_new (NULL);
  g_autoptr (GString) down = g_string_new (NULL);
  g_autoptr (GString) entered = g_string_new (NULL);
  g_autoptr (GString) left = g_string_new (NULL);
  guint n_up = 0, n_down = 0, n_entered = 0, n_left = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (self->candidates, i);
      HipCondition *condition = hip_candidate_get_condition (candidate);
      HipCandidate *old = g_hash_table_lookup (listed_before, condition);
      gboolean by_itself = TRUE;
      HipMove move = HIP_MOVE_ENTERED;

      if (!is_listed (candidate))
        continue;

      if (old != NULL)
        move = find_move (old,
                          candidate,
                          GPOINTER_TO_UINT (g_hash_table_lookup (places_before, condition)),
                          GPOINTER_TO_UINT (g_hash_table_lookup (places, condition)),
                          &by_itself);
      if (move == HIP_MOVE_NONE)
        continue;

      if (by_itself)
        hip_candidate_set_move (candidate, move, because);
      else
        /* Translators: why a candidate moved in the list although the answer says nothing about it. */
        hip_candidate_set_move (candidate, move, move == HIP_MOVE_UP ? _("others fit less now") : _("others fit better now"));

      if (move == HIP_MOVE_UP)
        add_name (up, &n_up, candidate);
      else if (move == HIP_MOVE_DOWN)
        add_name (down, &n_down, candidate);
      else
        add_name (entered, &n_entered, candidate);
    }

  for (guint i = 0; i < before->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (before->candidates, i);

      if (is_listed (candidate) && !g_hash_table_contains (listed, hip_candidate_get_condition (candidate)))
        add_name (left, &n_left, candidate);
    }

  /* Translators: the beginning of what the last answer changed; %s is the answer, such as “Sudden start” or “No: Limp”. */
  g_string_append_printf (text, _("After “%s”:"), because);
  if (n_up + n_down + n_entered + n_left == 0)
    g_string_append_printf (text, " %s", _("the order stays as it was."));

  /* Translators: sentences about what the last answer changed; %s are names of conditions. */
  add_sentence (text, _("Up: %s."), up, n_up);
  add_sentence (text, _("Down: %s."), down, n_down);
  add_sentence (text, _("New: %s."), entered, n_entered);
  add_sentence (text, _("No longer listed: %s."), left, n_left);

  g_free (self->what_changed);
  self->what_changed = g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
leaders_to_json (const HipRanking *self)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < MIN (self->candidates->len, HIP_RANKING_N_LEADERS); i++)
    {
      HipCandidate *candidate = g_ptr_array_index (self->candidates, i);

      json_array_add_string_element (array, hip_condition_get_id (hip_candidate_get_condition (candidate)));
    }
  json_node_set_array (node, array);

  return json_to_string (node, FALSE);
}

/*< private >
 * hip_ranking_explain_question:
 * @self: a ranking
 * @library: the library
 * @finding: what is asked
 * @error: return location for an error
 *
 * Says which of the leading candidates an answer tells apart.
 *
 * Returns: (transfer full): a text, empty if it tells none apart, or %NULL with @error set
 */
char *
hip_ranking_explain_question (const HipRanking *self,
                              HipLibrary       *library,
                              HipFinding       *finding,
                              GError          **error)
{
  /* Translators: what an answer to a question says; %s are names of conditions. */
  const char *const formats[] = {
    N_("A yes fits better with %s."),
    N_("A yes fits less with %s."),
    N_("A no fits better with %s."),
    N_("A no fits less with %s."),
  };
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *leaders = leaders_to_json (self);
  GString *names[G_N_ELEMENTS (formats)];
  guint n[G_N_ELEMENTS (formats)] = { 0, };

  row = hip_catalogue_query (hip_library_get_catalogue (library), HIP_QUERY_QUESTION_POINTS, error);
  if (row == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    names[i] = g_string_new (NULL);

  hip_statement_bind_text (row, 1, leaders);
  hip_statement_bind_text (row, 2, hip_finding_get_id (finding));
  while (hip_statement_step (row, &local_error))
    {
      HipCondition *condition = hip_library_get_condition (library, hip_statement_get_text (row, 0), NULL);
      const int points[] = { hip_statement_get_integer (row, 1), hip_statement_get_integer (row, 2) };

      for (gsize i = 0; condition != NULL && i < G_N_ELEMENTS (points); i++)
        {
          const gsize list = 2 * i + (points[i] < 0 ? 1 : 0);

          if (points[i] == 0)
            continue;

          g_string_append_printf (names[list], "%s%s", n[list] > 0 ? ", " : "", hip_condition_get_name (condition));
          n[list]++;
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      add_sentence (text, _(formats[i]), names[i], MIN (n[i], MAX_NAMES));
      g_string_free (names[i], TRUE);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}
