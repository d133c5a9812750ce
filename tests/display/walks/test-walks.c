/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a coach does with three athletes, from the sore spot to a plan, as tests/walkthroughs.md tells it: with the mouse, and with the
 * keyboard alone. The walk over AT-SPI is in tests/a11y. */

#include "config.h"

#include "hip-body-map.h"
#include "hip-candidate-row.h"
#include "hip-hand.h"
#include "hip-handout-dialog.h"
#include "hip-lane-view.h"
#include "hip-map-region.h"
#include "hip-question-row.h"
#include "hip-routine-page.h"
#include "hip-sign-check.h"
#include "hip-step-sheet.h"
#include "hip-test-warnings.h"
#include "hip-walk-program.h"
#include "hip-walk.h"
#include "hip-window-test.h"

/* A minute is enough for this much: a second and a half for a click, with what is read before it; a third of a second for a turn of the
 * wheel, and a quarter for a key. */
#define A_MINUTE 60.0
#define CLICK 1.5
#define TURN 0.3
#define KEY 0.25

/* Letters that say which region is meant, and arrow keys that are enough then to get to the other side. */
#define N_LETTERS 3
#define MOST_ARROWS 4

typedef struct
{
  const HipWalk *walk;
  gboolean by_keys;
} Way;

static const Way *way;
static HipWindow *window;
static HipHand *hand;

static gboolean
is_region (GtkWidget  *widget,
           const char *id)
{
  return HIP_IS_MAP_REGION (widget) && gtk_widget_get_mapped (widget)
         && hip_map_region_get_side (HIP_MAP_REGION (widget)) == way->walk->side
         && g_str_equal (hip_region_get_id (hip_map_region_get_region (HIP_MAP_REGION (widget))), id);
}

static gboolean
is_sign (GtkWidget  *widget,
         const char *id)
{
  return HIP_IS_SIGN_CHECK (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (hip_finding_get_id (hip_sign_check_get_finding (HIP_SIGN_CHECK (widget))), id);
}

static gboolean
is_candidate (GtkWidget  *widget,
              const char *id)
{
  HipCandidate *candidate;

  if (!HIP_IS_CANDIDATE_ROW (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;

  candidate = hip_candidate_row_get_candidate (HIP_CANDIDATE_ROW (widget));

  return g_str_equal (hip_condition_get_id (hip_candidate_get_condition (candidate)), id);
}

static gboolean
is_question (GtkWidget  *widget,
             const char *id)
{
  return HIP_IS_QUESTION_ROW (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (hip_finding_get_id (hip_question_row_get_finding (HIP_QUESTION_ROW (widget))), id);
}

static gboolean
is_scale (GtkWidget  *widget,
          const char *argument)
{
  return GTK_IS_SCALE (widget) && gtk_widget_get_mapped (widget);
}

/* A button that says this, be it in a label of its own. */
static gboolean
is_button (GtkWidget  *widget,
           const char *text)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && hip_test_find (widget, hip_test_is_visible_label, text) != NULL;
}

static gboolean
is_mapped_type (GtkWidget  *widget,
                const char *type)
{
  return hip_test_is_type (widget, type) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find (HipTestFilter filter,
      const char   *argument)
{
  GtkWidget *found;

  hip_hand_wait (hand);
  found = hip_test_find (GTK_WIDGET (window), filter, argument);
  if (found == NULL)
    g_error ("There is no “%s”", argument);

  return found;
}

/* Whatever a hand does to a button. */
static void
use (GtkWidget *widget)
{
  if (way->by_keys)
    {
      hip_hand_tab_to (hand, widget);
      hip_hand_press (hand, GDK_KEY_Return, 0);
    }
  else
    {
      hip_hand_click (hand, widget);
    }
}

static HipEnquiry *
get_enquiry (void)
{
  return hip_window_get_enquiry (window);
}

static void
turn (void)
{
  static const char *const labels[] = { "Front", "Side", "Back", "Low back" };

  if (hip_window_get_view (window) == way->walk->view)
    return;

  if (way->by_keys)
    hip_hand_press (hand, GDK_KEY_1 + (guint) way->walk->view, GDK_KEY_Control_L);
  else
    use (find (is_button, labels[way->walk->view]));
  hip_test_wait_until (hip_window_get_view (window) == way->walk->view
                       && hip_body_map_is_settled (HIP_BODY_MAP (hip_window_get_map (window))));
}

/* The key that leads from one region towards another. */
static guint
get_arrow (GtkWidget *from,
           GtkWidget *to)
{
  double from_x, from_y, to_x, to_y;

  g_assert_true (HIP_IS_MAP_REGION (from));
  hip_map_region_get_center (HIP_MAP_REGION (from), &from_x, &from_y);
  hip_map_region_get_center (HIP_MAP_REGION (to), &to_x, &to_y);
  if (ABS (to_x - from_x) > ABS (to_y - from_y))
    return to_x > from_x ? GDK_KEY_Right : GDK_KEY_Left;

  return to_y > from_y ? GDK_KEY_Down : GDK_KEY_Up;
}

static void
point (void)
{
  GtkWidget *region = find (is_region, way->walk->region);

  if (way->by_keys)
    {
      const char *label = hip_map_region_get_label (HIP_MAP_REGION (region));

      /* The picture is one stop of Tab. Inside of it letters lead to a name, and arrow keys to what lies beside. */
      hip_hand_tab_to (hand, GTK_WIDGET (hip_body_map_get_canvas (HIP_BODY_MAP (hip_window_get_map (window)))));
      for (guint i = 0; i < N_LETTERS; i++)
        hip_hand_press (hand, (guint) g_ascii_tolower (label[i]), 0);
      for (guint i = 0; gtk_window_get_focus (GTK_WINDOW (window)) != region; i++)
        {
          g_assert_cmpuint (i, <, MOST_ARROWS);
          hip_hand_press (hand, get_arrow (gtk_window_get_focus (GTK_WINDOW (window)), region), 0);
        }
      hip_hand_press (hand, GDK_KEY_Return, 0);
    }
  else
    {
      double x, y;

      hip_map_region_get_center (HIP_MAP_REGION (region), &x, &y);
      hip_hand_click_at (hand, gtk_widget_get_parent (region), x, y);
    }

  hip_test_wait_until (hip_enquiry_get_has_spots (get_enquiry ()));
  g_assert_true (hip_map_region_get_selected (HIP_MAP_REGION (region)));
}

static int
get_intensity (void)
{
  HipRegion *region = hip_library_get_region (hip_enquiry_get_library (get_enquiry ()), way->walk->region);

  return hip_enquiry_get_intensity (get_enquiry (), region, way->walk->side);
}

static void
say_pain (void)
{
  GtkWidget *scale = find (is_scale, "scale of pain");
  const int pain = way->walk->pain;

  if (way->by_keys)
    {
      hip_hand_tab_to (hand, scale);
      for (int i = -1; i < pain; i++)
        hip_hand_press (hand, GDK_KEY_Right, 0);
    }
  else
    {
      GdkRectangle range;
      int start, end;

      /* From “not said” to 10, with the middle of the knob. */
      gtk_range_get_range_rect (GTK_RANGE (scale), &range);
      gtk_range_get_slider_range (GTK_RANGE (scale), &start, &end);
      hip_hand_click_at (hand, scale, range.x + (end - start) / 2.0 + (range.width - (end - start)) * (pain + 1) / 11.0,
                         range.y + range.height / 2.0);
    }
  hip_test_wait_until (get_intensity () == pain);
}

static void
check_safety (void)
{
  use (find (is_button, "Start"));
  hip_test_wait_until (hip_test_find (GTK_WIDGET (window), is_sign, "cannot-bear-weight") != NULL);

  for (guint i = 0; way->walk->signs[i] != NULL; i++)
    {
      GtkWidget *sign = find (is_sign, way->walk->signs[i]);

      if (way->by_keys)
        {
          hip_hand_tab_to (hand, sign);
          hip_hand_press (hand, GDK_KEY_space, 0);
        }
      else
        {
          use (sign);
        }
      hip_test_wait_until (gtk_check_button_get_active (GTK_CHECK_BUTTON (sign)));
    }

  use (find (is_button, way->walk->signs[0] != NULL ? "Nothing else" : "None of these"));
  hip_test_wait_until (hip_enquiry_get_safety_done (get_enquiry ()));
}

static HipCandidate *
get_leader (void)
{
  GListModel *lane = hip_candidate_model_get_lane (hip_enquiry_get_candidates (get_enquiry ()), HIP_LANE_FITS_BEST);
  g_autoptr (HipCandidate) leader = g_list_model_get_item (lane, 0);

  /* The lane keeps it alive. */
  return leader;
}

/* One question after the other, until one candidate stands out. */
static void
ask (void)
{
  for (guint i = 0; hip_candidate_get_band (get_leader ()) != HIP_BAND_STRONG; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (hip_enquiry_get_questions (get_enquiry ()), 0);
      const char *id = hip_finding_get_id (finding);
      const gboolean yes = g_strv_contains (way->walk->yes, id);

      g_assert_cmpuint (i, <, HIP_WALK_MOST_QUESTIONS);
      use (hip_test_find (find (is_question, id), is_button, yes ? "Yes" : "No"));
      hip_test_wait_until (hip_enquiry_get_answer (get_enquiry (), id) == (yes ? HIP_ANSWER_YES : HIP_ANSWER_NO));
    }

  g_assert_cmpstr (hip_condition_get_id (hip_candidate_get_condition (get_leader ())), ==, way->walk->condition);
  g_assert_cmpint (hip_enquiry_get_urgency (get_enquiry ()), ==, way->walk->urgency);
}

static void
read_why (void)
{
  use (find (is_candidate, way->walk->condition));
  hip_test_wait_until (g_strcmp0 (hip_panel_get_open_condition (hip_window_get_panel (window)), way->walk->condition) == 0);
  hip_test_wait_until (hip_test_shows (GTK_WIDGET (window), "For"));
}

static void
start_routine (void)
{
  GtkWidget *sheet = find (is_mapped_type, "HipStepSheet");

  use (hip_test_find (sheet, is_mapped_type, "GtkToggleButton"));
  hip_test_wait_until (hip_step_sheet_get_expanded (HIP_STEP_SHEET (sheet)));
  hip_test_wait_until (hip_test_find (sheet, is_button, "Start routine") != NULL);
  use (find (is_button, "Start routine"));
  hip_test_wait_until (hip_test_find (GTK_WIDGET (window), is_mapped_type, "HipRoutinePage") != NULL);
}

static GtkWindow *
find_handout (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      /* The list keeps it alive. */
      if (HIP_IS_HANDOUT_DIALOG (toplevel) && gtk_widget_get_mapped (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

static gboolean
is_menu_item (GtkWidget  *widget,
              const char *text)
{
  return hip_test_is_type (widget, "GtkModelButton") && gtk_widget_get_mapped (widget)
         && hip_test_find (widget, hip_test_is_visible_label, text) != NULL;
}

static gboolean
is_main_menu (GtkWidget  *widget,
              const char *argument)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

static void
hand_out (void)
{
  if (way->by_keys)
    {
      hip_hand_press (hand, GDK_KEY_p, GDK_KEY_Control_L);
    }
  else
    {
      use (find (is_main_menu, NULL));
      hip_test_wait_until (hip_test_find (GTK_WIDGET (window), is_menu_item, "Hand out…") != NULL);
      use (find (is_menu_item, "Hand out…"));
    }
  hip_test_wait_until (find_handout () != NULL);
  gtk_window_destroy (find_handout ());
}

static void
check_time (void)
{
  const double seconds = CLICK * hip_hand_get_n_clicks (hand) + TURN * hip_hand_get_n_turns (hand) + KEY * hip_hand_get_n_keys (hand);

  g_test_message ("%s: %u clicks, %u turns of the wheel, %u keys: about %.0f s", way->walk->name, hip_hand_get_n_clicks (hand),
                  hip_hand_get_n_turns (hand), hip_hand_get_n_keys (hand), seconds);
  g_assert_cmpfloat (seconds, <=, A_MINUTE);
}

static void
walk (HipWindow *program)
{
  window = program;
  hip_test_wait_until (hip_body_map_is_settled (HIP_BODY_MAP (hip_window_get_map (window))));
  hand = hip_hand_new (GTK_WINDOW (window));

  turn ();
  point ();
  say_pain ();
  check_safety ();
  ask ();
  read_why ();
  if (way->walk->ends_with_handout)
    hand_out ();
  else
    start_routine ();

  /* Scrolling past the scale of pain has not moved it. */
  g_assert_cmpint (get_intensity (), ==, way->walk->pain);
  check_time ();
  g_clear_pointer (&hand, hip_hand_free);
}

static void
run_way (gconstpointer data)
{
  way = data;
  hip_walk_program_run (walk);
}

int
main (int   argc,
      char *argv[])
{
  static Way ways[2 * HIP_N_WALKS];

  g_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = NULL;

      ways[i] = (Way) { &hip_walks[i / 2], i % 2 == 1 };
      path = g_strdup_printf ("/walks/%s/%s", ways[i].walk->name, ways[i].by_keys ? "keys" : "mouse");
      g_test_add_data_func (path, &ways[i], run_way);
    }

  return g_test_run ();
}
