/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-compare-columns.h"
#include "hip-compare-page.h"
#include "hip-comparison.h"
#include "hip-panel-fixture.h"
#include "hip-test-warnings.h"

/* GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON, which GTK has from 4.10 on. */
#define ROLE_TOGGLE_BUTTON 78

#define REGION "greater-trochanter-bump"

static gboolean
is_toggle (GtkWidget  *widget,
           const char *argument)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_has_css_class (widget, "compare-toggle");
}

static GtkWidget *
find_toggle (Fixture    *fixture,
             const char *condition)
{
  GtkWidget *row;
  GtkWidget *toggle;

  unfold_lanes (fixture->panel);
  row = find_row (fixture, condition);
  g_assert_nonnull (row);
  toggle = hip_test_find (row, is_toggle, NULL);
  g_assert_nonnull (toggle);

  return toggle;
}

static void
choose (Fixture    *fixture,
        const char *condition,
        gboolean    active)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_toggle (fixture, condition)), active);
}

static gboolean
is_chosen (Fixture    *fixture,
           const char *condition)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_toggle (fixture, condition)));
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *label)
{
  return hip_test_find (fixture->panel, hip_test_is_visible_button, label);
}

/* Out of the way until a row is open, on every row once there is something to compare with. */
static void
test_toggles (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *toggle;

  hip_test_point_at (fixture->enquiry, REGION, HIP_SIDE_LEFT);
  g_assert_false (gtk_widget_get_visible (find_toggle (fixture, "gluteal-tendinopathy")));

  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), "gluteal-tendinopathy");
  toggle = find_toggle (fixture, "gluteal-tendinopathy");
  g_assert_true (gtk_widget_get_visible (toggle));
  g_assert_false (gtk_widget_get_visible (find_toggle (fixture, "hip-osteoarthritis")));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (toggle)), ==,
                   gtk_get_minor_version () < 10 ? GTK_ACCESSIBLE_ROLE_BUTTON : ROLE_TOGGLE_BUTTON);
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Compare: Side-of-hip tendon pain");
  gtk_test_accessible_assert_state (toggle, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (toggle)), ==, "Compare");

  choose (fixture, "gluteal-tendinopathy", TRUE);
  gtk_test_accessible_assert_state (toggle, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (toggle)), ==, "✓ Compare");
  g_assert_true (gtk_widget_get_visible (find_toggle (fixture, "hip-osteoarthritis")));

  /* What is chosen is not what is open. */
  hip_panel_set_open_condition (HIP_PANEL (fixture->panel), NULL);
  g_assert_true (gtk_widget_get_visible (toggle));
}

/* Two or three, not one and not four. */
static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const ids[] = { "gluteal-tendinopathy", "hip-osteoarthritis", "tfl-itb-overload" };
  const char *other = "hip-impingement-labral";
  GtkWidget *button;

  hip_test_point_at (fixture->enquiry, REGION, HIP_SIDE_LEFT);
  g_assert_null (find_button (fixture, "Compare (1)"));

  choose (fixture, ids[0], TRUE);
  hip_test_wait_until (find_button (fixture, "Compare (1)") != NULL);
  button = find_button (fixture, "Compare (1)");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (hip_test_shows (fixture->panel, "Choose one or two more to compare."));

  choose (fixture, ids[1], TRUE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Compare (2)");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.compare");
  g_assert_true (gtk_widget_get_sensitive (find_toggle (fixture, other)));

  choose (fixture, ids[2], TRUE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Compare (3)");
  g_assert_false (gtk_widget_get_sensitive (find_toggle (fixture, other)));
  gtk_test_accessible_assert_state (find_toggle (fixture, other), GTK_ACCESSIBLE_STATE_DISABLED, TRUE);
  g_assert_true (gtk_widget_get_sensitive (find_toggle (fixture, ids[2])));

  choose (fixture, ids[0], FALSE);
  g_assert_true (gtk_widget_get_sensitive (find_toggle (fixture, other)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Compare (2)");

  /* What the action does not know, and what it knows already, changes nothing. */
  gtk_widget_activate_action (fixture->panel, "panel.compare", "(sb)", ids[1], TRUE);
  gtk_widget_activate_action (fixture->panel, "panel.compare", "(sb)", ids[0], FALSE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Compare (2)");
}

/* An answer moves the rows; what is chosen goes with them. */
static void
test_rows_move (Fixture       *fixture,
                gconstpointer  data)
{
  hip_test_point_at (fixture->enquiry, REGION, HIP_SIDE_LEFT);
  choose (fixture, "hip-osteoarthritis", TRUE);
  choose (fixture, "gluteal-tendinopathy", TRUE);

  hip_enquiry_set_answer (fixture->enquiry, "shoes-and-socks-hard", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "side-lying-hurts", HIP_ANSWER_NO);
  g_assert_true (is_chosen (fixture, "hip-osteoarthritis"));
  g_assert_true (is_chosen (fixture, "gluteal-tendinopathy"));
  g_assert_false (is_chosen (fixture, "tfl-itb-overload"));
}

static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  hip_test_point_at (fixture->enquiry, REGION, HIP_SIDE_LEFT);
  choose (fixture, "hip-osteoarthritis", TRUE);
  choose (fixture, "gluteal-tendinopathy", TRUE);
  hip_test_wait_until (find_button (fixture, "Clear") != NULL);

  hip_test_click (fixture->panel, "Clear");
  hip_test_wait_until (find_button (fixture, "Compare (2)") == NULL);
  g_assert_false (is_chosen (fixture, "hip-osteoarthritis"));
  g_assert_false (gtk_widget_get_visible (find_toggle (fixture, "hip-osteoarthritis")));

  /* Another place has other candidates. */
  choose (fixture, "hip-osteoarthritis", TRUE);
  hip_test_wait_until (find_button (fixture, "Compare (1)") != NULL);
  hip_test_point_at (fixture->enquiry, "groin-crease", HIP_SIDE_LEFT);
  g_assert_false (is_chosen (fixture, "hip-osteoarthritis"));
  hip_test_wait_until (find_button (fixture, "Compare (1)") == NULL);
}

typedef struct
{
  HipEnquiry *enquiry;
  GtkWidget *window;
  GtkWidget *page;
} PageFixture;

static void
set_up_page (PageFixture   *fixture,
             gconstpointer  data)
{
  static const char *const ids[] = { "gluteal-tendinopathy", "hip-osteoarthritis", NULL };
  const int width = GPOINTER_TO_INT (data);

  fixture->enquiry = hip_test_enquiry_new ();
  hip_test_point_at (fixture->enquiry, REGION, HIP_SIDE_LEFT);
  fixture->page = hip_compare_page_new (fixture->enquiry, ids);
  /* Newer versions of libadwaita make none of their own windows as narrow as this is to be. */
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 720);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->page) && gtk_widget_get_width (fixture->page) > 0);
}

static void
tear_down_page (PageFixture   *fixture,
                gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hip_test_wait_until (fixture->page == NULL);
  g_assert_finalize_object (fixture->enquiry);
}

static gboolean
has_prefix (GtkWidget  *widget,
            const char *prefix)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), prefix);
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static void
test_contents (PageFixture   *fixture,
               gconstpointer  data)
{
  static const char *const headings[] = {
    "Where it is felt", "Worse with", "Eases with", "What would separate them", "When to refer", "First steps", "Sources",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      GtkWidget *heading = hip_test_find (fixture->page, hip_test_is_visible_label, headings[i]);

      g_assert_nonnull (heading);
      gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
    }

  g_assert_true (hip_test_shows (fixture->page, "Side-of-hip tendon pain"));
  g_assert_nonnull (hip_test_find (fixture->page, has_text, "Bony bump on the outer hip: exactly there"));
  gtk_test_accessible_assert_property (hip_test_find (fixture->page, has_prefix, "1. "),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Side-of-hip tendon pain");
  g_assert_nonnull (hip_test_find (fixture->page, has_text, "+ A yes speaks for it"));
  g_assert_nonnull (hip_test_find (fixture->page, has_prefix, "Based on "));
  g_assert_nonnull (hip_test_find (fixture->page, has_text, "(not asked yet)"));
}

/* What the coach asks next shows at once, and what is not asked does not look answered. */
static void
test_answers (PageFixture   *fixture,
              gconstpointer  data)
{
  g_assert_null (hip_test_find (fixture->page, has_text, "(answered yes)"));
  hip_enquiry_set_answer (fixture->enquiry, "side-lying-hurts", HIP_ANSWER_YES);
  hip_enquiry_set_answer (fixture->enquiry, "shoes-and-socks-hard", HIP_ANSWER_UNKNOWN);
  hip_test_wait_until (hip_test_find (fixture->page, has_text, "(answered yes)") != NULL);
  g_assert_nonnull (hip_test_find (fixture->page, has_text, "(asked, not sure)"));
}

static GtkWidget *
find_columns (PageFixture *fixture)
{
  GtkWidget *columns = hip_test_find (fixture->page, hip_test_is_type, "HipCompareColumns");

  g_assert_nonnull (columns);
  hip_test_wait_until (gtk_widget_get_width (columns) > 0);

  return columns;
}

/* The first columns have the names: the one that was chosen first comes first. */
static void
get_places (PageFixture     *fixture,
            graphene_rect_t *first,
            graphene_rect_t *second)
{
  GtkWidget *columns = find_columns (fixture);
  GtkWidget *first_cell = gtk_widget_get_next_sibling (gtk_widget_get_first_child (columns));
  GtkWidget *second_cell = gtk_widget_get_last_child (columns);

  g_assert_true (gtk_widget_compute_bounds (first_cell, columns, first));
  g_assert_true (gtk_widget_compute_bounds (second_cell, columns, second));
}

static gboolean
is_column_name (GtkWidget  *widget,
                const char *name)
{
  return gtk_widget_has_css_class (widget, "column-name") && hip_test_is_visible_label (widget, name);
}

static void
test_side_by_side (PageFixture   *fixture,
                   gconstpointer  data)
{
  graphene_rect_t first, second;

  g_assert_null (hip_test_find (fixture->page, is_column_name, "Hip arthritis"));
  g_assert_false (hip_compare_columns_get_stacked (HIP_COMPARE_COLUMNS (find_columns (fixture))));
  get_places (fixture, &first, &second);
  g_assert_cmpfloat (first.origin.x + first.size.width, <, second.origin.x);
  g_assert_cmpfloat_with_epsilon (first.origin.y, second.origin.y, 0.5);
}

static void
test_right_to_left (PageFixture   *fixture,
                    gconstpointer  data)
{
  graphene_rect_t first, second;

  get_places (fixture, &first, &second);
  g_assert_cmpfloat (second.origin.x + second.size.width, <, first.origin.x);
}

static void
set_up_right_to_left (PageFixture   *fixture,
                      gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up_page (fixture, data);
}

static void
tear_down_right_to_left (PageFixture   *fixture,
                         gconstpointer  data)
{
  tear_down_page (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Where two columns don't fit, each cell says whose it is. */
static void
test_stacked (PageFixture   *fixture,
              gconstpointer  data)
{
  GtkWidget *columns = find_columns (fixture);
  graphene_rect_t first, second;

  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, 300);
  g_assert_true (hip_compare_columns_get_stacked (HIP_COMPARE_COLUMNS (columns)));
  g_assert_nonnull (hip_test_find (fixture->page, is_column_name, "Hip arthritis"));
  get_places (fixture, &first, &second);
  g_assert_cmpfloat (first.origin.y + first.size.height, <, second.origin.y);
  g_assert_cmpfloat_with_epsilon (first.origin.x, second.origin.x, 0.5);
}

/* A condition that is not in the catalogue is no reason to fall over. */
static void
test_unknown (void)
{
  static const char *const ids[] = { "hip-osteoarthritis", "no-such-condition", NULL };
  g_autoptr (HipEnquiry) enquiry = hip_test_enquiry_new ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (hip_compare_page_new (enquiry, ids));

  g_assert_null (hip_test_find (page, hip_test_is_type, "HipCompareColumns"));
  g_assert_nonnull (hip_test_find (page, hip_test_is_type, "GtkLabel"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);

#define add(path, function) g_test_add ("/compare/" path, Fixture, NULL, set_up, function, tear_down)
  add ("toggles", test_toggles);
  add ("number", test_number);
  add ("rows-move", test_rows_move);
  add ("clear", test_clear);
#undef add
#define add(path, width, function) \
  g_test_add ("/compare/page/" path, PageFixture, GINT_TO_POINTER (width), set_up_page, function, tear_down_page)
  add ("contents", 900, test_contents);
  add ("answers", 900, test_answers);
  add ("side-by-side", 900, test_side_by_side);
  add ("stacked", 300, test_stacked);
#undef add
  g_test_add ("/compare/page/right-to-left",
              PageFixture,
              GINT_TO_POINTER (900),
              set_up_right_to_left,
              test_right_to_left,
              tear_down_right_to_left);
  g_test_add_func ("/compare/page/unknown", test_unknown);

  return g_test_run ();
}
