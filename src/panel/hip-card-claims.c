/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-card-claims.h"

#include <glib/gi18n-lib.h>

#include "hip-claim-row.h"
#include "hip-conflict-row.h"

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return HIP_IS_CONFLICT (item) ? hip_conflict_row_new (item) : hip_claim_row_new (item);
}

static void
fill (HipRowList *list,
      HipLibrary *library,
      const char *kind,
      const char *id)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) rows = NULL;
  g_autoptr (GListModel) conflicts = NULL;
  g_autoptr (GListModel) claims = NULL;
  g_autoptr (GError) error = NULL;

  conflicts = hip_library_list_conflicts (library, kind, id, &error);
  if (conflicts != NULL)
    claims = hip_library_list_claims (library, kind, id, &error);
  if (claims == NULL)
    {
      hip_row_list_set_message (list, error->message);
      return;
    }

  g_list_store_append (lists, conflicts);
  g_list_store_append (lists, claims);
  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists)));
  hip_row_list_set_model (list, G_LIST_MODEL (rows), create_row, NULL, NULL);
}

/**
 * hip_card_claims_show:
 * @fold: what @list is folded away in; it is hidden when there is nothing to show
 * @list: where to show them
 * @library: the library
 * @kind: what the card is of: "condition", "step" or "mechanism"
 * @id: its id
 *
 * Shows where sources disagree about the subject of a card, then what articles claim about it.
 */
void
hip_card_claims_show (HipFold    *fold,
                      HipRowList *list,
                      HipLibrary *library,
                      const char *kind,
                      const char *id)
{
  g_autofree char *title = NULL;

  g_return_if_fail (HIP_IS_FOLD (fold));
  g_return_if_fail (HIP_IS_ROW_LIST (list));
  g_return_if_fail (HIP_IS_LIBRARY (library));
  g_return_if_fail (kind != NULL && id != NULL);

  fill (list, library, kind, id);

  /* Translators: the title of a list of claims, and how many there are. */
  title = g_strdup_printf (_("What articles say (%u)"), hip_row_list_get_n_items (list));
  hip_fold_set_title (fold, title);
  gtk_widget_set_visible (GTK_WIDGET (fold), hip_row_list_get_n_items (list) > 0);
}
