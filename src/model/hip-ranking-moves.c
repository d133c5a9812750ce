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
add_name (GPtrArray    *names,
          HipCondition *condition)
{
  g_ptr_array_add (names, (char *) hip_condition_get_name (condition));
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (text->len > 0)
    /* Translators: stands between two sentences. */
    g_string_append (text, C_("sentence separator", " "));
  g_string_append (text, sentence);
}

/* The first of the names as a list. */
static char *
list_names (GPtrArray *names)
{
  const guint n_more = names->len > MAX_NAMES ? names->len - MAX_NAMES : 0;
  g_autofree char *list = NULL;

  if (n_more > 0)
    g_ptr_array_set_size (names, MAX_NAMES);
  list = hip_join (names);

  if (n_more == 0)
    return g_steal_pointer (&list);

  /* Translators: names of conditions, then how many more there are. */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_more), list, n_more);
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
  g_autoptr (GPtrArray) up = g_ptr_array_new ();
  g_autoptr (GPtrArray) down = g_ptr_array_new ();
  g_autoptr (GPtrArray) entered = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autofree char *answered = NULL;

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
        add_name (up, condition);
      else if (move == HIP_MOVE_DOWN)
        add_name (down, condition);
      else
        add_name (entered, condition);
    }

  for (guint i = 0; i < before->candidates->len; i++)
    {
      HipCandidate *candidate = g_ptr_array_index (before->candidates, i);

      if (is_listed (candidate) && !g_hash_table_contains (listed, hip_candidate_get_condition (candidate)))
        add_name (left, hip_candidate_get_condition (candidate));
    }

  /* Translators: %s is the last answer, such as “Sudden start” or “No: Limp”. What it changed comes behind. */
  answered = g_strdup_printf (_("Last answer: %s."), because);
  add_sentence (text, answered);
  if (up->len + down->len + entered->len + left->len == 0)
    add_sentence (text, _("The order stays as it was."));

  if (up->len > 0)
    {
      g_autofree char *names = list_names (up);
      /* Translators: what the last answer changed; %s are names of conditions. */
      g_autofree char *sentence = g_strdup_printf (_("Up: %s."), names);

      add_sentence (text, sentence);
    }
  if (down->len > 0)
    {
      g_autofree char *names = list_names (down);
      /* Translators: what the last answer changed; %s are names of conditions. */
      g_autofree char *sentence = g_strdup_printf (_("Down: %s."), names);

      add_sentence (text, sentence);
    }
  if (entered->len > 0)
    {
      g_autofree char *names = list_names (entered);
      /* Translators: what the last answer changed; %s are names of conditions. */
      g_autofree char *sentence = g_strdup_printf (_("New: %s."), names);

      add_sentence (text, sentence);
    }
  if (left->len > 0)
    {
      g_autofree char *names = list_names (left);
      /* Translators: what the last answer changed; %s are names of conditions. */
      g_autofree char *sentence = g_strdup_printf (_("No longer listed: %s."), names);

      add_sentence (text, sentence);
    }

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

static void
add_says (GString   *text,
          guint      which,
          GPtrArray *names)
{
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  if (names->len == 0)
    return;

  list = list_names (names);
  switch (which)
    {
    case 0:
      /* Translators: what an answer to a question says; %s are names of conditions. */
      sentence = g_strdup_printf (_("A yes fits better with %s."), list);
      break;
    case 1:
      /* Translators: what an answer to a question says; %s are names of conditions. */
      sentence = g_strdup_printf (_("A yes fits less with %s."), list);
      break;
    case 2:
      /* Translators: what an answer to a question says; %s are names of conditions. */
      sentence = g_strdup_printf (_("A no fits better with %s."), list);
      break;
    default:
      /* Translators: what an answer to a question says; %s are names of conditions. */
      sentence = g_strdup_printf (_("A no fits less with %s."), list);
      break;
    }
  add_sentence (text, sentence);
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
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *leaders = leaders_to_json (self);
  GPtrArray *names[] = { g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };

  row = hip_catalogue_query (hip_library_get_catalogue (library), HIP_QUERY_QUESTION_POINTS, error);
  if (row != NULL)
    {
      hip_statement_bind_text (row, 1, leaders);
      hip_statement_bind_text (row, 2, hip_finding_get_id (finding));
    }

  while (row != NULL && hip_statement_step (row, &local_error))
    {
      HipCondition *condition = hip_library_get_condition (library, hip_statement_get_text (row, 0), NULL);
      const int points[] = { hip_statement_get_integer (row, 1), hip_statement_get_integer (row, 2) };

      for (gsize i = 0; condition != NULL && i < G_N_ELEMENTS (points); i++)
        {
          if (points[i] != 0)
            add_name (names[2 * i + (points[i] < 0 ? 1 : 0)], condition);
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      add_says (text, i, names[i]);
      g_ptr_array_unref (names[i]);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (row != NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);

  return NULL;
}
