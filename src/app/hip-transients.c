/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-transients.h"

/* Windows that stand over another one. */

/**
 * hip_transients_destroy:
 * @window: a window that is closing
 *
 * Closes the windows over @window that go with it. GTK takes them along too, but one that is handling an event lives a little longer,
 * and then looks for the window that it stood over.
 */
void
hip_transients_destroy (GtkWindow *window)
{
  g_autoptr (GList) toplevels = NULL;
  g_autoptr (GPtrArray) over = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  toplevels = gtk_window_list_toplevels ();
  over = g_ptr_array_new_with_free_func (g_object_unref);
  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (GTK_IS_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == window
          && gtk_window_get_destroy_with_parent (l->data))
        g_ptr_array_add (over, g_object_ref (l->data));
    }

  for (guint i = 0; i < over->len; i++)
    {
      gtk_window_set_transient_for (over->pdata[i], NULL);
      gtk_window_destroy (over->pdata[i]);
    }
}
