/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-search-pane.h"

#include "hip-enums.h"
#include "hip-search-guide.h"
#include "hip-search-keys.h"
#include "hip-template.h"

/**
 * HipSearchPane:
 *
 * The panel, and the search in its place: the picture stays in sight, and what somebody moves to in the results lights up there.
 * Looking changes nothing; only going to a result does, and [signal@SearchPane::leaving] comes before that.
 *
 * Whoever just types, with the keyboard on nothing that takes letters, starts a search.
 */
struct _HipSearchPane
{
  GtkWidget       parent_instance;

  GtkWidget      *stack;
  HipPanel       *panel; /* (nullable): made when it is first wanted */
  HipBodyMap     *map;
  HipSearchView  *view; /* (nullable): made when it is first wanted */
  HipSearchGuide *guide; /* (nullable): as long as there is no panel */
  HipSearchKeys  *keys; /* (nullable): outside of a window */

  GListModel     *spots; /* those that are watched while the search is open */
  GtkWidget      *focus; /* a weak pointer to what had the keyboard before */
};

G_DEFINE_FINAL_TYPE (HipSearchPane, hip_search_pane, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MAP = 1,
  PROP_OPEN,
} HipSearchPaneProps;

static GParamSpec *props[PROP_OPEN + 1];

enum
{
  LEAVING,
  GUESSED_SIDE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HipEnquiry *
get_enquiry (HipSearchPane *self)
{
  return self->panel != NULL ? hip_panel_get_enquiry (self->panel) : NULL;
}

static HipLibrary *
get_library (HipSearchPane *self)
{
  return hip_enquiry_get_library (get_enquiry (self));
}

/* The picture goes back to how it was when it was only looked at. */
static void
close_search (HipSearchPane *self,
              gboolean       only_looked)
{
  if (!hip_search_pane_get_open (self))
    return;

  g_signal_handlers_disconnect_by_data (self->spots, self);
  g_clear_object (&self->spots);

  hip_search_guide_stop (self->guide, only_looked);
  hip_template_show_page (GTK_STACK (self->stack), GTK_WIDGET (self->panel));

  /* Somebody who clicked the picture has the keyboard there. */
  if (self->focus != NULL && only_looked && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);
  g_clear_weak_pointer (&self->focus);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

static void
peeled_cb (HipBodyMap *map,
           GParamSpec *pspec,
           HipPanel   *panel)
{
  g_assert (HIP_IS_BODY_MAP (map));

  hip_body_map_set_peeled (map, hip_panel_get_peeled (panel));
}

static void
spots_changed_cb (HipSearchPane *self)
{
  g_assert (HIP_IS_SEARCH_PANE (self));

  close_search (self, FALSE);
}

static void
going_cb (HipSearchPane *self)
{
  g_assert (HIP_IS_SEARCH_PANE (self));

  close_search (self, FALSE);
}

static void
leaving_cb (HipSearchPane *self,
            const char    *place)
{
  g_assert (HIP_IS_SEARCH_PANE (self));

  g_signal_emit (self, signals[LEAVING], 0, place);
}

static void
guessed_side_cb (HipSearchPane *self,
                 HipSide        side)
{
  g_assert (HIP_IS_SEARCH_PANE (self));

  g_signal_emit (self, signals[GUESSED_SIDE], 0, side);
}

static void
chosen_cb (HipSearchPane *self,
           HipSearchHit  *hit)
{
  G_GNUC_UNUSED g_autoptr (HipSearchHit) kept = g_object_ref (hit);

  g_assert (HIP_IS_SEARCH_PANE (self));

  /* What is gone to is looked at, also when Enter came before the picture did. */
  hip_search_guide_look_at (self->guide, hit);
  if (!hip_search_guide_go_to (self->guide, hit))
    hip_search_view_read (self->view, hit, hip_search_guide_get_note (self->guide, hit));
}

static void
look_at_cb (HipSearchPane *self,
            HipSearchHit  *hit)
{
  g_assert (HIP_IS_SEARCH_PANE (self));

  if (hip_search_pane_get_open (self))
    hip_search_guide_look_at (self->guide, hit);
}

static void
closed_cb (HipSearchPane *self)
{
  g_assert (HIP_IS_SEARCH_PANE (self));

  close_search (self, TRUE);
}

static void
ensure_view (HipSearchPane *self)
{
  if (self->view != NULL && hip_search_view_get_library (self->view) == get_library (self))
    return;

  if (self->view != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), GTK_WIDGET (self->view));

  self->view = HIP_SEARCH_VIEW (hip_search_view_new (get_library (self)));
  g_signal_connect_object (self->view, "look-at", G_CALLBACK (look_at_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->view));
}

static void
hip_search_pane_root (GtkWidget *widget)
{
  HipSearchPane *self = HIP_SEARCH_PANE (widget);

  GTK_WIDGET_CLASS (hip_search_pane_parent_class)->root (widget);

  self->keys = hip_search_keys_new (self);
}

static void
hip_search_pane_unroot (GtkWidget *widget)
{
  HipSearchPane *self = HIP_SEARCH_PANE (widget);

  g_clear_pointer (&self->keys, hip_search_keys_free);

  GTK_WIDGET_CLASS (hip_search_pane_parent_class)->unroot (widget);
}

static void
hip_search_pane_dispose (GObject *object)
{
  HipSearchPane *self = HIP_SEARCH_PANE (object);

  if (self->spots != NULL)
    g_signal_handlers_disconnect_by_data (self->spots, self);
  g_clear_object (&self->spots);
  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->guide);
  self->view = NULL;
  self->panel = NULL;
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (hip_search_pane_parent_class)->dispose (object);
}

static void
hip_search_pane_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HipSearchPane *self = HIP_SEARCH_PANE (object);

  switch ((HipSearchPaneProps) property_id)
    {
    case PROP_MAP:
      g_value_set_object (value, hip_search_pane_get_map (self));
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, hip_search_pane_get_open (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_search_pane_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HipSearchPane *self = HIP_SEARCH_PANE (object);

  switch ((HipSearchPaneProps) property_id)
    {
    case PROP_MAP:
      self->map = g_value_dup_object (value);
      break;
    case PROP_OPEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_search_pane_class_init (HipSearchPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->dispose = hip_search_pane_dispose;
  object_class->get_property = hip_search_pane_get_property;
  object_class->set_property = hip_search_pane_set_property;
  widget_class->root = hip_search_pane_root;
  widget_class->unroot = hip_search_pane_unroot;

  props[PROP_MAP] = g_param_spec_object ("map", NULL, NULL, HIP_TYPE_BODY_MAP, flags);
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipSearchPane::leaving:
   * @self: the pane
   * @place: where it goes to, in words
   *
   * The spots that were pointed at are about to give way to another place.
   */
  signals[LEAVING] = g_signal_new ("leaving", HIP_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * HipSearchPane::guessed-side:
   * @self: the pane
   * @side: the athlete's side that is shown
   *
   * A place was gone to whose side nobody named.
   */
  signals[GUESSED_SIDE] = g_signal_new ("guessed-side", HIP_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, HIP_TYPE_SIDE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hip_search_pane_init (HipSearchPane *self)
{
  /* The search must not make the window larger than the panel does. */
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  hip_template_hide_behind (GTK_STACK (self->stack));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/**
 * hip_search_pane_get_map:
 * @self: a #HipSearchPane
 *
 * Returns: (transfer none): the picture on which things light up
 */
HipBodyMap *
hip_search_pane_get_map (HipSearchPane *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_PANE (self), NULL);

  return self->map;
}

/**
 * hip_search_pane_get_panel:
 * @self: a #HipSearchPane
 *
 * Returns: (transfer none) (nullable): the panel, once it was made
 */
HipPanel *
hip_search_pane_get_panel (HipSearchPane *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_PANE (self), NULL);

  return self->panel;
}

/**
 * hip_search_pane_ensure_panel:
 * @self: a #HipSearchPane
 * @enquiry: (nullable): what the athlete reports
 *
 * Makes the panel, if there is none yet. What it lights is lit on the picture.
 *
 * Returns: (transfer none): the panel
 */
HipPanel *
hip_search_pane_ensure_panel (HipSearchPane *self,
                              HipEnquiry    *enquiry)
{
  g_return_val_if_fail (HIP_IS_SEARCH_PANE (self), NULL);
  g_return_val_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry), NULL);

  if (self->panel != NULL)
    return self->panel;

  self->panel = HIP_PANEL (hip_panel_new (enquiry));
  g_object_bind_property (self->map, "pointed-structure", self->panel, "pointed-structure", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->panel, "highlight", self->map, "highlight", G_BINDING_DEFAULT);
  g_signal_connect_object (self->panel, "notify::peeled", G_CALLBACK (peeled_cb), self->map, G_CONNECT_SWAPPED);

  self->guide = hip_search_guide_new (self->map, self->panel);
  g_signal_connect_object (self->guide, "going", G_CALLBACK (going_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->guide, "leaving", G_CALLBACK (leaving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->guide, "guessed-side", G_CALLBACK (guessed_side_cb), self, G_CONNECT_SWAPPED);

  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->panel));
  hip_template_show_page (GTK_STACK (self->stack), GTK_WIDGET (self->panel));

  return self->panel;
}

/**
 * hip_search_pane_get_view:
 * @self: a #HipSearchPane
 *
 * Returns: (transfer none) (nullable): the search, once it was opened
 */
HipSearchView *
hip_search_pane_get_view (HipSearchPane *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_PANE (self), NULL);

  return self->view;
}

/**
 * hip_search_pane_get_open:
 * @self: a #HipSearchPane
 *
 * Returns: whether the search is shown in place of the panel
 */
gboolean
hip_search_pane_get_open (HipSearchPane *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_PANE (self), FALSE);

  return self->spots != NULL;
}

/**
 * hip_search_pane_open:
 * @self: a #HipSearchPane
 *
 * Shows the search in place of the panel and brings the keyboard there. Without an enquiry there is nothing to search.
 */
void
hip_search_pane_open (HipSearchPane *self)
{
  GtkRoot *root;

  g_return_if_fail (HIP_IS_SEARCH_PANE (self));

  if (get_enquiry (self) == NULL)
    return;

  ensure_view (self);
  hip_search_view_set_side (self->view, hip_search_guide_get_side (self->guide));

  if (!hip_search_pane_get_open (self))
    {
      root = gtk_widget_get_root (GTK_WIDGET (self));
      if (root != NULL)
        g_set_weak_pointer (&self->focus, gtk_root_get_focus (root));

      self->spots = g_object_ref (hip_enquiry_get_spots (get_enquiry (self)));
      g_signal_connect_object (self->spots, "items-changed", G_CALLBACK (spots_changed_cb), self, G_CONNECT_SWAPPED);
      hip_template_show_page (GTK_STACK (self->stack), GTK_WIDGET (self->view));
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
    }

  hip_search_view_start (self->view);
}

/**
 * hip_search_pane_close:
 * @self: a #HipSearchPane
 *
 * Shows the panel again, and the picture as it was before the search.
 */
void
hip_search_pane_close (HipSearchPane *self)
{
  g_return_if_fail (HIP_IS_SEARCH_PANE (self));

  close_search (self, TRUE);
}

/**
 * hip_search_pane_go_to:
 * @self: a #HipSearchPane whose search is open
 * @hit: what was found
 *
 * Goes to @hit, as if somebody had chosen it.
 */
void
hip_search_pane_go_to (HipSearchPane *self,
                       HipSearchHit  *hit)
{
  g_return_if_fail (HIP_IS_SEARCH_PANE (self));
  g_return_if_fail (hip_search_pane_get_open (self));
  g_return_if_fail (HIP_IS_SEARCH_HIT (hit));

  chosen_cb (self, hit);
}

/**
 * hip_search_pane_dismiss:
 * @self: a #HipSearchPane
 *
 * Goes back from what is read to the results, or from the results to the panel, and shows the picture as it was before.
 *
 * Returns: whether there was anything to go back from
 */
gboolean
hip_search_pane_dismiss (HipSearchPane *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_PANE (self), FALSE);

  if (!hip_search_pane_get_open (self))
    return FALSE;

  if (!hip_search_view_go_back (self->view))
    close_search (self, TRUE);

  return TRUE;
}
