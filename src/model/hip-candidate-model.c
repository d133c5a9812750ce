/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-candidate-model.h"

#include "hip-model-private.h"

/**
 * HipCandidateModel:
 *
 * The candidates of an enquiry as a list, lane by lane, the best of each lane first.
 *
 * When the enquiry changes, candidates that would look the same keep their objects, and `items-changed` is emitted only for the
 * span between the first and the last that differ, so that a view rebuilds no row in vain.
 */
struct _HipCandidateModel
{
  GObject     parent_instance;

  GListStore *candidates;
  GListStore *lanes[HIP_LANE_NONE];
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HipCandidateModel,
                               hip_candidate_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
item_equals (GListStore   *store,
             guint         position,
             HipCandidate *candidate)
{
  g_autoptr (HipCandidate) item = g_list_model_get_item (G_LIST_MODEL (store), position);

  return hip_candidate_equal (item, candidate);
}

/* Splices the span that differs, and nothing if none does. */
static void
update_store (GListStore *store,
              GPtrArray  *wanted)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint shorter = MIN (n_items, wanted->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && item_equals (store, head, g_ptr_array_index (wanted, head)))
    head++;

  while (tail < shorter - head
         && item_equals (store, n_items - 1 - tail, g_ptr_array_index (wanted, wanted->len - 1 - tail)))
    tail++;

  if (n_items - head - tail > 0 || wanted->len - head - tail > 0)
    g_list_store_splice (store,
                         head,
                         n_items - head - tail,
                         wanted->len > 0 ? wanted->pdata + head : NULL, /* an empty array has no data to count from */
                         wanted->len - head - tail);
}

static void
items_changed_cb (HipCandidateModel *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static GType
hip_candidate_model_get_item_type (GListModel *list)
{
  return HIP_TYPE_CANDIDATE;
}

static guint
hip_candidate_model_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (HIP_CANDIDATE_MODEL (list)->candidates));
}

static gpointer
hip_candidate_model_get_item (GListModel *list,
                              guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (HIP_CANDIDATE_MODEL (list)->candidates), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hip_candidate_model_get_item_type;
  iface->get_n_items = hip_candidate_model_get_n_items;
  iface->get_item = hip_candidate_model_get_item;
}

static void
hip_candidate_model_finalize (GObject *object)
{
  HipCandidateModel *self = HIP_CANDIDATE_MODEL (object);

  g_clear_object (&self->candidates);
  for (guint i = 0; i < G_N_ELEMENTS (self->lanes); i++)
    g_clear_object (&self->lanes[i]);

  G_OBJECT_CLASS (hip_candidate_model_parent_class)->finalize (object);
}

static void
hip_candidate_model_class_init (HipCandidateModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_candidate_model_finalize;
}

static void
hip_candidate_model_init (HipCandidateModel *self)
{
  self->candidates = g_list_store_new (HIP_TYPE_CANDIDATE);
  g_signal_connect_object (self->candidates, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < G_N_ELEMENTS (self->lanes); i++)
    self->lanes[i] = g_list_store_new (HIP_TYPE_CANDIDATE);
}

/**
 * hip_candidate_model_new:
 *
 * Returns: (transfer full): an empty list
 */
HipCandidateModel *
hip_candidate_model_new (void)
{
  return g_object_new (HIP_TYPE_CANDIDATE_MODEL, NULL);
}

/**
 * hip_candidate_model_get_lane:
 * @self: a #HipCandidateModel
 * @lane: any lane but %HIP_LANE_NONE, whose candidates are not kept
 *
 * Returns: (transfer none): the candidates of one lane, a list that lives as long as @self
 */
GListModel *
hip_candidate_model_get_lane (HipCandidateModel *self,
                              HipLane            lane)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE_MODEL (self), NULL);
  g_return_val_if_fail (lane < HIP_LANE_NONE, NULL);

  return G_LIST_MODEL (self->lanes[lane]);
}

/**
 * hip_candidate_model_update:
 * @self: a #HipCandidateModel
 * @candidates: (element-type HipCandidate): the candidates in rank order
 *
 * Shows other candidates. Those in no lane are left out.
 */
void
hip_candidate_model_update (HipCandidateModel *self,
                            GPtrArray         *candidates)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_return_if_fail (HIP_IS_CANDIDATE_MODEL (self));
  g_return_if_fail (candidates != NULL);

  for (guint lane = 0; lane < G_N_ELEMENTS (self->lanes); lane++)
    {
      g_autoptr (GPtrArray) members = g_ptr_array_new ();

      for (guint i = 0; i < candidates->len; i++)
        {
          HipCandidate *candidate = g_ptr_array_index (candidates, i);

          if (hip_candidate_get_lane (candidate) == (HipLane) lane)
            g_ptr_array_add (members, candidate);
        }

      update_store (self->lanes[lane], members);
      g_ptr_array_extend (all, members, NULL, NULL);
    }

  update_store (self->candidates, all);
}
