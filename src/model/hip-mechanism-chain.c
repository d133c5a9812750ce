/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-mechanism-chain.h"

/* A graph of mechanisms in the order in which it is told: one row below the other, each node before the arrows that leave it. An
 * arrow to the node that comes next is part of that order; any other goes there in a lane beside the rows, so that loops and shortcuts
 * can be drawn in a narrow column. */

typedef struct
{
  const char *name;
  GListModel *structures;
  GArray     *arrows; /* indices of those that leave, in the order of the list */
  guint       component;
  gboolean    has_cause;
  gboolean    visited;
  guint       place; /* in the order, counted from 0 */
  guint       row;
} Node;

typedef struct
{
  guint from;
  guint to;
} Arrow;

typedef struct
{
  guint first; /* node */
  guint n_arrows;
  guint doubt; /* sum of the verdicts: the more, the less is shown */
  gboolean is_about_body;
} Component;

struct _HipMechanismChain
{
  GPtrArray *mechanisms;
  GArray    *rows;
  guint      n_lanes;
};

/* What is only needed while a chain is made. */
typedef struct
{
  GArray *nodes;
  GArray *arrows;
  GArray *order; /* indices of nodes */
} Graph;

static void
node_clear (Node *node)
{
  g_clear_pointer (&node->arrows, g_array_unref);
}

static void
graph_clear (Graph *graph)
{
  g_clear_pointer (&graph->nodes, g_array_unref);
  g_clear_pointer (&graph->arrows, g_array_unref);
  g_clear_pointer (&graph->order, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Graph, graph_clear)

static Node *
get_node (Graph *graph,
          guint  index)
{
  return &g_array_index (graph->nodes, Node, index);
}

static Arrow *
get_arrow (Graph *graph,
           guint  index)
{
  return &g_array_index (graph->arrows, Arrow, index);
}

static guint
find_or_add_node (Graph      *graph,
                  GHashTable *index_by_name,
                  const char *name,
                  GListModel *structures)
{
  gpointer found;
  Node node = { name, structures };

  if (g_hash_table_lookup_extended (index_by_name, name, NULL, &found))
    return GPOINTER_TO_UINT (found);

  node.arrows = g_array_new (FALSE, FALSE, sizeof (guint));
  node.component = graph->nodes->len;
  g_array_append_val (graph->nodes, node);
  g_hash_table_insert (index_by_name, (char *) name, GUINT_TO_POINTER (graph->nodes->len - 1));

  return graph->nodes->len - 1;
}

/* The lower of two components takes over the nodes of the other. */
static void
join_components (Graph *graph,
                 guint  a,
                 guint  b)
{
  const guint kept = MIN (a, b);
  const guint gone = MAX (a, b);

  for (guint i = 0; a != b && i < graph->nodes->len; i++)
    {
      if (get_node (graph, i)->component == gone)
        get_node (graph, i)->component = kept;
    }
}

static void
add_arrows (Graph     *graph,
            GPtrArray *mechanisms)
{
  g_autoptr (GHashTable) index_by_name = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mechanisms->len; i++)
    {
      HipMechanism *mechanism = g_ptr_array_index (mechanisms, i);
      Arrow arrow;

      arrow.from = find_or_add_node (graph, index_by_name,
                                     hip_mechanism_get_cause (mechanism), hip_mechanism_get_cause_structures (mechanism));
      arrow.to = find_or_add_node (graph, index_by_name,
                                   hip_mechanism_get_effect (mechanism), hip_mechanism_get_effect_structures (mechanism));

      g_array_append_val (graph->arrows, arrow);
      g_array_append_val (get_node (graph, arrow.from)->arrows, i);
      get_node (graph, arrow.to)->has_cause |= arrow.from != arrow.to;
      join_components (graph, get_node (graph, arrow.from)->component, get_node (graph, arrow.to)->component);
    }
}

static int
compare_components (gconstpointer a,
                    gconstpointer b)
{
  const Component *one = a;
  const Component *other = b;
  const guint one_doubt = one->doubt * other->n_arrows;
  const guint other_doubt = other->doubt * one->n_arrows;

  if (one->is_about_body != other->is_about_body)
    return one->is_about_body ? -1 : 1;
  if (one_doubt != other_doubt)
    return one_doubt < other_doubt ? -1 : 1;

  return one->first < other->first ? -1 : 1;
}

/* What is about parts of the body comes first, and of that what is best backed. */
static GArray *
sort_components (Graph     *graph,
                 GPtrArray *mechanisms)
{
  GArray *components = g_array_new (FALSE, FALSE, sizeof (Component));

  for (guint i = 0; i < graph->nodes->len; i++)
    {
      Component component = { i, 0, 0, FALSE };

      if (get_node (graph, i)->component != i)
        continue;

      for (guint j = i; j < graph->nodes->len; j++)
        {
          const Node *node = get_node (graph, j);

          component.is_about_body |= node->component == i && g_list_model_get_n_items (node->structures) > 0;
        }

      for (guint j = 0; j < graph->arrows->len; j++)
        {
          if (get_node (graph, get_arrow (graph, j)->from)->component == i)
            {
              component.n_arrows++;
              component.doubt += hip_mechanism_get_verdict (g_ptr_array_index (mechanisms, j));
            }
        }

      g_array_append_val (components, component);
    }

  g_array_sort (components, compare_components);

  return components;
}

/* Puts a node before all that it leads to, except where that leads back to it. What its first arrow leads to comes right behind it,
 * so the last arrow is followed first. */
static void
visit (Graph  *graph,
       guint   index,
       GArray *finished)
{
  Node *node = get_node (graph, index);

  node->visited = TRUE;
  for (guint i = node->arrows->len; i > 0; i--)
    {
      const guint to = get_arrow (graph, g_array_index (node->arrows, guint, i - 1))->to;

      if (!get_node (graph, to)->visited)
        visit (graph, to, finished);
    }

  g_array_append_val (finished, index);
}

static void
order_component (Graph *graph,
                 guint  component)
{
  g_autoptr (GArray) finished = g_array_new (FALSE, FALSE, sizeof (guint));

  /* What nothing leads to starts a chain; what is left then is a loop without a start. */
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = graph->nodes->len; i > 0; i--)
        {
          const Node *node = get_node (graph, i - 1);

          if (node->component == component && !node->visited && (pass == 1 || !node->has_cause))
            visit (graph, i - 1, finished);
        }
    }

  for (guint i = finished->len; i > 0; i--)
    {
      const guint index = g_array_index (finished, guint, i - 1);

      get_node (graph, index)->place = graph->order->len;
      g_array_append_val (graph->order, index);
    }
}

static void
add_row (HipMechanismChain *self,
         const Node        *node,
         HipMechanism      *mechanism,
         guint              target,
         int                lane)
{
  HipChainRow row = { node->name, node->structures, mechanism, target, lane };

  g_array_append_val (self->rows, row);
}

/* The straight arrow stands last, right above what it leads to. The targets are nodes for now; their rows are not known yet. */
static void
add_rows (HipMechanismChain *self,
          Graph             *graph)
{
  for (guint i = 0; i < graph->order->len; i++)
    {
      Node *node = get_node (graph, g_array_index (graph->order, guint, i));
      int straight = -1;

      node->row = self->rows->len;
      add_row (self, node, NULL, 0, -1);

      for (guint j = 0; j < node->arrows->len && straight < 0; j++)
        {
          const guint arrow = g_array_index (node->arrows, guint, j);

          if (get_node (graph, get_arrow (graph, arrow)->to)->place == i + 1)
            straight = arrow;
        }

      for (guint j = 0; j < node->arrows->len; j++)
        {
          const guint arrow = g_array_index (node->arrows, guint, j);

          if ((int) arrow != straight)
            add_row (self, node, g_ptr_array_index (self->mechanisms, arrow), get_arrow (graph, arrow)->to, 0);
        }

      if (straight >= 0)
        add_row (self, node, g_ptr_array_index (self->mechanisms, straight), get_arrow (graph, straight)->to, -1);
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      HipChainRow *row = &g_array_index (self->rows, HipChainRow, i);

      if (row->mechanism != NULL)
        row->target = get_node (graph, row->target)->row;
    }
}

static guint
get_span (GArray *rows,
          guint   index)
{
  const HipChainRow *row = &g_array_index (rows, HipChainRow, index);

  return index > row->target ? index - row->target : row->target - index;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b,
               gpointer      rows)
{
  const guint one = *(const guint *) a;
  const guint other = *(const guint *) b;
  const guint one_span = get_span (rows, one);
  const guint other_span = get_span (rows, other);

  if (one_span != other_span)
    return one_span < other_span ? -1 : 1;

  return one < other ? -1 : one > other;
}

static gboolean
overlap (GArray *rows,
         guint   a,
         guint   b)
{
  const guint a_target = g_array_index (rows, HipChainRow, a).target;
  const guint b_target = g_array_index (rows, HipChainRow, b).target;

  return MAX (MIN (a, a_target), MIN (b, b_target)) <= MIN (MAX (a, a_target), MAX (b, b_target));
}

/* Short ways get the inner lanes, and no two arrows share a lane side by side. */
static void
assign_lanes (HipMechanismChain *self)
{
  g_autoptr (GArray) lead_aside = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HipChainRow *row = &g_array_index (self->rows, HipChainRow, i);

      if (row->mechanism != NULL && row->lane >= 0)
        g_array_append_val (lead_aside, i);
    }
  g_array_sort_with_data (lead_aside, compare_spans, self->rows);

  for (guint i = 0; i < lead_aside->len; i++)
    {
      const guint index = g_array_index (lead_aside, guint, i);
      HipChainRow *row = &g_array_index (self->rows, HipChainRow, index);
      gboolean taken;

      row->lane = -1;
      do
        {
          row->lane++;
          taken = FALSE;
          for (guint j = 0; j < i && !taken; j++)
            {
              const guint other = g_array_index (lead_aside, guint, j);

              taken = g_array_index (self->rows, HipChainRow, other).lane == row->lane && overlap (self->rows, index, other);
            }
        }
      while (taken);

      self->n_lanes = MAX (self->n_lanes, (guint) row->lane + 1);
    }
}

/**
 * hip_mechanism_chain_new:
 * @mechanisms: a list of #HipMechanism
 *
 * Returns: (transfer full): the mechanisms in the order in which they are told; free it with hip_mechanism_chain_free()
 */
HipMechanismChain *
hip_mechanism_chain_new (GListModel *mechanisms)
{
  HipMechanismChain *self;
  g_auto (Graph) graph = { NULL, };
  g_autoptr (GArray) components = NULL;
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (mechanisms), NULL);

  self = g_new0 (HipMechanismChain, 1);
  self->mechanisms = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (HipChainRow));

  n = g_list_model_get_n_items (mechanisms);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->mechanisms, g_list_model_get_item (mechanisms, i));

  graph.nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_array_set_clear_func (graph.nodes, (GDestroyNotify) node_clear);
  graph.arrows = g_array_new (FALSE, FALSE, sizeof (Arrow));
  graph.order = g_array_new (FALSE, FALSE, sizeof (guint));

  add_arrows (&graph, self->mechanisms);
  components = sort_components (&graph, self->mechanisms);
  for (guint i = 0; i < components->len; i++)
    order_component (&graph, g_array_index (components, Component, i).first);

  add_rows (self, &graph);
  assign_lanes (self);

  return self;
}

/**
 * hip_mechanism_chain_free:
 * @self: (transfer full): a chain
 */
void
hip_mechanism_chain_free (HipMechanismChain *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->mechanisms);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * hip_mechanism_chain_get_n_rows:
 * @self: a chain
 *
 * Returns: the number of rows
 */
guint
hip_mechanism_chain_get_n_rows (const HipMechanismChain *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * hip_mechanism_chain_get_row:
 * @self: a chain
 * @index: the index of a row
 *
 * Returns: (transfer none): the row, which belongs to the chain
 */
const HipChainRow *
hip_mechanism_chain_get_row (const HipMechanismChain *self,
                             guint                    index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return &g_array_index (self->rows, HipChainRow, index);
}

/**
 * hip_mechanism_chain_get_n_lanes:
 * @self: a chain
 *
 * Returns: how many lanes beside the rows the arrows need
 */
guint
hip_mechanism_chain_get_n_lanes (const HipMechanismChain *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lanes;
}
