/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-search-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-enums.h"
#include "hip-reading-card.h"
#include "hip-search-results.h"
#include "hip-search-row.h"
#include "hip-template.h"

/**
 * HipSearchView:
 *
 * Finds things by plain words: an entry, and what it finds kind by kind. Whoever moves through the results looks at them, one after
 * the other; [signal@SearchView::look-at] tells which, and [signal@SearchView::chosen] where somebody wants to go.
 *
 * Down leads from the entry into the results, Up out of them, and what is typed there goes on in the entry. The first result is the
 * one that Enter in the entry goes to; it is looked at when the typing pauses, so that the picture does not turn at every letter.
 */
struct _HipSearchView
{
  GtkWidget   parent_instance;

  GtkWidget  *entry;
  GtkWidget  *stack;
  GtkWidget  *error_page;
  GtkWidget  *list_box;
  GtkWidget  *card;
  GtkWidget  *card_window;
  GtkWidget  *back_button;

  HipLibrary *library;
  HipSide     side;
  char       *found; /* the words that the results belong to */
  guint       pause_id;
  double      pointer_x;
  double      pointer_y;
  guint       is_filling : 1;
};

G_DEFINE_FINAL_TYPE (HipSearchView, hip_search_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LIBRARY = 1,
} HipSearchViewProps;

static GParamSpec *props[PROP_LIBRARY + 1];

enum
{
  LOOK_AT,
  CHOSEN,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Milliseconds without a letter after which somebody is taken to look rather than to type. */
#define PAUSE 400

static void
look (HipSearchView *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_signal_emit (self, signals[LOOK_AT], 0, hip_search_view_get_selected (self));
}

static gboolean
pause_cb (gpointer data)
{
  HipSearchView *self = HIP_SEARCH_VIEW (data);

  self->pause_id = 0;
  look (self);

  return G_SOURCE_REMOVE;
}

static void
choose (HipSearchView *self,
        HipSearchHit  *hit)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_signal_emit (self, signals[CHOSEN], 0, hit);
}

static void
show_page (HipSearchView *self,
           const char    *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
}

/* GTK 4.8 has no announcements, but a screen reader notices a new description of where the keyboard is. */
static void
describe (HipSearchView *self,
          guint          n_hits)
{
  HipSearchHit *first = hip_search_view_get_selected (self);
  g_autofree char *count = g_strdup_printf (ngettext ("%u result", "%u results", n_hits), n_hits);
  g_autofree char *text = NULL;

  if (self->found == NULL || *self->found == '\0')
    text = g_strdup ("");
  else if (first == NULL)
    text = g_strdup (_("Nothing found"));
  else
    /* Translators: how many results a search has, then the name of the first. */
    text = g_strdup_printf (_("%s. First: %s"), count, hip_search_hit_get_name (first));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, count, -1);
}

static void
search (HipSearchView *self)
{
  const char *words = hip_search_view_get_words (self);
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GError) error = NULL;
  const char *page = "start";
  guint n_hits = 0;

  g_free (self->found);
  self->found = g_strstrip (g_strdup (words));

  if (*self->found != '\0')
    {
      hits = hip_library_search_choices (self->library, self->found, self->side, &error);
      if (hits != NULL)
        n_hits = g_list_model_get_n_items (hits);
      page = error != NULL ? "error" : n_hits > 0 ? "results" : "none";
    }

  self->is_filling = TRUE;
  hip_search_results_fill (GTK_LIST_BOX (self->list_box), hits);
  self->is_filling = FALSE;
  if (error != NULL)
    adw_status_page_set_description (ADW_STATUS_PAGE (self->error_page), error->message);
  describe (self, n_hits);
  show_page (self, page);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (n_hits > 0)
    self->pause_id = g_timeout_add (PAUSE, pause_cb, self);
  else
    look (self);
}

static void
search_if_changed (HipSearchView *self)
{
  g_autofree char *words = g_strstrip (g_strdup (hip_search_view_get_words (self)));

  if (g_strcmp0 (words, self->found) != 0)
    search (self);
}

static void
search_changed_cb (HipSearchView *self)
{
  g_assert (HIP_IS_SEARCH_VIEW (self));

  search_if_changed (self);
}

/* Enter may come before the entry tells what was typed. */
static void
entry_activate_cb (HipSearchView *self)
{
  HipSearchHit *hit;

  g_assert (HIP_IS_SEARCH_VIEW (self));

  search_if_changed (self);
  hit = hip_search_view_get_selected (self);
  if (hit != NULL)
    choose (self, hit);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
close_cb (HipSearchView *self)
{
  g_assert (HIP_IS_SEARCH_VIEW (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
stop_search_cb (HipSearchView *self)
{
  g_assert (HIP_IS_SEARCH_VIEW (self));

  if (!hip_search_view_go_back (self))
    close_cb (self);
}

static void
back_cb (HipSearchView *self)
{
  g_assert (HIP_IS_SEARCH_VIEW (self));

  hip_search_view_go_back (self);
}

/* From the entry the keyboard moves on from the first result, which is selected already. */
static gboolean
entry_key_cb (HipSearchView   *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  modifiers)
{
  g_assert (HIP_IS_SEARCH_VIEW (self));

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  search_if_changed (self);

  return hip_search_results_enter (GTK_LIST_BOX (self->list_box)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
keynav_failed_cb (HipSearchView    *self,
                  GtkDirectionType  direction)
{
  g_assert (HIP_IS_SEARCH_VIEW (self));

  if (direction != GTK_DIR_UP)
    return FALSE;

  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);

  return TRUE;
}

static void
row_selected_cb (HipSearchView *self)
{
  g_assert (HIP_IS_SEARCH_VIEW (self));

  if (!self->is_filling)
    look (self);
}

static void
row_activated_cb (HipSearchView *self,
                  HipSearchRow  *row)
{
  g_assert (HIP_IS_SEARCH_ROW (row));

  choose (self, hip_search_row_get_hit (row));
}

/* GTK tells of motion, too, when rows come to lie under a pointer that rests. */
static void
motion_cb (HipSearchView *self,
           double         x,
           double         y)
{
  const gboolean moved = ABS (x - self->pointer_x) >= 1 || ABS (y - self->pointer_y) >= 1;

  g_assert (HIP_IS_SEARCH_VIEW (self));

  self->pointer_x = x;
  self->pointer_y = y;
  if (moved)
    hip_search_results_select_over (GTK_LIST_BOX (self->list_box), gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));
}

static void
hip_search_view_dispose (GObject *object)
{
  HipSearchView *self = HIP_SEARCH_VIEW (object);

  self->is_filling = TRUE;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->library);
  g_clear_pointer (&self->found, g_free);
  if (self->list_box != NULL)
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), NULL);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_SEARCH_VIEW);

  G_OBJECT_CLASS (hip_search_view_parent_class)->dispose (object);
}

static void
hip_search_view_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HipSearchView *self = HIP_SEARCH_VIEW (object);

  switch ((HipSearchViewProps) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, hip_search_view_get_library (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_search_view_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HipSearchView *self = HIP_SEARCH_VIEW (object);

  switch ((HipSearchViewProps) property_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_search_view_class_init (HipSearchViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_search_view_dispose;
  object_class->get_property = hip_search_view_get_property;
  object_class->set_property = hip_search_view_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, HIP_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * HipSearchView::look-at:
   * @self: the view
   * @hit: (nullable): what is looked at, or %NULL when there is nothing
   *
   * Somebody moved to another result.
   */
  signals[LOOK_AT] = g_signal_new ("look-at", HIP_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, HIP_TYPE_SEARCH_HIT);

  /**
   * HipSearchView::chosen:
   * @self: the view
   * @hit: where to go
   *
   * Somebody wants to go to a result.
   */
  signals[CHOSEN] = g_signal_new ("chosen", HIP_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HIP_TYPE_SEARCH_HIT);

  /**
   * HipSearchView::closed:
   * @self: the view
   *
   * Somebody does not want to search any longer.
   */
  signals[CLOSED] = g_signal_new ("closed", HIP_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HIP_TYPE_READING_CARD);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSearchView, entry);
  gtk_widget_class_bind_template_child (widget_class, HipSearchView, stack);
  gtk_widget_class_bind_template_child (widget_class, HipSearchView, error_page);
  gtk_widget_class_bind_template_child (widget_class, HipSearchView, list_box);
  gtk_widget_class_bind_template_child (widget_class, HipSearchView, card);
  gtk_widget_class_bind_template_child (widget_class, HipSearchView, card_window);
  gtk_widget_class_bind_template_child (widget_class, HipSearchView, back_button);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "searchview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
hip_search_view_init (HipSearchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_search_results_set_up (GTK_LIST_BOX (self->list_box));

  /* What is typed while the keyboard is in the results belongs to the words. */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
}

/**
 * hip_search_view_new:
 * @library: what to search
 *
 * Returns: (transfer floating): a new view
 */
GtkWidget *
hip_search_view_new (HipLibrary *library)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  return g_object_new (HIP_TYPE_SEARCH_VIEW, "library", library, NULL);
}

/**
 * hip_search_view_get_library:
 * @self: a #HipSearchView
 *
 * Returns: (transfer none): what is searched
 */
HipLibrary *
hip_search_view_get_library (HipSearchView *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_VIEW (self), NULL);

  return self->library;
}

/**
 * hip_search_view_get_words:
 * @self: a #HipSearchView
 *
 * Returns: (transfer none): what is typed
 */
const char *
hip_search_view_get_words (HipSearchView *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_VIEW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * hip_search_view_set_words:
 * @self: a #HipSearchView
 * @words: what to search for
 *
 * Searches at once.
 */
void
hip_search_view_set_words (HipSearchView *self,
                           const char    *words)
{
  g_return_if_fail (HIP_IS_SEARCH_VIEW (self));
  g_return_if_fail (words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  search (self);
}

/**
 * hip_search_view_set_side:
 * @self: a #HipSearchView
 * @side: the athlete's side to offer first from now on
 */
void
hip_search_view_set_side (HipSearchView *self,
                          HipSide        side)
{
  g_return_if_fail (HIP_IS_SEARCH_VIEW (self));

  self->side = side;
}

/**
 * hip_search_view_get_text:
 * @self: a #HipSearchView
 *
 * Returns: (transfer none): the widget that takes what is typed, to pass on a key that was pressed elsewhere
 */
GtkWidget *
hip_search_view_get_text (HipSearchView *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_VIEW (self), NULL);

  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
}

/**
 * hip_search_view_get_selected:
 * @self: a #HipSearchView
 *
 * Returns: (transfer none) (nullable): the result that Enter goes to
 */
HipSearchHit *
hip_search_view_get_selected (HipSearchView *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_VIEW (self), NULL);

  return hip_search_results_get_selected (GTK_LIST_BOX (self->list_box));
}

/**
 * hip_search_view_select:
 * @self: a #HipSearchView
 * @position: the position of a result
 *
 * Moves to a result, as the keyboard and the pointer do.
 */
void
hip_search_view_select (HipSearchView *self,
                        guint          position)
{
  g_return_if_fail (HIP_IS_SEARCH_VIEW (self));

  hip_search_results_select (GTK_LIST_BOX (self->list_box), position);
  look (self);
}

/**
 * hip_search_view_start:
 * @self: a #HipSearchView
 *
 * Brings the keyboard into the entry, over what was typed last, so that other words take its place.
 */
void
hip_search_view_start (HipSearchView *self)
{
  g_return_if_fail (HIP_IS_SEARCH_VIEW (self));

  gtk_widget_grab_focus (self->entry);
  search (self);
}

/**
 * hip_search_view_read:
 * @self: a #HipSearchView
 * @hit: a structure, condition, step or question that was found
 * @note: (nullable): what to know before reading on
 *
 * Shows what the catalogue says about a result.
 */
void
hip_search_view_read (HipSearchView *self,
                      HipSearchHit  *hit,
                      const char    *note)
{
  g_autoptr (GError) error = NULL;
  GtkAdjustment *adjustment;

  g_return_if_fail (HIP_IS_SEARCH_VIEW (self));
  g_return_if_fail (HIP_IS_SEARCH_HIT (hit));

  if (!hip_reading_card_read (HIP_READING_CARD (self->card), self->library, hit, &error))
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (self->error_page), error->message);
      show_page (self, "error");
      return;
    }

  hip_reading_card_set_note (HIP_READING_CARD (self->card), note);
  show_page (self, "card");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->card_window));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
  gtk_widget_grab_focus (self->back_button);
}

/**
 * hip_search_view_go_back:
 * @self: a #HipSearchView
 *
 * Goes from what is read back to the results, to the one it came from.
 *
 * Returns: whether anything was being read
 */
gboolean
hip_search_view_go_back (HipSearchView *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (HIP_IS_SEARCH_VIEW (self), FALSE);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "card") != 0)
    return FALSE;

  show_page (self, "results");
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list_box));
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->entry);

  return TRUE;
}
