/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search in the real window: looking changes nothing, going does, and Escape leads back. */

#include "config.h"

#include "hip-body-map.h"
#include "hip-reading-card.h"
#include "hip-search-row.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

typedef struct
{
  HipEnquiry *enquiry;
  HipWindow *window;
  HipBodyMap *map;
  HipPanel *panel;
  HipSearchPane *pane;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->enquiry = hip_test_enquiry_new ();
  fixture->window = HIP_WINDOW (hip_window_new (NULL, fixture->enquiry));
  fixture->map = HIP_BODY_MAP (hip_window_get_map (fixture->window));
  fixture->panel = hip_window_get_panel (fixture->window);
  fixture->pane = hip_window_get_search_pane (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (hip_body_map_is_settled (fixture->map));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->enquiry);
}

static HipSearchView *
open_search (Fixture    *fixture,
             const char *words)
{
  HipSearchView *view;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_assert_true (hip_search_pane_get_open (fixture->pane));
  view = hip_search_pane_get_view (fixture->pane);
  hip_search_view_set_words (view, words);

  return view;
}

static gboolean
is_row_of (GtkWidget  *widget,
           const char *kind_and_id)
{
  g_autofree char *own = NULL;
  HipSearchHit *hit;

  if (!HIP_IS_SEARCH_ROW (widget))
    return FALSE;

  hit = hip_search_row_get_hit (HIP_SEARCH_ROW (widget));
  own = g_strdup_printf ("%s %s", hip_search_hit_get_kind (hit), hip_search_hit_get_id (hit));

  return g_str_equal (own, kind_and_id);
}

static HipSearchRow *
move_to (Fixture    *fixture,
         const char *words,
         const char *kind_and_id)
{
  HipSearchView *view = open_search (fixture, words);
  GtkWidget *row = hip_test_find (GTK_WIDGET (view), is_row_of, kind_and_id);

  if (row == NULL)
    g_error ("“%s” does not find %s", words, kind_and_id);
  hip_search_view_select (view, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  g_assert_true (hip_search_view_get_selected (view) == hip_search_row_get_hit (HIP_SEARCH_ROW (row)));

  return HIP_SEARCH_ROW (row);
}

static void
go_to (Fixture    *fixture,
       const char *words,
       const char *kind_and_id)
{
  HipSearchRow *row = move_to (fixture, words, kind_and_id);

  g_signal_emit_by_name (row, "activate");
}

static void
escape (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.escape", NULL);
}

static HipMapRegion *
find_region (Fixture    *fixture,
             const char *id,
             HipSide     side)
{
  GPtrArray *regions = hip_map_canvas_get_regions (hip_body_map_get_canvas (fixture->map));

  for (guint i = 0; i < regions->len; i++)
    {
      HipMapRegion *region = g_ptr_array_index (regions, i);

      if (g_str_equal (hip_region_get_id (hip_map_region_get_region (region)), id) && hip_map_region_get_side (region) == side)
        return region;
    }

  return NULL;
}

static gboolean
is_pointed_out (Fixture    *fixture,
                const char *id,
                HipSide     side)
{
  HipMapRegion *region = find_region (fixture, id, side);

  return region != NULL && hip_map_region_is_attended (region);
}

/* Moving through the results turns the picture and lights things, and leaves the case alone. */
static void
test_look (Fixture       *fixture,
           gconstpointer  data)
{
  move_to (fixture, "sit bone", "region sit-bone");
  g_assert_cmpint (hip_window_get_view (fixture->window), ==, HIP_VIEW_BACK);
  hip_test_wait_until (is_pointed_out (fixture, "sit-bone", HIP_SIDE_RIGHT));
  g_assert_false (is_pointed_out (fixture, "sit-bone", HIP_SIDE_LEFT));

  move_to (fixture, "piriformis", "structure piriformis");
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_DEEP_MUSCLES);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->map), "Pear-shaped muscle deep in the buttock\npiriformis"));
  g_assert_false (is_pointed_out (fixture, "sit-bone", HIP_SIDE_RIGHT));

  move_to (fixture, "hip arthritis", "condition hip-osteoarthritis");
  g_assert_cmpint (hip_window_get_view (fixture->window), ==, HIP_VIEW_FRONT);
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_SKIN);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->map), "Hip joint"));

  move_to (fixture, "foam roll", "step foam-roll-piriformis");
  g_assert_cmpint (hip_window_get_view (fixture->window), ==, HIP_VIEW_BACK);

  g_assert_false (hip_enquiry_get_has_spots (fixture->enquiry));
  g_assert_null (hip_panel_get_open_condition (fixture->panel));

  escape (fixture);
  g_assert_false (hip_search_pane_get_open (fixture->pane));
  g_assert_cmpint (hip_window_get_view (fixture->window), ==, HIP_VIEW_FRONT);
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_SKIN);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->window), "Point to where it hurts"));
}

/* What the panel lit before is lit after. */
static void
test_restores_light (Fixture       *fixture,
                     gconstpointer  data)
{
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_RIGHT);
  hip_panel_set_open_condition (fixture->panel, "hip-impingement-labral");
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->map), "Rim of the hip socket\nacetabular labrum"));
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_BONES);

  move_to (fixture, "piriformis", "structure piriformis");
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->map), "Pear-shaped muscle deep in the buttock\npiriformis"));
  g_assert_false (hip_test_shows (GTK_WIDGET (fixture->map), "Rim of the hip socket\nacetabular labrum"));

  escape (fixture);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->map), "Rim of the hip socket\nacetabular labrum"));
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_BONES);
  g_assert_cmpstr (hip_panel_get_open_condition (fixture->panel), ==, "hip-impingement-labral");
}

/* The first result is looked at by itself once nobody types any longer. */
static void
test_pause (Fixture       *fixture,
            gconstpointer  data)
{
  open_search (fixture, "sit bone");
  g_assert_cmpint (hip_window_get_view (fixture->window), ==, HIP_VIEW_FRONT);
  hip_test_wait_until (hip_window_get_view (fixture->window) == HIP_VIEW_BACK);
  hip_test_wait_until (is_pointed_out (fixture, "sit-bone", HIP_SIDE_RIGHT));
}

static void
test_region (Fixture       *fixture,
             gconstpointer  data)
{
  go_to (fixture, "left sit bone", "region sit-bone");
  g_assert_false (hip_search_pane_get_open (fixture->pane));
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Sit bone, left");
  g_assert_cmpint (hip_window_get_view (fixture->window), ==, HIP_VIEW_BACK);
  hip_test_wait_until (find_region (fixture, "sit-bone", HIP_SIDE_LEFT) != NULL);
  g_assert_true (hip_map_region_get_selected (find_region (fixture, "sit-bone", HIP_SIDE_LEFT)));

  /* Going elsewhere can be taken back, with the answers. */
  hip_enquiry_set_answer (fixture->enquiry, "sudden-onset", HIP_ANSWER_YES);
  go_to (fixture, "pubic bone", "region pubis");
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Pubic bone");
  hip_test_wait_until (hip_test_find (GTK_WIDGET (fixture->window), hip_test_is_visible_button, "Undo") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Sit bone, left");
  g_assert_cmpint (hip_enquiry_get_answer (fixture->enquiry, "sudden-onset"), ==, HIP_ANSWER_YES);
}

static void
test_structure (Fixture       *fixture,
                gconstpointer  data)
{
  go_to (fixture, "piriformis", "structure piriformis");
  g_assert_true (hip_search_pane_get_open (fixture->pane));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->pane), "What it does"));
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_DEEP_MUSCLES);
  g_assert_false (hip_enquiry_get_has_spots (fixture->enquiry));

  /* First back to the results, then to where it was. */
  escape (fixture);
  g_assert_true (hip_search_pane_get_open (fixture->pane));
  hip_test_wait_until (!hip_test_shows (GTK_WIDGET (fixture->pane), "What it does"));
  escape (fixture);
  g_assert_false (hip_search_pane_get_open (fixture->pane));
  g_assert_cmpint (hip_body_map_get_layer (fixture->map), ==, HIP_LAYER_SKIN);
}

static void
test_condition (Fixture       *fixture,
                gconstpointer  data)
{
  /* Nobody named a side; the window says which it took, and offers the other. */
  go_to (fixture, "hip arthritis", "condition hip-osteoarthritis");
  g_assert_false (hip_search_pane_get_open (fixture->pane));
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Groin crease, right");
  g_assert_cmpstr (hip_panel_get_open_condition (fixture->panel), ==, "hip-osteoarthritis");
  hip_test_wait_until (hip_test_find (GTK_WIDGET (fixture->window), hip_test_is_visible_button, "Left side") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.other-side", NULL);
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Groin crease, left");
  g_assert_cmpstr (hip_panel_get_open_condition (fixture->panel), ==, "hip-osteoarthritis");

  /* Among the candidates already: the place stays. */
  hip_test_point_at (fixture->enquiry, "outer-thigh", HIP_SIDE_LEFT);
  go_to (fixture, "hip arthritis", "condition hip-osteoarthritis");
  g_assert_cmpstr (hip_panel_get_open_condition (fixture->panel), ==, "hip-osteoarthritis");
  g_assert_false (hip_enquiry_is_selected (fixture->enquiry,
                                           hip_library_get_region (hip_enquiry_get_library (fixture->enquiry), "groin-crease"),
                                           HIP_SIDE_LEFT));

  /* A side that is typed is kept. */
  hip_enquiry_clear (fixture->enquiry);
  go_to (fixture, "left hip arthritis", "condition hip-osteoarthritis");
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Groin crease, left");
}

/* What comes up only after an answer is for reading, and the place stays as it was. */
static void
test_condition_not_listed (Fixture       *fixture,
                           gconstpointer  data)
{
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  go_to (fixture, "pregnancy pelvic girdle pain", "condition pregnancy-pelvic-girdle-pain");
  g_assert_true (hip_search_pane_get_open (fixture->pane));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->pane), "What it is"));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->pane), "This is not listed for the place and the answers so far."));
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Sit bone, left");
}

static void
test_step (Fixture       *fixture,
           gconstpointer  data)
{
  /* Nobody pointed anywhere. */
  go_to (fixture, "foam roll", "step foam-roll-piriformis");
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->pane), "How to do it"));
  hip_test_wait_until (
    hip_test_shows (GTK_WIDGET (fixture->pane),
                    "To read, not to do yet: point to where it hurts and do the safety check first."));

  /* It is offered. */
  hip_test_point_at (fixture->enquiry, "deep-buttock", HIP_SIDE_LEFT);
  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);
  g_assert_true (hip_panel_offers_step (fixture->panel, "foam-roll-piriformis"));
  go_to (fixture, "foam roll", "step foam-roll-piriformis");
  g_assert_false (hip_search_pane_get_open (fixture->pane));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->panel), "How to do it"));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->panel), "Foam roll: deep buttock"));

  /* It is urgent: nothing to exercise, and the card says so. */
  hip_enquiry_set_answer (fixture->enquiry, "saddle-or-bladder-change", HIP_ANSWER_YES);
  g_assert_false (hip_panel_offers_step (fixture->panel, "foam-roll-piriformis"));
  go_to (fixture, "foam roll", "step foam-roll-piriformis");
  g_assert_true (hip_search_pane_get_open (fixture->pane));
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->pane), "Not now: what was reported has to be looked at first."));
}

static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  go_to (fixture, "sudden start", "finding sudden-onset");
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (fixture->pane), "A yes fits with"));
  g_assert_false (hip_enquiry_was_asked (fixture->enquiry, "sudden-onset"));
}

/* Whatever is typed, it is only ever looked up; and when nothing is found, there is an example. */
static void
test_any_input (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *endless = g_strnfill (10000, 'x');
  const char *const inputs[] = {
    endless, "\"", "' OR 1=1 --", "hip AND (", "NEAR(a b)", "*", "🦴🏃", "עצם", "ورك \xe2\x80\xae abc", "<b>", "%s%n",
  };
  HipSearchView *view = open_search (fixture, "");

  hip_test_wait_until (hip_test_shows (GTK_WIDGET (view), "Search by plain words"));

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      hip_search_view_set_words (view, inputs[i]);
      g_assert_cmpstr (hip_search_view_get_words (view), ==, inputs[i]);
    }

  hip_search_view_set_words (view, "xyzzy");
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (view), "Nothing found"));
  g_assert_null (hip_search_view_get_selected (view));
}

/* Pointing at the picture ends the search; the picture stays as it was turned. */
static void
test_click_ends (Fixture       *fixture,
                 gconstpointer  data)
{
  move_to (fixture, "sit bone", "region sit-bone");
  hip_test_wait_until (find_region (fixture, "upper-buttock", HIP_SIDE_LEFT) != NULL);
  hip_map_region_activate (find_region (fixture, "upper-buttock", HIP_SIDE_LEFT), FALSE);
  g_assert_false (hip_search_pane_get_open (fixture->pane));
  g_assert_cmpint (hip_window_get_view (fixture->window), ==, HIP_VIEW_BACK);
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Upper buttock, left");
  g_assert_false (is_pointed_out (fixture, "sit-bone", HIP_SIDE_RIGHT));
}

static gboolean
is_search_toggle (GtkWidget  *widget,
                  const char *tooltip)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

/* The button shows whether the search is open, and the keyboard comes back to where it was. */
static void
test_button (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button = hip_test_find (GTK_WIDGET (fixture->window), is_search_toggle, "Search");
  GtkWidget *focus;

  g_assert_nonnull (button);
  gtk_widget_child_focus (GTK_WIDGET (hip_body_map_get_canvas (fixture->map)), GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (HIP_IS_MAP_REGION (focus));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (hip_search_pane_get_open (fixture->pane));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (fixture->pane)));

  escape (fixture);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

/* A key that nothing in the window took. */
static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static gboolean
is_selected (Fixture *fixture,
             int      position)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return HIP_IS_SEARCH_ROW (focus) && gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (focus))
         && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) == position;
}

/* Down leads into the results, past the one that is selected, and Up out of them again. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  HipSearchView *view = open_search (fixture, "sit bone");
  GtkWidget *text = hip_search_view_get_text (view);
  GtkWidget *entry = gtk_widget_get_ancestor (text, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *row = hip_test_find (GTK_WIDGET (view), is_row_of, "region sit-bone");
  GtkWidget *list_box = gtk_widget_get_parent (row);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean handled = FALSE;

  hip_test_wait_until (gtk_widget_get_mapped (row));
  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Down, 0, 0, &handled);
    }
  g_assert_true (handled);
  g_assert_true (is_selected (fixture, 1));
  hip_test_wait_until (is_pointed_out (fixture, "sit-bone", HIP_SIDE_LEFT));

  g_signal_emit_by_name (list_box, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE, FALSE);
  g_assert_true (is_selected (fixture, 0));
  g_signal_emit_by_name (list_box, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE, FALSE);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == text);

  /* Enter goes to the one that is selected. */
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (hip_enquiry_get_title (fixture->enquiry), ==, "Sit bone, right");
}

static void
test_just_type (Fixture       *fixture,
                gconstpointer  data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);

  /* Digits peel and stay with the picture. */
  g_assert_false (press (fixture, GDK_KEY_3));
  g_assert_false (hip_search_pane_get_open (fixture->pane));

  g_assert_true (press (fixture, GDK_KEY_g));
  g_assert_true (hip_search_pane_get_open (fixture->pane));
  g_assert_true (press (fixture, GDK_KEY_r));
  g_assert_cmpstr (hip_search_view_get_words (hip_search_pane_get_view (fixture->pane)), ==, "gr");
  escape (fixture);

  /* What was typed before gives way. */
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (press (fixture, GDK_KEY_b));
  g_assert_cmpstr (hip_search_view_get_words (hip_search_pane_get_view (fixture->pane)), ==, "b");
  escape (fixture);

  /* On the picture letters belong to its places. */
  gtk_widget_child_focus (GTK_WIDGET (hip_body_map_get_canvas (fixture->map)), GTK_DIR_TAB_FORWARD);
  g_assert_false (press (fixture, GDK_KEY_g));
  g_assert_false (hip_search_pane_get_open (fixture->pane));
}

/* An m by itself mirrors the picture; one that begins a word does not. */
static void
test_m (Fixture       *fixture,
        gconstpointer  data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);

  g_assert_true (press (fixture, GDK_KEY_m));
  g_assert_false (hip_search_pane_get_open (fixture->pane));
  hip_test_wait_until (hip_body_map_get_mirrored (fixture->map));

  g_assert_true (press (fixture, GDK_KEY_m));
  g_assert_true (press (fixture, GDK_KEY_u));
  g_assert_cmpstr (hip_search_view_get_words (hip_search_pane_get_view (fixture->pane)), ==, "mu");
  g_assert_true (hip_body_map_get_mirrored (fixture->map));
}

/* Without the knowledge there is nothing to search. */
static void
test_failure (void)
{
  HipWindow *window = HIP_WINDOW (hip_window_new (NULL, NULL));
  GtkWidget *button = hip_test_find (GTK_WIDGET (window), is_search_toggle, "Search");

  hip_window_show_failure (window, "Broken.", "Mend it.");
  g_assert_false (gtk_widget_get_sensitive (button));
  hip_search_pane_open (hip_window_get_search_pane (window));
  g_assert_false (hip_search_pane_get_open (hip_window_get_search_pane (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is going on on a page is not for a search to end. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  hip_window_open_page (fixture->window, "A page", gtk_button_new_with_label ("On the page"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_assert_false (hip_search_pane_get_open (fixture->pane));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  HipSearchRow *row = move_to (fixture, "sit bone", "structure ischial-tuberosity");
  GtkWidget *heading = hip_test_find (GTK_WIDGET (fixture->pane), hip_test_is_visible_label, "Structures");
  GtkWidget *entry = gtk_widget_get_ancestor (hip_search_view_get_text (hip_search_pane_get_view (fixture->pane)),
                                              GTK_TYPE_SEARCH_ENTRY);

  hip_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (row)));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  g_assert_nonnull (heading);
  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL));

  /* A screen reader hears how much was found. */
  open_search (fixture, "clamshell xyzzy");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nothing found");
  open_search (fixture, "foam roll");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 results. First: Foam roll: deep buttock");
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();

  add ("/search-window/look", test_look);
  add ("/search-window/restores-light", test_restores_light);
  add ("/search-window/pause", test_pause);
  add ("/search-window/region", test_region);
  add ("/search-window/structure", test_structure);
  add ("/search-window/condition", test_condition);
  add ("/search-window/condition-not-listed", test_condition_not_listed);
  add ("/search-window/step", test_step);
  add ("/search-window/question", test_question);
  add ("/search-window/any-input", test_any_input);
  add ("/search-window/click-ends", test_click_ends);
  add ("/search-window/button", test_button);
  add ("/search-window/arrows", test_arrows);
  add ("/search-window/just-type", test_just_type);
  add ("/search-window/m", test_m);
  add ("/search-window/page", test_page);
  add ("/search-window/accessible", test_accessible);
  g_test_add_func ("/search-window/failure", test_failure);

  return g_test_run ();
}
