/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-mechanism-graph.h"

#include "hip-mechanism-arrow.h"
#include "hip-mechanism-chain.h"
#include "hip-mechanism-lines.h"
#include "hip-mechanism-node.h"
#include "hip-template.h"

/**
 * HipMechanismGraph:
 *
 * How pain is said to build up: causes and effects as nodes, the claims that join them as arrows, each with its verdict by the shape
 * of its line, a symbol and a word.
 *
 * The graph is one column, so that it fits a narrow panel, and reads as an ordered list to a screen reader: each node, then the
 * arrows that leave it. An arrow to the next node goes straight down; any other goes there in a lane at the beginning side. The rows
 * are made when the graph is first seen.
 *
 * Activating a node that is about structures activates the action `panel.light` with their ids, and with none to put them out.
 */
struct _HipMechanismGraph
{
  GtkWidget          parent_instance;

  GtkWidget         *list_box;

  HipLibrary        *library;
  HipMechanismChain *chain;
  GtkWidget         *lit; /* a node, or NULL */
  guint              filled : 1;
};

G_DEFINE_FINAL_TYPE (HipMechanismGraph, hip_mechanism_graph, GTK_TYPE_WIDGET)

/* Logical pixels: from lane to lane, from the innermost lane to the rows, and between lines that enter a node side by side. */
#define LANE_WIDTH 9
#define LANE_MARGIN 10
#define ENTRY_GAP 7

#define STEM_OPACITY 0.35

static GtkWidget *
get_nth_row (HipMechanismGraph *self,
             guint              index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), index));
}

static void
clear_rows (HipMechanismGraph *self)
{
  GtkWidget *row;

  self->lit = NULL;
  self->filled = FALSE;
  while ((row = gtk_widget_get_first_child (self->list_box)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list_box), row);
}

static GtkWidget *
create_row (HipMechanismGraph *self,
            guint              index)
{
  const HipChainRow *row = hip_mechanism_chain_get_row (self->chain, index);
  GtkWidget *widget;

  if (row->mechanism != NULL)
    return hip_mechanism_arrow_new (self->library, row->mechanism, row->lane < 0);

  widget = hip_mechanism_node_new (row->node, row->structures);

  /* What nothing right above leads to. */
  if (index > 0)
    {
      const HipChainRow *above = hip_mechanism_chain_get_row (self->chain, index - 1);

      if (above->mechanism == NULL || above->lane >= 0)
        gtk_widget_add_css_class (widget, "apart");
    }

  return widget;
}

static void
fill (HipMechanismGraph *self)
{
  const guint n = self->chain != NULL ? hip_mechanism_chain_get_n_rows (self->chain) : 0;
  guint n_lanes;

  if (self->filled || n == 0)
    return;

  self->filled = TRUE;
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list_box), create_row (self, i));

  n_lanes = hip_mechanism_chain_get_n_lanes (self->chain);
  gtk_widget_set_margin_start (self->list_box, n_lanes > 0 ? (n_lanes - 1) * LANE_WIDTH + 2 * LANE_MARGIN : 0);
}

static void
light (HipMechanismGraph *self,
       GtkWidget         *node)
{
  g_autoptr (GVariantBuilder) ids = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);
  GListModel *structures = node != NULL ? hip_mechanism_node_get_structures (HIP_MECHANISM_NODE (node)) : NULL;
  const guint n = structures != NULL ? g_list_model_get_n_items (structures) : 0;

  if (self->lit != NULL)
    hip_mechanism_node_set_lit (HIP_MECHANISM_NODE (self->lit), FALSE);
  self->lit = node;
  if (node != NULL)
    hip_mechanism_node_set_lit (HIP_MECHANISM_NODE (node), TRUE);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      g_variant_builder_add (ids, "s", hip_structure_get_id (structure));
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "panel.light", "as", ids);
}

static void
row_activated_cb (HipMechanismGraph *self,
                  GtkWidget         *row)
{
  g_assert (HIP_IS_MECHANISM_GRAPH (self));

  if (HIP_IS_MECHANISM_NODE (row))
    light (self, self->lit != row ? row : NULL);
  else
    hip_mechanism_arrow_set_expanded (HIP_MECHANISM_ARROW (row), !hip_mechanism_arrow_get_expanded (HIP_MECHANISM_ARROW (row)));
}

static graphene_rect_t
get_bounds (HipMechanismGraph *self,
            GtkWidget         *widget)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);

  return bounds;
}

/* Where the rows begin: their left edge, or the right one where text runs to the left. */
static double
get_edge (const graphene_rect_t *bounds,
          gboolean               is_rtl)
{
  return is_rtl ? bounds->origin.x + bounds->size.width : bounds->origin.x;
}

static double
get_bottom (const graphene_rect_t *bounds)
{
  return bounds->origin.y + bounds->size.height;
}

/* Lines that come in over lanes enter a node one below the other, the innermost lane nearest to where it comes from. */
static double
get_entry (HipMechanismGraph     *self,
           guint                  index,
           const graphene_rect_t *target)
{
  const HipChainRow *row = hip_mechanism_chain_get_row (self->chain, index);
  const guint n = hip_mechanism_chain_get_n_rows (self->chain);
  int n_all = 0;
  int n_before = 0;

  for (guint i = 0; i < n; i++)
    {
      const HipChainRow *other = hip_mechanism_chain_get_row (self->chain, i);

      if (other->mechanism == NULL || other->lane < 0 || other->target != row->target)
        continue;

      n_all++;
      n_before += i < index;
    }

  return target->origin.y + target->size.height / 2 + (n_before - (n_all - 1) / 2.0) * ENTRY_GAP;
}

static void
draw_arrow (HipMechanismGraph *self,
            cairo_t           *cr,
            const GdkRGBA     *stem_color,
            guint              index)
{
  const HipChainRow *row = hip_mechanism_chain_get_row (self->chain, index);
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *widget = get_nth_row (self, index);
  GtkWidget *icon = hip_mechanism_arrow_get_icon (HIP_MECHANISM_ARROW (widget));
  GtkWidget *above = get_nth_row (self, index - 1);
  const graphene_rect_t bead = get_bounds (self, icon);
  const graphene_rect_t target = get_bounds (self, get_nth_row (self, row->target));
  const double x = bead.origin.x + bead.size.width / 2;
  const double y = bead.origin.y + bead.size.height / 2;
  graphene_rect_t above_bounds;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (icon), &color);

  above_bounds = HIP_IS_MECHANISM_ARROW (above) ? get_bounds (self, hip_mechanism_arrow_get_icon (HIP_MECHANISM_ARROW (above)))
                                                : get_bounds (self, above);
  hip_mechanism_draw_stem (cr, stem_color, x, get_bottom (&above_bounds), bead.origin.y);

  if (row->lane < 0)
    {
      const graphene_point_t way[] = { { x, get_bottom (&bead) + 2 }, { x, target.origin.y - 1 } };

      hip_mechanism_draw_arrow (cr, hip_mechanism_get_verdict (row->mechanism), &color, way, G_N_ELEMENTS (way));
    }
  else
    {
      const double away = is_rtl ? 1 : -1;
      const double lane = get_edge (&target, is_rtl) + away * (LANE_MARGIN + row->lane * LANE_WIDTH);
      const double entry = get_entry (self, index, &target);
      const graphene_point_t way[] = {
        { get_edge (&bead, is_rtl) + away * 2, y }, { lane, y }, { lane, entry }, { get_edge (&target, is_rtl) + away, entry },
      };

      hip_mechanism_draw_arrow (cr, hip_mechanism_get_verdict (row->mechanism), &color, way, G_N_ELEMENTS (way));
    }
}

/* The lines lie in the strip that the lanes and the symbols take. */
static graphene_rect_t
get_strip (HipMechanismGraph *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  const int strip = MIN (width, gtk_widget_get_margin_start (self->list_box) + 48);

  return GRAPHENE_RECT_INIT (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - strip : 0,
                             0,
                             strip,
                             height);
}

static void
hip_mechanism_graph_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  HipMechanismGraph *self = HIP_MECHANISM_GRAPH (widget);

  GTK_WIDGET_CLASS (hip_mechanism_graph_parent_class)->snapshot (widget, snapshot);

  if (self->filled)
    {
      const graphene_rect_t strip = get_strip (self);
      const guint n = hip_mechanism_chain_get_n_rows (self->chain);
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &strip);
      GdkRGBA stem_color;

      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &stem_color);
      stem_color.alpha *= STEM_OPACITY;

      for (guint i = 0; i < n; i++)
        {
          if (hip_mechanism_chain_get_row (self->chain, i)->mechanism != NULL)
            draw_arrow (self, cr, &stem_color, i);
        }

      cairo_destroy (cr);
    }
}

static void
hip_mechanism_graph_map (GtkWidget *widget)
{
  fill (HIP_MECHANISM_GRAPH (widget));

  GTK_WIDGET_CLASS (hip_mechanism_graph_parent_class)->map (widget);
}

/* What nobody can see any more should not stay lit. */
static void
hip_mechanism_graph_unmap (GtkWidget *widget)
{
  HipMechanismGraph *self = HIP_MECHANISM_GRAPH (widget);

  if (self->lit != NULL)
    light (self, NULL);

  GTK_WIDGET_CLASS (hip_mechanism_graph_parent_class)->unmap (widget);
}

static void
hip_mechanism_graph_dispose (GObject *object)
{
  HipMechanismGraph *self = HIP_MECHANISM_GRAPH (object);

  self->lit = NULL;
  self->filled = FALSE;
  g_clear_pointer (&self->chain, hip_mechanism_chain_free);
  g_clear_object (&self->library);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_MECHANISM_GRAPH);

  G_OBJECT_CLASS (hip_mechanism_graph_parent_class)->dispose (object);
}

static void
hip_mechanism_graph_class_init (HipMechanismGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_mechanism_graph_dispose;

  widget_class->map = hip_mechanism_graph_map;
  widget_class->snapshot = hip_mechanism_graph_snapshot;
  widget_class->unmap = hip_mechanism_graph_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-mechanism-graph.ui");
  gtk_widget_class_bind_template_child (widget_class, HipMechanismGraph, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "mechanismgraph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_mechanism_graph_init (HipMechanismGraph *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_mechanism_graph_new:
 *
 * Returns: (transfer floating): a new graph without anything in it
 */
GtkWidget *
hip_mechanism_graph_new (void)
{
  return g_object_new (HIP_TYPE_MECHANISM_GRAPH, NULL);
}

/**
 * hip_mechanism_graph_show:
 * @self: a #HipMechanismGraph
 * @library: the library
 * @mechanisms: a list of #HipMechanism of it
 *
 * Shows other mechanisms.
 */
void
hip_mechanism_graph_show (HipMechanismGraph *self,
                          HipLibrary        *library,
                          GListModel        *mechanisms)
{
  g_return_if_fail (HIP_IS_MECHANISM_GRAPH (self));
  g_return_if_fail (HIP_IS_LIBRARY (library));
  g_return_if_fail (G_IS_LIST_MODEL (mechanisms));

  clear_rows (self);
  g_set_object (&self->library, library);
  g_clear_pointer (&self->chain, hip_mechanism_chain_free);
  self->chain = hip_mechanism_chain_new (mechanisms);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}
