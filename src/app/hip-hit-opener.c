/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-hit-opener.h"

/* What was found outside of the window is gone to as if it had been found in it. */

/* Returns: whether the search is open; under a page that somebody works with it is not */
static gboolean
open_search (HipWindow  *window,
             const char *words)
{
  HipSearchPane *pane = hip_window_get_search_pane (window);

  if (hip_window_get_enquiry (window) == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  if (!hip_search_pane_get_open (pane))
    return FALSE;

  hip_search_view_set_words (hip_search_pane_get_view (pane), words);

  return TRUE;
}

/**
 * hip_hit_opener_search:
 * @window: a window
 * @words: what to search for
 *
 * Opens the search, where it would open for somebody who asks for it.
 */
void
hip_hit_opener_search (HipWindow  *window,
                       const char *words)
{
  g_return_if_fail (HIP_IS_WINDOW (window));
  g_return_if_fail (words != NULL);

  open_search (window, words);
}

/**
 * hip_hit_opener_open:
 * @window: a window
 * @words: what it was found by
 * @kind: the kind of a #HipSearchHit
 * @id: its id
 *
 * Goes to something. A place that is on either side of the body, without a word for the side, is left to be chosen: nobody can know
 * which of the two was meant.
 */
void
hip_hit_opener_open (HipWindow  *window,
                     const char *words,
                     const char *kind,
                     const char *id)
{
  g_autoptr (GListModel) choices = NULL;
  g_autoptr (HipSearchHit) found = NULL;
  g_autoptr (GError) error = NULL;
  HipSearchPane *pane;
  guint n_found = 0, position = 0;

  g_return_if_fail (HIP_IS_WINDOW (window));
  g_return_if_fail (words != NULL);
  g_return_if_fail (kind != NULL);
  g_return_if_fail (id != NULL);

  if (!open_search (window, words))
    return;

  choices = hip_library_search_choices (hip_enquiry_get_library (hip_window_get_enquiry (window)), words, HIP_SIDE_NONE, &error);
  if (choices == NULL)
    {
      hip_window_show_message (window, error->message);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (choices, i);

      if (!g_str_equal (hip_search_hit_get_kind (hit), kind) || !g_str_equal (hip_search_hit_get_id (hit), id))
        continue;

      if (n_found++ == 0)
        position = i;
      g_set_object (&found, hit);
    }

  pane = hip_window_get_search_pane (window);
  if (n_found == 1)
    hip_search_pane_go_to (pane, found);
  else if (n_found > 1)
    hip_search_view_select (hip_search_pane_get_view (pane), position);
}
